"""`forebyg new-case`: a first scenario for a rule, ready to edit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from forebyg.api import evaluate
from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.errors import UnknownRuleError
from forebyg.messages import text
from forebyg.render.wording import Wording
from forebyg.report import EligibilityVerdict, Norm, Report
from forebyg.scenario import Case, Entry, Expectation, broken_in, scenario_text
from forebyg.standard import Standard, load_standard
from forebyg.timeline import frozen
from forebyg.witness import Outcome, Reason, Witness, boundary, lacks_courses, witnesses

__all__ = ["command"]

_EXPECTED_IN = {
    Outcome.SATISFIED: "satisfied",
    Outcome.HOLDING: "satisfied",
    Outcome.PENDING: "upcoming",
    Outcome.UNDETERMINED: "undetermined",
    Outcome.NOT_APPLICABLE: "not_applicable",
    Outcome.NOT_MET: "not_met",
}
"""Where an outcome that breaks nothing is expected; a criterion that is met stands nowhere."""


@click.command("new-case", cls=SpokenCommand)
@click.argument("standard", metavar="STANDARD")
@click.argument("rule", metavar="RULE")
@click.option("--outcomes", is_flag=True)
@lang_option
def command(standard: str, rule: str, *, outcomes: bool) -> None:
    """Write scenarios for a rule, ready to edit."""
    loaded, spoken = load_standard(standard), language()
    found = () if outcomes else tuple(one for one in boundary(loaded, rule) if one.why.code in _PLACES)
    found = found or tuple(_one_of_each(witnesses(loaded, rule)))
    if not found:
        raise UnknownRuleError(loaded.id, rule)
    cases = [_case(witness, loaded, number, spoken) for number, witness in enumerate(found, start=1)]
    head = (text("new-case", code, spoken, rule=rule) for code in ("head", "advice"))
    write(scenario_text(standard, cases, head).removesuffix("\n"))
    if lacks_courses(loaded, rule):
        click.echo(text("new-case", "one-course", spoken), err=True)


def _one_of_each(found: Iterator[Witness]) -> Iterator[Witness]:
    """The first witness of each outcome."""
    seen: set[Outcome] = set()
    for witness in found:
        if witness.outcome not in seen:
            seen.add(witness.outcome)
            yield witness


def _case(witness: Witness, standard: Standard, number: int, lang: str) -> Case:
    report = evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)
    episode = witness.episode._replace(id=f"{witness.rule}-{number}"[-64:])
    place = _said(witness.why, "places", lang) or text("new-case.outcomes", witness.outcome, lang)
    name = text("new-case", "name", lang, rule=witness.rule, place=place)
    why = _said(witness.why, "reasons", lang)
    return Case(name, witness.as_of, None, witness.readings, episode, _expected(witness, report), why)


def _said(why: Reason, section: str, lang: str) -> str | None:
    """What is said of a place at the limit; None for what is no such place."""
    wording = Wording(lang, iso=True)
    shown = {name: wording.day(day) if isinstance(day, date) else day for name, day in why._asdict().items()}
    if why.code not in _PLACES:
        return None
    length = None if why.length is None else wording.period(why.length)
    return text(f"new-case.{section}", why.code, lang, **{**shown, "length": length})


_PLACES = frozenset(
    {"day-before", "the-day", "day-after", "number", "old-enough-before", "old-enough", "old-enough-after"}
)


def _expected(witness: Witness, report: Report) -> Expectation:
    """The rule's own outcome as it was built; beside it, exactly what is broken with it."""
    lists = broken_in(report, but=witness.rule)
    if witness.outcome.is_breach:
        norms = {finding.rule.norm for finding in report.findings if finding.rule.id == witness.rule}
        name = "violations" if Norm.MUST in norms else "deviations"
        lists[name] = (_broken(witness), *lists[name])
    place = _EXPECTED_IN.get(witness.outcome)
    is_criterion = not any(finding.rule.id == witness.rule for finding in report.findings)
    if place is not None and not (is_criterion and place == "undetermined"):
        lists[place] = (Entry(rule=witness.rule) if place != "not_met" else Entry(witness.rule),)
    eligibility = report.eligibility.verdict
    return Expectation(EligibilityVerdict(eligibility), None, frozen(lists))


def _broken(witness: Witness) -> Entry:
    late = witness.outcome is Outcome.LATE
    return Entry(rule=witness.rule, fields=frozen({"since": witness.since, "late": late}))
