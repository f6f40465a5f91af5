"""A duty of the municipality that only the citizen can carry out."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import FactIs, atoms
from forebyg.kernel.primitive import Count, Predicate, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.draft import Draft, Variant, first_found, kept
from forebyg.report import Bearer

__all__ = ["CODE", "check"]

CODE = "only-the-citizen-can"

_ACTS = frozenset({"information_received", "inquiry", "virtual_accepted"})
_FACTS = frozenset({"able_to_attend", "motivated", "virtual_equipment", "wish"})


def check(draft: Draft) -> Iterator[Diagnostic]:
    """What the municipality or a provider must see to is something that the citizen does, or decides."""
    for rule, variant, _ in first_found(draft, _is_theirs):
        name = rule.ref.id
        yield Diagnostic(CODE, path=draft.place(name), fields={"rule": name, **say.under(variant)})


def _is_theirs(rule: Rule, _variant: Variant) -> bool:
    if not kept(rule) or rule.ref.bearer is Bearer.CITIZEN:
        return False
    one = rule.primitive
    if isinstance(one, Predicate):
        leaves = atoms(one.require)
        return all(isinstance(leaf, FactIs) and leaf.fact in _FACTS for leaf in leaves)
    if isinstance(one, Response | Presence):
        return all(pattern.type in _ACTS for pattern in one.do)
    return isinstance(one, Count) and bool(one.at_least) and all(p.type in _ACTS for p in one.of)
