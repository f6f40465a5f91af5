"""What the guide to writing a standard shows can be written in a standard."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest
from docs._ext import filled

from forebyg.standard import KINDS, Standard, load_standard
from forebyg.vocabulary import CORE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "write-a-standard.md"
TEXT = filled(PAGE.read_text(encoding="utf-8"))

_HEAD = """\
format: 1
id: shown
title: Vist
paragraphs: {offered: [SEL-82b]}
vocabulary: {facts: {has_guardian: {is: truth}, children: {is: whole}}}
"""
_DISPOSITIONS = {"eligibility": "criterion", "exclusion": "[criterion, rule]"}


def example(kind: str) -> str:
    """The rule that the section on a kind shows."""
    section = TEXT.split(f"\n### `{kind}`\n")[1]
    found = re.search(r"^```yaml\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found.group(1)


def standard_with(rule: str, kind: str) -> Standard:
    """A standard of one rule, and a ledger with the statement that it cites."""
    cited = re.search(r"cites: \[([^\]]+)\]", rule)
    assert cited is not None
    carried = _DISPOSITIONS.get(kind, "rule")
    ledger = "".join(
        f"- {{id: {name}, lines: 1, phrase: vist, as: {carried}, en: Shown., da: Vist.}}\n"
        for name in cited.group(1).split(", ")
    )
    return load_standard(f"{_HEAD}rules:\n{rule}statements:\n{ledger}")


def first_cells(section: str) -> list[str]:
    """What stands in code in the first column of a section's table."""
    part = TEXT.split(f"\n### {section}\n")[1].split("\n### ")[0]
    cells = re.findall(r"^\| (`.*?`) \|", part, re.MULTILINE)
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]


def events_with(demand: str) -> str:
    """An event type that has the attribute of a demand, with it."""
    name = demand.strip("{").partition(":")[0]
    kind = next(kind for kind, spec in CORE.events.items() if name in spec.attributes)
    return f"{{{kind}: {demand}}}"


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_loads(kind: str) -> None:
    """Whoever copies an example gets a rule of that kind."""
    rule = example(kind)
    assert [one.model.kind for one in standard_with(rule, kind).rules] == [kind]


@pytest.mark.parametrize("condition", first_cells("Conditions"))
def test_a_condition_that_is_shown_loads(condition: str) -> None:
    """Every way to write a condition is one that a rule takes."""
    rule = f"- {{id: shown, kind: eligibility, cites: [S-1], require: {condition}}}\n"
    assert standard_with(rule, "eligibility").rules


@pytest.mark.parametrize("written", first_cells("Events"))
def test_events_that_are_shown_load(written: str) -> None:
    """Every way to name events, and every demand on an attribute, is one that a rule takes."""
    is_type = written.strip("[{").partition(":")[0].partition(",")[0] in CORE.events
    events = written if is_type else events_with(written)
    rule = f"- {{id: shown, kind: permission, cites: [S-1], norm: may, may: {events}}}\n"
    assert standard_with(rule, "permission").rules


def test_the_window_that_is_shown_loads() -> None:
    """The stretch of days that is shown is one that a count takes."""
    found = re.search(r"^### Windows\n.*?^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    assert found is not None
    rule = "- id: shown\n  kind: count\n  cites: [S-1]\n  of: conversation\n  at_most: 0\n"
    assert standard_with(rule + indent(found.group(1), "  "), "count").rules
