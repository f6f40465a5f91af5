"""What the engine says of a witness."""

from __future__ import annotations

from forebyg import Report, Standard, evaluate
from forebyg.witness import Witness


def judged(standard: Standard, witness: Witness) -> Report:
    """What the engine says of a witness."""
    return evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)
