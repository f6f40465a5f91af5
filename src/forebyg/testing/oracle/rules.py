"""From one rule to its findings: every occasion, every world, norm and time in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Exclusion,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Response,
    Same,
    Unstated,
)
from forebyg.kernel.program import Force
from forebyg.kernel.rule import Rule, Undecided
from forebyg.kernel.window import Reach
from forebyg.report.verdict import Because, Norm, Verdict
from forebyg.testing.oracle import clock, duties, lengths, limits
from forebyg.testing.oracle.case import NO_FORM, Case, Occasion, is_disbelieved
from forebyg.testing.oracle.conditions import holds, is_age_of_several_days
from forebyg.testing.oracle.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
    INCOMPLETE,
    KEPT,
    MISSING,
    NO_ANCHOR,
    NOT_CHOSEN,
    NOT_DECIDED,
    NOT_IN_FORCE,
    NOT_SHOWN,
    Outcome,
)
from forebyg.testing.oracle.record import Entry, Record
from forebyg.testing.oracle.worlds import Told, World, in_every_world, settles, turning
from forebyg.vocabulary import FORMS


class Found(NamedTuple):
    """What is found about one occasion.

    Attributes:
        rule: The rule's id.
        course: The name of the course, where it has one.
        anchor: The day of the event that a rule counts from, for a rule that counts from each.
        outcome: What is found.
        unsure: The fields of the outcome on which the worlds differ though the verdict is firm.
    """

    rule: str
    course: str | None
    anchor: date | None
    outcome: Outcome
    unsure: frozenset[str] = frozenset()


def findings(rule: Rule | Undecided, record: Record, occasion: Occasion, force: Force) -> list[Found]:
    """One finding, or one for each event that the rule counts from."""
    if isinstance(rule, Undecided):
        return _undecided(rule, record, occasion, force)
    anchors = _each_anchor(rule, record, occasion)
    if not anchors:
        return [_found(rule, record, occasion, force, None)]
    return [_found(rule, record, occasion, force, anchor) for anchor in anchors]


def _undecided(rule: Undecided, record: Record, occasion: Occasion, force: Force) -> list[Found]:
    """Firm where all choices of the reading give the same verdicts, and a breach of the same norm.

    Where every choice leaves it open, the reading is asked for too unless all ask for the same.
    """
    by_choice = [
        findings(one, record, occasion, force) if isinstance(one, Rule | Undecided) else None
        for _, one in rule.variants
    ]
    standing = next(found for found in by_choice if found is not None)
    silent = [standing[0]._replace(outcome=NOT_CHOSEN)]
    told = {
        (_norm_broken(one, some or silent), *map(_asked, some or silent))
        for (_, one), some in zip(rule.variants, by_choice, strict=True)
    }
    if len(told) == 1:
        return standing if not _is_asking_unsurely(by_choice) else [_but_asking(one) for one in standing]
    needs = {
        rule.reading,
        *(need for some in by_choice for found in some or () for need in found.outcome.needs),
    }
    is_open = all(one.outcome.verdict is Verdict.UNDETERMINED for some in by_choice for one in some or silent)
    unsure = {"needs", *(("because",) if is_open else ())} if _is_asking_unsurely(by_choice) else set()
    outcome = NOT_DECIDED._replace(needs=tuple(sorted(needs)))
    return [standing[0]._replace(outcome=outcome, unsure=frozenset(unsure))]


def _is_asking_unsurely(by_choice: list[list[Found] | None]) -> bool:
    """Whether of any choice it is not sure what is asked for, so that the choices may not agree."""
    return any("needs" in found.unsure for some in by_choice for found in some or ())


def _but_asking(found: Found) -> Found:
    """The same, but for whether the reading is asked for."""
    return found._replace(unsure=found.unsure | {"because", "needs"})


def _norm_broken(rule: object, found: list[Found]) -> Norm | None:
    """The norm of a choice under which something is broken; of one left open in turn, that of its first."""
    if isinstance(rule, Undecided):
        return _norm_broken(next(one for _, one in rule.variants if one is not None), found)
    is_broken = any(one.outcome.verdict is Verdict.VIOLATED for one in found)
    return rule.ref.norm if isinstance(rule, Rule) and is_broken else None


def _asked(found: Found) -> tuple[Verdict, frozenset[str]]:
    """What the choices must agree on; of a course without a start it is not sure what is asked for."""
    is_unsure = found.unsure >= {"because", "needs"}
    return found.outcome.verdict, frozenset() if is_unsure else frozenset(found.outcome.needs)


def _each_anchor(rule: Rule, record: Record, occasion: Occasion) -> list[Entry]:
    """The events that a rule counts from, where it counts from each of them."""
    primitive = rule.primitive
    if not isinstance(primitive, Response) or not primitive.each or _waits_for_a_course(rule, occasion):
        return []

    def anchors(world: World) -> tuple[Entry, ...]:
        case = Case(record, occasion, world, rule)
        return () if case.is_absent else tuple(case.events(primitive.after))

    worlds = in_every_world(anchors)
    return sorted({entry.position: entry for _, found in worlds for entry in found}.values())


def _waits_for_a_course(rule: Rule, occasion: Occasion) -> bool:
    return occasion.mark is None and bool(rule.forms) and NO_FORM not in rule.forms


def _found(rule: Rule, record: Record, occasion: Occasion, force: Force, anchor: Entry | None) -> Found:
    """The finding; firm where every world gives the same verdict for the same reason."""

    def judge(world: World) -> Outcome:
        if _waits_for_a_course(rule, occasion):
            return NO_ANCHOR
        case = Case(record, occasion, world, rule)
        return NO_ANCHOR if case.is_absent else _applied(rule, case, anchor)

    worlds = in_every_world(judge)
    outcome, unsure = _agreed(worlds)
    if is_age_of_several_days(rule, worlds) or (
        _is_of_each_event(rule) and any("born" in told for told, _ in worlds)
    ):
        unsure |= {"needs"}
    if occasion.mark is not None and occasion.start is None:
        unsure |= {"because", "needs"}
    outcome = in_force(force, record, occasion, outcome)
    return Found(rule.ref.id, occasion.name, anchor and anchor.day, outcome, unsure)


def _agreed(worlds: list[Told[Outcome]]) -> tuple[Outcome, frozenset[str]]:
    """What all worlds say alike; where their verdicts differ, what they turn on."""
    outcomes = list(dict.fromkeys(world.found for world in worlds))
    unsure = {
        field
        for field in Outcome._fields
        if any(getattr(one, field) != getattr(outcomes[0], field) for one in outcomes)
    }
    if len({one.verdict for one in outcomes}) == 1 and not _differ_in_reason(outcomes):
        return outcomes[0], frozenset(unsure | ({"needs"} if _is_not_shown(outcomes) else set()))
    found_in = [Told(told, _said(found)) for told, found in worlds]
    asked = tuple(need for need in turning(found_in) if not is_disbelieved(need))
    is_settled = bool(asked) and settles({}, found_in, lambda unknown: not is_disbelieved(unknown))
    open_one = MISSING._replace(needs=asked) if is_settled else CONTRADICTORY
    if _is_not_shown(outcomes) or _differ_in_reason(outcomes):
        return open_one, frozenset({"needs"})
    return open_one, frozenset()


def _said(found: Outcome) -> tuple[Verdict, Because | None]:
    """What worlds can differ in; for what reason a rule does not apply makes no difference."""
    return found.verdict, None if found.verdict is Verdict.NOT_APPLICABLE else found.because


def _is_not_shown(outcomes: list[Outcome]) -> bool:
    """Whether in some world nothing shows the duty; what to ask for then, the engine says in its own way."""
    return any(one._replace(needs=()) == NOT_SHOWN for one in outcomes)


def _differ_in_reason(outcomes: list[Outcome]) -> bool:
    """Whether all are undetermined, but not all for the same reason."""
    reasons = {one.because for one in outcomes}
    return outcomes[0].verdict is Verdict.UNDETERMINED and len(reasons) > 1


def _applied(rule: Rule, case: Case, anchor: Entry | None) -> Outcome:
    """What the rule says where its form and condition bind; else it is not applicable."""
    first = _counted_from(rule, case, anchor)
    outcome = _judged(rule, case, first)
    if rule.ref.norm is Norm.MAY:
        outcome = NO_ANCHOR if _is_unused(rule, case) else _permitted(outcome)
    if outcome.verdict is Verdict.NOT_APPLICABLE:
        return outcome
    day = first.day if first is not None else (case.start or case.today)
    if not _is_of_each_event(rule) and not holds(rule.when, case, day):
        return CONDITION_FALSE
    if rule.forms and not case.has_form(rule.forms):
        return CONDITION_FALSE
    if rule.forms and case.is_incomplete and not set(rule.forms) >= set(FORMS):
        return INCOMPLETE
    return outcome


def _counted_from(rule: Rule, case: Case, anchor: Entry | None) -> Entry | None:
    """The event that the rule counts from, where it counts from one."""
    match rule.primitive:
        case Response(each=True, after=after):
            return anchor if anchor is not None and anchor in case.events(after) else None
        case Response(after=selector) | Predicate(on=selector) | Bound(of=selector, window=Reach.WHOLE):
            return next(iter(case.events(selector)), None)
        case _:
            return None


def _judged(rule: Rule, case: Case, anchor: Entry | None) -> Outcome:
    """What the rule says of a course that it binds."""
    primitive = rule.primitive
    if isinstance(primitive, Response):
        return clock.response(primitive, case, anchor)
    if isinstance(primitive, Bound) and _is_of_each_event(rule):
        return limits.bound(primitive, case, lambda day: holds(rule.when, case, day))
    judge: Callable[[Any, Case], Outcome] = _JUDGES[type(primitive)]
    return judge(primitive, case)


def _is_of_each_event(rule: Rule) -> bool:
    """Whether a condition is asked about each event, on its own day; a permission is used as a whole."""
    primitive = rule.primitive
    return isinstance(primitive, Bound) and primitive.window is Reach.WHOLE and rule.ref.norm is not Norm.MAY


def _unstated(_rule: Unstated, case: Case) -> Outcome:
    """A measure that the text does not name is open for every course."""
    return NO_ANCHOR if case.course is None else NOT_DECIDED


_JUDGES: Final[dict[type, Callable[[Any, Case], Outcome]]] = {
    Bound: limits.bound,
    Count: limits.count,
    Duration: lengths.duration,
    Exclusion: lengths.exclusion,
    Frequency: limits.frequency,
    Precedence: duties.precedence,
    Predicate: duties.predicate,
    Presence: duties.presence,
    Same: limits.same,
    Unstated: _unstated,
}


def _is_unused(rule: Rule, case: Case) -> bool:
    """Whether nobody has done what a rule allows to be done."""
    primitive = rule.primitive
    return isinstance(primitive, Presence | Response) and not case.events(primitive.do)


def _permitted(outcome: Outcome) -> Outcome:
    """A permission is satisfied when used within its terms, else not applicable; never broken."""
    match outcome.verdict:
        case Verdict.HOLDING:
            return KEPT
        case Verdict.VIOLATED:
            return CONDITION_FALSE
        case Verdict.PENDING:
            return NO_ANCHOR
        case _:
            return outcome


def in_force(force: Force, record: Record, occasion: Occasion, outcome: Outcome) -> Outcome:
    """The outcome where the standard is in force on the day that decides."""
    if outcome.verdict is Verdict.NOT_APPLICABLE:
        return outcome
    day = _deciding_day(record, occasion).toordinal()
    begins = record.today.toordinal() if force.earlier_courses else day
    is_early = force.first is not None and begins < force.first
    is_late = force.last is not None and day > force.last
    return NOT_IN_FORCE if is_early or is_late else outcome


def _deciding_day(record: Record, occasion: Occasion) -> date:
    """The course's start, else the inquiry, else the day of judging."""
    if occasion.start is not None:
        return occasion.start
    inquiries = [entry.day for entry in record.entries if entry.event.type == "inquiry"]
    return min(inquiries, default=record.today)
