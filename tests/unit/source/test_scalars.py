"""Tests of the restricted resolver: what a plain value is, and what it is never silently taken for."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from forebyg.source.scalars import Value, resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("41", 41),
        ("-3", -3),
        ("9" * 18, 10**18 - 1),
        ("-" + "9" * 18, 1 - 10**18),
        ("1.5", 1.5),
        ("0.25", 0.25),
        ("-0.5", -0.5),
        ("0.125", 0.125),
        ("1.50", 1.5),
        ("1234.567", 1234.567),
        ("2025-01-31", date(2025, 1, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("0001-01-01", date(1, 1, 1)),
    ],
)
def test_meanings(text: str, value: object) -> None:
    """Truth, null, whole numbers, decimals and ISO dates are what they look like."""
    resolved = resolve(text)
    assert (resolved, type(resolved.value)) == (Value(value), type(value))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "20:30",
            "0x1F",
            "0o17",
            "0b11",
            "1e3",
            "1.5e3",
            ".inf",
            "-.inf",
            ".nan",
            "1.2.3",
            "130-132",
            "1,5",
        ),
        *(
            "2025-1-5",
            "2025-01-01T10:00",
            "2025-01-01 10:00:00",
            "2025-01-011",
            "SEL-82a",
            "samsoe",
            "ja",
            "nej",
        ),
        *(
            "y",
            "n",
            "-",
            "+",
            ".",
            "...",
            "one",
            "nothing",
            "trueish",
            "=",
            "<<",
            "6 months",
            "+45 12",
            "§ 82 b",
        ),
    ],
)
def test_text_stays_text(text: str) -> None:
    """What nobody could take for anything else is text."""
    assert resolve(text) == Value(text)


@pytest.mark.parametrize(
    ("fault", "texts"),
    [
        ("ambiguous-word", "yes Yes YES no No NO on On ON off Off OFF True TRUE False FALSE Null NULL ~"),
        (
            "ambiguous-number",
            "0741 007 00 -0 +5 -05 1_000 1_0.5 0_1 1. .5 -.5 01.5 0390 1.500 -2.000 999.999",
        ),
        ("no-such-date", "2025-02-30 2025-02-29 2025-13-01 2025-00-10 2025-04-31 0000-01-01"),
        ("closes-nothing", 'Ja" Kaffe"og"te"'),
        ("number-too-long", f"{10**18} -{10**18} 1.{10**18} {'1' * 5000}"),
    ],
)
def test_doubtful_values_are_refused(fault: str, texts: str) -> None:
    """What can be read in two ways, or not at all, is a fault and stays as written."""
    assert {text: resolve(text) for text in texts.split()} == {
        text: Value(text, fault) for text in texts.split()
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("VOR\N{NON-BREAKING HYPHEN}22", "VOR-22"),
        ("2025\N{EN DASH}03\N{EM DASH}01", "2025-03-01"),
        ("2025-03\N{MINUS SIGN}01", "2025-03-01"),
    ],
)
def test_long_dashes(written: str, meant: str) -> None:
    """A word with a word processor's dash in it is refused, and the keyboard's dash is what was meant."""
    assert resolve(written) == Value(meant, "long-dash")


@pytest.mark.parametrize(
    "text",
    ["højst \N{EN DASH} seks", "\N{EN DASH}", "a\N{EN DASH}", "Køge\N{EN DASH}Ø", "18\N{EN DASH}30"],
)
def test_long_dashes_of_a_text(text: str) -> None:
    """Between words of a sentence, names or two numbers a long dash is text like any other."""
    assert resolve(text) == Value(text)


@pytest.mark.parametrize("digits", ["٣", "２", "²", "1٣", "2025-01-3１"])  # noqa: RUF001 - meant to mislead
def test_other_digits_are_text(digits: str) -> None:
    """Only the ten digits 0-9 make numbers and dates."""
    assert resolve(digits) == Value(digits)


class TestAgainstYaml11:
    """What YAML 1.1 takes for more than text is taken for the very same, refused, or plainly text."""

    @given(st.text(alphabet="0123456789+-._:eExX~yesnotrufalNUL", max_size=12))
    def test_never_something_else(self, text: str) -> None:
        """No plain value has a meaning of its own that PyYAML does not give it too."""
        resolved = resolve(text)
        if resolved.fault is None and not isinstance(resolved.value, str):
            assert resolved.value == yaml.safe_load(f"- {text}")[0]
        else:
            assert resolved.value == text


RIGHT, LEFT, DOUBLE = (
    "\N{RIGHT SINGLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}",
    "\N{RIGHT DOUBLE QUOTATION MARK}",
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{RIGHT}en plan{RIGHT}", "en plan"),
        (f"{LEFT}en plan{RIGHT}", "en plan"),
        (f"en plan{DOUBLE}", "en plan"),
        (f"{DOUBLE}en plan", "en plan"),
        (f"en {DOUBLE}plan{DOUBLE}", None),
        (f"{DOUBLE}en{DOUBLE} plan", None),
        (f"kommunens{RIGHT}", None),
        (f"en tommestok p\N{LATIN SMALL LETTER A WITH RING ABOVE} 19{DOUBLE}", None),
        (DOUBLE, None),
    ],
)
def test_quotation_marks_of_a_word_processor(text: str, meant: str | None) -> None:
    """They quote nothing: neither round a text, nor one of them alone where a text begins or ends."""
    assert resolve(text) == (Value(text) if meant is None else Value(meant, "typographic-quotes"))
