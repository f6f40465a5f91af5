"""A rule that another rule demands already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.draft import Draft, kept
from forebyg.lint.implied import is_implied_by

__all__ = ["CODE", "check"]

CODE = "already-demanded"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A number or a period that cannot be broken without breaking a stricter one, under the choices taken."""
    rules = [rule for rule in draft.taken.rules if kept(rule)]
    for place, rule in enumerate(rules):
        stricter = _stricter(rule, rules[:place], rules[place + 1 :])
        if stricter is not None:
            fields = {"rule": rule.ref.id, "rules": say.rules(draft, [stricter.ref.id])}
            yield Diagnostic(CODE, path=draft.place(rule.ref.id), fields=fields)


def _stricter(rule: Rule, before: Sequence[Rule], after: Sequence[Rule]) -> Rule | None:
    """The rule that demands as much or more; of two that demand the same, the earlier one."""
    found = [other for other in before if is_implied_by(rule, other)]
    found += [other for other in after if is_implied_by(rule, other) and not is_implied_by(other, rule)]
    return found[0] if found else None
