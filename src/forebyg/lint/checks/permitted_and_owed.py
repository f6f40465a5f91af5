"""One and the same thing called a duty in one clause and a possibility in another."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Count, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.draft import FORMS, Draft, binds, kept
from forebyg.lint.patterns import is_part

__all__ = ["CODE", "check"]

CODE = "permitted-and-owed"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """What a duty demands is no more than what a permission allows, in the same courses."""
    seen: set[tuple[str, str]] = set()
    for variant in draft.variants:
        allowed = [rule for rule in variant.rules if not kept(rule) and rule.when is None]
        for duty in (rule for rule in variant.rules if kept(rule)):
            for may in allowed:
                pair = (duty.ref.id, may.ref.id)
                if pair not in seen and _are_at_odds(duty, may):
                    seen.add(pair)
                    fields = {
                        "events": say.events(_done(duty)),
                        "duty": say.rules(draft, (duty.ref.id,)),
                        "permission": say.rules(draft, (may.ref.id,)),
                        **say.under(variant),
                    }
                    yield Diagnostic(CODE, path=draft.place(may.ref.id), fields=fields)


def _are_at_odds(duty: Rule, may: Rule) -> bool:
    owed, allowed = _done(duty), _done(may)
    shared = any(binds(duty, form) and binds(may, form) for form in FORMS)
    return bool(owed and allowed) and shared and is_part(owed, allowed)


def _done(rule: Rule) -> Selector:
    """What the rule is about; a start or end of the course is no deed of its own."""
    one = rule.primitive
    events: Selector = ()
    if isinstance(one, Response | Presence):
        events = one.do
    elif isinstance(one, Count) and one.at_least:
        events = one.of
    return () if any(pattern.type in {"course_start", "course_end"} for pattern in events) else events
