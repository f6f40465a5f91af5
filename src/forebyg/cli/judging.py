"""Episodes read from files and judged one by one, in the order given."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from forebyg.api import ALL, evaluate, judging_day
from forebyg.episode import placed, read_episodes
from forebyg.errors import EpisodeError, ForebygError
from forebyg.report import Report
from forebyg.standard import Standard
from forebyg.timeline import Episode, FrozenDict

__all__ = ["Answer", "Question", "answers"]


class Question(NamedTuple):
    """What is asked of every episode.

    Attributes:
        standard: What it is judged by.
        beside: Documents laid beside it.
        as_of: The day of judging; None: each episode's own.
        known_as_of: Hide what was written down after this day.
        readings: The choices to judge by, over the episode's own; they are the standard's.
        every_reading: Judge every other choice too.
    """

    standard: Standard
    beside: tuple[Standard, ...] = ()
    as_of: date | None = None
    known_as_of: date | None = None
    readings: Mapping[str, str] = FrozenDict()
    every_reading: bool = False


class Answer(NamedTuple):
    """What came of one episode.

    Attributes:
        file: The file that it was read from.
        line: Its line there, where the file holds one a line.
        episode: The record; None where it could not be read.
        outcome: The report, or why there is none.
    """

    file: Path
    line: int | None
    episode: Episode | None
    outcome: Report | ForebygError


def answers(files: Iterable[Path], question: Question) -> Iterator[Answer]:
    """Judge the episodes of files; a bad one is answered with its error, and the rest are still judged.

    One episode is held at a time.
    """
    for file in files:
        for line, found in read_episodes(file, question.standard.vocabulary):
            if isinstance(found, EpisodeError):
                yield Answer(file, line, None, placed(found, file, line))
            else:
                yield Answer(file, line, found, _judged(found, file, line, question))


def _judged(episode: Episode, file: Path, line: int | None, question: Question) -> Report | ForebygError:
    try:
        return _report(episode, judging_day(episode, question.as_of), question)
    except EpisodeError as error:
        return placed(error, file, line)
    except ForebygError as error:
        return error


def _report(episode: Episode, as_of: date, question: Question) -> Report:
    if question.every_reading:
        chosen = FrozenDict({**episode.readings, **question.readings})
        episode = episode._replace(readings=chosen)
    return evaluate(
        question.standard,
        episode,
        as_of=as_of,
        known_as_of=question.known_as_of,
        readings=ALL if question.every_reading else question.readings,
        beside=question.beside,
    )
