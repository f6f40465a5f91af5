"""Settings that every test runs under: how hard Hypothesis searches, and whether anew each time.

But for `anew` the same examples are drawn every time, so that a run says the same wherever it is made.
"""

import os

from hypothesis import HealthCheck, settings

_BUSY = [HealthCheck.too_slow]
"""A busy machine is not a fault of a strategy."""

settings.register_profile("dev", deadline=None, derandomize=True, suppress_health_check=_BUSY)
settings.register_profile("anew", deadline=None, print_blob=True, suppress_health_check=_BUSY)
settings.register_profile(
    "fast", deadline=None, derandomize=True, max_examples=10, suppress_health_check=_BUSY
)
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=[
        HealthCheck.differing_executors
    ],  # mutmut runs every test once more, in one process
)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
