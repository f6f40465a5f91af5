"""What an office program or a mail leaves in a line: bullets, numbers, long dashes, marks of a mail.

Also a text that goes on behind its quotation marks, and a name that is followed by something but a colon.
"""

import re
from typing import Final, NamedTuple

from forebyg.place import Place

__all__ = [
    "ADDED_MARK",
    "Pasted",
    "has_remark",
    "in_braces",
    "inner_quotes",
    "is_remark",
    "is_row",
    "name_without_colon",
    "no_colon_but_bracket",
    "pasted_mark",
]

_ENTRY: Final = r" *(?:\{|[\w-]+:(?: |$))"
_SIGNS: Final = (
    "\N{BULLET}\N{MIDDLE DOT}\N{BLACK CIRCLE}\N{WHITE CIRCLE}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}"
    "\N{BLACK SQUARE}\N{TRIANGULAR BULLET}\N{HYPHEN BULLET}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
    "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{HORIZONTAL BAR}*+"
)
ADDED_MARK: Final = re.compile(r"(?P<mark>\+)(?=- |  )")
"""What stands before a line to add, where a guide shows what to change."""
_MARKS: Final = (
    ("table-row", re.compile(r" *(?P<mark>\|)(?:[^|]*\|){2}")),
    ("foreign-mark", ADDED_MARK),
    ("foreign-mark", re.compile(r" *(?:- )?(?P<mark>\*{1,2})(?=[\w-]+:\*)")),
    ("foreign-bullet", re.compile(rf" *(?P<mark>[{_SIGNS}])(?P<blank> ?)(?={_ENTRY})")),
    ("foreign-bullet", re.compile(rf" *(?P<mark>o|\(?[0-9]{{1,3}}[.)]|\(?[a-z]\))(?P<blank> )(?={_ENTRY})")),
    ("foreign-mark", re.compile(r" *(?P<mark>>[> ]*(?<! )|[|@`*])")),
)
"""Signs that a line begins with, and the code that they are told under; a bullet with the blank behind it."""
_QUOTED: Final = re.compile(r"(?:(?<=[:,-] )|(?<=[\[{]))(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')")
_GOES_ON: Final = re.compile(r" *[^\s,\]}:#]")
_ENDS_BEFORE_NEXT: Final = re.compile(r".*[:,\[{-] ?.", re.DOTALL)
"""A stretch that ends where another text begins: its own quotation mark is not closed."""
_NAME: Final = re.compile(r" *(?:- )?(?P<name>[a-z][a-z0-9_-]*)(?P<rest>[ =;.,/].*|$)")
_REMARK: Final = re.compile(r" *(?:[A-ZÆØÅ]\w*|[^\s:\"'\[{#-]+ [^:\"'\[{]*): \S")
_HEADED: Final = re.compile(r" *(?:- )?[\w-]+: +\([^()]*\) *")
_ROW: Final = re.compile(r" *(?:- )?[^;:\s]+(?:;(?! )[^;]*){2,}")
"""Cells of a table, with semicolons between."""
_WORD: Final = "[a-z][a-z0-9_-]*"
_BRACED: Final = (
    (re.compile(r"\((?P<inside>[a-z][\w-]*: .*)\)"), "{{{inside}}}"),
    (
        re.compile(rf"(?P<name>{_WORD}) ?\((?P<inside>{_WORD}: [\w-]+(?:, {_WORD}: [\w-]+)*)\)"),
        "{{{name}: {{{inside}}}}}",
    ),
    (re.compile(rf"(?P<name>{_WORD}): (?P<inside>{_WORD}: [\w-]+)"), "{{{name}: {{{inside}}}}}"),
)
"""Names and values that lack their braces, each with what to write."""
_NO_COLON: Final = re.compile(r" *(?:- )?(?P<name>[a-z][\w-]*)[=;., ]*[\[{]")


class Pasted(NamedTuple):
    """A slip of this kind: its code, its place, and the sign that it is about."""

    code: str
    place: Place
    word: str


def pasted_mark(number: int, line: str) -> Pasted | None:
    """A sign before an entry of a list in place of its dash, or one that no line begins with."""
    for code, pattern in _MARKS:
        found = pattern.match(line)
        if found:
            last = "blank" if code == "foreign-bullet" else "mark"
            place = Place(number, found.start("mark") + 1, number, found.end(last) + 1)
            return Pasted(code, place, found["mark"])
    return None


def inner_quotes(number: int, line: str) -> Pasted | None:
    """A text that goes on behind the quotation mark that ends it; the sign is the other kind of them."""
    for found in _QUOTED.finditer(line):
        is_touching = line[found.end() : found.end() + 1] != " "
        if _GOES_ON.match(line, found.end()):
            is_unclosed = is_touching and _ENDS_BEFORE_NEXT.fullmatch(found.group())
            other = "'" if found.group().startswith('"') else '"'
            place = Place(number, found.start() + 1, number, found.end() + 1)
            return None if is_unclosed else Pasted("text-after-quotes", place, other)
    return None


def name_without_colon(line: str) -> str | None:
    """The name that a line seems to begin with, where no colon follows it and it is no sentence."""
    found = _NAME.match(line)
    is_sentence = found is not None and " " in found["rest"] and found["rest"].endswith(".")
    return found["name"] if found and not is_sentence else None


def is_row(line: str) -> bool:
    """Whether it looks like a row of a table, with semicolons between its cells."""
    return bool(_ROW.fullmatch(line.rstrip()))


def in_braces(text: str) -> str | None:
    """Names and values as they are written with braces, where a text holds nothing else and has none."""
    for pattern, braced in _BRACED:
        found = pattern.fullmatch(text.rstrip())
        if found:
            return braced.format(**found.groupdict())
    return None


def is_remark(line: str) -> bool:
    """Whether it looks like a name and a value, but begins as a sentence does."""
    return bool(_REMARK.match(line))


def has_remark(line: str) -> bool:
    """Whether nothing but a remark in brackets stands behind its colon."""
    return bool(_HEADED.fullmatch(line))


def no_colon_but_bracket(number: int, line: str) -> Pasted | None:
    """A bracket behind the name that a line begins with, and no colon between."""
    found = _NO_COLON.match(line)
    if found is None:
        return None
    place = Place(number, found.start("name") + 1, number, len(line.rstrip()) + 1)
    return Pasted("missing-colon", place, found["name"])
