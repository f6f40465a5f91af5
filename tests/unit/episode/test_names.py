"""Tests of the names that results show: their characters, and that no CPR number passes for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebyg.episode.faults import RefusedError
from forebyg.episode.names import course_name_of, identifier_of, paragraph_of
from forebyg.vocabulary import PARAGRAPHS


def code_of(error: pytest.ExceptionInfo[RefusedError]) -> str:
    """The code of the only fault."""
    (fault,) = error.value.faults
    return fault.code


@pytest.mark.parametrize(
    "name",
    ["E", "E-1", "a.b_c:d-e", "2025", "2025-01-31", "x" * 64, "20250131123456", "3201901234", "0113901234"],
)
def test_identifier(name: str) -> None:
    """Letters, digits and four marks make an id, and ten digits that begin with no day are fine."""
    assert identifier_of(name) == name


@pytest.mark.parametrize("name", ["", " ", "E 1", "E/1", "Ærø", "E-1\n", "x" * 65, 12, None, ["E-1"]])
def test_unusable_identifier(name: object) -> None:
    """Anything else is refused, numbers and line breaks included."""
    with pytest.raises(RefusedError) as caught:
        identifier_of(name)
    assert code_of(caught) == "unusable-id"


@pytest.mark.parametrize(
    "name",
    [
        "0101901234",
        "010190-1234",
        "E-3112991234",
        "sag.010190-1234.b",
        "01-01-90-1234",
        "01.01.90.1234",
        "E0101901234x",
        "2025-010190-1234",
    ],
)
def test_cpr_number_as_identifier(name: str) -> None:
    """A day, month and year with four digits more is taken for a CPR number, wherever it stands."""
    with pytest.raises(RefusedError) as caught:
        identifier_of(name)
    assert code_of(caught) == "cpr-number"


@given(
    st.dates(),
    st.integers(0, 9999),
    st.sampled_from(["", "-"]),
    st.sampled_from(["", "E", "sag-"]),
    st.sampled_from(["", "x", "-b"]),
)
def test_no_cpr_number_is_an_identifier(day: date, serial: int, mark: str, before: str, after: str) -> None:
    """No number of any person born on any day passes, with or without the hyphen."""
    with pytest.raises(RefusedError) as caught:
        identifier_of(f"{before}{day:%d%m%y}{mark}{serial:04}{after}")
    assert code_of(caught) == "cpr-number"


def test_random_identifier() -> None:
    """A random UUID may hold ten such digits in a row by chance; that is no CPR number."""
    name = "3f2a91c0-51a2-4abc-8def-a0101901234b"
    assert identifier_of(name) == name


@pytest.mark.parametrize("name", ["A", "Forløb 2", "ærø", "Café.1_b:c-d", "x" * 64, "1"])
def test_course_name(name: str) -> None:
    """Letters, Danish and other Western ones too, digits, inner spaces and four marks make a name."""
    assert course_name_of(name) == name


@pytest.mark.parametrize("name", ["", " ", " A", "A ", "A/B", "A\tB", "A\n", "x" * 65, 1, True])
def test_unusable_course_name(name: object) -> None:
    """Anything else is refused; a space at an end would make two courses out of one."""
    with pytest.raises(RefusedError) as caught:
        course_name_of(name)
    assert code_of(caught) == "unusable-course-name"


@pytest.mark.parametrize("name", ["010190 1234", "010190-1234", "nr 0101901234", "01 01 90 1234"])
def test_cpr_number_as_course_name(name: str) -> None:
    """A course cannot be named after a person either."""
    with pytest.raises(RefusedError) as caught:
        course_name_of(name)
    assert code_of(caught) == "cpr-number"


@pytest.mark.parametrize("key", [*PARAGRAPHS, "SEL-107", "LAS-1", "BL-54a"])
def test_paragraph(key: str) -> None:
    """Help under any section of any act can be recorded."""
    assert paragraph_of(key) == key


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("SEL-85 ", "SEL-85"),
        ("sel-82a", "SEL-82a"),
        ("SEL 82b", "SEL-82b"),
        ("§ 1", None),
        ("SEL-0101901234", None),
        ("SERVICELOV-1", None),
        (85, None),
    ],
)
def test_not_a_paragraph(key: object, suggestion: str | None) -> None:
    """Another spelling is refused, with the paragraph that was probably meant."""
    with pytest.raises(RefusedError) as caught:
        paragraph_of(key)
    assert code_of(caught) == "not-a-paragraph"
    assert caught.value.faults[0].fields.get("suggestion") == suggestion
