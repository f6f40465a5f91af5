"""A rule that another rule demands already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint import say
from forebyg.lint.applying import can_apply
from forebyg.lint.checks.always_holds import holds
from forebyg.lint.draft import FORMS, Draft, kept
from forebyg.lint.implied import demanding_more, is_implied_by, is_met_with

__all__ = ["CODE", "check"]

CODE = "already-demanded"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """What cannot be broken without breaking something stricter, or not by anyone in the target group."""
    rules = [rule for rule in draft.taken.rules if kept(rule) and _is_alive(rule)]
    for place, rule in enumerate(rules):
        stricter = _stricter(rule, rules[:place], rules[place + 1 :])
        criteria = demanding_more(rule, draft.taken.criteria, draft.taken.program.judged_on)
        if stricter is not None:
            yield _diagnostic(draft, rule, stricter)
        elif criteria:
            said = say.rules(draft, [one.ref.id for one in criteria])
            fields = {"rule": rule.ref.id, "criteria": said}
            yield Diagnostic(CODE, path=draft.place(rule.ref.id), fields=fields)
    for criterion in draft.taken.criteria:
        narrower = next((one for one in draft.taken.criteria if is_met_with(criterion, one)), None)
        if narrower is not None:
            yield _diagnostic(draft, criterion, narrower)


def _is_alive(rule: Rule) -> bool:
    """Whether the rule can say anything, and can be broken; that it cannot is told by itself."""
    return any(can_apply(rule, form) for form in FORMS) and not holds(rule)


def _diagnostic(draft: Draft, idle: Rule | Criterion, stricter: Rule | Criterion) -> Diagnostic:
    fields = {"rule": idle.ref.id, "rules": say.rules(draft, [stricter.ref.id])}
    return Diagnostic(CODE, path=draft.place(idle.ref.id), fields=fields)


def _stricter(rule: Rule, before: Sequence[Rule], after: Sequence[Rule]) -> Rule | None:
    """The rule that demands as much or more; of two that demand the same, the earlier one."""
    found = [other for other in before if is_implied_by(rule, other)]
    found += [other for other in after if is_implied_by(rule, other) and not is_implied_by(other, rule)]
    return found[0] if found else None
