"""The page of a diagnostic: what it means, what triggers it, how to mend it, and why it exists.

What it says and what to do come from the catalogue, what triggers it and why it exists from the book `codes`,
and its example from the files that the tests run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from textwrap import indent, wrap
from typing import Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.messages import book, codes, sentences, text

__all__ = [
    "EVERY_CODE",
    "Example",
    "Meaning",
    "code_list",
    "code_page",
    "example_of",
    "meaning_of",
    "read_on",
]

EVERY_CODE: Final = tuple(sorted(codes("diagnostics")))
"""Every code, in the order of the alphabet."""

_IN_WHEEL: Final = "_codes"
_IN_CHECKOUT: Final = Path("tests", "diagnostics", "codes")
_SHOWN: Final = (".command", ".repeat", ".yaml", ".json")
_FIELD: Final = re.compile(r"\{\{|\}\}|\{\w+\}")
_WIDTH: Final = 100
_FULLEST, _PLAINEST = 0, -1
"""Which sentence names the most, and which the least."""
_NAMED: Final = 3
"""How many codes are named after what was told; of more there would be too long a line to type."""
_INDENT: Final = "  "


class Meaning(NamedTuple):
    """What is told of a code in one language.

    Attributes:
        message: What it means, as it is said, with `«name»` for what stands in the document.
        when: What triggers it.
        hint: How to mend it.
        why: Why it exists.
    """

    message: str
    when: str
    hint: str
    why: str


class Example(NamedTuple):
    """What has the fault, and the same put right.

    Attributes:
        bad: The text or the command that has it.
        told: What is said of that in one language.
        good: The text or the command put right.
        suffix: What the files are: `.yaml`, `.json`, or `.command` for what is typed.
    """

    bad: str
    told: str
    good: str
    suffix: str


def meaning_of(code: str, lang: str) -> Meaning:
    """Everything that is told of a code.

    Raises:
        KeyError: There is no such code, or something is not told of it.
    """
    told = book("codes", lang)
    when = told["when"][code]
    return Meaning(
        _said(code, "message", lang), when["text"], _said(code, "hint", lang), told["why"][when["why"]]
    )


def example_of(code: str, lang: str) -> Example:
    """The example of a code; letters that no character set has are shown as question marks."""
    folder = _examples().joinpath(code)
    told = _read(folder.joinpath(f"told.{lang}.txt"))
    suffix, bad = _shown(folder, "bad", lang)
    return Example(bad, told, _shown(folder, "good", lang)[1], suffix)


def code_list(lang: str) -> str:
    """A line for every code, with what it means."""
    room = max(map(len, EVERY_CODE)) + len(_INDENT)
    return "\n".join(f"{code:<{room}}{_said(code, 'message', lang, _PLAINEST)}" for code in EVERY_CODE)


def code_page(code: str, lang: str) -> str:
    """Everything about a code, as plain text."""
    example = example_of(code, lang)
    parts = [
        code,
        *(_part(name, said, lang) for name, said in meaning_of(code, lang)._asdict().items()),
        *(_block(name, getattr(example, name), lang) for name in ("bad", "told", "good")),
    ]
    return "\n\n".join(parts)


def read_on(diagnostics: Iterable[Diagnostic], lang: str) -> str | None:
    """How to read more about what was told; None where nothing was."""
    told = tuple(dict.fromkeys(one.code for one in diagnostics))
    if not told:
        return None
    return text("codes", "read-on" if len(told) <= _NAMED else "read-on-many", lang, codes=" ".join(told))


def _part(name: str, said: str, lang: str) -> str:
    lines = wrap(said, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False)
    return "\n".join((text("codes", name, lang), *lines))


def _block(name: str, written: str, lang: str) -> str:
    return "\n".join((text("codes", name, lang), indent(written, _INDENT * 2)))


def _said(code: str, part: str, lang: str, which: int = _FULLEST) -> str:
    """One of the sentences of a code, with the names of what they are filled with."""
    names = book("codes", lang)["placeholders"]

    def shown(field: re.Match[str]) -> str:
        word = field.group()
        return word[0] if word in {"{{", "}}"} else f"«{names[word.strip('{}')]}»"

    return _FIELD.sub(shown, sentences(f"diagnostics.{code}", part, lang)[which])


def _examples() -> Traversable:
    """The folder of the examples: inside a wheel, or with the tests of a checkout."""
    installed = files("forebyg") / _IN_WHEEL
    return installed if installed.is_dir() else Path(__file__).resolve().parents[3] / _IN_CHECKOUT


def _shown(folder: Traversable, which: str, lang: str) -> tuple[str, str]:
    """The kind of a file, and its text; a long one is kept as lines with how often each stands."""
    file = _file(folder, which)
    suffix, written = Path(file.name).suffix, _read(file)
    if suffix == ".command":
        return suffix, f"$ {written}"
    if suffix == ".repeat":
        lines = (line.split(" ", 1) for line in written.splitlines())
        return suffix, "\n".join(_repeated(line, int(times), lang) for times, line in lines)
    return suffix, written


def _repeated(line: str, count: int, lang: str) -> str:
    return line if count == 1 else f"{line}   # {text('codes', 'repeated', lang, count=count)}"


def _file(folder: Traversable, which: str) -> Traversable:
    """The file of the example: the command where one is typed, and not the documents that it names."""
    there = (folder.joinpath(f"{which}{suffix}") for suffix in _SHOWN)
    return next(file for file in there if file.is_file())


def _read(file: Traversable) -> str:
    return file.read_bytes().decode("utf-8", "replace").replace("\N{REPLACEMENT CHARACTER}", "?").rstrip()
