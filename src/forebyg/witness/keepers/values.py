"""Keeping demands on what is recorded of events."""

from __future__ import annotations

from forebyg.kernel.pattern import passes
from forebyg.kernel.primitive import Bound, Same
from forebyg.witness.adding import Scribe
from forebyg.witness.sketch import Sketch
from forebyg.witness.values import meeting


def keep_bound(rule: Bound, sketch: Sketch, scribe: Scribe) -> None:
    """Let every event of the kind say what it must."""
    name = rule.test.attribute
    for one in sketch.found(rule.of):
        if name in one.settled or passes(rule.test, one.event()):
            continue
        known = scribe.vocabulary.events[one.type].attributes[name]
        value = meeting(known, scribe.bounds_on(sketch, one, name))
        if value is not None:
            one.attributes[name] = value


def keep_same(rule: Same, sketch: Sketch, scribe: Scribe) -> None:
    """Let every event of the kind say the same."""
    del scribe
    found = sketch.found(rule.of)
    said = [one.attributes[rule.attribute] for one in found if rule.attribute in one.attributes]
    for one in found:
        if said and rule.attribute not in one.settled:
            one.attributes[rule.attribute] = said[0]
