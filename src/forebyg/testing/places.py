"""Where the records stand that can be built for a rule, found once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Final, TypeVar

from forebyg.api import evaluate
from forebyg.errors import CalendarError
from forebyg.report import EligibilityVerdict
from forebyg.standard import Standard
from forebyg.testing.shown import Along
from forebyg.vocabulary import FORMS
from forebyg.witness import (
    Outcome,
    Place,
    Way,
    Witness,
    boundary,
    compliant,
    forms_shown,
    ways_to_break,
    witnesses,
)
from forebyg.witness.asked import asked

_KEPT: Final = 4_096

T = TypeVar("T")

Confirm = Callable[[Standard, Witness], Along | None]
"""Says what else is broken in a witness that shows what it was built to show; None: it does not show it."""


Places = tuple[tuple[str, Place, Along], ...]
"""Rules, each with the place of one of its witnesses, and what is broken along in it as it is plainest."""


@lru_cache(maxsize=_KEPT)
def forms_offered(standard: Standard, readings: Mapping[str, str]) -> tuple[str, ...]:
    """The forms of course that somebody can have with every rule kept, and the time before any.

    Where it names some forms, as Samsø names individual help and groups, these are meant; where it only
    names those that it does not offer, the others are.
    """
    named = asked(standard.program(readings)).forms
    offered = [form for form in FORMS if _is_offered(standard, form, readings)]
    meant = [form for form in offered if form in named] or offered
    return (*meant, *(form for form in ("none",) if _is_offered(standard, form, readings)))


def _is_offered(standard: Standard, form: str, readings: Mapping[str, str]) -> bool:
    episode = compliant(standard, form=form, readings=readings)
    report = evaluate(standard, episode, as_of=episode.as_of or date.min)
    is_kept = not report.violations and not report.deviations
    return report.eligibility.verdict is EligibilityVerdict.ELIGIBLE and is_kept


@lru_cache(maxsize=_KEPT)
def ways_of(standard: Standard, rule: str | None, readings: Mapping[str, str]) -> tuple[Way, ...]:
    """The ways to break a rule, or any, in courses of a form that is offered where there are such."""
    found: list[Way] = []
    for _, ways in _of_each(standard, rule, partial(ways_to_break, readings=readings)):
        found += [way for way in ways if way.form in forms_offered(standard, readings)] or ways
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def places_of(
    standard: Standard,
    rule: str | None,
    readings: Mapping[str, str],
    outcome: Outcome | None,
    confirm: Confirm,
) -> Places:
    """Where the confirmed witnesses with that outcome stand; None: at the limit, whatever comes out."""
    made = partial(_each_place, outcome=outcome, readings=readings, confirm=confirm)
    return tuple((name, *place) for name, found in _of_each(standard, rule, made) for place in found)


def _each_place(
    standard: Standard,
    rule: str,
    *,
    outcome: Outcome | None,
    readings: Mapping[str, str],
    confirm: Confirm,
) -> Iterator[tuple[Place, Along]]:
    """The places of one rule, in a course of each form that it binds and that is offered."""
    usual, *others = forms_shown(standard, rule, readings=readings)
    for form in (usual, *(one for one in others if one in forms_offered(standard, readings))):
        make = boundary if outcome is None else witnesses
        for number, witness in enumerate(make(standard, rule, form=form, readings=readings)):
            along = confirm(standard, witness) if outcome in {None, witness.outcome} else None
            if along is not None:
                yield Place(number, form, at_limit=outcome is None), along


def _of_each(
    standard: Standard, rule: str | None, make: Callable[[Standard, str], Iterable[T]]
) -> Iterator[tuple[str, list[T]]]:
    """What is made of a rule; or of each, but for those whose calendar is not at hand."""
    for name in [rule] if rule is not None else _shown_rules(standard):
        try:
            yield name, list(make(standard, name))
        except CalendarError:
            if rule is not None:
                raise


def _shown_rules(standard: Standard) -> list[str]:
    return [one.model.id for one in standard.rules if one.rule is not None or one.criterion is not None]
