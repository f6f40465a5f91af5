"""A duty of the municipality that only the citizen can carry out."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import FactIs, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import (
    Count,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
)
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
    return bool(_owed(one)) and all(pattern.type in _ACTS for pattern in _owed(one))


def _owed(one: Primitive) -> Selector:
    """What must come where the rule is kept, and is owed by somebody."""
    if isinstance(one, Response | Presence):
        return one.do
    if isinstance(one, Precedence):
        return one.stands if one.owed_from else ()
    is_owed = isinstance(one, Frequency) or (isinstance(one, Count) and bool(one.at_least))
    return one.of if is_owed and isinstance(one, Frequency | Count) else ()
