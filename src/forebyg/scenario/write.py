"""A scenario file as text, for a writer to change: the same cases, read again, are equal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from forebyg.episode.dump import dump_episode
from forebyg.report import Finding, Report
from forebyg.scenario.case import Case, Entry, Expectation
from forebyg.timeline import Episode, frozen

__all__ = ["broken_in", "flow", "prose", "scenario_text", "written_case"]

_WORD: Final = re.compile(r"[a-zA-ZæøåÆØÅ][\wæøåÆØÅ./-]{3,}")
_PROSE: Final = re.compile(r"[\wæøåÆØÅ][^\n:#'\"{}\[\]&*!|>%@`]* [^\n:#'\"{}\[\]&*!|>%@`]*[^\s:]")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMBIGUOUS: Final = frozenset({"true", "false", "null"})
"""Words that the reader takes for something else, or refuses in capitals; shorter ones are always quoted."""
_LAST_OF_FOUR_DIGITS: Final = 0xFFFF


def scenario_text(standard: str, cases: Iterable[Case], head: Iterable[str] = ()) -> str:
    """The text of a scenario file.

    Args:
        standard: The id of a shipped standard, or a path counted from the file's folder.
        cases: The cases.
        head: Remarks to stand at its top, a line each.
    """
    lines = [*(f"# {remark}" for remark in head), f"standard: {_scalar(standard)}", "cases:"]
    for case in cases:
        lines += written_case(case)
    return "\n".join(lines) + "\n"


def broken_in(report: Report, but: str = "") -> dict[str, tuple[Entry, ...]]:
    """What a report finds broken, as a case expects it; nothing broken is said too.

    Args:
        report: The report.
        but: The id of a rule that is left out.
    """
    parts = {"violations": report.violations, "deviations": report.deviations}
    return {
        name: tuple(_breach(finding) for finding in findings if finding.rule.id != but)
        for name, findings in parts.items()
    }


def _breach(finding: Finding) -> Entry:
    return Entry(rule=finding.rule.id, fields=frozen({"since": finding.since, "late": finding.late}))


def written_case(case: Case) -> Iterator[str]:
    """One case, as it stands in a list."""
    yield f"- name: {prose(case.name)}"
    yield f"  as_of: {case.as_of}"
    if case.known_as_of is not None:
        yield f"  known_as_of: {case.known_as_of}"
    if case.readings is None:
        yield "  readings: all"
    elif case.readings:
        yield f"  readings: {flow(case.readings)}"
    yield "  episode:"
    yield from (f"    {line}" for line in episode_lines(case.episode))
    if case.expect is not None:
        yield "  expect:"
        yield from (f"    {line}" for line in _expected(case.expect))
    if case.why is not None:
        yield f"  why: {prose(case.why)}"


def episode_lines(episode: Episode) -> Iterator[str]:
    """An episode, an event on each line."""
    for key, value in dump_episode(episode).items():
        if isinstance(value, list):
            yield f"{key}:"
            yield from (f"- {flow(entry)}" for entry in value)
        else:
            yield f"{key}: {flow(value)}"


def _expected(expect: Expectation) -> Iterator[str]:
    if expect.eligibility is not None:
        yield f"eligibility: {expect.eligibility}"
    if expect.eligible_on is not None:
        yield f"eligible_on: {expect.eligible_on}"
    for name, entries in expect.lists.items():
        if not entries:
            yield f"{name}: []"
            continue
        yield f"{name}:"
        yield from (f"- {_entry(entry)}" for entry in entries)


def _entry(entry: Entry) -> str:
    fields = {name: value for name, value in entry.fields.items() if (name, value) != ("late", False)}
    if entry.word is not None:
        return _scalar(entry.word)
    ids = {"rule": entry.rule, "statement": entry.statement}
    return flow({**{name: word for name, word in ids.items() if word is not None}, **fields})


def flow(value: object) -> str:
    """A value on one line, as YAML reads it."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(flow(inner) for inner in value)}]"
    return _scalar(value)


def _scalar(value: object) -> str:
    """A value as YAML reads it; text in quotes unless it can be taken for nothing else."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date):
        return str(value)
    word = str(value)
    is_plain = (_WORD.fullmatch(word) and word.casefold() not in _AMBIGUOUS) or _DAY.fullmatch(word)
    return word if is_plain else _quoted(word)


def _quoted(word: str) -> str:
    """A text in quotation marks; what is not seen in it is written as its number."""
    quoted = json.dumps(word, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else _numbered(letter) for letter in quoted)


def _numbered(letter: str) -> str:
    number = ord(letter)
    return f"\\u{number:04x}" if number <= _LAST_OF_FOUR_DIGITS else f"\\U{number:08x}"


def prose(words: str) -> str:
    """A text by itself on a line."""
    return words if words.isprintable() and _PROSE.fullmatch(words) else _scalar(words)
