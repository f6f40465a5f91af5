"""The first draft of a standard, and its first scenarios, as text that a policy writer goes on from."""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from forebyg.messages import LANGUAGES, text

__all__ = ["RULE", "SCENARIO_SCHEMA", "STANDARD_SCHEMA", "FirstDraft", "first_cases", "first_standard"]

RULE: Final = "answered-in-time"
"""The rule that the draft begins with."""
STANDARD_SCHEMA: Final = "standard.schema.json"
SCENARIO_SCHEMA: Final = "scenario.schema.json"
"""Where editors find the schemas, beside the standard."""

_STANDARD: Final = """\
{modeline}
# {top}
# {schema}

format: 1
id: {id}
municipality: {{name: {name}, code: "{code}"}}
title: {title}
# {draft}
draft: true
# {paragraphs}
paragraphs: {{offered: [SEL-82b]}}

# {counting}
counting:
  first_day: not_counted
  missing_day: last_of_month
  because:
    first_day: {convention}
    missing_day: {convention}

# {rules}
rules:
- id: {rule}
  kind: deadline
  cites: [{statement}]
  # {norm}
  norm: must
  do: inquiry_answered
  within: 14 days
  after: inquiry
  # {expected}
  expected: false

# {statements}
statements:
- {{id: {statement}, lines: 1, phrase: inden 14 dage, as: rule, en: {en}, da: {da}}}
"""

_CASES: Final = """\
{modeline}
# {cases}
# {exact}

standard: ../{id}.yaml
cases:
- name: {early}
  as_of: 2025-03-31
  episode:
    id: E-1
    events:
    - {{date: 2025-03-03, type: inquiry}}
    - {{date: 2025-03-16, type: inquiry_answered}}
  expect:
    violations: []
    satisfied: [{rule}]
  why: {why-early}
- name: {in-time}
  as_of: 2025-03-31
  episode:
    id: E-2
    events:
    - {{date: 2025-03-03, type: inquiry}}
    - {{date: 2025-03-17, type: inquiry_answered}}
  expect:
    violations: []
    satisfied: [{rule}]
  why: {why-in-time}
- name: {late}
  as_of: 2025-03-31
  episode:
    id: E-3
    events:
    - {{date: 2025-03-03, type: inquiry}}
    - {{date: 2025-03-18, type: inquiry_answered}}
  expect:
    violations:
    - {{rule: {rule}, since: 2025-03-18, late: true}}
  why: {why-late}
- name: {waiting}
  as_of: 2025-03-17
  episode:
    id: E-4
    events:
    - {{date: 2025-03-03, type: inquiry}}
  expect:
    violations: []
    upcoming:
    - {{rule: {rule}, due: 2025-03-17}}
  why: {why-waiting}
"""

_REMARKS: Final = (
    "top",
    "schema",
    "draft",
    "paragraphs",
    "counting",
    "rules",
    "norm",
    "expected",
    "statements",
    "cases",
    "exact",
)
_VALUES: Final = (
    "early",
    "in-time",
    "late",
    "waiting",
    "why-early",
    "why-in-time",
    "why-late",
    "why-waiting",
)
_LETTERS: Final = 3


class FirstDraft(NamedTuple):
    """What must be known to begin.

    Attributes:
        id: The document's name.
        municipality: Whose standard it is.
        code: The municipality's code, four digits.
        title: The title of the text.
    """

    id: str
    municipality: str
    code: str
    title: str


def first_standard(draft: FirstDraft, lang: str) -> str:
    """A standard with one statement and the rule that carries it, and remarks on how to go on."""
    return _STANDARD.format_map(
        {
            **_words(lang),
            "modeline": _modeline(STANDARD_SCHEMA),
            "id": draft.id,
            "name": _quoted(draft.municipality),
            "code": draft.code,
            "title": _quoted(draft.title),
            "statement": f"{draft.id.replace('-', '')[:_LETTERS].upper()}-01",
        }
    )


def first_cases(draft: FirstDraft, lang: str) -> str:
    """Cases for the rule: the day before its last timely day, that day, the day after, and not yet done."""
    return _CASES.format_map({**_words(lang), "modeline": _modeline(f"../{SCENARIO_SCHEMA}"), "id": draft.id})


def _words(lang: str) -> dict[str, str]:
    """Every remark, name and reason in the language; what the document says in both, in both."""
    remarks = {code: _say(code, lang) for code in _REMARKS}
    values = {code: _quoted(_say(code, lang)) for code in _VALUES}
    statement = {one: _quoted(_say("statement", one)) for one in LANGUAGES}
    both = ", ".join(f"{one}: {_quoted(_say('convention', one))}" for one in reversed(LANGUAGES))
    return {**remarks, **values, **statement, "convention": f"{{{both}}}", "rule": RULE}


def _say(code: str, lang: str) -> str:
    return text("first-draft", code, lang)


def _modeline(schema: str) -> str:
    """What tells an editor where the schema is: yaml-language-server and its kin, then JetBrains."""
    return f"# yaml-language-server: $schema={schema}\n# $schema: {schema}"


def _quoted(words: str) -> str:
    """A text in quotes, so that no word or mark in it means anything to YAML."""
    return json.dumps(words, ensure_ascii=False)
