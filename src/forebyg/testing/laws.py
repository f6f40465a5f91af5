"""Laws that every judgement keeps, whatever the record, as properties to run against one's own standard.

    TestLaws = laws_of(forebyg.load_standard("draft.yaml"))

Each law is a function of a standard and Hypothesis's `data`; its docstring is its sentence.
A few are about limits or about the calendar: of a standard that gives them nothing to try they hold
without a trial. The class skips them then, and says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final
from unittest import SkipTest

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from forebyg.api import evaluate, load_episode
from forebyg.episode import dump_episode
from forebyg.kernel import Judged, Program, judge
from forebyg.report import Because, CriterionVerdict, Finding, Report, Verdict
from forebyg.standard import Standard
from forebyg.testing.records import FIRST, episodes, facts
from forebyg.testing.shown import complaint, judged
from forebyg.testing.strategies import at_a_limit, has_a_limit
from forebyg.testing.varying import limited, moved, shortened
from forebyg.timeline import Episode, Event, Snapshot, Support, frozen

Law = Callable[[Standard, st.DataObject], None]

CYCLE: Final = timedelta(146_097)
"""Four hundred years, after which the calendar repeats, weekdays and all."""

_DEFINITE: Final = frozenset({Verdict.SATISFIED, Verdict.VIOLATED})
_HARMLESS: Final = frozenset({"undated-standard"})
_DAYS_TRIED: Final = 60

_days = st.integers(-5, 420).map(lambda gap: FIRST + timedelta(gap))
_any_courses = st.sampled_from(((None,), ("A", "B"), (None, "A", "B")))
_named_courses = st.sampled_from(((None,), ("A", "B")))


def next_change_is_the_first_day_of_change(standard: Standard, data: st.DataObject) -> None:
    """`next_change` is the first day after `as_of` on which the same events give another result."""
    episode, as_of = _drawn(standard, data)
    record = seen_on(episode, as_of)
    report = evaluate(standard, record, as_of=as_of)
    now = timed(report)
    later = (as_of + timedelta(gap) for gap in range(1, _DAYS_TRIED))
    found = next((day for day in later if timed(evaluate(standard, record, as_of=day)) != now), None)
    if found is not None:
        _same(found, report.next_change)
    elif report.next_change is not None and report.next_change < as_of + timedelta(_DAYS_TRIED):
        raise AssertionError(f"next_change is {report.next_change}, and nothing changes on it")


def a_permanent_verdict_stays(standard: Standard, data: st.DataObject) -> None:
    """For records without contradictions a permanent verdict never changes as `as_of` grows."""
    episode, as_of = _drawn(standard, data, _named_courses)
    report = evaluate(standard, episode, as_of=as_of + timedelta(data.draw(st.integers(1, 200))))
    assume({notice.code for notice in report.notices} <= _HARMLESS)
    then = by_key(report)
    for key, finding in by_key(evaluate(standard, episode, as_of=as_of)).items():
        if finding.verdict in _DEFINITE:
            _same(finding.verdict, then[key].verdict if key in then else None)


def the_future_changes_nothing(standard: Standard, data: st.DataObject) -> None:
    """Events dated after `as_of` have not happened."""
    episode, as_of = _drawn(standard, data)
    seen = evaluate(standard, seen_on(episode, as_of), as_of=as_of)
    _same(timed(evaluate(standard, episode, as_of=as_of)), timed(seen))


def order_is_irrelevant(standard: Standard, data: st.DataObject) -> None:
    """The order of the input plays no part, up to positions: these part findings of one day."""
    episode, as_of = _drawn(standard, data)
    turned = episode._replace(events=episode.events[::-1], support=episode.support[::-1])
    one, other = (timed(evaluate(standard, each, as_of=as_of)) for each in (episode, turned))
    _same(sorted(one, key=repr), sorted(other, key=repr))


def an_added_fact_flips_nothing(standard: Standard, data: st.DataObject) -> None:
    """A fact that is added never turns one definite verdict into another."""
    episode, as_of = _drawn(standard, data)
    more = data.draw(facts(standard.vocabulary))
    fuller = episode._replace(facts=frozen({**more, **episode.facts}))
    before, after = (evaluate(standard, one, as_of=as_of) for one in (episode, fuller))
    for old, new in zip(before.findings, after.findings, strict=True):
        if old.verdict is not Verdict.UNDETERMINED:
            _same(old.verdict, new.verdict)
    for was, now in zip(before.eligibility.criteria, after.eligibility.criteria, strict=True):
        if was.verdict is not CriterionVerdict.UNDETERMINED:
            _same(was.verdict, now.verdict)


def needs_name_every_fact_that_matters(standard: Standard, data: st.DataObject) -> None:
    """A fact that is not among the needs changes no finding's verdict."""
    episode, as_of = _drawn(standard, data)
    before = evaluate(standard, episode, as_of=as_of)
    for name, spec in standard.vocabulary.facts.items():
        for value in () if name in episode.facts else spec.choices or (True, False):
            fuller = episode._replace(facts=frozen({**episode.facts, name: value}))
            after = evaluate(standard, fuller, as_of=as_of)
            for old, new in zip(before.findings, after.findings, strict=True):
                if name not in old.needs and old.because in {None, Because.MISSING}:
                    _same(old.verdict, new.verdict)


def four_hundred_years_shift_the_result(standard: Standard, data: st.DataObject) -> None:
    """Shifting record and in-force dates by 146,097 days shifts the result, but for working days."""
    if _of_holidays(standard) is not None:
        return
    episode, as_of = _drawn(standard, data)
    program = standard.program({})
    before = _judged(program, episode, as_of)
    after = _judged(moved(program, CYCLE.days), _shifted(episode), as_of + CYCLE)
    _same([_moved(day) for day in _dated(before)], list(_dated(after)))
    _same([f.verdict for f in before.findings], [f.verdict for f in after.findings])


def a_shorter_deadline_removes_no_violation(standard: Standard, data: st.DataObject) -> None:
    """What is broken stays broken when a deadline, or a longest time, is made shorter."""
    if _without_length(standard) is not None:
        return
    program = standard.program({})
    episode, as_of = _drawn(standard, data)
    tight = shortened(program, data.draw(st.sampled_from(limited(program))))
    before, after = (_judged(one, episode, as_of) for one in (program, tight))
    for old, new in zip(before.findings, after.findings, strict=True):
        if old.verdict is Verdict.VIOLATED and new.because is not Because.NO_SUCH_DAY:
            _same(old.verdict, new.verdict)


def what_is_dumped_loads_again(standard: Standard, data: st.DataObject) -> None:
    """An episode that is written down and read again is the same one."""
    episode, _ = _drawn(standard, data)
    _same(episode, load_episode(dump_episode(episode), standard=standard))


def every_limit_holds_to_the_day(standard: Standard, data: st.DataObject) -> None:
    """The day before a limit, the day itself and the day after come out as the text of the rule says.

    What it says is told twice over without the engine: by how the record was built, and by the oracle.
    """
    if _without_limit(standard) is not None:
        return
    witness = data.draw(at_a_limit(standard))
    _same(None, complaint(witness, judged(standard, witness)))


LAWS: Final[tuple[Law, ...]] = (
    next_change_is_the_first_day_of_change,
    a_permanent_verdict_stays,
    the_future_changes_nothing,
    order_is_irrelevant,
    an_added_fact_flips_nothing,
    needs_name_every_fact_that_matters,
    four_hundred_years_shift_the_result,
    a_shorter_deadline_removes_no_violation,
    what_is_dumped_loads_again,
    every_limit_holds_to_the_day,
)
"""Every law there is."""


def _of_holidays(standard: Standard) -> str | None:
    named = standard.head.counting.calendar is not None
    return "holidays do not repeat after four hundred years" if named else None


def _without_length(standard: Standard) -> str | None:
    found = limited(standard.program({}))
    return None if found else "no deadline and no longest time can be made shorter"


def _without_limit(standard: Standard) -> str | None:
    return None if has_a_limit(standard) else "no record can be built that stands at a limit"


_NOTHING_TO_TRY: Final[Mapping[Law, Callable[[Standard], str | None]]] = {
    four_hundred_years_shift_the_result: _of_holidays,
    a_shorter_deadline_removes_no_violation: _without_length,
    every_limit_holds_to_the_day: _without_limit,
}
"""Why a standard gives a law nothing to try; None: it does."""


def laws_of(standard: Standard, **options: Any) -> type:  # noqa: ANN401  whatever Hypothesis's settings take
    """A test class with one test for each law, to be collected by pytest under the name it is given.

    A test is skipped, with the reason, where the standard gives its law nothing to try.

    Args:
        standard: The standard, shipped or one's own.
        options: Settings for Hypothesis, such as `max_examples`; without one there is no deadline.
    """
    tests = {f"test_{law.__name__}": _test(law, standard, options) for law in LAWS}
    return type("TestLaws", (), {"__doc__": f"The laws, run against {standard.id}.", **tests})


def timed(report: Report) -> list[object]:
    """What `next_change` promises about: verdicts and days, nothing else."""
    found: list[object] = [report.eligibility.verdict]
    found += [criterion.verdict for criterion in report.eligibility.criteria]
    found += [(f.verdict, f.due, f.earliest, f.remaining, f.owed, f.since) for f in report.findings]
    return found


def by_key(report: Report) -> dict[tuple[str, int], Finding]:
    """The findings by key; the number tells same keys apart."""
    found: dict[tuple[str, int], Finding] = {}
    for finding in report.findings:
        number = sum(key == finding.key for key, _ in found)
        found[finding.key, number] = finding
    return found


def seen_on(episode: Episode, as_of: date) -> Episode:
    """The same record without what is not seen on a day."""
    return episode._replace(
        events=tuple(event for event in episode.events if event.date <= as_of),
        support=tuple(period for period in episode.support if period.start <= as_of),
    )


_PATIENT: Final[dict[str, Any]] = {
    "deadline": None,  # the first example finds what the others of a standard only look up
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def _test(law: Law, standard: Standard, options: dict[str, Any]) -> Callable[..., None]:
    def test(_self: object, data: st.DataObject) -> None:
        untried = _NOTHING_TO_TRY.get(law, _always_tried)(standard)
        if untried is not None:
            raise SkipTest(f"{standard.id}: {untried}")
        law(standard, data)

    test.__name__ = f"test_{law.__name__}"
    test.__doc__ = law.__doc__
    return settings(**{**_PATIENT, **options})(given(data=st.data())(test))


def _always_tried(_standard: Standard) -> None:
    """Most laws speak of any record."""


def _drawn(
    standard: Standard, data: st.DataObject, courses: st.SearchStrategy[Any] = _any_courses
) -> tuple[Episode, date]:
    """A record and a day of judging."""
    episode = data.draw(episodes(standard, courses=data.draw(courses)))
    return episode, data.draw(_days)


def _same(expected: object, found: object) -> None:
    if expected != found:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def _judged(program: Program, episode: Episode, as_of: date) -> Judged:
    return judge(program, Snapshot(episode, as_of.toordinal()))


def _dated(judged: Judged) -> Iterator[date | None]:
    yield judged.eligibility.on
    for finding in judged.findings:
        changes = finding.judgement.changes
        yield None if changes is None else date.fromordinal(changes)
        yield from (finding.due, finding.since, finding.earliest, *finding.breaches)


def _moved(day: Any) -> Any:  # noqa: ANN401  days move, all else stays
    return day + CYCLE if isinstance(day, date) else day


def _shifted(episode: Episode) -> Episode:
    return episode._replace(
        born=_moved(episode.born),
        events=tuple(_moved_event(event) for event in episode.events),
        support=tuple(_moved_support(period) for period in episode.support),
    )


def _moved_event(event: Event) -> Event:
    attributes = frozen({name: _moved(value) for name, value in event.attributes.items()})
    return event._replace(date=_moved(event.date), attributes=attributes)


def _moved_support(period: Support) -> Support:
    days = (_moved(day) for day in (period.start, period.end, period.reduced_from))
    start, end, reduced = days
    return period._replace(start=start, end=end, reduced_from=reduced)
