"""The standard's own duties: when it must be revised. They are no part of any episode."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from forebyg.dates import last_day
from forebyg.report import Verdict
from forebyg.standard.parts import context_of
from forebyg.standard.standard import Standard
from forebyg.timeline import EMPTY


class StandardDuty(NamedTuple):
    """A duty of the municipality about the document itself.

    Attributes:
        standard: Id of the document.
        cites: The statements that demand it.
        verdict: `pending` until the due day, `violated` from the day after it.
        due: The last timely day.
        since: First day of breach.
        counted_from: The adoption or revision that it is counted from.
    """

    standard: str
    cites: tuple[str, ...]
    verdict: Verdict
    due: date
    since: date | None
    counted_from: date


def standard_duties(
    standard: Standard, *, as_of: date, readings: Mapping[str, str] = EMPTY
) -> tuple[StandardDuty, ...]:
    """The document's own duties on a day; a revision after that day has not happened.

    The next revision is due one period after the last one.

    Raises:
        ReadingError: A reading or choice that the standard does not have.
    """
    head = standard.head_under(readings)
    review = head.review
    if review is None:
        return ()
    done = [day for day in (review.counted_from, *review.revised) if day <= as_of]
    counted_from = max(done, default=review.counted_from)
    counting = context_of(head, []).limits
    last = last_day(review.every, counting, rolls=False)(counted_from.toordinal())
    if last is None:
        return ()
    overdue = as_of.toordinal() > last
    return (
        StandardDuty(
            standard.id,
            tuple(review.cites),
            Verdict.VIOLATED if overdue else Verdict.PENDING,
            date.fromordinal(last),
            date.fromordinal(last + 1) if overdue else None,
            counted_from,
        ),
    )
