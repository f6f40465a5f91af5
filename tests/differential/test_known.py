"""Where the engine parts from the design today: the smallest record of each kind.

Every case fails until the engine is mended. Then it fails for passing: take it out here and, with
its last case, the kind out of `known.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.differential.comparing import differences
from tests.differential.known import KINDS, known
from tests.differential.small import RULES

from forebyg import load_standard
from forebyg.episode import episode_from
from forebyg.kernel import Program
from forebyg.vocabulary import CORE

SMALL = {rule.name: rule for rule in RULES}
Events = tuple[dict[str, Any], ...]


def program(name: str, readings: Mapping[str, str]) -> Program:
    """A shipped standard under some readings, or a small rule by its name."""
    return SMALL[name].program() if name in SMALL else load_standard(name).program(readings)


def event(day: str, kind: str, course: str | None = None, **values: Any) -> dict[str, Any]:  # noqa: ANN401
    """One event as an episode writes it."""
    named = {} if course is None else {"course": course}
    return {"date": day, "type": kind, **named, **values}


START, END = "course_start", "course_end"

CASES: tuple[tuple[str, str, dict[str, str], str, Events, dict[str, Any]], ...] = (
    (
        "needs-too-many",
        "statute",
        {"new-course": "touching"},
        "2025-09-19",
        (
            event("2025-03-05", START, "B"),
            event("2025-03-11", START, form="individual"),
            event("2025-09-03", START, "A"),
        ),
        {},
    ),
    (
        "end-of-several",
        "at-most-a-month",
        {},
        "2025-05-13",
        (
            event("2025-05-11", START),
            event("2025-05-11", START, "A"),
            event("2025-05-13", END),
            event("2025-05-13", END),
        ),
        {},
    ),
    (
        "disbelieved-support",
        "beside-unless",
        {},
        "2025-05-12",
        (event("2025-04-28", "assessment", of="need"), event("2025-05-12", START)),
        {
            "support": [
                {
                    "paragraph": "SEL-85",
                    "from": "2025-04-25",
                    "to": "2025-04-23",
                    "reduced_from": "2025-04-16",
                }
            ]
        },
    ),
)


def found(
    name: str, readings: dict[str, str], as_of: str, events: Events, rest: dict[str, Any]
) -> list[str | None]:
    """The kinds of all that engine and oracle say differently about a record."""
    standard = program(name, readings)
    words = CORE if name in SMALL else load_standard(name).vocabulary
    episode = episode_from({"id": "E-1", "events": list(events), **rest}, words)
    day = date.fromisoformat(as_of)
    return [known(one, standard, episode, day) for one in differences(standard, episode, day)]


@pytest.mark.xfail(strict=True, reason="the engine parts from the design")
@pytest.mark.parametrize(("kind", "name", "readings", "as_of", "events", "rest"), CASES)
def test_the_engine_says_what_the_design_says(
    kind: str, name: str, readings: dict[str, str], as_of: str, events: Events, rest: dict[str, Any]
) -> None:
    """Nothing of this kind is found on the record."""
    assert kind not in found(name, readings, as_of, events, rest)


def test_every_known_kind_has_a_smallest_record() -> None:
    """No kind is excused that nothing shows."""
    assert set(KINDS) == {kind for kind, *_ in CASES}
