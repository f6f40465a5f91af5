"""Whether a condition holds on a day, in one world: yes or no, never perhaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, TypeVar

from dateutil.relativedelta import relativedelta

from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    Condition,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    ShownBy,
)
from forebyg.kernel.primitive import Bound
from forebyg.kernel.window import Reach
from forebyg.testing.oracle.calendar import ONE_DAY, birthday
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.record import Entry
from forebyg.testing.oracle.values import parts_of
from forebyg.testing.oracle.worlds import Answer, Told
from forebyg.vocabulary import UNKNOWN

T = TypeVar("T")

WELL_APART: Final = timedelta(days=3)
"""Further than any rule for leap days moves a birthday."""


def holds(condition: Condition | None, case: Case, day: date) -> bool:
    """Whether the condition holds on the day; no condition always does."""
    match condition:
        case None:
            return True
        case AllOf(parts):
            return all(holds(part, case, day) for part in parts)
        case AnyOf(parts):
            return any(holds(part, case, day) for part in parts)
        case Not(part):
            return not holds(part, case, day)
        case _:
            return _holds(condition, case, day)


def _holds(condition: FactIs | AgeIs | FormIs | Happened | OnlySo, case: Case, day: date) -> bool:
    match condition:
        case FactIs():
            return _value(condition, case, day) in condition.values
        case AgeIs():
            return _has_age(condition, case, day)
        case FormIs(forms):
            return case.has_form(forms)
        case Happened(events):
            return any(entry.day <= day for entry in case.events(events))
        case OnlySo(events, test):
            found = [entry for entry in case.events(events) if entry.day <= day]
            return bool(found) and all(case.passes(test, entry) for entry in found)


def _value(fact: FactIs, case: Case, day: date) -> Answer:
    """The fact; the latest event that shows it, on or before the day, wins over what is given."""
    if fact.shown_by is not None:
        shown = [entry for entry in case.events((fact.shown_by.pattern,)) if entry.day <= day]
        if shown:
            return _shown(fact.shown_by, [one for one in shown if one.day == shown[-1].day], case)
    facts = case.record.episode.facts
    if fact.fact in facts:
        return facts[fact.fact]
    alike = [one for one in parts_of(case.rule, FactIs) if one.fact == fact.fact]
    values = dict.fromkeys(value for one in alike for value in one.domain)
    return case.world.ask(fact.fact, tuple(values))


def _shown(shown: ShownBy, latest: list[Entry], case: Case) -> Answer:
    """What the events of one day show; where they contradict each other, none of them is believed."""
    meaning = dict(shown.meaning)
    words = [case.value(one, shown.attribute, tuple(meaning)) for one in latest]
    if len({meaning.get(str(word)) for word in words}) > 1:
        said = [one for one in latest if one.event.attributes.get(shown.attribute, UNKNOWN) is not UNKNOWN]
        words = [case.world.ask(f"{one.label}.{shown.attribute}", tuple(meaning)) for one in said or latest]
    return all(meaning.get(str(word)) for word in words)


def _has_age(age: AgeIs, case: Case, day: date) -> bool:
    """Whole years, both ends included."""
    born = case.record.episode.born or case.world.ask("born", tuple(_birthdays(case, day)))
    if not isinstance(born, date):
        raise TypeError
    reached = day - ONE_DAY if age.from_next_day else day
    old_enough = age.at_least is None or birthday(born, age.at_least, age.counting) <= reached
    too_old = age.at_most is not None and birthday(born, age.at_most + 1, age.counting) <= reached
    return old_enough and not too_old


def _birthdays(case: Case, day: date) -> Iterator[date]:
    """A day of birth on either side of every age that the rule names, for each day that may count."""
    days = _days_asked(case, day)
    for years in _ages(case.rule):
        yield days[0] - relativedelta(years=years) - WELL_APART
        yield from (
            one - relativedelta(years=years) + step for one in days[1:] for step in (-ONE_DAY, ONE_DAY)
        )
        yield days[-1] - relativedelta(years=years) + WELL_APART


def _days_asked(case: Case, day: date) -> list[date]:
    """One day, or where each event is asked about by itself, those of all events."""
    primitive = getattr(case.rule, "primitive", None)
    if not isinstance(primitive, Bound) or primitive.window is not Reach.WHOLE:
        return [day]
    return sorted({day, *(entry.day for entry in case.record.entries)})


def _ages(rule: object) -> list[int]:
    """The ages that somebody must have reached for something to hold, or not to hold any more."""
    named = parts_of(rule, AgeIs)
    ages = [(one.at_least, None if one.at_most is None else one.at_most + 1) for one in named]
    return list(dict.fromkeys(years for some in ages for years in some if years is not None))


def is_age_of_several_days(rule: object, worlds: list[Told[T]]) -> bool:
    """Whether the unknown day of birth counts on one day in one world, and on another in another.

    It is tried on either side of every age on the day that counts; so what else turns the verdict is not
    seen for one and the same day of birth.
    """
    births = {world.told["born"] for world in worlds if "born" in world.told}
    return len(births) > 2 * len(_ages(rule))
