"""The laws that every judgement keeps, whatever the standard and the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.property.episodes import FIRST, days, facts, named_records, records

from forebyg import Episode, Report, Standard, evaluate, load_standard, shipped_ids
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import frozen
from forebyg.vocabulary import CORE

STANDARDS = [load_standard(name) for name in shipped_ids()]
standards = st.sampled_from(STANDARDS)
LAW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
CYCLE = timedelta(146_097)
DEFINITE = {Verdict.SATISFIED, Verdict.VIOLATED}


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


def frozen_after(episode: Episode, as_of: date) -> Episode:
    """The same record without what is not seen on a day."""
    return episode._replace(
        events=tuple(event for event in episode.events if event.date <= as_of),
        support=tuple(period for period in episode.support if period.start <= as_of),
    )


class TestNextChange:
    """The first day after `as_of` on which the same events give another result; null if none."""

    @given(standards, records, days)
    @LAW
    def test_is_the_first_day_of_change(self, standard: Standard, episode: Episode, as_of: date) -> None:
        """Judging day by day finds the same day, within four hundred days."""
        record = frozen_after(episode, as_of)
        report = evaluate(standard, record, as_of=as_of)
        now = timed(report)
        later = (as_of + timedelta(gap) for gap in range(1, 60))
        found = next((d for d in later if timed(evaluate(standard, record, as_of=d)) != now), None)

        if found is None:
            assert report.next_change is None or report.next_change >= as_of + timedelta(60)
        else:
            assert found == report.next_change


class TestPermanence:
    """A permanent verdict never changes as `as_of` grows, for records without contradictions."""

    @given(standards, named_records, days, st.integers(1, 200))
    @LAW
    def test_satisfied_and_violated_stay(
        self, standard: Standard, episode: Episode, as_of: date, gap: int
    ) -> None:
        """What is satisfied or violated today is so on every later day."""
        later = as_of + timedelta(gap)
        report = evaluate(standard, episode, as_of=later)
        assume(not report.notices or {n.code for n in report.notices} <= {"undated-standard"})
        now = by_key(evaluate(standard, episode, as_of=as_of))
        then = by_key(report)

        for key, finding in now.items():
            if finding.verdict in DEFINITE:
                assert key in then
                assert finding.verdict is then[key].verdict, key


class TestTheFuture:
    """Events dated after `as_of` have not happened."""

    @given(standards, records, days)
    @LAW
    def test_changes_nothing(self, standard: Standard, episode: Episode, as_of: date) -> None:
        """Taking the later events away gives the same verdicts."""
        report = evaluate(standard, episode, as_of=as_of)

        assert timed(report) == timed(evaluate(standard, frozen_after(episode, as_of), as_of=as_of))


class TestOrder:
    """The order of the input is irrelevant up to the positions in `events`."""

    @given(standards, records, days)
    @LAW
    def test_of_input_is_irrelevant(self, standard: Standard, episode: Episode, as_of: date) -> None:
        """Reversing the events gives the same verdicts and days."""
        turned = episode._replace(events=episode.events[::-1], support=episode.support[::-1])

        assert timed(evaluate(standard, episode, as_of=as_of)) == timed(
            evaluate(standard, turned, as_of=as_of)
        )


class TestAddedFacts:
    """A fact that is added never turns one definite verdict into another."""

    @given(standards, records, days, facts())
    @LAW
    def test_never_flip_a_definite_verdict(
        self, standard: Standard, episode: Episode, as_of: date, more: dict[str, bool]
    ) -> None:
        """With more facts every definite verdict and criterion stands."""
        fuller = episode._replace(facts=frozen({**more, **episode.facts}))
        before = evaluate(standard, episode, as_of=as_of)
        after = evaluate(standard, fuller, as_of=as_of)

        for old, new in zip(before.findings, after.findings, strict=True):
            if old.verdict is not Verdict.UNDETERMINED:
                assert old.verdict is new.verdict
        for was, now in zip(before.eligibility.criteria, after.eligibility.criteria, strict=True):
            if was.verdict != "undetermined":
                assert was.verdict is now.verdict

    @given(standards, records, days)
    @LAW
    def test_are_named_only_where_they_matter(
        self, standard: Standard, episode: Episode, as_of: date
    ) -> None:
        """A fact that is not among the needs changes no finding's verdict."""
        before = evaluate(standard, episode, as_of=as_of)
        for name, spec in CORE.facts.items():
            if name in episode.facts:
                continue
            for value in spec.choices or (True, False):
                fuller = episode._replace(facts=frozen({**episode.facts, name: value}))
                after = evaluate(standard, fuller, as_of=as_of)
                for old, new in zip(before.findings, after.findings, strict=True):
                    if name not in old.needs and old.because in {None, Because.MISSING}:
                        assert old.verdict is new.verdict


class TestFourHundredYears:
    """Shifting record and in-force dates by 146,097 days shifts the result."""

    @given(st.sampled_from([s for s in STANDARDS if s.ref.version == "undated"]), records, days)
    @LAW
    def test_shift_the_result(self, standard: Standard, episode: Episode, as_of: date) -> None:
        """Every day of the result is as many days later."""
        moved = _shifted(episode)
        before = evaluate(standard, episode, as_of=as_of)
        after = evaluate(standard, moved, as_of=as_of + CYCLE)

        assert [_moved(day) for day in _days(before)] == list(_days(after))
        assert [f.verdict for f in before.findings] == [f.verdict for f in after.findings]


def _days(report: Report) -> Iterator[date | None]:
    yield report.next_change
    yield report.eligibility.on
    for finding in report.findings:
        yield from (finding.due, finding.since, finding.earliest, *finding.breaches)


def _moved(day: date | None) -> date | None:
    return None if day is None else day + CYCLE


def _shifted(episode: Episode) -> Episode:
    return episode._replace(
        born=_moved(episode.born),
        events=tuple(
            event._replace(
                date=event.date + CYCLE,
                attributes=frozen(
                    {k: v + CYCLE if isinstance(v, date) else v for k, v in event.attributes.items()}
                ),
            )
            for event in episode.events
        ),
        support=tuple(
            period._replace(
                start=period.start + CYCLE,
                end=_moved(period.end),
                reduced_from=period.reduced_from + CYCLE
                if isinstance(period.reduced_from, date)
                else period.reduced_from,
            )
            for period in episode.support
        ),
    )


def test_a_record_of_nothing_is_judged() -> None:
    """An empty record has findings for every rule and no violation."""
    for standard in STANDARDS:
        report = evaluate(standard, Episode("E-1"), as_of=FIRST)

        assert report.findings
        assert not report.violations
