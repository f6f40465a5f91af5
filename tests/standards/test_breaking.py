"""Every rule of every shipped standard is broken, and with it only what cannot be kept in any such record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

import pytest

from forebyg import load_standard, shipped_ids
from forebyg.scenario.outcomes import possible_outcomes
from forebyg.testing.shown import judged
from forebyg.witness import (
    Pick,
    Place,
    Witness,
    boundary,
    broken_by,
    plainest,
    ways_to_break,
    witness_at,
    witnesses,
)

MUST_BREAK: dict[tuple[str, str], dict[str, str]] = {
    ("samsoe", "acute-assessed-at-end"): {
        "acute-assessed-at-start": "an assessment on the first day would stand before the end too"
    },
    ("samsoe", "six-months-by-law"): {
        "six-months": "the standard's own six months are those of the law, of every form of course"
    },
    ("vordingborg", "final-evaluation"): {
        "final-evaluation-with-citizen": "no evaluation in time is none with the citizen in time"
    },
    ("vordingborg", "telephone-contact-offered"): {
        "virtual-contact-offered": "one and the same offer is wanted"
    },
    ("vordingborg", "virtual-contact-offered"): {
        "telephone-contact-offered": "one and the same offer is wanted"
    },
}
"""The rules that cannot be broken alone, with what breaks along, and why it must."""

SEEDS = 6
STANDARDS = {name: load_standard(name) for name in shipped_ids()}
RULES = [
    (name, one.model.id)
    for name, standard in STANDARDS.items()
    for one in standard.rules
    if "violated" in possible_outcomes(one)
]
every_rule = pytest.mark.parametrize(("name", "rule"), RULES)


def picks() -> Iterator[Pick]:
    """The plainest choices, and some drawn by lot."""
    yield plainest
    for seed in range(SEEDS):
        yield partial(Random(seed).randint, 0)  # noqa: S311  repeatable on purpose


def broken(name: str, witness: Witness) -> set[str]:
    """What is broken in a record, or not met."""
    report = judged(STANDARDS[name], witness)
    unmet = {one.rule.id for one in report.eligibility.criteria if one.verdict == "not_met"}
    return {one.rule.id for one in (*report.violations, *report.deviations)} | unmet


@every_rule
def test_only_what_must_break_with_it(name: str, rule: str) -> None:
    """Whatever is chosen, the record breaks the rule, and of the others only those that are listed."""
    ways = ways_to_break(STANDARDS[name], rule)
    must = MUST_BREAK.get((name, rule), {}).keys()

    assert ways
    assert {way.along for way in ways} == {frozenset(must)}
    for way in ways:
        for pick in picks():
            made = broken_by(STANDARDS[name], way, pick=pick)
            assert made is not None
            assert broken(name, made) == {rule, *must}


@pytest.mark.parametrize(("name", "rule"), MUST_BREAK)
def test_no_record_at_all_breaks_it_alone(name: str, rule: str) -> None:
    """Of all the records that can be built of the rule, none that breaks it leaves the others whole."""
    standard = STANDARDS[name]
    for at_limit, known in ((False, witnesses), (True, boundary)):
        for place in range(len(list(known(standard, rule)))):
            for pick in picks():
                made = witness_at(standard, rule, Place(place, at_limit=at_limit), pick=pick)
                found = set() if made is None else broken(name, made)
                assert rule not in found or MUST_BREAK[name, rule].keys() <= found
