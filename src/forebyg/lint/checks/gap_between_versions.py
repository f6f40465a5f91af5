"""Days between two versions of a municipality's standard on which none is in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.lint import say
from forebyg.standard import Gap, Registry, Standard

__all__ = ["CODE", "check"]

CODE = "gap-between-versions"


def check(standards: Iterable[Standard]) -> Iterator[Diagnostic]:
    """One version ends, and the next one that was given begins later than the day after.

    Versions that overlap are an error of their own.
    """
    different = list({standard.ref: standard for standard in standards}.values())
    try:
        gaps = Registry(different).gaps()
    except StandardError:
        return
    for gap in gaps:
        later = next(standard for standard in different if _begins_after(standard, gap))
        fields = {
            "first": say.day(gap.first),
            "last": say.day(gap.last),
            "municipality": gap.municipality,
        }
        yield Diagnostic(CODE, path=("in_force", "from"), fields=fields).located(later.document)


def _begins_after(standard: Standard, gap: Gap) -> bool:
    head = standard.head
    is_theirs = head.municipality is not None and head.municipality.code == gap.municipality
    return is_theirs and head.in_force.from_ == gap.last + timedelta(1)
