"""Rules that no course can keep together."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.conflicts import Found, found_conflicts
from forebyg.lint.course.lengths import DAYS
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "conflicting-rules"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Rules that cannot be kept together, the fewest that show it, and the days of an example.

    It is a proof: the limits that the rules put between the days of one course are laid end to end, and come
    back before the day that they began with. Sums of months are tried from every day of four years.
    """
    for found in found_conflicts(draft):
        yield _diagnostic(draft, found)


def _diagnostic(draft: Draft, found: Found) -> Diagnostic:
    conflict = found.conflict
    ids = [rule.ref.id for rule in conflict.rules]
    last = max(ids, key=draft.place)
    part = None if conflict.is_always else say.share(conflict.days, len(DAYS))
    fields = {
        "rules": say.rules(draft, ids),
        "timeline": say.timeline(conflict.cycle, conflict.fixed),
        "when": say.when(
            of=found.forms,
            event=conflict.course.assumed,
            ordinary=conflict.course.ordinary,
            some=part,
            variant=found.variant,
        ),
    }
    return Diagnostic(CODE, path=draft.place(last), fields=fields)
