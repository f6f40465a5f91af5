"""Facts that must be so and cannot be so together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import AnyOf, Condition, Not
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Predicate
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.draft import FORMS, Draft, binds, kept
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest

__all__ = ["CODE", "check"]

CODE = "conflicting-conditions"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Demands on the facts on one and the same day that nobody can meet together."""
    seen: set[frozenset[str]] = set()
    for variant in draft.variants:
        for form in FORMS:
            for on, rules in _by_day(variant.rules, form).items():
                if len(rules) < 2 or not _is_wrong(form, rules):  # noqa: PLR2004  one alone never applies or never holds
                    continue
                found = smallest(rules, partial(_is_wrong, form))
                ids = frozenset(rule.ref.id for rule in found)
                if ids in seen:
                    continue
                seen.add(ids)
                fields = {"rules": say.rules(draft, ids), "on": say.events(on), **say.under(variant)}
                yield Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _by_day(rules: Sequence[Rule], form: str) -> dict[Selector, list[Rule]]:
    found: dict[Selector, list[Rule]] = defaultdict(list)
    for rule in rules:
        if kept(rule) and binds(rule, form) and isinstance(rule.primitive, Predicate):
            found[rule.primitive.on].append(rule)
    return found


def _is_wrong(form: str, rules: Sequence[Rule]) -> bool:
    """Whether no facts meet all of them, each where it applies, while every one of them can apply."""
    applying = [rule.when for rule in rules if rule.when is not None]
    demands = [
        _where_it_applies(rule, rule.primitive) for rule in rules if isinstance(rule.primitive, Predicate)
    ]
    case = Case(form)
    return can_hold(applying, case) and not can_hold((*applying, *demands), case)


def _where_it_applies(rule: Rule, one: Predicate) -> Condition:
    return one.require if rule.when is None else AnyOf((Not(rule.when), one.require))
