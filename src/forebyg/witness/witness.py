"""What a witness is: an invented record that shows one outcome of one rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from forebyg.timeline import EMPTY, Episode


class Outcome(StrEnum):
    """What a rule, or a criterion of the target group, comes to."""

    SATISFIED = "satisfied"
    HOLDING = "holding"
    PENDING = "pending"
    VIOLATED = "violated"
    LATE = "late"
    EARLY = "early"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"
    MET = "met"
    NOT_MET = "not_met"

    @property
    def is_breach(self) -> bool:
        """Whether the rule is broken."""
        return self in {Outcome.VIOLATED, Outcome.LATE, Outcome.EARLY}


class Reason(NamedTuple):
    """Why the record comes out so; prose is made when asked for.

    Attributes:
        code: What was done, as a word of the message catalogue.
        limit: The last timely day, the number allowed, or what else the limit is.
        anchor: The day that it is counted from.
        length: The period that is added to it, in words.
        day: The day on which it happened, or the number or value that there is.
    """

    code: str
    limit: date | int | None = None
    anchor: date | None = None
    length: str | None = None
    day: date | int | None = None


class Witness(NamedTuple):
    """An invented record that shows one outcome of one rule.

    Attributes:
        rule: The rule's id.
        outcome: What it comes to.
        episode: The record.
        as_of: The day of judging.
        why: What in the record makes it so.
        since: First day of breach, where it is broken.
        readings: The choices under which it comes to that, beside the defaults.
    """

    rule: str
    outcome: Outcome
    episode: Episode
    as_of: date
    why: Reason
    since: date | None = None
    readings: Mapping[str, str] = EMPTY
