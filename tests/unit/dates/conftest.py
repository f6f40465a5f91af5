"""A calendar for tests: the package `holidays` and python-dateutil 4 exclude each other."""

import sys
from collections.abc import Iterator
from datetime import date
from types import ModuleType

import pytest


class InventedTable:
    """A calendar of ten years that no other test asks for, with one holiday: a Friday in May 1850."""

    start_year = 1850
    end_year = 1859

    def __init__(self, country: str, *, years: int) -> None:
        """Take what the package takes."""
        assert country == "DK"
        holiday = date(1850, 5, 10)
        self.days = [holiday] if years == holiday.year else []

    def __iter__(self) -> Iterator[date]:
        """The holidays, as the package lists them."""
        return iter(self.days)


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the invented calendar in the package's place."""
    package = ModuleType("holidays")
    package.__dict__["country_holidays"] = InventedTable
    monkeypatch.setitem(sys.modules, "holidays", package)
