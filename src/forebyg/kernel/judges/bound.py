"""A demand on every event of a kind: a bound on an attribute, or the same value throughout.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| bound on each event | not_applicable until one | holding | day of the first outside | course ended |
| same value | not_applicable until one | holding | first event that differs | course ended |
"""

from __future__ import annotations

from typing import Final

from forebyg.kernel.judges.judge import Chain, Events, Judge, Places, adding
from forebyg.kernel.judges.windows import Days, opener, within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, limit_broken, limit_kept, limit_open, missing
from forebyg.kernel.pattern import Pattern
from forebyg.kernel.primitive import Bound, Same
from forebyg.kernel.window import Reach
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Seen
from forebyg.vocabulary import UNKNOWN, Unknown, Value

_WORSE: Final[Chain] = (Places(), Places((0, 1)), Places((0,)))
"""An event that is none of those bound, one within the bound, and one outside."""


def bound_judge(rule: Bound) -> Judge:
    """Bind a bound on an attribute."""
    open_window = opener(rule.window)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        found = _inside(open_window(occasion, events), events[0])
        if isinstance(found, Judgement):
            return found
        inside, closed = found
        passing = set(events[1])
        outside = [seen for seen in inside if seen not in passing]
        if outside:
            return limit_broken([s.day for s in outside], outside)
        return limit_kept(inside) if closed else limit_open(inside)

    tested = tuple(Pattern(one.type, (*one.tests, rule.test), one.answers) for one in rule.of)
    is_whole = rule.window is Reach.WHOLE
    anchor = 0 if is_whole else None
    return Judge((rule.of, tested), decide, anchor, singly=is_whole, steady=(_WORSE, adding(1)))


def same_judge(rule: Same) -> Judge:
    """Bind a demand for the same value."""
    open_window = opener(rule.window)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        found = _inside(open_window(occasion, events), events[0])
        if isinstance(found, Judgement):
            return found
        inside, closed = found
        values = [seen.event.attributes.get(rule.attribute, rule.default) for seen in inside]
        first = next((value for value in values if value is not UNKNOWN), UNKNOWN)
        told = list(zip(inside, values, strict=True))
        others = [seen for seen, value in told if value not in (first, UNKNOWN)]
        if others:
            return limit_broken([s.day for s in others], inside)
        silent = [seen for seen, value in told if value is UNKNOWN]
        kept = limit_kept(inside) if closed else limit_open(inside)
        return _unless_broken(kept, silent, rule.attribute, first) if silent and len(inside) > 1 else kept

    names = (0,) if rule.window is Reach.WHOLE else ()
    return Judge((rule.of,), decide, names=names, steady=(adding(0),))


def _unless_broken(kept: Judgement, silent: list[Seen], attribute: str, first: Value | Unknown) -> Judgement:
    """Kept, or else broken by one of the silent events, by another value than the first that is known."""
    needs = tuple(f"{seen.label}.{attribute}" for seen in silent)
    return missing(needs, (kept.verdict, Verdict.VIOLATED, first))


def _inside(window: Days | Judgement, events: list[Seen]) -> Judgement | tuple[list[Seen], bool]:
    """The events inside the window, and whether it has closed."""
    if isinstance(window, Judgement):
        return window
    inside = within(events, window)
    return (inside, window[1] is not None) if inside else NO_ANCHOR
