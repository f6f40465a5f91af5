"""forebyg.dates.span: lengths as values."""

import pickle

import pytest

from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.errors import PeriodError

TOO_LONG = r"^a period is shorter than 120 years; write a shorter one$"


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Span(months=6), "6 months"),
        (Span(years=1), "1 year"),
        (Span(weeks=1), "1 week"),
        (Span(days=1), "1 day"),
        (Span(months=1, weeks=2), "1 month 2 weeks"),
        (Span(years=2, months=3, weeks=4, days=5), "2 years 3 months 4 weeks 5 days"),
        (Span(), "0 days"),
        (WorkingDays(1), "1 working day"),
        (WorkingDays(10), "10 working days"),
    ],
)
def test_in_words(length: Length, words: str) -> None:
    """A length prints in the words of a standard document."""
    assert str(length) == words


def test_units_together() -> None:
    """Years and months go together, weeks and days go together, and the two never mix."""
    span = Span(years=1, months=6, weeks=2, days=3)
    assert (span.whole_months, span.whole_days) == (18, 17)


def test_kinds_never_equal() -> None:
    """A number of days and as many working days are different lengths."""
    lengths: set[Length] = {Span(days=10), WorkingDays(10)}
    assert len(lengths) == 2


@pytest.mark.parametrize("unit", ["years", "months", "weeks", "days"])
def test_negative_unit(unit: str) -> None:
    """No unit of a period may be negative."""
    with pytest.raises(PeriodError, match=r"^a period cannot be negative; write it with numbers above zero$"):
        Span(**{unit: -1})


def test_negative_working_days() -> None:
    """No number of working days may be negative."""
    with pytest.raises(PeriodError, match="cannot be negative"):
        WorkingDays(-1)


@pytest.mark.parametrize(
    "units",
    [
        {"years": 119, "months": 11, "weeks": 4},
        {"months": 1_439, "days": 30},
        {"weeks": 6_261},
        {"days": 43_829},
    ],
)
def test_just_short_of_the_bound(units: dict[str, int]) -> None:
    """A period just under 120 years is a period, in whatever units."""
    span = Span(**units)
    assert span.whole_months + span.whole_days > 0


@pytest.mark.parametrize(
    "units",
    [
        {"years": 120},
        {"years": 119, "months": 12},
        {"months": 1_440},
        {"months": 1_439, "days": 31},
        {"weeks": 6_262},
        {"days": 43_830},
    ],
)
def test_at_the_bound(units: dict[str, int]) -> None:
    """A period of 120 years or more is refused, in whatever units."""
    with pytest.raises(PeriodError, match=TOO_LONG):
        Span(**units)


def test_working_days_have_the_same_bound() -> None:
    """Working days of 120 years or more, five to the week, are refused."""
    assert WorkingDays(31_307).count == 31_307
    with pytest.raises(PeriodError, match=TOO_LONG):
        WorkingDays(31_308)


@pytest.mark.parametrize("length", [Span(months=6), WorkingDays(10)])
def test_pickles(length: Length) -> None:
    """A length survives the way to another process."""
    assert pickle.loads(pickle.dumps(length)) == length  # noqa: S301  our own bytes
