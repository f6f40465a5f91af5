from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from forebyg.scenario.results import Results, junit_xml

Make = Callable[..., Results]
COUNTS = ("tests", "failures", "errors")


def read(results: Results) -> ET.Element:
    """The document as a build server reads it."""
    return ET.fromstring(junit_xml(results, "en"))  # noqa: S314  our own text


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
def test_the_numbers_are_right(results: Make, least: int | None) -> None:
    """Each suite counts its own, and the whole counts them all."""
    root = read(results(least))
    for suite in root:
        tags = [child.tag for case in suite for child in case]
        assert [suite.get(name) for name in COUNTS] == [
            str(len(suite)),
            str(tags.count("failure")),
            str(tags.count("error")),
        ]
    for name in COUNTS:
        assert root.get(name) == str(sum(int(suite.get(name, "")) for suite in root))


def test_the_form_is_what_build_servers_read(results: Make) -> None:
    """Only the elements and attributes of the common schema stand there, and the required ones do."""
    root = read(results(100))
    assert root.tag == "testsuites"
    for suite in root:
        assert suite.tag == "testsuite"
        assert {"name", "tests", "failures", "errors"} <= set(suite.attrib)
        for case in suite:
            assert case.tag == "testcase"
            assert {"name", "classname"} <= set(case.attrib) <= {"name", "classname", "file", "line"}
            assert all(child.tag in {"failure", "error"} for child in case)
            assert all(set(child.attrib) == {"type", "message"} for child in case)


def test_too_little_coverage_is_a_failure(results: Make) -> None:
    """A build server shows which standard has too few cases."""
    assert [len(case) for case in read(results(0))[-1]] == [0]
    (failure,) = read(results(100))[-1][0]
    assert "six-months [NYB-2]" in (failure.text or "")
