"""One judge per primitive: from data to a pure function, bound when a standard is loaded."""

from forebyg.kernel.judges.binding import bind
from forebyg.kernel.judges.exclusion import barring, overlap
from forebyg.kernel.judges.judge import Events, Judge, Places, first_of

__all__ = ["Events", "Judge", "Places", "barring", "bind", "first_of", "overlap"]
