"""Faults that the engine could have: one line of one function, and what stands in its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final, NamedTuple


class Fault(NamedTuple):
    """A planted fault.

    Attributes:
        function: Where, as `module:function`, both below `forebyg`.
        line: The line as it stands, without the spaces before it.
        replacement: What stands there instead.
    """

    function: str
    line: str
    replacement: str

    @property
    def name(self) -> str:
        """What tests call it."""
        return f"{self.function}: {self.replacement}"


_LISTED: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

FAULTS: Final = tuple(Fault(**fault) for fault in _LISTED["fault"])
"""Those that are listed beside this module."""
