"""How much is compared: little while one writes, more at every run of the gate, most in nox."""

import os
from typing import Final

_IS_FAST: Final = os.environ.get("HYPOTHESIS_PROFILE") == "fast"

SHARE: Final = float(os.environ.get("FOREBYG_DIFFERENTIAL", "0.05" if _IS_FAST else "1"))
"""Multiplies every number of episodes; `nox -s differential` sets it to 10."""

IS_LARGE: Final = SHARE > 1
"""Whether small rules are tried with three further events too."""

DAY_STEP: Final = 9 if _IS_FAST else 1
"""On how many of the days one event of a small scope is placed: every day, or each ninth."""


def so_many(number: int) -> int:
    """The number of episodes to compare, where that many are the ordinary number."""
    return max(1, round(number * SHARE))
