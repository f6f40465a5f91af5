"""How much each check's advice weighs, and how a project says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from forebyg.diagnostic import Severity
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
    """Raised when a level is asked for that cannot be; it says what to write instead."""


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
            raise LevelError(f"{one!r}: write CODE=LEVEL, with one of the levels {', '.join(LEVELS)}")
        if code not in (*codes, EVERY):
            near = suggest(code, (*codes, EVERY))
            advice = f"; did you mean {near!r}?" if near else ""
            raise LevelError(f"there is no advice {code!r}{advice}")
        found |= dict.fromkeys(codes, LEVELS[word]) if code == EVERY else {code: LEVELS[word]}
    return found
