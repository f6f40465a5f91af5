from __future__ import annotations

import pytest

from forebyg import load_standard
from forebyg.scenario.outcomes import possible_outcomes
from forebyg.standard.rules import Compiled

HEAD = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
rules:
- {id: it, cites: [NYB-1], %s}
statements:
- {id: NYB-1, lines: 1, phrase: et, as: [%s], en: It., da: Det.}
"""

RULES = [
    ("kind: eligibility, require: wish", "met not_met undetermined"),
    ("kind: eligibility, require: {form: group}", "met not_met"),
    ("kind: exclusion, paragraphs: [SEL-85]", "met not_met satisfied violated not_applicable"),
    (
        "kind: exclusion, paragraphs: [SEL-85], during: course, unless: {reduced: true, shown: [plan_made]}",
        "met not_met satisfied violated not_applicable holding undetermined",
    ),
    ("kind: count, of: conversation, at_most: 5", "holding satisfied violated not_applicable"),
    ("kind: count, of: conversation, at_most: 0, window: whole", "violated not_applicable"),
    ("kind: count, of: conversation, at_least: 1", "pending satisfied violated not_applicable"),
    (
        "kind: count, of: conversation, at_least: 1, window: whole",
        "pending satisfied violated not_applicable",
    ),
    (
        "kind: count, of: conversation, at_most: 5, window: {from: {first: inquiry}}",
        "holding violated not_applicable",
    ),
    (
        "kind: deadline, do: invitation, within: 14 days, after: inquiry",
        "pending satisfied violated undetermined not_applicable",
    ),
    (
        "kind: deadline, do: invitation, within: 14 days, after: inquiry, expected: false",
        "pending satisfied violated not_applicable",
    ),
    (
        "kind: deadline, do: invitation, within: 14 days, after: inquiry, form: none",
        "pending satisfied violated not_applicable",
    ),
    ("kind: duty, do: plan_made, after: inquiry, form: none", "pending satisfied not_applicable"),
    ("kind: duty, do: plan_made", "pending satisfied violated not_applicable"),
    ("kind: duty, do: plan_made, by: open", "pending satisfied not_applicable"),
    ("kind: duration, at_most: 6 months", "holding satisfied violated not_applicable"),
    (
        "kind: duration, at_least: 6 weeks, counted_from: inquiry",
        "pending satisfied violated undetermined not_applicable",
    ),
    ("kind: duration, at_most: not_decided", "undetermined not_applicable"),
    ("kind: frequency, of: conversation", "holding satisfied violated not_applicable"),
    (
        "kind: attribute, of: conversation, attribute: minutes, at_most: 60",
        "holding satisfied violated undetermined not_applicable",
    ),
    (
        "kind: attribute, of: inquiry, attribute: acute, one_of: [false]",
        "holding satisfied violated not_applicable",
    ),
    (
        "kind: continuity, of: conversation, attribute: adviser",
        "holding satisfied violated undetermined not_applicable",
    ),
    ("kind: order, before: course_start, required: plan_made", "satisfied violated not_applicable"),
    (
        "kind: order, before: course_start, required: plan_made, owed_from: inquiry",
        "pending satisfied violated not_applicable",
    ),
    ("kind: fact, require: journal_kept", "satisfied violated undetermined not_applicable"),
    ("kind: fact, require: {happened: plan_made}", "satisfied violated not_applicable"),
    ("kind: permission, norm: may, may: referral", "satisfied not_applicable"),
    ("kind: duty, do: plan_made, when: wish", "pending satisfied violated undetermined not_applicable"),
    ("kind: notice, norm: may, when: wish, say: Come.", ""),
]


def compiled(rule: str) -> Compiled:
    """The one rule of a document."""
    criterion = "criterion" if "eligibility" in rule else "rule, criterion"
    ledger = criterion if "exclusion" in rule or "eligibility" in rule else "rule"
    return load_standard(HEAD % (rule, ledger)).rules[0]


@pytest.mark.parametrize(("rule", "outcomes"), RULES, ids=[rule for rule, _ in RULES])
def test_a_rule_can_come_to_what_its_truth_table_gives(rule: str, outcomes: str) -> None:
    """The outcomes are those of the table in the documentation of its kind, and no others."""
    assert set(outcomes.split()) == {str(one) for one in possible_outcomes(compiled(rule))}
