"""Small rules that ask for one unknown in two places, and support that contradicts itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from tests.differential.shapes import (
    COUNTING,
    DAY_0,
    END,
    INQUIRY,
    NEED,
    NEED_PERHAPS,
    NEEDS,
    PLAN,
    START,
    TALK,
    TALKS,
    TEN_DAYS,
    Kind,
    Small,
    of,
)

from forebyg.kernel.condition import AnyOf, FactIs, FormIs, Happened, Not
from forebyg.kernel.primitive import COURSE_START, During, Exclusion, Predicate, Response, Unless
from forebyg.report import Norm
from forebyg.timeline import Support

FORMLESS: Kind = ("course_start", {})
NOTE: Kind = ("written_note", {"with_citizen": True})
NOTE_PERHAPS: Kind = ("written_note", {})
NOTED = of("written_note", with_citizen=True)
CONTINUED: Kind = ("assessment", {"result": "continue"})
PLANS = of("plan_made")
AT_RISK = FactIs("at_risk", (True,))
BACKWARDS = (
    Support("SEL-85", DAY_0 - timedelta(days=2), DAY_0 - timedelta(days=9), None),
    Support("SEL-85", DAY_0 + timedelta(days=3), None),
)
"""Support that ends before it begins, and more of it from day 3, reduced or not."""

IN_TWO_PLACES: Final = (
    Small(
        "a-talk-after-a-note-and-none",
        Response(TALKS, NOTED, COUNTING, within=TEN_DAYS),
        (NOTE, NOTE_PERHAPS, TALK),
        when=Not(Happened(NOTED)),
    ),
    Small(
        "each-note-without-one",
        Response(TALKS, NOTED, COUNTING, each=True, within=TEN_DAYS),
        (NOTE, NOTE_PERHAPS, TALK),
        when=AnyOf((Not(Happened(NOTED)), Happened(of("written_note", with_citizen=False)))),
    ),
    Small(
        "each-note-of-either-kind",
        Response(
            TALKS, (*NOTED, *of("written_note", with_citizen=False)), COUNTING, each=True, within=TEN_DAYS
        ),
        (NOTE_PERHAPS, NOTE, TALK),
    ),
    Small(
        "each-note-that-a-course-must-have",
        Response(
            of("written_note", with_citizen=False),
            NOTED,
            COUNTING,
            each=True,
            within=TEN_DAYS,
            expected=NOTED,
        ),
        (NOTE_PERHAPS, NOTE),
    ),
    Small(
        "a-referral-that-goes-on",
        Response(TALKS, of("assessment", of="referral"), COUNTING, within=TEN_DAYS),
        (CONTINUED, NEED_PERHAPS, TALK),
        when=Happened(of("assessment", of="referral", result="continue")),
    ),
    Small(
        "form-that-is-not-its-own",
        Predicate(FormIs(("group",)), COURSE_START),
        (START, FORMLESS, END),
        norm=Norm.MAY,
        forms=("individual",),
        given=(INQUIRY,),
    ),
    Small(
        "of-those-at-risk-that-none-is",
        Predicate(Not(AT_RISK), of("plan_made")),
        (PLAN, TALK),
        norm=Norm.MAY,
        when=AT_RISK,
        criteria=(Not(AT_RISK),),
    ),
)
"""Rules that ask for one unknown in their condition and in their demand."""

BY_ITS_DAY: Final = tuple(
    Small(
        f"{name}-with-a-talk-before",
        primitive,
        (NEED_PERHAPS, NEED),
        given=(START, PLAN),
        later=((8, TALK),),
        when=when,
        norm=norm,
    )
    for name, primitive, when, norm in (
        ("a-plan", Response(PLANS, NEEDS, COUNTING, within=TEN_DAYS), Happened(TALKS), Norm.MUST),
        (
            "a-plan-if-wanted",
            Response(PLANS, NEEDS, COUNTING, within=TEN_DAYS),
            Not(Happened(TALKS)),
            Norm.MAY,
        ),
        ("at-risk", Predicate(AT_RISK, NEEDS), Happened(TALKS), Norm.MUST),
    )
)
"""Rules whose condition hangs on which of two assessments they count from."""

DISBELIEVED: Final = tuple(
    Small(
        f"lifted-beside-what-ends-before-it-begins-{norm}",
        Exclusion(("SEL-85",), During.COURSE, unless=Unless(reduced=True, shown=(PLANS,))),
        (PLAN, END, TALK),
        norm=norm,
        support=BACKWARDS,
    )
    for norm in (Norm.MUST, Norm.MAY)
)

TWICE: Final = (*IN_TWO_PLACES, *BY_ITS_DAY, *DISBELIEVED)
