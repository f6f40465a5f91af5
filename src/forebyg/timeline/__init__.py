"""The record about one citizen: immutable values, their order and look-up only."""

from forebyg.timeline.assignments import Assignment
from forebyg.timeline.episode import Episode, Event, Support
from forebyg.timeline.frozen import EMPTY, FrozenDict, frozen, make
from forebyg.timeline.oddities import oddities
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.timeline.snapshot import SeenSupport, Share, Snapshot

__all__ = [
    "EMPTY",
    "Assignment",
    "Course",
    "Episode",
    "Event",
    "FrozenDict",
    "Notice",
    "Seen",
    "SeenSupport",
    "Share",
    "Snapshot",
    "Support",
    "frozen",
    "make",
    "oddities",
]
