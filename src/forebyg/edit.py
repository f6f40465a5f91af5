"""Changes of a text that put a fault right, as far as a machine can tell what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from forebyg.place import Place
from forebyg.suggestion import is_unmistakable

__all__ = ["Edit", "applied", "edit_of"]

Fields = Mapping[str, object]


class Edit(NamedTuple):
    """Other words in place of a stretch of a file.

    Attributes:
        place: the stretch.
        text: what stands there afterwards.
        is_safe: nothing else can have been meant, so that it may be made unseen.
    """

    place: Place
    text: str
    is_safe: bool

    def to_dict(self) -> dict[str, object]:
        """The edit as JSON has it."""
        return {**self.place._asdict(), "text": self.text, "safe": self.is_safe}


def edit_of(code: str, fields: Fields, place: Place) -> Edit | None:
    """The edit that puts a diagnostic right, if there is one.

    Args:
        code: the code of the diagnostic.
        fields: what its sentence is filled with.
        place: where it stands.
    """
    write = _WRITERS.get(code)
    written = None if write is None else write(fields)
    return None if written is None else Edit(place, *written)


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, dict[Edit, str]]:
    """The text with these edits made, all else letter by letter as it was; and what stood there before each.

    Of edits that overlap the one that begins first is made.
    """
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    made: dict[Edit, str] = {}
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: one.place):
        begin = starts[edit.place.line - 1] + edit.place.column - 1
        if begin < at:
            continue
        parts += [text[at:begin], edit.text]
        at = starts[edit.place.end_line - 1] + edit.place.end_column - 1
        made[edit] = text[begin:at]
    return "".join((*parts, text[at:])), made


Written = tuple[str, bool] | None
"""What to write, and whether that is safe."""


def _suggested(fields: Fields) -> Written:
    """A name in place of a misspelt one."""
    word, meant, known = fields.get("word"), fields.get("suggestion"), fields.get("known")
    if not isinstance(meant, str):
        return None
    candidates = known if isinstance(known, tuple) else ()
    return meant, isinstance(word, str) and is_unmistakable(word, meant, candidates)


def _as_suggested(fields: Fields) -> Written:
    """A value in the form that the field asks for."""
    meant = fields.get("suggestion")
    return (meant, True) if isinstance(meant, str) else None


def _as_proposed(fields: Fields) -> Written:
    """The same, where a reader should look at it first."""
    meant = fields.get("suggestion")
    return (meant, False) if isinstance(meant, str) else None


def _quoted(fields: Fields) -> Written:
    """Text in quotation marks that was read as something else, or stood in those of a word processor."""
    word = fields.get("word")
    if not isinstance(word, str) or not word or not set(word).isdisjoint(_ESCAPED):
        return None
    return f'"{word}"', True


def _quoted_code(fields: Fields) -> Written:
    """A number that begins with a zero, so that it can only be a name."""
    word = fields.get("word")
    is_name = isinstance(word, str) and word.isdecimal() and word.startswith("0")
    return _quoted(fields) if is_name else None


def _as_written(fields: Fields) -> Written:
    """The same word with dashes from the keyboard."""
    word = fields.get("word")
    return (word, True) if isinstance(word, str) else None


def _suggested_in_quotes(fields: Fields) -> Written:
    meant = fields.get("suggestion")
    return (f'"{meant}"', True) if isinstance(meant, str) else None


def _date(fields: Fields) -> Written:
    """A date as the format has it; safe where no other reading of it is a date."""
    word, meant = fields.get("word"), fields.get("suggestion")
    if not isinstance(meant, str) or not isinstance(word, str):
        return None
    month, day = int(meant[5:7]), int(meant[8:])
    return meant, word == meant or day > _MONTHS or day == month


def _digits(fields: Fields) -> Written:
    word = fields.get("word")
    return (word, True) if isinstance(word, str) and word.isdecimal() and word == str(int(word)) else None


def _spaced(fields: Fields) -> Written:
    """A key and its value with the blank between; only where the text may be repeated."""
    word = fields.get("word")
    return (word.replace(":", ": ", 1), True) if isinstance(word, str) else None


def _fixed(text: str) -> Callable[[Fields], Written]:
    return lambda _: (text, True)


def _nothing(fields: Fields) -> Written:
    """Nothing, in place of a character that is not seen and takes no room."""
    return ("", True) if fields.get("name") in _WITHOUT_ROOM else None


_BREAK: Final = re.compile(r"\r\n|\r|\n")
_MONTHS: Final = 12
_ESCAPED: Final = frozenset('"\\\n')
_WITHOUT_ROOM: Final = frozenset({"U+00AD", "U+200B", "U+2060", "U+FEFF"})
_NAMES: Final = (
    "unknown-attribute",
    "unknown-choice",
    "unknown-demand",
    "unknown-event-type",
    "unknown-fact",
    "unknown-field",
    "unknown-key",
    "unknown-kind",
    "unknown-paragraph",
    "unknown-reading",
    "unknown-reading-choice",
    "unknown-statement",
    "declared-otherwise",
)
_WRITERS: Final[Mapping[str, Callable[[Fields], Written]]] = {
    **dict.fromkeys(_NAMES, _suggested),
    "ambiguous-number": _quoted_code,
    "bad-fingerprint": _as_suggested,
    "bad-id": _as_proposed,
    "bad-municipality-code": _suggested_in_quotes,
    "bad-paragraph": _as_proposed,
    "bad-statement-id": _as_proposed,
    "colon-without-blank": _spaced,
    "control-character": _nothing,
    "dash-without-blank": _fixed("- "),
    "foreign-bullet": _fixed("- "),
    "hard-blank": _fixed(" "),
    "long-dash": _as_written,
    "not-a-date": _date,
    "not-a-period": _as_suggested,
    "not-a-text": _quoted,
    "not-a-whole-number": _digits,
    "not-true-or-false": _as_suggested,
    "typographic-quotes": _quoted,
}
