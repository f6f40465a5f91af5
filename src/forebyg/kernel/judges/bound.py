"""A demand on every event of a kind: a bound on an attribute, or the same value throughout.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| bound on each event | not_applicable until one | holding | day of the first outside | course ended |
| same value | not_applicable until one | holding | first event that differs | course ended |
"""

from __future__ import annotations

from forebyg.kernel.judges.judge import Events, Judge
from forebyg.kernel.judges.windows import Days, opener, within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, limit_broken, limit_kept, limit_open, missing
from forebyg.kernel.pattern import passes
from forebyg.kernel.primitive import Bound, Reach, Same
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Seen


def bound_judge(rule: Bound) -> Judge:
    """Bind a bound on an attribute."""
    open_window = opener(rule.window)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        found = _inside(open_window(occasion, events), events[0])
        if isinstance(found, Judgement):
            return found
        inside, closed = found
        answers = [(seen, passes(rule.test, seen.event)) for seen in inside]
        outside = [seen for seen, passed in answers if passed is False]
        if outside:
            return limit_broken([s.day for s in outside], outside)
        silent = [seen for seen, passed in answers if passed is None]
        kept = limit_kept(inside) if closed else limit_open(inside)
        return _unless_broken(kept, silent, rule.test.attribute) if silent else kept

    return Judge((rule.of,), decide, anchor=0 if rule.window is Reach.WHOLE else None)


def same_judge(rule: Same) -> Judge:
    """Bind a demand for the same value."""
    open_window = opener(rule.window)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        found = _inside(open_window(occasion, events), events[0])
        if isinstance(found, Judgement):
            return found
        inside, closed = found
        known = [seen for seen in inside if rule.attribute in seen.event.attributes]
        first = known[0].event.attributes[rule.attribute] if known else None
        others = [seen for seen in known if seen.event.attributes[rule.attribute] != first]
        if others:
            return limit_broken([s.day for s in others], inside)
        silent = [seen for seen in inside if rule.attribute not in seen.event.attributes]
        kept = limit_kept(inside) if closed else limit_open(inside)
        return _unless_broken(kept, silent, rule.attribute) if silent and len(inside) > 1 else kept

    return Judge((rule.of,), decide, names=(0,) if rule.window is Reach.WHOLE else ())


def _unless_broken(kept: Judgement, silent: list[Seen], attribute: str) -> Judgement:
    """Kept, or else broken by one of the events of which the attribute is not recorded."""
    needs = tuple(f"{seen.label}.{attribute}" for seen in silent)
    return missing(needs, (kept.verdict, Verdict.VIOLATED))


def _inside(window: Days | Judgement, events: list[Seen]) -> Judgement | tuple[list[Seen], bool]:
    """The events inside the window, and whether it has closed."""
    if isinstance(window, Judgement):
        return window
    inside = within(events, window)
    return (inside, window[1] is not None) if inside else NO_ANCHOR
