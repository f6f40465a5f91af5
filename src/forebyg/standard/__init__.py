"""Standards: from YAML to checked models to rules as data."""

from forebyg.standard.duties import StandardDuty, standard_duties
from forebyg.standard.kinds import KINDS
from forebyg.standard.ledger import Carried, carried, told_at_head
from forebyg.standard.load import load_standard, shipped_ids
from forebyg.standard.registry import Gap, Registry
from forebyg.standard.standard import Standard

__all__ = [
    "KINDS",
    "Carried",
    "Gap",
    "Registry",
    "Standard",
    "StandardDuty",
    "carried",
    "load_standard",
    "shipped_ids",
    "standard_duties",
    "told_at_head",
]
