"""Tests of texts made to break a reader: each is refused, also where there is little stack."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.source import EPISODE_LIMITS, STANDARD_LIMITS, Document, Limits, read_json, read_yaml

STACK_BYTES = 512 * 1024
LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefgh", "bcdefghi", strict=True)
)

YAML_BOMBS = {
    "brackets": ("[" * 50_000, "too-deep"),
    "braces": ("{" * 50_000, "too-deep"),
    "bracket and brace": ("[{" * 25_000, "too-deep"),
    "mappings in braces": ("{a: " * 12_500, "too-deep"),
    "dashes": ("- " * 25_000, "too-deep"),
    "question marks": ("? " * 25_000, "too-deep"),
    "steps": ("".join(f"{' ' * depth}a:\n" for depth in range(600)), "too-deep"),
    "closing brackets": ("]" * 200_000, "closes-nothing"),
    "billion laughs": (LAUGHS, "alias"),
    "anchors": ("&a " * 60_000, "anchor"),
    "tags": ("!" * 200_000, "tag"),
    "repeated keys": ("a:\n" * 60_000, "too-many-nodes"),
    "doubtful words": ("[" + "on," * 60_000, "too-many-faults"),
    "items": ("[" + "[]," * 60_000, "too-many-nodes"),
    "keys": ("".join(f"k{number}: 1\n" for number in range(15_000)), "too-many-nodes"),
    "documents": ("---\n" * 50_000, "second-document"),
    "long number": ("1" * 200_000, "number-too-long"),
    "open quote": ('a: "' + "x" * 200_000, "unclosed"),
    "backslashes": ('"' + "\\" * 200_000, "unclosed"),
    "control characters": ("\x00" * 200_000, "too-many-faults"),
    "tabs": ("\t" * 200_000, "tab-character"),
    "lines of tabs": ("\t\n" * 100_000, "too-many-faults"),
    "cells": ("a\t" * 100_000, "table-row"),
    "tabs behind a name": ("a" + "\t" * 200_000 + "b:", "tab-character"),
    "cells with semicolons": ("r:\n- a: 1\n" + "b;" * 100_000 + "\n- a: 2\n", "table-row"),
    "quotation marks before a remark": ("{a: b" + '"' * 200_001 + " # }\n", "closes-nothing"),
    "round brackets": ("a: " + "(b: " * 50_000, "colon-in-text"),
    "line ends": ("\n" * 200_000, "empty-document"),
    "comments": ("#" * 200_000, "empty-document"),
    "blanks before a directive": (" \n" * 100_000 + "%", "directive"),
    "a megabyte": ("a: " * 350_000, "file-too-large"),
    "a megabyte of letters": ("æ" * 500_000, "file-too-large"),
}

JSON_BOMBS = {
    "brackets": ("[" * 1_000_000, "too-deep"),
    "objects": ('{"a":' * 200_000, "too-deep"),
    "closed brackets": ("[" * 50_000 + "]" * 50_000, "too-deep"),
    "commas": ("[" + "," * 2_000_000, "too-many-nodes"),
    "open string": ('"' + "\\" * 1_000_001, "json-syntax"),
    "quotes": ('"\\"' * 500_000, "json-syntax"),
    "long number": ("1" * 1_000_000, "number-too-long"),
    "long fraction": ("1e" + "9" * 1_000_000, "not-a-number"),
    "repeated keys": ("{" + '"a":1,' * 100_000 + '"a":1}', "duplicate-key"),
    "many repeated keys": (
        "{" + ",".join(f'"{key}":1,"{key}":2' for key in range(5000)) + "}",
        "too-many-faults",
    ),
    "nine megabytes": (" " * 9_000_000, "file-too-large"),
}


class Reader(Protocol):
    """Reads a text into a document and faults."""

    def __call__(self, text: str, *, limits: Limits) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """The document, if one came of it, and the faults."""


@contextmanager
def little_stack() -> Iterator[None]:
    """Threads started meanwhile have half a megabyte of stack."""
    before = threading.stack_size(STACK_BYTES)
    try:
        yield
    finally:
        threading.stack_size(before)


def read_in_a_thread(read: Reader, text: str, limits: Limits) -> tuple[bool, list[str]]:
    """Whether a document came of a text read in a thread with little stack, and the codes of its faults."""
    found: list[tuple[bool, list[str]]] = []

    def run() -> None:
        document, faults = read(text, limits=limits)
        found.append((document is not None, [fault.code for fault in faults]))

    with little_stack():
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    return found[0]


@pytest.mark.parametrize("name", YAML_BOMBS)
def test_yaml_bombs(loader: str, name: str) -> None:
    """Each is refused for the reason given, whichever parser reads it."""
    text, code = YAML_BOMBS[name]
    _, found = read_in_a_thread(read_yaml, text, STANDARD_LIMITS)
    assert (loader, code in found, len(found) <= 1001) == (loader, True, True)


@pytest.mark.parametrize("name", JSON_BOMBS)
def test_json_bombs(name: str) -> None:
    """Each is refused for the reason given, without the parser's recursion."""
    text, code = JSON_BOMBS[name]
    _, found = read_in_a_thread(read_json, text, EPISODE_LIMITS)
    assert code in found
    assert len(found) <= 1001


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_the_deepest_allowed_fits_a_little_stack(read: Reader) -> None:
    """What the limits allow is read where the stack is small."""
    assert read_in_a_thread(read, "[" * 32 + "1" + "]" * 32, STANDARD_LIMITS) == (True, [])
