"""Laws of date arithmetic that hold for every day and every way of counting."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    Length,
    MissingDay,
    Recurring,
    Span,
    UnitOrder,
    WorkingDays,
    age_on,
    first_day_of,
    last_day,
    monday_of,
    parse_date,
    parse_length,
    recurrences,
    turned,
    whole_months,
    whole_weeks,
)

CYCLE = 146_097
"""Days in 400 years, after which the Gregorian calendar repeats, weekdays and all."""

days = st.dates(date(1600, 1, 1), date(2400, 12, 31)).map(date.toordinal)
spans = st.builds(
    Span,
    years=st.integers(0, 30),
    months=st.integers(0, 30),
    weeks=st.integers(0, 60),
    days=st.integers(0, 400),
).filter(lambda span: span != Span())
countings = st.builds(
    Counting,
    first_day=st.sampled_from(FirstDay),
    missing_day=st.sampled_from(MissingDay),
    recurring=st.sampled_from(Recurring),
    units=st.sampled_from(UnitOrder),
    leap_birthday=st.sampled_from(LeapBirthday),
)
month_ends = days.map(lambda day: date.fromordinal(day).replace(day=1).toordinal() - 1)
starts = st.one_of(days, month_ends, month_ends.map(lambda day: day - 1))
"""Days, with the ends of months often enough to matter."""


def but(counting: Counting, **choices: Any) -> Counting:  # noqa: ANN401  any axis, any choice
    """The same way of counting with some choices made otherwise."""
    axes: dict[str, Any] = {axis: getattr(counting, axis) for axis in Counting.__dataclass_fields__}
    return Counting(**(axes | choices))


class TestLimits:
    """Last timely day = A + N, in one step from the anchor."""

    @given(starts, st.integers(0, 40), spans, countings)
    def test_a_later_anchor_never_ends_earlier(
        self, anchor: int, later: int, span: Span, counting: Counting
    ) -> None:
        """Of two anchors the later one never has the earlier limit, in any mode that answers for both.

        Rolled over, 31 August gives 3 March and 1 September gives 1 March: that choice alone is apart.
        """
        assume(counting.missing_day is not MissingDay.ROLL_OVER)
        limit = last_day(span, counting, rolls=False)
        first, second = limit(anchor), limit(anchor + later)
        assert first is None or second is None or first <= second

    @given(starts, spans, countings)
    def test_four_hundred_years_on(self, anchor: int, span: Span, counting: Counting) -> None:
        """Moving the anchor by a whole cycle of the calendar moves the limit by as much."""
        limit = last_day(span, counting, rolls=False)
        here, there = limit(anchor), limit(anchor + CYCLE)
        assert there == (None if here is None else here + CYCLE)

    @given(starts, spans, countings)
    def test_counting_the_first_day_takes_one_off(self, anchor: int, span: Span, counting: Counting) -> None:
        """Whether the first day counts moves every limit by exactly one day."""
        without = last_day(span, but(counting, first_day=FirstDay.NOT_COUNTED), rolls=False)(anchor)
        counted = last_day(span, but(counting, first_day=FirstDay.COUNTED), rolls=False)(anchor)
        assert counted == (None if without is None else without - 1)

    @given(starts, spans, countings)
    def test_refused_exactly_where_a_choice_matters(
        self, anchor: int, span: Span, counting: Counting
    ) -> None:
        """Refusing to choose gives no day exactly where the last of the month and the next day differ."""
        lower, upper, sticky, refusing = (
            last_day(span, but(counting, missing_day=mode), rolls=False)(anchor)
            for mode in (
                MissingDay.LAST_OF_MONTH,
                MissingDay.NEXT_DAY,
                MissingDay.MONTH_END_STICKY,
                MissingDay.REFUSE,
            )
        )
        assert lower is not None
        assert sticky is not None
        assert (upper, refusing) in {(lower, lower), (lower + 1, None)}
        assert lower <= sticky <= lower + 3

    @given(starts, spans, countings)
    def test_rolled_over_by_what_the_month_lacks(self, anchor: int, span: Span, counting: Counting) -> None:
        """Rolled over, a limit is as many days after the month's end as the day number goes beyond it."""
        largest_first = but(counting, units=UnitOrder.LARGEST_FIRST)
        lower, upper, rolled = (
            last_day(span, but(largest_first, missing_day=mode), rolls=False)(anchor)
            for mode in (MissingDay.LAST_OF_MONTH, MissingDay.NEXT_DAY, MissingDay.ROLL_OVER)
        )
        months = last_day(Span(months=span.whole_months), Counting(), rolls=False)(anchor)
        assert lower is not None
        assert months is not None
        lacking = date.fromordinal(anchor).day - date.fromordinal(months).day if span.whole_months else 0
        assert (rolled, upper) == (lower + lacking, lower + min(lacking, 1))

    @given(starts, st.integers(1, 700), st.integers(1, 24), countings)
    def test_months_and_years_are_one_unit(
        self, anchor: int, months: int, years: int, counting: Counting
    ) -> None:
        """Years are twelve months each, whether they stand alone or beside months."""
        apart = last_day(Span(years=years, months=months), counting, rolls=False)
        together = last_day(Span(months=12 * years + months), counting, rolls=False)
        assert apart(anchor) == together(anchor)

    @given(starts, st.integers(0, 100), st.integers(1, 100), countings)
    def test_weeks_and_days_are_plain_sums(
        self, anchor: int, weeks: int, count: int, counting: Counting
    ) -> None:
        """Without months no choice but the first day plays a part."""
        shift = counting.first_day is FirstDay.COUNTED
        found = last_day(Span(weeks=weeks, days=count), counting, rolls=False)(anchor)
        assert found == anchor + 7 * weeks + count - shift

    @given(starts, st.integers(1, 600), st.integers(1, 600), countings)
    def test_a_longer_period_ends_later(
        self, anchor: int, months: int, more: int, counting: Counting
    ) -> None:
        """More months from the same anchor always end later, in any mode that answers for both."""
        shorter = last_day(Span(months=months), counting, rolls=False)(anchor)
        longer = last_day(Span(months=months + more), counting, rolls=False)(anchor)
        assert shorter is None or longer is None or shorter < longer

    @given(starts, spans, countings)
    def test_at_least_meets_at_most(self, anchor: int, span: Span, counting: Counting) -> None:
        """What lasts at least and at most the same length can end on one day only."""
        assert first_day_of(span, counting)(anchor) == last_day(span, counting, rolls=False)(anchor)


class TestWording:
    """Periods in words, dates exactly YYYY-MM-DD."""

    @given(st.one_of(spans, st.integers(1, 31_000).map(WorkingDays)))
    def test_a_length_reads_back(self, length: Length) -> None:
        """What a length prints is read as that length."""
        assert parse_length(str(length)) == length

    @given(st.dates())
    def test_a_date_reads_back(self, day: date) -> None:
        """What a date prints is read as that date; its other ISO spellings are not read at all."""
        assert parse_date(day.isoformat()) == day
        year, week, weekday = day.isocalendar()
        for other in (day.isoformat().replace("-", ""), f"{year:04}-W{week:02}-{weekday}"):
            with pytest.raises(ValueError, match="YYYY-MM-DD"):
                parse_date(other)


class TestAges:
    """Turned N on the birthday."""

    @given(starts, st.integers(0, 120), countings)
    def test_the_age_changes_on_the_birthday(self, born: int, years: int, counting: Counting) -> None:
        """On the day a person turns N the age is N, on the day before it is not yet."""
        birthday = turned(born, years, counting)
        assert (age_on(born, birthday - 1, counting), age_on(born, birthday, counting)) == (years - 1, years)

    @given(starts, st.integers(-40_000, 40_000), countings)
    def test_nobody_gets_younger(self, born: int, since: int, counting: Counting) -> None:
        """From one day to the next an age stays or rises by one."""
        day = born + since
        assert age_on(born, day + 1, counting) - age_on(born, day, counting) in {0, 1}


class TestWeeks:
    """Every whole calendar week that lies wholly between start and end."""

    @given(days, st.integers(-10, 100))
    def test_exactly_the_weeks_inside(self, start: int, length: int) -> None:
        """The weeks found are those whose seven days, Monday to Sunday, all lie in the period."""
        end = start + length
        mondays = [
            day for day in range(start, end + 1) if date.fromordinal(day).isoweekday() == 1 and day + 6 <= end
        ]
        assert whole_weeks(start, end) == tuple((monday, monday + 6) for monday in mondays)

    @given(days, st.integers(-40, 400))
    def test_exactly_the_months_inside(self, start: int, length: int) -> None:
        """The months found are those whose first and last days both lie in the period."""
        end = start + length
        firsts = [day for day in range(start, end + 1) if date.fromordinal(day).day == 1]
        lasts = [day for day in range(start, end + 1) if date.fromordinal(day + 1).day == 1]
        months = [(first, last) for first in firsts for last in lasts if 27 <= last - first <= 30]
        assert whole_months(start, end) == tuple(months)

    @given(days)
    def test_the_monday_of_a_day(self, day: int) -> None:
        """A day lies zero to six days after its Monday."""
        assert (date.fromordinal(monday_of(day)).isoweekday(), 0 <= day - monday_of(day) <= 6) == (1, True)


class TestRecurrences:
    """Recurring dates from the origin or from the previous one."""

    @given(starts, spans, countings, st.integers(0, 4_000))
    def test_in_order_and_in_bounds(self, origin: int, every: Span, counting: Counting, length: int) -> None:
        """Recurring dates rise strictly, after the origin and up to the given day."""
        found = recurrences(origin, every, counting, until=origin + length)
        assert all(first < second for first, second in pairwise((origin, *found)))
        assert all(day <= origin + length for day in found)

    @given(starts, st.integers(1, 60), countings)
    def test_plain_days_never_drift(self, origin: int, step: int, counting: Counting) -> None:
        """Counted in days, it plays no part from which date one counts."""
        found = recurrences(origin, Span(days=step), counting, until=origin + 10 * step)
        assert found == tuple(origin + step * times for times in range(1, 11))

    @given(starts, st.integers(1, 30), countings)
    def test_from_the_origin_each_is_one_step(self, origin: int, months: int, counting: Counting) -> None:
        """Counted from the origin, the k-th date is what k times the span gives in one sum."""
        direct = but(counting, recurring=Recurring.FROM_ORIGIN, first_day=FirstDay.NOT_COUNTED)
        steps = [last_day(Span(months=months * times), direct, rolls=False)(origin) for times in range(1, 6)]
        until = max(step for step in steps if step is not None) if any(steps) else origin
        found = recurrences(origin, Span(months=months), direct, until=until)
        assert found == tuple(step for step in steps if step is not None)
