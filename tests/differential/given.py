"""Small rules about which much is given beforehand, so that two further events bring the rest about.

A clock that stands still, a course that has ended, courses beside or before it, facts, a target
group, a time of force: each would take a third further event, or none could bring it.
"""

from __future__ import annotations

from typing import Final

from tests.differential.shapes import (
    AN_HOUR,
    ASKED,
    AT_END,
    BESIDE,
    COUNTING,
    DAY_0,
    END,
    GOALS,
    GOALS_PERHAPS,
    INQUIRY,
    LONG,
    NEED,
    NEED_PERHAPS,
    NEEDS,
    PLAN,
    RECEIVED,
    SILENT,
    SMART,
    START,
    TALK,
    TALKS,
    TEN_DAYS,
    Kind,
    Small,
    of,
)

from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    Condition,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    ShownBy,
)
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import (
    COURSE_START,
    Bound,
    Count,
    Duration,
    During,
    Exclusion,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Unless,
)
from forebyg.kernel.program import Force
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.kernel.window import Earlier, Reach
from forebyg.report import Norm
from forebyg.timeline import FrozenDict

START_A: Kind = ("course_start", {"form": "individual", "course": "A"})
START_B: Kind = ("course_start", {"form": "individual", "course": "B"})
START_C: Kind = ("course_start", {"form": "individual", "course": "C"})
FORMLESS: Kind = ("course_start", {})
FORMLESS_B: Kind = ("course_start", {"course": "B"})
END_A: Kind = ("course_end", {"course": "A"})
END_B: Kind = ("course_end", {"course": "B"})
CALL: Kind = ("conversation", {"channel": "phone", "minutes": 45, "adviser": "Berg"})
CALL_A: Kind = ("conversation", {"channel": "phone", "course": "A"})
SILENT_A: Kind = ("conversation", {"course": "A"})
ANSWER: Kind = ("inquiry_answered", {"result": "granted"})
ACUTE: Kind = ("inquiry", {"acute": True})
BENEFITS: Kind = ("assessment", {"of": "benefit", "result": "positive"})
NO_BENEFIT: Kind = ("assessment", {"of": "benefit", "result": "negative"})
BENEFITS_PERHAPS: Kind = ("assessment", {"of": "benefit"})

PLANS = of("plan_made")
CALLS = of("conversation", channel="phone")
BOTH = (START_A, START_B)
AT_RISK = FactIs("at_risk", (True,))
WISHES = FactIs("wish", (True,))
SHOWN_BENEFIT = FactIs(
    "can_benefit",
    (True,),
    shown_by=ShownBy(
        Pattern("assessment", (Demand("of", Relation.ONE_OF, ("benefit",)),)),
        "result",
        (("positive", True), ("negative", False)),
    ),
)
DAY_1 = DAY_0.toordinal() + 1


def _asked(name: str, require: Condition, kinds: tuple[Kind, ...], **given: bool | int) -> Small:
    """A demand on the citizen, as a rule of a course's start and as a criterion."""
    rule = Predicate(require, COURSE_START)
    return Small(name, rule, kinds, given=(), facts=FrozenDict(given), criteria=(require,))


def _of_two(name: str, primitive: Primitive, kinds: tuple[Kind, ...]) -> Small:
    """A rule on two courses that start on one day."""
    return Small(name, primitive, kinds, given=BOTH)


STANDING_STILL: Final = tuple(
    Small(
        f"anew-while-it-stands-still-{effect}-{possible}",
        Response(
            of("inquiry_answered"),
            of("inquiry"),
            COUNTING,
            last=True,
            within=TEN_DAYS,
            suspension=Suspension(of("information_requested"), of("information_received"), effect, possible),
        ),
        (INQUIRY, RECEIVED, ANSWER),
        given=(START, INQUIRY),
        later=((3, ASKED),),
    )
    for effect in Effect
    for possible in Possible
)
"""A clock that was stopped on day 3: what comes then moves it, or sets it going."""

ENDED: Final = (
    Small(
        "assessed-after-the-last-talk-of-all",
        Presence(NEEDS, Point.END, after_last=TALKS),
        (NEED, NEED_PERHAPS, AT_END, TALK),
        later=((10, END),),
    ),
    Small(
        "goals-after-the-last-talk-of-all",
        Presence(SMART, Point.BY_END, after_last=TALKS),
        (GOALS, GOALS_PERHAPS, TALK),
        later=((10, END),),
    ),
    Small(
        "plan-owed-after-an-inquiry",
        Precedence(TALKS, PLANS, owed_from=of("inquiry"), follows=True),
        (TALK, PLAN, INQUIRY),
        later=((28, TALK),),
    ),
)
"""A course that ends on day 10: what comes after it is nothing of it."""

SEVERAL: Final = (
    _of_two("two-at-most-ten-days", Duration(TEN_DAYS, None, COUNTING), (END, END_A, START_A)),
    _of_two("two-without-a-talk", Count(TALKS, None, 0), (TALK, END, END_B)),
    _of_two("two-assessed-at-the-end", Presence(NEEDS, Point.END), (NEED, AT_END, END)),
    _of_two("two-with-one-talk", Count(TALKS, 1, None), (TALK, END)),
    Small(
        "three-at-most-ten-days",
        Duration(TEN_DAYS, None, COUNTING),
        (END, END_A),
        given=(*BOTH, START_C),
    ),
    Small(
        "two-and-a-plan-after-each-talk",
        Response(PLANS, TALKS, COUNTING, each=True, within=TEN_DAYS),
        (TALK, PLAN),
        given=BOTH,
        later=((3, END),),
    ),
    Small(
        "two-before-it-was-in-force",
        Bound(TALKS, AN_HOUR),
        (LONG, SILENT, END),
        given=BOTH,
        force=Force(first=DAY_1),
    ),
    Small(
        "a-talk-after-both",
        Count(TALKS, None, 0, Reach.WHOLE),
        (TALK, START_C),
        given=BOTH,
        later=((3, END_A), (9, END_B)),
    ),
    Small(
        "a-talk-before-both",
        Count(TALKS, None, 0, Reach.WHOLE),
        (TALK, END),
        given=(INQUIRY,),
        later=((10, START_A), (20, START_B)),
    ),
)
"""Courses beside and after each other, and ends that may be of either."""

AFTER_OTHERS: Final = (
    *(
        Small(
            f"at-most-one-{earlier}-of-three",
            Count(TALKS, None, 1, earlier=earlier),
            (TALK, CALL_A, END),
            given=BOTH,
            later=((9, START_C),),
        )
        for earlier in (Earlier.TOUCHING, Earlier.ALL)
    ),
    *(
        Small(
            f"at-most-one-call-{earlier}",
            Count(CALLS, None, 1, earlier=earlier),
            (CALL, CALL_A, SILENT, SILENT_A),
            given=(START_A,),
            later=((9, END_A), (10, START_B)),
        )
        for earlier in (Earlier.TOUCHING, Earlier.ALL)
    ),
    *(
        Small(
            f"at-most-a-while-{earlier}-of-some-form",
            Duration(TEN_DAYS, None, COUNTING, earlier=earlier),
            (END, START, FORMLESS),
            given=(START_A,),
            later=((3, END_A), (7, FORMLESS_B)),
        )
        for earlier in (Earlier.TOUCHING, Earlier.ALL)
    ),
)
"""What earlier courses add, when one of them is another one's neighbour or its form is not said."""

TARGET_GROUP: Final = (
    _asked("can-benefit", SHOWN_BENEFIT, (BENEFITS, NO_BENEFIT, BENEFITS_PERHAPS, START)),
    _asked(
        "can-benefit-is-said",
        SHOWN_BENEFIT,
        (BENEFITS, NO_BENEFIT, BENEFITS_PERHAPS, START),
        can_benefit=False,
    ),
    _asked("planned-by-then", Happened(PLANS), (ACUTE, PLAN, START)),
    _asked("at-risk-or-planned", AnyOf((AT_RISK, Happened(PLANS))), (ACUTE, PLAN, START)),
    _asked("at-risk-or-not", AnyOf((AllOf((AT_RISK, WISHES)), Not(AT_RISK))), (START, ACUTE)),
    _asked("only-short-talks", OnlySo(TALKS, AN_HOUR), (TALK, LONG, SILENT, START)),
    _asked("in-groups-or-planned", AnyOf((FormIs(("group",)), Happened(PLANS))), (START, FORMLESS, PLAN)),
    Small(
        "planned-when-goals-are-set",
        Predicate(Happened(PLANS), SMART),
        (GOALS, GOALS_PERHAPS, PLAN),
        criteria=(Happened(PLANS),),
        judged_on=SMART,
    ),
    Small(
        "planned-today",
        Predicate(Happened(PLANS), TALKS),
        (TALK, PLAN),
        criteria=(Happened(PLANS),),
        judged_on=None,
    ),
    Small(
        "individual-and-planned-at-risk",
        Predicate(AT_RISK, COURSE_START),
        (START, FORMLESS, PLAN),
        forms=("individual",),
        when=Happened(PLANS),
        given=(),
        criteria=(AT_RISK,),
    ),
)
"""Who is in the target group, on which day."""

ONE_BY_ONE: Final = (
    Small(
        "an-hour-once-planned",
        Bound(TALKS, AN_HOUR, Reach.WHOLE),
        (TALK, LONG, SILENT, PLAN),
        when=Happened(PLANS),
    ),
    Small(
        "an-hour-allowed-until-planned",
        Bound(TALKS, AN_HOUR, Reach.WHOLE),
        (TALK, LONG, PLAN, END),
        norm=Norm.MAY,
        when=Not(Happened(PLANS)),
    ),
    Small(
        "an-hour-for-grown-ups",
        Bound(TALKS, AN_HOUR, Reach.WHOLE),
        (TALK, LONG, SILENT),
        when=AgeIs(18, None, COUNTING),
    ),
    Small(
        "an-hour-once-the-need-is-known",
        Bound(TALKS, AN_HOUR, Reach.WHOLE),
        (TALK, LONG, SILENT, NEED_PERHAPS),
        when=Happened(NEEDS),
    ),
)
"""A condition that is asked about each event on its own day."""

BARRED: Final = tuple(
    Small(name, bar, kinds, given=given, support=BESIDE[place:], criteria=(bar,))
    for name, bar, kinds, given, place in (
        ("barred-at-the-first-call", Exclusion(("SEL-85",), CALLS), (CALL, SILENT, END), (START,), 0),
        ("barred-beside-two", Exclusion(("SEL-85",), During.COURSE), (END, END_A, START_A), BOTH, 1),
        ("barred-beside-one", Exclusion(("SEL-85",), During.COURSE, last_day=False), (START, END), (), 0),
        (
            "barred-unless-assessed",
            Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=True, shown=(NEEDS,))),
            (NEED, NEED_PERHAPS, START, END),
            (),
            0,
        ),
    )
)
"""Bars that are criteria as well."""

IN_FORCE: Final = tuple(
    Small(
        f"in-force-for-nine-days-{'and-before' if earlier else 'alone'}",
        Count(TALKS, None, 0),
        (START, TALK, INQUIRY, END),
        given=(),
        force=Force(DAY_1, DAY_1 + 8, earlier_courses=earlier),
    )
    for earlier in (False, True)
)
"""A rule of days 1 to 9."""

GIVEN: Final = (
    *STANDING_STILL,
    *ENDED,
    *SEVERAL,
    *AFTER_OTHERS,
    *TARGET_GROUP,
    *ONE_BY_ONE,
    *BARRED,
    *IN_FORCE,
)
