"""How large a document may be; published, so that nobody learns it from a crash."""

from dataclasses import dataclass
from typing import Final

__all__ = ["EPISODE_LIMITS", "SCENARIO_LIMITS", "STANDARD_LIMITS", "Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one document; each figure is itself still allowed.

    Attributes:
        size_bytes: bytes of UTF-8, of one line where a file holds one document a line.
        depth: lists and mappings inside one another, the outermost counted.
        nodes: keys, values, lists and mappings together.
    """

    size_bytes: int
    depth: int
    nodes: int


STANDARD_LIMITS: Final = Limits(size_bytes=256 * 1024, depth=32, nodes=20_000)
EPISODE_LIMITS: Final = Limits(size_bytes=8 * 1024 * 1024, depth=32, nodes=1_000_000)
SCENARIO_LIMITS: Final = Limits(size_bytes=8 * 1024 * 1024, depth=32, nodes=1_000_000)
