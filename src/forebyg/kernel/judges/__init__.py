"""One judge per primitive: from data to a pure function, bound when a standard is loaded."""

from forebyg.kernel.judges.binding import bind
from forebyg.kernel.judges.exclusion import overlap
from forebyg.kernel.judges.judge import Events, Judge, first_of

__all__ = ["Events", "Judge", "bind", "first_of", "overlap"]
