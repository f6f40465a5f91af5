"""What other systems call: load, evaluate, and the standards that are shipped."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, Literal

from forebyg.diagnostic import Diagnostic
from forebyg.episode import episode_from, placed, read_episode, read_episodes
from forebyg.errors import CalendarError, EpisodeError, ForebygError, ReadingError
from forebyg.kernel import Alternative, Judged, Program, disputed, judge
from forebyg.report import Notice, Report
from forebyg.standard import Standard
from forebyg.timeline import EMPTY, Episode, Snapshot, frozen, make
from forebyg.vocabulary import CORE


class EachOwn(Enum):
    """The type of `EACH_OWN`, which says: judge each episode on its own `as_of`."""

    EACH_OWN = "each_own"


EACH_OWN: Final = EachOwn.EACH_OWN
ALL: Final = "all"

Readings = Mapping[str, str] | Literal["all"]


def load_episode(
    source: str | os.PathLike[str] | Mapping[str, Any], *, standard: Standard | None = None
) -> Episode:
    """Read and check an episode.

    Args:
        source: The path of a YAML or JSON file, or a mapping of the same shape.
        standard: Adds its own event types, attributes and facts.

    Raises:
        EpisodeError: With everything that is wrong; values are never echoed.
    """
    vocabulary = CORE if standard is None else standard.vocabulary
    if isinstance(source, str | os.PathLike):
        return read_episode(source, vocabulary)
    return episode_from(source, vocabulary)


def load_episodes(
    source: str | os.PathLike[str], *, standard: Standard | None = None
) -> Iterator[Episode | EpisodeError]:
    """Read and check the episodes of a file one by one; of a `.jsonl` file one line is held at a time.

    A bad one is given as its error, with file and line, and the rest are still read; `evaluate_many`
    takes both.

    Args:
        source: The path of a JSONL, JSON or YAML file.
        standard: Adds its own event types, attributes and facts.
    """
    vocabulary = CORE if standard is None else standard.vocabulary
    for line, found in read_episodes(source, vocabulary):
        yield placed(found, source, line) if isinstance(found, EpisodeError) else found


def evaluate(
    standard: Standard,
    episode: Episode,
    *,
    as_of: date,
    known_as_of: date | None = None,
    readings: Readings = EMPTY,
    beside: tuple[Standard, ...] = (),
) -> Report:
    """Judge one episode by a standard at the end of a day.

    Args:
        standard: The standard.
        episode: The record about one citizen.
        as_of: The day of judging; events after it have not happened.
        known_as_of: Hide what was written down after this day.
        readings: The choices to judge by, over the episode's own and the standard's
            defaults; `"all"` also judges every other choice, one reading at a time.
        beside: Documents laid beside it, such as the statute; every finding names
            the one that it comes from.

    Raises:
        ReadingError: A reading or choice that the standard does not have.
        EpisodeError: The episode's own readings are not the standard's.
        DateRangeError: A sum of dates leaves the years 1 to 9999.
        TypeError: A day is no plain date, or another argument is of a wrong type.
    """
    _check_types(standard, episode, readings)
    day = _ordinal(as_of, "as_of")
    known = None if known_as_of is None else _ordinal(known_as_of, "known_as_of")
    snapshot = Snapshot(episode, day, known)
    if readings is EMPTY or readings != ALL:
        program = _program(standard, episode, readings)
        own = judge(program, snapshot)
    else:
        program = _program(standard, episode, EMPTY)
        own = _all(standard, program, snapshot)
    report = make(Report, (program.ref, episode, as_of, known_as_of, program.readings, *own, ()))
    return _with(report, beside, snapshot) if beside else report


def evaluate_many(  # noqa: PLR0913  one choice more than `evaluate` has
    standard: Standard,
    episodes: Iterable[Episode | EpisodeError],
    *,
    as_of: date | EachOwn,
    known_as_of: date | None = None,
    readings: Readings = EMPTY,
    beside: tuple[Standard, ...] = (),
    on_error: Literal["raise", "yield"] = "raise",
) -> Iterator[Report | ForebygError]:
    """Judge episodes one by one, in order; holds one at a time.

    Args:
        standard: The standard.
        episodes: The records; an `EpisodeError` among them is treated as that error.
        as_of: The day of judging, or `EACH_OWN`.
        known_as_of: As for `evaluate`.
        readings: As for `evaluate`.
        beside: As for `evaluate`.
        on_error: Whether a bad episode ends the run, or its error stands in the
            place of its report.

    Raises:
        ForebygError: For a bad episode, with `on_error="raise"`.
        ReadingError: A reading or choice asked for that the standard does not have, whatever `on_error` says.
        TypeError: As for `evaluate`.
        ValueError: `on_error` is neither of its two words.
    """
    if on_error not in {"raise", "yield"}:
        raise ValueError('on_error must be "raise" or "yield"')
    _check_standard(standard)
    if isinstance(readings, Mapping):
        standard.choices(readings)
    for one in episodes:
        try:
            episode = _usable(one)
            yield evaluate(
                standard,
                episode,
                as_of=judging_day(episode) if isinstance(as_of, EachOwn) else as_of,
                known_as_of=known_as_of,
                readings=readings,
                beside=beside,
            )
        except ForebygError as error:
            if on_error == "raise":
                raise
            yield error


def judging_day(episode: Episode, as_of: date | None = None) -> date:
    """The day on which an episode is judged: the one asked for, else its own.

    Raises:
        EpisodeError: There is neither.
    """
    day = as_of or episode.as_of
    if day is None:
        raise EpisodeError([Diagnostic("missing-as-of")], episode.id)
    return day


def _check_standard(standard: object) -> None:
    if not isinstance(standard, Standard):
        raise TypeError("standard must be a Standard: load_standard makes one of an id, a file or a text")


def _check_types(standard: object, episode: object, readings: object) -> None:
    """Say what to hand over where something else was."""
    _check_standard(standard)
    if not isinstance(episode, Episode):
        raise TypeError("episode must be an Episode: load_episode makes one of a mapping or a file")
    if readings is not EMPTY and readings != ALL and not isinstance(readings, Mapping):
        raise TypeError('readings must be a mapping from readings to choices, or "all"')


def _check_beside(beside: object) -> None:
    """Say so where not only documents are laid beside, or one that is in no tuple."""
    if not isinstance(beside, tuple | list) or not all(isinstance(one, Standard) for one in beside):
        raise TypeError("beside must be a tuple of Standards")


def _program(standard: Standard, episode: Episode, readings: Mapping[str, str]) -> Program:
    """The standard under the caller's choices, else the episode's own, else the defaults."""
    if not episode.readings:
        return standard.program(readings)
    if not _are_choices(standard, episode.readings):
        raise EpisodeError([Diagnostic("unusable-reading", path=("readings",))], episode.id)
    return standard.program({**episode.readings, **readings})


def _are_choices(standard: Standard, readings: Mapping[str, str]) -> bool:
    """Whether a standard has the readings of a record.

    The error of one that has not repeats what the record says: it must not stand behind another, either.
    """
    try:
        standard.choices(readings)
    except ReadingError:
        return False
    return True


def _usable(episode: Episode | EpisodeError) -> Episode:
    """The episode; one that could not be read stands in the stream as its error."""
    if isinstance(episode, EpisodeError):
        raise episode
    return episode


def _ordinal(day: date, name: str) -> int:
    """A day as the engine has it; a moment in time is no day."""
    if isinstance(day, datetime) or not isinstance(day, date):
        raise TypeError(f"{name} must be a plain datetime.date, without a time")
    return day.toordinal()


def _all(standard: Standard, program: Program, snapshot: Snapshot) -> Judged:
    """Judge every other choice too, one reading at a time."""
    chosen = program.readings
    alternatives = []
    notices: list[Notice] = []
    for name, reading in standard.readings.items():
        for choice in reading.choices:
            if choice == chosen[name]:
                continue
            try:
                other = standard.program({**chosen, name: choice})
                judged = judge(other, snapshot)
            except CalendarError:
                fields = frozen({"reading": name, "choice": choice})
                notices.append(Notice("choice-needs-calendar", fields=fields))
            else:
                alternatives.append(Alternative(name, choice, judged, other.silent))
    found = disputed(judge(program, snapshot), program.silent, alternatives)
    return found._replace(remarks=(*found.remarks, *notices))


def _with(report: Report, beside: tuple[Standard, ...], snapshot: Snapshot) -> Report:
    """The report with the findings of the documents laid beside after the standard's own."""
    _check_beside(beside)
    programs = [standard.program(EMPTY) for standard in beside]
    judged = [judge(program, snapshot) for program in programs]
    targets = tuple((p.ref.id, j.eligibility) for p, j in zip(programs, judged, strict=True))
    return report._replace(
        beside=tuple(program.ref for program in programs),
        findings=(*report.findings, *(found for one in judged for found in one.findings)),
        remarks=(*report.remarks, *(remark for one in judged for remark in one.remarks)),
        eligibility=report.eligibility._replace(beside=targets),
    )
