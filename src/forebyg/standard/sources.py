"""Whether a standard still fits the text that it was made from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.standard.standard import Standard
from forebyg.standard.statement import Statement

__all__ = ["check_source"]


def check_source(standard: Standard, folder: Path) -> tuple[Diagnostic, ...]:
    """What the document and its source do not agree on; a warning where it names none to be held against.

    Args:
        standard: The standard.
        folder: Where the source texts lie, under the names that the standards give.
    """
    source = standard.head.source
    if source is None:
        unnamed = Diagnostic("source-not-named", Severity.WARNING, path=("statements",), on_key=True)
        return (unnamed.located(standard.document),)
    try:
        text = (folder / source.file).read_bytes()
    except (OSError, ValueError):
        found = [Diagnostic("source-missing", path=("source", "file"), fields={"word": source.file})]
    else:
        found = [*_changed(standard, text), *_phrases(standard, text.decode("utf-8", "replace"))]
    return tuple(one.located(standard.document) for one in found)


def _changed(standard: Standard, text: bytes) -> Iterator[Diagnostic]:
    source = standard.head.source
    if source is not None and hashlib.sha256(text).hexdigest() != source.sha256:
        yield Diagnostic("source-changed", path=("source", "sha256"), fields={"word": source.file})


def _phrases(standard: Standard, text: str) -> Iterator[Diagnostic]:
    lines = text.split("\n")  # a form feed is part of its line, as in every editor
    for place, statement in enumerate(standard.statements):
        if not _stands(statement, lines):
            path = ("statements", place, "phrase")
            yield Diagnostic("phrase-not-in-source", path=path, fields={"word": statement.id})


def _stands(statement: Statement, lines: list[str]) -> bool:
    """Whether the phrase stands in the lines given, word for word, however they are broken.

    It may begin with the last part of a compound, whose first part a line end can have cut off.
    """
    first, last = statement.lines
    text, phrase = " ".join(" ".join(lines[first - 1 : last]).split()), " ".join(statement.phrase.split())
    return last <= len(lines) and re.search(rf"{re.escape(phrase)}(?!\w)", text) is not None
