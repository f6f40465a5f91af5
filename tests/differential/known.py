"""Where the engine is known to part from the design: each kind, narrowly.

Each has a smallest record in `test_known.py` that fails until the engine is mended; then its entry
goes from both places.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.differential.comparing import Difference
from tests.differential.making import Part, parts_of

from forebyg.kernel import Program
from forebyg.kernel.primitive import Bound, Count, Duration, Earlier, Exclusion, Precedence, Reach, Response
from forebyg.kernel.rule import Criterion
from forebyg.report import Because, Verdict
from forebyg.timeline import Episode, Snapshot


class Scene:
    """What a difference was found on."""

    def __init__(self, found: Difference, program: Program, episode: Episode, as_of: date) -> None:
        """Keep what the kinds ask about."""
        self.found = found
        self.program = program
        self._record = (episode, as_of.toordinal())

    @property
    def snapshot(self) -> Snapshot:
        """The record as the engine sees it."""
        return Snapshot(*self._record)

    def says(self, verdict: Verdict) -> bool:
        """Whether the engine gives this verdict and the oracle another."""
        return self.found.engine.get("verdict") is verdict

    def parts(self, kind: type[Part]) -> list[Part]:
        """Every part of that kind in the rule."""
        return list(parts_of(self.found.rule, kind))


def known(found: Difference, program: Program, episode: Episode, as_of: date) -> str | None:
    """The name of the known kind that a difference is of; None: it is new."""
    scene = Scene(found, program, episode, as_of)
    return next((name for name, is_one in KINDS.items() if is_one(scene)), None)


def _whole_window(scene: Scene) -> bool:
    """At most so many of all that belongs to a course: not applicable until the first of them."""
    is_whole = any(one.window is Reach.WHOLE for one in scene.parts(Count))
    return is_whole and "verdict" in scene.found.engine


def _stopped(scene: Scene) -> bool:
    """What was done while the clock stood still is undetermined; and the clock stops but once."""
    is_stoppable = any(one.suspension for one in scene.parts(Response))
    reasons = {scene.found.engine.get("because"), scene.found.oracle.get("because")}
    return is_stoppable and Because.SUSPENDED in reasons


def _end_of_several(scene: Scene) -> bool:
    """An end that may be of several courses: a second one, and what happened after it."""
    return any(notice.code == "end-of-which-course" for notice in scene.snapshot.contradictions)


def _bar_on_unsure_day(scene: Scene) -> bool:
    """The day of a bar is taken from events that are surely here, though an earlier one may be."""
    bars = [one.require for one in scene.parts(Criterion) if isinstance(one.require, Exclusion)]
    is_on_event = any(isinstance(bar.during, tuple) for bar in bars)
    return is_on_event and scene.found.oracle.get("verdict") == "undetermined"


def _disbelieved_support(scene: Scene) -> bool:
    """Support that ends before it begins is taken to run on where its bar is lifted."""
    is_liftable = any(one.unless for one in scene.parts(Exclusion))
    return is_liftable and any(period.disbelieved for period in scene.snapshot.support)


def _needs_too_many(scene: Scene) -> bool:
    """The form of an earlier course is asked for though the rule may not bind the later one at all."""
    engine, told = (said.get("needs", set()) for said in (scene.found.engine, scene.found.oracle))
    is_more = set(scene.found.engine) == {"needs"} and engine > told
    return is_more and any(one.earlier is not Earlier.ANEW for one in scene.parts(Duration))


def _early_answer(scene: Scene) -> bool:
    """While the clock stands still, an answer before its question is passed over."""
    is_stoppable = any(one.suspension for one in scene.parts(Response))
    return is_stoppable and scene.found.oracle.get("because") is Because.CONTRADICTORY


def _before_the_end(scene: Scene) -> bool:
    """What stands before an end that is not believed is open, though the course counts as running."""
    before = {pattern.type for one in scene.parts(Precedence) for pattern in one.before}
    return "course_end" in before and scene.found.engine.get("because") is Because.CONTRADICTORY


def _needs_too_few(scene: Scene) -> bool:
    """Of a bound on several events of which more than one thing is open not all is asked for."""
    engine, told = (said.get("needs", set()) for said in (scene.found.engine, scene.found.oracle))
    is_less = set(scene.found.engine) == {"needs"} and bool(engine) and engine < told
    return is_less and bool(scene.parts(Bound))


KINDS: dict[str, Callable[[Scene], bool]] = {
    "whole-window": _whole_window,
    "stopped": _stopped,
    "needs-too-many": _needs_too_many,
    "early-answer": _early_answer,
    "before-the-end": _before_the_end,
    "needs-too-few": _needs_too_few,
    "end-of-several": _end_of_several,
    "bar-on-unsure-day": _bar_on_unsure_day,
    "disbelieved-support": _disbelieved_support,
}
