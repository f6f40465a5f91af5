"""All that a primitive or a condition holds is put into words: a field that changes nothing is a fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final

import pytest

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Span,
    UnitOrder,
    WorkingDays,
)
from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    ShownBy,
)
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
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.kernel.window import Between, Earlier, Edge, Reach, Rolling
from forebyg.messages import LANGUAGES
from forebyg.render.conditions import condition_words
from forebyg.render.explain.counting import counting_said
from forebyg.render.explain.particulars import particulars
from forebyg.render.explain.phrases import phrase
from forebyg.render.wording import Wording

TALK: Final = (Pattern("conversation"),)
PLAN: Final = (Pattern("plan_made"),)
NOTE: Final = (Pattern("written_note"),)
ASKED: Final = (Pattern("inquiry"),)
MONTHS: Final = Span(months=1, weeks=2)
COUNTED: Final = Counting(first_day=FirstDay.COUNTED)
LEAP: Final = Counting(leap_birthday=LeapBirthday.FEBRUARY_28)
LONG: Final = Demand("minutes", Relation.BETWEEN, (30, 60))
EDGE: Final = Edge(ASKED, Span(weeks=1))
WINDOW: Final = Between(EDGE, (Edge(NOTE),), Counting())
WISH: Final = FactIs("wish", (True,))
SHOWN: Final = ShownBy(TALK[0], "channel", (("phone", True),))
STOP: Final = Suspension(TALK, PLAN, Effect.PAUSE)
UNLESS: Final = Unless(reduced=False, shown=(TALK,))

SAMPLES: Final[list[tuple[Any, dict[str, object]]]] = [
    (Bound(TALK, LONG), {"of": PLAN, "test": replace(LONG, operand=(30, None)), "window": Reach.WHOLE}),
    (
        Count(TALK, None, 5, WINDOW),
        {
            "of": PLAN,
            "at_least": 5,
            "at_most": 0,
            "window": Reach.COURSE,
            "earlier": Earlier.ALL,
            "in_any": Rolling(MONTHS, COUNTED),
        },
    ),
    (
        Duration(MONTHS, None, Counting()),
        {
            "at_most": Span(months=2),
            "at_least": MONTHS,
            "counting": COUNTED,
            "since": TALK,
            "earlier": Earlier.ALL,
            "extension": Extension(PLAN),
            "until": TALK,
        },
    ),
    (
        Exclusion(("SEL-85",), During.START),
        {"paragraphs": ("LAB-167",), "during": TALK, "last_day": False, "unless": UNLESS},
    ),
    (
        Frequency(TALK, 1),
        {"of": PLAN, "times": 2, "per": Period.MONTH, "measure": Measure.AVERAGE},
    ),
    (
        Precedence(TALK, PLAN, ASKED),
        {
            "before": NOTE,
            "stands": NOTE,
            "owed_from": None,
            "overlapping": True,
            "follows": True,
            "anywhere": True,
        },
    ),
    (Predicate(WISH, ASKED), {"require": Not(WISH), "on": TALK}),
    (Presence(TALK, Point.START), {"do": PLAN, "point": Point.OPEN, "after_last": NOTE}),
    (
        Response(TALK, ASKED, Counting(), within=Span(days=14)),
        {
            "do": PLAN,
            "after": NOTE,
            "counting": COUNTED,
            "each": True,
            "last": True,
            "not_before": Span(days=1),
            "within": WorkingDays(10),
            "expected": ASKED,
            "discharged_by": PLAN,
            "shown_by": PLAN,
            "suspension": STOP,
            "early_end": EarlyEnd.AT_END,
        },
    ),
    (Same(TALK, "adviser"), {"of": PLAN, "attribute": "channel", "window": Reach.COURSE}),
    (Unstated(), {}),
]
"""Every primitive, with another value for each of its fields."""

PARTS: Final[list[tuple[Any, Any, dict[str, object]]]] = [
    (
        EDGE,
        lambda one: Count(TALK, None, 5, replace(WINDOW, opens=one)),
        {"of": PLAN, "shift": None, "back": True},
    ),
    (
        WINDOW,
        lambda one: Count(TALK, None, 5, one),
        {"opens": Edge(PLAN), "closes": (), "counting": COUNTED},
    ),
    (
        Extension(PLAN),
        lambda one: Duration(MONTHS, None, Counting(), extension=one),
        {"by": NOTE, "until": "to"},
    ),
    (
        STOP,
        lambda one: Response(TALK, ASKED, Counting(), suspension=one),
        {"by": NOTE, "until": NOTE, "effect": Effect.OPEN, "possible": Possible.ANY_TIME},
    ),
    (
        UNLESS,
        lambda one: Exclusion(("SEL-85",), During.START, unless=one),
        {"reduced": True, "shown": (PLAN,)},
    ),
    (
        Pattern("conversation", (LONG,)),
        lambda one: Presence((one,), Point.START),
        {"type": "group_meeting", "tests": ()},
    ),
    (
        LONG,
        lambda one: Bound(TALK, one),
        {"attribute": "participants", "relation": Relation.INCLUDES, "operand": (None, 60)},
    ),
]
"""Every part of primitives, in a primitive that holds it."""

CONDITIONS: Final[list[tuple[Any, dict[str, object]]]] = [
    (AgeIs(18, 29, Counting()), {"at_least": 15, "at_most": None, "counting": LEAP, "from_next_day": True}),
    (AllOf((WISH, Happened(TALK))), {"parts": (WISH,)}),
    (AnyOf((WISH, Happened(TALK))), {"parts": (WISH,)}),
    (WISH, {"fact": "motivated", "values": (False,), "shown_by": SHOWN}),
    (FormIs(("group",)), {"forms": ("individual",)}),
    (Happened(TALK), {"events": PLAN}),
    (Not(WISH), {"part": Happened(TALK)}),
    (OnlySo(TALK, LONG), {"events": PLAN, "test": replace(LONG, operand=(None, 60))}),
]
"""Every condition, with another value for each of its fields."""

SILENT: Final[dict[str, str]] = {
    "Pattern.answers": "said of the event type, where the vocabulary is read back",
    "Demand.default": "what absence means is said of the attribute, where the vocabulary is read back",
    "Same.default": "what absence means is said of the attribute, where the vocabulary is read back",
    "FactIs.domain": "what else the fact could be is said of the fact, where the vocabulary is read back",
}


def told(primitive: Primitive, lang: str) -> str:
    """All that is said of a primitive."""
    wording = Wording(lang)
    said = {**particulars(primitive, wording), **counting_said(primitive, wording)}
    return "\n".join((phrase(primitive, wording), *said.values()))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("base", "name", "value"),
    [(base, name, value) for base, others in SAMPLES for name, value in others.items()],
)
def test_every_field_of_a_primitive_is_put_into_words(
    base: Any,  # noqa: ANN401  its fields are named at run time
    name: str,
    value: object,
    lang: str,
) -> None:
    """Two primitives that differ in one field alone are told differently."""
    swap = {"at_most": None} if name == "at_least" and base.at_least is None else {}
    assert told(base, lang) != told(replace(base, **{**swap, name: value}), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("part", "held", "name", "value"),
    [(part, held, name, value) for part, held, others in PARTS for name, value in others.items()],
)
def test_every_field_of_a_part_is_put_into_words(
    part: Any,  # noqa: ANN401  its fields are named at run time
    held: Callable[[object], Primitive],
    name: str,
    value: object,
    lang: str,
) -> None:
    """Two primitives whose parts differ in one field alone are told differently."""
    assert told(held(part), lang) != told(held(replace(part, **{name: value})), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("base", "name", "value"),
    [(base, name, value) for base, others in CONDITIONS for name, value in others.items()],
)
def test_every_field_of_a_condition_is_put_into_words(
    base: Any,  # noqa: ANN401  its fields are named at run time
    name: str,
    value: object,
    lang: str,
) -> None:
    """Two conditions that differ in one field alone are told differently."""
    assert condition_words(base, Wording(lang)) != condition_words(
        replace(base, **{name: value}), Wording(lang)
    )


def test_no_field_is_forgotten() -> None:
    """A new field of a primitive, a part or a condition must be given another value here."""
    every = [*((base, others) for base, others in SAMPLES), *((part, others) for part, _, others in PARTS)]
    every += CONDITIONS
    missing = {
        f"{type(base).__name__}.{field.name}"
        for base, others in every
        for field in fields(base)
        if field.name not in others
    }
    assert missing == set(SILENT)


AXES: Final[dict[str, object]] = {
    "first_day": FirstDay.COUNTED,
    "missing_day": MissingDay.REFUSE,
    "non_working": NonWorking.PREVIOUS,
    "units": UnitOrder.SMALLEST_FIRST,
}
UNCOUNTED: Final[dict[str, str]] = {
    "recurring": "no primitive has a series of dates",
    "leap_birthday": "an age's, not a period's: see the conditions",
    "calendar": "said wherever working days are counted or moved to",
}


@pytest.mark.parametrize("axis", AXES)
def test_every_axis_of_counting_is_put_into_words(axis: str) -> None:
    """A deadline that is counted otherwise says so."""
    plain = Counting(calendar="DK")
    other = replace(plain, **{axis: AXES[axis]})  # type: ignore[arg-type]  # an axis and one of its values
    one, two = (Response(TALK, ASKED, counting, within=MONTHS) for counting in (plain, other))
    assert told(one, "en") != told(two, "en")


def test_no_axis_of_counting_is_forgotten() -> None:
    """A new axis must be said, or have its reason here."""
    assert {field.name for field in fields(Counting)} == set(AXES) | set(UNCOUNTED)


def test_relations_are_told_apart() -> None:
    """One of several, all of them, and all of them and no other read differently."""
    relations = (Relation.ONE_OF, Relation.INCLUDES, Relation.EXACTLY)
    demands = [Demand("channels", relation, ("phone", "home")) for relation in relations]
    assert len({told(Bound(TALK, demand), "da") for demand in demands}) == len(relations)


def test_an_ordinary_way_of_counting_is_said_when_it_is_asked_for() -> None:
    """What can move a day is said of a rule that is told alone, and only that."""
    days = Response(TALK, ASKED, Counting(), within=Span(days=14))
    assert counting_said(days, Wording()) == {}
    assert list(counting_said(days, Wording(), every=True)) == ["first_day", "non_working"]
    months = Duration(MONTHS, None, Counting())
    assert list(counting_said(months, Wording(), every=True)) == ["first_day", "missing_day", "units"]
