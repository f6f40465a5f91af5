"""Whether the citizen is in the target group, on the day that the standard names."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_START, Exclusion
from forebyg.kernel.program import Program
from forebyg.kernel.rule import Criterion, Undecided
from forebyg.report.verdict import CriterionVerdict, EligibilityVerdict, Verdict
from forebyg.testing.oracle import lengths
from forebyg.testing.oracle.case import Case, Occasion, is_disbelieved
from forebyg.testing.oracle.conditions import holds
from forebyg.testing.oracle.outcome import INCOMPLETE, NO_ANCHOR
from forebyg.testing.oracle.record import Record
from forebyg.testing.oracle.worlds import World, in_every_world, turning

MET = CriterionVerdict.MET
NOT_MET = CriterionVerdict.NOT_MET
OPEN = CriterionVerdict.UNDETERMINED


class Judged(NamedTuple):
    """One criterion."""

    rule: str
    verdict: CriterionVerdict
    needs: tuple[str, ...] = ()


class Eligibility(NamedTuple):
    """The target group on one day."""

    verdict: EligibilityVerdict
    on: date
    criteria: tuple[Judged, ...]
    courses: tuple[Eligibility, ...] = ()


def eligibility(program: Program, record: Record, occasions: list[Occasion]) -> Eligibility:
    """On the first course's start; each later course on its own."""
    started = [occasion for occasion in occasions if occasion.start is not None]
    first, *later = started or [Occasion(None, None)]
    own = tuple(_on(program, COURSE_START, record, occasion) for occasion in later)
    return _on(program, program.judged_on, record, first)._replace(courses=own)


def _on(program: Program, judged_on: Selector | None, record: Record, occasion: Occasion) -> Eligibility:
    criteria = tuple(_criterion(one, record, occasion, judged_on) for one in program.criteria)
    day = _firm_day(judged_on, record, occasion)
    return Eligibility(_all_met([one.verdict for one in criteria]), day, criteria)


def _firm_day(judged_on: Selector | None, record: Record, occasion: Occasion) -> date:
    """The day, with only those events that surely are what the standard names."""

    def told(world: World) -> tuple[bool, date] | None:
        case = Case(record, occasion, world, judged_on)
        is_named = bool(case.events(judged_on or ()))
        return None if case.is_absent else (is_named, _day(judged_on, case))

    worlds = [world.found for world in in_every_world(told) if world.found is not None]
    otherwise = [day for is_named, day in worlds if not is_named]
    return otherwise[0] if otherwise else max(day for _, day in worlds)


def _day(judged_on: Selector | None, case: Case) -> date:
    """The day of the event that the standard names, else of the course's start."""
    events = case.events(judged_on or ())
    return events[0].day if events else _else(judged_on, case)


def _else(judged_on: Selector | None, case: Case) -> date:
    """The course's start, an acute contact, or today."""
    if judged_on is None:
        return case.today
    if case.course is None:
        acute = [
            one.day
            for one in case.record.entries
            if one.event.type == "inquiry" and one.event.attributes.get("acute") is True
        ]
        return min(acute, default=case.today)
    return case.start or case.today


def _all_met(verdicts: list[CriterionVerdict]) -> EligibilityVerdict:
    """One that is not met decides, whatever else is open."""
    if NOT_MET in verdicts:
        return EligibilityVerdict.INELIGIBLE
    return EligibilityVerdict.UNDETERMINED if OPEN in verdicts else EligibilityVerdict.ELIGIBLE


def _criterion(
    criterion: Criterion | Undecided, record: Record, occasion: Occasion, judged_on: Selector | None
) -> Judged:
    if isinstance(criterion, Undecided):
        return _undecided(criterion, record, occasion, judged_on)

    def is_met(world: World) -> bool | None:
        case = Case(record, occasion, world, (criterion, judged_on))
        return None if case.is_absent else _is_met(criterion, case, _day(judged_on, case))

    worlds = [world for world in in_every_world(is_met) if world.found is not None]
    answers = {world.found for world in worlds}
    if len(answers) > 1:
        asked = tuple(need for need in turning(worlds) if not is_disbelieved(need))
        return Judged(criterion.ref.id, OPEN, asked)
    return Judged(criterion.ref.id, MET if answers.pop() else NOT_MET)


def _undecided(
    criterion: Undecided, record: Record, occasion: Occasion, judged_on: Selector | None
) -> Judged:
    """Firm where all choices of the reading agree; a choice without it demands nothing."""
    judged = [
        _criterion(one, record, occasion, judged_on) if isinstance(one, Criterion | Undecided) else None
        for _, one in criterion.variants
    ]
    first = next(one for one in judged if one is not None)
    verdicts = {MET if one is None else one.verdict for one in judged}
    if len(verdicts) == 1:
        return first
    needs = {criterion.reading, *(need for one in judged if one is not None for need in one.needs)}
    return Judged(first.rule, OPEN, tuple(sorted(needs)))


def _is_met(criterion: Criterion, case: Case, day: date) -> bool:
    """A criterion that does not bind this course counts as met."""
    if criterion.forms and not case.has_form(criterion.forms):
        return True
    if not holds(criterion.when, case, day):
        return True
    if isinstance(criterion.require, Exclusion):
        return not _is_barred(criterion.require, case, day)
    return holds(criterion.require, case, day)


def _is_barred(exclusion: Exclusion, case: Case, day: date) -> bool:
    """The rule is broken; before what it counts from, the support bars on the day of judging."""
    outcome = lengths.exclusion(exclusion, case)
    if outcome not in {NO_ANCHOR, INCOMPLETE}:
        return outcome.verdict is Verdict.VIOLATED
    return any(
        not lengths.is_lifted(exclusion.unless, number, period, day, case)
        for number, period in lengths.barring(exclusion, day, case)
    )
