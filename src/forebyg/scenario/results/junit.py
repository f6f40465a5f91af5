"""How scenarios came out, as the JUnit XML that build servers show."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from forebyg.messages import text
from forebyg.scenario.results.outcome import Results
from forebyg.scenario.results.text import coverage_lines, mismatch_lines
from forebyg.scenario.run import CaseResult, FileResult

__all__ = ["junit_xml"]


def junit_xml(results: Results, lang: str) -> str:
    """One suite for each file, one case for each case; what too few cases show is a suite of its own."""
    root = ET.Element("testsuites", name="forebyg test")
    for file in results.files:
        root.append(_suite(file, lang))
    if results.least is not None:
        root.append(_coverage(results, lang))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _suite(file: FileResult, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", name=file.file)
    suite.extend(_case(file.file, case, lang) for case in file.cases)
    for fault in file.diagnostics:
        case = ET.SubElement(suite, "testcase", name=fault.place or file.file, classname=file.file)
        _place(case, file.file, fault.line)
        _told(case, "error", fault.code, fault.message(lang), [fault.one_line(lang), fault.hint(lang) or ""])
    return _counted(suite)


def _case(file: str, result: CaseResult, lang: str) -> ET.Element:
    case = ET.Element("testcase", name=result.name, classname=result.standards[0].id)
    _place(case, file, result.line)
    if not result.passed:
        lines = [line for one in result.mismatches for line in mismatch_lines(one, result, lang)]
        if result.why:
            lines.append(text("scenarios", "why", lang, why=result.why))
        parts = ", ".join(dict.fromkeys(one.part for one in result.mismatches))
        _told(case, "failure", "mismatch", parts, lines)
    return case


def _coverage(results: Results, lang: str) -> ET.Element:
    """For each standard whether enough of it is shown, and if not what is missing."""
    suite = ET.Element("testsuite", name=text("coverage", "suite", lang, least=results.least))
    for one in results.coverage:
        case = ET.SubElement(suite, "testcase", name=one.standard, classname=one.standard)
        if one in results.short:
            first, *rest = coverage_lines(one, lang)
            _told(case, "failure", "coverage", first, rest)
    return _counted(suite)


def _place(case: ET.Element, file: str, line: int | None) -> None:
    case.set("file", file)
    if line is not None:
        case.set("line", str(line))


def _told(case: ET.Element, tag: str, kind: str, message: str, lines: Iterable[str]) -> None:
    told = ET.SubElement(case, tag, type=kind, message=message)
    told.text = "\n".join(line for line in lines if line)


def _counted(suite: ET.Element) -> ET.Element:
    """The suite with its numbers."""
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    suite.set("skipped", "0")
    return suite
