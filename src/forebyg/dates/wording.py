"""Periods as a standard document writes them: in words, and in one way only."""

import re
from collections.abc import Iterable
from typing import Final

from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.errors import PeriodError

__all__ = ["parse_length"]

_LONGEST_TEXT: Final = 60
_PART: Final = re.compile(r"([0-9]{1,9})\s*(working days?|business days?|[a-zæøå]+)[\s,.;]*")
_WHOLE: Final = re.compile(rf"p?(?:{_PART.pattern})+")
_ADVICE: Final = "write whole numbers with words: '6 months', '20 weeks', '14 days', '10 working days'"
_WORKING: Final = "working days"

_SPELLINGS: Final = {
    "years": "years year yrs yr y år",
    "months": "months month mths mth mo m måneder måned mdr md",
    "weeks": "weeks week wks wk w uger uge",
    "days": "days day d dage dag",
}
_WORKING_SPELLINGS: Final = (
    "working days",
    "working day",
    "business days",
    "business day",
    "workdays",
    "workday",
    "arbejdsdage",
    "arbejdsdag",
    "hverdage",
    "hverdag",
)
_UNITS: Final = {word: unit for unit, words in _SPELLINGS.items() for word in words.split()} | dict.fromkeys(
    _WORKING_SPELLINGS, _WORKING
)


def parse_length(text: str) -> Length:
    """The length that a standard states, such as `6 months` or `10 working days`.

    Every length has exactly one spelling, the one that `str` gives back, so that drafts can be compared
    line by line. Other common spellings are understood just far enough to say what to write instead.

    >>> parse_length("1 month 2 weeks")
    Span(years=0, months=1, weeks=2, days=0)

    Raises:
        PeriodError: The text is no period, is not in its one spelling, repeats a unit, mixes working days
            with other units, contains a zero, or comes to 120 years or more.
    """
    try:
        length = _built(_parts(text))
    except PeriodError as error:
        raise PeriodError(f"{_shown(text)}: {error}") from None
    if str(length) != text:
        raise PeriodError(f"{_shown(text)}: write '{length}'", suggestion=str(length))
    return length


def _parts(text: str) -> list[tuple[str, int]]:
    """Unit and count of each part, in whatever spelling is understood."""
    loose = text.strip().lower()
    if len(loose) > _LONGEST_TEXT or not _WHOLE.fullmatch(loose):
        raise PeriodError(_ADVICE)
    found = _PART.findall(loose)
    if any(word not in _UNITS for _, word in found):
        raise PeriodError(_ADVICE)
    return [(_UNITS[word], int(count)) for count, word in found]


def _built(parts: Iterable[tuple[str, int]]) -> Length:
    counts: dict[str, int] = {}
    for unit, count in parts:
        if not count:
            raise PeriodError(f"leave out what is zero; {_ADVICE}")
        if unit in counts:
            raise PeriodError(f"the unit '{unit}' stands twice; write each unit once")
        counts[unit] = count
    return _length(counts)


def _length(counts: dict[str, int]) -> Length:
    if _WORKING not in counts:
        return Span(**counts)
    if len(counts) > 1:
        raise PeriodError("working days do not mix with other units; write '10 working days' or '14 days'")
    return WorkingDays(counts[_WORKING])


def _shown(text: str) -> str:
    return repr(text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}...")
