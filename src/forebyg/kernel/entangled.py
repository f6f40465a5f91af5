"""Rules that ask for one unknown in several places: judged again with each value that it could have.

A condition and a demand that turn on the same attribute are never met by two values of it at
once, so that the answer may be certain though neither of them is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, product
from math import prod
from typing import Any, Final, NamedTuple

from forebyg.kernel.assigned import Judged
from forebyg.kernel.condition import FactIs, FormIs
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, least
from forebyg.kernel.pattern import Demand, Pattern
from forebyg.kernel.rule import Criterion, Rule, parts_of
from forebyg.kernel.truth import Scene, Truth, turns_on
from forebyg.kernel.unknowns import COURSE, goes_together, values_of
from forebyg.kernel.worlds import Raw, Verdicts, answer
from forebyg.report import Because
from forebyg.timeline import Seen
from forebyg.vocabulary import UNKNOWN

_MOST_CASES: Final = 64
_FORM: Final = "form"
_OF_EVENT: Final = re.compile(r"events\[(\d+)\]\.(\w+)")


class _Asked(NamedTuple):
    """What a rule asks for in more than one place.

    Attributes:
        facts: Facts, each with the values that it could have.
        attributes: Attributes of events, by name.
        demands: All that the rule demands of any attribute.
    """

    facts: Mapping[str, tuple[Any, ...]]
    attributes: frozenset[str]
    demands: tuple[Demand, ...]

    def __bool__(self) -> bool:
        return bool(self.facts or self.attributes)

    def values(self, occasion: Occasion, need: str) -> tuple[Any, ...]:
        """The values that an unknown could have; none where it is asked for once, or cannot be tried."""
        event = _event_of(occasion, need)
        if event is None:
            return self.facts.get(need, ())
        seen, name = event
        return values_of(seen.event.type, name, self.demands) if name in self.attributes else ()


def is_entangled(rule: Rule) -> bool:
    """Whether a rule asks for anything in more than one place, also where there is but one course."""
    asked = _asked_twice(rule)
    return bool(asked.facts or asked.attributes - {COURSE})


def in_every_case(rule: Rule, judge: Judged) -> Judged:
    """The same judge, which also judges by cases what is open for an unknown that the rule asks for twice."""
    asked = _asked_twice(rule)
    if not asked:
        return judge

    def judged(occasion: Occasion) -> list[Raw]:
        return [_by_cases(asked, judge, occasion, raw) for raw in judge(occasion)]

    return judged


def true_in_every_case(criterion: Criterion, truth: Callable[[Scene], Truth]) -> Callable[[Scene], Truth]:
    """The same for a criterion."""
    asked = _asked_twice(criterion)
    if not asked:
        return truth

    def judged(scene: Scene) -> Truth:
        found = truth(scene)
        if found.value is not None:
            return found
        needs, cases = _cases(asked, scene.occasion, found.needs)
        told = {values: truth(Scene(case, scene.day)) for values, case in cases.items()}
        answers = {one.value for one in told.values()}
        if len(answers) == 1 and None not in answers:
            return Truth(answers.pop())
        return Truth(None, _still_asked(needs, told, [one.needs for one in told.values()])) if told else found

    return judged


def _asked_twice(rule: Rule | Criterion) -> _Asked:
    demands = tuple(parts_of(rule, Demand))
    facts: dict[str, dict[Any, None]] = {}
    times = Counter(demand.attribute for demand in demands if demand.default is UNKNOWN)
    times[_FORM] += bool(rule.forms) + len(list(parts_of(rule, FormIs)))
    for fact in parts_of(rule, FactIs):
        times[fact.fact] += 1
        facts.setdefault(fact.fact, {}).update(dict.fromkeys(fact.domain))
        if fact.shown_by is not None:
            times[fact.shown_by.attribute] += 1
    several = frozenset(name for name, number in times.items() if number > 1)
    if _asks_for_events_twice(rule):
        several |= {COURSE}
    return _Asked(
        {name: tuple(values) for name, values in facts.items() if name in several},
        several - facts.keys(),
        demands,
    )


def _asks_for_events_twice(rule: Rule | Criterion) -> bool:
    """Whether the condition asks for events of a type that the demand asks for too."""
    demand = rule.primitive if isinstance(rule, Rule) else rule.require
    asked, again = ({one.type for one in parts_of(part, Pattern)} for part in (demand, rule.when))
    return not asked.isdisjoint(again)


def _by_cases(asked: _Asked, judge: Judged, occasion: Occasion, raw: Raw) -> Raw:
    """The judgement on which all cases agree; else what they still ask for."""
    judgement = raw.verdicts.judgement
    if judgement.because is not Because.MISSING:
        return raw
    needs, cases = _cases(asked, occasion, judgement.needs)
    if not cases:
        return raw
    found = {values: _same(raw, judge(case)) for values, case in cases.items()}
    told = {values: answer(one.judgement) for values, one in found.items()}
    judgements = [one.judgement for one in found.values()]
    if len(set(told.values())) == 1 and judgements[0].because is not Because.MISSING:
        agreed = least(judgements)
    else:
        agreed = judgement._replace(needs=_still_asked(needs, told, [one.needs for one in judgements]))
    days = {day for one in (raw.verdicts, *found.values()) for day in one.days}
    return raw._replace(verdicts=Verdicts(agreed, tuple(days)))


def _still_asked(
    needs: Sequence[str], told: Mapping[tuple[Any, ...], object], asked: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """What was tried and makes a difference, or may, and what is asked for in any of the cases."""
    is_open = any(asked)
    turning = (need for place, need in enumerate(needs) if is_open or turns_on(place, told))
    return tuple(dict.fromkeys((*turning, *(need for some in asked for need in some))))


def _same(raw: Raw, raws: list[Raw]) -> Verdicts:
    """What a case says of the same event; it is not touched where the event is none of the rule's."""
    place = raw.each and raw.each.position
    for one in raws:
        if (one.each and one.each.position) == place:
            return one.verdicts
    return Verdicts(NO_ANCHOR, None)


def _cases(
    asked: _Asked, occasion: Occasion, needs: Iterable[str]
) -> tuple[tuple[str, ...], dict[tuple[Any, ...], Occasion]]:
    """What is asked for twice, and the occasion with each of the values that it could have.

    There are none where nothing can be tried, or too much.
    """
    values = {need: found for need in needs if (found := asked.values(occasion, need))}
    if not values or prod(map(len, values.values())) > _MOST_CASES:
        return (), {}
    tried = tuple(values)
    cases = ((some, _case(occasion, tried, some)) for some in product(*values.values()))
    return tried, {some: case for some, case in cases if case is not None}


def _case(occasion: Occasion, needs: Sequence[str], values: tuple[Any, ...]) -> Occasion | None:
    """The occasion with these values; None where they do not go together."""
    facts: dict[str, Any] = {}
    mine: dict[int, bool] = {}
    attributes: dict[Seen, dict[str, Any]] = {}
    for need, value in zip(needs, values, strict=True):
        event = _event_of(occasion, need)
        if event is None:
            facts[need] = value
        elif event[1] == COURSE:
            mine[event[0].position] = value
        else:
            attributes.setdefault(event[0], {})[event[1]] = value
    if not all(goes_together({**seen.event.attributes, **told}) for seen, told in attributes.items()):
        return None
    return occasion.supposing(facts, {seen.position: told for seen, told in attributes.items()}, mine)


def _event_of(occasion: Occasion, need: str) -> tuple[Seen, str] | None:
    """The event and the attribute that an unknown is about, where it is about one."""
    found = _OF_EVENT.fullmatch(need)
    if found is None:
        return None
    position, name = int(found[1]), found[2]
    every = chain.from_iterable(occasion.snapshot.by_type.values())
    return next((seen, name) for seen in every if seen.position == position)
