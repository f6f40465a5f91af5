"""A rule that binds nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import AgeIs, AllOf, AnyOf, Condition, FormIs, Happened, Not, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import (
    COURSE_START,
    Bound,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint import say
from forebyg.lint.applying import can_apply, can_bind
from forebyg.lint.asked_on import asked_on, case_of
from forebyg.lint.course.limits import END, NO_COURSE, START, first
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, FORMS, Draft, Variant, binds, first_found
from forebyg.lint.forms import idle_beside_bans, refusing
from forebyg.lint.logic import Case, can_hold, is_lasting
from forebyg.lint.minimal import smallest
from forebyg.lint.patterns import is_part

__all__ = ["CODE", "check"]

CODE = "never-applies"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A condition that can never hold, at all or in the target group, or a form that never fits or may be."""
    seen: set[str] = set()
    for name, inside, said in (*_never(draft), *_for_nobody(draft)):
        if name not in seen:
            seen.add(name)
            yield Diagnostic(CODE, path=draft.place(name, inside), fields={"rule": name, **said})
    for variant in draft.variants:
        for ban, forms, idle in idle_beside_bans(variant, seen):
            seen.update(idle)
            said = {"forms": say.forms(forms), "idle": say.rules(draft, idle)}
            fields = {"ban": ban, **said, **say.under(variant)}
            yield Diagnostic(CODE, path=draft.place(ban), fields=fields)


_Found = tuple[str, str, dict[str, object]]
"""A rule, the part of it that is at fault, and what else is said."""


def _never(draft: Draft) -> Iterator[_Found]:
    """What can never hold, whoever it is asked of."""
    for variant in draft.variants:
        for rule in variant.clauses:
            if not any(can_apply(rule, form) for form in FORMS):
                part = _part(rule)
                yield rule.ref.id, part, {"part": part, **say.under(variant)}
        for remark in variant.program.remarks:
            if not any(can_hold((remark.when,), Case(form)) for form in FORMS):
                yield remark.ref.id, "when", {"part": "when", **say.under(variant)}


def _for_nobody(draft: Draft) -> Iterator[_Found]:
    """What holds only outside the target group."""
    for rule, variant, criteria in first_found(draft, _excluding):
        said = say.rules(draft, [one.ref.id for one in criteria])
        inside = "form" if rule.when is None else "when"
        yield rule.ref.id, inside, {"criteria": said, **say.under(variant)}


def _part(rule: Rule | Criterion) -> str:
    """Which part of a rule that never applies is at fault."""
    could = any(can_bind(rule, form) for form in FORMS if binds(rule, form))
    return "form" if rule.when is None or (rule.forms and could) else "when"


def _excluding(rule: Rule, variant: Variant) -> tuple[Criterion, ...]:
    """The fewest criteria that leave out all whom the rule binds; none where some of them are let in."""
    found: tuple[Criterion, ...] = ()
    for form in (form for form in COURSES if binds(rule, form)):
        criteria = [one for one in variant.criteria if binds(one, form)]
        refused = refusing(form, criteria) if rule.forms else ()
        if refused:
            found = refused
            continue
        if rule.when is None or not can_hold(demanded(criteria), Case(form)):
            return ()
        is_barred = partial(_is_barred, rule, form, variant.program.judged_on)
        if not is_barred(criteria):
            return ()
        found = smallest(criteria, is_barred)
    return found


def _is_barred(rule: Rule, form: str, judged_on: Selector | None, criteria: Sequence[Criterion]) -> bool:
    demands = demanded(criteria)
    if not _is_judged_then(rule, judged_on):
        is_of_start = judged_on == COURSE_START
        is_later = is_of_start and first(asked_on(rule)) == END
        later = AllOf(tuple(_still_all(demands, is_later=True)))
        begun = _begun(rule) if is_of_start else ()
        demands = (*(AnyOf((Not(one), later)) for one in begun), *_still_all(demands, is_later=is_later))
    when = () if rule.when is None else (rule.when,)
    return not can_hold((*when, *demands), case_of(rule, form))


def _is_judged_then(rule: Rule, judged_on: Selector | None) -> bool:
    """Whether a rule's condition is asked about on the very day on which eligibility is judged."""
    day = asked_on(rule)
    if judged_on is None or first(day) != first(judged_on):
        return False
    if first(day) != START:
        return not (isinstance(rule.primitive, Bound) or getattr(rule.primitive, "each", False))
    return not can_apply(rule, NO_COURSE)


def _begun(rule: Rule) -> Iterator[Condition]:
    """What a condition asks for that shows that the course has begun, where it cannot hold before one."""
    if rule.when is None or can_apply(rule, NO_COURSE):
        return
    for leaf in atoms(rule.when):
        if isinstance(leaf, Happened) and is_part(leaf.events, COURSE_START):
            yield leaf


def _still_all(demands: Iterable[Condition], *, is_later: bool) -> Iterator[Condition]:
    for one in demands:
        yield from _still(one, is_later=is_later)


def _still(demand: Condition, *, is_later: bool) -> Iterator[Condition]:
    """What is left of a demand on another day: facts that last, and on a later one an age that is reached."""
    if isinstance(demand, AllOf):
        yield from _still_all(demand.parts, is_later=is_later)
    elif isinstance(demand, AgeIs) and is_later:
        yield replace(demand, at_most=None)
    elif all(isinstance(leaf, FormIs) or is_lasting(leaf) for leaf in atoms(demand)):
        yield demand
