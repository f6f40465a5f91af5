"""Facts that are whole numbers between bounds: the engine against the oracle, on every number there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations, product

import pytest
from tests.differential.agreeing import agree_on
from tests.differential.amount import so_many
from tests.differential.making import Case, Maker

from forebyg import evaluate, load_standard
from forebyg.report import CriterionVerdict
from forebyg.timeline import Episode, Event, FrozenDict

NYBY = """
format: 1
id: nyby
title: A draft
paragraphs: {offered: [SEL-82b]}
vocabulary:
  facts:
    children: {is: whole, says: {en: the number of children, da: antallet af børn}}
    rooms: {is: whole, says: {en: the number of rooms, da: antallet af rum}}
rules:
- {id: between, kind: eligibility, cites: [NYB-1], require: {children: {at_least: 1, at_most: 3}}}
- {id: one-of, kind: eligibility, cites: [NYB-2], require: {children: [0, 2]}}
- id: either
  kind: eligibility
  cites: [NYB-3]
  require: {any: [{children: {at_least: 3}}, {rooms: {at_most: 2}}]}
- id: twice
  kind: eligibility
  cites: [NYB-4]
  require: {all: [{children: {at_least: 2}}, {not: {children: {at_least: 4}}}]}
- id: always
  kind: eligibility
  cites: [NYB-5]
  require: {any: [{children: {at_most: 1}}, {children: {at_least: 2}}]}
- id: never
  kind: eligibility
  cites: [NYB-6]
  require: {all: [{children: {at_most: 1}}, {children: {at_least: 3}}]}
- id: crowded
  kind: eligibility
  cites: [NYB-7]
  require:
    any:
    - {all: [{children: {at_least: 2}}, {rooms: {at_most: 1}}]}
    - {all: [{children: {at_least: 4}}, {rooms: {at_most: 2}}]}
- {id: any-number, kind: eligibility, cites: [NYB-11], require: {children: {at_least: 0}}}
- {id: at-an-inquiry, kind: fact, cites: [NYB-8], require: {rooms: {at_least: 1}}, at: inquiry}
- {id: for-many, kind: count, cites: [NYB-9], of: conversation, at_most: 0, when: {children: {at_least: 2}}}
- id: for-few
  kind: duty
  cites: [NYB-10]
  do: plan_made
  by: start
  when: {not: {any: [{children: {at_least: 3}}, {rooms: {at_least: 2, at_most: 3}}]}}
statements:
""" + "".join(
    f"- {{id: NYB-{number}, lines: 1, phrase: et, as: {carried}, en: A rule., da: En regel.}}\n"
    for number, carried in enumerate(["criterion"] * 7 + ["rule"] * 3 + ["criterion"], start=1)
)
STANDARD = load_standard(NYBY)
PROGRAM = STANDARD.program({})
AS_OF = date(2025, 3, 20)
EVENTS = tuple(
    Event(date(2025, 3, day), kind, FrozenDict())
    for day, kind in ((3, "inquiry"), (10, "course_start"), (12, "conversation"))
)
MADE = 2_000


MEANT: dict[str, Callable[[int, int], bool]] = {
    "between": lambda children, _: 1 <= children <= 3,
    "one-of": lambda children, _: children in {0, 2},
    "either": lambda children, rooms: children >= 3 or rooms <= 2,
    "twice": lambda children, _: 2 <= children <= 3,
    "always": lambda _children, _rooms: True,
    "never": lambda _children, _rooms: False,
    "any-number": lambda _children, _rooms: True,
    "crowded": lambda children, rooms: (children >= 2 and rooms <= 1) or (children >= 4 and rooms <= 2),
}
"""What each criterion of the draft says of so many children and rooms."""
CHILDREN, ROOMS = range(7), range(6)


def told(children: int | None, rooms: int | None) -> Mapping[str, int]:
    """The facts of a record."""
    both = {"children": children, "rooms": rooms}
    return FrozenDict({name: number for name, number in both.items() if number is not None})


def every_family() -> Iterator[Case]:
    """Nobody knows how many children and rooms there are, or there are so many of them."""
    for children, rooms in product((None, *CHILDREN), (None, *ROOMS)):
        for events in (EVENTS, EVENTS[:1], EVENTS[1:], ()):
            yield Case(Episode("E-1", None, told(children, rooms), events), AS_OF)


def test_every_number() -> None:
    """On each bound, one below and one above it, and unknown; bounds of one fact beside each other too."""
    assert agree_on(PROGRAM, every_family()) == 0


def test_made_records() -> None:
    """The same rules on whatever happens."""
    maker = Maker(PROGRAM)
    assert agree_on(PROGRAM, (maker.case(seed) for seed in range(so_many(MADE)))) == 0


@pytest.mark.parametrize("children", [None, *CHILDREN])
@pytest.mark.parametrize("rooms", [None, *ROOMS])
def test_what_the_text_says(children: int | None, rooms: int | None) -> None:
    """Met where every number that it may be meets it; asked for is a number by which alone it turns."""
    report = evaluate(STANDARD, Episode("E-1", facts=told(children, rooms)), as_of=AS_OF)
    thinkable = list(
        product(CHILDREN if children is None else (children,), ROOMS if rooms is None else (rooms,))
    )

    for found in report.eligibility.criteria:
        is_met = MEANT[found.rule.id]
        answers = {is_met(*both) for both in thinkable}
        verdicts = {True: CriterionVerdict.MET, False: CriterionVerdict.NOT_MET}
        expected = verdicts[answers.pop()] if len(answers) == 1 else CriterionVerdict.UNDETERMINED
        assert (found.rule.id, found.verdict) == (found.rule.id, expected)
        assert set(found.needs) == set(_turning(is_met, thinkable))


def _turning(is_met: Callable[[int, int], bool], thinkable: list[tuple[int, int]]) -> Iterator[str]:
    """The facts by which alone the answer turns, whatever the other one is."""
    for (children, rooms), (others, else_) in combinations(thinkable, 2):
        if is_met(children, rooms) != is_met(others, else_):
            if rooms == else_:
                yield "children"
            if children == others:
                yield "rooms"
