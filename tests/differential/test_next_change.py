"""The day on which the answer changes with no new event, found by looking at every day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.differential.amount import so_many
from tests.differential.making import Case, Maker
from tests.differential.printing import scenario, smallest

from forebyg import load_standard, shipped_ids
from forebyg.kernel import Judged, Program, judge
from forebyg.report import CourseEligibility, Eligibility
from forebyg.testing import oracle
from forebyg.timeline import Snapshot

BY_THE_ENGINE = 9
BY_THE_ORACLE = 1
BOUND = timedelta(days=400)
WATCHED = ("verdict", "due", "earliest", "remaining", "owed", "since")


def claimed(program: Program, case: Case) -> date | None:
    """The engine's next change, where it lies within the bound."""
    known = None if case.known_as_of is None else case.known_as_of.toordinal()
    judged = judge(program, Snapshot(case.episode, case.as_of.toordinal(), known))
    changes = [judged.eligibility.changes, *(one.judgement.changes for one in judged.findings)]
    first = min((day for day in changes if day is not None), default=None)
    if first is None or date.fromordinal(first) > case.as_of + BOUND:
        return None
    return date.fromordinal(first)


def stepped(program: Program, case: Case) -> date | None:
    """The first later day on which the engine says something else of the events seen by now."""
    seen = _seen(case)
    now = _visible(judge(program, Snapshot(seen.episode, seen.as_of.toordinal())))
    for gap in range(1, BOUND.days + 1):
        day = case.as_of + timedelta(days=gap)
        if _visible(judge(program, Snapshot(seen.episode, day.toordinal()))) != now:
            return day
    return None


def _seen(case: Case) -> Case:
    """The case without what has not happened or is not known."""

    def is_seen(day: date, recorded: date | None) -> bool:
        return day <= case.as_of and (case.known_as_of is None or (recorded or day) <= case.known_as_of)

    episode = case.episode
    events = tuple(one for one in episode.events if is_seen(one.date, one.recorded))
    support = tuple(one for one in episode.support if is_seen(one.start, one.recorded))
    return Case(episode._replace(events=events, support=support), case.as_of)


def _visible(judged: Judged) -> object:
    groups: list[Eligibility | CourseEligibility] = [judged.eligibility, *judged.eligibility.courses]
    return (
        [(group.verdict, [one.verdict for one in group.criteria]) for group in groups],
        [[getattr(one, field) for field in WATCHED] for one in judged.findings],
    )


def oracled(program: Program, case: Case) -> date | None:
    """The oracle's next change."""
    return oracle.next_change(program, case.episode, as_of=case.as_of, known_as_of=case.known_as_of)


@pytest.mark.parametrize("name", shipped_ids())
@pytest.mark.parametrize(("walk", "number"), [(stepped, BY_THE_ENGINE), (oracled, BY_THE_ORACLE)])
def test_next_change_is_the_first_day_on_which_the_answer_differs(
    name: str, walk: Callable[[Program, Case], date | None], number: int
) -> None:
    """`next_change` misses no day and names none too early."""
    program = load_standard(name).program({})
    maker = Maker(program)

    def is_wrong(case: Case) -> bool:
        try:
            return walk(program, case) != claimed(program, case)
        except oracle.TooManyWorldsError:
            return False

    for seed in range(so_many(number)):
        case = maker.case(seed)
        if is_wrong(case):
            least = smallest(case, is_wrong)
            told = {"walked": walk(program, least), "claimed": claimed(program, least)}
            pytest.fail(scenario(name, {}, least, told), pytrace=False)
