from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import rule, said

from forebyg.standard import load_standard, shipped_ids
from forebyg.standard.municipalities import municipalities

LONGEST = rule("longest", "duration", at_most="6 months")


def test_there_are_ninety_eight() -> None:
    """Every municipality once, each with a code of four digits, in their order."""
    codes = list(municipalities())
    assert len(codes) == len(set(municipalities().values())) == 98
    assert all(code.isdecimal() and len(code) == 4 for code in codes)
    assert codes == sorted(codes)


@pytest.mark.parametrize("name", shipped_ids())
def test_the_shipped_standards_have_their_own(name: str) -> None:
    """The five documents name the code that the list has for them."""
    municipality = load_standard(name).head.municipality
    assert municipality is None or municipalities()[municipality.code] == municipality.name


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("Odense", "0461", None),
        ("Odense Kommune", "0461", None),
        ("Århus", "0751", None),
        ("Odense", "0641", "No Danish municipality has the code 0641."),
        ("Odense", "0630", "The code 0630 is Vejle's, and the name here is Odense."),
        ("Nyby", "0999", "No Danish municipality has the code 0999."),
    ],
)
def test_codes_and_names(name: str, code: str, message: str | None) -> None:
    """A code of nobody, or of somebody else; the spelling of the name may be the old one."""
    municipality: dict[str, Any] = {"name": name, "code": code}
    found = said("unknown-municipality", [LONGEST], municipality=municipality)
    assert [one.message() for one in found] == ([] if message is None else [message])


def test_the_right_code_is_told_where_the_name_is_known() -> None:
    """A slip in the code of a known name is put right; of an unknown one nothing is guessed."""
    (known,) = said("unknown-municipality", [LONGEST], municipality={"name": "Odense", "code": "0641"})
    (unknown,) = said("unknown-municipality", [LONGEST], municipality={"name": "Nyby", "code": "0641"})
    assert known.hint() == 'Odense has the code "0461".'
    assert unknown.hint() == "Look the code up; it has four digits, in quotes."
