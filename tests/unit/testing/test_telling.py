from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from random import Random

import pytest

from forebyg import Episode, Standard, load_episode, load_standard, shipped_ids
from forebyg.episode.dump import dump_episode
from forebyg.testing.shown import comes_to_the_same
from forebyg.testing.telling import spare_of, told_otherwise
from forebyg.timeline import EMPTY
from forebyg.witness import Pick, compliant, plainest

STANDARDS = {name: load_standard(name) for name in shipped_ids()}
SEEDS = 40
every_standard = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)


def picks() -> Iterator[Pick]:
    """Choices drawn by lot, the same ones every time."""
    for seed in range(SEEDS):
        yield partial(Random(seed).randint, 0)  # noqa: S311  repeatable on purpose


def records(standard: Standard) -> Iterator[tuple[Episode, Episode]]:
    """Compliant records, and each told otherwise."""
    for pick in picks():
        plain = compliant(standard, pick=pick)
        yield plain, told_otherwise(standard, plain, pick)


@every_standard
def test_nothing_comes_out_otherwise(standard: Standard) -> None:
    """Whatever is added or said in other words, who is eligible, what is broken and what is open stay."""
    for plain, told in records(standard):
        assert comes_to_the_same(standard, plain, told, None)


@every_standard
def test_what_is_told_can_be_read(standard: Standard) -> None:
    """It is a record that the standard's vocabulary knows, and nothing happens after the day of judging."""
    for _, told in records(standard):
        assert told.as_of is not None
        assert load_episode(dump_episode(told), standard=standard) == told
        assert max(event.date for event in told.events) <= told.as_of
        assert all((event.recorded or event.date) <= told.as_of for event in told.events)


@every_standard
def test_where_nothing_is_chosen_nothing_is_changed(standard: Standard) -> None:
    """The plainest record is told as it is."""
    plain = compliant(standard)

    assert told_otherwise(standard, plain, plainest) == plain


VARIED: dict[str, Callable[[Episode, Episode], bool]] = {
    "a fact more": lambda plain, told: len(told.facts) > len(plain.facts),
    "an event more": lambda plain, told: len(told.events) > len(plain.events),
    "support more": lambda plain, told: len(told.support) > len(plain.support),
    "a day of birth": lambda plain, told: told.born != plain.born,
    "a name": lambda _, told: {event.course for event in told.events} == {"A"},
    "written down later": lambda _, told: any(
        event.recorded not in {None, event.date} for event in told.events
    ),
    "another order": lambda _, told: [e.date for e in told.events] != sorted(e.date for e in told.events),
    "another number": lambda _, told: any(
        event.attributes.get("participants", 3) != 3 for event in told.events
    ),
}


@pytest.mark.parametrize("what", VARIED)
def test_what_may_vary_does(what: str) -> None:
    """Among a few dozen records there are some of each sort, and some not."""
    found = {VARIED[what](plain, told) for plain, told in records(STANDARDS["hjoerring"])}

    assert found == {True, False}


def test_an_age_that_matters_is_not_made_up() -> None:
    """Vordingborg asks for the day of birth, Samsø does not."""
    assert not spare_of(STANDARDS["vordingborg"], EMPTY).is_ageless
    assert spare_of(STANDARDS["samsoe"], EMPTY).is_ageless


def test_what_a_rule_looks_at_is_not_spare() -> None:
    """No fact, event or support is added that a rule of the standard names."""
    spare = spare_of(STANDARDS["rudersdal"], EMPTY)

    assert {"SEL-85", "LAB-167"}.isdisjoint(spare.paragraphs)
    assert {"plan_made", "inquiry", "course_start"}.isdisjoint(spare.types)
    assert "vulnerability" not in {name for name, _ in spare.facts}


def test_a_record_without_a_day_of_judging_gets_nothing_more() -> None:
    """What would come after the day of judging cannot be known then."""
    standard = STANDARDS["samsoe"]
    plain = compliant(standard)._replace(as_of=None)
    told = told_otherwise(standard, plain, lambda most: most)

    assert len(told.events) == len(plain.events)
    assert all(event.recorded is None for event in told.events)
    assert date.min not in {event.date for event in told.events}
