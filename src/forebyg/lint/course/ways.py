"""Rules that can be kept in two ways, each of which puts limits of its own between the days of a course.

A duty that something else can end is kept by the deed, or by what ends it. Where only what follows some event
counts, that event comes before what must wait, or it comes after it and nothing need follow it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from forebyg.kernel.pattern import Pattern, Selector
from forebyg.kernel.primitive import Precedence, Response
from forebyg.kernel.rule import Rule

__all__ = ["Ways", "granted", "has_ways", "in_its_way", "other_way"]

Ways = Mapping[str, bool]
"""By the rule's id: whether it is kept as it says, or in the other way; left out: neither is known."""


def has_ways(rule: Rule) -> bool:
    """Whether a rule can be kept in two ways."""
    one = rule.primitive
    if isinstance(one, Response):
        return bool(one.discharged_by) and not one.can_stop_late  # else it can be ended whenever that comes
    return isinstance(one, Precedence) and one.follows and not (one.overlapping or one.anywhere)


def granted(rule: Rule) -> Rule:
    """The rule where a course follows the inquiry, which then ordinarily was not refused."""
    one = rule.primitive
    if isinstance(one, Response) and one.discharged_by and all(map(_is_refusal, one.discharged_by)):
        return replace(rule, primitive=replace(one, discharged_by=()))
    return rule


def _is_refusal(pattern: Pattern) -> bool:
    words = {word for test in pattern.tests for word in test.operand}
    return pattern.type == "inquiry_answered" and words == {"refused"}


def in_its_way(rule: Rule, ways: Ways) -> Rule:
    """The rule as far as it is known how it is kept."""
    one, way = rule.primitive, ways.get(rule.ref.id)
    if isinstance(one, Precedence) and one.owed_from is not None:
        known = replace(one, follows=bool(way), owed_from=None if way is None else one.owed_from)
        return replace(rule, primitive=known)
    if not isinstance(one, Response) or way is None:
        return rule
    if way:
        return replace(rule, primitive=replace(one, discharged_by=()))
    ended = replace(one, do=one.discharged_by, discharged_by=(), not_before=None)
    return replace(rule, primitive=ended)


def other_way(rule: Rule) -> tuple[str, Selector]:
    """What the other way is called, and the event that it turns on."""
    one = rule.primitive
    if isinstance(one, Response):
        return "ended", one.discharged_by
    return "overtaken", (one.owed_from or ()) if isinstance(one, Precedence) else ()
