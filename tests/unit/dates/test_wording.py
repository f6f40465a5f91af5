"""forebyg.dates.wording: periods in words."""

import pytest

from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.dates.wording import parse_length
from forebyg.errors import PeriodError

ADVICE = "write whole numbers with words: '6 months', '20 weeks', '14 days', '10 working days'"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("6 months", Span(months=6)),
        ("1 month", Span(months=1)),
        ("20 weeks", Span(weeks=20)),
        ("14 days", Span(days=14)),
        ("2 years", Span(years=2)),
        ("1 month 2 weeks", Span(months=1, weeks=2)),
        ("1 year 6 months 1 week 1 day", Span(years=1, months=6, weeks=1, days=1)),
        ("1 working day", WorkingDays(1)),
        ("10 working days", WorkingDays(10)),
    ],
)
def test_words_are_read(text: str, length: Length) -> None:
    """A period in its one spelling is that length."""
    assert parse_length(text) == length


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("6m", "6 months"),
        ("6 m", "6 months"),
        ("6mdr", "6 months"),
        ("P6M", "6 months"),
        ("P1Y6M", "1 year 6 months"),
        ("P2W", "2 weeks"),
        ("14d", "14 days"),
        ("2y", "2 years"),
        ("6 måneder", "6 months"),
        ("1 uge", "1 week"),
        ("2 år", "2 years"),
        ("10 hverdage", "10 working days"),
        ("10 arbejdsdage", "10 working days"),
        ("1 business day", "1 working day"),
        ("1 working days", "1 working day"),
        ("6 month", "6 months"),
        ("1 months", "1 month"),
        ("06 months", "6 months"),
        ("6 Months", "6 months"),
        ("6  months", "6 months"),
        (" 6 months", "6 months"),
        ("2 weeks 1 month", "1 month 2 weeks"),
        ("1 month, 2 weeks", "1 month 2 weeks"),
        ("14 days.", "14 days"),
        ("8 weeks;", "8 weeks"),
    ],
)
def test_another_spelling_is_told_the_one(text: str, instead: str) -> None:
    """Another spelling of a period is refused with the words to write instead."""
    with pytest.raises(PeriodError) as refused:
        parse_length(text)
    assert str(refused.value) == f"{text!r}: write '{instead}'"
    assert refused.value.suggestion == instead


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6",
        "months",
        "half a year",
        "-6 months",
        "+6 months",
        "1.5 months",
        "1,5 months",
        "½ year",
        "six months",
        "6 fortnights",
        "PT6H",
        "P",
        "1 month and 2 weeks",
        "6 to 8 weeks",
        "\u0666 months",
        "1_000 days",
        "1234567890 days",
    ],
)
def test_what_is_no_period(text: str) -> None:
    """What is no whole number of units is refused with examples of what is."""
    with pytest.raises(PeriodError) as refused:
        parse_length(text)
    assert str(refused.value) == f"{text!r}: {ADVICE}"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("0 days", f"leave out what is zero; {ADVICE}"),
        ("0 working days", f"leave out what is zero; {ADVICE}"),
        ("1 month 0 weeks", f"leave out what is zero; {ADVICE}"),
        ("1 month 2 months", "the unit 'months' stands twice; write each unit once"),
        ("1 working day 1 working day", "the unit 'working days' stands twice; write each unit once"),
        (
            "1 week 3 working days",
            "working days do not mix with other units; write '10 working days' or '14 days'",
        ),
        ("120 years", "a period is shorter than 120 years; write a shorter one"),
        ("43830 days", "a period is shorter than 120 years; write a shorter one"),
        ("999999999 working days", "a period is shorter than 120 years; write a shorter one"),
    ],
)
def test_a_period_that_cannot_be(text: str, complaint: str) -> None:
    """A period with a fault of its own is refused with that fault and the way out."""
    with pytest.raises(PeriodError) as refused:
        parse_length(text)
    assert str(refused.value) == f"{text!r}: {complaint}"


def test_a_long_text_is_cut() -> None:
    """The message shows at most the beginning of a long text."""
    with pytest.raises(PeriodError) as refused:
        parse_length("9 days " * 1_000)
    assert str(refused.value) == f"'{('9 days ' * 9)[:60]}...': {ADVICE}"


def test_a_text_of_sixty_characters_is_shown_whole() -> None:
    """The message leaves out nothing of a text of sixty characters."""
    text = "x" * 60
    with pytest.raises(PeriodError) as refused:
        parse_length(text)
    assert str(refused.value) == f"{text!r}: {ADVICE}"


def test_length_of_the_text_decides() -> None:
    """Sixty characters are still read, one more is not."""
    padding = " " * 54
    with pytest.raises(PeriodError, match=r"write '14 days'$"):
        parse_length(f"14{padding}days")
    with pytest.raises(PeriodError, match="write whole numbers"):
        parse_length(f"14{padding} days")
