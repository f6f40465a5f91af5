"""The scenario files hold, and show each rule in every outcome that it can have."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet

from forebyg import Report, load_standard, shipped_ids
from forebyg.errors import ScenarioError
from forebyg.kernel.condition import AgeIs, Condition, FactIs, atoms
from forebyg.kernel.primitive import (
    COURSE_START,
    Bound,
    Count,
    Duration,
    During,
    Exclusion,
    Frequency,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Reach,
    Response,
    Same,
    Unstated,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.report import Norm
from forebyg.scenario import CaseResult, load_scenarios, run
from forebyg.standard import Standard
from forebyg.vocabulary import Unknown

SCENARIOS = Path(__file__).resolve().parents[1] / "cases" / "scenarios"
EXAMPLES = os.environ.get("FOREBYG_EXAMPLES")

Outcomes = frozenset[str]


def files(folder: Path) -> list[Path]:
    """Every scenario file below a folder, in one order on every machine."""
    return sorted(folder.rglob("*.yaml"))


@cache
def results(path: Path) -> tuple[CaseResult, ...]:
    """How the cases of a file come out; each file is judged once."""
    return run(load_scenarios(path))


def cases(folder: Path) -> list[ParameterSet]:
    """One parameter for every case of every file."""
    return list(_cases(folder))


def _cases(folder: Path) -> Iterator[ParameterSet]:
    """A file that cannot be read is one case, which fails."""
    for path in files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            every = results(path)
        except ScenarioError as error:
            yield pytest.param(error, id=name)
            continue
        for number, result in enumerate(every, start=1):
            yield pytest.param(result, id=f"{name}-{number}")


def check(result: CaseResult | ScenarioError) -> None:
    """Fail with everything that came out otherwise than the case expects."""
    if isinstance(result, ScenarioError):
        raise result
    if any(one.part == "evaluation" for one in result.mismatches) and not find_spec("holidays"):
        pytest.skip("the calendar of working days is not installed")
    told = [f"{one.part}: expected {one.expected!r}, got {one.got!r}" for one in result.mismatches]
    assert result.passed, "\n".join([f"{result.name} (line {result.line})", *told, str(result.why)])


@pytest.mark.parametrize("result", cases(SCENARIOS))
def test_a_scenario_of_the_project_holds(result: CaseResult | ScenarioError) -> None:
    """Every case that was reasoned from the text comes out as reasoned."""
    check(result)


@pytest.mark.skipif(not EXAMPLES, reason="FOREBYG_EXAMPLES names no folder with further examples")
@pytest.mark.parametrize("result", cases(Path(EXAMPLES or "none")))
def test_an_example_holds(result: CaseResult | ScenarioError) -> None:
    """Every example that is given from outside comes out as it says."""
    check(result)


@pytest.mark.parametrize("name", shipped_ids())
def test_every_rule_is_shown_in_every_outcome(name: str) -> None:
    """Each rule of a shipped standard has a case for every outcome that its kind can give."""
    shown = outcomes_shown()
    missing = [
        f"{rule}: {', '.join(sorted(possible - shown.get((name, rule), frozenset())))}"
        for rule, possible in outcomes_possible(load_standard(name)).items()
        if possible - shown.get((name, rule), frozenset())
    ]
    if missing:
        pytest.fail("\n".join(["No case shows:", *missing]), pytrace=False)


@cache
def outcomes_shown() -> dict[tuple[str, str], Outcomes]:
    """The verdicts that the cases give, by standard and rule."""
    found: dict[tuple[str, str], set[str]] = {}
    for path in files(SCENARIOS):
        try:
            every = results(path)
        except ScenarioError:  # a test of its own fails for it
            continue
        for result in every:
            for standard, rule, verdict in _verdicts(result.report):
                found.setdefault((standard, rule), set()).add(verdict)
    return {key: frozenset(verdicts) for key, verdicts in found.items()}


def _verdicts(report: Report | None) -> Iterator[tuple[str, str, str]]:
    if report is None:
        return
    for finding in report.findings:
        yield finding.standard, finding.rule.id, finding.verdict
    every = (report.eligibility, *(found for _, found in report.eligibility.beside))
    for criterion in (one for found in every for one in found.criteria):
        yield criterion.rule.standard, criterion.rule.id, criterion.verdict


def outcomes_possible(standard: Standard) -> dict[str, Outcomes]:
    """What each rule can come to, by its kind's truth table, under the default choices."""
    found = {}
    for compiled in standard.rules:
        outcomes: set[str] = set()
        if compiled.rule is not None:
            outcomes |= _of_rule(compiled.rule)
        if compiled.criterion is not None:
            outcomes |= _of_criterion(compiled.criterion)
        if outcomes:
            found[compiled.model.id] = frozenset(outcomes)
    return found


def _of_criterion(criterion: Criterion) -> set[str]:
    """Met and not met; open where a fact or the day of birth can be unknown."""
    if isinstance(criterion.require, Exclusion):
        return {"met", "not_met"}
    return {"met", "not_met"} | ({"undetermined"} if _turns_on_facts(criterion.require) else set())


def _of_rule(rule: Rule) -> set[str]:
    found = set(_POSSIBLE[type(rule.primitive)](rule.primitive, rule))
    if rule.ref.norm is Norm.MAY:
        return {"satisfied", "not_applicable"}  # used within its terms, or not
    if rule.when is not None and _turns_on_facts(rule.when):
        found.add("undetermined")
    return {"not_applicable", *found}


def _of_count(count: Count, rule: Rule) -> set[str]:
    """A window over everything opens with the first event, so one event more is one too many of none."""
    closes = _binds_courses(rule) if isinstance(count.window, Reach) else bool(count.window.closes)
    if count.at_most is not None:
        is_kept = count.at_most > 0 or count.window is not Reach.WHOLE
        return {
            "violated",
            *(["holding"] if is_kept else []),
            *_where("satisfied", possible=closes and is_kept),
        }
    if count.window is Reach.WHOLE and count.at_least == 1:
        return {"satisfied"}
    return {"pending", "satisfied", *_where("violated", possible=closes)}


def _of_response(response: Response, rule: Rule) -> set[str]:
    """Without a period only the end of a course is a last day; an anchor that must stand may be missing."""
    is_open = response.shown_by is not None or response.suspension is not None
    is_expected = _binds_courses(rule) and response.expected and response.after[0].type not in _COURSE_EVENTS
    unknown = {"undetermined"} if is_open or is_expected else set()
    return {
        "pending",
        "satisfied",
        *_where("violated", possible=_binds_courses(rule) or response.within is not None),
        *unknown,
    }


def _where(outcome: str, *, possible: bool) -> set[str]:
    return {outcome} if possible else set()


def _binds_courses(rule: Rule) -> bool:
    """Whether there is a course whose end closes what the rule looks at."""
    return rule.forms != ("none",)


def _if_not_from_start(since: object) -> set[str]:
    """A course without the event that its length counts from is an incomplete record."""
    return set() if since == COURSE_START else {"undetermined"}


def _turns_on_facts(condition: Condition) -> bool:
    return any(isinstance(atom, FactIs | AgeIs) for atom in atoms(condition))


def _of_duration(duration: Duration, _rule: Rule) -> set[str]:
    first = "pending" if duration.at_most is None else "holding"
    return {first, "satisfied", "violated", *_if_not_from_start(duration.since)}


def _of_exclusion(exclusion: Exclusion, _rule: Rule) -> set[str]:
    can_be_unknown = exclusion.unless is not None and exclusion.unless.reduced
    running = _where("holding", possible=exclusion.during is During.COURSE)
    return {"satisfied", "violated", *running, *_where("undetermined", possible=can_be_unknown)}


def _of_bound(bound: Bound, rule: Rule) -> set[str]:
    can_be_unknown = isinstance(bound.test.default, Unknown)
    ended = _where("satisfied", possible=_binds_courses(rule))
    return {"holding", "violated", *ended, *_where("undetermined", possible=can_be_unknown)}


def _of_same(_same: Same, rule: Rule) -> set[str]:
    return {"holding", "violated", "undetermined", *_where("satisfied", possible=_binds_courses(rule))}


def _of_frequency(_frequency: Frequency, _rule: Rule) -> set[str]:
    return {"holding", "satisfied", "violated"}


def _of_presence(presence: Presence, _rule: Rule) -> set[str]:
    return {"pending", "satisfied", *_where("violated", possible=presence.point is not Point.OPEN)}


def _of_precedence(precedence: Precedence, _rule: Rule) -> set[str]:
    return {"satisfied", "violated", *_where("pending", possible=precedence.owed_from is not None)}


def _of_predicate(predicate: Predicate, _rule: Rule) -> set[str]:
    return {"satisfied", "violated", *_where("undetermined", possible=_turns_on_facts(predicate.require))}


def _of_unstated(_unstated: Unstated, _rule: Rule) -> set[str]:
    return {"undetermined"}


_COURSE_EVENTS = ("course_start", "course_end")

_POSSIBLE: dict[type[Primitive], Callable[[Any, Rule], set[str]]] = {
    Bound: _of_bound,
    Count: _of_count,
    Duration: _of_duration,
    Exclusion: _of_exclusion,
    Frequency: _of_frequency,
    Precedence: _of_precedence,
    Predicate: _of_predicate,
    Presence: _of_presence,
    Response: _of_response,
    Same: _of_same,
    Unstated: _of_unstated,
}
"""For each primitive what its truth table can give, beside not applicable, which every rule can be."""
