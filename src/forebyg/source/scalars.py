"""What a plain (unquoted) YAML value means: the restricted resolver.

Only `true`, `false`, `null` and nothing at all, whole numbers, decimals and ISO dates are more than text.
What looks like a truth value or a number without being written like one (`no`, `0741`, `1_000`), and what
stands in a word processor's quotation marks or has its long dashes, is refused with advice; all else
(`20:30`, `1e3`) is text.
"""

import re
from datetime import date
from typing import Final, NamedTuple

__all__ = ["LONGEST_NUMBER", "Scalar", "Value", "ends_in_typographic_quote", "resolve"]

Scalar = str | int | float | bool | date | None
LONGEST_NUMBER: Final = 18
"""Digits of a number; more belong to a name, and 18 always fit a machine word."""

_WORDS: Final[dict[str, Scalar]] = {"": None, "null": None, "true": True, "false": False}
_AMBIGUOUS_WORDS: Final = frozenset({"~", "null", "true", "false", "yes", "no", "on", "off"})
_TYPOGRAPHIC: Final = frozenset("“”„‟«»")
_SINGLE: Final = frozenset(
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
"""Quotation marks of a word processor, which quote nothing here; the single ones stand in words, too."""
_LONG_DASHES: Final = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
_LONG_DASHED: Final = re.compile(
    rf"(?![0-9]+[{_LONG_DASHES}][0-9]+$)[A-Za-z0-9][-A-Za-z0-9{_LONG_DASHES}]*[A-Za-z0-9]"
)
"""An id or a date with a word processor's dash in it; between two numbers it is text."""
_NUMBER_LIKE: Final = frozenset("+-.0123456789")
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]*")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ODD_NUMBER: Final = re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?|[-+]?\.[0-9][0-9_]*")
_THOUSANDS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""`1.500` is one and a half to a machine and fifteen hundred to a Dane."""


class Value(NamedTuple):
    """What a plain value means, or the code of the fault for which it is refused (and kept as text).

    The text is as written, but without a word processor's quotation marks and long dashes.
    """

    value: Scalar
    fault: str | None = None


def ends_in_typographic_quote(text: str) -> bool:
    """Whether a stretch of text ends in a word processor's quotation mark."""
    return text[-1:] in _TYPOGRAPHIC


def resolve(text: str) -> Value:
    """What a plain value means."""
    if text in _WORDS:
        return Value(_WORDS[text])
    if not set(_LONG_DASHES).isdisjoint(text) and _LONG_DASHED.fullmatch(text):
        return Value(re.sub(f"[{_LONG_DASHES}]", "-", text), "long-dash")
    if text[0] in _NUMBER_LIKE:
        return _number_or_date(text)
    if text[-1] == '"' and text.count('"') % 2:
        return Value(text, "closes-nothing")
    if _is_quoted(text):
        return Value(text.strip("".join(_TYPOGRAPHIC | _SINGLE)), "typographic-quotes")
    return Value(text, "ambiguous-word" if text.casefold() in _AMBIGUOUS_WORDS else None)


def _is_quoted(text: str) -> bool:
    """Whether a text stands in a word processor's quotation marks, or in one of them."""
    is_between = any(text[0] in marks and text[-1] in marks for marks in (_TYPOGRAPHIC, _SINGLE))
    marks = [letter for letter in text if letter in _TYPOGRAPHIC]
    is_half = len(marks) == 1 and (text[0] in marks or (text[-1] in marks and not text[-2].isdecimal()))
    return len(text) > 1 and (is_between or is_half)


def _number_or_date(text: str) -> Value:
    if _DATE.fullmatch(text):
        return _date(text)
    if _THOUSANDS.fullmatch(text):
        return Value(text, "ambiguous-number")
    if _INTEGER.fullmatch(text):
        return _number(text, int)
    if _DECIMAL.fullmatch(text):
        return _number(text, float)
    return Value(text, "ambiguous-number" if _ODD_NUMBER.fullmatch(text) else None)


def _number(text: str, kind: type[int] | type[float]) -> Value:
    if sum(map(str.isdigit, text)) > LONGEST_NUMBER:
        return Value(text, "number-too-long")
    return Value(kind(text))


def _date(text: str) -> Value:
    try:
        return Value(date.fromisoformat(text))
    except ValueError:
        return Value(text, "no-such-date")
