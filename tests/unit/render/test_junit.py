"""Tests of the one writer of JUnit reports, and of the table that such reports are held to."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from tests.junit import faults_of_form

from forebyg.diagnostic import Diagnostic
from forebyg.render.found import Found
from forebyg.render.junit import Case, Suite, Wrong, diagnostic_case, junit_report, junit_text

WRONG = Wrong("failure", "mismatch", "one & two", ("<first>", "second"))
SUITES = (
    Suite("a.yaml", (Case("good", "a", "a.yaml", 3), Case("bad", "a", "a.yaml", 7, WRONG))),
    Suite("b.yaml", (Case("unread", "b", wrong=WRONG._replace(tag="error")),)),
    Suite("empty", ()),
)


def read(report: str) -> ET.Element:
    """The report as a build server reads it."""
    return ET.fromstring(report.partition("?>\n")[2])  # noqa: S314  our own text


def test_the_report_has_the_form_that_build_servers_check() -> None:
    """Every element stands where it may, with its attributes, and all numbers are right."""
    report = junit_text("x", SUITES)
    assert faults_of_form(report) == []
    root = read(report)
    assert [root.get(name) for name in ("tests", "failures", "errors")] == ["3", "1", "1"]
    assert [[case.get("line") for case in suite] for suite in root] == [["3", "7"], [None], []]
    assert root[0][1][0].text == "<first>\nsecond"
    assert root[0][1][0].get("message") == "one & two"


def test_letters_that_xml_cannot_hold() -> None:
    """A case or a file of any name leaves the report one that can be read."""
    odd = "a\x01b"
    suite = Suite(odd, (Case(odd, odd, odd, 1, Wrong("failure", "x", odd, (odd, "c"))),))
    root = read(junit_text("x", [suite]))

    assert [root[0].get("name"), root[0][0].get("name"), root[0][0].get("file")] == [r"a\x01b"] * 3
    assert root[0][0][0].text == "a\\x01b\nc"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("testsuites", "suites"),
        ('failures="1"', 'failures="2"'),
        ('tests="3"', 'tests="x"'),
        ('name="good"', 'title="good"'),
        ("<error", "<fault"),
        ('line="3"', 'line="third"'),
        ("</testcase>", "words</testcase>"),
    ],
)
def test_the_table_notices_what_is_wrong(old: str, new: str) -> None:
    """Whatever a build server would refuse is told."""
    report = junit_text("x", SUITES)
    broken = report.replace(old, new).replace("</error", "</fault" if "fault" in new else "</error")
    assert broken != report
    with pytest.raises((AssertionError, KeyError)):
        assert faults_of_form(broken) == []


def test_a_report_of_diagnostics() -> None:
    """A file is a suite; what is about no file in particular has a suite of its own."""
    found = [Diagnostic("alias", file="a.yaml", line=2, column=5), Diagnostic("anchor")]
    report = junit_report(Found(found, {"a.yaml": "", "good.yaml": ""}), "en")
    assert faults_of_form(report) == []
    assert [(suite.get("name"), suite.get("failures")) for suite in read(report)] == [
        ("a.yaml", "1"),
        ("good.yaml", "0"),
        ("forebyg", "1"),
    ]


def test_a_diagnostic_as_a_case() -> None:
    """Its code and place name it, and everything that a reader is told stands in it, in his language."""
    one = Diagnostic("alias", file="a.yaml", line=2, column=5, fields={"word": "*x"})
    case = diagnostic_case(one, "da", tag="error")
    assert (case.name, case.classname, case.file, case.line) == ("alias 2:5", "a.yaml", "a.yaml", 2)
    assert case.wrong is not None
    assert case.wrong.lines[0].startswith("a.yaml:2:5: fejl: ")
    assert case.wrong.type == "alias"
