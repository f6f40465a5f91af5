"""Whether one criterion of eligibility is met on a day; bound once per standard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.assigned import needs_of, ways_with
from forebyg.kernel.condition import AnyOf, Condition, Not, binding
from forebyg.kernel.entangled import true_in_every_case
from forebyg.kernel.holds import bind_condition, holds, turning_days
from forebyg.kernel.judges import barring, overlap
from forebyg.kernel.pattern import Matches, Selector, Unsure
from forebyg.kernel.primitive import During, Exclusion
from forebyg.kernel.rule import Criterion, Undecided
from forebyg.kernel.truth import NO, YES, Scene, Truth
from forebyg.report import Criterion as JudgedCriterion
from forebyg.report import CriterionVerdict, Judgement, RuleRef, Verdict

_COURSE: Final = During.COURSE
_BROKEN: Final = Verdict.VIOLATED
_UNSURE: Final = Verdict.UNDETERMINED


class BoundCriterion(NamedTuple):
    """A criterion ready to be judged.

    Attributes:
        ref: What the report says of it.
        truth: Whether it is met; one that does not bind this course is.
        turning: The later days on which time alone may change the answer.
        met: What the report says when it is met.
        not_met: What the report says when it is not.
    """

    ref: RuleRef
    truth: Callable[[Scene], Truth]
    turning: Callable[[Scene], set[Day]]
    met: JudgedCriterion
    not_met: JudgedCriterion


def judge_criteria(criteria: Iterable[BoundCriterion], scene: Scene) -> tuple[JudgedCriterion, ...]:
    """The verdict on each criterion on that day."""
    if scene.occasion.snapshot.assignments:
        return tuple(_in_every_way(one, scene) for one in criteria)
    found = []
    for ref, truth, _, met, not_met in criteria:
        value, needs = truth(scene)
        if value is None:
            found.append(JudgedCriterion(ref, CriterionVerdict.UNDETERMINED, needs))
        else:
            found.append(met if value else not_met)
    return tuple(found)


def _in_every_way(criterion: BoundCriterion, scene: Scene) -> JudgedCriterion:
    """The verdict where ends may be of several courses: definite where every assignment agrees."""
    occasion, day = scene
    ways, is_cut = ways_with(occasion), occasion.snapshot.is_cut
    truths = [criterion.truth(Scene(occasion.under(way), day)) for way in ways]
    values = [truth.value for truth in truths]
    if len(set(values)) == 1 and values[0] is not None and not is_cut:
        return criterion.met if values[0] else criterion.not_met
    asked = (need for truth in truths for need in truth.needs)
    needs = needs_of(ways, truths, asked, is_cut=is_cut)
    return JudgedCriterion(criterion.ref, CriterionVerdict.UNDETERMINED, needs)


def bind_criterion(criterion: Criterion | Undecided) -> BoundCriterion:
    """Bind a criterion, under one choice of readings, for use."""
    if isinstance(criterion, Undecided):
        return _bind_undecided(criterion)
    truth = true_in_every_case(criterion, _required(criterion))
    return _bound(criterion.ref, truth, partial(_turning, criterion))


def _bound(
    ref: RuleRef, truth: Callable[[Scene], Truth], turning: Callable[[Scene], set[Day]]
) -> BoundCriterion:
    met, not_met = JudgedCriterion(ref, CriterionVerdict.MET), JudgedCriterion(ref, CriterionVerdict.NOT_MET)
    return BoundCriterion(ref, truth, turning, met, not_met)


def _required(criterion: Criterion) -> Callable[[Scene], Truth]:
    """What is demanded of a course that the criterion binds; of any other, nothing."""
    require, binds = criterion.require, binding(criterion.forms, criterion.when)
    if isinstance(require, Exclusion):
        return partial(_free, require) if binds is None else partial(_free_where_it_binds, require, binds)
    return bind_condition(require if binds is None else AnyOf((Not(binds), require)))


def _free_where_it_binds(require: Exclusion, condition: Condition, scene: Scene) -> Truth:
    binds = holds(condition, scene)
    if binds.value is False:
        return YES
    met = _free(require, scene)
    if binds.value or met.value:
        return met
    return Truth(None, tuple(dict.fromkeys((*binds.needs, *met.needs))))


def _free(rule: Exclusion, scene: Scene) -> Truth:
    """Whether no barring support runs on the days that the exclusion looks at."""
    for period in scene.occasion.snapshot.support:
        if period.paragraph in rule.paragraphs:
            break
    else:
        return YES
    if isinstance(rule.during, tuple):
        return _free_at(rule, rule.during, scene)
    return _free_on(rule, scene, _days(rule, scene))


def _free_at(rule: Exclusion, events: Selector, scene: Scene) -> Truth:
    """On the day of the first of some events; where that may be one of several, on each of them."""
    found = scene.occasion.matches(events)
    day = found.sure[0].day if found.sure else scene.day
    perhaps = before_the_first(found)
    answers = [_free_on(rule, scene, (d, d)) for d in (*(one.seen.day for one in perhaps), day)]
    if len(set(answers)) == 1:
        return answers[0]
    return Truth(None, needs_of_first(perhaps, answers))


def before_the_first(found: Matches) -> list[Unsure]:
    """The events that may come before the first that surely is meant, by day."""
    first = found.sure[0].day if found.sure else None
    earlier = [one for one in found.unsure if first is None or one.seen.day < first]
    return sorted(earlier, key=lambda one: one.seen)


def needs_of_first(perhaps: Sequence[Unsure], answers: Sequence[Truth | JudgedCriterion]) -> tuple[str, ...]:
    """What to ask for where it is open which of some events is the first that counts.

    Args:
        perhaps: Events that may count, by day.
        answers: What holds where each of them is the first, and at last where none of them counts.
    """
    asked = (need for one in answers for need in one.needs)
    return tuple(dict.fromkeys((*_telling(perhaps, answers), *asked)))


def _telling(perhaps: Sequence[Unsure], answers: Sequence[object]) -> Iterator[str]:
    """What would tell which of them is the first, where that decides."""
    for place, one in enumerate(perhaps):
        if any(later != answers[place] for later in answers[place + 1 :]):
            yield from one.needs


def _free_on(rule: Exclusion, scene: Scene, days: tuple[Day, Day]) -> Truth:
    if rule.unless is None:
        return _told(overlap(rule, scene.occasion, days, []))
    matched = [scene.occasion.matches(selector) for selector in rule.unless.shown]
    found = _told(overlap(rule, scene.occasion, days, [one.sure for one in matched]))
    last = max((day for day, _ in barring(rule, scene.occasion.snapshot.support, days)), default=days[0])
    perhaps = [one for some in matched for one in some.unsure if one.seen.day <= last]
    needs = tuple(need for one in perhaps for need in one.needs)
    if found.value or found.needs or not needs:
        return found
    every = [sorted([*some.sure, *(one.seen for one in some.unsure)]) for some in matched]
    lifted = _told(overlap(rule, scene.occasion, days, every))
    return found if lifted == found else Truth(None, (*needs, *lifted.needs))


def _days(rule: Exclusion, scene: Scene) -> tuple[Day, Day]:
    """First and last day on which support is looked at: the rule's own, else the day of the scene."""
    occasion, day = scene
    if occasion.start is None:
        return day, day
    last = occasion.as_of if occasion.end is None else occasion.end
    return occasion.start, last if rule.during is _COURSE else occasion.start


def _told(found: Judgement) -> Truth:
    """What the rule's verdict says of its criterion."""
    if found.verdict is _UNSURE:
        return Truth(None, found.needs)
    return NO if found.verdict is _BROKEN else YES


def _bind_undecided(criterion: Undecided) -> BoundCriterion:
    """Met or not only where every choice says so; the reading is asked for unless all ask for the same."""
    bound = [
        bind_criterion(variant) if isinstance(variant, Criterion | Undecided) else None
        for _, variant in criterion.variants
    ]
    standing = [one for one in bound if one is not None]

    def truth(scene: Scene) -> Truth:
        answers = [YES if one is None else one.truth(scene) for one in bound]
        if len({(answer.value, frozenset(answer.needs)) for answer in answers}) == 1:
            return answers[0]
        needs = [need for answer in answers for need in answer.needs]
        return Truth(None, tuple(dict.fromkeys((criterion.reading, *needs))))

    def turning(scene: Scene) -> set[Day]:
        return {day for one in standing for day in one.turning(scene)}

    return _bound(standing[0].ref, truth, turning)


def _turning(criterion: Criterion, scene: Scene) -> set[Day]:
    days = set(turning_days(criterion.when, scene)) if criterion.when else set()
    if not isinstance(criterion.require, Exclusion):
        return days | set(turning_days(criterion.require, scene))
    for period in scene.occasion.snapshot.support:
        if period.end is not None:
            days |= {period.end, period.end + 1}
        if isinstance(period.reduced_from, int):
            days.add(period.reduced_from)
    return days
