"""Whether a fact is so: by what is stated of it, or by what the latest event that shows it says."""

from __future__ import annotations

from forebyg.kernel.condition import Assumed, FactIs, ShownBy
from forebyg.kernel.truth import NO, YES, Scene, Truth
from forebyg.timeline import Seen


def fact_is(condition: FactIs, scene: Scene, assumed: Assumed) -> Truth:
    """Whether a fact has one of the values of a condition, on the day of a scene."""
    if condition.fact in assumed:
        return YES if assumed[condition.fact] in condition.values else NO
    value = scene.occasion.snapshot.episode.facts.get(condition.fact)
    stated = _unstated(condition) if value is None else YES if value in condition.values else NO
    if condition.shown_by is None:
        return stated
    is_any_allowed = _answers(condition) == {True}
    return YES if is_any_allowed else _shown(condition, condition.shown_by, scene, stated)


def _unstated(condition: FactIs) -> Truth:
    """What is not recorded is asked for, unless whatever it is gives the same."""
    answers = _answers(condition)
    return Truth(answers.pop()) if len(answers) == 1 else Truth(None, (condition.fact,))


def _answers(condition: FactIs) -> set[bool]:
    """What the condition comes to under each value that the fact could have."""
    return {value in condition.values for value in condition.domain}


def _shown(condition: FactIs, shown: ShownBy, scene: Scene, stated: Truth) -> Truth:
    """What the latest event that shows the fact says; else what is stated.

    Events that may or may not show it leave it open only where they would say otherwise; beside
    two that contradict each other they say nothing more.
    """
    found = scene.occasion.matches((shown.pattern,))
    latest = max((seen.day for seen in found.sure if seen.day <= scene.day), default=0)
    telling = [seen for seen in found.sure if seen.day == latest]
    sure = _agreed(condition, shown, telling) if telling else stated
    needs: list[str] = []
    first = latest + 1 if _contradict(shown, telling) else latest
    for one in found.unsure:
        if first <= one.seen.day <= scene.day:
            beside = telling if one.seen.day == latest else []
            told = _agreed(condition, shown, [*beside, one.seen])
            if told.value is None or told.value != sure.value:
                needs += (*one.needs, *told.needs)
    return Truth(None, tuple(dict.fromkeys((*needs, *sure.needs)))) if needs else sure


def _contradict(shown: ShownBy, events: list[Seen]) -> bool:
    """Whether events of one day say both that a fact is so and that it is not."""
    meaning = dict(shown.meaning)
    words = (seen.event.attributes.get(shown.attribute) for seen in events)
    return len({meaning.get(word) for word in words if isinstance(word, str)}) > 1


def _agreed(condition: FactIs, shown: ShownBy, events: list[Seen]) -> Truth:
    """What events of one day say together; what is not recorded is not asked for where others contradict."""
    meaning = dict(shown.meaning)
    words = [seen.event.attributes.get(shown.attribute) for seen in events]
    values = {meaning.get(word) if isinstance(word, str) else None for word in words}
    if len(values) == 1 and None not in values:
        return Truth(values.pop() in condition.values)
    asked = [seen for seen, word in zip(events, words, strict=True) if isinstance(word, str)]
    telling = asked if _contradict(shown, events) else events
    return Truth(None, tuple(f"{seen.label}.{shown.attribute}" for seen in telling))
