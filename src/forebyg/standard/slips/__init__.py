"""Slips of a hand that move part of a document elsewhere, so that much else looks wrong: how it was meant."""

from forebyg.standard.slips.brackets import as_written
from forebyg.standard.slips.repair import Repair
from forebyg.standard.slips.repairs import repairs

__all__ = ["Repair", "as_written", "repairs"]
