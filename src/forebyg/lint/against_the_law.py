"""A standard beside the law: longest times by their days, and demands on citizens by what they imply.

What the standard is silent about is left to the law; only what it says otherwise is found. The two are read
alike: a choice that both documents have is made in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from forebyg.dates import Length
from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import Duration, Exclusion
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.course.days import days_when
from forebyg.lint.course.lengths import least, most
from forebyg.lint.course.limits import END, START, Limit, tight_arcs
from forebyg.lint.course.model import limits_of
from forebyg.lint.course.network import cycle
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds, kept
from forebyg.lint.logic import Case, facts_of, is_implied
from forebyg.report import Norm
from forebyg.standard import Standard

__all__ = ["criterion_gaps", "longer_courses", "narrower_criteria", "shorter_courses"]

_IN_THE_LAW = frozenset({"group", "individual"})
"""The forms of course that the law speaks of."""

_OWN_CITIZENS = frozenset({"residence"})
"""Each municipality helps those who live there; that is no demand beyond the law."""


class Maximum(NamedTuple):
    """A rule that gives a longest time."""

    rule: Rule
    one: Duration
    limit: Length

    @property
    def part(self) -> str:
        """The field that goes furthest."""
        return "at_most" if self.one.extension is None else "extension"


class Longer(NamedTuple):
    """A longest time of the standard that goes beyond the law's, where, and under which choices."""

    ours: Maximum
    law: Maximum
    forms: tuple[str, ...]
    variant: Variant


class Shorter(NamedTuple):
    """A longest time that is shorter than the law's; None: the law has none for these courses."""

    ours: Maximum
    law: Maximum | None
    forms: tuple[str, ...]
    variant: Variant


class Gap(NamedTuple):
    """A demand of the law that a citizen of the target group need not meet.

    Attributes:
        law: The law's criterion.
        rule: The standard's criterion that says it otherwise; None: it says nothing of it.
        variant: The choices under which it is so.
    """

    law: Criterion
    rule: Criterion | None
    variant: Variant


def longer_courses(draft: Draft, statute: Standard) -> Iterator[Longer]:
    """Every longest time of the standard that lets a course run longer than the law does."""
    seen: set[tuple[str, str]] = set()
    for variant, law in _pairs(draft, statute):
        for form in COURSES:
            for ours, theirs in _limits_on(variant, law, form):
                key = (ours.rule.ref.id, theirs.rule.ref.id)
                if key not in seen and _lets_go_beyond(ours, variant, theirs, form):
                    seen.add(key)
                    yield Longer(ours, theirs, (form,), variant)


def shorter_courses(draft: Draft, statute: Standard) -> Iterator[Shorter]:
    """Every longest time that is shorter than the law's, or stands where the law has none."""
    seen: set[str] = set()
    for variant, law in _pairs(draft, statute):
        for ours in _maxima(variant.rules):
            forms = tuple(form for form in COURSES if binds(ours.rule, form) and _is_shorter(ours, law, form))
            if forms and ours.rule.ref.id not in seen:
                seen.add(ours.rule.ref.id)
                theirs = next((one for one in _maxima(law.rules) if binds(one.rule, forms[0])), None)
                yield Shorter(ours, theirs, forms, variant)


def criterion_gaps(draft: Draft, statute: Standard) -> Iterator[Gap]:
    """Every demand of the law on citizens that the standard says otherwise or leaves out."""
    seen: set[str] = set()
    for variant, law in _pairs(draft, statute):
        ours = _conditions(variant.criteria)
        if not ours:
            continue
        for theirs in _conditions(law.criteria):
            gap = _gap(theirs, ours, variant)
            if gap is not None and theirs.ref.id not in seen:
                seen.add(theirs.ref.id)
                yield gap


def narrower_criteria(draft: Draft, statute: Standard) -> Iterator[tuple[Criterion, Variant]]:
    """Every demand on citizens that people whom the law means can fail."""
    seen: set[str] = set()
    for variant, law in _pairs(draft, statute):
        theirs = demanded(_conditions(law.criteria))
        for ours in _conditions(variant.criteria):
            if ours.ref.id in seen or _facts((ours,)) <= _OWN_CITIZENS:
                continue
            if not _follows(ours, theirs):
                seen.add(ours.ref.id)
                yield ours, variant


def _pairs(draft: Draft, statute: Standard) -> Iterator[tuple[Variant, Variant]]:
    """The standard and the law under choices that do not contradict each other."""
    for variant in draft.variants:
        shared = {
            name: variant.choices[name]
            for name, reading in statute.readings.items()
            if variant.choices.get(name) in reading.choices
        }
        yield variant, Variant(statute.program(shared), shared)


def _maxima(rules: Sequence[Rule]) -> list[Maximum]:
    return [
        Maximum(rule, rule.primitive, rule.primitive.at_most)
        for rule in rules
        if kept(rule) and isinstance(rule.primitive, Duration) and rule.primitive.at_most is not None
    ]


def _limits_on(variant: Variant, law: Variant, form: str) -> Iterator[tuple[Maximum, Maximum]]:
    """The rules that could let a course go further: the standard's own maximum, and the law's."""
    for ours in _maxima(variant.rules):
        for theirs in _maxima(law.rules):
            if binds(ours.rule, form) and binds(theirs.rule, form):
                yield ours, theirs


def _lets_go_beyond(ours: Maximum, variant: Variant, theirs: Maximum, form: str) -> bool:
    """Whether the rule is longer than the law's, and nothing else that must be kept stops such a course."""
    others = [rule for rule in variant.rules if rule.ref.norm is Norm.MUST and binds(rule, form)]
    bare = [rule for rule in others if rule.when is None]
    return all(_can_go_beyond(rules, theirs, form) for rules in ([ours.rule], bare))


def _can_go_beyond(rules: Sequence[Rule], theirs: Maximum, form: str) -> bool:
    """Whether some course keeps these rules and breaks the law's limit."""
    beyond = Limit(START, END, theirs.limit, theirs.one.counting, is_least=True, shift=1)
    limits = (*limits_of(rules, form, ordinary=True), beyond)
    return bool(days_when(limits, START, lambda fixed: not cycle(tight_arcs(limits, fixed))))


def _is_shorter(ours: Maximum, law: Variant, form: str) -> bool:
    """Whether even the longest course under the rule is shorter than the longest that the law allows."""
    if ours.one.extension is not None or form not in _IN_THE_LAW:
        return False
    longest = most(ours.limit, ours.one.counting, rolls=False)
    theirs = [one for one in _maxima(law.rules) if binds(one.rule, form)]
    return longest is not None and all(longest < least(one.limit, one.one.counting) for one in theirs)


def _conditions(criteria: Sequence[Criterion]) -> list[Criterion]:
    return [one for one in criteria if not isinstance(one.require, Exclusion)]


def _gap(theirs: Criterion, ours: Sequence[Criterion], variant: Variant) -> Gap | None:
    """Only where the standard speaks of all the same facts, or of none of them, can the two be compared."""
    asked, known = _facts((theirs,)), _facts(ours)
    if asked & known and not asked <= known:
        return None
    if _follows(theirs, demanded(ours)):
        return None
    near = [one for one in ours if asked & _facts((one,))]
    return Gap(theirs, near[0] if near else None, variant)


def _follows(criterion: Criterion, others: Sequence[Condition]) -> bool:
    """Whether who meets the others meets this one too, in every form of course."""
    (goal,) = demanded((criterion,))
    return all(is_implied(goal, others, Case(form)) for form in COURSES if binds(criterion, form))


def _facts(criteria: Iterable[Criterion]) -> frozenset[str]:
    return frozenset(name for one in demanded(tuple(criteria)) for name in facts_of(one))
