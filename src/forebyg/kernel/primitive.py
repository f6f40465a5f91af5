"""The primitives that rule kinds compile to: what can be demanded of a record, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forebyg.dates import Counting, Length
from forebyg.kernel.condition import Condition
from forebyg.kernel.pattern import Demand, Pattern, Selector
from forebyg.kernel.suspension import Possible, Suspension
from forebyg.kernel.window import Earlier, Reach, Rolling, Window
from forebyg.vocabulary import UNKNOWN, Unknown, Value

COURSE_START: Selector = (Pattern("course_start"),)
COURSE_END: Selector = (Pattern("course_end"),)


@dataclass(frozen=True, slots=True)
class Count:
    """How many events in a window: at most, or at least; one of the two is None.

    Attributes:
        of: The events.
        at_least: So many at least.
        at_most: So many at most.
        window: The days that are looked at.
        earlier: Whether the events of earlier courses count too.
        in_any: A most holds for each of these periods, and not for the whole window.
    """

    of: Selector
    at_least: int | None
    at_most: int | None
    window: Window = Reach.COURSE
    earlier: Earlier = Earlier.ANEW
    in_any: Rolling | None = None


class Measure(StrEnum):
    """What "weekly" means."""

    CALENDAR = "calendar"
    GAP = "gap"
    AVERAGE = "average"


class Period(StrEnum):
    """The calendar period of a frequency."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Frequency:
    """At least so many events in every whole calendar week (or month) of a course."""

    of: Selector
    times: int
    per: Period = Period.WEEK
    measure: Measure = Measure.CALENDAR


@dataclass(frozen=True, slots=True)
class Extension:
    """Events that move a maximum to the day in their `until`, when made before it ran out."""

    by: Selector
    until: str = "until"


@dataclass(frozen=True, slots=True)
class Duration:
    """How long a course lasts from the first of some events: at most, or at least.

    Attributes:
        at_most: How long at most.
        at_least: How long at least.
        counting: How days are counted.
        since: The events from the first of which it is counted.
        earlier: Whether the time of earlier courses counts too.
        extension: What moves a maximum.
        until: The events to the last of which it is counted; None: to the course's end.
    """

    at_most: Length | None
    at_least: Length | None
    counting: Counting
    since: Selector = COURSE_START
    earlier: Earlier = Earlier.ANEW
    extension: Extension | None = None
    until: Selector | None = None


class During(StrEnum):
    """When concurrent support is looked at."""

    START = "start"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class Unless:
    """What lifts an exclusion: less of the support by that day, and events on or before it."""

    reduced: bool
    shown: tuple[Selector, ...]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Which support may not run at the same time.

    Attributes:
        paragraphs: The support that bars.
        during: The course's start, the whole course, or the first of some events.
        last_day: Whether the support's last day still counts.
        unless: What lifts the bar; with it the rule is a permission on terms, and
            not applicable where there is no such support.
    """

    paragraphs: tuple[str, ...]
    during: During | Selector
    last_day: bool = True
    unless: Unless | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A demand on an attribute of every event of a kind."""

    of: Selector
    test: Demand
    window: Reach = Reach.COURSE


@dataclass(frozen=True, slots=True)
class Same:
    """The same value of an attribute at every event of a kind.

    Attributes:
        of: The events.
        attribute: Its name.
        window: Which of the events are looked at.
        default: What absence of the attribute means.
    """

    of: Selector
    attribute: str
    window: Reach = Reach.WHOLE
    default: Value | Unknown = UNKNOWN


class EarlyEnd(StrEnum):
    """Whether a course that ends early brings the due day forward."""

    UNMOVED = "unmoved"
    AT_END = "at_end"


@dataclass(frozen=True, slots=True)
class Response:
    """Some event must follow another, within a period or without a date.

    Attributes:
        do: What must happen, on or after the anchor.
        after: What it counts from: the first such event of the course.
        each: Count from each of them instead.
        last: Count from the last of them instead: each one that comes while the duty is open
            starts the period anew. One that comes when it is done or broken changes nothing.
        not_before: It may not happen sooner than so long after the anchor.
        within: Last timely day; None: by the end of the course.
        counting: How days are counted.
        expected: A course in a record without any of these is an incomplete record.
        discharged_by: Events that end the duty while it is open.
        shown_by: The duty exists only when one of these (or `do`) is recorded;
            None: always.
        suspension: What stops the clock.
        early_end: Whether an early end of the course moves the due day.
    """

    do: Selector
    after: Selector
    counting: Counting
    each: bool = False
    last: bool = False
    not_before: Length | None = None
    within: Length | None = None
    expected: Selector = ()
    discharged_by: Selector = ()
    shown_by: Selector | None = None
    suspension: Suspension | None = None
    early_end: EarlyEnd = EarlyEnd.UNMOVED

    @property
    def can_stop_late(self) -> bool:
        """Whether the clock can be stopped after the last timely day too."""
        return self.suspension is not None and self.suspension.possible is Possible.ANY_TIME


class Point(StrEnum):
    """When in a course something is due."""

    START = "start"
    END = "end"
    BY_END = "by_end"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Presence:
    """Some event must stand at the start, at the end, or anywhere in a course.

    Attributes:
        do: What must stand there.
        point: When in the course it is due.
        after_last: At or by the end: only what comes on or after the day of the last of these
            counts, so that nothing is settled while the course runs.
    """

    do: Selector
    point: Point
    after_last: Selector = ()


@dataclass(frozen=True, slots=True)
class Precedence:
    """Before one event another must stand.

    Attributes:
        before: What must not come first.
        stands: What must stand on or before its day.
        owed_from: The duty is owed from the first of these on; None: it is a
            condition that nobody owes.
        overlapping: Only a course that starts while another one runs is meant.
        follows: Only what stands on or after the first of `owed_from` counts, where that
            comes on or before the day of what must not come first.
        anywhere: What stands may belong to another course of the record as well.
    """

    before: Selector
    stands: Selector
    owed_from: Selector | None = None
    overlapping: bool = False
    follows: bool = False
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """A condition that must hold on the day of the first of some events."""

    require: Condition
    on: Selector


@dataclass(frozen=True, slots=True)
class Unstated:
    """The text demands something but gives no measure: open for every course."""


Primitive = (
    Count
    | Frequency
    | Duration
    | Exclusion
    | Bound
    | Same
    | Response
    | Presence
    | Precedence
    | Predicate
    | Unstated
)
