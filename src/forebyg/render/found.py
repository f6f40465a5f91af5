"""What was found wrong with files, together with their texts, which some forms of output show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic

__all__ = ["Found"]


class Found(NamedTuple):
    """All that is wrong with some files.

    Attributes:
        diagnostics: in the order in which they are told.
        texts: the text of each file that was looked at, by the name that the diagnostics call it.
    """

    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, str]
