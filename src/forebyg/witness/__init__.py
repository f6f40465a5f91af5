"""Invented records, built from a standard's own rules, that show what each rule comes to."""

from forebyg.witness.adding import Pick
from forebyg.witness.build import boundary, compliant, witness_at, witnesses
from forebyg.witness.witness import Outcome, Reason, Witness

__all__ = ["Outcome", "Pick", "Reason", "Witness", "boundary", "compliant", "witness_at", "witnesses"]
