"""How long a course lasts to the last of some events."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found

from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event, FrozenDict

MOST = "kind: duration, at_most: 10 days, until: group_meeting"
LEAST = "kind: duration, at_least: 10 days, until: group_meeting"
MEETINGS = "kind: duration, at_most: 10 days, counted_from: group_meeting, until: group_meeting"
EXTENDED = f"{MOST}, extension: {{by: extension}}"
LARGE = "kind: duration, at_least: 10 days, until: {group_meeting: {participants: {at_least: 3}}}"
START = event(1, "course_start", form="group")
HOLDING, PENDING, SATISFIED, VIOLATED = Verdict.HOLDING, Verdict.PENDING, Verdict.SATISFIED, Verdict.VIOLATED


def one(rule: str, *events: Event, as_of: int) -> Finding:
    """The finding about a course that starts on the 1st, so that ten days end on the 11th."""
    return found(rule, START, *events, as_of=date(2025, 9, as_of))[-1]


def met(*days: int) -> list[Event]:
    """Meetings on these days."""
    return [event(day, "group_meeting") for day in days]


def ended(day: int) -> Event:
    """The end of the course."""
    return event(day, "course_end")


class TestAtMost:
    """A meeting beyond the last day is too late; a limit holds while another may come."""

    @pytest.mark.parametrize(
        ("days", "verdict", "since"),
        [((3, 10), HOLDING, None), ((3, 11), HOLDING, None), ((3, 12), VIOLATED, 12), ((), HOLDING, None)],
    )
    def test_around_the_last_day(self, days: tuple[int, ...], verdict: Verdict, since: int | None) -> None:
        """The 11th is in time, the 12th is not; the course running on is no breach."""
        finding = one(MOST, *met(*days), as_of=20)

        assert (finding.verdict, finding.due) == (verdict, date(2025, 9, 11))
        assert finding.since == (since and date(2025, 9, since))
        assert finding.judgement.changes is None

    def test_every_meeting_too_late_is_a_breach(self) -> None:
        """Both meetings beyond the 11th count, and nothing is owed or late."""
        finding = one(MOST, *met(5, 12, 14), ended(15), as_of=20)

        assert finding.breaches == (date(2025, 9, 12), date(2025, 9, 14))
        assert (finding.owed, finding.late, finding.judgement.on) == (
            False,
            False,
            date(2025, 9, 12).toordinal(),
        )

    @pytest.mark.parametrize("days", [(), (5,), (5, 18)])
    def test_the_end_keeps_it_for_good(self, days: tuple[int, ...]) -> None:
        """Whenever the course ends; a meeting after its end is none of the course."""
        assert one(MOST, *met(*days), ended(15), as_of=20).verdict is SATISFIED

    def test_from_the_first_meeting_to_the_last(self) -> None:
        """Ten days from the 4th run to the 14th."""
        assert one(MEETINGS, *met(4, 14), as_of=20).verdict is HOLDING
        assert one(MEETINGS, *met(4, 15), as_of=20).since == date(2025, 9, 15)

    def test_without_the_meeting_that_it_counts_from(self) -> None:
        """Such a record is incomplete, as of any length."""
        assert one(MEETINGS, as_of=20).because is Because.INCOMPLETE

    @pytest.mark.parametrize(("until", "verdict"), [(14, HOLDING), (13, VIOLATED)])
    def test_an_extension_moves_the_last_day(self, until: int, verdict: Verdict) -> None:
        """Extended to the 14th, a meeting on the 14th is in time."""
        made = Event(date(2025, 9, 9), "extension", FrozenDict({"until": date(2025, 9, until)}))

        assert one(EXTENDED, made, *met(14), as_of=20).verdict is verdict


class TestAtLeast:
    """A meeting on or after the first day is owed by the end of the course."""

    @pytest.mark.parametrize(
        ("days", "verdict"), [((10,), PENDING), ((11,), SATISFIED), ((12,), SATISFIED), ((), PENDING)]
    )
    def test_around_the_first_day(self, days: tuple[int, ...], verdict: Verdict) -> None:
        """A meeting on the 11th is late enough, while the course still runs."""
        finding = one(LEAST, *met(*days), as_of=20)

        assert (finding.verdict, finding.earliest, finding.due) == (verdict, date(2025, 9, 11), None)
        assert finding.done is (verdict is SATISFIED)

    @pytest.mark.parametrize(
        ("as_of", "verdict", "since"), [(14, PENDING, None), (15, PENDING, None), (16, VIOLATED, 16)]
    )
    def test_around_the_end(self, as_of: int, verdict: Verdict, since: int | None) -> None:
        """Owed on the end's own day, the 15th, and broken on the day after."""
        finding = one(LEAST, *met(5), ended(15), as_of=as_of)

        assert finding.verdict is verdict
        assert finding.due == (date(2025, 9, 15) if as_of >= 15 else None)
        assert finding.since == (since and date(2025, 9, since))
        assert finding.owed is False
        assert finding.judgement.changes == (date(2025, 9, 16).toordinal() if as_of == 15 else None)

    @pytest.mark.parametrize(("end", "since"), [(10, 10), (11, 12)])
    def test_a_course_too_short_for_it(self, end: int, since: int) -> None:
        """Ended on the 10th, it is broken that day; ended on the 11th, a meeting could still come then."""
        assert one(LEAST, *met(5), ended(end), as_of=20).since == date(2025, 9, since)

    def test_a_meeting_after_the_end(self) -> None:
        """It is none of the course, and closes no time."""
        assert one(LEAST, *met(5, 16), ended(15), as_of=20).since == date(2025, 9, 16)

    def test_a_meeting_that_may_not_count(self) -> None:
        """Where it is not known how many came, it is open whether the time is long enough."""
        finding = one(LARGE, *met(12), ended(15), as_of=20)

        assert (finding.verdict, finding.needs) == (Verdict.UNDETERMINED, ("events[1].participants",))

    def test_an_end_that_is_not_believed(self) -> None:
        """What is owed by the end cannot be judged without one."""
        early = Event(date(2025, 8, 20), "course_end", FrozenDict({}))

        assert one(LEAST, early, *met(5), as_of=20).because is Because.CONTRADICTORY
