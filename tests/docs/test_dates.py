"""The tables of the page on dates say what the engine computes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Recurring,
    Span,
    UnitOrder,
    WorkingDays,
    last_day,
    parse_length,
    recurrences,
    turned,
    whole_weeks,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "concepts" / "dates.md"
Row = dict[str, str]


def tables() -> Iterator[list[Row]]:
    """Every table of the page, as rows by the heads of their columns."""
    for part in PAGE.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("|")]
        if lines:
            yield [dict(zip(lines[0], cells, strict=True)) for cells in lines[2:]]


def rows_with(*heads: str) -> list[Row]:
    """The rows of the tables that have all these columns."""
    return [row for table in tables() for row in table if set(heads) <= set(row)]


def counting_of(row: Row) -> Counting:
    """The way of counting that a row names; all else is the default."""

    def said(axis: str, default: str) -> str:
        return row.get(f"`{axis}`", default).strip("`")

    non_working = NonWorking(said("non_working", "none"))
    return Counting(
        first_day=FirstDay(said("first_day", "not_counted")),
        missing_day=MissingDay(said("missing_day", "last_of_month")),
        non_working=non_working,
        calendar="DK" if non_working is not NonWorking.NONE or "working" in row.get("period", "") else None,
        recurring=Recurring(said("recurring", "from_origin")),
        units=UnitOrder(said("units", "largest_first")),
        leap_birthday=LeapBirthday(said("leap_birthday", "march_1")),
    )


def ordinal(text: str) -> int:
    """A day of the page as the engine has it."""
    return date.fromisoformat(text).toordinal()


def day(text: str) -> int | None:
    """The same, where the page may say that there is none."""
    return None if text == "no day" else ordinal(text)


@pytest.mark.parametrize(
    "row", rows_with("from", "period"), ids=lambda row: " ".join(list(row.values())[:3]).replace("`", "")
)
def test_last_timely_days(row: Row) -> None:
    """The last timely day and the first day of breach are as the page computes them."""
    counting, length = counting_of(row), parse_length(row["period"])
    if counting.non_working is not NonWorking.NONE or isinstance(length, WorkingDays):
        pytest.importorskip("holidays", reason="public holidays come with an optional package")
    found = last_day(length, counting, rolls=True)(ordinal(row["from"]))
    assert found == day(row["last timely day"])
    assert (None if found is None else found + 1) == day(row["first day of breach"])


@pytest.mark.parametrize("row", rows_with("born"), ids=lambda row: row["`leap_birthday`"].strip("`"))
def test_birthdays(row: Row) -> None:
    """A citizen turns so many years old on the days that the page names."""
    born, counting = ordinal(row["born"]), counting_of(row)
    assert turned(born, 18, counting) == ordinal(row["turns 18"])
    assert turned(born, 20, counting) == ordinal(row["turns 20"])


@pytest.mark.parametrize("row", rows_with("every"), ids=lambda row: row["`recurring`"].strip("`"))
def test_dates_that_come_back(row: Row) -> None:
    """A recurring date comes back on the days that the page lists."""
    every = parse_length(row["every"])
    assert isinstance(every, Span)
    days = [ordinal(text) for text in row["dates"].split(", ")]
    found = recurrences(ordinal(row["from"]), every, counting_of(row), until=days[-1])
    assert list(found) == days


@pytest.mark.parametrize("row", rows_with("whole weeks begin on"), ids=lambda row: row["course ends"])
def test_whole_weeks(row: Row) -> None:
    """The whole weeks of a course are those that the page lists."""
    found = whole_weeks(ordinal(row["course starts"]), ordinal(row["course ends"]))
    assert [monday for monday, _ in found] == [
        ordinal(text) for text in row["whole weeks begin on"].split(", ")
    ]


@pytest.mark.parametrize(
    ("axis", "words"),
    [
        ("first_day", FirstDay),
        ("missing_day", MissingDay),
        ("non_working", NonWorking),
        ("units", UnitOrder),
        ("recurring", Recurring),
        ("leap_birthday", LeapBirthday),
    ],
)
def test_every_choice_of_an_axis_has_its_row(axis: str, words: type[FirstDay]) -> None:
    """No way of counting days is left out of the page."""
    shown = {row[f"`{axis}`"].strip("`") for row in rows_with(f"`{axis}`")}
    assert shown == {word.value for word in words}
