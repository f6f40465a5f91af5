"""Danish quality standards for early preventive social support, as rules that can be evaluated.

Each name is loaded when it is first used, so that a program that only may need the
library does not wait for it at its own start.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from forebyg.api import EACH_OWN, evaluate, evaluate_many, load_episode, load_episodes
    from forebyg.errors import (
        CalendarError,
        DateRangeError,
        EpisodeError,
        ForebygError,
        ReadingError,
        StandardError,
        UnknownStandardError,
    )
    from forebyg.render import json_text, report_data
    from forebyg.report import Finding, Report, Verdict
    from forebyg.standard import (
        Registry,
        Standard,
        StandardDuty,
        load_standard,
        shipped_ids,
        standard_duties,
    )
    from forebyg.timeline import Episode, Event, Support

__all__ = [
    "EACH_OWN",
    "CalendarError",
    "DateRangeError",
    "Episode",
    "EpisodeError",
    "Event",
    "Finding",
    "ForebygError",
    "ReadingError",
    "Registry",
    "Report",
    "Standard",
    "StandardDuty",
    "StandardError",
    "Support",
    "UnknownStandardError",
    "Verdict",
    "evaluate",
    "evaluate_many",
    "json_text",
    "load_episode",
    "load_episodes",
    "load_standard",
    "report_data",
    "shipped_ids",
    "standard_duties",
]

_HOMES: Final = {
    "api": ("EACH_OWN", "evaluate", "evaluate_many", "load_episode", "load_episodes"),
    "errors": (
        "CalendarError",
        "DateRangeError",
        "EpisodeError",
        "ForebygError",
        "ReadingError",
        "StandardError",
        "UnknownStandardError",
    ),
    "render": ("json_text", "report_data"),
    "report": ("Finding", "Report", "Verdict"),
    "standard": (
        "Registry",
        "Standard",
        "StandardDuty",
        "load_standard",
        "shipped_ids",
        "standard_duties",
    ),
    "timeline": ("Episode", "Event", "Support"),
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
