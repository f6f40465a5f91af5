"""Building witnesses: a record for every outcome of a rule, and one for each day around its limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from forebyg.kernel.rule import Rule
from forebyg.report import Norm
from forebyg.standard import Standard
from forebyg.timeline import EMPTY, Episode, frozen
from forebyg.witness.adding import Pick, Scribe, plainest
from forebyg.witness.choosing import Chosen, chosen
from forebyg.witness.keeping import keep
from forebyg.witness.setting import Setting, Shape, form_of, forms_of, fresh, seen_on, usual_form
from forebyg.witness.shapes.counting import takes_more_courses
from forebyg.witness.showing import at_limit, every_shape
from forebyg.witness.witness import Outcome, Witness

_OF_PERMISSION: Final = {
    Outcome.HOLDING: Outcome.SATISFIED,
    Outcome.PENDING: Outcome.NOT_APPLICABLE,
    Outcome.VIOLATED: Outcome.NOT_APPLICABLE,
    Outcome.LATE: Outcome.NOT_APPLICABLE,
    Outcome.EARLY: Outcome.NOT_APPLICABLE,
}


class Place(NamedTuple):
    """Which of the records that are built of a rule.

    Attributes:
        number: Counted from nought.
        form: The form of the course; None: the usual one of those that the rule binds.
        at_limit: Of `boundary`, not of `witnesses`.
    """

    number: int
    form: str | None = None
    at_limit: bool = False


def witnesses(
    standard: Standard,
    rule: str,
    *,
    form: str | None = None,
    readings: Mapping[str, str] = EMPTY,
    pick: Pick = plainest,
) -> Iterator[Witness]:
    """A record for every outcome that a rule or criterion can show, one after the other.

    In each the rule comes to that outcome, and all else that can be kept with it is kept.

    Args:
        standard: The standard.
        rule: The rule's id.
        form: The form of the course, or `none` for the time before one; None: the usual one of those
            that the rule binds.
        readings: Choices over the defaults. A reading that the rule cannot stand without is
            chosen for it, and named in the witness.
        pick: Chooses where the rules leave a choice; else the plainest is taken.

    Raises:
        UnknownRuleError: The standard has no such rule.
        ReadingError: A reading or choice that the standard does not have.
    """
    found = chosen(standard, rule, readings, pick)
    for shape in every_shape(found.rule, _setting(found, form)):
        yield finished(shape, found)


def boundary(
    standard: Standard,
    rule: str,
    *,
    form: str | None = None,
    readings: Mapping[str, str] = EMPTY,
    pick: Pick = plainest,
) -> tuple[Witness, ...]:
    """The day before a rule's limit, the day itself, and the day after it.

    First those in which what counts is done on these days. Where the limit is a number or a
    birthday, they have one less, as many, and one more. After them, where time alone can break
    the rule, come three that are judged on these days and in which nothing has been done. A rule
    with two limits gives three records for each; one without a limit gives none.

    Args:
        standard: The standard.
        rule: The rule's id.
        form: As for `witnesses`.
        readings: As for `witnesses`.
        pick: As for `witnesses`.

    Raises:
        UnknownRuleError: The standard has no such rule.
        ReadingError: A reading or choice that the standard does not have.
    """
    found = chosen(standard, rule, readings, pick)
    return tuple(finished(shape, found) for shape in at_limit(found.rule, _setting(found, form)))


def lacks_courses(standard: Standard, rule: str) -> bool:
    """Whether no record that is built breaks a rule because that takes more courses than one.

    Raises:
        UnknownRuleError: The standard has no such rule.
    """
    found = chosen(standard, rule, EMPTY, plainest).rule
    return isinstance(found, Rule) and takes_more_courses(found.primitive)


def witness_at(
    standard: Standard,
    rule: str,
    place: Place,
    *,
    readings: Mapping[str, str] = EMPTY,
    pick: Pick = plainest,
) -> Witness | None:
    """One of the witnesses of a rule, without the cost of the others.

    Args:
        standard: The standard.
        rule: The rule's id.
        place: Which one.
        readings: As for `witnesses`.
        pick: As for `witnesses`; asked for this one alone.

    Returns:
        The witness; None where the choices made leave no such one.

    Raises:
        UnknownRuleError: The standard has no such rule.
        ReadingError: A reading or choice that the standard does not have.
    """
    shapes = at_limit if place.at_limit else every_shape
    return finished_at(
        place.number,
        lambda pick: chosen(standard, rule, readings, pick),
        lambda found: shapes(found.rule, _setting(found, place.form)),
        pick,
    )


def finished_at(
    place: int, choose: Callable[[Pick], Chosen], shapes: Callable[[Chosen], Iterator[Shape]], pick: Pick
) -> Witness | None:
    """One of some shapes as a whole record; only while it is made is anything chosen.

    Args:
        place: Which of the shapes, counted from nought.
        choose: Finds the rule, for one that chooses.
        shapes: The shapes of the rule.
        pick: Chooses where the rules leave a choice.
    """
    now = 0

    def pick_for_it(most: int) -> int:
        return pick(most) if now == place else 0

    found = choose(pick_for_it)
    for shape in shapes(found):
        if now == place:
            return finished(shape, found)
        now += 1
    return None


def compliant(
    standard: Standard,
    *,
    form: str | None = None,
    as_of: date | None = None,
    readings: Mapping[str, str] = EMPTY,
    pick: Pick = plainest,
) -> Episode:
    """A record in which an eligible citizen's course breaks no rule and leaves nothing undone.

    Where two rules cannot both be kept, one of them is broken; what the text leaves open
    stays open. The record carries the day on which to judge it.

    Args:
        standard: The standard.
        form: The form of the course, or `none` for a record without one; None: the form
            that most rules are about.
        as_of: The day of judging, on which the course runs or has ended; None: the day
            after everything is over.
        readings: Choices over the defaults.
        pick: As for `witnesses`.

    Raises:
        ReadingError: A reading or choice that the standard does not have.
    """
    program = standard.program(readings)
    scribe = Scribe(program, standard.vocabulary, pick)
    sketch = fresh(scribe, form or usual_form(program))
    if as_of is not None:
        seen_on(sketch, as_of.toordinal(), scribe)
    keep(sketch, scribe)
    day = date.fromordinal(sketch.judged())
    return sketch.episode("compliant")._replace(as_of=day, readings=frozen(dict(readings)))


def forms_shown(standard: Standard, rule: str, *, readings: Mapping[str, str] = EMPTY) -> tuple[str, ...]:
    """The forms of course in which a rule may be shown, its usual one first.

    Args:
        standard: The standard.
        rule: The rule's id.
        readings: As for `witnesses`.

    Raises:
        UnknownRuleError: The standard has no such rule.
        ReadingError: A reading or choice that the standard does not have.
    """
    found = chosen(standard, rule, readings, plainest)
    return forms_of(found.rule, found.scribe.program)


def _setting(found: Chosen, form: str | None) -> Setting:
    return Setting(found.scribe, found.rule, form or form_of(found.rule, found.scribe.program))


def finished(shape: Shape, found: Chosen) -> Witness:
    """The record once every other rule has been kept as far as it can be."""
    sketch = shape.sketch
    keep(sketch, found.scribe, but=found.rule.ref.id)
    outcome, since = shape.outcome, shape.since
    if found.rule.ref.norm is Norm.MAY and outcome in _OF_PERMISSION:
        outcome, since = _OF_PERMISSION[outcome], None
    return Witness(
        found.rule.ref.id,
        outcome,
        sketch.episode(f"{found.rule.ref.id}-{outcome}".replace("_", "-")[:64]),
        date.fromordinal(sketch.judged()),
        shape.why,
        None if since is None else date.fromordinal(since),
        found.readings,
    )
