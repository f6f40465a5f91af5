"""An episode as a scenario, to paste into a file and keep."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from hypothesis import currently_in_test_context, note

from forebyg.api import evaluate, judging_day
from forebyg.scenario import Case, Expectation, broken_in, scenario_text
from forebyg.standard import Standard, load_standard, shipped_ids
from forebyg.timeline import Episode, frozen


def as_scenario(standard: Standard, episode: Episode, *, as_of: date | None = None) -> str:
    """A scenario file about one episode, with what forebyg says of it as the expectation.

    Args:
        standard: The standard.
        episode: The record.
        as_of: The day of judging; None: the episode's own.

    Raises:
        EpisodeError: Neither names a day of judging.
    """
    day = judging_day(episode, as_of)
    report = evaluate(standard, episode, as_of=day)
    plain = episode._replace(as_of=None, readings=frozen({}))
    expect = Expectation(report.eligibility.verdict, None, frozen(broken_in(report)))
    case = Case(episode.id, day, None, episode.readings, plain, expect)
    return scenario_text(name_of(standard), [case])


def name_of(standard: Standard) -> str:
    """What a scenario file calls the standard: the id of a shipped one, else its file.

    A draft of a shipped standard bears its id too, and is another document.
    """
    is_shipped = standard.id in shipped_ids() and load_standard(standard.id).ref == standard.ref
    return standard.id if is_shipped else standard.document.file or standard.id


class _Printer(Protocol):
    def text(self, words: str) -> None: ...


class _Paste:
    """Printed by Hypothesis for the failing example that it ends with, and made only then."""

    def __init__(self, standard: Standard, episode: Episode) -> None:
        self.standard = standard
        self.episode = episode

    def _repr_pretty_(self, printer: _Printer, _cycle: object) -> None:
        printer.text(f"As a scenario:\n{as_scenario(self.standard, self.episode)}")


def noted(standard: Standard, episode: Episode) -> Episode:
    """The episode itself; should the test fail on it, it is printed as a scenario."""
    if currently_in_test_context():
        note(_Paste(standard, episode))
    return episode
