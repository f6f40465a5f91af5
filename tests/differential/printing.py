"""A disagreement as a scenario: the smallest record that still shows it, ready to be pasted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.differential.making import Case

from forebyg.episode import dump_episode
from forebyg.timeline import Event, frozen


def smallest(case: Case, is_wrong: Callable[[Case], bool]) -> Case:
    """Leave out whatever can go while the case stays wrong."""
    shorter = next((one for one in _shorter(case) if is_wrong(one)), None)
    return case if shorter is None else smallest(shorter, is_wrong)


def _shorter(case: Case) -> Iterator[Case]:
    """The case with one thing less."""
    episode = case.episode
    events, support = episode.events, episode.support
    if case.known_as_of is not None:
        yield case._replace(known_as_of=None)
    for place in range(len(events)):
        yield case._replace(episode=episode._replace(events=events[:place] + events[place + 1 :]))
    for place in range(len(support)):
        yield case._replace(episode=episode._replace(support=support[:place] + support[place + 1 :]))
    for name in episode.facts:
        yield case._replace(episode=episode._replace(facts=_without(episode.facts, name)))
    if episode.born is not None:
        yield case._replace(episode=episode._replace(born=None))
    for place, event in enumerate(events):
        for less in _less(event):
            yield case._replace(
                episode=episode._replace(events=(*events[:place], less, *events[place + 1 :]))
            )


def _less(event: Event) -> Iterator[Event]:
    for name in event.attributes:
        yield event._replace(attributes=_without(event.attributes, name))
    if event.course is not None:
        yield event._replace(course=None)
    if event.recorded is not None:
        yield event._replace(recorded=None)


def _without(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return frozen({key: value for key, value in values.items() if key != name})


def scenario(standard: str, readings: Mapping[str, str], case: Case, told: Mapping[str, Any]) -> str:
    """The case as a scenario file whose expectation is left to the reader."""
    lines = [
        f"standard: {standard}",
        "cases:",
        "- name: The engine and the oracle part",
        f"  as_of: {case.as_of}",
        *([] if case.known_as_of is None else [f"  known_as_of: {case.known_as_of}"]),
        *([f"  readings: {json.dumps(dict(readings))}"] if readings else []),
        f"  episode: {json.dumps(dump_episode(case.episode))}",
        f"  expect: {json.dumps({'violations': []})}",
        *(f"  # {place}: {words}" for place, words in told.items()),
    ]
    return "\n".join(lines)
