"""Rules with small numbers, one or more for each primitive, with the events that matter to them."""

from __future__ import annotations

from typing import Final

from tests.differential.given import GIVEN
from tests.differential.shapes import (
    A_MONTH,
    AN_HOUR,
    ANSWER,
    ASKED,
    AT_END,
    BESIDE,
    COUNTED,
    COUNTING,
    END,
    ENDS,
    GOALS,
    GOALS_PERHAPS,
    INQUIRY,
    INVITED,
    LONG,
    NEED,
    NEED_PERHAPS,
    NEEDS,
    PLAN,
    RECEIVED,
    REFUSED,
    ROLLED,
    SILENT,
    SMART,
    START,
    TALK,
    TALKS,
    TEN_DAYS,
    Small,
    of,
)
from tests.differential.twice import TWICE

from forebyg.dates import Span
from forebyg.kernel.condition import AllOf, FactIs, Happened, Not
from forebyg.kernel.primitive import (
    COURSE_START,
    Bound,
    Count,
    Duration,
    During,
    EarlyEnd,
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
    Same,
    Unless,
)
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.kernel.window import Between, Earlier, Edge, Reach, Rolling
from forebyg.report import Norm

LAST_STOPPED = (
    ("alone", None),
    *(
        (
            f"{effect}-{possible}",
            Suspension(of("information_requested"), of("information_received"), effect, possible),
        )
        for effect in Effect
        for possible in Possible
    ),
)
"""What may stop a clock that later events start anew."""

PLAIN = (
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
        Duration(TEN_DAYS, None, COUNTING, extension=Extension(of("extension")), until=SMART),
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
        Duration(TEN_DAYS, None, COUNTING, extension=Extension(of("extension"))),
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
            Between(Edge(of("inquiry")), (Edge(of("inquiry"), TEN_DAYS), Edge(ENDS)), COUNTING),
        ),
        (INQUIRY, TALK, END),
    ),
    Small(
        "one-within-ten-days",
        Count(
            TALKS,
            1,
            None,
            Between(Edge(of("inquiry")), (Edge(of("inquiry"), TEN_DAYS), Edge(ENDS)), COUNTING),
        ),
        (INQUIRY, TALK, END),
    ),
    Small(
        "nothing-opened",
        Count(
            of("plan_made"),
            None,
            0,
            Between(
                Edge(COURSE_START), (Edge(of("invitation"), Span(days=1), back=True), Edge(ENDS)), COUNTING
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
        Response(of("invitation"), of("inquiry"), COUNTING, within=TEN_DAYS, expected=of("inquiry")),
        (INQUIRY, INVITED, END),
    ),
    Small(
        "within-a-month",
        Response(of("plan_made"), COURSE_START, COUNTED, within=A_MONTH, expected=COURSE_START),
        (PLAN, END, START),
    ),
    Small(
        "answered-in-ten-days",
        Response(of("inquiry_answered"), of("inquiry"), COUNTING, within=TEN_DAYS),
        (INQUIRY, ANSWER, END),
    ),
    Small(
        "each-answered",
        Response(of("inquiry_answered"), of("inquiry"), COUNTING, each=True, within=TEN_DAYS),
        (INQUIRY, ANSWER),
    ),
    Small(
        "between",
        Response(of("plan_made"), COURSE_START, COUNTING, not_before=Span(days=3), within=TEN_DAYS),
        (PLAN, END),
    ),
    Small("by-the-end", Response(of("plan_made"), of("inquiry"), COUNTING), (INQUIRY, PLAN, END)),
    Small(
        "discharged",
        Response(of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, discharged_by=of("invitation")),
        (PLAN, INVITED, END),
    ),
    Small(
        "discharged-later",
        Response(
            of("plan_made"),
            of("inquiry"),
            COUNTING,
            within=TEN_DAYS,
            discharged_by=of("invitation"),
        ),
        (INQUIRY, INVITED, PLAN),
    ),
    Small(
        "shown",
        Response(of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, shown_by=NEEDS),
        (PLAN, NEED, NEED_PERHAPS),
    ),
    *(
        Small(
            f"stopped-{effect}-{possible}",
            Response(
                of("inquiry_answered"),
                of("inquiry"),
                COUNTING,
                within=TEN_DAYS,
                suspension=Suspension(
                    of("information_requested"), of("information_received"), effect, possible
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
                of("inquiry_answered"),
                of("inquiry"),
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
            of("plan_made"), of("inquiry"), COUNTING, last=True, not_before=Span(days=3), within=TEN_DAYS
        ),
        (INQUIRY, PLAN),
        given=(START, INQUIRY),
    ),
    Small(
        "from-the-last-ended-early",
        Response(
            of("plan_made"),
            of("inquiry"),
            COUNTING,
            last=True,
            within=TEN_DAYS,
            discharged_by=of("invitation"),
            early_end=EarlyEnd.AT_END,
        ),
        (INQUIRY, PLAN, INVITED, END),
        given=(START, INQUIRY),
    ),
    Small(
        "stopped-or-discharged",
        Response(
            of("inquiry_answered"),
            of("inquiry"),
            COUNTING,
            within=TEN_DAYS,
            discharged_by=of("invitation"),
            suspension=Suspension(
                of("information_requested"), of("information_received"), Effect.PAUSE, Possible.ANY_TIME
            ),
        ),
        (ANSWER, ASKED, RECEIVED, INVITED),
        given=(START, INQUIRY),
    ),
    Small(
        "ended-early",
        Response(of("plan_made"), COURSE_START, COUNTING, within=TEN_DAYS, early_end=EarlyEnd.AT_END),
        (PLAN, END),
    ),
    Small("plan-at-the-start", Presence(of("plan_made"), Point.START), (PLAN, END, START)),
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
    Small("plan-before-talk", Precedence(TALKS, of("plan_made")), (TALK, PLAN, END)),
    Small(
        "plan-owed-before-talk",
        Precedence(TALKS, of("plan_made"), owed_from=of("inquiry")),
        (TALK, PLAN, INQUIRY),
    ),
    Small(
        "plan-before-the-end", Precedence(ENDS, of("plan_made"), owed_from=COURSE_START), (END, PLAN, START)
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
    Small("planned-at-a-talk", Predicate(Happened(of("plan_made")), TALKS), (TALK, PLAN)),
    Small("beside-at-the-start", Exclusion(("SEL-85",), During.START), (START, END), support=BESIDE),
    Small(
        "beside-throughout",
        Exclusion(("SEL-85",), During.COURSE, last_day=False),
        (START, END),
        support=BESIDE,
    ),
    Small(
        "beside-unless",
        Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=True, shown=(NEEDS,))),
        (NEED, NEED_PERHAPS, END),
        support=BESIDE,
    ),
    Small("individual-only", Count(TALKS, None, 0), (TALK, END), Norm.MUST, ("individual",)),
    Small(
        "planned-only",
        Count(TALKS, None, 0),
        (TALK, PLAN, END),
        Norm.SHOULD,
        (),
        AllOf((Not(FactIs("at_risk", (True,))), Happened(of("plan_made")))),
    ),
)
"""Every primitive, with each of its options at least once."""

RULES: Final = (*PLAIN, *GIVEN, *TWICE)
