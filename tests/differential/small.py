"""Rules with small numbers, one or more for each primitive, with the events that matter to them."""

from __future__ import annotations

from typing import Any, NamedTuple

from forebyg.dates import Counting, FirstDay, MissingDay, Span
from forebyg.kernel import Program
from forebyg.kernel.condition import AllOf, Condition, FactIs, Happened, Not
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.kernel.primitive import (
    COURSE_START,
    Between,
    Bound,
    Count,
    Duration,
    During,
    Earlier,
    EarlyEnd,
    Edge,
    Effect,
    Exclusion,
    Extension,
    Frequency,
    Measure,
    Period,
    Point,
    Possible,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Reach,
    Response,
    Rolling,
    Same,
    Suspension,
    Unless,
)
from forebyg.kernel.rule import Rule
from forebyg.report import Bearer, Norm, RuleRef, StandardRef

Kind = tuple[str, dict[str, Any]]

TALK: Kind = ("conversation", {"minutes": 45, "adviser": "Berg"})
LONG: Kind = ("conversation", {"minutes": 90, "adviser": "Holm"})
SILENT: Kind = ("conversation", {})
INQUIRY: Kind = ("inquiry", {})
ANSWER: Kind = ("inquiry_answered", {"result": "granted"})
INVITED: Kind = ("invitation", {})
PLAN: Kind = ("plan_made", {})
GOALS: Kind = ("goals_set", {"smart": True})
GOALS_PERHAPS: Kind = ("goals_set", {})
NEED: Kind = ("assessment", {"of": "need", "result": "individual"})
NEED_PERHAPS: Kind = ("assessment", {})
AT_END: Kind = ("assessment", {"of": "need", "result": "individual", "at": "end"})
START: Kind = ("course_start", {"form": "individual"})
END: Kind = ("course_end", {})
ASKED: Kind = ("information_requested", {})
RECEIVED: Kind = ("information_received", {})

TEN_DAYS = Span(days=10)
A_MONTH = Span(months=1)
COUNTING = Counting()
ROLLED = Counting(missing_day=MissingDay.ROLL_OVER)
REFUSED = Counting(missing_day=MissingDay.REFUSE)
COUNTED = Counting(first_day=FirstDay.COUNTED, missing_day=MissingDay.NEXT_DAY)


class Small(NamedTuple):
    """A rule with the events that matter to it.

    Attributes:
        name: The rule's id.
        primitive: What it demands.
        kinds: The events that are placed on every day.
        norm: Its norm.
        forms: The forms that it binds.
        when: The condition on which it binds.
        given: What happened on day 0.
    """

    name: str
    primitive: Primitive
    kinds: tuple[Kind, ...]
    norm: Norm = Norm.MUST
    forms: tuple[str, ...] = ()
    when: Condition | None = None
    given: tuple[Kind, ...] = (START,)

    @property
    def is_first(self) -> bool:
        """Whether it is the first rule of its primitive."""
        alike = [one for one in RULES if type(one.primitive) is type(self.primitive)]
        return alike[0] is self

    @property
    def has_support(self) -> bool:
        """Whether support beside the course matters to it."""
        return isinstance(self.primitive, Exclusion)

    def program(self) -> Program:
        """A standard of this one rule."""
        ref = RuleRef("small", self.name, "small", (), self.norm, Bearer.MUNICIPALITY, {})
        rule = Rule(ref, self.primitive, self.forms, self.when)
        return Program(StandardRef("small", "undated", "-"), (rule,), ())


def _of(kind: str, **tests: Any) -> Selector:  # noqa: ANN401  any attribute's value
    answers = {"inquiry_answered": "inquiry", "information_received": "information_requested"}.get(kind)
    demands = tuple(Demand(name, Relation.ONE_OF, (value,)) for name, value in tests.items())
    return (Pattern(kind, demands, answers),)


TALKS = _of("conversation")
ENDS = _of("course_end")
NEEDS = _of("assessment", of="need")
SMART = _of("goals_set", smart=True)
AN_HOUR = Demand("minutes", Relation.BETWEEN, (None, 60))

LAST_STOPPED = (
    ("alone", None),
    *(
        (
            f"{effect}-{possible}",
            Suspension(_of("information_requested"), _of("information_received"), effect, possible),
        )
        for effect in Effect
        for possible in Possible
    ),
)
"""What may stop a clock that later events start anew."""

RULES = (
    Small("at-most-a-month", Duration(A_MONTH, None, COUNTING), (END, START, TALK)),
    Small("at-most-a-month-counted", Duration(A_MONTH, None, COUNTED), (END, START)),
    Small(
        "at-most-from-a-talk", Duration(TEN_DAYS, None, COUNTING, since=(*TALKS, *COURSE_START)), (TALK, END)
    ),
    Small("at-most-until-a-talk", Duration(TEN_DAYS, None, COUNTING, until=TALKS), (TALK, END, START)),
    Small(
        "at-most-from-talk-to-talk",
        Duration(TEN_DAYS, None, COUNTED, since=TALKS, earlier=Earlier.TOUCHING, until=TALKS),
        (TALK, END, START),
    ),
    Small("at-least-until-a-talk", Duration(None, TEN_DAYS, COUNTING, until=TALKS), (TALK, END, START)),
    Small(
        "at-most-until-goals-extended",
        Duration(TEN_DAYS, None, COUNTING, extension=Extension(_of("extension")), until=SMART),
        (GOALS, GOALS_PERHAPS, END, ("extension", {"until": 20})),
    ),
    Small(
        "at-least-until-goals-perhaps",
        Duration(None, TEN_DAYS, COUNTING, until=SMART),
        (GOALS, GOALS_PERHAPS, END),
    ),
    Small("at-least-ten-days", Duration(None, TEN_DAYS, COUNTING), (END, START, TALK)),
    Small("at-most-a-month-rolled", Duration(A_MONTH, None, ROLLED), (END, START)),
    Small("at-most-touching", Duration(A_MONTH, None, COUNTING, earlier=Earlier.TOUCHING), (END, START)),
    Small("at-most-added", Duration(A_MONTH, None, COUNTING, earlier=Earlier.ALL), (END, START)),
    Small(
        "at-most-extended",
        Duration(TEN_DAYS, None, COUNTING, extension=Extension(_of("extension"))),
        (END, ("extension", {"until": 20}), ("extension", {})),
    ),
    Small("at-most-one", Count(TALKS, None, 1), (TALK, END, START)),
    Small("at-most-one-whole", Count(TALKS, None, 1, Reach.WHOLE), (TALK, END)),
    Small(
        "at-most-one-touching",
        Count(TALKS, None, 1, earlier=Earlier.TOUCHING),
        (TALK, END, START),
        given=(START, TALK, END),
    ),
    Small(
        "at-most-two-added",
        Count(TALKS, None, 2, earlier=Earlier.ALL),
        (TALK, END, START),
        given=(START, TALK),
    ),
    Small(
        "at-most-one-whole-added",
        Count(TALKS, None, 1, Reach.WHOLE, Earlier.ALL),
        (TALK, END, START),
        given=(START, TALK, END),
    ),
    Small(
        "at-most-one-in-any", Count(TALKS, None, 1, in_any=Rolling(TEN_DAYS, COUNTING)), (TALK, END, START)
    ),
    Small(
        "at-most-two-in-any-month",
        Count(TALKS, None, 2, Reach.WHOLE, in_any=Rolling(A_MONTH, ROLLED)),
        (TALK, END),
        given=(START, TALK),
    ),
    Small(
        "at-most-one-in-any-added",
        Count(TALKS, None, 1, earlier=Earlier.ALL, in_any=Rolling(TEN_DAYS, COUNTED)),
        (TALK, END, START),
        given=(START, TALK, END),
    ),
    Small(
        "at-most-one-in-any-refused",
        Count(TALKS, None, 1, in_any=Rolling(A_MONTH, REFUSED)),
        (TALK, END),
    ),
    Small(
        "at-least-two-touching",
        Count(TALKS, 2, None, earlier=Earlier.TOUCHING),
        (TALK, END, START),
        given=(START, TALK, END),
    ),
    Small("at-least-two", Count(TALKS, 2, None), (TALK, END, START)),
    Small("at-least-two-whole", Count(TALKS, 2, None, Reach.WHOLE), (TALK, END)),
    Small(
        "none-within-ten-days",
        Count(
            TALKS,
            None,
            0,
            Between(Edge(_of("inquiry")), (Edge(_of("inquiry"), TEN_DAYS), Edge(ENDS)), COUNTING),
        ),
        (INQUIRY, TALK, END),
    ),
    Small(
        "one-within-ten-days",
        Count(
            TALKS,
            1,
            None,
            Between(Edge(_of("inquiry")), (Edge(_of("inquiry"), TEN_DAYS), Edge(ENDS)), COUNTING),
        ),
        (INQUIRY, TALK, END),
    ),
    Small(
        "nothing-opened",
        Count(
            _of("plan_made"),
            None,
            0,
            Between(
                Edge(COURSE_START), (Edge(_of("invitation"), Span(days=1), back=True), Edge(ENDS)), COUNTING
            ),
        ),
        (PLAN, INVITED, END),
    ),
    Small("weekly", Frequency(TALKS, 1), (TALK, END, START)),
    Small("monthly", Frequency(TALKS, 1, Period.MONTH), (TALK, END)),
    Small("weekly-gap", Frequency(TALKS, 1, measure=Measure.GAP), (TALK, END)),
    Small("weekly-average", Frequency(TALKS, 1, measure=Measure.AVERAGE), (TALK, END)),
    Small("an-hour-at-most", Bound(TALKS, AN_HOUR), (TALK, LONG, END)),
    Small("an-hour-perhaps", Bound(TALKS, AN_HOUR), (TALK, LONG, SILENT, END)),
    Small("an-hour-at-most-whole", Bound(TALKS, AN_HOUR, Reach.WHOLE), (TALK, LONG, END)),
    Small("same-adviser", Same(TALKS, "adviser"), (TALK, LONG, END)),
    Small("same-adviser-perhaps", Same(TALKS, "adviser"), (TALK, LONG, SILENT, END)),
    Small(
        "within-ten-days",
        Response(_of("invitation"), _of("inquiry"), COUNTING, within=TEN_DAYS, expected=_of("inquiry")),
        (INQUIRY, INVITED, END),
    ),
    Small(
        "within-a-month",
        Response(_of("plan_made"), COURSE_START, COUNTED, within=A_MONTH, expected=COURSE_START),
        (PLAN, END, START),
    ),
    Small(
        "answered-in-ten-days",
        Response(_of("inquiry_answered"), _of("inquiry"), COUNTING, within=TEN_DAYS),
        (INQUIRY, ANSWER, END),
    ),
    Small(
        "each-answered",
        Response(_of("inquiry_answered"), _of("inquiry"), COUNTING, each=True, within=TEN_DAYS),
        (INQUIRY, ANSWER),
    ),
    Small(
        "between",
        Response(_of("plan_made"), COURSE_START, COUNTING, not_before=Span(days=3), within=TEN_DAYS),
        (PLAN, END),
    ),
    Small("by-the-end", Response(_of("plan_made"), _of("inquiry"), COUNTING), (INQUIRY, PLAN, END)),
    Small(
        "discharged",
        Response(_of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, discharged_by=_of("invitation")),
        (PLAN, INVITED, END),
    ),
    Small(
        "discharged-later",
        Response(
            _of("plan_made"),
            _of("inquiry"),
            COUNTING,
            within=TEN_DAYS,
            discharged_by=_of("invitation"),
        ),
        (INQUIRY, INVITED, PLAN),
    ),
    Small(
        "shown",
        Response(_of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, shown_by=NEEDS),
        (PLAN, NEED, NEED_PERHAPS),
    ),
    *(
        Small(
            f"stopped-{effect}-{possible}",
            Response(
                _of("inquiry_answered"),
                _of("inquiry"),
                COUNTING,
                within=TEN_DAYS,
                suspension=Suspension(
                    _of("information_requested"), _of("information_received"), effect, possible
                ),
            ),
            (INQUIRY, ANSWER, ASKED, RECEIVED),
            given=(START, INQUIRY),
        )
        for effect in Effect
        for possible in Possible
    ),
    *(
        Small(
            f"from-the-last-{name}",
            Response(
                _of("inquiry_answered"),
                _of("inquiry"),
                COUNTING,
                last=True,
                within=TEN_DAYS,
                suspension=suspension,
            ),
            (INQUIRY, ANSWER, *(() if suspension is None else (ASKED, RECEIVED))),
            given=(START, INQUIRY),
        )
        for name, suspension in LAST_STOPPED
    ),
    Small(
        "between-from-the-last",
        Response(
            _of("plan_made"), _of("inquiry"), COUNTING, last=True, not_before=Span(days=3), within=TEN_DAYS
        ),
        (INQUIRY, PLAN),
        given=(START, INQUIRY),
    ),
    Small(
        "from-the-last-ended-early",
        Response(
            _of("plan_made"),
            _of("inquiry"),
            COUNTING,
            last=True,
            within=TEN_DAYS,
            discharged_by=_of("invitation"),
            early_end=EarlyEnd.AT_END,
        ),
        (INQUIRY, PLAN, INVITED, END),
        given=(START, INQUIRY),
    ),
    Small(
        "stopped-or-discharged",
        Response(
            _of("inquiry_answered"),
            _of("inquiry"),
            COUNTING,
            within=TEN_DAYS,
            discharged_by=_of("invitation"),
            suspension=Suspension(
                _of("information_requested"), _of("information_received"), Effect.PAUSE, Possible.ANY_TIME
            ),
        ),
        (ANSWER, ASKED, RECEIVED, INVITED),
        given=(START, INQUIRY),
    ),
    Small(
        "ended-early",
        Response(_of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, early_end=EarlyEnd.AT_END),
        (PLAN, END),
    ),
    Small("plan-at-the-start", Presence(_of("plan_made"), Point.START), (PLAN, END, START)),
    Small("assessed-at-the-start", Presence(NEEDS, Point.START), (NEED, AT_END, END)),
    Small("assessed-at-the-end", Presence(NEEDS, Point.END), (NEED, AT_END, END)),
    Small(
        "assessed-after-the-last-talk",
        Presence(NEEDS, Point.END, after_last=TALKS),
        (NEED, NEED_PERHAPS, TALK, END),
    ),
    Small("goals-after-the-last-talk", Presence(SMART, Point.BY_END, after_last=TALKS), (GOALS, TALK, END)),
    Small("goals-by-the-end", Presence(SMART, Point.BY_END), (GOALS, GOALS_PERHAPS, END)),
    Small("goals-whenever", Presence(SMART, Point.OPEN), (GOALS, GOALS_PERHAPS, END)),
    Small("goals-may", Presence(SMART, Point.OPEN), (GOALS, GOALS_PERHAPS, END), Norm.MAY),
    Small("plan-before-talk", Precedence(TALKS, _of("plan_made")), (TALK, PLAN, END)),
    Small(
        "plan-owed-before-talk",
        Precedence(TALKS, _of("plan_made"), owed_from=_of("inquiry")),
        (TALK, PLAN, INQUIRY),
    ),
    Small(
        "plan-before-the-end", Precedence(ENDS, _of("plan_made"), owed_from=COURSE_START), (END, PLAN, START)
    ),
    Small(
        "need-before-a-second-course", Precedence(COURSE_START, NEEDS, overlapping=True), (START, NEED, END)
    ),
    Small(
        "need-anywhere-before-a-second-course",
        Precedence(COURSE_START, NEEDS, overlapping=True, anywhere=True),
        (START, NEED, NEED_PERHAPS, END),
    ),
    Small("need-anywhere", Precedence(COURSE_START, NEEDS, anywhere=True), (START, NEED, NEED_PERHAPS, END)),
    Small(
        "an-end-anywhere", Precedence(TALKS, ENDS, owed_from=COURSE_START, anywhere=True), (START, TALK, END)
    ),
    Small("at-risk-at-a-talk", Predicate(FactIs("at_risk", (True,)), TALKS), (TALK, END)),
    Small("planned-at-a-talk", Predicate(Happened(_of("plan_made")), TALKS), (TALK, PLAN)),
    Small("beside-at-the-start", Exclusion(("SEL-85",), During.START), (START, END)),
    Small("beside-throughout", Exclusion(("SEL-85",), During.COURSE, last_day=False), (START, END)),
    Small(
        "beside-unless",
        Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=True, shown=(NEEDS,))),
        (NEED, NEED_PERHAPS, END),
    ),
    Small("individual-only", Count(TALKS, None, 0), (TALK, END), Norm.MUST, ("individual",)),
    Small(
        "planned-only",
        Count(TALKS, None, 0),
        (TALK, PLAN, END),
        Norm.SHOULD,
        (),
        AllOf((Not(FactIs("at_risk", (True,))), Happened(_of("plan_made")))),
    ),
)
"""Every primitive, with each of its options at least once."""
