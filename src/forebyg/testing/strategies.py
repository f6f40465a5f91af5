"""Hypothesis strategies for any standard: records that keep it, break it, stand at a limit, or leave it open.

Every record is built from the rules themselves, out of small numbers that say how many days lie
between things. Nothing is thrown away, and the smallest numbers give the plainest record.
An episode carries the day on which to judge it, and the readings, where it is not the defaults.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from forebyg.api import evaluate
from forebyg.errors import CalendarError
from forebyg.report import EligibilityVerdict
from forebyg.standard import Standard
from forebyg.testing.pasting import noted
from forebyg.timeline import EMPTY, Episode, frozen
from forebyg.vocabulary import FORMS
from forebyg.witness import Outcome, Pick, Witness, boundary, compliant, witness_at, witnesses

_PLACES_KEPT: Final = 4_096

Places = tuple[tuple[str, int], ...]
"""Rules, each with the place of one of its witnesses."""


def compliant_episodes(
    standard: Standard,
    *,
    as_of: date | None = None,
    form: str | None = None,
    readings: Mapping[str, str] = EMPTY,
) -> st.SearchStrategy[Episode]:
    """Records of eligible citizens in which nothing is broken and nothing is overdue.

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

    Args:
        standard: The standard.
        rule: The rule's id, a must or a should; None: any.
        readings: Choices over the defaults.
    """
    return _shown(standard, rule, readings, lambda outcome: outcome.is_breach, "cannot be broken")


def undetermined_episodes(
    standard: Standard, *, rule: str | None = None, readings: Mapping[str, str] = EMPTY
) -> st.SearchStrategy[Episode]:
    """Records that leave out what a rule, or a criterion, turns on.

    Args:
        standard: The standard.
        rule: The rule's id; None: any.
        readings: Choices over the defaults.
    """
    return _shown(standard, rule, readings, lambda o: o is Outcome.UNDETERMINED, "cannot be left open")


def boundary_episodes(
    standard: Standard, *, rule: str | None = None, readings: Mapping[str, str] = EMPTY
) -> st.SearchStrategy[Episode]:
    """Records on the day before a rule's limit, on that day, and on the day after it.

    Args:
        standard: The standard.
        rule: The rule's id; None: any that has a limit.
        readings: Choices over the defaults.
    """
    places = _places(standard, rule, frozen(readings), None)
    if not places:
        raise InvalidArgument(f"{standard.id}: {rule or 'no rule'} has no limit to stand at")
    return _built(standard, places, readings, at_limit=True)


def at_a_limit(standard: Standard) -> st.SearchStrategy[Witness | None]:
    """What `boundary_episodes` makes, with what each shows; None where a standard has no limit.

    Args:
        standard: The standard.
    """
    places = _places(standard, None, EMPTY, None)
    if not places:
        return st.none()
    return _witnesses(standard, places, EMPTY, at_limit=True)


def _shown(
    standard: Standard,
    rule: str | None,
    readings: Mapping[str, str],
    wanted: Callable[[Outcome], bool],
    why_not: str,
) -> st.SearchStrategy[Episode]:
    """Records for those outcomes of a rule, or of any."""
    words = frozenset(outcome for outcome in Outcome if wanted(outcome))
    places = _places(standard, rule, frozen(readings), words)
    if not places:
        raise InvalidArgument(f"{standard.id}: {rule or 'any rule'} {why_not}")
    return _built(standard, places, readings, at_limit=False)


def _built(
    standard: Standard, places: Places, readings: Mapping[str, str], *, at_limit: bool
) -> st.SearchStrategy[Episode]:
    made = _witnesses(standard, places, readings, at_limit=at_limit)
    return made.map(lambda witness: noted(standard, _with_day(witness)))


def _witnesses(
    standard: Standard, places: Places, readings: Mapping[str, str], *, at_limit: bool
) -> st.SearchStrategy[Witness]:
    rules = st.sampled_from(places)

    @st.composite
    def make(draw: st.DrawFn) -> Witness:
        rule, place = draw(rules)
        found = witness_at(standard, rule, place, at_limit=at_limit, readings=readings, pick=_pick(draw))
        return found if found is not None else reject()

    return make()


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
def _places(
    standard: Standard, rule: str | None, readings: Mapping[str, str], words: frozenset[Outcome] | None
) -> Places:
    """Where the witnesses with those outcomes stand; `words` None: at the limit, whatever comes out."""
    rules = [rule] if rule is not None else _shown_rules(standard)
    found: list[tuple[str, int]] = []
    for name in rules:
        try:
            made = boundary if words is None else witnesses
            outcomes = [witness.outcome for witness in made(standard, name, readings=readings)]
        except CalendarError:
            if rule is not None:
                raise
            continue
        found += [(name, place) for place, one in enumerate(outcomes) if words is None or one in words]
    return tuple(found)


def _shown_rules(standard: Standard) -> list[str]:
    return [one.model.id for one in standard.rules if one.rule is not None or one.criterion is not None]
