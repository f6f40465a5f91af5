"""The oracle: a slow, plain evaluator to hold the engine against.

It goes through the calendar day by day, tries every way to fill the gaps of a record, and shares
no function with the engine: only the rules as data and the record's own types.
"""

from forebyg.testing.oracle.eligibility import Eligibility, Judged
from forebyg.testing.oracle.evaluation import Verdicts, evaluate, next_change
from forebyg.testing.oracle.outcome import Outcome
from forebyg.testing.oracle.rules import Found
from forebyg.testing.oracle.worlds import TooManyWorldsError

__all__ = [
    "Eligibility",
    "Found",
    "Judged",
    "Outcome",
    "TooManyWorldsError",
    "Verdicts",
    "evaluate",
    "next_change",
]
