from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from tests.junit import faults_of_form

from forebyg.scenario.results import Results, junit_xml

Make = Callable[..., Results]


def read(results: Results) -> ET.Element:
    """The document as a build server reads it."""
    return ET.fromstring(junit_xml(results, "en").partition("?>\n")[2])  # noqa: S314  our own text


def test_each_case_is_a_case(results: Make) -> None:
    """What passed is empty, what failed tells why, and what could not be judged is an error."""
    (suite,) = read(results())
    assert (suite.tag, suite.get("name")) == ("testsuite", "cases.yaml")
    assert [[child.tag for child in case] for case in suite] == [[], ["failure"], ["failure"], ["error"]]
    assert [case.get("line") for case in suite] == ["3", "7", "13", "17"]
    failure = suite[1][0]
    assert failure.get("message") == "violations"
    assert "still running on 16 July 2025" in (failure.text or "")
    assert suite[1].get("name") == "Fails <&>"


@pytest.mark.parametrize("least", [None, 0, 100])
def test_the_form_is_what_build_servers_read(results: Make, least: int | None) -> None:
    """Only what the common schema knows stands there, and all numbers are right."""
    assert faults_of_form(junit_xml(results(least), "en")) == []


def test_too_little_coverage_is_a_failure(results: Make) -> None:
    """A build server shows which standard has too few cases."""
    assert [len(case) for case in read(results(0))[-1]] == [0]
    (failure,) = read(results(100))[-1][0]
    assert "six-months [NYB-2]" in (failure.text or "")
