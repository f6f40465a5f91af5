"""What a scenario file says, once it has been read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from forebyg.report import EligibilityVerdict
from forebyg.standard import Standard
from forebyg.timeline import EMPTY, Episode

__all__ = ["Case", "Entry", "Expectation", "ScenarioFile"]


class Entry(NamedTuple):
    """One thing that a case expects: a rule or statement, and report fields that must be equal.

    Attributes:
        word: A bare id: of a statement, of a rule or, among `needs`, the name of what is missing.
        rule: The id given as `rule:`.
        statement: The id given as `statement:`.
        fields: What the report must say, by field name; dates, text, numbers, truth values and lists.
    """

    word: str | None = None
    rule: str | None = None
    statement: str | None = None
    fields: Mapping[str, object] = EMPTY

    def __str__(self) -> str:
        """As it may stand in the file, on one line: `HJO-28, since: 2025-10-03`."""
        ids = (self.word, self.rule, self.statement)
        named = [name for name in ids if name is not None]
        return ", ".join([*named, *(f"{name}: {shown(value)}" for name, value in self.fields.items())])


class Expectation(NamedTuple):
    """What a case expects of its report.

    Attributes:
        eligibility: The verdict on eligibility; None: not checked.
        eligible_on: The day on which it is judged; None: not checked.
        lists: The entries of each list that is given; one that is absent is not checked.
    """

    eligibility: EligibilityVerdict | None = None
    eligible_on: date | None = None
    lists: Mapping[str, tuple[Entry, ...]] = EMPTY


class Case(NamedTuple):
    """One invented citizen, a day, and what must come out.

    Attributes:
        name: What the case is called.
        as_of: The day of judging.
        known_as_of: Hides what was written down after this day; None: nothing.
        readings: The choices to judge by; None: every choice, one reading at a time.
        episode: The record about the invented citizen.
        expect: What must come out; None: nothing, so that the case has failed.
        why: The reasoning, in the writer's words.
        line: Where the case begins in the file.
    """

    name: str
    as_of: date
    known_as_of: date | None
    readings: Mapping[str, str] | None
    episode: Episode
    expect: Expectation | None
    why: str | None = None
    line: int | None = None


class ScenarioFile(NamedTuple):
    """The cases of one file, and the documents that they are about.

    Attributes:
        file: The file's name, as the caller gave it.
        standard: The standard.
        beside: The documents laid beside it.
        cases: In the order of the file.
    """

    file: str
    standard: Standard
    beside: tuple[Standard, ...]
    cases: tuple[Case, ...]


def shown(value: object) -> str:
    """A value as YAML writes it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case tuple() | list():
            return f"[{', '.join(shown(item) for item in value)}]"
        case _:
            return str(value)
