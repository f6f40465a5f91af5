"""Tests of the published limits."""

from forebyg.source import EPISODE_LIMITS, SCENARIO_LIMITS, STANDARD_LIMITS, Limits


def test_published_limits() -> None:
    """The figures in the documentation are those in the code."""
    assert Limits(size_bytes=262_144, depth=32, nodes=20_000) == STANDARD_LIMITS
    assert Limits(size_bytes=8_388_608, depth=32, nodes=1_000_000) == EPISODE_LIMITS == SCENARIO_LIMITS
