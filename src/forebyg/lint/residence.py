"""Where a citizen lives, as a record says it."""

from __future__ import annotations

from typing import Final

from forebyg.kernel.condition import FactIs
from forebyg.kernel.rule import parts_of
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
    facts = (fact for variant in draft.variants for fact in parts_of(variant.clauses, FactIs))
    return frozenset(value for fact in facts if fact.fact == RESIDENCE for value in fact.values)


def residences_of(draft: Draft) -> tuple[str, ...]:
    """The ids under which the citizens of a standard's own municipality may live; none where it has none."""
    name = draft.data.get("municipality", {}).get("name")
    return () if name is None else (residence_in(name) or draft.standard.id, draft.standard.id)
