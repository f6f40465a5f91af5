"""The oracle as a judge of the engine: on placings of events about small rules, and on generated records."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from random import Random

from tests.differential.amount import FEW
from tests.differential.comparing import Difference, differences
from tests.differential.making import Case, Maker
from tests.differential.shapes import DAY_0
from tests.differential.silence import SILENT_RULES, firmer, silent_records
from tests.differential.small import RULES
from tests.differential.test_small_scope import placings

from forebyg import load_standard, shipped_ids
from forebyg.errors import CalendarError
from forebyg.kernel import Program
from forebyg.testing import oracle

_EPISODES = 2_000
_SILENT = 3
_COMBINATIONS = 20
_EACH = 25


def by_oracle() -> str | None:
    """The first record on which the engine says something else than the oracle."""
    disagreements = (_first(program, cases) for program, cases in _places())
    return next((one for one in chain(disagreements, _too_firm()) if one is not None), None)


def _too_firm() -> Iterator[str]:
    """Silent records of which the engine says more than is known."""
    for rule in SILENT_RULES:
        program = rule.program()
        for number, case in enumerate(silent_records(rule, _SILENT)):
            if found := firmer(program, case):
                yield f"{rule.name}, silent record {number}: {found[0]}"


def _first(program: Program, cases: Iterator[Case]) -> str | None:
    """The first of these cases that they do not agree on; none where working days cannot be told."""
    with suppress(CalendarError):
        for number, case in enumerate(cases):
            if found := _found(program, case):
                return f"{program.ref.id}, record {number}: {found[0]}"
    return None


def _found(program: Program, case: Case) -> list[Difference]:
    """What they do not agree on; nothing where the oracle does not judge."""
    try:
        return differences(program, *case)
    except oracle.TooManyWorldsError:
        return []


def _places() -> Iterator[tuple[Program, Iterator[Case]]]:
    """Where to look, the cheapest first."""
    for rule in RULES:
        yield rule.program(), placings(rule, 2, FEW)
        if rule.support:
            yield rule.program(), map(_reduced_at_the_start, placings(rule, 1, FEW))
    for name in shipped_ids():
        program = load_standard(name).program({})
        yield program, _generated(program, 0, _EPISODES)
        yield from _by_other_readings(name)


def _reduced_at_the_start(case: Case) -> Case:
    """The same record with support that is reduced from the very day on which the course starts."""
    support = tuple(one._replace(reduced_from=DAY_0) for one in case.episode.support)
    return case._replace(episode=case.episode._replace(support=support))


def _generated(program: Program, first: int, number: int) -> Iterator[Case]:
    maker = Maker(program)
    return (maker.case(seed) for seed in range(first, first + number))


def _by_other_readings(name: str) -> Iterator[tuple[Program, Iterator[Case]]]:
    standard = load_standard(name)
    for number in range(_COMBINATIONS):
        rng = Random(number)  # noqa: S311  repeatable on purpose
        choices = {word: rng.choice(list(one.choices)) for word, one in standard.readings.items()}
        program = standard.program(choices)
        yield program, _generated(program, _EACH * number, _EACH)
