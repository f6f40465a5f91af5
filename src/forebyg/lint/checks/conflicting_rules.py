"""Rules that no course can keep together."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import Count
from forebyg.lint import say
from forebyg.lint.conflicts import Found, found_conflicts
from forebyg.lint.course.conflict import Conflict
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
    part = None if conflict.is_always else say.share(conflict.days, len(DAYS), is_exact=conflict.is_exact)
    fields = {
        "rules" if len(ids) > 1 else "rule": say.rules(draft, ids),
        **_shown(conflict),
        "when": say.when(
            of=found.forms,
            event=conflict.course.assumed,
            **say.conditions(conflict.rules),
            ordinary=conflict.course.ordinary,
            some=part,
            variant=found.variant,
        ),
    }
    return Diagnostic(CODE, path=draft.place(last), fields=fields)


def _shown(conflict: Conflict) -> dict[str, object]:
    """The days that show the conflict; or the numbers, where those alone are at odds."""
    (arc, *others), *_ = (one.cycle for one in conflict.rounds)
    if others or arc.earlier != arc.later:
        return {"timeline": say.timelines(conflict)}
    counts = [rule.primitive for rule in conflict.rules if isinstance(rule.primitive, Count)]
    most = min((one.at_most for one in counts if one.at_most is not None), default=1)
    least = max(sum(one.at_least or 0 for one in counts), most + 1)  # a course itself starts and ends
    return {"least": least, "most": most}
