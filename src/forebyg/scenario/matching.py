"""Whether a report says what a case expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from forebyg.report import Criterion, CriterionVerdict, Eligibility, Finding, Report
from forebyg.scenario.case import Entry, Expectation, shown
from forebyg.scenario.expect import EXACT
from forebyg.timeline import Episode

__all__ = ["Mismatch", "mismatches"]

Subject = Finding | Criterion

_TOLD: Final = ("because", "earliest", "due", "since", "remaining")
"""The fields that tell best where a finding differs, beside those that the entry names."""
_SATISFIED: Final = ("satisfied", "holding")


class Mismatch(NamedTuple):
    """One thing that came out otherwise.

    Attributes:
        part: The key of `expect` that it is about.
        expected: What was expected; empty where nothing was.
        got: What came out instead; empty where nothing did.
        findings: The findings that `got` speaks of.
        names: Ids of the rules, or of statements that they cite, which it is about.
    """

    part: str
    expected: str
    got: str
    findings: tuple[Finding, ...] = ()
    names: tuple[str, ...] = ()


def mismatches(expect: Expectation, report: Report, episode: Episode) -> Iterator[Mismatch]:
    """Everything that came out otherwise, in the order of the documentation."""
    found = report.eligibility
    if expect.eligibility not in (None, found.verdict):
        yield Mismatch(
            "eligibility",
            str(expect.eligibility),
            _eligibility(found),
            names=tuple(one.rule.id for one in _unmet(found)),
        )
    if expect.eligible_on not in (None, found.on):
        yield Mismatch("eligible_on", str(expect.eligible_on), str(found.on))
    for part, entries in expect.lists.items():
        if part == "needs":
            yield from _needs(entries, report)
        elif part == "not_met":
            yield from _not_met(entries, report)
        else:
            yield from _findings(part, entries, report, episode)


def _findings(part: str, entries: tuple[Entry, ...], report: Report, episode: Episode) -> Iterator[Mismatch]:
    """The entries of a list of findings without a match and, in an exact list, findings without an entry."""
    listed = _listed(part, report)
    for entry in entries:
        if not any(_is_met(entry, one, episode) for one in listed):
            yield _unmatched(part, entry, report, episode)
    if part in EXACT:
        for one in listed:
            if not any(_covers(entry, one, episode) for entry in entries):
                yield Mismatch(part, "", _told(one, ()), (one,), (one.rule.id,))


def _listed(part: str, report: Report) -> tuple[Finding, ...]:
    if part == "satisfied":  # a limit kept so far counts as kept
        return tuple(one for one in report.findings if one.verdict in _SATISFIED)
    listed: tuple[Finding, ...] = getattr(report, part)
    return listed


def _is_met(entry: Entry, one: Subject, episode: Episode | None) -> bool:
    return _names(entry, one) and all(
        _field(one, name, episode) == value for name, value in entry.fields.items()
    )


def _covers(entry: Entry, one: Finding, episode: Episode) -> bool:
    """Whether a finding has this entry: a statement speaks of all that cite it, a rule as it is written."""
    if entry.statement is not None or entry.word in one.cites:
        return _names(entry, one)
    return _is_met(entry, one, episode)


def _names(entry: Entry, one: Subject) -> bool:
    rule, cites = one.rule.id, one.rule.cites
    return (
        (entry.word is None or entry.word == rule or entry.word in cites)
        and entry.rule in (None, rule)
        and (entry.statement is None or entry.statement in cites)
    )


def _field(one: Subject, name: str, episode: Episode | None) -> object:
    """A field as the report shows it: events by their own ids where they have one."""
    if name in {"standard", "cites"}:
        return getattr(one.rule, name)
    value: object = getattr(one, name)
    if name == "events" and episode is not None and isinstance(one, Finding):
        return tuple(
            position if (own := episode.events[position].id) is None else own for position in one.events
        )
    return value


def _unmatched(part: str, entry: Entry, report: Report, episode: Episode) -> Mismatch:
    """An entry without a match, beside whatever the report says of the same rule or statement."""
    near = tuple(one for one in report.findings if _names(entry, one))
    got = "; ".join(_told(one, tuple(entry.fields), episode) for one in near)
    return Mismatch(part, str(entry), got, near, _about(entry, near))


def _about(entry: Entry, near: Iterable[Subject]) -> tuple[str, ...]:
    """The rules that an entry was compared with; where there was none, its own ids."""
    rules = tuple(dict.fromkeys(one.rule.id for one in near))
    return rules or tuple(name for name in (entry.word, entry.rule, entry.statement) if name is not None)


def _told(one: Finding, fields: Iterable[str], episode: Episode | None = None) -> str:
    """A finding on one line: rule, statements, verdict, and the fields that matter."""
    named = list(fields)
    told = [*named, *(name for name in _TOLD if name not in named and getattr(one, name) is not None)]
    values = [f"{name}: {shown(_field(one, name, episode))}" for name in told]
    return ", ".join([f"{one.rule.id} ({', '.join(one.cites)}) {one.verdict}", *values])


def _criteria(report: Report) -> tuple[Criterion, ...]:
    """Every criterion, those of the documents laid beside last."""
    beside = (found for _, found in report.eligibility.beside)
    return tuple(one for found in (report.eligibility, *beside) for one in found.criteria)


def _not_met(entries: tuple[Entry, ...], report: Report) -> Iterator[Mismatch]:
    criteria = _criteria(report)
    for entry in entries:
        named = [one for one in criteria if _names(entry, one)]
        unmet = [one for one in named if one.verdict is CriterionVerdict.NOT_MET]
        if not any(_is_met(entry, one, None) for one in unmet):
            yield Mismatch("not_met", str(entry), _judged(named), names=_about(entry, named))


def _needs(entries: tuple[Entry, ...], report: Report) -> Iterator[Mismatch]:
    """What is missing: a criterion left open, or the name of an unknown on which something turns."""
    unknowns = {need for one in report.findings for need in one.needs}
    unknowns.update(need for one in _criteria(report) for need in one.needs)
    for entry in entries:
        named = [one for one in _criteria(report) if _names(entry, one)]
        is_open = any(one.verdict is CriterionVerdict.UNDETERMINED for one in named)
        if not (is_open if named else entry.word in unknowns):
            got = _judged(named) or ", ".join(sorted(unknowns))
            yield Mismatch("needs", str(entry), got, names=_about(entry, named))


def _judged(criteria: Iterable[Criterion]) -> str:
    return "; ".join(f"{one.rule.id} ({', '.join(one.rule.cites)}) {one.verdict}" for one in criteria)


def _unmet(found: Eligibility) -> list[Criterion]:
    """The criteria that a verdict other than eligible hangs on."""
    return [one for one in found.criteria if one.verdict is not CriterionVerdict.MET]


def _eligibility(found: Eligibility) -> str:
    """The verdict with the criteria that it hangs on."""
    hangs_on = _unmet(found)
    return f"{found.verdict} ({_judged(hangs_on)})" if hangs_on else str(found.verdict)
