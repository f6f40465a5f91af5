"""Random rules that speak of nothing but notes, so that one silent note may be several things to a rule."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any, Final

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.differential.amount import so_many
from tests.differential.comparing import Difference, differences
from tests.differential.making import Case
from tests.differential.printing import scenario, smallest
from tests.differential.shapes import DAY_0, END, Kind, event_of

from forebyg import load_standard
from forebyg.errors import ForebygError
from forebyg.kernel import Program
from forebyg.testing import oracle
from forebyg.testing.drafts.document import document
from forebyg.testing.drafts.writer import Writer
from forebyg.timeline import Episode
from forebyg.vocabulary import CORE

DRAFTS: Final = 60
RECORDS: Final = 6
"""For each rule of a draft."""
REPLACED: Final = CORE.events.keys() - {"course_start", "course_end", "inquiry"}
NAMES: Final = ("id", "kind", "cites", "norm", "bearer", "form", "under")
"""Parts of a rule in which no event stands."""


@st.composite
def rules(draw: st.DrawFn) -> list[tuple[str, Program]]:
    """The rules of a draft, each as a standard of its own, with every event made a note."""
    random = Random(draw(st.integers(0, 10**6)))  # noqa: S311  repeatable on purpose
    draft = document(Writer(draw), 4)
    found = []
    for rule in draft["rules"]:
        about = {name: part if name in NAMES else _of_notes(part, random) for name, part in rule.items()}
        ledger = [one for one in draft["statements"] if one["id"] in rule["cites"]]
        text = yaml.safe_dump({**draft, "rules": [about], "statements": ledger}, sort_keys=False)
        try:
            found.append((text, load_standard(text).program({})))
        except ForebygError:  # a note has no minutes, and cannot be on both sides of everything
            continue
    return found


def _of_notes(part: Any, random: Random) -> Any:  # noqa: ANN401  whatever stands there
    """A part of a rule with a note, with the citizen or without, in place of each event."""
    note = {"written_note": {"with_citizen": random.random() < 0.5}}
    if isinstance(part, list):
        return [_of_notes(one, random) for one in part]
    if isinstance(part, dict):
        is_event = len(part) == 1 and part.keys() <= REPLACED
        return note if is_event else {name: _of_notes(one, random) for name, one in part.items()}
    return note if isinstance(part, str) and part in REPLACED else part


def records(seed: int) -> Iterator[Case]:
    """A course with a few notes, most of them silent."""
    for number in range(RECORDS):
        random = Random(seed + number)  # noqa: S311  repeatable on purpose
        start: Kind = ("course_start", {"form": random.choice(["individual", "group"])})
        told = random.choices([{"with_citizen": True}, {"with_citizen": False}], k=random.randrange(3))
        notes = [*({} for _ in range(random.randrange(1, 5))), *told]
        ends = [event_of(END, random.randrange(3, 30))] if random.random() < 0.4 else []
        events = [event_of(("written_note", one), random.randrange(-6, 34)) for one in notes]
        episode = Episode("E-1", events=(event_of(start, random.randrange(3)), *events, *ends))
        yield Case(episode, DAY_0 + timedelta(days=random.randrange(60)))


def parted(program: Program, case: Case) -> list[Difference]:
    """Where the verdicts are not the same; where they are open, more may be asked for than need be."""
    try:
        return [one for one in differences(program, *case) if "verdict" in one.engine]
    except oracle.TooManyWorldsError:
        return []


@given(rules(), st.integers(0, 10**6))
@settings(max_examples=so_many(DRAFTS), suppress_health_check=list(HealthCheck))
def test_one_note_is_one_thing_at_once(drafts: list[tuple[str, Program]], seed: int) -> None:
    """It was with the citizen or without, wherever a rule asks for it."""
    for text, program in drafts:
        for case in records(seed):
            if parted(program, case):
                least = smallest(case, lambda one: bool(parted(program, one)))  # noqa: B023  used at once
                told = {one.place: str(one) for one in parted(program, least)}
                pytest.fail(f"{text}\n{scenario(program.ref.id, {}, least, told)}", pytrace=False)
