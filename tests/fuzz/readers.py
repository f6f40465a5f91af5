"""What is fuzzed: any bytes, read as a standard or as an episode, give a value or a documented exception."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from forebyg import ForebygError, Standard, evaluate, json_text, load_episode, load_standard, report_data
from forebyg.errors import InputError
from forebyg.messages import LANGUAGES
from forebyg.vocabulary import CORE

_FIRST: Final = date(2025, 1, 6)
_AS_OF: Final = date(2025, 10, 7)
_SUFFIXES: Final = (".yaml", ".json")


def read_standard(data: bytes) -> None:
    """Load the bytes as the file of a standard, and judge a small and a full record by what could be loaded.

    Raises:
        Exception: Any but a documented one, which is a fault of forebyg.
    """
    try:
        standard = load_standard(_written(data, ".yaml"))
        _judge(standard, {"id": "E-1", "events": [{"date": "2025-01-20", "type": "course_start"}]})
        _judge(standard, _full())
    except ForebygError as error:
        _say(error)


def read_name(data: bytes) -> None:
    """Load a standard by the bytes as whoever calls may write it: an id, a path or a text."""
    try:
        load_standard(data.decode("utf-8", "replace"))
    except ForebygError as error:
        _say(error)


def read_episode(data: bytes) -> None:
    """Load the bytes as the file of an episode, in the form that the first tells, and judge what is there."""
    suffix = _SUFFIXES[data[0] & 1] if data else _SUFFIXES[0]
    try:
        _judge(_samsoe(), _written(data[1:], suffix))
    except ForebygError as error:
        _say(error)


@cache
def _full() -> dict[str, object]:
    """A course with every event that all standards know, one a week, and nothing more said of it."""
    within = (name for name in CORE.events if name not in {"inquiry", "course_start", "course_end"})
    names = ("inquiry", "course_start", *within, "course_end")
    weeks = (_FIRST + timedelta(weeks=week) for week in range(len(names)))
    return {
        "id": "E-2",
        "born": "1990-04-02",
        "events": [{"date": str(day), "type": name} for day, name in zip(weeks, names, strict=True)],
    }


@cache
def _samsoe() -> Standard:
    return load_standard("samsoe")


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


def _written(data: bytes, suffix: str) -> Path:
    path = Path(_folder().name, f"case{suffix}")
    path.write_bytes(data)
    return path


def _judge(standard: Standard, source: Path | dict[str, object]) -> None:
    episode = load_episode(source, standard=standard)
    report = evaluate(standard, episode, as_of=episode.as_of or _AS_OF)
    json.loads(json_text(report_data(report)))


def _say(error: ForebygError) -> None:
    """Say the error in every way."""
    for lang in LANGUAGES:
        (str(error) + error.words(lang)).encode()
        if isinstance(error, InputError):
            json.dumps([one.to_dict(lang) for one in error.diagnostics])
