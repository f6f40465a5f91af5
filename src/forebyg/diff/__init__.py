"""What a change of a standard does: by meaning, and shown by cases that are judged differently."""

from forebyg.diff.compare import compare
from forebyg.diff.difference import Change, Comparison, Difference, HeadDifference
from forebyg.diff.search import NotFound
from forebyg.diff.shown import Shown

__all__ = ["Change", "Comparison", "Difference", "HeadDifference", "NotFound", "Shown", "compare"]
