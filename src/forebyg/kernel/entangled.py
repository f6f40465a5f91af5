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
from typing import Any, Final, Generic, NamedTuple, TypeVar

from forebyg.dates import Day
from forebyg.kernel.assigned import JudgeOccasion
from forebyg.kernel.condition import FactIs, FormIs, ShownBy
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, least
from forebyg.kernel.pattern import Demand, Pattern
from forebyg.kernel.primitive import Same
from forebyg.kernel.rule import Criterion, Rule, parts_of
from forebyg.kernel.truth import Scene, Truth, turns_on
from forebyg.kernel.unknowns import COURSE, goes_together, values_of
from forebyg.kernel.worlds import Raw, Verdicts, answer
from forebyg.report import Because, Judgement
from forebyg.timeline import Seen
from forebyg.vocabulary import UNKNOWN

_MOST_UNKNOWNS: Final = 64
"""Past these, no value is tried for any of them."""
_MOST_CASES: Final = 256
"""Past these, the answer is left open."""
_MOST_ASKED: Final = 64
"""Past these, everything that was tried is asked for."""
_FORM: Final = "form"
_OF_EVENT: Final = re.compile(r"events\[(\d+)\]\.(\w+)")


T = TypeVar("T")


class _Case(NamedTuple, Generic[T]):
    """What is found in one case.

    Attributes:
        found: All of it.
        answer: What the cases must agree on.
        needs: What is asked for even then; none where the answer is certain.
    """

    found: T
    answer: object
    needs: tuple[str, ...]


class _Asked(NamedTuple):
    """What a rule asks for in more than one place.

    Attributes:
        facts: Facts, each with the values that it could have.
        attributes: Attributes of events, by name.
        demands: All that the rule demands of any attribute.
        shown: The attributes of events by which a fact is shown.
    """

    facts: Mapping[str, tuple[Any, ...]]
    attributes: frozenset[str]
    demands: tuple[Demand, ...]
    shown: frozenset[str]

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


def asks_twice(rule: Rule) -> bool:
    """Whether a rule asks for anything in more than one place."""
    return bool(_asked_twice(rule))


def in_every_case(rule: Rule, judge: JudgeOccasion) -> JudgeOccasion:
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
        if found.value is not None or len(found.needs) > _MOST_UNKNOWNS:
            return found

        def case(occasion: Occasion) -> _Case[Truth]:
            one = truth(Scene(occasion, scene.day))
            return _Case(one, one.value, one.needs)

        telling = _telling(asked, scene.occasion, found.needs, case)
        if _agree(telling):
            return telling[0].found
        needs, cases = _all_cases(asked, scene.occasion, found.needs, case)
        return Truth(None, needs) if cases else found

    return judged


def _asked_twice(rule: Rule | Criterion) -> _Asked:
    demands = tuple(parts_of(rule, Demand))
    facts: dict[str, dict[Any, None]] = {}
    times = Counter(demand.attribute for demand in demands if demand.default is UNKNOWN)
    times.update(one.attribute for one in parts_of(rule, Same))
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
        frozenset(one.attribute for one in parts_of(rule, ShownBy)),
    )


def _asks_for_events_twice(rule: Rule | Criterion) -> bool:
    """Whether the condition asks for events of a type that the demand asks for too."""
    demand = rule.primitive if isinstance(rule, Rule) else rule.require
    asked, again = ({one.type for one in parts_of(part, Pattern)} for part in (demand, rule.when))
    return not asked.isdisjoint(again)


def _by_cases(asked: _Asked, judge: JudgeOccasion, occasion: Occasion, raw: Raw) -> Raw:
    """The judgement on which all cases agree; else what they still ask for."""
    judgement = raw.verdicts.judgement
    if judgement.because is not Because.MISSING or len(judgement.needs) > _MOST_UNKNOWNS:
        return raw

    def case(occasion: Occasion) -> _Case[Verdicts]:
        one = _same(raw, judge(occasion))
        is_open = one.judgement.because is Because.MISSING
        return _Case(one, answer(one.judgement), one.judgement.needs if is_open else ())

    telling = _telling(asked, occasion, judgement.needs, case)
    days = {day for one in telling for day in one.found.days}
    if _agree(telling):
        return _found(raw, least([one.found.judgement for one in telling]), days)
    needs, cases = _all_cases(asked, occasion, judgement.needs, case)
    if not telling and not cases:
        return raw
    if len({one.found.judgement.verdict for one in telling}) <= 1:
        days = {day for one in (raw.verdicts, *cases) for day in one.days}
    return _found(raw, judgement._replace(needs=needs) if cases else judgement, days)


def _found(raw: Raw, judgement: Judgement, days: Iterable[Day]) -> Raw:
    return raw._replace(verdicts=Verdicts(judgement, tuple(days)))


def _same(raw: Raw, raws: list[Raw]) -> Verdicts:
    """What a case says of the same event; it is not touched where only others are the rule's."""
    for one in raws:
        if one.each is None or (raw.each and one.each.position == raw.each.position):
            return one.verdicts
    return Verdicts(NO_ANCHOR, None)


def _telling(
    asked: _Asked, occasion: Occasion, needs: Sequence[str], judged: Callable[[Occasion], _Case[T]]
) -> list[_Case[T]]:
    """Cases that tell: all of them, where they agree, or two that do not; none where they are too many.

    A value is tried only where it is asked for once the others are told; after the first case
    that needs no more, those that lie farthest from it.
    """
    ahead = _tried(asked, occasion, {}, needs)
    found: list[_Case[T]] = []
    while ahead:
        told, supposed = ahead.pop(0 if found else -1)
        case = judged(supposed)
        if further := _tried(asked, occasion, told, case.needs):
            ahead += further
        elif case.needs:
            if not _contradicts_itself(asked, told, case.needs):
                return []
        else:
            found.append(case)
            if not _agree(found):
                return [found[0], case]
        if len(found) + len(ahead) > _MOST_CASES:
            return []
    return found


def _contradicts_itself(asked: _Asked, told: Mapping[str, Any], needs: Iterable[str]) -> bool:
    """Whether events that show a fact are told to say both: that is no case, for they cannot both be so."""
    return any(need in told and need.rpartition(".")[2] in asked.shown for need in needs)


def _agree(cases: Sequence[_Case[Any]]) -> bool:
    """Whether there are cases, and all have one answer."""
    return len({case.answer for case in cases}) == 1


def _tried(
    asked: _Asked, occasion: Occasion, told: Mapping[str, Any], needs: Iterable[str]
) -> list[tuple[Mapping[str, Any], Occasion]]:
    """What is told, with each value of the first unknown that can be tried beside it; none where none can."""
    for need in needs:
        if need not in told and (values := asked.values(occasion, need)):
            further = ({**told, need: value} for value in values)
            return [(one, supposed) for one in further if (supposed := _supposed(occasion, one))]
    return []


def _all_cases(
    asked: _Asked, occasion: Occasion, needs: Sequence[str], judged: Callable[[Occasion], _Case[T]]
) -> tuple[tuple[str, ...], list[T]]:
    """What is still asked for, and what is found with each value of all that is asked for twice.

    Nothing is found where nothing can be tried, or too much.
    """
    values = {need: found for need in needs if (found := asked.values(occasion, need))}
    if not values or prod(map(len, values.values())) > _MOST_ASKED:
        return (), []
    cases = {}
    for told in product(*values.values()):
        supposed = _supposed(occasion, dict(zip(values, told, strict=True)))
        if supposed is not None:
            cases[told] = judged(supposed)
    return _still_asked(tuple(values), cases), [case.found for case in cases.values()]


def _still_asked(needs: Sequence[str], cases: Mapping[tuple[Any, ...], _Case[Any]]) -> tuple[str, ...]:
    """What was tried and makes a difference, or may, and what is asked for in any of the cases."""
    is_open = any(case.needs for case in cases.values())
    answers = {told: case.answer for told, case in cases.items()}
    turning = (need for place, need in enumerate(needs) if is_open or turns_on(place, answers))
    return tuple(dict.fromkeys((*turning, *(need for case in cases.values() for need in case.needs))))


def _supposed(occasion: Occasion, told: Mapping[str, Any]) -> Occasion | None:
    """The occasion with these values; None where they do not go together."""
    facts: dict[str, Any] = {}
    mine: dict[int, bool] = {}
    attributes: dict[Seen, dict[str, Any]] = {}
    for need, value in told.items():
        event = _event_of(occasion, need)
        if event is None:
            facts[need] = value
        elif event[1] == COURSE:
            mine[event[0].position] = value
        else:
            attributes.setdefault(event[0], {})[event[1]] = value
    every = ((seen.event, some) for seen, some in attributes.items())
    if not all(goes_together(event.type, {**event.attributes, **some}) for event, some in every):
        return None
    return occasion.supposing(facts, {seen.position: some for seen, some in attributes.items()}, mine)


def _event_of(occasion: Occasion, need: str) -> tuple[Seen, str] | None:
    """The event and the attribute that an unknown is about, where it is about one."""
    found = _OF_EVENT.fullmatch(need)
    if found is None:
        return None
    position, name = int(found[1]), found[2]
    every = chain.from_iterable(occasion.snapshot.by_type.values())
    return next((seen, name) for seen in every if seen.position == position)
