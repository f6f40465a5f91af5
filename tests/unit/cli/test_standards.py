from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from forebyg import load_standard, shipped_ids
from forebyg.cli import main


def call(*arguments: str) -> Result:
    """What `forebyg standards` answers."""
    return CliRunner().invoke(main, ["standards", *arguments], env={"LC_ALL": "C"})


def read(*arguments: str) -> Any:  # noqa: ANN401  a list or an object
    """The same as data."""
    answer = call(*arguments, "--format", "json")
    assert answer.exit_code == 0
    return json.loads(answer.stdout)


def test_every_shipped_standard_is_listed() -> None:
    """The list names each standard that is shipped, with its municipality and since when it is in force."""
    listed = read()
    assert [one["id"] for one in listed["standards"]] == list(shipped_ids())
    samsoe = next(one for one in listed["standards"] if one["id"] == "samsoe")
    assert samsoe["municipality"] == {"name": "Samsø", "code": "0741"}
    assert samsoe["in_force"] == {"from": "2025-08-28", "to": None}
    assert (samsoe["version"], samsoe["draft"]) == ("2025-08-28", False)
    assert samsoe["digest"] == load_standard("samsoe").ref.digest


def test_no_duty_without_a_day() -> None:
    """There is no clock: without a day nothing is said of the standards' own duties."""
    listed = read()
    assert listed["as_of"] is None
    assert {one["duties"] for one in listed["standards"]} == {None}


@pytest.mark.parametrize(
    ("day", "verdict", "since"),
    [("2021-12-31", "pending", None), ("2022-01-01", "violated", "2022-01-01")],
)
def test_a_revision_falls_due(day: str, verdict: str, since: str | None) -> None:
    """A standard that must be revised every second year is overdue from the day after the last timely one."""
    standards = {one["id"]: one for one in read("--as-of", day)["standards"]}
    (duty,) = standards["ishoej"]["duties"]
    assert (duty["verdict"], duty["due"], duty["since"]) == (verdict, "2021-12-31", since)
    assert standards["samsoe"]["duties"] == []


def test_text_tells_of_the_revision() -> None:
    """A reader sees an overdue revision under its standard."""
    words = call("--as-of", "2022-01-01").stdout
    assert "Revision overdue since 1 January 2022 (ISH-29)" in words
    assert "Revision overdue" not in call("--as-of", "2021-12-31").stdout


def test_text_in_danish() -> None:
    """The list can be read in Danish."""
    assert "Gælder fra den 28. august 2025." in call("--lang", "da").stdout


@pytest.mark.parametrize("name", shipped_ids())
def test_every_statement_is_accounted_for(name: str) -> None:
    """Each statement says what became of it, what carries it, and where it stands."""
    standard = load_standard(name)
    listed = read("--statements", name)
    assert [one["id"] for one in listed] == [one.id for one in standard.statements]
    for one in listed:
        assert set(one) == {
            "id",
            "dispositions",
            "rules",
            "criteria",
            "at_head",
            "reason",
            "phrase",
            "lines",
            "en",
            "da",
        }
        assert set(one["dispositions"]) <= {"rule", "criterion", "information", "judgement"}
        assert ("rule" in one["dispositions"]) <= bool(one["rules"])
        assert ("criterion" in one["dispositions"]) <= bool(one["criteria"])
        assert bool({"judgement", "information"} & set(one["dispositions"])) <= bool(one["reason"])


def test_the_ledger_as_text() -> None:
    """A reader sees the rules that carry a statement, and why others are not carried."""
    words = call("--statements", "ishoej").stdout
    assert "ISH-04  criterion: can-benefit" in words
    assert "  Why: " in words


def test_what_the_head_tells() -> None:
    """What the document's head tells is marked, whatever else became of it, and nothing else is."""
    listed = {one["id"]: one for one in read("--statements", "rudersdal")}
    assert (listed["RUD-27"]["dispositions"], listed["RUD-27"]["at_head"]) == (["information"], True)
    assert (listed["RUD-28"]["dispositions"], listed["RUD-28"]["at_head"]) == (["rule"], True)
    assert listed["RUD-21"]["at_head"] is False
    assert "RUD-28  rule: free; told at the head of the document" in call("--statements", "rudersdal").stdout


def test_reasons_in_the_language_asked_for() -> None:
    """Reasons are given in Danish when asked for, in text and in JSON, and else in English."""
    danish = {one["id"]: one for one in read("--statements", "rudersdal", "--lang", "da")}
    english = {one["id"]: one for one in read("--statements", "rudersdal")}
    assert english["RUD-20"]["reason"] == "A description without a number."
    assert danish["RUD-20"]["reason"] == "En beskrivelse uden tal."
    assert "  Hvorfor: En beskrivelse uden tal." in call("--statements", "rudersdal", "--lang", "da").stdout
    assert danish["RUD-20"]["en"] == english["RUD-20"]["en"]


def test_a_standard_that_is_not_there() -> None:
    """An id that is not shipped is unusable input."""
    answer = call("--statements", "nowhere")
    assert answer.exit_code == 2
    assert "nowhere" in answer.stderr
