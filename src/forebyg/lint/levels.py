"""How much each check's advice weighs, and how a project says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from forebyg.diagnostic import Severity
from forebyg.messages import Phrase, spoken
from forebyg.suggestion import suggest

__all__ = ["EVERY", "LEVELS", "LevelError", "Levels", "parse_levels"]

Levels = Mapping[str, Severity | None]
"""The level of each code; None: the check is off."""

LEVELS: Final[Levels] = {
    "off": None,
    "info": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}
"""What a level can be, by its word."""

EVERY: Final = "all"
"""The word that means every check."""


class LevelError(ValueError):
    """Raised when a level is asked for that cannot be; it says what to write instead.

    Attributes:
        said: The sentence for it in every language.
    """

    def __init__(self, said: Phrase) -> None:
        """Keep the sentence."""
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        """What is wrong, in English."""
        return self.words("en")

    def words(self, lang: str) -> str:
        """What is wrong, in a language."""
        return spoken(self.said, lang)


def parse_levels(written: Iterable[str], known: Iterable[str]) -> dict[str, Severity | None]:
    """The levels that a project asks for, each written `code=level`; later ones win.

    Args:
        written: What was written, such as `reading-never-used=off` or `all=warning`.
        known: Every code that there is.

    Raises:
        LevelError: One names no check, or no level.
    """
    codes = tuple(known)
    found: dict[str, Severity | None] = {}
    for one in written:
        code, _, word = one.partition("=")
        if word not in LEVELS:
            raise _refused("no-such-level", word=one, levels=tuple(LEVELS))
        if code not in (*codes, EVERY):
            raise _refused("no-such-advice", word=code, suggestion=suggest(code, (*codes, EVERY)))
        found |= dict.fromkeys(codes, LEVELS[word]) if code == EVERY else {code: LEVELS[word]}
    return found


def _refused(code: str, **fields: object) -> LevelError:
    return LevelError(Phrase("usage", code, tuple(fields.items())))
