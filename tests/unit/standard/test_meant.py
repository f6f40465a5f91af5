"""What a policy writer meant is found where it can be told, and else nothing is made up."""

from __future__ import annotations

import pytest

from forebyg.standard.fields import (
    DOCUMENT_ID,
    FINGERPRINT,
    MUNICIPALITY_CODE,
    PARAGRAPH,
    RULE_ID,
    STATEMENT_ID,
)
from forebyg.standard.meant import (
    ages_said,
    condition_meant,
    date_meant,
    lines_meant,
    list_meant,
    listed,
    number_said,
    statements_meant,
    text_meant,
    truth_meant,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01-09-2025", "2025-09-01"),
        ("1.9.2025", "2025-09-01"),
        ("31/12/2025", "2025-12-31"),
        ("2025/12/31", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
        ("20251231", "2025-12-31"),
        ("31. december 2025", "2025-12-31"),
        ("den 1. maj 2025", "2025-05-01"),
        ("1.\N{NO-BREAK SPACE}okt.\N{NO-BREAK SPACE}2025", "2025-10-01"),
        ("October 2025", None),
        ("3 October 2025", "2025-10-03"),
        ("3. uge 2025", None),
        ("31/12-25", None),
        ("32-01-2025", None),
        ("2025-13-01", None),
        ("9-25", None),
        ("snart", None),
    ],
)
def test_dates(written: str, meant: str | None) -> None:
    """A date written day first is the Danish one, never the American one."""
    assert date_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("ja", "true"), ("Nej", "false"), ("TRUE", "true"), ("no", "false"), ("måske", None), ("1", None)],
)
def test_truths(written: str, meant: str | None) -> None:
    """Yes and no in either language are true and false."""
    assert truth_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("linje 3", "3"),
        ("Linjer 12 - 14", "12-14"),
        ("12 til 14", "12-14"),
        ("36.", "36"),
        ("14-12", "12-14"),
        ("0", None),
        ("side 3", None),
        ("3 og 5", None),
        ("snart", None),
    ],
)
def test_lines(written: str, meant: str | None) -> None:
    """Words beside the numbers are left out; a page is no line, and two lines are no stretch of them."""
    assert lines_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ikke motivated", {"suggestion": "{not: motivated}"}),
        ("not motivated", {"suggestion": "{not: motivated}"}),
        ("kun hvis ikke motivated", {"suggestion": "{not: motivated}"}),
        ("uden motivated", {"suggestion": "{not: motivated}"}),
        ("motivated og at_risk", {"suggestion": "{all: [motivated, at_risk]}"}),
        ("motivated, samt at_risk", {"suggestion": "{all: [motivated, at_risk]}"}),
        ("motivated or at_risk or wish", {"suggestion": "{any: [motivated, at_risk, wish]}"}),
        ("wish / at_risk", {"any": "{any: [wish, at_risk]}", "all": "{all: [wish, at_risk]}"}),
        ("wish og/eller at_risk", {"any": "{any: [wish, at_risk]}", "all": "{all: [wish, at_risk]}"}),
        ("motivated", {}),
        ("ikke så motiveret", {}),
        ("motivated og meget ivrig", {}),
    ],
)
def test_conditions(written: str, meant: dict[str, str]) -> None:
    """`not`, `and` and `or` in either language are no part of a fact's name; a comma may mean either."""
    assert condition_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("RUD-21 og 15", ["RUD-21", "RUD-15"]),
        ("RUD 21 og 15", ["RUD-21", "RUD-15"]),
        ("SEL-82b-3, SEL-82b-4", ["SEL-82b-3", "SEL-82b-4"]),
        ("NYB-1 til NYB-4", ["NYB-1", "NYB-2", "NYB-3", "NYB-4"]),
        ("NYB-2-4", ["NYB-2", "NYB-3", "NYB-4"]),
        ("NYB-2 - NYB-3 og NYB-1", ["NYB-2", "NYB-3", "NYB-1"]),
        ("NYB-4 til NYB-9", ["NYB-4", "NYB-9"]),
        ("SAM-24. SAM-28", ["SAM-24", "SAM-28"]),
        ("SAM-24", ["SAM-24"]),
        ("side 3", []),
    ],
)
def test_statements(written: str, meant: list[str]) -> None:
    """Several may stand as one: by their numbers alone behind the first, and a stretch by its ends."""
    assert statements_meant(written, ["NYB-1", "NYB-2", "NYB-3", "NYB-4"]) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SEL-82a; SEL-82b", "SEL-82a, SEL-82b"),
        ("SEL-82a og SEL-82b", "SEL-82a, SEL-82b"),
        ("SEL-82a-b", None),
        ("SEL-82a - SEL-82d", None),
        ("SEL-82a til SEL-82d", None),
        ("§ 82 b, stk. 2", "SEL-82b"),
    ],
)
def test_several_paragraphs(written: str, meant: str | None) -> None:
    """None of several is left out; how far a stretch of them goes no machine says."""
    assert text_meant(PARAGRAPH, written) == meant


def test_several_names_as_a_place_has_them() -> None:
    """Beside the other entries of a list, or as a list of their own."""
    assert listed(["a", "b"], ("form", 0)) == "a, b"
    assert listed(["a", "b"], ("form",)) == "[a, b]"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NYB-1 og NYB-2", "[NYB-1, NYB-2]"),
        ("(NYB-1, NYB-2)", "[NYB-1, NYB-2]"),
        ("NYB-1", "[NYB-1]"),
        ("NYB-1 NYB-2", "[NYB-1, NYB-2]"),
        ("SEL-82b-3 og SEL-82b-4", "[SEL-82b-3, SEL-82b-4]"),
        ("NYB-1 til NYB-4", None),
        ("NYB-1-4", None),
        ("udsagn NYB-1", "[NYB-1]"),
        ("home phone", None),
        ("home, ", None),
    ],
)
def test_lists(written: str, meant: str | None) -> None:
    """Commas and words such as `and` part the items, where each is one word."""
    assert list_meant(written) == meant


@pytest.mark.parametrize(
    ("form", "written", "meant"),
    [
        (RULE_ID, "Seks måneder", "seks-maaneder"),
        (RULE_ID, "six_months", "six-months"),
        (RULE_ID, "6-months", None),
        (DOCUMENT_ID, "Hjørring", "hjoerring"),
        (DOCUMENT_ID, "x" * 41, None),
        (STATEMENT_ID, "vor22", "VOR-22"),
        (STATEMENT_ID, "VOR 22", "VOR-22"),
        (STATEMENT_ID, "22", None),
        (MUNICIPALITY_CODE, "07 41", "0741"),
        (MUNICIPALITY_CODE, "\N{RIGHT SINGLE QUOTATION MARK}0741\N{RIGHT SINGLE QUOTATION MARK}", "0741"),
        (PARAGRAPH, "§ 82 b", "SEL-82b"),
        (PARAGRAPH, "82A", "SEL-82a"),
        (PARAGRAPH, "Servicelovens § 82 b", "SEL-82b"),
        (PARAGRAPH, "lov om social service § 85", "SEL-85"),
        (PARAGRAPH, "sel 85", "SEL-85"),
        (PARAGRAPH, "sel-82d-1", "SEL-82d"),
        (PARAGRAPH, "SEL-82bs", "SEL-82b"),
        (PARAGRAPH, "SEL 85 stk. 2", "SEL-85"),
        (PARAGRAPH, "lab 167, stk. 1", "LAB-167"),
        (PARAGRAPH, "serviceloven", None),
        (PARAGRAPH, "SEL-82000", None),
        (MUNICIPALITY_CODE, "741", "0741"),
        (MUNICIPALITY_CODE, "07415", None),
        (MUNICIPALITY_CODE, "?", None),
        (FINGERPRINT, "716ECB", None),
        (FINGERPRINT, "AB" * 32, "ab" * 32),
    ],
)
def test_texts(form: str, written: str, meant: str | None) -> None:
    """What is proposed has the form that the field asks for."""
    assert text_meant(form, written) == meant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1-5", {"low": "1", "high": "5"}),
        ("3 til 5", {"low": "3", "high": "5"}),
        ("2 timer", {"unit": "timer"}),
        ("45min.", {"unit": "min"}),
        ("> 1", {"above": "1", "raised": "2"}),
        ("mere end 1", {"above": "1", "raised": "2"}),
        ("under 4", {"below": "4", "lowered": "3"}),
        ("< 1", {"below": "1", "lowered": "0"}),
        ("< 0", {}),
        (">= 1", {}),
        ("fem", {}),
        ("5,5", {}),
    ],
)
def test_what_is_said_where_a_number_should_stand(written: str, said: dict[str, str]) -> None:
    """Two numbers, one with a unit and one that is itself not meant are told apart."""
    assert number_said(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (21, {"age": "21"}),
        ("fyldt 18", {"age": "18"}),
        ("18-30", {"low": "18", "high": "30"}),
        ("mellem 18 og 30 år", {"low": "18", "high": "30"}),
        ("voksne", {}),
        ({"from": 18}, {}),
    ],
)
def test_ages(written: object, said: dict[str, str]) -> None:
    """The ages that were written are told back, and no others."""
    assert ages_said(written) == said
