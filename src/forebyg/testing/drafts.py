"""Random standards: valid documents of a few rules of any kind."""

from __future__ import annotations

import json
from typing import Any, Final

from hypothesis import strategies as st

from forebyg.standard import Standard, load_standard

_EVENTS: Final = (
    "inquiry",
    "conversation",
    "group_meeting",
    "plan_made",
    "follow_up",
    {"conversation": {"purpose": "guidance"}},
    {"conversation": {"channel": ["phone", "virtual"]}},
    {"assessment": {"of": "need"}},
    {"assessment": {"of": "benefit", "result": "positive"}},
    {"evaluation": {"kind": "final", "with_citizen": True}},
    {"goals_set": {"smart": True}},
)
_FACTS: Final = ("at_risk", "motivated", "wish", "can_benefit")
_NUMBER: Final = "children"
"""A fact of the draft's own, a whole number."""
_MOST_RULES: Final = 5

_events = st.sampled_from(_EVENTS)
_anchors = st.sampled_from(("course_start", "inquiry", {"conversation": {"purpose": "guidance"}}))
_periods = st.one_of(
    st.integers(1, 8).map(lambda n: _worded(n, "month")),
    st.integers(1, 20).map(lambda n: _worded(n, "week")),
    st.integers(1, 40).map(lambda n: _worded(n, "day")),
)
_forms = st.sampled_from(("individual", "group", ["individual", "group"]))
_norms = st.sampled_from(("must", "should"))
_earlier = st.sampled_from(("anew", "touching", "all"))
_facts = st.sampled_from(_FACTS)
_conditions = st.one_of(
    _facts,
    st.fixed_dictionaries({"not": _facts}),
    st.fixed_dictionaries({"any": st.lists(_facts, min_size=1, max_size=3, unique=True)}),
    st.integers(15, 30).map(lambda age: {"age": {"at_least": age}}),
    st.integers(1, 4).map(lambda number: {_NUMBER: {"at_least": number}}),
    st.integers(0, 4).map(lambda number: {_NUMBER: {"at_most": number}}),
)
_BOUNDS: Final[tuple[dict[str, Any], ...]] = (
    {"of": "group_meeting", "attribute": "participants", "at_least": 3, "at_most": 5},
    {"of": "conversation", "attribute": "minutes", "at_most": 60},
    {"of": "conversation", "attribute": "channel", "one_of": ["in_person", "home"]},
)


def _worded(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _kind(kind: str, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"kind": st.just(kind), **fields}, optional={"norm": _norms, "form": _forms})


_RULES: Final = st.one_of(
    _kind("duration", at_most=_periods),
    _kind("duration", at_least=_periods),
    _kind("duration", at_most=_periods, until=_events),
    _kind("duration", at_least=_periods, until=_events),
    _kind("deadline", do=_events, within=_periods, after=_anchors),
    _kind("duty", do=_events, by=st.sampled_from(("start", "end", "open_until_end", "open"))),
    _kind("count", of=_events, at_most=st.integers(0, 5)),
    _kind("count", of=_events, at_least=st.integers(1, 4)),
    _kind("count", of=_events, at_most=st.integers(0, 5), in_any=_periods, earlier_courses=_earlier),
    _kind("frequency", of=_events, measure=st.sampled_from(("calendar", "gap", "average"))),
    st.sampled_from(_BOUNDS).map(lambda bound: {"kind": "attribute", **bound}),
    st.just({"kind": "continuity", "of": "conversation", "attribute": "adviser"}),
    _kind("order", before=_anchors, required=_events),
    _kind("exclusion", paragraphs=st.just(["SEL-85"]), during=st.sampled_from(("start", "course"))),
    _kind("fact", require=_conditions),
    st.fixed_dictionaries({"kind": st.just("eligibility"), "require": _conditions}),
)


@st.composite
def standards(draw: st.DrawFn, *, most: int = _MOST_RULES) -> Standard:
    """Standards that can be used, each of a few rules.

    Args:
        draw: Given by Hypothesis.
        most: How many rules there are at most.
    """
    made = draw(st.lists(_RULES, min_size=1, max_size=most))
    rules = [{"id": f"r{place}", **rule, "cites": [f"NYB-{place}"]} for place, rule in enumerate(made, 1)]
    counting = draw(
        st.fixed_dictionaries(
            {
                "first_day": st.sampled_from(("not_counted", "counted")),
                "missing_day": st.sampled_from(
                    ("last_of_month", "next_day", "roll_over", "month_end_sticky")
                ),
            }
        )
    )
    return load_standard(json.dumps(_document(rules, counting), ensure_ascii=False, indent=1))


def _document(rules: list[dict[str, Any]], counting: dict[str, str]) -> dict[str, Any]:
    return {
        "format": 1,
        "id": "nyby",
        "title": "A draft",
        "paragraphs": {"offered": ["SEL-82b"], "not_offered": []},
        "counting": counting,
        "vocabulary": {"facts": {_NUMBER: {"is": "whole", "says": {"en": "the children", "da": "børnene"}}}},
        "rules": rules,
        "statements": [_statement(rule) for rule in rules],
    }


def _statement(rule: dict[str, Any]) -> dict[str, Any]:
    """The row of the ledger for a rule; what bars is a criterion too."""
    words = {"eligibility": ["criterion"], "exclusion": ["rule", "criterion"]}
    return {
        "id": rule["cites"][0],
        "lines": 1,
        "phrase": "et",
        "as": words.get(rule["kind"], ["rule"]),
        "en": "A rule.",
        "da": "En regel.",
    }
