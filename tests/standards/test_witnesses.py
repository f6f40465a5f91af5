"""For every rule of every shipped standard, records are built that show each outcome it can have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest

from forebyg import Report, evaluate, load_episode, load_standard, shipped_ids
from forebyg.episode.dump import dump_episode
from forebyg.kernel.condition import AgeIs, Condition, atoms
from forebyg.kernel.pattern import Relation
from forebyg.kernel.primitive import Bound, Exclusion, Point, Predicate, Presence, Response, Same, Unstated
from forebyg.scenario.outcomes import possible_outcomes
from forebyg.standard import resolve
from forebyg.testing.shown import complaint, judged, meant_with, verdicts
from forebyg.witness import Witness, boundary, compliant, forms_shown, witnesses

BREAKS_TOO = {
    ("hjoerring", "at-least-twelve-meetings"): "the eleven meetings shown leave the last week without one",
    ("hjoerring", "everyone-is-invited"): "an invitation at the end of the course comes after its 14 days",
    ("hjoerring", "everyone-is-invited-otherwise"): "without an inquiry no form is filled in before the talk",
    ("hjoerring", "invitation-possible"): "an invitation at the end of the course comes after its 14 days",
    ("hjoerring", "invited-within-14-days"): "without an inquiry no form is filled in before the talk",
    (
        "hjoerring",
        "note-for-each-follow-up",
    ): "the follow-up shown is not the talk that a group needs",
    ("hjoerring", "followed-up"): "without a follow-up talk a group has had none",
    ("ishoej", "can-benefit"): "where no assessment shows it, none stands before the start either",
    ("ishoej", "more-time"): "whoever asks late has not answered in time",
    ("rudersdal", "house-of-advice"): "whoever is young enough for Ungekontakten must go there",
    ("samsoe", "acute-assessed-at-end"): "an assessment on the first day would stand before the end too",
    ("samsoe", "six-months"): "the law's own six months are over with it",
    ("samsoe", "six-months-by-law"): "the standard's own six months are over with it",
    ("vordingborg", "final-evaluation"): "a final evaluation that is late is late with the citizen too",
    ("vordingborg", "telephone-contact-offered"): "one and the same offer is wanted",
    ("vordingborg", "virtual-contact-offered"): "one and the same offer is wanted",
}
"""The rules that cannot be shown in every outcome without breaking another one, and why."""

NOT_BUILT: dict[tuple[str, str], tuple[str, str]] = {}
"""Outcomes that a truth table can give and that no record is built for, each with its reason."""

NOT_OFFERED = {("ishoej", "individual"): "groups alone", ("ishoej", "ad_hoc"): "groups alone"}
"""Forms of course for which nobody is in the target group."""

TWO_EDGES = {
    ("hjoerring", "measures-are-free"): "no charge below nothing",
    ("ishoej", "free"): "no charge below nothing",
    ("rudersdal", "free"): "no charge below nothing",
    ("vordingborg", "free-of-charge"): "no charge below nothing",
    ("ishoej", "no-individual-help"): "none may be granted: none, and one",
    ("rudersdal", "no-acute-offers"): "none may be granted: none, and one",
    ("rudersdal", "no-voluntary-agreements"): "none may be granted: none, and one",
}
"""Rules whose limit is nought, so that there is no day or number before it."""

STANDARDS = {name: load_standard(name) for name in shipped_ids()}
RULES = [
    (name, one.model.id)
    for name, standard in STANDARDS.items()
    for one in standard.rules
    if one.rule is not None or one.criterion is not None
]


@cache
def shown(name: str, rule: str) -> tuple[tuple[Witness, Report], ...]:
    """Every witness of a rule, and those around its limit, with what the engine says of them."""
    standard = STANDARDS[name]
    every = chain(witnesses(standard, rule), boundary(standard, rule))
    return tuple((witness, judged(standard, witness)) for witness in every)


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_every_witness_shows_what_it_says(name: str, rule: str) -> None:
    """The engine gives the outcome that was built, broken since the day that was meant."""
    found = [complaint(witness, report) for witness, report in shown(name, rule)]

    assert [one for one in found if one] == []


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_the_oracle_finds_every_limit_too(name: str, rule: str) -> None:
    """In a course of whatever form, done or waited for, what stands at a limit comes out as built."""
    standard = STANDARDS[name]
    every = [edge for form in forms_shown(standard, rule) for edge in boundary(standard, rule, form=form)]
    found = [edge for edge in every if complaint(edge, judged(standard, edge)) is None]

    assert [(edge.outcome, edge.why) for edge in found if meant_with(standard, edge) is None] == []


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_every_witness_can_be_written_down(name: str, rule: str) -> None:
    """What is built is a record that the standard's own vocabulary knows, and reads back as it is."""
    for witness, _ in shown(name, rule):
        assert load_episode(dump_episode(witness.episode), standard=STANDARDS[name]) == witness.episode


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_every_outcome_is_built(name: str, rule: str) -> None:
    """No outcome that the kind's truth table can give is left out."""
    compiled = next(one for one in STANDARDS[name].rules if one.model.id == rule)
    built = set[str]().union(*(verdicts(rule, report) for _, report in shown(name, rule)))
    missing = {word for word in possible_outcomes(compiled) - built if (name, rule) not in NOT_BUILT}

    assert missing == set()


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_nothing_else_is_broken(name: str, rule: str) -> None:
    """Beside the rule shown only that is broken which cannot be kept with it."""
    broken = {
        finding.rule.id
        for _, report in shown(name, rule)
        for finding in (*report.violations, *report.deviations)
        if finding.rule.id != rule
    }

    assert bool(broken) is ((name, rule) in BREAKS_TOO), broken


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_every_limit_has_its_three_days(name: str, rule: str) -> None:
    """A rule with a limit has a record for the day before it, the day, and the day after it."""
    edges = boundary(STANDARDS[name], rule)
    if (name, rule) in TWO_EDGES:
        assert len(edges) == 2
    elif _binds_from_an_age(name, rule) or _has_limit(name, rule, edges):
        assert edges
        assert len(edges) % 3 == 0
        assert len({edge.outcome.is_breach for edge in edges} | {edge.outcome for edge in edges}) > 1
    else:
        assert edges == ()


def _binds_from_an_age(name: str, rule: str) -> bool:
    """Whether a birthday decides if the rule binds."""
    compiled = next(one for one in STANDARDS[name].rules if one.model.id == rule)
    when = None if compiled.rule is None else compiled.rule.when
    return when is not None and _names_an_age(when)


def _has_limit(name: str, rule: str, edges: tuple[Witness, ...]) -> bool:
    """Whether a day, a number or a birthday is one too many for the rule."""
    compiled = next(one for one in STANDARDS[name].rules if one.model.id == rule)
    primitive = compiled.rule.primitive if compiled.rule else None
    require = compiled.criterion.require if compiled.criterion else None
    if isinstance(primitive, Predicate):
        require = primitive.require
    if require is not None and not isinstance(require, Exclusion):
        return _names_an_age(require)
    if isinstance(primitive, Bound):
        return primitive.test.relation is Relation.BETWEEN
    if isinstance(primitive, Presence):
        return primitive.point is not Point.OPEN
    if isinstance(primitive, Response) and primitive.within is None:  # due by the end of a course
        return compiled.rule is not None and compiled.rule.forms != ("none",)
    if isinstance(primitive, Unstated):  # another choice of its reading may give it a number
        return bool(edges)
    return not isinstance(primitive, Same)


def _names_an_age(condition: Condition) -> bool:
    return any(isinstance(atom, AgeIs) for atom in atoms(condition))


@pytest.mark.parametrize("name", STANDARDS)
@pytest.mark.parametrize("form", [None, "individual", "group", "ad_hoc"])
def test_a_compliant_record_is_compliant(name: str, form: str | None) -> None:
    """Whatever the form that is offered, the citizen is in the target group and no rule is broken."""
    episode = compliant(STANDARDS[name], form=form)
    assert episode.as_of is not None
    report = evaluate(STANDARDS[name], episode, as_of=episode.as_of)

    assert [str(finding.rule.id) for finding in (*report.violations, *report.deviations)] == []
    assert (report.eligibility.verdict == "eligible") is ((name, form) not in NOT_OFFERED)


@pytest.mark.parametrize("name", STANDARDS)
def test_a_record_without_a_course_is_compliant_too(name: str) -> None:
    """Before any course nothing is broken and nobody is outside the target group."""
    episode = compliant(STANDARDS[name], form="none")
    assert episode.as_of is not None
    report = evaluate(STANDARDS[name], episode, as_of=episode.as_of)

    assert report.violations == report.deviations == ()
    assert report.eligibility.verdict != "ineligible"


def choices(name: str) -> Iterator[tuple[str, str, str]]:
    """Every choice that is not the default, with each rule that hangs on it."""
    standard = STANDARDS[name]
    data = standard.document.data
    assert isinstance(data, dict)
    for reading, known in standard.readings.items():
        for choice in known.choices:
            if choice == known.default:
                continue
            for written in data["rules"]:
                stands = choice in written.get("under", {}).get(reading, [choice])
                if reading in resolve.names(written) and stands:
                    yield reading, choice, written["id"]


@pytest.mark.parametrize("name", STANDARDS)
def test_witnesses_under_other_readings(name: str) -> None:
    """Under each choice of a reading the rules that hang on it are shown just as truly."""
    standard = STANDARDS[name]
    found = []
    for reading, choice, rule in choices(name):
        if "working" in choice:  # needs the calendar of public holidays
            continue
        readings = {reading: choice}
        every = chain(
            witnesses(standard, rule, readings=readings), boundary(standard, rule, readings=readings)
        )
        found += [
            f"{reading}={choice} {rule}: {said}" for w in every if (said := complaint(w, judged(standard, w)))
        ]

    assert found == []
