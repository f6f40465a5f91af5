"""A file of which no more is read than a text may hold, and one that cannot be read."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.source.limits import Limits
from forebyg.suggestion import suggest

__all__ = ["start_of", "unreadable"]

_LOOKED_AT: Final = 1_000
"""How many files of a folder are looked at for the one that was meant."""


def start_of(path: Path, limits: Limits) -> bytes:
    """The file as far as it may be read, and one byte more where it is too large.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return file.read(limits.size_bytes + 1)


def unreadable(path: Path) -> Diagnostic:
    """That a file cannot be read, and which one beside it was probably meant where there is none of its name.

    Not for episodes: a file may be called by the name of a citizen.
    """
    near = suggest(path.name, _beside(path))
    fields = {} if near is None else {"suggestion": str(path.with_name(near))}
    return Diagnostic("unreadable-file", file=str(path), fields=fields)


def _beside(path: Path) -> list[str]:
    try:
        return [] if path.exists() else [one.name for one in islice(path.parent.iterdir(), _LOOKED_AT)]
    except (OSError, ValueError):  # the second for what no file can be called
        return []
