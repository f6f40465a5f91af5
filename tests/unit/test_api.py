"""The functions that other systems call."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import forebyg
from forebyg import EACH_OWN, Episode, EpisodeError, Event, Report, Standard, Support, Verdict
from forebyg.timeline import FrozenDict

START = date(2025, 9, 1)


@pytest.fixture(scope="module")
def samsoe() -> Standard:
    """The shipped standard of one municipality."""
    return forebyg.load_standard("samsoe")


def a_course(*more: Event, ident: str = "E-1", as_of: date | None = None) -> Episode:
    """An individual course begun on 1 September 2025, with further events."""
    start = Event(START, "course_start", FrozenDict(form="individual"))
    return Episode(ident, events=(start, *more), as_of=as_of)


def verdicts(report: Report) -> dict[str, Verdict]:
    """Each rule's verdict."""
    return {finding.rule.id: finding.verdict for finding in report.findings}


class TestEvaluate:
    """One episode, one standard, one day."""

    def test_the_last_timely_day_holds_and_the_next_day_breaks(self, samsoe: Standard) -> None:
        """1 September and six months is 1 March: kept on it, broken on 2 March."""
        kept = forebyg.evaluate(samsoe, a_course(), as_of=date(2026, 3, 1))
        broken = forebyg.evaluate(samsoe, a_course(), as_of=date(2026, 3, 2))

        assert Verdict.HOLDING is verdicts(kept)["six-months"]
        assert date(2026, 3, 2) == kept.next_change
        assert [date(2026, 3, 2)] == [f.since for f in broken.violations if f.rule.id == "six-months"]

    def test_a_moment_in_time_is_no_day(self, samsoe: Standard) -> None:
        """A datetime is refused, since its day depends on a time zone."""
        with pytest.raises(TypeError, match=r"as_of must be a plain datetime\.date"):
            forebyg.evaluate(samsoe, a_course(), as_of=datetime(2025, 9, 1))  # noqa: DTZ001

    def test_the_day_that_is_no_day_is_named(self, samsoe: Standard) -> None:
        """Of the two days, the one that is wrong is told."""
        with pytest.raises(TypeError, match=r"^known_as_of must be a plain datetime\.date"):
            forebyg.evaluate(samsoe, a_course(), as_of=START, known_as_of="2025-09-01")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"standard": "samsoe"}, "^standard must be a Standard: load_standard makes one"),
            ({"episode": {"id": "E-1"}}, "^episode must be an Episode: load_episode makes one"),
            ({"readings": "none"}, "^readings must be a mapping"),
            ({"beside": ("statute",)}, "^beside must be a tuple of Standards$"),
        ],
    )
    def test_what_is_of_another_type_is_named(
        self, wrong: dict[str, Any], said: str, samsoe: Standard
    ) -> None:
        """Whoever hands over an id or plain data learns what to hand over instead."""
        given = {"standard": samsoe, "episode": a_course(), **wrong}

        with pytest.raises(TypeError, match=said):
            forebyg.evaluate(given.pop("standard"), given.pop("episode"), as_of=START, **given)

    def test_one_document_is_no_tuple_of_them(self, samsoe: Standard) -> None:
        """A single document laid beside needs its comma."""
        with pytest.raises(TypeError, match=r"^beside must be a tuple of Standards$"):
            forebyg.evaluate(samsoe, a_course(), as_of=START, beside=samsoe)  # type: ignore[arg-type]

    def test_what_was_written_down_later_is_not_seen(self, samsoe: Standard) -> None:
        """An assessment of the start day, recorded on the 5th, is unknown on the 4th."""
        late = Event(START, "assessment", FrozenDict(of="referral", at="start"), recorded=date(2025, 9, 5))
        episode = a_course(late)
        unseen = forebyg.evaluate(samsoe, episode, as_of=date(2025, 9, 10), known_as_of=date(2025, 9, 4))
        seen = forebyg.evaluate(samsoe, episode, as_of=date(2025, 9, 10), known_as_of=date(2025, 9, 5))

        assert Verdict.VIOLATED is verdicts(unseen)["assessed-at-start"]
        assert Verdict.SATISFIED is verdicts(seen)["assessed-at-start"]

    def test_the_callers_choice_wins_over_the_episodes_and_the_default(self, samsoe: Standard) -> None:
        """A reading is taken from the call, else the episode, else the standard."""
        episode = a_course()._replace(readings=FrozenDict({"last-day": "one-less"}))
        own = forebyg.evaluate(samsoe, episode, as_of=START)
        called = forebyg.evaluate(samsoe, episode, as_of=START, readings={"last-day": "same-number"})

        assert "one-less" == own.readings["last-day"]
        assert "same-number" == called.readings["last-day"]

    def test_an_unknown_reading_is_an_error_with_a_suggestion(self, samsoe: Standard) -> None:
        """A misspelt reading names the one that was meant."""
        with pytest.raises(forebyg.ReadingError, match="Did you mean `last-day`"):
            forebyg.evaluate(samsoe, a_course(), as_of=START, readings={"lastday": "one-less"})

    def test_all_readings_name_what_they_change(self, samsoe: Standard) -> None:
        """On the last timely day the reading that takes a day off breaks the limit."""
        report = forebyg.evaluate(samsoe, a_course(), as_of=date(2026, 3, 1), readings="all")
        limit = next(f for f in report.findings if f.rule.id == "six-months")

        assert ("last-day", "one-less", Verdict.VIOLATED, date(2026, 3, 1)) in [
            dispute[:4] for dispute in limit.disputed
        ]

    def test_a_document_laid_beside_stands_in_the_same_report(self, samsoe: Standard) -> None:
        """Each finding and criterion names the document that it comes from."""
        statute = forebyg.load_standard("statute")
        report = forebyg.evaluate(samsoe, a_course(), as_of=date(2026, 3, 2), beside=(statute,))

        assert {"samsoe", "statute"} == {finding.standard for finding in report.violations}
        assert ["statute"] == [name for name, _ in report.eligibility.beside]

    def test_reports_and_standards_can_be_pickled(self, samsoe: Standard) -> None:
        """What comes back judges and compares alike."""
        report = forebyg.evaluate(samsoe, a_course(), as_of=START)
        again = pickle.loads(pickle.dumps(samsoe))  # noqa: S301  # our own bytes

        assert report == pickle.loads(pickle.dumps(report))  # noqa: S301  # our own bytes
        assert report == forebyg.evaluate(again, a_course(), as_of=START)

    def test_the_lists_partition_the_findings(self, samsoe: Standard) -> None:
        """Every finding stands in exactly one of the six lists."""
        report = forebyg.evaluate(samsoe, a_course(), as_of=date(2026, 3, 2))
        lists = (
            report.violations,
            report.deviations,
            report.upcoming,
            report.satisfied,
            report.undetermined,
            report.not_applicable,
        )

        assert sorted(f.key for f in report.findings) == sorted(f.key for some in lists for f in some)

    def test_what_is_owed_comes_by_due_day(self, samsoe: Standard) -> None:
        """A duty with a day stands before one without."""
        report = forebyg.evaluate(samsoe, a_course(), as_of=START)

        assert ["assessed-at-start", "at-least-one-conversation", "assessed-at-end"] == [
            finding.rule.id for finding in report.owed
        ]

    def test_reprs_tell_nothing_about_the_citizen(self, samsoe: Standard) -> None:
        """Neither facts nor free text stand in any repr."""
        name = "Søren Kierkegaard"
        talk = Event(START, "conversation", FrozenDict(adviser=name))
        episode = a_course(talk)._replace(
            facts=FrozenDict(residence=name),
            support=(Support("SEL-85", START),),
        )
        report = forebyg.evaluate(samsoe, episode, as_of=START)

        assert name not in f"{episode!r}{episode.events!r}{episode.facts!r}{report!r}"


class TestEvaluateMany:
    """Many episodes, one after the other."""

    def test_streams_in_order(self, samsoe: Standard) -> None:
        """No more is read than is asked for."""
        read: list[str] = []

        def source() -> Iterator[Episode]:
            for ident in ("E-1", "E-2", "E-3"):
                read.append(ident)
                yield a_course(ident=ident)

        reports = forebyg.evaluate_many(samsoe, source(), as_of=START)
        first = next(reports)

        assert isinstance(first, Report)
        assert ("E-1", ["E-1"]) == (first.episode, read)

    def test_each_on_its_own_day(self, samsoe: Standard) -> None:
        """With EACH_OWN every episode's own as_of counts."""
        episodes = [a_course(as_of=START), a_course(as_of=date(2026, 3, 2))]
        found = list(forebyg.evaluate_many(samsoe, episodes, as_of=EACH_OWN))

        assert [START, date(2026, 3, 2)] == [r.as_of for r in found if isinstance(r, Report)]

    def test_a_bad_one_ends_the_run(self, samsoe: Standard) -> None:
        """An episode without a day is an error, raised at its place."""
        reports = forebyg.evaluate_many(samsoe, [a_course()], as_of=EACH_OWN)

        with pytest.raises(EpisodeError, match="no day to judge on"):
            next(reports)

    def test_or_its_error_stands_in_its_place(self, samsoe: Standard) -> None:
        """With on_error="yield" the others are still judged."""
        episodes = [a_course(ident="E-1"), a_course(ident="E-2", as_of=START)]
        found = list(forebyg.evaluate_many(samsoe, episodes, as_of=EACH_OWN, on_error="yield"))

        assert [EpisodeError, Report] == [type(one) for one in found]

    def test_a_reading_that_there_is_not_is_no_fault_of_an_episode(self, samsoe: Standard) -> None:
        """What the caller asks for is refused at once, and not once for each of a million records."""
        wanted = {"lastday": "one-less"}
        reports = forebyg.evaluate_many(samsoe, [a_course()], as_of=START, readings=wanted, on_error="yield")

        with pytest.raises(forebyg.ReadingError, match="lastday"):
            next(reports)

    def test_no_error_is_passed_over_unasked(self, samsoe: Standard) -> None:
        """A word that says neither to raise errors nor to yield them is refused."""
        reports = forebyg.evaluate_many(
            samsoe,
            [a_course()],
            as_of=EACH_OWN,
            on_error="ignore",  # type: ignore[arg-type]
        )

        with pytest.raises(ValueError, match=r'^on_error must be "raise" or "yield"$'):
            next(reports)


class TestLoading:
    """Where standards and episodes come from."""

    def test_a_file_of_many_is_read_line_by_line(self, samsoe: Standard, tmp_path: Path) -> None:
        """What cannot be used is given as its error, with its place, and the rest are read and judged."""
        path = tmp_path / "cases.jsonl"
        path.write_text(
            '{"id": "E-1"}\n{"id": "E-2", "evnts": []}\n{"id":\n{"id": "E-4"}\n', encoding="utf-8"
        )
        found = list(forebyg.load_episodes(path, standard=samsoe))
        errors = [one for one in found if isinstance(one, EpisodeError)]

        assert [Episode, EpisodeError, EpisodeError, Episode] == [type(one) for one in found]
        assert [(str(path), 2), (str(path), 3)] == [
            (one.diagnostics[0].file, one.diagnostics[0].line) for one in errors
        ]
        answers = forebyg.evaluate_many(samsoe, found, as_of=START, on_error="yield")
        assert [Report, EpisodeError, EpisodeError, Report] == [type(one) for one in answers]

    def test_a_file_of_one_is_read_likewise(self, tmp_path: Path) -> None:
        """One episode in YAML is a file of many with one in it; one that is not there is an error."""
        path = tmp_path / "case.yaml"
        path.write_text("id: E-1\n", encoding="utf-8")

        assert ["E-1"] == [one.id for one in forebyg.load_episodes(path) if isinstance(one, Episode)]
        (error,) = forebyg.load_episodes(tmp_path / "none.yaml")
        assert isinstance(error, EpisodeError)

    def test_an_unknown_id_names_the_known_ones(self) -> None:
        """A misspelt id suggests the one that was meant."""
        with pytest.raises(forebyg.UnknownStandardError, match="Did you mean `samsoe`"):
            forebyg.load_standard("samso")

    def test_an_episode_may_use_the_standards_own_names(self, tmp_path: Path) -> None:
        """What a standard declares is known only with that standard."""
        text = (
            "format: 1\nid: own\ntitle: Own\nparagraphs: {offered: [SEL-82a]}\n"
            "vocabulary: {events: {charge: {attributes: {amount: {is: whole}}}}}\n"
            "rules:\n- {id: free, kind: attribute, cites: [OWN-1], of: charge, "
            "attribute: amount, at_most: 0, window: whole}\n"
            "statements:\n- {id: OWN-1, lines: 1, phrase: free, as: rule, en: Free., da: Gratis.}\n"
        )
        path = tmp_path / "own.yaml"
        path.write_text(text, encoding="utf-8")
        standard = forebyg.load_standard(path)
        record = {"id": "E-1", "events": [{"date": "2025-09-01", "type": "charge", "amount": 50}]}

        with pytest.raises(EpisodeError):
            forebyg.load_episode(record)
        report = forebyg.evaluate(standard, forebyg.load_episode(record, standard=standard), as_of=START)
        assert [START] == [finding.since for finding in report.violations]
