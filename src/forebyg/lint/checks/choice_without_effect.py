"""Two choices of a reading that come to the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.lint.checks.reading_never_used import head_readings, used
from forebyg.lint.draft import Draft
from forebyg.lint.meaning import head_meaning, nameless, program_meaning, rule_meaning
from forebyg.standard import resolve

__all__ = ["CODE", "check"]

CODE = "choice-without-effect"

_MOST_COMBINATIONS = 500


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Two choices under which the document says the same, whatever is chosen for the other readings."""
    for name in draft.standard.readings:
        if name not in used(draft):
            continue
        choices = tuple(draft.standard.readings[name].choices)
        for one, other in combinations(choices, 2):
            if not _differ(draft, name, one, other):
                fields = {"reading": name, "first": one, "second": other}
                yield Diagnostic(CODE, path=("readings", name, "choices", other), fields=fields, on_key=True)


def _differ(draft: Draft, name: str, one: str, other: str) -> bool:
    base = draft.taken.choices
    pair = ({**base, name: one}, {**base, name: other})
    if _whole_differs(draft, *pair):
        return True
    in_head = name in head_readings(draft)
    rules = [rule for rule in draft.data["rules"] if in_head or name in _asked(rule)]
    differing = [rule for rule in rules if _rules_differ(draft, [rule], name, one, other)]
    return bool(differing) and _rules_differ(draft, differing, name, one, other)


def _whole_differs(draft: Draft, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether the head or the rules differ, with every other reading as it is taken."""
    first, second = draft.standard.program(one), draft.standard.program(other)
    heads = (head_meaning(draft.standard.head_under(choices)) for choices in (one, other))
    return next(heads) != next(heads) or program_meaning(first) != program_meaning(second)


def _rules_differ(draft: Draft, rules: list[dict[str, Any]], name: str, one: str, other: str) -> bool:
    """Whether rules say other things under some choice of the other readings, whatever each is called."""
    asked = dict.fromkeys(reading for rule in rules for reading in _asked(rule) if reading != name)
    for tried, choices in enumerate(_combinations(draft, list(asked))):
        if tried == _MOST_COMBINATIONS:
            return True
        first, second = (_said(draft, rules, {**choices, name: choice}) for choice in (one, other))
        if first != second:
            return True
    return False


def _said(draft: Draft, rules: list[dict[str, Any]], choices: Mapping[str, str]) -> Counter[object]:
    """What rules say, as often as each thing is said; one that does not stand says nothing."""
    found = (rule_meaning(draft.standard, rule, choices) for rule in rules)
    return Counter(nameless(meaning) for meaning in found if meaning is not None)


def _asked(rule: dict[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*resolve.names(rule), *rule.get("under", {}))))


def _combinations(draft: Draft, readings: list[str]) -> Iterator[dict[str, str]]:
    if not readings:
        yield dict(draft.taken.choices)
        return
    name, rest = readings[0], readings[1:]
    for choices in _combinations(draft, rest):
        yield from ({**choices, name: choice} for choice in draft.standard.readings[name].choices)
