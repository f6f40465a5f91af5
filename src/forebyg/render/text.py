"""A page as plain text: the same on every terminal, in a file, or read aloud."""

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from forebyg.render.entries import Entry
from forebyg.render.page import Page, Section

__all__ = ["page_text"]

_WIDTH: Final = 100
_INDENT: Final = "  "
_GAP: Final = 2

_INSIDE_A_DATE: Final = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=\d\.) (?=[^\W\d])|(?<=[^\W\d]) (?=\d{4}\b)")
_HELD: Final = "\N{NO-BREAK SPACE}"


def page_text(page: Page) -> str:
    """The page in lines of at most a hundred characters."""
    lines = _folded(page.head, "", "")
    for section in page.sections:
        lines += ["", *_section(section)]
    return "\n".join([*lines, "", page.foot])


def _section(section: Section) -> Iterator[str]:
    yield section.title
    room = max((len(entry.label) for entry in section.entries), default=0)
    room += _GAP if room else 0
    for entry in section.entries:
        yield from _entry(entry, room)


def _entry(entry: Entry, room: int) -> Iterator[str]:
    """The label once, beside the first line; details below the sentence, a step further in."""
    first = f"{_INDENT}{entry.label:<{room}}"
    rest = " " * len(first)
    yield from _folded(entry.said, first, rest)
    for detail in entry.details:
        yield from _folded(detail, rest + _INDENT, rest + _INDENT)


def _folded(words: str, first: str, rest: str) -> list[str]:
    """Lines that never part the day, month and year of a date."""
    lines = wrap(
        _INSIDE_A_DATE.sub(_HELD, words),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_HELD, " ") for line in lines]
