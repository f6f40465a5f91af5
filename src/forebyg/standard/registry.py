"""Which version of a municipality's standard applies on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.standard.standard import Standard


class Gap(NamedTuple):
    """Days, both included, on which a municipality has no standard in force."""

    municipality: str
    first: date
    last: date


class Registry:
    """Versions of standards, by municipality and date; both days of a version included."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        """Keep the standards.

        Raises:
            StandardError: Two versions of one municipality are in force on one day.
        """
        self._by_code: dict[str, list[Standard]] = {}
        for standard in standards:
            municipality = standard.head.municipality
            if municipality is not None:
                self._by_code.setdefault(municipality.code, []).append(standard)
        for versions in self._by_code.values():
            versions.sort(key=_first)
            _refuse_overlaps(versions)

    def pick(self, municipality: str, on: date) -> Standard | None:
        """The version in force on a day; None where there is none.

        Args:
            municipality: Its four-digit code.
            on: The day.
        """
        versions = self._by_code.get(municipality, [])
        return next((one for one in versions if _first(one) <= on <= _last(one)), None)

    def gaps(self) -> tuple[Gap, ...]:
        """The days between two versions on which none is in force."""
        return tuple(
            Gap(code, _last(before) + timedelta(1), _first(after) - timedelta(1))
            for code, versions in sorted(self._by_code.items())
            for before, after in pairwise(versions)
            if _last(before) + timedelta(1) < _first(after)
        )


def _refuse_overlaps(versions: list[Standard]) -> None:
    for before, after in pairwise(versions):
        if _last(before) >= _first(after):
            fields = {"first": str(before.ref.version), "second": str(after.ref.version)}
            file = after.document.file
            raise StandardError(
                [Diagnostic("versions-overlap", path=("in_force",), fields=fields, file=file)]
            )


def _first(standard: Standard) -> date:
    return standard.head.in_force.from_ or date.min


def _last(standard: Standard) -> date:
    return standard.head.in_force.to or date.max
