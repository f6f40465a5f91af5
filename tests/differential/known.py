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
from forebyg.kernel.primitive import Duration, Earlier, Exclusion
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

    def parts(self, kind: type[Part]) -> list[Part]:
        """Every part of that kind in the rule."""
        return list(parts_of(self.found.rule, kind))


def known(found: Difference, program: Program, episode: Episode, as_of: date) -> str | None:
    """The name of the known kind that a difference is of; None: it is new."""
    scene = Scene(found, program, episode, as_of)
    return next((name for name, is_one in KINDS.items() if is_one(scene)), None)


def _end_of_several(scene: Scene) -> bool:
    """An end that may be of several courses: a second one, and what happened after it."""
    return any(notice.code == "end-of-which-course" for notice in scene.snapshot.contradictions)


def _disbelieved_support(scene: Scene) -> bool:
    """Support that ends before it begins is taken to run on where its bar is lifted."""
    is_liftable = any(one.unless for one in scene.parts(Exclusion))
    return is_liftable and any(period.disbelieved for period in scene.snapshot.support)


def _needs_too_many(scene: Scene) -> bool:
    """The form of an earlier course is asked for though the rule may not bind the later one at all."""
    engine, told = (said.get("needs", set()) for said in (scene.found.engine, scene.found.oracle))
    is_more = set(scene.found.engine) == {"needs"} and engine > told
    return is_more and any(one.earlier is not Earlier.ANEW for one in scene.parts(Duration))


KINDS: dict[str, Callable[[Scene], bool]] = {
    "needs-too-many": _needs_too_many,
    "end-of-several": _end_of_several,
    "disbelieved-support": _disbelieved_support,
}
