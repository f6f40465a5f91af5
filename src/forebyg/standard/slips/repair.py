"""A document put right: its data, and where in the document each part of them stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path

__all__ = ["Origins", "Repair"]

Origins = dict[Path, Path]
"""Where what was moved stands in the document, by its path after the repair."""


class Repair(NamedTuple):
    """A document as it may have been meant.

    Attributes:
        told: What is wrong with it as it is.
        data: Its plain data, put right.
        origins: Where what was moved stands in the document, by its path after the repair.
        renamed: The same repair with a name for what has none yet; None where no name is lacking.
    """

    told: Diagnostic
    data: dict[str, Any]
    origins: Mapping[Path, Path]
    renamed: Callable[[str], Repair] | None = None

    def origin(self, path: Path) -> Path:
        """The path in the document of a path after the repair."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.origins:
                return (*self.origins[path[:length]], *path[length:])
        return path
