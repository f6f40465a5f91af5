"""What tightens a demand and what loosens it, written once for each primitive."""

from forebyg.diff.strictness.rules import clause_aspects

__all__ = ["clause_aspects"]
