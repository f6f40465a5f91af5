"""Where a citizen lives, as a record says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from forebyg.kernel.condition import Condition, FactIs, atoms
from forebyg.kernel.primitive import Exclusion, Predicate
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.draft import Draft
from forebyg.standard.fields import DOCUMENT_ID
from forebyg.standard.meant import text_meant
from forebyg.standard.municipalities import municipalities

__all__ = ["RESIDENCE", "asked_residences", "known_residences", "residence_in", "residences_of"]

RESIDENCE: Final = "residence"
"""The fact that says it."""


def residence_in(municipality: str) -> str | None:
    """The id of a municipality by its name: `Læsø` is `laesoe`."""
    return text_meant(DOCUMENT_ID, municipality)


def known_residences(draft: Draft) -> frozenset[str]:
    """Every id under which a citizen can live somewhere."""
    return frozenset({draft.standard.id, *filter(None, map(residence_in, municipalities().values()))})


def asked_residences(draft: Draft) -> frozenset[object]:
    """Every municipality that a clause asks whether a citizen lives in."""
    clauses = dict.fromkeys(clause for variant in draft.variants for clause in variant.clauses)
    leaves = (leaf for clause in clauses for one in _conditions(clause) for leaf in atoms(one))
    asked = (leaf for leaf in leaves if isinstance(leaf, FactIs) and leaf.fact == RESIDENCE)
    return frozenset(value for leaf in asked for value in leaf.values)


def _conditions(clause: Rule | Criterion) -> Iterator[Condition]:
    """Everything that a clause asks about the citizen."""
    demand = clause if isinstance(clause, Criterion) else clause.primitive
    if isinstance(demand, Criterion | Predicate) and not isinstance(demand.require, Exclusion):
        yield demand.require
    if clause.when is not None:
        yield clause.when


def residences_of(draft: Draft) -> tuple[str, ...]:
    """The ids under which the citizens of a standard's own municipality may live; none where it has none."""
    name = draft.data.get("municipality", {}).get("name")
    return () if name is None else (residence_in(name) or draft.standard.id, draft.standard.id)
