"""Diagnostics as a report of tests: a file is a suite, and what is wrong with it are its failures."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from forebyg.diagnostic import Diagnostic
from forebyg.render.found import Found

__all__ = ["junit_report"]


def junit_report(found: Found, lang: str) -> str:
    """The report; a file with nothing wrong has one case, which passed."""
    report = ET.Element("testsuites", name="forebyg check")
    unread = [one.file or "" for one in found.diagnostics]
    for file in dict.fromkeys((*found.texts, *unread)):
        wrong = [one for one in found.diagnostics if (one.file or "") == file]
        cases = max(1, len(wrong))
        suite = ET.SubElement(
            report, "testsuite", name=file, tests=str(cases), failures=str(len(wrong)), errors="0"
        )
        for one in wrong:
            _failed(suite, one, lang)
        if not wrong:
            ET.SubElement(suite, "testcase", name=file, classname="forebyg.check", file=file)
    ET.indent(report)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(report, encoding="unicode")


def _failed(suite: ET.Element, one: Diagnostic, lang: str) -> None:
    place = ":".join(str(part) for part in (one.line, one.column) if part is not None)
    case = ET.SubElement(
        suite, "testcase", name=f"{one.code} {place}".strip(), classname="forebyg.check", file=one.file or ""
    )
    if one.line is not None:
        case.set("line", str(one.line))
    said = "\n".join(filter(None, (one.one_line(lang), one.hint(lang))))
    ET.SubElement(case, "failure", type=one.severity.value, message=one.message(lang)).text = said
