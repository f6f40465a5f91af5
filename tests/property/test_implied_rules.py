"""Whoever keeps the stricter rule keeps the other one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, reject
from hypothesis import strategies as st
from tests.property.test_advice import FIRST, KINDS, days, kinds, periods, standard, windows

from forebyg import evaluate, load_episode, load_standard
from forebyg.errors import StandardError
from forebyg.lint.draft import Draft
from forebyg.lint.implied import is_implied_by

CHANNELS = ["phone", "home", "virtual"]
FACTS = ["wish", "motivated", "at_risk"]
CONDITIONS: list[Any] = [
    *FACTS,
    {"not": "wish"},
    {"any": ["wish", "motivated"]},
    ["wish", "motivated"],
    {"happened": "referral"},
    {"any": [{"happened": "referral"}, {"happened": "inquiry"}]},
]

talks = st.sampled_from(
    [
        "conversation",
        {"conversation": {"channel": "phone"}},
        {"conversation": {"channel": ["phone", "home"]}},
        ["conversation", "group_meeting"],
    ]
)
channelled = talks.filter(lambda one: not isinstance(one, list))
deeds = st.one_of(kinds, talks)
some_windows = st.one_of(st.sampled_from(["course", "whole"]), windows())
conditions = st.sampled_from(CONDITIONS)
shapes: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "at-most": {
        "of": deeds,
        "at_most": st.integers(0, 3),
        "window": some_windows,
        "in_any": st.one_of(st.none(), st.none(), periods),
        "earlier_courses": st.sampled_from(["anew", "all"]),
    },
    "at-least": {"of": deeds, "at_least": st.integers(1, 3), "window": some_windows},
    "deadline": {
        "do": deeds,
        "after": st.sampled_from(["course_start", "inquiry"]),
        "within": periods,
        "expected": st.booleans(),
        "not_before": st.sampled_from([None, None, "1 day"]),
        "only_if": st.sampled_from([None, None, "referral"]),
        "discharged_by": st.sampled_from([None, None, "referral"]),
        "early_end": st.sampled_from(["unmoved", "at_end"]),
        "counted_from": st.sampled_from(["first", "each"]),
    },
    "due": {"do": deeds, "after": st.sampled_from(["course_start", "inquiry"])},
    "duty": {"do": deeds, "by": st.sampled_from(["start", "end", "open_until_end", "open"])},
    "order": {
        "before": deeds,
        "required": deeds,
        "owed_from": st.sampled_from([None, None, "inquiry"]),
        "required_in": st.sampled_from(["course", "record"]),
    },
    "frequency": {
        "of": deeds,
        "at_least": st.integers(1, 3),
        "every": st.sampled_from(["week", "month"]),
        "measure": st.sampled_from(["calendar", "gap", "average"]),
    },
    "attribute": {
        "of": channelled,
        "attribute": st.just("channel"),
        "one_of": st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=2, unique=True),
        "window": st.sampled_from(["course", "whole"]),
    },
    "continuity": {
        "of": channelled,
        "attribute": st.just("channel"),
        "window": st.sampled_from(["course", "whole"]),
    },
    "lasting": {"at_most": periods},
    "at-least-lasting": {"at_least": periods},
    "fact": {"require": conditions, "at": st.sampled_from(["course_start", "inquiry"])},
    "exclusion": {
        "paragraphs": st.sampled_from([["SEL-85"], ["LAB-167"], ["LAB-167", "SEL-85"]]),
        "during": st.sampled_from(["start", "course", "inquiry"]),
        "last_day": st.sampled_from(["counted", "not_counted"]),
    },
}
named = {
    "at-most": "count",
    "at-least": "count",
    "due": "duty",
    "lasting": "duration",
    "at-least-lasting": "duration",
}


@st.composite
def pairs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A rule, and others that say nearly the same."""
    shape = draw(st.sampled_from(sorted(shapes)))
    first = {name: draw(value) for name, value in shapes[shape].items()}
    found = [first]
    for _ in range(draw(st.integers(1, 4))):
        changed = draw(st.lists(st.sampled_from(sorted(shapes[shape])), max_size=2, unique=True))
        found.append(
            {**draw(st.sampled_from(found)), **{name: draw(shapes[shape][name]) for name in changed}}
        )
    when = st.one_of(st.none(), st.none(), conditions)
    rules = [{"kind": named.get(shape, shape), **one, "when": draw(when)} for one in found]
    return [{name: value for name, value in one.items() if value is not None} for one in rules]


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """A finished course, what happened around it, and support beside it."""
    start, length = draw(st.integers(0, 40)), draw(st.integers(0, 70))
    every = st.tuples(st.sampled_from([*KINDS, "conversation", "conversation"]), st.integers(0, 110))
    events = [
        {"date": FIRST + timedelta(day), "type": kind, **draw(_told(kind))}
        for kind, day in draw(st.lists(every, max_size=10))
    ]
    begun = {"date": FIRST + timedelta(start), "type": "course_start", "form": "individual"}
    ended = {"date": FIRST + timedelta(start + length), "type": "course_end"}
    support = [
        {"paragraph": paragraph, "from": FIRST + timedelta(day), "to": FIRST + timedelta(day + more)}
        for paragraph, day, more in draw(
            st.lists(st.tuples(st.sampled_from(["SEL-85", "LAB-167"]), st.integers(0, 60), days), max_size=2)
        )
    ]
    facts = {name: draw(st.booleans()) for name in FACTS}
    return {"id": "E-1", "events": [*events, begun, ended], "support": support, "facts": facts}


def _told(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    known = st.sampled_from(CHANNELS).map(lambda word: {"channel": word})
    return known if kind == "conversation" else st.just({})


class TestImpliedRules:
    """Advice that one rule adds nothing to another one holds of every record."""

    @given(rules=pairs(), record=records())
    def test_what_breaks_the_looser_breaks_the_stricter(
        self, rules: list[dict[str, Any]], record: dict[str, Any]
    ) -> None:
        """In no complete record is a rule broken that another one is said to demand, unless that is too."""
        text = standard(rules)
        if any(one["kind"] == "exclusion" for one in rules):
            text = text.replace('"as": "rule"', '"as": ["criterion", "rule"]')
        try:
            loaded = load_standard(text)
        except StandardError:  # such as a gap that is to be kept twice a month
            reject()
        report = evaluate(loaded, load_episode(record, standard=loaded), as_of=FIRST + timedelta(days=900))
        broken = {one.rule.id for one in (*report.violations, *report.deviations)}
        compiled = Draft(loaded).taken.rules
        for rule in compiled:
            for other in compiled:
                if rule is not other and is_implied_by(rule, other) and rule.ref.id in broken:
                    assert other.ref.id in broken, (rules, record)
