"""A number that the ledger skips: a statement is left out, or bears another's number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.standard.numbering import Numbered, numbered

__all__ = ["CODE", "check"]

CODE = "statement-left-out"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Two rows that stand together leave out numbers that no row has, or the row between them has another."""
    names = [one.id for one in draft.standard.statements]
    rows = [numbered(name) for name in names]
    found = [*_left_out(rows)]
    if 2 * len(found) > len(rows):  # counted in tens, or by something else than the rows
        return
    for above, below in found:
        told = above + 1
        word = {"word": names[told]} if told < below else {}
        fields = {"first": names[above], "second": names[below], **word}
        yield Diagnostic(CODE, path=("statements", told, "id"), fields=fields)


def _left_out(rows: Sequence[Numbered | None]) -> Iterator[tuple[int, int]]:
    """The places of the rows above and below a number that is left out."""
    taken = {row for row in rows if row is not None}
    for above, row in enumerate(rows):
        for below in (above + 1, above + 2):
            other = rows[below] if below < len(rows) else None
            is_next = below == above + 1
            if row and other and _skips(row, other, taken) and (is_next or other.number == row.number + 2):
                yield above, below


def _skips(row: Numbered, other: Numbered, taken: Collection[Numbered]) -> bool:
    """Whether a row's number is not the next one after another's, and no row has what lies between."""
    if other.letters != row.letters or other.number <= row.number + 1:
        return False
    return not any(one.letters == row.letters and row.number < one.number < other.number for one in taken)
