"""Whether whoever keeps one rule keeps another one too, whatever happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from forebyg.dates import Counting, Length
from forebyg.kernel.primitive import Bound, Count, Duration, Response
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Earlier
from forebyg.lint.course.inside import lies_in
from forebyg.lint.course.lengths import least, most
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, binds, is_as_binding
from forebyg.lint.logic import Case, can_hold, is_implied
from forebyg.lint.patterns import implies, is_part

__all__ = ["is_implied_by", "is_met_with"]


def is_implied_by(rule: Rule, other: Rule) -> bool:
    """Whether the other rule asks more of the same courses, or says the same for the same statement.

    Two rules that cite different statements may say the same: the text then repeats itself, and each of
    its statements has its own verdict.
    """
    binds_as_many = not other.forms or (bool(rule.forms) and set(rule.forms) <= set(other.forms))
    applies_as_often = other.when is None or other.when == rule.when
    if not (binds_as_many and applies_as_often and is_as_binding(other, rule)):
        return False
    if rule.primitive == other.primitive:
        return rule.ref.cites == other.ref.cites
    is_stricter = _STRICTER.get(type(rule.primitive))
    is_alike = type(rule.primitive) is type(other.primitive)
    return is_alike and is_stricter is not None and is_stricter(other.primitive, rule.primitive)


def is_met_with(criterion: Criterion, other: Criterion) -> bool:
    """Whether whoever meets the other criterion meets this one, and not the other way round."""
    if not is_as_binding(other, criterion):
        return False
    return _is_narrower(other, criterion) and not _is_narrower(criterion, other)


def _is_narrower(strict: Criterion, loose: Criterion) -> bool:
    """Whether one criterion, which some meet, lets nobody in whom another one leaves out, as that can."""
    ours, theirs = demanded([strict]), demanded([loose])
    cases = [Case(form) for form in COURSES if binds(loose, form)]
    if not (ours and theirs) or not all(binds(strict, case.form) for case in cases):
        return False
    demand = theirs[0]
    return all(
        can_hold(ours, case) and is_implied(demand, ours, case) and not is_implied(demand, (), case)
        for case in cases
    )


def _count(strict: Count, loose: Count) -> bool:
    if strict.at_most is not None and loose.at_most is not None:
        looks_back = strict.earlier in {loose.earlier, Earlier.ALL} or loose.earlier is Earlier.ANEW
        is_within = is_part(loose.of, strict.of) and lies_in(loose.window, strict.window)
        is_as_long = strict.in_any is None or strict.in_any == loose.in_any
        return strict.at_most < loose.at_most and looks_back and is_within and is_as_long
    if strict.at_least is not None and loose.at_least is not None:
        is_within = is_part(strict.of, loose.of) and lies_in(strict.window, loose.window)
        return strict.at_least > loose.at_least and strict.earlier is loose.earlier and is_within
    return False


def _duration(strict: Duration, loose: Duration) -> bool:
    """Of a least length; whether a longest one can be reached is asked of all the rules together."""
    is_alike = replace(strict, at_least=loose.at_least) == loose
    return is_alike and _is_shorter(loose.at_least, strict.at_least, loose.counting)


def _response(strict: Response, loose: Response) -> bool:
    is_alike = replace(strict, within=loose.within) == loose
    return is_alike and _is_shorter(strict.within, loose.within, loose.counting)


def _bound(strict: Bound, loose: Bound) -> bool:
    return _is_tighter(strict, loose) and not _is_tighter(loose, strict)


def _is_tighter(strict: Bound, loose: Bound) -> bool:
    """Whether more events must have an attribute that meets as much."""
    is_alike = strict.test.attribute == loose.test.attribute and strict.window is loose.window
    return is_alike and is_part(loose.of, strict.of) and implies(strict.test, loose.test)


def _is_shorter(one: Length | None, other: Length | None, counting: Counting) -> bool:
    """Whether a length is shorter than another one, from whatever day both are counted."""
    if one is None or other is None:
        return False
    longest = most(one, counting, rolls=False)
    return longest is not None and longest < least(other, counting)


_STRICTER: Final[dict[type, Callable[[Any, Any], bool]]] = {
    Bound: _bound,
    Count: _count,
    Duration: _duration,
    Response: _response,
}
