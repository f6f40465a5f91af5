"""A statement whose lines are not where it stands in the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.lint.in_order import out_of_order

__all__ = ["CODE", "check"]

CODE = "statement-out-of-order"

_ROWS_FOR_EACH = 4
"""How many rows there must be for each that is out of order: else the ledger has another order."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The rows follow the text from its first line to its last, but for this one."""
    rows = draft.standard.statements
    places = out_of_order([row.lines[0] for row in rows])
    if _ROWS_FOR_EACH * len(places) <= len(rows):
        for place in places:
            yield Diagnostic(CODE, path=("statements", place, "lines"), fields={"word": rows[place].id})
