"""What advice calls impossible, no record does."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from forebyg import evaluate, load_episode, load_standard
from forebyg.kernel.pattern import Pattern
from forebyg.lint.conflicts import found_conflicts, is_impossible
from forebyg.lint.course.limits import END, START
from forebyg.lint.course.reach import reach
from forebyg.lint.draft import Draft
from forebyg.lint.patterns import is_sure

FIRST = date(2025, 1, 1)
KINDS = ["inquiry", "planning_started", "plan_made", "conversation", "group_meeting", "referral"]
ANCHORS = [*KINDS, "course_start", "course_end"]
KEPT = {"satisfied", "holding", "not_applicable"}

days = st.integers(min_value=1, max_value=20)
kinds = st.one_of(
    st.sampled_from(ANCHORS), st.lists(st.sampled_from(ANCHORS), min_size=2, max_size=2, unique=True)
)
periods = st.one_of(
    days.map(lambda n: f"{n} day" if n == 1 else f"{n} days"),
    st.sampled_from(["1 week", "2 weeks", "1 month", "2 months"]),
)


@st.composite
def windows(draw: st.DrawFn) -> dict[str, Any]:
    """Days with edges of their own: about one event, or from one to another."""
    opens = draw(st.sampled_from(ANCHORS))
    moved = draw(st.sampled_from([{}, {}, {"earlier": "1 week"}, {"later": draw(periods)}]))
    closes = st.sampled_from([opens, opens, "course_end", *ANCHORS])
    edges = st.tuples(closes, st.booleans(), periods)
    to = [
        {"first": first, **({"later": after} if is_moved else {})}
        for first, is_moved, after in draw(st.lists(edges, min_size=1, max_size=2))
    ]
    return {"from": {"first": opens, **moved}, "to": to}


@st.composite
def rules(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """One rule with small numbers."""
    bound = draw(st.sampled_from(["at_most", "at_least"]))
    fields: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "count": {
            "of": kinds,
            bound: st.integers(1, 4),
            "window": st.one_of(st.sampled_from(["course", "whole"]), windows()),
            "earlier_courses": st.sampled_from(["anew", "all"]),
        },
        "inside": {"of": kinds, "at_least": st.integers(1, 2), "window": windows()},
        "seldom": {"of": kinds, "at_most": st.integers(1, 2), "in_any": periods},
        "deadline": {
            "do": kinds,
            "after": kinds,
            "within": periods,
            "expected": st.booleans(),
            "not_before": st.sampled_from([None, "1 day"]),
            "only_if": st.one_of(st.none(), st.none(), kinds),
            "discharged_by": st.one_of(st.none(), st.none(), kinds),
        },
        "duration": {bound: periods},
        "duty": {"do": kinds, "by": st.sampled_from(["start", "end", "open_until_end"])},
        "forbidden": {
            "of": kinds,
            "at_most": st.integers(0, 1),
            "window": st.one_of(st.sampled_from(["course", "whole"]), windows()),
        },
        "frequency": {"of": kinds, "measure": st.sampled_from(["calendar", "gap", "average"])},
        "order": {"before": kinds, "required": kinds},
        "following": {"before": kinds, "required": kinds, "owed_from": kinds, "follows": st.booleans()},
    }
    written = {name: draw(strategy) for name, strategy in fields[kind].items()}
    said = {name: value for name, value in written.items() if value is not None}
    named = {"forbidden": "count", "inside": "count", "seldom": "count", "following": "order"}
    return {"kind": named.get(kind, kind), **said}


KIND = st.sampled_from(
    [
        *["deadline"] * 4,
        "count",
        "duration",
        "duty",
        "following",
        "forbidden",
        "frequency",
        "inside",
        "order",
        "seldom",
    ]
)
RULES = st.lists(KIND.flatmap(rules), min_size=6, max_size=14)

CONDITIONS: dict[str, Any] = {
    "wish": "wish",
    "no-wish": {"not": "wish"},
    "either": {"any": ["wish", "motivated"]},
    "both": ["wish", "motivated"],
}
CONDITIONAL = st.lists(
    st.tuples(
        st.sampled_from(["duration", "duration", "count", "deadline", "forbidden"]).flatmap(rules),
        st.sampled_from([None, *CONDITIONS]),
    ).map(lambda pair: pair[0] if pair[1] is None else {**pair[0], "when": CONDITIONS[pair[1]]}),
    min_size=4,
    max_size=8,
)
FACTS = st.fixed_dictionaries({"wish": st.booleans(), "motivated": st.booleans()})


@st.composite
def episodes(draw: st.DrawFn) -> dict[str, Any]:
    """A finished course and what happened around it."""
    start = draw(st.integers(0, 40))
    length = draw(st.integers(0, 60))
    events = draw(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 100)), max_size=10))
    listed = [*events, ("course_start", start), ("course_end", start + length)]
    return {
        "id": "E-1",
        "events": [
            {
                "date": FIRST + timedelta(day),
                "type": kind,
                **({"form": "individual"} if kind == "course_start" else {}),
            }
            for kind, day in listed
        ],
    }


def standard(rules: list[dict[str, Any]]) -> str:
    """A standard with these rules."""
    numbered = [{"id": f"rule-{place}", "cites": ["NYB-1"], **rule} for place, rule in enumerate(rules)]
    statement = {"id": "NYB-1", "lines": 1, "phrase": "x", "as": "rule", "en": "x", "da": "x"}
    head = {"format": 1, "id": "nyby", "title": "x", "paragraphs": {"offered": ["SEL-82b"]}}
    return json.dumps({**head, "rules": numbered, "statements": [statement]}, indent=1)


class TestAdvice:
    """Rules that cannot be kept together are rules that no record keeps together."""

    @given(rules=RULES, record=episodes())
    def test_what_a_record_keeps_can_be_kept(
        self, rules: list[dict[str, Any]], record: dict[str, Any]
    ) -> None:
        """Of the rules that one record keeps, no conflict is told that the record would have to show."""
        kept = self.kept(rules, record)
        if not kept:
            return
        draft = Draft(load_standard(standard(kept)))
        types = [event["type"] for event in record["events"]]
        happened = [(Pattern(kind),) for kind in types]
        asked = [event["date"] for event in record["events"] if event["type"] == "inquiry"]
        begins = not asked or min(asked) == min(event["date"] for event in record["events"])
        (start,) = (event["date"] for event in record["events"] if event["type"] == "course_start")
        met = [event["date"] for event in record["events"] if event["type"] == "group_meeting"]
        is_ordinary = begins and start <= min(met, default=start) and len(types) == len(set(types))
        for found in found_conflicts(draft):
            course = found.conflict.course
            shown = not course.assumed or is_sure(course.assumed, happened)
            assert not (
                "individual" in found.forms
                and shown
                and found.conflict.is_always
                and (is_ordinary or not course.ordinary)
            ), [rule.ref.id for rule in found.conflict.rules]

    @given(rules=RULES, record=episodes())
    def test_no_course_is_longer_than_is_said(
        self, rules: list[dict[str, Any]], record: dict[str, Any]
    ) -> None:
        """A course that keeps the rules ends no later than the last day that they are said to leave it."""
        kept = self.kept(rules, record)
        if not kept:
            return
        ends = {event["type"]: event["date"] for event in record["events"]}
        length = (ends["course_end"] - ends["course_start"]).days
        found = reach(Draft(load_standard(standard(kept))).taken.rules, "individual", START, END)
        assert found is None or length <= found

    @given(rules=CONDITIONAL, facts=FACTS, record=episodes())
    def test_what_some_cannot_keep_others_can(
        self, rules: list[dict[str, Any]], facts: dict[str, bool], record: dict[str, Any]
    ) -> None:
        """Where one citizen's course keeps the rules, they are not said to leave no course at all."""
        kept = self.kept(rules, {**record, "facts": facts})
        if kept:
            draft = Draft(load_standard(standard(kept)))
            assert is_impossible(draft.taken, "individual") == ()

    def kept(self, rules: list[dict[str, Any]], record: dict[str, Any]) -> list[dict[str, Any]]:
        """The rules that the record keeps."""
        if not rules:
            return []
        loaded = load_standard(standard(rules))
        episode = load_episode(record, standard=loaded)
        report = evaluate(loaded, episode, as_of=FIRST + timedelta(400))
        every = [
            *report.violations,
            *report.deviations,
            *report.upcoming,
            *report.satisfied,
            *report.undetermined,
            *report.not_applicable,
        ]
        bad = {finding.rule.id for finding in every if finding.verdict not in KEPT}
        return [rule for place, rule in enumerate(rules) if f"rule-{place}" not in bad]
