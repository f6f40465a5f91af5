"""What a rule's form, condition and norm make of a judgement."""

from __future__ import annotations

from typing import Final

from forebyg.kernel.condition import AllOf, FormIs
from forebyg.kernel.holds import has_form, holds
from forebyg.kernel.judges import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import CONDITION_FALSE, INCOMPLETE, NO_ANCHOR, missing
from forebyg.kernel.primitive import Exclusion, Frequency, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.kernel.truth import Scene, Truth
from forebyg.report import Judgement, Norm, Verdict
from forebyg.timeline import Seen

_HOLDING: Final = Verdict.HOLDING
_NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE
_PENDING: Final = Verdict.PENDING
_VIOLATED: Final = Verdict.VIOLATED
_PERMITTED: Final[dict[object, Verdict]] = {
    _HOLDING: Verdict.SATISFIED,
    _PENDING: _NOT_APPLICABLE,
    _VIOLATED: _NOT_APPLICABLE,
}
"""What the verdicts of a demand come to where nobody owes it."""
_USES: Final[dict[type, int]] = {Presence: 0, Response: 1}
"""Which list of a judge holds the uses of what a rule allows to be done."""
_USED_BY_MORE: Final = (Exclusion, Frequency, Presence, Response)
"""Demands that more events meet or stop to meet, never first one and then the other.

Where none of those that are limited has come, the others are not used; nor are they beyond their terms.
"""


def is_unconditional(rule: Rule) -> bool:
    """Whether the rule binds every course as it stands, so that no judgement changes."""
    return not rule.forms and rule.when is None


def normed(rule: Rule, judge: Judge) -> Judge:
    """The judge as the rule's norm has it: nobody owes what the text only allows, and unused it is no matter.

    A permission without an anchor is named by its first use, the only thing there is of it; one for
    several events is used as a whole, from the first of them on.
    """
    if rule.ref.norm is not Norm.MAY:
        return judge
    decide, uses = judge.decide, _USES.get(type(rule.primitive))

    def permit(occasion: Occasion, events: Events) -> Judgement:
        if uses is not None and not events[uses]:
            return NO_ANCHOR
        return _as_permission(decide(occasion, events))

    return judge._replace(
        decide=permit,
        names=(0,) if isinstance(rule.primitive, Presence) else judge.names,
        singly=False,
        steady=judge.steady if isinstance(rule.primitive, _USED_BY_MORE) else (),
    )


def applied(rule: Rule, occasion: Occasion, anchor: Seen | None, judgement: Judgement) -> Judgement:
    """The judgement where the rule's form and condition bind; else not applicable.

    Args:
        rule: The rule.
        occasion: What it was judged on.
        anchor: The event that it counts from, on whose day form and condition are judged.
        judgement: The judgement of the rule's primitive.
    """
    if judgement.verdict is _NOT_APPLICABLE or is_unconditional(rule):
        return judgement
    start = occasion.as_of if occasion.start is None else occasion.start
    scene = Scene(occasion, start if anchor is None else anchor.day)
    binds = _binds(rule, scene)
    if binds.value is False:
        return CONDITION_FALSE
    if binds.value:
        return judgement
    behind = (judgement.verdict, judgement.behind)
    if occasion.form_need in binds.needs and occasion.course is not None and occasion.course.start is None:
        return INCOMPLETE._replace(behind=behind)
    return missing(tuple(dict.fromkeys((*binds.needs, *judgement.needs))), behind)


def applying(rule: Rule, judge: Judge) -> Judge:
    """The judge whose judgements stand only where the rule binds, on the day of what it counts from."""
    decide, place = judge.decide, judge.anchor

    def apply(occasion: Occasion, events: Events) -> Judgement:
        anchor = events[place][0] if place is not None and events[place] else None
        return applied(rule, occasion, anchor, decide(occasion, events))

    return judge._replace(decide=apply)


def _binds(rule: Rule, scene: Scene) -> Truth:
    """Whether form and condition bind; taken together only where neither by itself tells."""
    form = has_form(rule.forms, scene)
    if rule.when is None or form.value is False:
        return form
    when = holds(rule.when, scene)
    if form.value is None and when.value is None:
        return holds(AllOf((FormIs(rule.forms), rule.when)), scene)
    return form if when.value else when


def _as_permission(judgement: Judgement) -> Judgement:
    """A permission is satisfied when used within its terms, else not applicable."""
    if judgement.verdict is _HOLDING:
        return Judgement(Verdict.SATISFIED, events=judgement.events)
    if judgement.verdict is _VIOLATED:
        return CONDITION_FALSE
    if judgement.verdict is _PENDING:
        return NO_ANCHOR
    if not judgement.behind:
        return judgement
    behind = tuple(_PERMITTED.get(one, one) for one in judgement.behind)
    return CONDITION_FALSE if set(behind) == {_NOT_APPLICABLE} else judgement._replace(behind=behind)
