"""One and the same thing allowed in one clause and forbidden in another."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Bound, Count, Duration, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Reach
from forebyg.lint import say
from forebyg.lint.course.single import is_of_course
from forebyg.lint.draft import FORMS, Draft, binds, kept
from forebyg.lint.patterns import compatible, is_part

__all__ = ["CODE", "check"]

CODE = "permitted-and-forbidden"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Whoever uses a permission breaks a rule by it."""
    seen: set[tuple[str, str]] = set()
    for variant in draft.variants:
        bans = [
            rule
            for rule in variant.rules
            if kept(rule) and rule.when is None and isinstance(rule.primitive, Count | Bound)
        ]
        for may in (rule for rule in variant.rules if not kept(rule) or _allowed(rule)):
            for ban in bans:
                pair = (may.ref.id, ban.ref.id)
                if pair not in seen and _are_at_odds(may, ban):
                    seen.add(pair)
                    fields = {
                        "events": say.events(_allowed(may)),
                        "permission": say.rules(draft, (may.ref.id,)),
                        "ban": say.rules(draft, (ban.ref.id,)),
                        **say.under(variant),
                    }
                    yield Diagnostic(CODE, path=draft.place(max(pair, key=draft.place)), fields=fields)


def _are_at_odds(may: Rule, ban: Rule) -> bool:
    allowed = _allowed(may)
    forms = [form for form in FORMS if binds(may, form)]
    is_against = bool(allowed) and all(binds(ban, form) for form in forms)
    return is_against and (is_part(allowed, _banned(ban)) or _is_outside(allowed, ban))


def _is_outside(allowed: Selector, ban: Rule) -> bool:
    """Whether what is allowed has a value that such an event may not have, wherever it is looked at."""
    one = ban.primitive
    if not isinstance(one, Bound) or not (one.window is Reach.WHOLE or is_of_course(allowed)):
        return False
    return is_part(allowed, one.of) and all(
        any(test.attribute == one.test.attribute and not compatible(test, one.test) for test in pattern.tests)
        for pattern in allowed
    )


def _allowed(rule: Rule) -> Selector:
    """What a permission lets be done; or a longest time, to go beyond it."""
    one = rule.primitive
    if isinstance(one, Duration):
        return () if one.extension is None else one.extension.by
    return one.do if isinstance(one, Presence | Response) and not kept(rule) else ()


def _banned(rule: Rule) -> Selector:
    """What may not happen at all, in a course or around it."""
    one = rule.primitive
    is_ban = isinstance(one, Count) and one.at_most == 0 and isinstance(one.window, Reach)
    return one.of if is_ban and isinstance(one, Count) else ()
