"""Mistakes planted in the shipped standards: each is told once, and nothing else is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.lint import CODES, advise, parse_levels
from forebyg.standard import load_standard

CLASH = "conflicting-rules"

BY_WEEKS = "form: group, under: {weeks-run-from: start}"

SHORT = {
    "<10>": "after: inquiry, not_before: 10 days, within: 20 days",
    "<30>": "after: inquiry, not_before: 30 days, within: 40 days",
    "<60>": "after: inquiry, not_before: 60 days, within: 70 days",
    "<start>": "after: course_start",
    "<3>": "at_most: 0, window: {from: {first: course_start}, to: [{first: course_start, later: 3 weeks}]}",
    "<no-plan>": "{not: {happened: plan_made}}",
    "<never>": "attribute: special_needs, one_of: [true]",
}
"""What stands for what in the rules below."""

RULES = {
    "seven months": (
        "vordingborg",
        ["{id: long, kind: duration, cites: [VOR-22], form: individual, at_least: 7 months}"],
        {"long", "individual-six-months"},
    ),
    "ten meetings in twelve weeks": (
        "hjoerring",
        [f"{{id: few, kind: count, cites: [HJO-30], {BY_WEEKS}, of: group_meeting, at_most: 9}}"],
        {"few", "weekly", "at-least-twelve-weeks"},
    ),
    "an assessment after the start": (
        "samsoe",
        [
            "{id: soon, kind: deadline, cites: [SAM-17], do: course_start, within: 5 days, after: inquiry}",
            "{id: far, kind: deadline, cites: [SAM-17], form: group, do: {assessment: {of: referral}}, <10>}",
        ],
        {"soon", "far", "assessed-at-start"},
    ),
    "an answer that must wait": (
        "ishoej",
        ["{id: slow, kind: deadline, cites: [ISH-06], do: inquiry_answered, <30>}"],
        {"slow", "answered-in-time"},
    ),
    "no talks, and one before the start": (
        "rudersdal",
        ["{id: no-talk, kind: count, cites: [RUD-12], of: conversation, at_most: 0, window: whole}"],
        {"no-talk", "first-talk"},
    ),
    "four clauses from the inquiry to the end": (
        "rudersdal",
        [
            "{id: plan-late, kind: deadline, cites: [RUD-04], do: plan_made, <60>}",
            "{id: begun, kind: deadline, cites: [RUD-12], do: course_start, within: 10 days, after: inquiry}",
            "{id: ended, kind: deadline, cites: [RUD-21], do: course_end, within: 6 weeks, <start>}",
        ],
        {"plan-late", "plan", "begun", "ended"},
    ),
    "weekly talks, and none for three weeks": (
        "samsoe",
        [
            "{id: none, kind: count, cites: [SAM-13], form: group, of: [conversation, group_meeting], <3>}",
            "{id: long, kind: duration, cites: [SAM-15], form: group, at_least: 4 weeks}",
        ],
        {"none", "long", "weekly"},
    ),
    "goals by way of a meeting that may not come yet": (
        "ishoej",
        [
            "{id: goals, kind: deadline, cites: [ISH-11], do: goals_set, within: 2 weeks, <start>}",
            "{id: met-first, kind: order, cites: [ISH-11], before: goals_set, required: group_meeting}",
            "{id: not-yet, kind: count, cites: [ISH-11], of: group_meeting, <3>}",
        ],
        {"goals", "met-first", "not-yet"},
    ),
}

ADDED = [
    (
        "samsoe",
        "{id: by-the-end, kind: duty, cites: [SAM-17], do: {assessment: {of: referral}}}",
        "already-demanded",
    ),
    (
        "rudersdal",
        "{id: again, kind: order, cites: [RUD-12], before: course_start, required: conversation}",
        "already-demanded",
    ),
    (
        "vordingborg",
        "{id: dead, kind: duty, cites: [VOR-30], do: goals_set, after: plan_made, when: <no-plan>}",
        "never-applies",
    ),
    (
        "hjoerring",
        "{id: none, kind: attribute, cites: [HJO-14], of: extension, window: whole, <never>}",
        None,
    ),
    (
        "rudersdal",
        "{id: bar, kind: exclusion, cites: [RUD-09], paragraphs: [LAB-167], during: course}",
        "already-demanded",
    ),
]
"""Rules of which one is idle; and one that has work to do."""

WORDS = [
    ("vordingborg", "require: wish", "require: {any: [wish, {not: wish}]}", "always-holds"),
    ("samsoe", 'code: "0741"', 'code: "0714"', "unknown-municipality"),
    ("vordingborg", "  within: 20 weeks\n", "  within: 30 weeks\n", "deadline-after-the-end"),
    ("hjoerring", "when: {happened: inquiry}", "when: {all: [wish, {not: wish}]}", "never-applies"),
    ("samsoe", "require: {residence: samsoe}", "require: {residence: odder}", "nobody-eligible"),
    ("samsoe", "adopted: 2025-08-28", "adopted: 2025-08-28\ndraft: true", "draft-without-adoption"),
]


def said(text: str, *levels: str) -> dict[tuple[str, str], Diagnostic]:
    """Advice, by code and by what it says."""
    found = advise(load_standard(text), levels=parse_levels(levels, CODES))
    return {(one.code, _without_lines(one.message())): one for one in found}


def _without_lines(message: str) -> str:
    return "".join(part for part in message.split() if not part.strip("(),.;").isdigit())


@pytest.mark.parametrize("name", RULES)
def test_rules_that_clash(root: Path, name: str) -> None:
    """The fewest rules are named, once, and all of them are needed."""
    standard, planted, clashing = RULES[name]
    text = (root / "standards" / f"{standard}.yaml").read_text(encoding="utf-8")
    found = said(_with(text, planted), "all=off", f"{CLASH}=error")
    assert [_ids(one) for one in found.values()] == [clashing]


@pytest.mark.parametrize(("standard", "planted", "code"), ADDED)
def test_rules_that_are_idle(root: Path, standard: str, planted: str, code: str | None) -> None:
    """One rule that adds nothing is one piece of advice."""
    text = (root / "standards" / f"{standard}.yaml").read_text(encoding="utf-8")
    before, after = said(text), said(_with(text, [planted]))
    told = [one.code for key, one in after.items() if key not in before]
    assert told == ([] if code is None else [code])


def _with(text: str, planted: list[str]) -> str:
    """A standard with more rules."""
    added = "".join(f"- {rule}\n" for rule in planted)
    for mark, meant in SHORT.items():
        added = added.replace(mark, meant)
    return text.replace("\nrules:\n", f"\nrules:\n{added}", 1)


def _ids(found: Diagnostic) -> set[str]:
    rules = found.fields["rules"]
    assert isinstance(rules, tuple)
    return {dict(phrase.fields)["rule"] for phrase in rules}


@pytest.mark.parametrize(("standard", "old", "new", "code"), WORDS)
def test_words_that_cannot_be_meant(root: Path, standard: str, old: str, new: str, code: str) -> None:
    """One word changed is one piece of advice, at its line."""
    text = (root / "standards" / f"{standard}.yaml").read_text(encoding="utf-8")
    assert old in text
    before, after = said(text), said(text.replace(old, new, 1))
    told = [one for key, one in after.items() if key not in before]
    assert [one.code for one in told] == [code]
