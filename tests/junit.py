"""What a JUnit report may hold, by the schema that Jenkins checks it by (junit-10.xsd of its xUnit plugin).

There is no validator of XML Schema among the tools of this project, so the part of the schema that reports of
tests use is written down here as a table.
"""

from __future__ import annotations

from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

__all__ = ["faults_of_form"]


class Form(NamedTuple):
    """One element: the attributes that it must have, those that it may have, and what stands in it."""

    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()
    has_text: bool = False


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_COUNTS: Final = _words("tests failures errors")
_WHOLE: Final = _COUNTS | _words("skipped disabled line")
_FORMS: Final = {
    "testsuites": Form(frozenset(), _COUNTS | _words("name time disabled"), _words("testsuite")),
    "testsuite": Form(
        _words("name tests"), _words("failures errors skipped disabled time timestamp id"), _words("testcase")
    ),
    "testcase": Form(
        _words("name"),
        _words("classname time status assertions file line"),  # the last two: GitLab and others
        _words("skipped failure error"),
    ),
    "failure": Form(frozenset(), _words("type message"), has_text=True),
    "error": Form(frozenset(), _words("type message"), has_text=True),
}


def faults_of_form(report: str) -> list[str]:
    """Everything in a report that the schema does not allow; and counts that are not those of the cases."""
    root = ET.fromstring(report.partition("?>\n")[2])  # noqa: S314  our own text
    assert report.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    return [] if root.tag == "testsuites" and not _faults(root) else [f"root {root.tag}", *_faults(root)]


def _faults(element: ET.Element) -> list[str]:
    form, has = _FORMS[element.tag], set(element.attrib)
    found = [f"{element.tag} lacks {name}" for name in form.required - has]
    found += [f"{element.tag} has {name}" for name in has - form.required - form.optional]
    found += [f"{name} is {element.get(name)}" for name in has & _WHOLE if not element.attrib[name].isdigit()]
    words = "".join((element.text or "", *(one.tail or "" for one in element))).strip()
    found += [f"words in {element.tag}"] if words and not form.has_text else []
    found += [f"{one.tag} in {element.tag}" for one in element if one.tag not in form.children]
    if element.tag in {"testsuites", "testsuite"}:
        found += _miscounted(element)
    return found + [fault for one in element if one.tag in _FORMS for fault in _faults(one)]


def _miscounted(element: ET.Element) -> list[str]:
    cases = list(element.iter("testcase"))
    tags = [one.tag for case in cases for one in case]
    right = {"tests": len(cases), "failures": tags.count("failure"), "errors": tags.count("error")}
    wrong = {name for name, count in right.items() if element.get(name) != str(count)}
    return [f"{name} is {element.get(name)}" for name in wrong]
