"""Tools to prove a system, ours or another's, against a standard; imported only on demand.

Each name is loaded when it is first used: the pytest plugin must cost nothing where
nobody has a scenario file, and the oracle needs no Hypothesis.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from forebyg.testing.asserting import assert_breaks, assert_compliant
    from forebyg.testing.collecting import ScenarioCases
    from forebyg.testing.drafts import standards
    from forebyg.testing.laws import LAWS, laws_of
    from forebyg.testing.machine import EpisodeMachine, machine_of
    from forebyg.testing.pasting import as_scenario
    from forebyg.testing.records import episodes
    from forebyg.testing.strategies import (
        boundary_episodes,
        compliant_episodes,
        undetermined_episodes,
        violating_episodes,
    )

__all__ = [
    "LAWS",
    "EpisodeMachine",
    "ScenarioCases",
    "as_scenario",
    "assert_breaks",
    "assert_compliant",
    "boundary_episodes",
    "compliant_episodes",
    "episodes",
    "laws_of",
    "machine_of",
    "standards",
    "undetermined_episodes",
    "violating_episodes",
]

_HOMES: Final = {
    "asserting": ("assert_breaks", "assert_compliant"),
    "collecting": ("ScenarioCases",),
    "drafts": ("standards",),
    "laws": ("LAWS", "laws_of"),
    "machine": ("EpisodeMachine", "machine_of"),
    "pasting": ("as_scenario",),
    "records": ("episodes",),
    "strategies": (
        "boundary_episodes",
        "compliant_episodes",
        "undetermined_episodes",
        "violating_episodes",
    ),
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """The public name, from the module that it lives in."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
