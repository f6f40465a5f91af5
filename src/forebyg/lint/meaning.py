"""What rules come to, without what makes no difference: two ways to say one thing are equal here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from forebyg.dates import Counting, Length, NonWorking, Span
from forebyg.kernel import Program
from forebyg.kernel.condition import AgeIs
from forebyg.kernel.primitive import Duration, Response
from forebyg.kernel.program import Remark
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Between, Rolling
from forebyg.lint.unordered import in_one_order
from forebyg.standard import Standard
from forebyg.standard.head import Head
from forebyg.timeline import EMPTY

__all__ = ["head_meaning", "nameless", "program_meaning", "rule_meaning"]

_PLAIN = Counting()


def head_meaning(head: Head) -> object:
    """The head without its counting, which the rules carry."""
    return head.model_copy(update={"counting": None})


def program_meaning(program: Program) -> object:
    """All that judging needs of a program, whatever its rules are called and no length in it turns on."""
    parts = (program.rules, program.criteria, program.remarks)
    return Counter(nameless(plain(one)) for part in parts for one in part), program.force, program.judged_on


def nameless(value: object) -> object:
    """A rule or a criterion, or several, without the name that the document gives it."""
    if isinstance(value, tuple):
        return tuple(nameless(one) for one in value)
    return (
        replace(value, ref=value.ref._replace(id=""))
        if isinstance(value, Rule | Criterion | Remark)
        else value
    )


def rule_meaning(standard: Standard, rule: Mapping[str, Any], choices: Mapping[str, str]) -> object:
    """What a rule of the document comes to under these choices; None where it does not stand."""
    under: Mapping[str, Any] = rule.get("under", {})
    for name, allowed in under.items():
        if choices[name] not in (allowed if isinstance(allowed, list) else [allowed]):
            return None
    compiled = standard.rule_under(rule["id"], choices)
    return plain((compiled.rule, compiled.criterion, compiled.remark))


def plain(value: object) -> object:
    """The same value in one order, with every way of counting reduced to what matters where it stands."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return in_one_order(tuple(plain(item) for item in value))
    if isinstance(value, Span):
        return Span(months=value.whole_months, days=value.whole_days)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    inner = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Rule | Criterion):
        inner["ref"] = value.ref._replace(terms=EMPTY)  # only words; what they stand for is compared
    if isinstance(value, AgeIs | Between | Duration | Response | Rolling):
        inner["counting"] = _mattering(value)
    return in_one_order(replace(value, **inner))


def _mattering(value: AgeIs | Between | Duration | Response | Rolling) -> Counting:
    """Only the choices of counting that a value's own lengths and ages turn on."""
    own = value.counting
    if isinstance(value, AgeIs):
        return replace(_PLAIN, leap_birthday=own.leap_birthday)
    lengths = [length for length in _lengths(value) if length is not None]
    months = [one for one in lengths if isinstance(one, Span) and one.whole_months]
    kept = replace(_PLAIN, first_day=own.first_day) if lengths else _PLAIN
    if months:
        kept = replace(kept, missing_day=own.missing_day)
    if any(one.whole_days for one in months):
        kept = replace(kept, units=own.units)
    if isinstance(value, Response) and value.within is not None and own.non_working is not NonWorking.NONE:
        kept = replace(kept, calendar=own.calendar, non_working=own.non_working)
    return kept


def _lengths(value: Between | Duration | Response | Rolling) -> tuple[Length | None, ...]:
    if isinstance(value, Response):
        return value.within, value.not_before
    if isinstance(value, Duration):
        return value.at_most, value.at_least
    if isinstance(value, Rolling):
        return (value.length,)
    return tuple(edge.shift for edge in (value.opens, *value.closes))
