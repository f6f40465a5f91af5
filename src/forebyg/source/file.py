"""A file of which no more is read than a text may hold."""

from __future__ import annotations

from pathlib import Path

from forebyg.source.limits import Limits

__all__ = ["start_of"]


def start_of(path: Path, limits: Limits) -> bytes:
    """The file as far as it may be read, and one byte more where it is too large.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return file.read(limits.size_bytes + 1)
