"""What a rule of each kind comes to: the engine's data, its messages' words, and where a fault is told."""

from __future__ import annotations

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg import StandardError
from forebyg.dates import Counting, FirstDay, Span
from forebyg.kernel.condition import FactIs
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import (
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
    Primitive,
    Response,
    Same,
    Unless,
    Unstated,
)
from forebyg.kernel.rule import Rule
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.kernel.window import Between, Earlier, Edge, Reach, Rolling

INQUIRY = (Pattern("inquiry"),)
PLAN = (Pattern("plan_made"),)
GOALS = (Pattern("goals_set"),)
START = (Pattern("course_start"),)
REFERRAL = (Pattern("referral"),)
FOLLOW_UP = (Pattern("follow_up"),)
WEEK, MONTH = Span(weeks=1), Span(months=1)
STOPPED = "kind: deadline, do: plan_made, within: 1 week, after: inquiry"
ANY_TIME = "{by: follow_up, until: inquiry, effect: pause, possible: any_time}"
WISH = FactIs("wish", (True,))
COUNTING = Counting()

KINDS: dict[str, Primitive] = {
    "kind: attribute, of: extension, attribute: until, one_of: [a, b]": Bound(
        (Pattern("extension"),), Demand("until", Relation.ONE_OF, ("a", "b"))
    ),
    "kind: attribute, of: contact_offered, attribute: channels, includes: [phone], window: whole": Bound(
        (Pattern("contact_offered"),),
        Demand("channels", Relation.INCLUDES, ("phone",)),
        Reach.WHOLE,
    ),
    "kind: attribute, of: contact_offered, attribute: channels, one_of: [phone]": Bound(
        (Pattern("contact_offered"),), Demand("channels", Relation.ONE_OF, ("phone",))
    ),
    "kind: attribute, of: inquiry, attribute: contacted, one_of: [a]": Bound(
        INQUIRY, Demand("contacted", Relation.ONE_OF, ("a",))
    ),
    "kind: attribute, of: inquiry, attribute: acute, one_of: [true]": Bound(
        INQUIRY, Demand("acute", Relation.ONE_OF, (True,), default=False)
    ),
    "kind: attribute, of: group_meeting, attribute: participants, at_least: 3, at_most: 8": Bound(
        (Pattern("group_meeting", (Demand("held", Relation.ONE_OF, (True,), default=True),)),),
        Demand("participants", Relation.BETWEEN, (3, 8)),
    ),
    "kind: attribute, of: evaluation, attribute: with_citizen, one_of: [false, true]": Bound(
        (Pattern("evaluation"),), Demand("with_citizen", Relation.ONE_OF, (False, True), default=False)
    ),
    "kind: continuity, of: inquiry, attribute: acute": Same(INQUIRY, "acute", Reach.WHOLE, default=False),
    "kind: continuity, of: plan_made, attribute: partners": Same(PLAN, "partners", Reach.WHOLE),
    "kind: continuity, of: plan_made, attribute: partners, window: course": Same(
        PLAN, "partners", Reach.COURSE
    ),
    "kind: count, of: plan_made, at_most: 5": Count(PLAN, None, 5, Reach.COURSE),
    "kind: count, of: plan_made, at_least: 5, window: whole": Count(PLAN, 5, None, Reach.WHOLE),
    (
        "kind: count, of: plan_made, at_least: 1, window: {from: {first: inquiry, earlier: 1 week}, "
        "to: [{first: referral}, {first: follow_up, later: 1 month}]}"
    ): Count(
        PLAN,
        1,
        None,
        Between(Edge(INQUIRY, WEEK, back=True), (Edge(REFERRAL), Edge(FOLLOW_UP, MONTH)), COUNTING),
    ),
    "kind: count, of: plan_made, at_most: 5, in_any: 1 month, earlier_courses: all": Count(
        PLAN, None, 5, Reach.COURSE, Earlier.ALL, Rolling(MONTH, COUNTING)
    ),
    "kind: deadline, do: plan_made, within: 1 month, after: inquiry": Response(
        do=PLAN, after=INQUIRY, counting=COUNTING, within=MONTH, expected=INQUIRY
    ),
    (
        "kind: deadline, do: plan_made, within: 1 month, after: inquiry, counted_from: each, "
        "not_before: 1 week, expected: false, discharged_by: referral, only_if: goals_set, "
        "early_end: at_end, suspended: {by: follow_up, until: course_start, effect: restart}"
    ): Response(
        do=PLAN,
        after=INQUIRY,
        counting=COUNTING,
        each=True,
        not_before=WEEK,
        within=MONTH,
        discharged_by=REFERRAL,
        shown_by=GOALS,
        suspension=Suspension(FOLLOW_UP, START, Effect.RESTART),
        early_end=EarlyEnd.AT_END,
    ),
    f"{STOPPED}, counted_from: last, suspended: {ANY_TIME}": (
        Response(
            do=PLAN,
            after=INQUIRY,
            counting=COUNTING,
            last=True,
            within=WEEK,
            expected=INQUIRY,
            suspension=Suspension(FOLLOW_UP, INQUIRY, Effect.PAUSE, Possible.ANY_TIME),
        )
    ),
    "kind: deadline, do: plan_made, within: 1 week, after: inquiry, expected: referral": Response(
        do=PLAN, after=INQUIRY, counting=COUNTING, within=WEEK, expected=REFERRAL
    ),
    "kind: duration, at_most: 1 month": Duration(MONTH, None, COUNTING, START),
    (
        "kind: duration, at_least: 1 week, counted_from: plan_made, earlier_courses: touching, "
        "extension: {by: extension}"
    ): Duration(None, WEEK, COUNTING, PLAN, Earlier.TOUCHING, Extension((Pattern("extension"),))),
    "kind: duration, at_most: 1 month, until: plan_made": Duration(MONTH, None, COUNTING, START, until=PLAN),
    "kind: count, of: plan_made, at_most: 5, in_any: not_decided": Unstated(),
    "kind: duration, at_most: not_decided": Unstated(),
    "kind: duration, at_least: not_decided": Unstated(),
    "kind: duty, do: plan_made": Presence(PLAN, Point.BY_END),
    "kind: duty, do: plan_made, by: start": Presence(PLAN, Point.START),
    "kind: duty, do: plan_made, by: end": Presence(PLAN, Point.END),
    "kind: duty, do: plan_made, by: end, after_last: inquiry": Presence(PLAN, Point.END, INQUIRY),
    "kind: duty, do: plan_made, after_last: inquiry": Presence(PLAN, Point.BY_END, INQUIRY),
    "kind: duty, do: plan_made, by: open": Presence(PLAN, Point.OPEN),
    "kind: duty, do: plan_made, after: inquiry": Response(do=PLAN, after=INQUIRY, counting=COUNTING),
    "kind: duty, do: plan_made, after: inquiry, counted_from: each, discharged_by: referral": Response(
        do=PLAN, after=INQUIRY, counting=COUNTING, each=True, discharged_by=REFERRAL
    ),
    "kind: exclusion, paragraphs: [SEL-85, LAB-167]": Exclusion(("SEL-85", "LAB-167"), During.START),
    "kind: exclusion, paragraphs: [SEL-85], during: course, last_day: not_counted": Exclusion(
        ("SEL-85",), During.COURSE, last_day=False
    ),
    (
        "kind: exclusion, paragraphs: [SEL-85], during: inquiry, "
        "unless: {reduced: true, shown: [referral, follow_up]}"
    ): Exclusion(("SEL-85",), INQUIRY, unless=Unless(reduced=True, shown=(REFERRAL, FOLLOW_UP))),
    "kind: exclusion, paragraphs: [SEL-85], unless: {shown: [referral]}": Exclusion(
        ("SEL-85",), During.START, unless=Unless(reduced=False, shown=(REFERRAL,))
    ),
    "kind: fact, require: wish": Predicate(WISH, START),
    "kind: fact, require: wish, at: inquiry": Predicate(WISH, INQUIRY),
    "kind: frequency, of: plan_made": Frequency(PLAN, 1, Period.WEEK, Measure.CALENDAR),
    "kind: frequency, of: plan_made, at_least: 2, every: month, measure: average": Frequency(
        PLAN, 2, Period.MONTH, Measure.AVERAGE
    ),
    "kind: frequency, of: plan_made, measure: gap": Frequency(PLAN, 1, Period.WEEK, Measure.GAP),
    "kind: order, before: course_start, required: plan_made": Precedence(START, PLAN),
    ("kind: order, before: course_start, required: plan_made, owed_from: inquiry, follows: true"): Precedence(
        START, PLAN, INQUIRY, follows=True
    ),
    "kind: order, before: course_start, required: plan_made, required_in: record": Precedence(
        START, PLAN, anywhere=True
    ),
    "kind: concurrent_courses, required: plan_made": Precedence(START, PLAN, overlapping=True),
    "kind: concurrent_courses, required: plan_made, required_in: record": Precedence(
        START, PLAN, overlapping=True, anywhere=True
    ),
    "kind: permission, norm: may, may: referral": Presence(REFERRAL, Point.OPEN),
    "kind: permission, norm: may, may: referral, after: inquiry": Response(
        do=REFERRAL, after=INQUIRY, counting=COUNTING
    ),
}


def rule_of(text: str, carried: str = "rule") -> Rule:
    """The rule as the engine has it."""
    (rule,) = standard_of(text, carried=carried).program({}).rules
    assert isinstance(rule, Rule)
    return rule


def carried(text: str) -> str:
    """How the statement of such a rule is carried."""
    return "[rule, criterion]" if "exclusion" in text else "rule"


@pytest.mark.parametrize("text", KINDS)
def test_what_a_rule_comes_to(text: str) -> None:
    """Every field of a kind is found in the data that the engine judges by."""
    assert rule_of(text, carried(text)).primitive == KINDS[text]


def test_what_is_not_offered_is_never_granted() -> None:
    """No grant from a request under the paragraph, or under none, to its answer."""
    asked = Demand("requested", Relation.ONE_OF, ("SEL-82c",), "unspecified")
    granted = Pattern("inquiry_answered", (Demand("result", Relation.ONE_OF, ("granted",)),), "inquiry")
    answered = Edge((Pattern("inquiry_answered", (), "inquiry"),))
    window = Between(Edge((Pattern("inquiry", (asked,)),)), (answered,), COUNTING)

    assert rule_of("kind: not_offered, paragraphs: [SEL-82c]").primitive == Count((granted,), None, 0, window)


def test_a_window_ends_on_the_day_that_is_named_however_days_are_counted() -> None:
    """Its edge is a day so long after another, and not a period whose first day might count."""
    window = "window: {from: {first: inquiry}, to: [{first: inquiry, later: 7 days}]}"
    head = "counting: {first_day: counted}\n"
    (rule,) = standard_of(f"kind: count, of: plan_made, at_most: 5, {window}", head).program({}).rules

    assert isinstance(rule, Rule)
    assert isinstance(rule.primitive, Count)
    assert isinstance(rule.primitive.window, Between)
    assert rule.primitive.window.counting.first_day is FirstDay.NOT_COUNTED


TERMS: dict[str, dict[str, object]] = {
    "kind: attribute, of: conversation, attribute: minutes, at_least: 30, at_most: 60": {
        "of": "conversation",
        "attribute": "minutes",
        "at_least": 30,
        "at_most": 60,
        "words": "",
    },
    "kind: attribute, of: inquiry, attribute: acute, one_of: [true, false]": {
        "of": "inquiry",
        "attribute": "acute",
        "at_least": None,
        "at_most": None,
        "words": "true, false",
    },
    "kind: attribute, of: contact_offered, attribute: channels, includes: [phone, text]": {
        "of": "contact_offered",
        "attribute": "channels",
        "at_least": None,
        "at_most": None,
        "words": "phone, text",
    },
    "kind: continuity, of: conversation, attribute: adviser": {"of": "conversation", "attribute": "adviser"},
    "kind: count, of: {conversation: {purpose: [guidance, clarifying], held: true}}, at_most: 5": {
        "of": "conversation (purpose=guidance,clarifying)",
        "limit": 5,
        "at_least": None,
        "at_most": 5,
    },
    "kind: count, of: [conversation, {assessment: {of: need, result: individual}}], at_least: 2": {
        "of": "conversation / assessment (of=need, result=individual)",
        "limit": 2,
        "at_least": 2,
        "at_most": None,
    },
    "kind: count, of: [{conversation: {minutes: {at_least: 30}, channel: phone}}], at_least: 2": {
        "of": "conversation (channel=phone)",
        "limit": 2,
        "at_least": 2,
        "at_most": None,
    },
    "kind: count, of: conversation, at_most: 5, in_any: not_decided": {
        "of": "conversation",
        "limit": 5,
        "at_least": None,
        "at_most": 5,
    },
    "kind: count, of: conversation, at_most: 5, in_any: 1 month": {
        "of": "conversation",
        "limit": 5,
        "at_least": None,
        "at_most": 5,
        "in_any": "1 month",
    },
    "kind: count, of: {conversation: {minutes: {at_most: 30}, held: true}}, at_least: 2": {
        "of": "conversation",
        "limit": 2,
        "at_least": 2,
        "at_most": None,
    },
    "kind: count, of: {contact_offered: {channels: {includes: [phone, text]}}}, at_least: 1": {
        "of": "contact_offered (channels=phone,text)",
        "limit": 1,
        "at_least": 1,
        "at_most": None,
    },
    "kind: deadline, do: plan_made, within: 2 weeks, after: {inquiry: {acute: false}}": {
        "do": "plan_made",
        "limit": "2 weeks",
        "after": "inquiry (acute=false)",
    },
    "kind: duration, at_most: 6 months": {"limit": "6 months", "at_least": None, "at_most": "6 months"},
    "kind: duration, at_most: 6 months, until: {evaluation: {kind: final}}": {
        "limit": "6 months",
        "at_least": None,
        "at_most": "6 months",
        "until": "evaluation (kind=final)",
    },
    "kind: duration, at_least: 1 week": {"limit": "1 week", "at_least": "1 week", "at_most": None},
    "kind: duration, at_most: not_decided": {"limit": "", "at_least": None, "at_most": None},
    "kind: duty, do: plan_made, by: start": {"do": "plan_made", "by": "start", "after": None},
    "kind: duty, do: plan_made, after: inquiry": {
        "do": "plan_made",
        "by": "open_until_end",
        "after": "inquiry",
    },
    "kind: exclusion, paragraphs: [SEL-85, LAB-167]": {"paragraphs": "SEL-85, LAB-167"},
    "kind: fact, require: wish": {"fact": "wish", "at": "course_start"},
    "kind: fact, require: {age: {at_least: 18}}, at: inquiry": {"fact": None, "at": "inquiry"},
    "kind: frequency, of: conversation, at_least: 2, every: month": {
        "of": "conversation",
        "limit": 2,
        "every": "month",
    },
    "kind: not_offered, paragraphs: [SEL-82c, SEL-82d]": {"paragraphs": "SEL-82c, SEL-82d", "limit": 0},
    "kind: order, before: course_start, required: plan_made": {
        "required": "plan_made",
        "before": "course_start",
    },
    "kind: concurrent_courses, required: plan_made": {"required": "plan_made"},
    "kind: permission, norm: may, may: referral": {"may": "referral"},
}


@pytest.mark.parametrize("text", TERMS)
def test_the_words_of_a_rule_s_messages(text: str) -> None:
    """What messages name: events as the standard writes them, without bounds on numbers; and the limit."""
    assert dict(rule_of(text, carried(text)).ref.terms) == TERMS[text]


def test_a_notice_has_its_remark_in_both_languages() -> None:
    """It is said in the language that is asked for."""
    text = "kind: notice, when: relative_only, say: {en: Come., da: Kom.}"
    (remark,) = standard_of(text).program({}).remarks

    assert dict(remark.ref.terms) == {"en": "Come.", "da": "Kom."}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kind: attribute, of: no_such, attribute: minutes, at_most: 60", "of"),
        ("kind: continuity, of: no_such, attribute: adviser", "of"),
        ("kind: count, of: no_such, at_most: 5", "of"),
        ("kind: count, of: inquiry, at_most: 5, window: {from: {first: no_such}}", "window.from.first"),
        (
            "kind: count, of: inquiry, at_most: 5, window: {from: {first: inquiry}, to: [{first: no_such}]}",
            "window.to[0].first",
        ),
        ("kind: deadline, do: no_such, within: 1 week, after: inquiry", "do"),
        ("kind: deadline, do: plan_made, within: 1 week, after: no_such", "after"),
        ("kind: deadline, do: plan_made, within: 1 week, after: inquiry, expected: no_such", "expected"),
        (
            "kind: deadline, do: plan_made, within: 1 week, after: inquiry, discharged_by: no_such",
            "discharged_by",
        ),
        ("kind: deadline, do: plan_made, within: 1 week, after: inquiry, only_if: no_such", "only_if"),
        (f"{STOPPED}, suspended: {{by: no_such, until: inquiry, effect: open}}", "suspended.by"),
        (f"{STOPPED}, suspended: {{by: inquiry, until: no_such, effect: open}}", "suspended.until"),
        ("kind: duration, at_most: 1 week, counted_from: no_such", "counted_from"),
        ("kind: duration, at_most: 1 week, extension: {by: no_such}", "extension.by"),
        ("kind: duration, at_most: 1 week, until: no_such", "until"),
        ("kind: duty, do: plan_made, by: end, after_last: no_such", "after_last"),
        ("kind: duty, do: no_such", "do"),
        ("kind: duty, do: plan_made, after: no_such", "after"),
        ("kind: duty, do: plan_made, after: inquiry, discharged_by: no_such", "discharged_by"),
        ("kind: eligibility, require: {happened: no_such}", "require.happened"),
        ("kind: exclusion, paragraphs: [SEL-85], during: no_such", "during"),
        ("kind: exclusion, paragraphs: [SEL-85], unless: {shown: [inquiry, no_such]}", "unless.shown[1]"),
        ("kind: fact, require: {happened: no_such}", "require.happened"),
        ("kind: fact, require: wish, at: no_such", "at"),
        ("kind: frequency, of: no_such", "of"),
        ("kind: order, before: no_such, required: inquiry", "before"),
        ("kind: order, before: inquiry, required: no_such", "required"),
        ("kind: order, before: inquiry, required: plan_made, owed_from: no_such", "owed_from"),
        ("kind: concurrent_courses, required: no_such", "required"),
        ("kind: permission, norm: may, may: no_such", "may"),
        ("kind: permission, norm: may, may: referral, after: no_such", "after"),
    ],
)
def test_an_unknown_event_is_told_where_it_stands(text: str, place: str) -> None:
    """The field that names it is pointed at."""
    with pytest.raises(StandardError) as caught:
        standard_of(text)

    assert ("unknown-event-type", f"rules[0].{place}") in [
        (one.code, one.place) for one in caught.value.diagnostics
    ]
