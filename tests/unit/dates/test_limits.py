"""forebyg.dates.limits: first and last timely days, bound once."""

import sys
from datetime import date

import pytest

from forebyg.dates.counting import Counting, FirstDay, MissingDay, NonWorking
from forebyg.dates.day import MAX_DAY, MIN_DAY
from forebyg.dates.limits import first_day_of, last_day
from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.errors import CalendarError, DateRangeError

HALF_YEAR = Span(months=6)
COUNTED = Counting(first_day=FirstDay.COUNTED)


def day(text: str) -> int:
    """The day of a date."""
    return date.fromisoformat(text).toordinal()


def test_same_arguments_same_function() -> None:
    """A limit is bound once for equal lengths and equal choices."""
    once = last_day(HALF_YEAR, Counting(), rolls=False)
    assert once is last_day(Span(months=6), Counting(), rolls=False)


def test_other_choices_other_function() -> None:
    """A limit under other choices, or of another length, is another one."""
    functions = {
        last_day(HALF_YEAR, Counting(), rolls=False),
        last_day(HALF_YEAR, COUNTED, rolls=False),
        last_day(Span(months=7), Counting(), rolls=False),
    }
    assert len(functions) == 3


def test_without_a_calendar_nothing_rolls() -> None:
    """A duty's last day stays on its Saturday where the document moves no days."""
    assert last_day(Span(days=1), Counting(), rolls=True)(day("2025-01-03")) == day("2025-01-04")


@pytest.mark.parametrize(
    ("length", "last", "counted"),
    [
        (HALF_YEAR, "2025-07-20", "2025-07-19"),
        (Span(weeks=20), "2025-06-09", "2025-06-08"),
        (Span(days=14), "2025-02-03", "2025-02-02"),
    ],
)
def test_at_least_and_at_most_meet(length: Length, last: str, counted: str) -> None:
    """The earliest end of "at least" a length is the latest of "at most" it, whichever day is the first."""
    anchor = day("2025-01-20")
    assert first_day_of(length, Counting())(anchor) == day(last)
    assert first_day_of(length, COUNTED)(anchor) == day(counted)


def test_a_refused_day_is_none() -> None:
    """A limit that the document refuses to place is no day, with the first day counted or not."""
    refusing = [Counting(missing_day=MissingDay.REFUSE, first_day=first) for first in FirstDay]
    found = [last_day(HALF_YEAR, counting, rolls=False)(day("2025-08-31")) for counting in refusing]
    assert found == [None, None]


@pytest.mark.parametrize("length", [Span(days=1), Span(weeks=1), Span(months=1)])
def test_beyond_the_calendar(length: Span) -> None:
    """A limit after the last day there is, is told as such, each time it is asked for."""
    limit = last_day(length, Counting(), rolls=False)
    for _ in range(2):
        with pytest.raises(DateRangeError):
            limit(MAX_DAY)


def test_one_counted_day_is_the_first_day_there_is() -> None:
    """One day from the first day there is, itself counted, is that day."""
    assert last_day(Span(days=1), COUNTED, rolls=False)(MIN_DAY) == MIN_DAY


def test_before_the_calendar() -> None:
    """No time at all, the first day counted, ends the day before: there may be none."""
    with pytest.raises(DateRangeError):
        last_day(Span(), COUNTED, rolls=False)(MIN_DAY)


def test_working_days_need_a_calendar() -> None:
    """Working days without a country's calendar are refused when the limit is bound."""
    with pytest.raises(
        CalendarError, match=r"^working days need a calendar and no calendar is named; known: DK$"
    ):
        last_day(WorkingDays(10), Counting(), rolls=False)


@pytest.mark.parametrize("length", [Span(days=11), WorkingDays(11)])
def test_a_missing_package_is_told_when_the_limit_is_bound(
    monkeypatch: pytest.MonkeyPatch, length: Length
) -> None:
    """Without the package of holidays a limit that needs it is refused before any case is judged."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    moving = Counting(non_working=NonWorking.NEXT, calendar="DK", missing_day=MissingDay.REFUSE)
    with pytest.raises(CalendarError, match=r"pip install 'forebyg\[holidays\]'$"):
        last_day(length, moving, rolls=True)


def test_a_maximum_needs_no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """A length that never moves is told without the package of holidays, whatever the document says."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    moving = Counting(non_working=NonWorking.NEXT, calendar="DK")
    assert last_day(HALF_YEAR, moving, rolls=False)(day("2025-01-20")) == day("2025-07-20")


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("anchor", "length", "first", "last"),
    [
        ("1850-05-09", WorkingDays(1), FirstDay.NOT_COUNTED, "1850-05-13"),
        ("1850-05-09", WorkingDays(1), FirstDay.COUNTED, "1850-05-09"),
        ("1850-05-10", WorkingDays(1), FirstDay.COUNTED, "1850-05-13"),
        ("1850-05-08", WorkingDays(5), FirstDay.NOT_COUNTED, "1850-05-16"),
    ],
)
def test_working_days(anchor: str, length: WorkingDays, first: FirstDay, last: str) -> None:
    """The n-th working day is the last; a first day that counts is day one only if it is a working day."""
    counting = Counting(first_day=first, calendar="DK")
    assert last_day(length, counting, rolls=False)(day(anchor)) == day(last)
    assert first_day_of(length, counting)(day(anchor)) == day(last)


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("moves", "rolls", "last"),
    [
        (NonWorking.NONE, True, "1850-05-10"),
        (NonWorking.NEXT, True, "1850-05-13"),
        (NonWorking.PREVIOUS, True, "1850-05-09"),
        (NonWorking.NEXT, False, "1850-05-10"),
        (NonWorking.PREVIOUS, False, "1850-05-10"),
    ],
)
@pytest.mark.parametrize("length", [Span(days=30), Span(months=1)])
def test_a_free_last_day(moves: NonWorking, rolls: bool, last: str, length: Span) -> None:  # noqa: FBT001  a table
    """A duty's last day moves off a holiday as the document says; a maximum length stays."""
    counting = Counting(non_working=moves, calendar="DK")
    assert last_day(length, counting, rolls=rolls)(day("1850-04-10")) == day(last)


@pytest.mark.usefixtures("invented")
def test_the_earliest_day_never_moves() -> None:
    """The first day of "at least" a length stays on a holiday."""
    moving = Counting(non_working=NonWorking.NEXT, calendar="DK")
    assert first_day_of(Span(days=30), moving)(day("1850-04-10")) == day("1850-05-10")


@pytest.mark.usefixtures("invented")
def test_no_day_does_not_move() -> None:
    """A last day that the document refuses to place cannot move."""
    refusing = Counting(missing_day=MissingDay.REFUSE, non_working=NonWorking.NEXT, calendar="DK")
    assert last_day(Span(months=1), refusing, rolls=True)(day("1850-03-31")) is None


@pytest.mark.usefixtures("invented")
def test_a_near_anchor_may_be_passed() -> None:
    """Moved to the previous working day, a limit may end before its anchor."""
    back = Counting(non_working=NonWorking.PREVIOUS, calendar="DK")
    assert last_day(Span(days=1), back, rolls=True)(day("1850-05-11")) == day("1850-05-09")
