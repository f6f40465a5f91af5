"""All that a document can say is read back: a field that changes nothing in the explanation is a fault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest
from pydantic import BaseModel
from tests.unit.render.explain.documents import HEAD, READINGS, Plain, changed, loaded, told

from forebyg.messages import LANGUAGES
from forebyg.standard import KINDS, Standard
from forebyg.standard.head import (
    Complaint,
    Contact,
    CountingDays,
    CountingDeadlines,
    EligibilityDay,
    Head,
    InForce,
    Municipality,
    Paragraphs,
    Reading,
    Review,
    Source,
    Told,
)
from forebyg.standard.kinds.count import WindowDays, WindowEdge
from forebyg.standard.kinds.deadline import Suspended
from forebyg.standard.kinds.duration import Extending
from forebyg.standard.kinds.exclusion import Lifting
from forebyg.standard.kinds.target import Share
from forebyg.standard.own import OwnAttribute, OwnEvent, OwnVocabulary

START: Final = {"from": {"first": "inquiry", "later": "1 day"}, "to": [{"first": "course_end"}]}

RULES: Final[dict[str, Plain]] = {
    "attribute": {"of": "conversation", "attribute": "minutes", "at_least": 30, "at_most": 60},
    "concurrent_courses": {"required": "assessment"},
    "continuity": {"of": "conversation", "attribute": "adviser"},
    "count": {"of": "conversation", "at_most": 5, "window": START},
    "deadline": {
        "do": "invitation",
        "within": "14 days",
        "after": "inquiry",
        "suspended": {"by": "information_requested", "until": "information_received", "effect": "pause"},
    },
    "duration": {"at_most": "6 months", "extension": {"by": "extension"}},
    "duty": {"do": "goals_set"},
    "eligibility": {"require": "motivated"},
    "exclusion": {"paragraphs": ["SEL-85"], "unless": {"shown": ["assessment"]}},
    "fact": {"require": "journal_kept"},
    "frequency": {"of": "conversation"},
    "not_offered": {"paragraphs": ["SEL-82c"]},
    "notice": {"when": "relative_only", "say": "Come for advice."},
    "order": {"before": "course_start", "required": "conversation"},
    "permission": {"norm": "may", "may": "referral"},
    "target": {"share": {"at_least": 80, "at_most": 90}, "of": "answers in time"},
}
"""A rule of every kind."""

SHARED: Final[Plain] = {
    "id": "another",
    "cites": ["NYB-2"],
    "norm": "should",
    "bearer": "provider",
    "form": "group",
    "when": "vulnerability",
    "under": {"one": "this"},
    "note": "Ask the lawyers.",
}
"""Another value for the fields that every kind has."""

CHANGES: Final[dict[str, dict[str, object]]] = {
    "attribute": {
        "of": "group_meeting",
        "attribute": None,
        "at_least": 45,
        "at_most": 90,
        "one_of": None,
        "includes": None,
        "window": "whole",
    },
    "concurrent_courses": {"required": "plan_made", "required_in": "record"},
    "continuity": {
        "of": {"conversation": {"purpose": "guidance"}},
        "attribute": "channel",
        "window": "course",
    },
    "count": {
        "of": {"conversation": {"minutes": {"at_least": 30}}},
        "at_least": None,
        "at_most": 6,
        "window": "whole",
        "window.from": {"first": "course_start"},
        "window.to": [],
        "window.from.first": "invitation",
        "window.from.earlier": None,
        "window.from.later": "2 days",
        "earlier_courses": "all",
        "in_any": "2 months",
    },
    "deadline": {
        "do": {"conversation": {"held": False}},
        "within": "10 working days",
        "after": "invitation",
        "counted_from": "each",
        "not_before": "3 days",
        "expected": False,
        "discharged_by": "referral",
        "only_if": {"assessment": {"of": "need"}},
        "suspended": None,
        "early_end": "at_end",
        "suspended.by": "other_need_found",
        "suspended.until": "other_need_handled",
        "suspended.effect": "restart",
        "suspended.possible": "any_time",
    },
    "duration": {
        "at_most": "5 months",
        "at_least": None,
        "counted_from": "inquiry",
        "earlier_courses": "touching",
        "extension": None,
        "until": "conversation",
        "extension.by": {"extension": {"special_needs": True}},
    },
    "duty": {
        "do": "plan_made",
        "by": "start",
        "after": "inquiry",
        "counted_from": None,
        "discharged_by": None,
        "after_last": None,
    },
    "eligibility": {"require": {"age": {"at_least": 18}}},
    "exclusion": {
        "paragraphs": ["LAB-167"],
        "during": "course",
        "last_day": "not_counted",
        "unless": None,
        "unless.reduced": True,
        "unless.shown": ["plan_made"],
    },
    "fact": {"require": {"not": "journal_kept"}, "at": "inquiry"},
    "frequency": {"of": "group_meeting", "at_least": 2, "every": "month", "measure": "average"},
    "not_offered": {"paragraphs": ["SEL-82d"]},
    "notice": {"when": "wish", "say": "Come and see."},
    "order": {
        "before": "group_meeting",
        "required": "plan_made",
        "owed_from": "inquiry",
        "follows": None,
        "required_in": "record",
    },
    "permission": {"may": "extension", "after": "inquiry"},
    "target": {"share.at_least": 70, "share.at_most": 95, "of": "talks held", "share": None},
}
"""Another value for every field of a kind's own; None takes the field away, or is seen to in PAIRS."""

PAIRS: Final[dict[tuple[str, str], tuple[Plain, Plain]]] = {
    ("order", "follows"): (
        {"before": "group_meeting", "required": "plan_made", "owed_from": "inquiry"},
        {"before": "group_meeting", "required": "plan_made", "owed_from": "inquiry", "follows": True},
    ),
    ("attribute", "attribute"): (
        {"of": "group_meeting", "attribute": "minutes", "at_most": 5},
        {"of": "group_meeting", "attribute": "participants", "at_most": 5},
    ),
    ("attribute", "one_of"): (
        {"of": "conversation", "attribute": "channel", "one_of": ["phone"]},
        {"of": "conversation", "attribute": "channel", "one_of": ["phone", "text"]},
    ),
    ("attribute", "includes"): (
        {"of": "contact_offered", "attribute": "channels", "includes": ["phone"]},
        {"of": "contact_offered", "attribute": "channels", "one_of": ["phone"]},
    ),
    ("count", "at_least"): ({"of": "conversation", "at_least": 1}, {"of": "conversation", "at_most": 1}),
    ("count", "window.from.earlier"): (
        {"of": "conversation", "at_most": 1, "window": {"from": {"first": "inquiry", "earlier": "1 day"}}},
        {"of": "conversation", "at_most": 1, "window": {"from": {"first": "inquiry", "later": "1 day"}}},
    ),
    ("duration", "at_least"): ({"at_least": "3 weeks"}, {"at_most": "3 weeks"}),
    ("duty", "counted_from"): (
        {"do": "goals_set", "after": "inquiry"},
        {"do": "goals_set", "after": "inquiry", "counted_from": "each"},
    ),
    ("duty", "discharged_by"): (
        {"do": "goals_set", "after": "inquiry"},
        {"do": "goals_set", "after": "inquiry", "discharged_by": "referral"},
    ),
    ("duty", "after_last"): (
        {"do": "goals_set", "by": "end"},
        {"do": "goals_set", "by": "end", "after_last": "conversation"},
    ),
    ("target", "share"): (
        {"share": {"at_least": 1}, "of": "answers"},
        {"share": {"at_least": 2}, "of": "answers"},
    ),
}
"""Fields that stand only beside other values: two rules that differ in no more than the field."""

SILENT: Final[dict[str, str]] = {
    "eligibility.norm": "a criterion gives no finding, so nothing is broken, by whomever",
    "eligibility.bearer": "likewise",
    "notice.norm": "a remark binds nobody",
    "notice.bearer": "likewise",
    "target.norm": "a goal over many cases binds nobody in one",
    "target.bearer": "likewise",
    "permission.norm": "a permission has no other norm than may",
}
"""Fields that change nothing in what the rule does, each with the reason."""

PARTS: Final[dict[str, dict[str, type[BaseModel]]]] = {
    "count": {"window": WindowDays, "window.from": WindowEdge},
    "deadline": {"suspended": Suspended},
    "duration": {"extension": Extending},
    "exclusion": {"unless": Lifting},
    "target": {"share": Share},
}
"""The parts that the fields of a kind hold."""


def names(model: type[BaseModel]) -> list[str]:
    """The fields of a model as a document writes them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def fields_of(kind: str) -> Iterator[str]:
    """Every field of a kind, those of its parts with a dot."""
    yield from (name for name in names(KINDS[kind]) if name != "kind")
    for part, model in PARTS.get(kind, {}).items():
        yield from (f"{part}.{name}" for name in names(model))


def pairs() -> Iterator[Any]:
    """For every field of every kind, two rules that differ in no more than the field."""
    for kind in KINDS:
        for field in fields_of(kind):
            if f"{kind}.{field}" not in SILENT:
                yield pytest.param(kind, field, id=f"{kind}-{field}")


def rule(kind: str, own: Plain) -> Plain:
    """A whole rule of a kind."""
    return {"id": "it", "kind": kind, "cites": ["NYB-1"], **own}


def assert_differ(one: Standard, other: Standard) -> None:
    """Two documents are explained differently in every language."""
    assert all(told(one, lang) != told(other, lang) for lang in LANGUAGES)


def two(kind: str, field: str) -> tuple[Plain, Plain]:
    """Two rules that differ in no more than a field."""
    if (kind, field) in PAIRS:
        first, second = PAIRS[kind, field]
        return rule(kind, first), rule(kind, second)
    value = {**SHARED, **CHANGES[kind]}[field]
    base = rule(kind, RULES[kind])
    return base, changed(base, tuple(field.split(".")), value)


@pytest.mark.parametrize(("kind", "field"), list(pairs()))
def test_every_field_of_every_kind_is_read_back(kind: str, field: str) -> None:
    """Two rules that differ in one field alone are explained differently, in either language."""
    one, other = two(kind, field)
    assert one != other
    assert_differ(loaded(one), loaded(other))


def test_no_field_is_forgotten() -> None:
    """A new field of a kind, or of a part, must be given another value here."""
    known = {f"{kind}.{field}" for kind in KINDS for field in fields_of(kind)}
    assert set(SILENT) <= known
    assert {f"{kind}.{field}" for kind, own in CHANGES.items() for field in own} <= known
    assert set(RULES) == set(CHANGES) == set(KINDS)


HEAD_CHANGES: Final[dict[str, object]] = {
    "id": "byen",
    "municipality.name": "Byen",
    "municipality.code": "0998",
    "title": "Et andet udkast",
    "paragraphs.offered": ["SEL-82a"],
    "paragraphs.not_offered": [],
    "paragraphs.cites": ["NYB-2"],
    "adopted": date(2025, 1, 16),
    "draft": True,
    "in_force.from": date(2025, 2, 2),
    "in_force.to": date(2029, 2, 2),
    "in_force.earlier_courses": "judged",
    "in_force.cites": ["NYB-2"],
    "review.every": "3 years",
    "review.counted_from": date(2025, 1, 14),
    "review.revised": [date(2026, 1, 16)],
    "review.cites": ["NYB-2"],
    "review.or_when": "Little has changed.",
    "source.file": "byen.txt",
    "source.sha256": "1" * 64,
    "complaint": [{"says": "Everybody can complain.", "cites": ["NYB-1"]}],
    "cost": [{"says": "It costs nothing.", "cites": ["NYB-2"]}],
    "contacts": [],
    "counting.first_day": "counted",
    "counting.missing_day": "next_day",
    "counting.non_working": "next",
    "counting.calendar": None,
    "counting.recurring": "from_previous",
    "counting.units": "smallest_first",
    "counting.leap_birthday": "february_28",
    "counting.deadlines": None,
    "counting.deadlines.first_day": "counted",
    "counting.deadlines.non_working": "next",
    "counting.because": {"units": "It is rare."},
    "eligibility.judged_on": "inquiry",
    "vocabulary.facts": {"has_guardian": {"is": "truth", "says": "there is a guardian"}},
    "vocabulary.events.charge.answers": "invitation",
    "vocabulary.events.charge.says": "bill",
    "vocabulary.events.charge.attributes": {"paid_for": {"is": "choice", "one_of": ["food", "transport"]}},
    "vocabulary.events.charge.attributes.amount.is": "text",
    "vocabulary.events.charge.attributes.amount.absent": 1,
    "vocabulary.events.charge.attributes.amount.says": "kroner",
    "vocabulary.events.charge.attributes.paid_for.one_of": ["food"],
    "vocabulary.events.charge.attributes.paid_for.words": {"food": "a meal"},
}
"""Another value for every field of the head."""

HEAD_PARTS: Final[dict[str, type[BaseModel]]] = {
    "municipality": Municipality,
    "paragraphs": Paragraphs,
    "in_force": InForce,
    "review": Review,
    "source": Source,
    "counting": CountingDays,
    "counting.deadlines": CountingDeadlines,
    "eligibility": EligibilityDay,
    "vocabulary": OwnVocabulary,
}
HEAD_HOLDERS: Final = {"municipality", "paragraphs", "in_force", "review", "source", "counting"} | {
    "eligibility",
    "vocabulary",
    "vocabulary.events",
}
"""Fields whose parts have rows of their own."""


@pytest.mark.parametrize("field", HEAD_CHANGES)
def test_every_field_of_the_head_is_read_back(field: str) -> None:
    """Two documents that differ in one field of the head are explained differently."""
    value = HEAD_CHANGES[field]
    if field == "counting.non_working":  # what deadlines count of their own would hide it
        head = changed(HEAD, ("counting", "deadlines"), None)
    elif field == "vocabulary.events.charge.attributes.amount.is":  # no text has a number for its absence
        head = changed(HEAD, ("vocabulary", "events", "charge", "attributes", "amount", "absent"), None)
    else:
        head = HEAD
    other = changed(head, tuple(field.split(".")), value)
    assert_differ(loaded(head=head), loaded(head=other))


def test_no_field_of_the_head_is_forgotten() -> None:
    """A new field of the head, or of one of its parts, must be given another value here."""
    fields = {name for name in names(Head) if name != "format"}
    fields |= {f"{part}.{name}" for part, model in HEAD_PARTS.items() for name in names(model)}
    assert fields - HEAD_HOLDERS <= set(HEAD_CHANGES)
    own = {
        field.rpartition(".")[2] for field in HEAD_CHANGES if field.startswith("vocabulary.events.charge.")
    }
    assert {*names(OwnEvent), *names(OwnAttribute)} <= own


@pytest.mark.parametrize("field", [*names(Contact)])
def test_every_field_of_a_contact_is_read_back(field: str) -> None:
    """Where citizens turn to is said whole."""
    value: object = ["NYB-2"] if field == "cites" else "somewhere else"
    said = "www.b.dk  [NYB-2]" if field == "cites" else "somewhere else"
    other = [{**HEAD["contacts"][0], field: value}]
    assert said in told(loaded(head={**HEAD, "contacts": other})).replace(".  [", "  [")


@pytest.mark.parametrize("part", ["complaint", "cost"])
@pytest.mark.parametrize(("field", "value"), [("says", "Ask first."), ("cites", ["NYB-2"])])
def test_what_citizens_are_told_is_read_back(part: str, field: str, value: object) -> None:
    """What it says and what it rests on."""
    assert field in names(Told)
    head = {**HEAD, part: [{**HEAD[part][0], field: value}]}
    assert told(loaded(head=head)) != told(loaded())


def test_of_which_help_a_complaint_is_told_is_read_back() -> None:
    """An entry that names its paragraphs begins with them."""
    entry = {"says": "Ask first.", "paragraphs": ["SEL-82a", "SEL-82b"]}
    said = told(loaded(head={**HEAD, "complaint": [entry]}))
    assert "Of help under SEL § 82 a, SEL § 82 b: Ask first." in said
    assert set(names(Complaint)) == {*names(Told), "paragraphs"}


READING_CHANGES: Final[dict[str, object]] = {
    "question": "Who?",
    "choices": {"this": "This very one", "that": "That one"},
    "default": "that",
    "why": "It is farther.",
    "cites": ["NYB-2"],
    "ambiguity": "A-2",
}


@pytest.mark.parametrize("field", names(Reading))
def test_every_field_of_a_reading_is_read_back(field: str) -> None:
    """An ambiguity is said with all that was written about it."""
    readings = {"one": {**READINGS["one"], field: READING_CHANGES[field]}}
    assert told(loaded(readings=readings)) != told(loaded())
