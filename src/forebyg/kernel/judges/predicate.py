"""A condition that must hold on the day its anchor came about; and a text without a measure.

| rule | before its anchor | holds | does not hold | unknown |
|---|---|---|---|---|
| predicate | not_applicable | satisfied | violated since the anchor's day | undetermined |
| unstated | not_applicable | - | - | undetermined (not_decided) for every course |
"""

from __future__ import annotations

from forebyg.kernel.holds import holds
from forebyg.kernel.judges.judge import Events, Judge, adding, without_mark
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, NOT_DECIDED, limit_broken, missing
from forebyg.kernel.primitive import Predicate, Unstated
from forebyg.kernel.truth import Scene
from forebyg.report import Judgement, Verdict


def predicate_judge(rule: Predicate) -> Judge:
    """Bind a predicate."""

    def decide(occasion: Occasion, events: Events) -> Judgement:
        if not events[0]:
            return without_mark(rule.on, occasion.course) or NO_ANCHOR
        anchor = events[0][0]
        truth = holds(rule.require, Scene(occasion, anchor.day))
        if truth.value is None:
            return missing(truth.needs)
        if not truth.value:
            return limit_broken((anchor.day,), (anchor,))
        return Judgement(Verdict.SATISFIED, events=(anchor,), on=anchor.day)

    return Judge((rule.on,), decide, anchor=0, by_first=(adding(0),))


def unstated_judge(_rule: Unstated) -> Judge:
    """Bind a demand without a measure."""

    def decide(occasion: Occasion, _events: Events) -> Judgement:
        return NO_ANCHOR if occasion.course is None else NOT_DECIDED

    return Judge((), decide)
