"""Results as the JUnit XML that build servers show: suites of cases, each passed, failed or unusable.

Source: the schema that Jenkins checks such reports by (junit-10.xsd of its xUnit plugin); `file` and `line`
of a case are what other servers show beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple
from xml.etree import ElementTree as ET

from forebyg.diagnostic import Diagnostic
from forebyg.messages.wording import printable
from forebyg.render.found import Found

__all__ = ["Case", "Suite", "Wrong", "diagnostic_case", "junit_report", "junit_text"]


_NO_FILE: Final = "forebyg"
"""What is about no file in particular."""


class Wrong(NamedTuple):
    """Why a case did not pass.

    Attributes:
        tag: `failure` for what was tested and is wrong, `error` for what could not be tested.
        type: What sort of fault it is.
        message: The fault in one line.
        lines: All that is told of it.
    """

    tag: Literal["failure", "error"]
    type: str
    message: str
    lines: tuple[str, ...]


class Case(NamedTuple):
    """One thing that was tested, and where it stands.

    Attributes:
        name: What it is called.
        classname: What it belongs to.
        file: The file that it stands in, if in any.
        line: Its line there, if it has one.
        wrong: Why it did not pass; None where it did.
    """

    name: str
    classname: str
    file: str | None = None
    line: int | None = None
    wrong: Wrong | None = None


class Suite(NamedTuple):
    """The cases of one file, or of one question."""

    name: str
    cases: tuple[Case, ...]


def junit_text(name: str, suites: Iterable[Suite]) -> str:
    """The whole report; every suite, and the report, says how many cases it has and how many went wrong.

    Letters that XML cannot hold, such as a name of a file may have, are written as their numbers.
    """
    root = ET.Element("testsuites", name=name)
    every = tuple(suites)
    _count(root, [case for suite in every for case in suite.cases])
    for suite in every:
        element = ET.SubElement(root, "testsuite", name=printable(suite.name))
        _count(element, suite.cases)
        element.extend(_case(case) for case in suite.cases)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def junit_report(found: Found, lang: str) -> str:
    """What is wrong with files: each is a suite, and one with nothing wrong has a case that passed."""
    return junit_text("forebyg check", _suites(found, lang))


def diagnostic_case(one: Diagnostic, lang: str, *, tag: Literal["failure", "error"]) -> Case:
    """A diagnostic as a case that went wrong."""
    place = ":".join(str(part) for part in (one.line, one.column) if part is not None)
    told = tuple(filter(None, (one.one_line(lang), one.hint(lang))))
    wrong = Wrong(tag, one.code, one.message(lang), told)
    return Case(f"{one.code} {place}".strip(), one.file or _NO_FILE, one.file, one.line, wrong)


def _suites(found: Found, lang: str) -> Iterator[Suite]:
    unread = (one.file or "" for one in found.diagnostics)
    for file in dict.fromkeys((*found.texts, *unread)):
        wrong = (one for one in found.diagnostics if (one.file or "") == file)
        cases = tuple(diagnostic_case(one, lang, tag="failure") for one in wrong)
        yield Suite(file or _NO_FILE, cases or (Case(file, file, file),))


def _count(element: ET.Element, cases: Iterable[Case]) -> None:
    tags = [case.wrong.tag if case.wrong else "" for case in cases]
    element.set("tests", str(len(tags)))
    element.set("failures", str(tags.count("failure")))
    element.set("errors", str(tags.count("error")))


def _case(case: Case) -> ET.Element:
    element = ET.Element("testcase", name=printable(case.name), classname=printable(case.classname))
    if case.file:
        element.set("file", printable(case.file))
    if case.line is not None:
        element.set("line", str(case.line))
    if case.wrong is not None:
        message = printable(case.wrong.message)
        told = ET.SubElement(element, case.wrong.tag, type=case.wrong.type, message=message)
        told.text = "\n".join(printable(line) for line in case.wrong.lines)
    return element
