"""What must follow an event, within a period or without a date.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| B within N after A | not_applicable | pending, due A+N | A+N+1 | first B on or after A, in time |
| B between A+a and A+b | not_applicable | pending, earliest, due | B's day when too early, else A+b+1 | B inside |
| without a date | not_applicable | pending, due null; on the end day due = end | day after the end | done |

A's own day is not counted. Without a course an undated duty stays pending. Where the clock
can be stopped at any time, a duty that is not done stays pending after its last timely day,
without a date: it is broken only by being done then, with nothing that stopped the clock.

Where the last anchor counts, each one moves a duty that is still open: A is then the last
that came on or before the deed, and no later than the last timely day that held until then.
What is broken by that day stays so, whatever anchor comes after it. The finding's name and
the day of its condition stay those of the first anchor.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from forebyg.dates import Day, first_day_of, last_day
from forebyg.kernel.judges.clock import Moves, run
from forebyg.kernel.judges.judge import Chain, Events, Judge, adding, without_mark
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONTRADICTORY,
    DISCHARGED,
    INCOMPLETE,
    NO_ANCHOR,
    NO_SUCH_DAY,
    SUSPENDED,
    duty_broken,
    duty_met,
    duty_open,
    missing,
)
from forebyg.kernel.pattern import label
from forebyg.kernel.primitive import EarlyEnd, Response
from forebyg.kernel.suspension import Effect
from forebyg.report import Judgement
from forebyg.timeline import Seen


class _Facts(NamedTuple):
    """One duty and what is recorded of it.

    Attributes:
        done: The first event that meets it, on or after the anchor.
        discharged: The first event that ends it, on or after the anchor.
        shown: Whether the record shows that the duty exists.
        is_answered_early: An answer stands before the first question; it is not believed.
        earliest: First day on which it may be met.
        due: Last timely day; None: no date yet.
    """

    done: Seen | None
    discharged: Seen | None
    shown: bool
    is_answered_early: bool
    earliest: Day | None
    due: Day | None


def response_judge(rule: Response) -> Judge:
    """Bind a response."""
    within = last_day(rule.within, rule.counting, rolls=True) if rule.within else None
    not_before = first_day_of(rule.not_before, rule.counting) if rule.not_before else None
    suspension = rule.suspension
    answers = {pattern.type: pattern.answers for pattern in rule.do if pattern.answers}
    is_cut_short = rule.early_end is EarlyEnd.AT_END
    asks = (
        rule.after,
        rule.do,
        rule.discharged_by,
        rule.shown_by or (),
        suspension.by if suspension else (),
        suspension.until if suspension else (),
        rule.expected,
        tuple(replace(pattern, answers=None) for pattern in rule.do if pattern.answers),
    )

    def due_from(occasion: Occasion, day: Day) -> Day | None:
        if within is None:
            return _course_end(occasion, day)
        due = within(day)
        return min(due, _course_end(occasion, day) or due) if is_cut_short and due is not None else due

    def decide(occasion: Occasion, events: Events) -> Judgement:
        anchors, do, discharges, signs, stops, resumes, expected, answered = events
        if not anchors:
            return _no_anchor(rule, occasion, expected)
        anchor = anchors[0]
        done = _first(do, anchor)
        if within is not None and (stops or (rule.last and len(anchors) > 1)):
            moves = Moves(anchors, stops, resumes)
            since, due, is_still = run(rule, partial(due_from, occasion), done, moves)
        else:
            since, due, is_still = anchor.day, due_from(occasion, anchor.day), False
        if due is None and within is not None:
            return NO_SUCH_DAY
        if not (done is None or due is None or is_still or discharges or not_before) and done.day <= due:
            return duty_met(done, due)
        shown = rule.shown_by is None or done is not None or _first(signs, anchor) is not None
        earliest = None if not_before is None else not_before(since)
        is_early = any(seen.day < occasion.asked_on(answers[seen.event.type]) for seen in answered)
        facts = _Facts(done, _first(discharges, anchor), shown, is_early, earliest, due)
        return _stopped(rule, occasion, facts) if is_still else _decide(rule, occasion, facts)

    by_first = () if rule.last else (adding(0), adding(0, 6))
    return Judge(asks, decide, anchor=0, each=rule.each, by_first=by_first, steady=_steady(rule))


def _steady(rule: Response) -> tuple[Chain, ...]:
    """What discharges, shows, or is expected; and deeds, which may be answers, where none comes too early.

    None where a clock is moved: what moves it may come before a deed or after it.
    """
    if rule.suspension or rule.last:
        return ()
    others = (adding(2), adding(3), adding(6), adding(7))
    return others if rule.not_before else (*others, adding(1), adding(1, 7), adding(1, 3), adding(1, 3, 7))


def _first(events: list[Seen], anchor: Seen) -> Seen | None:
    """The first event on or after the anchor's day that is not the anchor itself."""
    for seen in events:
        if seen.day >= anchor.day and seen.position != anchor.position:
            return seen
    return None


def _course_end(occasion: Occasion, anchor: Day) -> Day | None:
    """The last day of the course; None where it runs, or was over before the anchor's day."""
    end = occasion.end
    return None if end is None or end < anchor else end


def _no_anchor(rule: Response, occasion: Occasion, expected: list[Seen]) -> Judgement:
    """Not applicable; incomplete where a course must have had such an event."""
    if occasion.course is None:
        return NO_ANCHOR
    is_end = any(pattern.type == "course_end" for pattern in rule.after)
    is_missed = bool(rule.expected) and not (expected or is_end)
    return without_mark(rule.after, occasion.course) or (INCOMPLETE if is_missed else NO_ANCHOR)


def _decide(rule: Response, occasion: Occasion, facts: _Facts) -> Judgement:
    done, due = facts.done, facts.due
    if _is_discharged(rule, facts):
        return DISCHARGED
    if done is None:
        return _not_done(rule, occasion, facts)
    if facts.earliest is not None and done.day < facts.earliest:
        early = duty_broken(done.day, since=done.day)
        return early._replace(due=due, earliest=facts.earliest, done=True, owed=False, on=done.day)
    if due is None or done.day <= due:
        return duty_met(done, due, facts.earliest)
    return duty_broken(due, late=done)._replace(earliest=facts.earliest)


def _is_discharged(rule: Response, facts: _Facts) -> bool:
    """Ended while it was open; where nothing shows that it existed, at any time."""
    over = facts.discharged
    if over is None or (facts.done is not None and facts.done.day <= over.day):
        return False
    return facts.due is None or over.day <= facts.due or not facts.shown or rule.can_stop_late


def _not_done(rule: Response, occasion: Occasion, facts: _Facts) -> Judgement:
    course = occasion.course
    if facts.is_answered_early or (facts.due is None and course and course.disbelieved):
        return CONTRADICTORY
    if facts.due is None or (rule.can_stop_late and occasion.as_of > facts.due):
        return duty_open(None, facts.earliest)
    if occasion.as_of <= facts.due:
        return duty_open(facts.due, facts.earliest)
    if not facts.shown:
        return missing((label(rule.shown_by or ()),))
    broken = duty_broken(facts.due, owed=facts.discharged is None)
    return broken._replace(earliest=facts.earliest)


def _stopped(rule: Response, occasion: Occasion, facts: _Facts) -> Judgement:
    """Judge while the clock stands still."""
    if facts.due is None or (facts.is_answered_early and facts.done is None):
        return _decide(rule, occasion, facts)
    if _is_discharged(rule, facts):
        return DISCHARGED
    if facts.done and rule.suspension and rule.suspension.effect is not Effect.OPEN:
        return duty_met(facts.done, None, facts.earliest)
    return duty_open(facts.due, facts.earliest) if occasion.as_of <= facts.due else SUSPENDED
