"""From a rule and an occasion to findings, whatever the record leaves open."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.kernel.applicability import applied, applying, normed
from forebyg.kernel.assigned import JudgeOccasion, in_every_way
from forebyg.kernel.entangled import asks_twice, in_every_case
from forebyg.kernel.judges import Judge, bind
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, NOT_CHOSEN, NOT_DECIDED
from forebyg.kernel.pattern import Matches
from forebyg.kernel.program import Force
from forebyg.kernel.quick import Quick, bind_quick
from forebyg.kernel.rule import Rule, Undecided
from forebyg.kernel.search import Searches
from forebyg.kernel.together import together
from forebyg.kernel.worlds import Raw, Verdicts, judge_all
from forebyg.report import Finding, Norm, RuleRef, Verdict
from forebyg.timeline import Seen

_COURSE_TYPES = frozenset({"course_start", "course_end"})


class BoundRule(NamedTuple):
    """A rule ready to judge occasions.

    Attributes:
        ref: What findings say of it.
        judge: All judgements of one occasion, whatever the record leaves open.
        quick: The one finding of an occasion where nothing is in doubt; None: as any other.
    """

    ref: RuleRef
    judge: Callable[[Occasion], list[Raw]]
    quick: Quick | None

    def findings(self, occasion: Occasion) -> list[Finding]:
        """One finding per thing that the rule counts from on this occasion."""
        raws = self.judge(occasion)
        for raw in raws:
            if raw.verdicts.candidates is not None:
                raws = _settled(self.judge, occasion, raws)
                break
        return [Finding(self.ref, raw.course, raw.anchor, raw.verdicts.judgement) for raw in raws]


def bind_rule(rule: Rule | Undecided, force: Force, searches: Searches) -> BoundRule:
    """Bind a rule, under one choice of readings, for use.

    Args:
        rule: The rule.
        force: When its standard is in force.
        searches: Those of its standard; the rule's own are added.
    """
    if isinstance(rule, Undecided):
        return _bind_undecided(rule, force, searches)
    bound = bind(rule.primitive, rule.forms, is_allowed=rule.ref.norm is Norm.MAY)
    judge = normed(rule, bound)._replace(is_last=not asks_twice(rule))
    in_cases = None if judge.anchor is None or rule.when is None else applying(rule, judge)

    def judge_one(occasion: Occasion) -> list[Raw]:
        if _is_before_any_course(rule, occasion):
            return [Raw(None, None, Verdicts(NO_ANCHOR, None))]
        matched = [
            occasion.matches(selector, anywhere=place in judge.anywhere)
            for place, selector in enumerate(judge.asks)
        ]
        if judge.each and judge.anchor is not None:
            return _for_each(rule, judge, occasion, matched)
        if judge.singly and rule.when is not None:
            return [_one_by_one(rule, judge, occasion, matched)]
        anchor = _first(matched, () if judge.anchor is None else (judge.anchor,))
        names = _first(matched, judge.names) if judge.names else anchor
        if in_cases is not None and matched[judge.anchor or 0].unsure:
            return [Raw(*_named(occasion, names), judge_all(in_cases, occasion, matched))]
        found = judge_all(judge, occasion, matched)
        return [Raw(*_named(occasion, names), _applied(rule, occasion, anchor, found))]

    judged = in_every_way(_in_force(force, in_every_case(rule, judge_one)))
    return BoundRule(rule.ref, judged, bind_quick(rule, judge, searches))


def _is_before_any_course(rule: Rule, occasion: Occasion) -> bool:
    """A rule for certain forms waits for a course, unless it names the time before one."""
    return occasion.course is None and bool(rule.forms) and "none" not in rule.forms


def _applied(rule: Rule, occasion: Occasion, anchor: Seen | None, found: Verdicts) -> Verdicts:
    """The verdicts with applicability and norm taken into account."""
    return found._replace(judgement=applied(rule, occasion, anchor, found.judgement))


def _in_force(force: Force, judge: JudgeOccasion) -> JudgeOccasion:
    """The same judge, whose judgements are undetermined where the standard is not in force."""

    def judged(occasion: Occasion) -> list[Raw]:
        return [raw._replace(verdicts=force.gate(occasion, raw.verdicts)) for raw in judge(occasion)]

    return judged if force.is_dated else judge


def _for_each(rule: Rule, judge: Judge, occasion: Occasion, matched: list[Matches]) -> list[Raw]:
    """One judgement for every event that the rule counts from."""
    place = judge.anchor or 0
    every = sorted({*matched[place].sure, *(one.seen for one in matched[place].unsure)})
    if not every:
        found = judge_all(judge, occasion, matched)
        return [Raw(*_named(occasion, None), _applied(rule, occasion, None, found))]
    raws = []
    for seen in every:
        only = Matches(
            [one for one in matched[place].sure if one == seen],
            [one for one in matched[place].unsure if one.seen == seen],
        )
        lists = [*matched[:place], only, *matched[place + 1 :]]
        found = judge_all(judge, occasion, lists)
        told = _applied(rule, occasion, seen, found)
        raws.append(Raw(*_named(occasion, seen), told, seen))
    return raws


def _one_by_one(rule: Rule, judge: Judge, occasion: Occasion, matched: list[Matches]) -> Raw:
    """One judgement of all events, of which each is held against the rule's condition on its own day."""
    raws = _for_each(rule, judge, occasion, matched)
    return raws[0]._replace(verdicts=together(raws), each=None)


def _first(matched: list[Matches], places: tuple[int, ...]) -> Seen | None:
    """The first event found at those places: of the sure ones, where there are any."""
    found = [matched[place] for place in places]
    events = [seen for one in found for seen in one.sure or [open_one.seen for open_one in one.unsure]]
    return min(events, key=_by_day_and_name, default=None)


def _by_day_and_name(seen: Seen) -> tuple[Day, bool, str]:
    """First by day; on one day, whatever the input's order, named events before others."""
    return seen.day, seen.event.course is None, seen.event.course or ""


def _named(occasion: Occasion, anchor: Seen | None) -> tuple[str | None, Day | None]:
    """Course name and anchor day of a finding; both stay the same while days go by.

    An event that names no course gives none, unless it may belong to several.
    """
    if anchor is not None and anchor.event.type not in _COURSE_TYPES:
        is_shared = occasion.course is None or occasion.snapshot.may_be_of_several(anchor)
        unnamed = occasion.name if is_shared else None
        return anchor.event.course or unnamed, anchor.day
    day = occasion.end if occasion.start is None else occasion.start
    return occasion.name, day if anchor is None else anchor.day


def _bind_undecided(rule: Undecided, force: Force, searches: Searches) -> BoundRule:
    """Definite where all choices of the reading give the same verdicts, and a breach of the same norm.

    Where every choice leaves it open, the reading is asked for too unless all ask for the same.
    """
    bound = [
        bind_rule(variant, force, searches) if isinstance(variant, Rule | Undecided) else None
        for _, variant in rule.variants
    ]
    ref = next(one.ref for one in bound if one is not None)
    open_one = NOT_DECIDED

    def judge_one(occasion: Occasion) -> list[Raw]:
        found = [_variant(one, occasion) for one in bound]
        first = next(f for f, one in zip(found, bound, strict=True) if one is not None)
        days = tuple(day for raws in found for raw in raws for day in raw.verdicts.days)
        if len({_alike(one, raws) for one, raws in zip(bound, found, strict=True)}) == 1:
            return [raw._replace(verdicts=raw.verdicts._replace(candidates=days)) for raw in first]
        asked = [need for raws in found for raw in raws for need in raw.verdicts.judgement.needs]
        needs = tuple(dict.fromkeys((rule.reading, *asked)))
        return [Raw(first[0].course, first[0].anchor, Verdicts(open_one._replace(needs=needs), days))]

    return BoundRule(ref, judge_one, None)


def _alike(bound: BoundRule | None, raws: list[Raw]) -> tuple[object, ...]:
    """What the choices of a reading must agree on; a breach of a duty is none of a mere norm."""
    is_broken = any(raw.verdicts.judgement.verdict is Verdict.VIOLATED for raw in raws)
    return (bound.ref.norm if bound and is_broken else None, *map(_asked, raws))


def _asked(raw: Raw) -> tuple[object, ...]:
    """The verdict, and what it still turns on."""
    return raw.verdicts.judgement.verdict, frozenset(raw.verdicts.judgement.needs)


def _variant(bound: BoundRule | None, occasion: Occasion) -> list[Raw]:
    if bound is None:
        return [Raw(None, None, Verdicts(NOT_CHOSEN, None))]
    return bound.judge(occasion)


def _settled(judge: Callable[[Occasion], list[Raw]], occasion: Occasion, raws: list[Raw]) -> list[Raw]:
    """Find the exact day of change by judging on the days that may bring one."""
    now = [_visible(raw) for raw in raws]
    days = _candidates(raws, occasion.as_of)
    tried: set[Day] = set()
    change = None
    while days:
        day = min(days)
        tried.add(day)
        later = judge(occasion.moved(day))
        if [_visible(raw) for raw in later] != now:
            change = day
            break
        days = (days | _candidates(later, day)) - tried
    return [_with_change(raw, change) for raw in raws]


def _candidates(raws: list[Raw], after: Day) -> set[Day]:
    return {day for raw in raws for day in raw.verdicts.days if day > after}


def _with_change(raw: Raw, change: Day | None) -> Raw:
    judgement = raw.verdicts.judgement._replace(changes=change)
    return raw._replace(verdicts=Verdicts(judgement, None))


def _visible(raw: Raw) -> tuple[object, ...]:
    """What of a judgement a change is measured by."""
    found = raw.verdicts.judgement
    return (found.verdict, found.due, found.earliest, found.remaining, found.owed, found.since)
