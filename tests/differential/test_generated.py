"""The engine against the oracle, on records made from the rules' own periods."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.differential.agreeing import agree_on
from tests.differential.amount import so_many
from tests.differential.making import Case, Maker
from tests.differential.small import RULES

from forebyg import Standard, load_standard, shipped_ids
from forebyg.errors import CalendarError
from forebyg.kernel import Program
from forebyg.report import StandardRef
from forebyg.testing import standards

EPISODES = 2_500
"""For each standard under its default readings: 15,000 for the six."""
COMBINATIONS = 20
EACH = 25
"""Under other readings: 20 combinations of choices for each standard, 25 episodes for each: 3,000."""
BY_SMALL_RULES = 2_000
DRAFTS = 160
"""Random standards, 25 episodes for each, and 25 more for each that has readings: 4,000 and more."""


def cases(maker: Maker, first: int, number: int) -> Iterator[Case]:
    """The episodes of so many seeds."""
    return (maker.case(seed) for seed in range(first, first + number))


@pytest.mark.parametrize("name", shipped_ids())
class TestShippedStandards:
    """Kernel and oracle give the same answer, whatever the record."""

    def test_under_the_default_readings(self, name: str) -> None:
        """Every reading as the standard decides it."""
        standard = load_standard(name)
        program = standard.program({})
        number = so_many(EPISODES)
        passed_over = agree_on(program, cases(Maker(program, standard.vocabulary), 0, number))
        assert passed_over <= number // 100 + 1

    def test_under_any_other_readings(self, name: str) -> None:
        """Choices drawn anew for every few episodes."""
        standard = load_standard(name)
        for number in range(so_many(COMBINATIONS)):
            random = Random(number)  # noqa: S311  repeatable on purpose
            choices = {
                word: random.choice(list(reading.choices))
                for word, reading in standard.readings.items()
                if random.random() < 0.4
            }
            try:
                program = standard.program(choices)
                agree_on(program, cases(Maker(program, standard.vocabulary), EACH * number, EACH), choices)
            except CalendarError:  # working days, and no calendar is installed
                continue


class TestRandomStandards:
    """Kernel and oracle give the same answer, whatever the standard."""

    @given(standards(), st.integers(0, 10**6))
    @settings(max_examples=so_many(DRAFTS), suppress_health_check=[HealthCheck.too_slow])
    def test_of_any_rules(self, standard: Standard, first: int) -> None:
        """A draft of a few rules of any kind, under its default readings and under others."""
        random = Random(first)  # noqa: S311  repeatable on purpose
        choices = {word: random.choice(list(one.choices)) for word, one in standard.readings.items()}
        for chosen in ({}, choices) if choices else ({},):
            program = standard.program(chosen)
            made = cases(Maker(program, standard.vocabulary), first, EACH)
            agree_on(program, made, chosen, each_need=False)


class TestSmallRules:
    """All rules with small numbers together, on one messy record."""

    def test_many_records(self) -> None:
        """Boundaries of every primitive are met within weeks."""
        programs = [small.program() for small in RULES]
        rules = tuple(rule for program in programs for rule in program.rules)
        criteria = tuple(criterion for program in programs for criterion in program.criteria)
        program = Program(StandardRef("small", "undated", "-"), rules, criteria)
        agree_on(program, cases(Maker(program), 0, so_many(BY_SMALL_RULES)))
