"""The hand-reasoned tables in tests/cases/dates: any implementation in any language must reproduce them."""

import csv
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest

from forebyg.dates import (
    Counting,
    Day,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Span,
    UnitOrder,
    last_day,
    parse_length,
    turned,
)

CASES = Path(__file__).parents[2] / "cases" / "dates"
COLUMNS = ["start", "length", "mode", "expected", "reason"]
NEEDS_HOLIDAYS = "holidays and python-dateutil 4 exclude each other"


class Row(NamedTuple):
    """One sum of a table."""

    start: str
    length: str
    mode: str
    expected: str
    reason: str


def read_table(lines: list[str]) -> list[Row]:
    """The rows of a table; refuses an empty cell and a second row on the same question."""
    header, *cells = csv.reader(lines)
    assert header == COLUMNS, "unknown columns"
    rows = [Row(*row) for row in cells]
    assert all(cell.strip() for row in rows for cell in row), "an empty cell"
    assert len({row[:3] for row in rows}) == len(rows), "a question asked twice"
    return rows


def table(name: str) -> list[Row]:
    """The rows of the table that is named after an axis of counting."""
    return read_table((CASES / f"{name}.csv").read_text(encoding="utf-8").splitlines())


def named(row: Row) -> str:
    """The test's name: the question."""
    return f"{row.start}+{row.length} {row.mode}"


def sum_of(row: Row, counting: Counting, *, rolls: bool = False) -> str:
    """The last timely day as the tables write it."""
    day = last_day(parse_length(row.length), counting, rolls=rolls)(date.fromisoformat(row.start).toordinal())
    return written(day)


def written(day: Day | None) -> str:
    """A day as the tables write it."""
    return "none" if day is None else date.fromordinal(day).isoformat()


@pytest.mark.parametrize("row", table("missing_day"), ids=named)
def test_month_that_lacks_the_day(row: Row) -> None:
    """A sum of months gives what the table says for each way to treat a missing day."""
    assert sum_of(row, Counting(missing_day=MissingDay(row.mode))) == row.expected


@pytest.mark.parametrize("row", table("first_day"), ids=named)
def test_first_day(row: Row) -> None:
    """Counting the first day gives what the table says."""
    assert sum_of(row, Counting(first_day=FirstDay(row.mode))) == row.expected


@pytest.mark.parametrize("row", table("units"), ids=named)
def test_unit_order(row: Row) -> None:
    """A mixed period gives what the table says for each order of its units."""
    assert sum_of(row, Counting(units=UnitOrder(row.mode))) == row.expected


@pytest.mark.parametrize("row", table("leap_birthday"), ids=named)
def test_birthday(row: Row) -> None:
    """A birthday falls on the day that the table says."""
    age = parse_length(row.length)
    assert isinstance(age, Span)
    born = date.fromisoformat(row.start).toordinal()
    counting = Counting(leap_birthday=LeapBirthday(row.mode))
    assert written(turned(born, age.years, counting)) == row.expected


@pytest.mark.parametrize("row", table("working_days"), ids=named)
def test_working_days(row: Row) -> None:
    """A number of Danish working days ends on the day that the table says."""
    pytest.importorskip("holidays", reason=NEEDS_HOLIDAYS)
    assert sum_of(row, Counting(first_day=FirstDay(row.mode), calendar="DK")) == row.expected


@pytest.mark.parametrize("row", table("non_working"), ids=named)
def test_non_working_last_day(row: Row) -> None:
    """A last day that is not a Danish working day moves to the day that the table says."""
    pytest.importorskip("holidays", reason=NEEDS_HOLIDAYS)
    assert sum_of(row, Counting(non_working=NonWorking(row.mode), calendar="DK"), rolls=True) == row.expected


HEADER = ",".join(COLUMNS)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["start,length", "2025-01-01,1 day"], "unknown columns"),
        ([HEADER, "2025-01-01,1 day,counted,,because"], "an empty cell"),
        ([HEADER, "2025-01-01,1 day,counted,2025-01-01, "], "an empty cell"),
        ([HEADER, "2025-01-01,1 day,a,2025-01-01,x", "2025-01-01,1 day,a,2025-01-02,y"], "asked twice"),
    ],
)
def test_reader_refuses_a_careless_table(lines: list[str], complaint: str) -> None:
    """A table with an empty cell, a doubled question or other columns is no table."""
    with pytest.raises(AssertionError, match=complaint):
        read_table(lines)


@pytest.mark.parametrize(
    ("name", "modes"),
    [
        ("missing_day", MissingDay),
        ("first_day", FirstDay),
        ("units", UnitOrder),
        ("leap_birthday", LeapBirthday),
        ("working_days", FirstDay),
        ("non_working", NonWorking),
    ],
)
def test_every_question_is_asked_in_every_mode(name: str, modes: type[StrEnum]) -> None:
    """No table leaves out a mode for one of its sums."""
    asked: dict[tuple[str, str], set[str]] = {}
    for row in table(name):
        asked.setdefault((row.start, row.length), set()).add(row.mode)
    assert {frozenset(found) for found in asked.values()} == {frozenset(modes)}
