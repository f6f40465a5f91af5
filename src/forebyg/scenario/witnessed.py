"""A witness as a case of a scenario file: what it shows is expected, and its date sum is the reasoning."""

from __future__ import annotations

from datetime import date
from typing import Final

from forebyg.api import evaluate
from forebyg.messages import text
from forebyg.render.wording import Wording
from forebyg.report import Norm, Report
from forebyg.scenario.case import Case, Entry, Expectation
from forebyg.scenario.expect import LIST_OF
from forebyg.scenario.write import broken_in
from forebyg.standard import Standard
from forebyg.timeline import frozen
from forebyg.witness import Outcome, Reason, Witness

__all__ = ["is_around_a_limit", "witness_case"]

_PLACES: Final = frozenset(
    {"day-before", "the-day", "day-after", "number", "old-enough-before", "old-enough", "old-enough-after"}
)
"""The reasons of witnesses that stand at a limit of their rule, or just beside it."""


def is_around_a_limit(witness: Witness) -> bool:
    """Whether a witness stands at a limit of its rule, or just beside it."""
    return witness.why.code in _PLACES


def witness_case(witness: Witness, standard: Standard, number: int, lang: str) -> Case:
    """The case that a witness makes.

    Args:
        witness: The witness.
        standard: The standard that it was built for.
        number: Tells the witnesses of one rule apart.
        lang: The language of its name and of the reasoning.
    """
    report = evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)
    episode = witness.episode._replace(id=f"{witness.rule}-{number}"[-64:])
    place = _said(witness.why, "places", lang) or text("new-case.outcomes", witness.outcome, lang)
    name = text("new-case", "name", lang, rule=witness.rule, place=place)
    why = _said(witness.why, "reasons", lang)
    return Case(name, witness.as_of, None, witness.readings, episode, _expected(witness, report), why)


def _said(why: Reason, section: str, lang: str) -> str | None:
    """What is said of a place at the limit; None for what is no such place."""
    if why.code not in _PLACES:
        return None
    wording = Wording(lang, iso=True)
    shown = {name: wording.day(day) if isinstance(day, date) else day for name, day in why._asdict().items()}
    length = None if why.length is None else wording.period(why.length)
    return text(f"new-case.{section}", why.code, lang, **{**shown, "length": length})


def _expected(witness: Witness, report: Report) -> Expectation:
    """The rule's own outcome as it was built; beside it, exactly what is broken with it."""
    lists = broken_in(report, but=witness.rule)
    if witness.outcome.is_breach:
        norms = {finding.rule.norm for finding in report.findings if finding.rule.id == witness.rule}
        name = "violations" if Norm.MUST in norms else "deviations"
        lists[name] = (_broken(witness), *lists[name])
    place = LIST_OF.get(witness.outcome)
    is_criterion = not any(finding.rule.id == witness.rule for finding in report.findings)
    if place is not None and not (is_criterion and place == "undetermined"):
        lists[place] = (Entry(rule=witness.rule) if place != "not_met" else Entry(witness.rule),)
    return Expectation(report.eligibility.verdict, None, frozen(lists))


def _broken(witness: Witness) -> Entry:
    late = witness.outcome is Outcome.LATE
    return Entry(rule=witness.rule, fields=frozen({"since": witness.since, "late": late}))
