"""What a change does to recorded cases: those whose outcome is another one, rule by rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from forebyg.api import evaluate, judging_day
from forebyg.diff.compare import matched
from forebyg.diff.matching import Pair
from forebyg.diff.search.side import outcome_of
from forebyg.episode import placed
from forebyg.errors import EpisodeError, ForebygError
from forebyg.report import Criterion, Finding, Report
from forebyg.standard import Standard
from forebyg.timeline import Episode

__all__ = ["Effects", "Named", "RuleEffect", "Source", "effects"]


class Source(NamedTuple):
    """An episode as it was read, or why it could not be.

    Attributes:
        file: The file that it stands in.
        line: Its line there, where the file holds one a line.
        found: The record, or what is wrong with it.
    """

    file: str
    line: int | None
    found: Episode | EpisodeError


class Named(NamedTuple):
    """An episode by its id and its place."""

    episode: str
    file: str
    line: int | None


class RuleEffect(NamedTuple):
    """The episodes in which one rule comes out otherwise.

    Attributes:
        old: The rule's id in the first document; None: it has none like it.
        new: Its id in the second one.
        episodes: The episodes, in the order in which they were read.
    """

    old: str | None
    new: str | None
    episodes: tuple[Named, ...]


class Effects(NamedTuple):
    """What a change does to recorded episodes.

    Attributes:
        judged: How many were judged by both documents.
        changed: Those in which anything comes out otherwise.
        rules: The rules that come out otherwise in some, in the order of the documents.
        eligibility: The episodes whose citizen is in the target group by only one document, or is open.
        errors: Why others could not be judged.
    """

    judged: int
    changed: tuple[Named, ...]
    rules: tuple[RuleEffect, ...]
    eligibility: tuple[Named, ...]
    errors: tuple[ForebygError, ...]


def effects(
    old: Standard, new: Standard, episodes: Iterable[Source], *, as_of: date | None = None
) -> Effects:
    """Judge episodes by both documents, under the defaults of each or the episode's own readings.

    One that cannot be judged stops no other; one episode is held at a time.

    Args:
        old: The first document.
        new: The second one.
        episodes: The records.
        as_of: The day of judging; None: each episode's own.
    """
    counting = _Counting(matched(old, new))
    for source in episodes:
        try:
            counting.add(source, *_reports(old, new, source, as_of))
        except EpisodeError as error:
            counting.errors.append(placed(error, source.file, source.line))
        except ForebygError as error:
            counting.errors.append(error)
    return counting.result()


def _reports(old: Standard, new: Standard, source: Source, as_of: date | None) -> tuple[Report, Report]:
    episode = source.found
    if isinstance(episode, EpisodeError):
        raise episode
    day = judging_day(episode, as_of)
    return evaluate(old, episode, as_of=day), evaluate(new, episode, as_of=day)


class _Counting:
    """What has come of the episodes so far."""

    def __init__(self, clauses: tuple[Pair, ...]) -> None:
        self.errors: list[ForebygError] = []
        self._judged = 0
        self._changed: list[Named] = []
        self._eligibility: list[Named] = []
        self._rules: dict[Pair, list[Named]] = {pair: [] for pair in clauses}

    def add(self, source: Source, old: Report, new: Report) -> None:
        """Note in what one episode comes out otherwise."""
        self._judged += 1
        named = Named(old.episode, source.file, source.line)
        before, now = _Told(old), _Told(new)
        touched = [
            episodes
            for pair, episodes in self._rules.items()
            if before.of(pair.old and pair.old.id) != now.of(pair.new and pair.new.id)
        ]
        if old.eligibility.verdict != new.eligibility.verdict:
            touched.append(self._eligibility)
        for episodes in touched:
            episodes.append(named)
        if touched:
            self._changed.append(named)

    def result(self) -> Effects:
        """All of it."""
        rules = (
            RuleEffect(pair.old and pair.old.id, pair.new and pair.new.id, tuple(episodes))
            for pair, episodes in self._rules.items()
            if episodes
        )
        return Effects(
            self._judged, tuple(self._changed), tuple(rules), tuple(self._eligibility), tuple(self.errors)
        )


class _Told:
    """A report by rule."""

    def __init__(self, report: Report) -> None:
        self._eligibility = report.eligibility
        self._findings = _by_rule(report.findings)
        self._criteria = _by_rule(report.eligibility.criteria)

    def of(self, rule: str | None) -> object:
        """What it says of a rule; nothing where there is none."""
        if rule is None:
            return outcome_of((), self._eligibility._replace(criteria=(), courses=()))
        criteria = self._criteria.get(rule, ())
        later = tuple(
            course._replace(criteria=tuple(one for one in course.criteria if one.rule.id == rule))
            for course in self._eligibility.courses
        )
        own = self._eligibility._replace(criteria=tuple(criteria), courses=later)
        return outcome_of(tuple(self._findings.get(rule, ())), own)


def _by_rule(found: Iterable[Finding | Criterion]) -> Mapping[str, list]:  # type: ignore[type-arg]  # of whichever it is
    grouped: dict[str, list[Finding | Criterion]] = {}
    for one in found:
        grouped.setdefault(one.rule.id, []).append(one)
    return grouped
