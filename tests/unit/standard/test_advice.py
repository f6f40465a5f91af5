"""What a policy writer meant is found where it can be told, and else nothing is made up."""

from __future__ import annotations

import pytest

from forebyg.standard.advice import (
    condition_meant,
    date_meant,
    lines_meant,
    list_meant,
    text_meant,
    truth_meant,
)
from forebyg.standard.fields import (
    DOCUMENT_ID,
    FINGERPRINT,
    MUNICIPALITY_CODE,
    PARAGRAPH,
    RULE_ID,
    STATEMENT_ID,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01-09-2025", "2025-09-01"),
        ("1.9.2025", "2025-09-01"),
        ("31/12/2025", "2025-12-31"),
        ("2025/12/31", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
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
        ("ikke motivated", "{not: motivated}"),
        ("not motivated", "{not: motivated}"),
        ("motivated og at_risk", "{all: [motivated, at_risk]}"),
        ("motivated or at_risk or wish", "{any: [motivated, at_risk, wish]}"),
        ("motivated", None),
        ("ikke så motiveret", None),
        ("motivated og meget ivrig", None),
    ],
)
def test_conditions(written: str, meant: str | None) -> None:
    """`not`, `and` and `or` in either language are no part of a fact's name."""
    assert condition_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NYB-1 og NYB-2", "[NYB-1, NYB-2]"),
        ("(NYB-1, NYB-2)", "[NYB-1, NYB-2]"),
        ("NYB-1", "[NYB-1]"),
        ("NYB-1 NYB-2", "[NYB-1, NYB-2]"),
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
        (PARAGRAPH, "sel 85", "SEL-85"),
        (PARAGRAPH, "sel-82d-1", "SEL-82d"),
        (PARAGRAPH, "SEL-82bs", "SEL-82b"),
        (PARAGRAPH, "SEL 85 stk. 2", "SEL-85"),
        (PARAGRAPH, "lab 167, stk. 1", "LAB-167"),
        (PARAGRAPH, "serviceloven", None),
        (PARAGRAPH, "SEL-82000", None),
        (MUNICIPALITY_CODE, "741", "0741"),
        (MUNICIPALITY_CODE, "07415", None),
        (FINGERPRINT, "716ECB", None),
        (FINGERPRINT, "AB" * 32, "ab" * 32),
    ],
)
def test_texts(form: str, written: str, meant: str | None) -> None:
    """What is proposed has the form that the field asks for."""
    assert text_meant(form, written) == meant
