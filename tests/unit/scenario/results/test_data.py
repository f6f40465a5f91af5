from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from forebyg.scenario.results import Results, results_data, results_schema

Make = Callable[..., Results]


@pytest.mark.parametrize("least", [None, 0, 100])
def test_the_data_fits_its_schema(results: Make, least: int | None) -> None:
    """Whatever came out, a program finds what the schema says."""
    data = json.loads(json.dumps(results_data(results(least), "en")))
    Draft202012Validator.check_schema(results_schema())
    Draft202012Validator(results_schema()).validate(data)


def test_every_case_and_every_fault_is_there(results: Make) -> None:
    """Cases with what differs, faults with their places, coverage with what is missing."""
    data = results_data(results(50), "en")
    assert data["summary"] == {"cases": 3, "passed": 1, "failed": 2}
    assert [case["passed"] for case in data["cases"]] == [True, False, False]
    (mismatch,) = data["cases"][1]["mismatches"]
    assert (mismatch["expected"], mismatch["rules"][0]["line"]) == (None, 14)
    assert mismatch["messages"][0]["rule"] == "six-months"
    assert [one["code"] for one in data["diagnostics"]] == ["needs-date"]
    assert data["least"] == 50
    assert data["coverage"][0]["rules"][1]["missing"][0] == "satisfied"
