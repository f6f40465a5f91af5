"""Whether a rule binds a record that is still in the making."""

from __future__ import annotations

from forebyg.dates import Day
from forebyg.kernel.condition import Condition
from forebyg.kernel.holds import holds
from forebyg.kernel.program import Program
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.truth import Scene
from forebyg.witness.sketch import Sketch


def truth_of(condition: Condition, sketch: Sketch, day: Day) -> bool | None:
    """Whether a condition holds in the sketch as it stands; None: that is open."""
    return holds(condition, Scene(sketch.occasion(), day)).value


def binds(rule: Rule | Criterion, sketch: Sketch) -> bool | None:
    """Whether a rule binds the course, or the time before one; None: that is open."""
    if rule.forms and sketch.form not in rule.forms:
        return False
    return True if rule.when is None else truth_of(rule.when, sketch, sketch.first_day)


def judged_on(program: Program, sketch: Sketch) -> Day:
    """The day on which eligibility is judged."""
    if program.judged_on is None:
        return sketch.judged()
    found = sketch.found(program.judged_on)
    return found[0].day if found else sketch.first_day
