"""Danish quality standards for early preventive social support, as rules that can be evaluated."""

from forebyg.api import EACH_OWN, evaluate, evaluate_many, load_episode
from forebyg.errors import (
    EpisodeError,
    ForebygError,
    ReadingError,
    StandardError,
    UnknownStandardError,
)
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
    "load_episode",
    "load_standard",
    "shipped_ids",
    "standard_duties",
]
