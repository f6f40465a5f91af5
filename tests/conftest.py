"""Settings that every test runs under: how hard Hypothesis searches, and whether anew each time.

But for `anew` the same examples are drawn every time, so that a run says the same wherever it is made.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("dev", deadline=None, derandomize=True)
settings.register_profile("anew", deadline=None, print_blob=True)
settings.register_profile("fast", deadline=None, max_examples=10, derandomize=True)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is not a fault of the strategy
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


def _profile() -> str:
    """The profile that was asked for, else `ci` on a build machine, else `dev`."""
    default = "ci" if os.environ.get("CI") == "true" else "dev"
    return os.environ.get("HYPOTHESIS_PROFILE", default)


settings.load_profile(_profile())
