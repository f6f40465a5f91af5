"""A pytest plugin for mutation testing: begins with empty caches.

A mutant is switched on in a fork of a process that has run the tests already. What the engine bound, reckoned
or read there was made by sound code, and would hide the mutant.
"""

from __future__ import annotations

from tests.faults.planting import forget


def pytest_runtestloop() -> None:
    """Empty every cache of the engine before the first test."""
    forget()
