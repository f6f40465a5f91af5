"""Small rules about notes, and records so silent about them that not every case can be tried."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final

from tests.differential.comparing import Difference, differences
from tests.differential.making import Case
from tests.differential.shapes import (
    COUNTING,
    DAY_0,
    END,
    START,
    TALK,
    TALKS,
    TEN_DAYS,
    Kind,
    Small,
    event_of,
    of,
)

from forebyg.dates import Span
from forebyg.kernel import Program
from forebyg.kernel.condition import Happened
from forebyg.kernel.primitive import (
    COURSE_START,
    Count,
    Duration,
    During,
    Exclusion,
    Extension,
    Frequency,
    Measure,
    Period,
    Point,
    Precedence,
    Predicate,
    Presence,
    Response,
    Unless,
)
from forebyg.kernel.suspension import Effect, Suspension
from forebyg.kernel.window import Between, Edge, Reach, Rolling
from forebyg.report import Norm, Verdict
from forebyg.timeline import Episode, Support

DAYS: Final = (-3, 0, 0, 1, 2, 3, 4, 7, 9, 10, 11, 14, 20, 21, 28)
"""On which days from the start on they may have come about."""
NOTE: Final[Kind] = ("written_note", {})
KNOWN: Final = (
    TALK,
    ("written_note", {"with_citizen": True}),
    ("written_note", {"with_citizen": False}),
    ("extension", {"until": 10, "special_needs": True}),
)
SHORT: Final = Span(days=3)
WITH, WITHOUT = of("written_note", with_citizen=True), of("written_note", with_citizen=False)
EITHER: Final = (*WITH, *of("written_note", with_citizen=False))
EXTENDED: Final = of("extension", special_needs=True)
FROM_NOTE: Final = Between(Edge(WITH), (Edge(WITHOUT, TEN_DAYS),), COUNTING)
SOME_HELP: Final = (Support("SEL-85", DAY_0 + timedelta(days=2), None, None),)

SILENT_RULES: Final = (
    Small("follows", Response(TALKS, WITH, COUNTING, within=SHORT), (NOTE,)),
    Small(
        "follows-the-known-one",
        Response(TALKS, WITH, COUNTING, within=SHORT),
        (NOTE,),
        later=((14, ("written_note", {"with_citizen": True})), (15, TALK)),
    ),
    Small("follows-itself", Response(WITH, WITH, COUNTING, within=SHORT), (NOTE,)),
    Small("follows-the-other", Response(WITH, WITHOUT, COUNTING, within=SHORT), (NOTE,)),
    Small("follows-the-last", Response(WITHOUT, WITH, COUNTING, last=True, within=SHORT), (NOTE,)),
    Small(
        "follows-not-at-once",
        Response(WITH, COURSE_START, COUNTING, not_before=SHORT, within=TEN_DAYS),
        (NOTE,),
    ),
    Small(
        "follows-or-is-over",
        Response(WITH, COURSE_START, COUNTING, within=SHORT, discharged_by=WITHOUT),
        (NOTE,),
    ),
    Small(
        "talk-or-is-over", Response(TALKS, COURSE_START, COUNTING, within=SHORT, discharged_by=WITH), (NOTE,)
    ),
    Small("talk-if-shown", Response(TALKS, COURSE_START, COUNTING, within=SHORT, shown_by=WITH), (NOTE,)),
    Small("talk-as-expected", Response(TALKS, WITH, COUNTING, within=SHORT, expected=WITH), (NOTE,)),
    Small("follows-if-shown", Response(WITH, COURSE_START, COUNTING, within=SHORT, shown_by=WITH), (NOTE,)),
    Small(
        "follows-if-shown-otherwise", Response(WITH, TALKS, COUNTING, within=SHORT, shown_by=WITHOUT), (NOTE,)
    ),
    Small(
        "follows-unless-stopped",
        Response(
            TALKS, COURSE_START, COUNTING, within=SHORT, suspension=Suspension(WITH, WITHOUT, Effect.PAUSE)
        ),
        (NOTE,),
    ),
    Small("at-most-three", Count(WITH, None, 3), (NOTE,)),
    Small("at-most-three-in-any", Count(WITH, None, 3, in_any=Rolling(TEN_DAYS, COUNTING)), (NOTE,)),
    Small("at-least-three", Count(WITH, 3, None), (NOTE,)),
    Small("at-most-one-from-a-note", Count(TALKS, None, 1, FROM_NOTE), (NOTE,)),
    Small("at-least-one-of-the-other-kind", Count(WITHOUT, 1, None, FROM_NOTE), (NOTE,)),
    Small("may-have-three", Count(WITH, None, 3, Reach.WHOLE), (NOTE,), norm=Norm.MAY),
    Small("weekly", Frequency(WITH, 1), (NOTE,)),
    Small("weekly-on-average", Frequency(EITHER, 1, Period.WEEK, Measure.AVERAGE), (NOTE,)),
    Small("never-a-week-without", Frequency(WITH, 1, Period.WEEK, Measure.GAP), (NOTE,)),
    Small("by-the-end", Presence(WITH, Point.BY_END), (NOTE,)),
    Small("after-the-last", Presence(WITH, Point.BY_END, WITHOUT), (NOTE,)),
    Small("a-talk-after-the-last", Presence(TALKS, Point.BY_END, WITH), (NOTE,)),
    Small("may-be-by-the-end", Presence(WITH, Point.BY_END), (NOTE,), norm=Norm.MAY),
    Small("at-the-start", Presence(WITH, Point.START), (NOTE,)),
    Small("before-the-other", Precedence(WITH, WITHOUT), (NOTE,)),
    Small("before-the-note", Precedence(WITH, TALKS, COURSE_START), (NOTE,)),
    Small("before-a-talk-from-the-note-on", Precedence(TALKS, WITH, WITH), (NOTE,)),
    Small("before-a-talk", Precedence(TALKS, WITH, COURSE_START), (NOTE,)),
    Small("before-it-from-the-other-on", Precedence(TALKS, WITH, WITHOUT, follows=True), (NOTE,)),
    Small("beside-another", Precedence(WITH, TALKS, overlapping=True), (NOTE,)),
    Small("at-any-time", Presence(WITH, Point.OPEN), (NOTE,)),
    Small("a-talk-before-the-note", Predicate(Happened(TALKS), WITH), (NOTE,)),
    Small("barred-on-a-note", Exclusion(("SEL-85",), WITH), (NOTE,), support=SOME_HELP),
    Small(
        "barred-unless-noted-once",
        Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=False, shown=(WITH,))),
        (NOTE,),
        support=SOME_HELP,
    ),
    Small(
        "barred-unless-noted",
        Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=False, shown=(WITH, WITHOUT))),
        (NOTE,),
        support=SOME_HELP,
    ),
    Small("three-weeks-from-a-note", Duration(Span(days=21), None, COUNTING, since=WITH), (NOTE,)),
    Small(
        "three-weeks-extended",
        Duration(Span(days=21), None, COUNTING, extension=Extension(EXTENDED)),
        tuple(("extension", {"until": days}) for days in (5, 10, 15)),
    ),
    Small("at-least-ten-days-to-the-last", Duration(None, TEN_DAYS, COUNTING, until=WITH), (NOTE,)),
    Small("three-weeks-to-the-last", Duration(Span(days=21), None, COUNTING, until=WITH), (NOTE,)),
)
"""One rule or more for each place in which an event may count, most about notes with the citizen."""


def silent_records(rule: Small, number: int) -> Iterator[Case]:
    """A course with seven or eight events that lack what the rule asks for, and a few that do not."""
    for seed in range(number):
        random = Random(seed)  # noqa: S311  repeatable on purpose
        drawn = random.choices(rule.kinds, k=random.choice((7, 8))) + random.choices(
            KNOWN, k=random.randrange(3)
        )
        ends = [event_of(END, random.randrange(10, 40))] if random.random() < 0.4 else []
        events = [event_of(kind, random.choice(DAYS)) for kind in drawn]
        events += [event_of(kind, day) for day, kind in rule.later]
        episode = Episode("E-1", events=(event_of(START, 0), *events, *ends), support=rule.support)
        yield Case(episode, DAY_0 + timedelta(days=random.randrange(5, 60)))


def firmer(program: Program, case: Case) -> list[Difference]:
    """Where the engine is sure of what the oracle is not, or of something else."""
    found = (one for one in differences(program, *case) if "verdict" in one.engine)
    return [one for one in found if one.engine["verdict"] is not Verdict.UNDETERMINED]
