"""What a case expects, chosen so that, where that can be said at all, the other document fails the case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from forebyg.diff.clauses import Clause
from forebyg.diff.difference import Difference, HeadDifference
from forebyg.diff.results.judged import Said, about
from forebyg.diff.shown import Shown
from forebyg.report import CriterionVerdict, Finding, Report, Verdict
from forebyg.scenario import Entry, Expectation, broken_in
from forebyg.scenario.expect import EXACT, LIST_OF
from forebyg.scenario.matching import mismatches
from forebyg.timeline import EMPTY, Episode, FrozenDict, frozen

__all__ = ["Expected", "expected_in"]

_JUDGED: Final = {Verdict.SATISFIED, Verdict.HOLDING, Verdict.PENDING}
_MORE: Final = ("verdict", "due", "since", "earliest", "remaining", "because", "needs", "key")
"""What else may be said of a finding where its list does not tell, the plainest first."""

Lists = dict[str, tuple[Entry, ...]]


class Expected(NamedTuple):
    """What a case expects.

    Attributes:
        expectation: What one of the documents says of it.
        tells: The other document says otherwise.
    """

    expectation: Expectation
    tells: bool


def expected_in(difference: Difference | HeadDifference, shown: Shown, *, of_new: bool) -> Expected:
    """What the second document says of a case, or the first where only that knows its words."""
    reports = (shown.new, shown.old) if of_new else (shown.old, shown.new)
    if isinstance(difference, HeadDifference):
        plain = _of_head(difference, reports[0])
        return Expected(plain, _tells(plain, reports[1], shown.trial.episode))
    clauses = (difference.new, difference.old) if of_new else (difference.old, difference.new)
    asks = any(about(*side).criteria for side in zip(clauses, reports, strict=True))
    for more in ((), *((name,) for name in _fields(*clauses))):
        said = _of_clause(clauses[0], reports[0], more, asks=asks)
        if _tells(_renamed(said, *clauses), reports[1], shown.trial.episode):
            return Expected(said, tells=True)
    return Expected(_of_clause(clauses[0], reports[0], (), asks=asks), tells=False)


def _tells(expectation: Expectation, other: Report, episode: Episode) -> bool:
    return any(mismatches(expectation, other, episode))


def _fields(own: Clause | None, other: Clause | None) -> Iterator[str]:
    """What may be said beside; a key names document and rule, and so tells only where both are the same."""
    is_same = own is not None and other is not None and (own.owner, own.id) == (other.owner, other.id)
    return (name for name in _MORE if is_same or name != "key")


def _renamed(expectation: Expectation, own: Clause | None, other: Clause | None) -> Expectation:
    """The same of the other document's rule: that it bears another name is no difference."""
    if own is None or other is None:
        return expectation
    lists = {
        name: tuple(_named(one, own, other) for one in found) for name, found in expectation.lists.items()
    }
    return expectation._replace(lists=frozen(lists))


def _named(entry: Entry, own: Clause, other: Clause) -> Entry:
    return entry._replace(
        rule=other.id if entry.rule == own.id else entry.rule,
        word=other.id if entry.word == own.id else entry.word,
    )


def _of_head(difference: HeadDifference, report: Report) -> Expectation:
    day = report.eligibility.on if difference.about == "judged_on" else None
    lists = broken_in(report) | (_in_force(report) if difference.about == "in_force" else {})
    return Expectation(None, day, _frozen(lists))


def _of_clause(clause: Clause | None, report: Report, more: tuple[str, ...], *, asks: bool) -> Expectation:
    """What is broken, and what the clause comes to; the target group where one of the two asks for it."""
    said = about(clause, report)
    lists = {
        name: tuple(
            entry._replace(fields=frozen({**entry.fields, **_said(finding, more)}))
            if clause is not None and entry.rule == clause.id
            else entry
            for entry, finding in zip(broken_in(report)[name], getattr(report, name), strict=True)
        )
        for name in EXACT
    }
    for finding in said.findings:
        place = LIST_OF.get(finding.verdict)
        if place is not None:
            lists[place] = (*lists.get(place, ()), _entry(finding, "due", more))
    lists |= _of_criteria(said)
    return Expectation(report.eligibility.verdict if asks else None, None, _frozen(lists))


def _of_criteria(said: Said) -> Lists:
    found = {
        name: tuple(Entry(one.rule.id) for one in said.criteria if one.verdict is verdict)
        for name, verdict in (("not_met", CriterionVerdict.NOT_MET), ("needs", CriterionVerdict.UNDETERMINED))
    }
    return {name: entries[:1] for name, entries in found.items()}


def _in_force(report: Report) -> Lists:
    """A finding that shows whether the case is judged at all; none where nothing that is judged shows it."""
    outside = [one for one in report.findings if one.because == "not_in_force"]
    if outside:
        return {"undetermined": (_entry(outside[0], "because"),)}
    judged = (one for one in report.findings if one.verdict in _JUDGED)
    return {LIST_OF[one.verdict]: (_entry(one, "due"),) for one in [*judged][:1]}


def _frozen(lists: Lists) -> FrozenDict[str, tuple[Entry, ...]]:
    """The lists that say something, each entry once; what is broken is always said, also when nothing is."""
    once = {name: tuple(dict.fromkeys(found)) for name, found in lists.items()}
    return frozen({name: found for name, found in once.items() if found or name in EXACT})


def _entry(finding: Finding, field: str, more: tuple[str, ...] = ()) -> Entry:
    """A finding with the one field that tells most; a day that it has not is left out."""
    value = getattr(finding, field)
    fields = {} if value is None else {field: value}
    return Entry(rule=finding.rule.id, fields=frozen({**fields, **_said(finding, more)}) or EMPTY)


def _said(finding: Finding, more: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(finding, name) for name in more}
