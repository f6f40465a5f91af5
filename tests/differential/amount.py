"""How much is compared: little while one writes, more at every run of the gate, most in nox."""

import os
from typing import Final

_IS_FAST: Final = os.environ.get("HYPOTHESIS_PROFILE") == "fast"

SHARE: Final = float(os.environ.get("FOREBYG_DIFFERENTIAL", "0.05" if _IS_FAST else "1"))
"""Multiplies every number of episodes; `nox -s differential` sets it to 10."""

IS_LARGE: Final = SHARE > 1
"""Whether small rules are tried with three further events too."""

DAYS: Final = 45
EVERY_DAY: Final = tuple(range(DAYS + 1))
NEAR_LIMITS: Final = (0, 1, 3, 6, 7, 8, 9, 10, 11, 20, 27, 28, 29, 30, 31, DAYS)
"""Days on both sides of what the small rules count: 3, 7 and 10 days, a month."""
FEW: Final = (0, 3, 9, 10, 11, 28, 29, DAYS)

PLACES: Final = FEW if _IS_FAST else EVERY_DAY
"""On which days the events of a small scope are placed, for the first rule of each primitive."""


def so_many(number: int) -> int:
    """The number of episodes to compare, where that many are the ordinary number."""
    return max(1, round(number * SHARE))
