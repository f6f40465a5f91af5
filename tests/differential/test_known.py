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

Events = tuple[dict[str, Any], ...]


def program(name: str, readings: Mapping[str, str]) -> Program:
    """A shipped standard under some readings, or a small rule by its name."""
    small = {rule.name: rule for rule in RULES}
    return small[name].program() if name in small else load_standard(name).program(readings)


def event(day: str, kind: str, course: str | None = None, **values: Any) -> dict[str, Any]:  # noqa: ANN401
    """One event as an episode writes it."""
    named = {} if course is None else {"course": course}
    return {"date": day, "type": kind, **named, **values}


START, END = "course_start", "course_end"

CASES: tuple[tuple[str, str, dict[str, str], str, Events, dict[str, Any]], ...] = (
    ("whole-window", "at-least-two-whole", {}, "2025-03-15", (event("2025-03-14", START),), {}),
    ("permission", "samsoe", {}, "2026-03-12", (event("2025-10-12", "assessment"),), {}),
    (
        "earlier-answer",
        "ishoej",
        {},
        "2025-06-10",
        (
            event("2025-04-12", "inquiry", requested="LAB-167"),
            event("2025-04-19", "inquiry_answered"),
            event("2025-05-03", "inquiry"),
        ),
        {},
    ),
    (
        "same-day",
        "ishoej",
        {},
        "2024-04-15",
        (event("2024-03-25", START, form="group"), event("2024-03-25", START, "B", form="group")),
        {},
    ),
    (
        "before-the-end",
        "plan-before-the-end",
        {},
        "2025-03-14",
        (event("2025-03-10", END), event("2025-03-13", START)),
        {},
    ),
    (
        "stopped",
        "stopped-pause",
        {},
        "2025-04-12",
        (
            event("2025-03-08", "inquiry"),
            event("2025-03-08", "information_requested"),
            event("2025-03-23", "inquiry_answered"),
        ),
        {},
    ),
    (
        "stopped",
        "stopped-pause",
        {},
        "2025-04-18",
        (
            event("2025-03-03", "inquiry"),
            event("2025-03-04", "information_requested"),
            event("2025-03-29", "information_received"),
            event("2025-04-05", "information_requested"),
        ),
        {},
    ),
    (
        "earlier-course",
        "at-most-touching",
        {},
        "2025-04-16",
        (event("2025-03-14", START, form="individual"), event("2025-03-17", START, "A", form="individual")),
        {},
    ),
    (
        "earlier-course",
        "at-most-added",
        {},
        "2025-04-16",
        (
            event("2025-03-07", START),
            event("2025-03-16", END),
            event("2025-03-17", START, form="individual"),
        ),
        {},
    ),
    (
        "shown-fact",
        "statute",
        {},
        "2025-03-19",
        (event("2025-03-18", "assessment", result="positive"),),
        {"facts": {"can_benefit": True}},
    ),
    (
        "expected",
        "ishoej",
        {},
        "2025-03-24",
        (
            event("2025-02-24", START),
            event("2025-03-10", START, "A"),
            event("2025-03-11", "inquiry", requested="SEL-82c"),
        ),
        {},
    ),
    (
        "early-answer",
        "answered-in-ten-days",
        {},
        "2025-04-04",
        (
            event("2025-03-06", START),
            event("2025-03-27", END),
            event("2025-03-27", START),
            event("2025-03-27", "inquiry_answered"),
            event("2025-04-04", "inquiry"),
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
        "end-of-several",
        "at-most-a-month",
        {},
        "2025-04-21",
        (
            event("2025-03-12", END),
            event("2025-03-14", START, "A"),
            event("2025-03-30", START),
            event("2025-04-18", END),
        ),
        {},
    ),
    (
        "nothing-needed",
        "discharged-later",
        {},
        "2025-04-01",
        (
            event("2025-03-12", START),
            event("2025-03-12", START, "A"),
            event("2025-03-14", "inquiry"),
            event("2025-03-14", "invitation", "A"),
        ),
        {},
    ),
    (
        "bar-on-another-day",
        "rudersdal",
        {"eligibility-day": "as-of"},
        "2025-09-10",
        (event("2025-03-10", START),),
        {"support": [{"paragraph": "SEL-85", "from": "2025-03-07", "to": "2025-09-07"}]},
    ),
    (
        "bar-on-unsure-day",
        "rudersdal",
        {"already-receives": "inquiry"},
        "2025-09-29",
        (
            event("2025-03-13", "inquiry"),
            event("2025-03-20", START),
            event("2025-03-20", START, "A"),
            event("2025-03-25", "inquiry", "A"),
        ),
        {"support": [{"paragraph": "SEL-85", "from": "2025-03-24", "to": "2025-09-25"}]},
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
    (
        "needs-too-few",
        "hjoerring",
        {},
        "2025-03-19",
        (),
        {"facts": {"impairment_or_social_problems": False}},
    ),
)


def found(
    name: str, readings: dict[str, str], as_of: str, events: Events, rest: dict[str, Any]
) -> list[str | None]:
    """The kinds of all that engine and oracle say differently about a record."""
    standard = program(name, readings)
    episode = episode_from({"id": "E-1", "events": list(events), **rest}, CORE)
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
