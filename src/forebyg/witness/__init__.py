"""Invented records, built from a standard's own rules, that show what each rule comes to."""

from forebyg.witness.adding import Pick, plainest
from forebyg.witness.breaking import Way, broken_by, ways_to_break
from forebyg.witness.build import (
    Place,
    boundary,
    compliant,
    forms_shown,
    lacks_courses,
    witness_at,
    witnesses,
)
from forebyg.witness.witness import Outcome, Reason, Witness

__all__ = [
    "Outcome",
    "Pick",
    "Place",
    "Reason",
    "Way",
    "Witness",
    "boundary",
    "broken_by",
    "compliant",
    "forms_shown",
    "lacks_courses",
    "plainest",
    "ways_to_break",
    "witness_at",
    "witnesses",
]
