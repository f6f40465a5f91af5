"""One case of a scenario file, out of its plain data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from forebyg.episode import episode_from
from forebyg.errors import EpisodeError
from forebyg.place import Path
from forebyg.scenario.case import Case
from forebyg.scenario.expect import expectation
from forebyg.scenario.faults import Faults
from forebyg.source import Document
from forebyg.standard import Standard
from forebyg.standard.fields import NOT_DECIDED
from forebyg.suggestion import suggest
from forebyg.timeline import EMPTY, Episode, FrozenDict

__all__ = ["CASE_KEYS", "CaseReader"]

CASE_KEYS: Final = ("name", "as_of", "known_as_of", "readings", "episode", "expect", "why")

_NOTHING: Final[dict[str, object]] = {"violations": []}
"""Read in place of an expectation that is missing, which has been said already."""


class CaseReader:
    """Reads cases by the names that a standard and the documents beside it give."""

    def __init__(
        self,
        standard: Standard,
        beside: tuple[Standard, ...],
        places: Mapping[int, Document],
        faults: Faults,
    ) -> None:
        """Keep what every case is read by; `places` are those of the episodes, by position."""
        self._standard = standard
        self._ids = frozenset(_ids((standard, *beside)))
        self._places = places
        self._faults = faults

    def case(self, data: object, number: int) -> Case | None:
        """The case at a position; None when it cannot be used, and the faults say why."""
        path: Path = ("cases", number)
        faults = self._faults
        given = faults.mapping(data, path, CASE_KEYS, "name: What the case shows")
        if not isinstance(data, Mapping):
            return None
        for key in ("episode", "expect"):
            if given.get(key) is None:
                faults.missing(key, path)
        episode = self._episode(given.get("episode"), number)
        expected = _NOTHING if given.get("expect") is None else given["expect"]
        expect = expectation(expected, (*path, "expect"), self._ids, faults)
        readings = self._readings(given.get("readings"), (*path, "readings"))
        known_as_of = faults.day_of(given.get("known_as_of"), (*path, "known_as_of"))
        name = faults.text_of(given.get("name"), (*path, "name"))
        why = faults.text_of(given.get("why"), (*path, "why"))
        day = None if episode is None else self._as_of(given, episode, path)
        if episode is None or day is None:
            return None
        line = faults.line_of(path)
        return Case(name or episode.id, day, known_as_of, readings, episode, expect, why, line)

    def _as_of(self, given: Mapping[str, Any], episode: Episode, path: Path) -> date | None:
        """The day of judging: the case's, else the episode's own."""
        day = self._faults.day_of(given.get("as_of"), (*path, "as_of"))
        if given.get("as_of") is None and episode.as_of is None:
            self._faults.missing("as_of", path)
        return day or episode.as_of

    def _episode(self, data: object, number: int) -> Episode | None:
        if data is None:
            return None
        path = ("cases", number, "episode")
        try:
            episode = episode_from(data, self._standard.vocabulary, self._places.get(number))
        except EpisodeError as error:
            self._faults.add_below(path, error.diagnostics)
            return None
        self._readings(dict(episode.readings), (*path, "readings"))
        return episode

    def _readings(self, data: object, path: Path) -> FrozenDict[str, str] | None:
        """The choices to judge by; None for the word `all`."""
        if data == "all":
            return None
        if data is None:
            return EMPTY
        given = self._faults.mapping(data, path, tuple(self._standard.readings), "wording: extension")
        chosen = {name: self._faults.text_of(choice, (*path, name)) for name, choice in given.items()}
        named = {name: choice for name, choice in chosen.items() if choice is not None}
        for name, choice in named.items():
            known = (*self._standard.readings[name].choices, NOT_DECIDED)
            if choice not in known:
                near = suggest(choice, known)
                self._faults.add(
                    "unknown-reading-choice", (*path, name), word=choice, reading=name, suggestion=near
                )
        return FrozenDict(named)


def _ids(standards: tuple[Standard, ...]) -> list[str]:
    """Every rule and statement that an entry can name."""
    rules = [rule.model.id for standard in standards for rule in standard.rules]
    return [*rules, *(one.id for standard in standards for one in standard.statements)]
