"""Hypothesis strategies for any standard: records that keep it, break it, stand at a limit, or leave it open.

Every record is built from the rules themselves, out of small numbers that say how many days lie
between things. Nothing is thrown away, and the smallest numbers give the plainest record. The engine
confirms each: where what was drawn does not show what it should, the plainest record of its kind does,
and a kind of which not even that does is not drawn. What makes no difference to any rule varies too.
An episode carries the day on which to judge it, and the readings, where it is not the defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from forebyg.standard import Standard
from forebyg.testing.courses import with_another
from forebyg.testing.pasting import noted
from forebyg.testing.places import Confirm, Places, forms_offered, places_of, ways_of
from forebyg.testing.reasons import (
    why_never_broken,
    why_never_open,
    why_nobody_is_eligible,
    why_without_limit,
)
from forebyg.testing.shown import breaks_anything, comes_to_the_same, least_chosen, meant_with, shown_with
from forebyg.testing.telling import told_otherwise
from forebyg.timeline import EMPTY, Episode, frozen
from forebyg.vocabulary import FORMS
from forebyg.witness import Outcome, Pick, Witness, broken_by, compliant, witness_at

_SELDOM: Final = 2
"""Another course stands in one of three records."""
_DAYS_LATER: Final = 40
"""So many days after all is over a record is judged at most."""


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

    Raises:
        InvalidArgument: At once, where nobody is eligible in any form, with the reason.
    """
    forms = (form,) if form is not None else forms_offered(standard, frozen(readings))
    if not forms:
        raise InvalidArgument(f"{standard.id}: {why_nobody_is_eligible()}")

    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        build = partial(
            compliant, standard, form=draw(st.sampled_from(forms)), as_of=as_of, readings=readings
        )
        made = build(pick=_pick(draw))
        if breaks_anything(standard, made):
            made = build()
        later = _later(made, draw) if as_of is None else made
        return noted(standard, draw(_told(standard, later, plain=made)))

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
    ways = ways_of(standard, rule, frozen(readings))
    if not ways:
        raise InvalidArgument(f"{standard.id}: {why_never_broken(standard, rule, readings)}")

    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        way = draw(st.sampled_from(ways))
        found = broken_by(standard, way, readings=readings, pick=_pick(draw))
        if found is None:
            return reject()
        made = _with_day(least_chosen(standard, found, readings))
        return noted(standard, draw(_told(standard, _later(made, draw), plain=made, rule=way.rule)))

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
    places = places_of(standard, rule, frozen(readings), Outcome.UNDETERMINED, shown_with)
    if not places:
        raise InvalidArgument(f"{standard.id}: {why_never_open(rule)}")
    return _built(standard, places, readings)


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
    places = places_of(standard, rule, frozen(readings), None, shown_with)
    if not places:
        raise InvalidArgument(f"{standard.id}: {why_without_limit(standard, rule, readings)}")
    return _built(standard, places, readings)


def at_a_limit(standard: Standard) -> st.SearchStrategy[Witness]:
    """What stands at a limit, with what it is to show.

    Not the engine but the oracle confirms it: so the engine can be held against it.

    Args:
        standard: A standard that `has_a_limit`.
    """
    return _witness(standard, places_of(standard, None, EMPTY, None, meant_with), EMPTY, meant_with)


def has_a_limit(standard: Standard) -> bool:
    """Whether a record can be built that stands at a limit, and means by the oracle what it is to show."""
    return bool(places_of(standard, None, EMPTY, None, meant_with))


def _built(standard: Standard, places: Places, readings: Mapping[str, str]) -> st.SearchStrategy[Episode]:
    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        found = least_chosen(standard, draw(_witness(standard, places, readings, shown_with)), readings)
        made = _with_day(found)
        return noted(standard, draw(_told(standard, made, plain=made, rule=found.rule, numbers=False)))

    return make()


@st.composite
def _witness(
    draw: st.DrawFn,
    standard: Standard,
    places: Places,
    readings: Mapping[str, str],
    confirm: Confirm,
) -> Witness:
    """The witness at one of the places, as it is drawn, else the plainest."""
    rule, place, along = draw(st.sampled_from(places))
    build = partial(witness_at, standard, rule, place, readings=readings)
    found = build(pick=_pick(draw))
    broken = None if found is None else confirm(standard, found)
    if broken is None or not broken <= along:
        found = build()
    return found if found is not None else reject()


@st.composite
def _told(
    draw: st.DrawFn,
    standard: Standard,
    episode: Episode,
    *,
    plain: Episode,
    rule: str | None = None,
    numbers: bool = True,
) -> Episode:
    """The same record told otherwise or beside another course, where it comes to what the plain one does."""
    pick = _pick(draw)
    told = told_otherwise(standard, episode, pick, numbers=numbers)
    both = told
    if draw(st.integers(0, _SELDOM)) == _SELDOM:
        both = with_another(standard, told, draw(st.sampled_from(_courses(standard, episode.readings))), pick)
    each = (both, told) if both is not told else (told,)
    return next((one for one in each if one is plain or comes_to_the_same(standard, plain, one, rule)), plain)


def _later(episode: Episode, draw: st.DrawFn) -> Episode:
    """The same record, judged some days later, where the course is over."""
    is_over = any(one.type == "course_end" for one in episode.events)
    days = draw(st.integers(0, _DAYS_LATER))
    if not (is_over and days) or episode.as_of is None:
        return episode
    return episode._replace(as_of=episode.as_of + timedelta(days))


def _courses(standard: Standard, readings: Mapping[str, str]) -> tuple[str, ...]:
    """The forms of course that there can be."""
    return tuple(form for form in forms_offered(standard, frozen(readings)) if form != "none") or FORMS


def _with_day(witness: Witness) -> Episode:
    return witness.episode._replace(as_of=witness.as_of, readings=witness.readings)


def _pick(draw: st.DrawFn) -> Pick:
    """One integer for every choice that the rules leave."""

    def pick(most: int) -> int:
        return draw(st.integers(0, most)) if most > 0 else 0

    return pick
