"""A case that tells two documents apart, as a scenario that is ready to keep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forebyg.diff.difference import Comparison, Difference, HeadDifference
from forebyg.diff.results.judged import about, said_of
from forebyg.diff.shown import Shown
from forebyg.messages import text
from forebyg.report import CriterionVerdict, Finding, Report, Verdict
from forebyg.scenario import Case, Entry, Expectation
from forebyg.scenario.write import broken_in
from forebyg.timeline import EMPTY, FrozenDict, frozen

__all__ = ["case_of", "comparison_cases", "is_of_new"]

_EXPECTED_IN = {
    Verdict.SATISFIED: "satisfied",
    Verdict.HOLDING: "satisfied",
    Verdict.PENDING: "upcoming",
    Verdict.UNDETERMINED: "undetermined",
    Verdict.NOT_APPLICABLE: "not_applicable",
}
"""Where a finding is expected that breaks nothing."""
_JUDGED = {Verdict.SATISFIED, Verdict.HOLDING, Verdict.PENDING}


def comparison_cases(comparison: Comparison, lang: str) -> Iterator[Case]:
    """Every case that the second document can judge, in the order of the differences."""
    every: list[Difference | HeadDifference] = [*comparison.clauses, *comparison.head]
    for one in every:
        if isinstance(one.shown, Shown) and is_of_new(one.shown, comparison):
            yield case_of(one, one.shown, comparison, lang)


def is_of_new(shown: Shown, comparison: Comparison) -> bool:
    """Whether the second document knows every word of the case; else it is one of the first document's."""
    names = comparison.new.vocabulary
    episode = shown.trial.episode
    return episode.facts.keys() <= names.facts.keys() and all(
        event.type in names.events and event.attributes.keys() <= names.events[event.type].attributes.keys()
        for event in episode.events
    )


def case_of(difference: Difference | HeadDifference, shown: Shown, comparison: Comparison, lang: str) -> Case:
    """One case; it expects what the second document says, or the first where only that knows its words."""
    what = difference.rule if isinstance(difference, Difference) else difference.about
    change = text("diff.changes", difference.change, lang)
    told = said_of(difference, shown, (comparison.old, comparison.new), lang)
    why = " ".join(f"{name}: {words}" for name, words in told)
    readings = difference.under if isinstance(difference, Difference) else EMPTY
    of_new = is_of_new(shown, comparison)
    return Case(
        text("diff", "case", lang, what=what, change=change),
        date.fromordinal(shown.trial.as_of),
        None,
        readings,
        shown.trial.episode,
        _expected(difference, shown.new if of_new else shown.old, of_new=of_new),
        why,
    )


def _expected(difference: Difference | HeadDifference, report: Report, *, of_new: bool) -> Expectation:
    lists = {name: list(entries) for name, entries in broken_in(report).items()}
    if isinstance(difference, HeadDifference):
        day = report.eligibility.on if difference.about == "judged_on" else None
        lists |= _in_force(report) if difference.about == "in_force" else {}
        return Expectation(None, day, _frozen(lists))
    said = about(difference.new if of_new else difference.old, report)
    for finding in said.findings:
        place = _EXPECTED_IN.get(finding.verdict)
        if place is not None:
            lists.setdefault(place, []).append(_entry(finding, "due"))
    for name in (CriterionVerdict.NOT_MET, CriterionVerdict.UNDETERMINED):
        found = [Entry(one.rule.id) for one in said.criteria if one.verdict is name]
        lists["not_met" if name is CriterionVerdict.NOT_MET else "needs"] = found[:1]
    eligibility = report.eligibility.verdict if said.criteria else None
    return Expectation(eligibility, None, _frozen(lists))


def _in_force(report: Report) -> dict[str, list[Entry]]:
    """A finding that shows whether the case is judged at all; none where nothing that is judged shows it."""
    outside = [one for one in report.findings if one.because == "not_in_force"]
    if outside:
        return {"undetermined": [_entry(outside[0], "because")]}
    judged = (one for one in report.findings if one.verdict in _JUDGED)
    return {_EXPECTED_IN[one.verdict]: [_entry(one, "due")] for one in [*judged][:1]}


def _frozen(lists: dict[str, list[Entry]]) -> FrozenDict[str, tuple[Entry, ...]]:
    """The lists that say something; what is broken is always said, also when nothing is."""
    always = ("violations", "deviations")
    return frozen({name: tuple(found) for name, found in lists.items() if found or name in always})


def _entry(finding: Finding, field: str) -> Entry:
    """A finding with the one field that tells most; a day that it has not is left out."""
    value = getattr(finding, field)
    return Entry(rule=finding.rule.id, fields=EMPTY if value is None else frozen({field: value}))
