"""Hypothesis strategies for any standard: records that keep it, break it, stand at a limit, or leave it open.

Every record is built from the rules themselves, out of small numbers that say how many days lie
between things. Nothing is thrown away, and the smallest numbers give the plainest record. The engine
confirms each: where what was drawn does not show what it should, the plainest record of its kind does,
and a kind of which not even that does is not drawn.
An episode carries the day on which to judge it, and the readings, where it is not the defaults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Final, TypeVar

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from forebyg.api import evaluate
from forebyg.errors import CalendarError
from forebyg.report import EligibilityVerdict
from forebyg.standard import Standard
from forebyg.testing.pasting import noted
from forebyg.testing.reasons import why_never_broken, why_never_open, why_without_limit
from forebyg.testing.shown import is_meant, is_shown
from forebyg.timeline import EMPTY, Episode, frozen
from forebyg.vocabulary import FORMS
from forebyg.witness import (
    Outcome,
    Pick,
    Way,
    Witness,
    boundary,
    broken_by,
    compliant,
    ways_to_break,
    witness_at,
    witnesses,
)

_PLACES_KEPT: Final = 4_096

T = TypeVar("T")

Places = tuple[tuple[str, int], ...]
"""Rules, each with the place of one of its witnesses."""
Confirm = Callable[[Standard, Witness], bool]
"""Says whether a witness shows what it was built to show."""


def compliant_episodes(
    standard: Standard,
    *,
    as_of: date | None = None,
    form: str | None = None,
    readings: Mapping[str, str] = EMPTY,
) -> st.SearchStrategy[Episode]:
    """Records of eligible citizens in which nothing is broken and nothing is overdue.

    Of a form for which a reading that is left open decides who is eligible, as of an individual course
    in Ishøj, eligibility turns on that reading and on nothing else.

    Args:
        standard: The standard.
        as_of: The day of judging, on which the course runs or is over; None: when all is over.
        form: The form of the course, or `none` for the time before one; None: any that is offered.
        readings: Choices over the defaults.
    """
    forms = st.sampled_from(_forms(standard, frozen(readings))) if form is None else st.just(form)

    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        made = compliant(standard, form=draw(forms), as_of=as_of, readings=readings, pick=_pick(draw))
        return noted(standard, made)

    return make()


def violating_episodes(
    standard: Standard, *, rule: str | None = None, readings: Mapping[str, str] = EMPTY
) -> st.SearchStrategy[Episode]:
    """Records in which a rule is broken, and only what must break with it.

    Another rule is broken, or criterion not met, only where no other record that can be built breaks
    the rule with a part of that alone: every way that the rule's truth table has, in a course of each
    form that the rule binds, one of some weeks and one of a week. Whatever Hypothesis chooses, no
    record breaks more than the plainest of its way.

    Args:
        standard: The standard.
        rule: The rule's id, a must or a should; None: any.
        readings: Choices over the defaults.

    Raises:
        InvalidArgument: At once, where no record that breaks it can be built, with the reason.
    """
    ways = _ways(standard, rule, frozen(readings))
    if not ways:
        raise InvalidArgument(f"{standard.id}: {why_never_broken(standard, rule, readings)}")

    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        way = draw(st.sampled_from(ways))
        found = broken_by(standard, way, readings=readings, pick=_pick(draw))
        return noted(standard, _with_day(found)) if found is not None else reject()

    return make()


def undetermined_episodes(
    standard: Standard, *, rule: str | None = None, readings: Mapping[str, str] = EMPTY
) -> st.SearchStrategy[Episode]:
    """Records that leave out what a rule, or a criterion, turns on.

    Args:
        standard: The standard.
        rule: The rule's id; None: any.
        readings: Choices over the defaults.

    Raises:
        InvalidArgument: At once, where no record that leaves it open can be built, with the reason.
    """
    places = _places(standard, rule, frozen(readings), Outcome.UNDETERMINED, is_shown)
    if not places:
        raise InvalidArgument(f"{standard.id}: {why_never_open(rule)}")
    return _built(standard, places, readings, at_limit=False)


def boundary_episodes(
    standard: Standard, *, rule: str | None = None, readings: Mapping[str, str] = EMPTY
) -> st.SearchStrategy[Episode]:
    """Records on the day before a rule's limit, on that day, and on the day after it.

    What counts is done on these days; or nothing has been done, and these are the days of judging, where
    time alone breaks the rule: a duty is still open, a course runs on, a week has gone by without a talk.

    Args:
        standard: The standard.
        rule: The rule's id; None: any that has a limit.
        readings: Choices over the defaults.

    Raises:
        InvalidArgument: At once, where no record that stands at a limit of it can be built, with the reason.
    """
    places = _places(standard, rule, frozen(readings), None, is_shown)
    if not places:
        raise InvalidArgument(f"{standard.id}: {why_without_limit(standard, rule, readings)}")
    return _built(standard, places, readings, at_limit=True)


def at_a_limit(standard: Standard) -> st.SearchStrategy[Witness]:
    """What stands at a limit, with what it is to show.

    Not the engine but the oracle confirms it: so the engine can be held against it.

    Args:
        standard: A standard that `has_a_limit`.
    """
    return _witness(standard, _places(standard, None, EMPTY, None, is_meant), EMPTY, is_meant, at_limit=True)


def has_a_limit(standard: Standard) -> bool:
    """Whether a record can be built that stands at a limit, and means by the oracle what it is to show."""
    return bool(_places(standard, None, EMPTY, None, is_meant))


def _built(
    standard: Standard, places: Places, readings: Mapping[str, str], *, at_limit: bool
) -> st.SearchStrategy[Episode]:
    found = _witness(standard, places, readings, is_shown, at_limit=at_limit)
    return found.map(lambda one: noted(standard, _with_day(one)))


@st.composite
def _witness(
    draw: st.DrawFn,
    standard: Standard,
    places: Places,
    readings: Mapping[str, str],
    confirm: Confirm,
    *,
    at_limit: bool,
) -> Witness:
    """The witness at one of the places, as it is drawn, else the plainest."""
    rule, place = draw(st.sampled_from(places))
    build = partial(witness_at, standard, rule, place, at_limit=at_limit, readings=readings)
    found = build(pick=_pick(draw))
    if found is None or not confirm(standard, found):
        found = build()
    return found if found is not None else reject()


def _with_day(witness: Witness) -> Episode:
    return witness.episode._replace(as_of=witness.as_of, readings=witness.readings)


def _pick(draw: st.DrawFn) -> Pick:
    """One integer for every choice that the rules leave."""

    def pick(most: int) -> int:
        return draw(st.integers(0, most)) if most > 0 else 0

    return pick


@lru_cache(maxsize=_PLACES_KEPT)
def _forms(standard: Standard, readings: Mapping[str, str]) -> tuple[str, ...]:
    """The forms of course that somebody can have by this standard, and the time before any."""
    return tuple(form for form in (*FORMS, "none") if _is_offered(standard, form, readings))


def _is_offered(standard: Standard, form: str, readings: Mapping[str, str]) -> bool:
    episode = compliant(standard, form=form, readings=readings)
    report = evaluate(standard, episode, as_of=episode.as_of or date.min)
    return report.eligibility.verdict is EligibilityVerdict.ELIGIBLE and not report.violations


@lru_cache(maxsize=_PLACES_KEPT)
def _ways(standard: Standard, rule: str | None, readings: Mapping[str, str]) -> tuple[Way, ...]:
    """The ways to break a rule, or any."""
    return tuple(
        way for _, ways in _of_each(standard, rule, partial(ways_to_break, readings=readings)) for way in ways
    )


@lru_cache(maxsize=_PLACES_KEPT)
def _places(
    standard: Standard,
    rule: str | None,
    readings: Mapping[str, str],
    outcome: Outcome | None,
    confirm: Confirm,
) -> Places:
    """Where the confirmed witnesses with that outcome stand; None: at the limit, whatever comes out."""
    made = partial(boundary if outcome is None else witnesses, readings=readings)
    return tuple(
        (name, place)
        for name, found in _of_each(standard, rule, made)
        for place, witness in enumerate(found)
        if (outcome is None or witness.outcome is outcome) and confirm(standard, witness)
    )


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
