"""What is handed in, made into text that can be read: its size, its encoding, its invisible characters."""

import re
from typing import Final

from forebyg.place import Place
from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.limits import Limits
from forebyg.source.tabs import tab_fault

__all__ = ["decoded", "lines_of", "refuse_invisible", "unprintable"]

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that stand for nothing; line breaks and tabs are not among them."""
_INVISIBLE: Final = re.compile(
    r"[\xad\u200b\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|" + _UNPRINTABLE.pattern
)
"""The unprintable ones, and what breaks, hides or turns round a line without being seen."""
_SIGNATURES: Final = (
    *(b"pk\x03\x04", b"{\\rtf", b"%pdf-", b"\xd0\xcf\x11\xe0"),
    *(b"<!doctype", b"<html", b"<?xml"),
)
"""How the files of office programs and browsers begin, in small letters."""
_SIGNATURE: Final = 64
_HARD_BLANK: Final = re.compile(
    r"^[ \t]*(?:- |-)?(?:[\w-]+:)?[\xa0\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE
)
"""A blank of another kind where it counts as a letter: before a line's first word, or behind its name."""


def decoded(text: str | bytes, limits: Limits, faults: Faults) -> str:
    """The text, without a byte order mark.

    Raises:
        UnreadableError: it is too large, no plain text, or not UTF-8.
    """
    if _begins_otherwise(text):
        faults.stop("not-plain-text", Place(1, 1, 1, 1))
    if _is_larger(text, limits.size_bytes):
        faults.stop("file-too-large", None, limit=limits.size_bytes)
    if isinstance(text, bytes):
        text = _from_utf_8(text, faults)
    return text.removeprefix("\ufeff")


def refuse_invisible(text: str, faults: Faults) -> None:
    """Note the tabs of a line, and every invisible character, of a text that people write by hand.

    Raises:
        UnreadableError: there were some.
    """
    if "\t" not in text and not _INVISIBLE.search(text) and not _HARD_BLANK.search(text):
        return
    for number, line in enumerate(lines_of(text), start=1):
        if "\t" in line:
            found = tab_fault(number, line)
            faults.add(found.code, found.place, word=found.word)
        for sign in (*_HARD_BLANK.finditer(line), *_INVISIBLE.finditer(line)):
            at = sign.end()
            _note(line[at - 1], Place(number, at, number, at + 1), faults)
    raise UnreadableError


def lines_of(text: str) -> list[str]:
    """The lines of a text, as a parser counts them: a carriage return by itself ends one too."""
    return _BREAK.split(text)


def unprintable(value: object) -> str | None:
    """The name of the first character that stands for nothing, such as only an escape puts there."""
    found = _UNPRINTABLE.search(value) if isinstance(value, str) else None
    return found and _name(found.group())


def _begins_otherwise(text: str | bytes) -> bool:
    """Whether it is what a word processor or a browser saves when it is not asked for plain text."""
    begin = text[:_SIGNATURE]
    if isinstance(begin, str):
        begin = begin.encode("utf-8", "surrogatepass")
    return begin.lstrip().lower().startswith(_SIGNATURES)


def _from_utf_8(text: bytes, faults: Faults) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        faults.stop("not-utf-8", _end_of(text[: error.start].decode("utf-8")))


def _is_larger(text: str | bytes, size_bytes: int) -> bool:
    if isinstance(text, bytes) or len(text) > size_bytes:
        return len(text) > size_bytes
    return len(text.encode("utf-8", "surrogatepass")) > size_bytes


def _end_of(text: str) -> Place:
    lines = lines_of(text.removeprefix("\ufeff"))
    line, column = len(lines), len(lines[-1]) + 1
    return Place(line, column, line, column)


def _note(character: str, place: Place, faults: Faults) -> None:
    if _HARD_BLANK.match(character):
        faults.add("hard-blank", place, name=_name(character))
    else:
        faults.add("control-character", place, name=_name(character))


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
