"""A standard as the checks see it: under the choices taken, and under every other choice, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from forebyg.kernel import Program
from forebyg.kernel.rule import Criterion, Rule
from forebyg.place import Path
from forebyg.report import Norm
from forebyg.standard import Standard
from forebyg.standard.parts import first_choices

__all__ = ["COURSES", "FORMS", "Draft", "Variant", "binds", "first_found", "is_as_binding", "kept"]

T = TypeVar("T")

COURSES = ("individual", "group", "ad_hoc")
"""The forms that a course can have."""

FORMS = (*COURSES, "none")
"""The same, and the time before any course."""


class Variant(NamedTuple):
    """The standard under one choice of every reading.

    Attributes:
        program: What it then demands.
        choices: The choice of every reading.
        reading: The reading that differs from the choices taken; None: none does.
        choice: Its choice.
    """

    program: Program
    choices: Mapping[str, str]
    reading: str | None = None
    choice: str | None = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that stand."""
        return tuple(rule for rule in self.program.rules if isinstance(rule, Rule))

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The demands on the target group that stand."""
        return tuple(one for one in self.program.criteria if isinstance(one, Criterion))

    @property
    def clauses(self) -> tuple[Rule | Criterion, ...]:
        """Both."""
        return (*self.rules, *self.criteria)


@dataclass(frozen=True)
class Draft:
    """What is checked.

    Attributes:
        standard: The standard.
        statute: The law that it is held against; None: it is the law itself.
        as_of: The day on which its own duties are judged; None: they are not.
    """

    standard: Standard
    statute: Standard | None = None
    as_of: date | None = None

    @cached_property
    def data(self) -> dict[str, Any]:
        """The document's plain data."""
        data: dict[str, Any] = dict(self.standard.document.data)  # type: ignore[call-overload]  # a standard that loads is a mapping
        return data

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The choices taken, then each other choice, one reading at a time."""
        return tuple(self._variants())

    @property
    def taken(self) -> Variant:
        """The standard under the choices taken; a reading left open is read by its first choice."""
        return self.variants[0]

    def place(self, rule: str, *inside: str | int) -> Path:
        """The key path of a rule, or of a value in it."""
        return ("rules", self._places[rule], *inside)

    def line(self, rule: str) -> int | None:
        """The line of the file on which a rule stands."""
        found = self.standard.document.place_of(self.place(rule))
        return None if found is None else found.line

    @cached_property
    def _places(self) -> dict[str, int]:
        return {rule["id"]: place for place, rule in enumerate(self.data["rules"])}

    def _variants(self) -> Iterator[Variant]:
        base = first_choices(self.standard.readings)
        yield Variant(self.standard.program(base), base)
        for name, reading in self.standard.readings.items():
            for choice in reading.choices:
                if choice != base[name]:
                    choices = {**base, name: choice}
                    yield Variant(self.standard.program(choices), choices, name, choice)


def first_found(draft: Draft, ask: Callable[[Rule, Variant], T | None]) -> Iterator[tuple[Rule, Variant, T]]:
    """Each rule of which something is found, with the first choices under which it is, and what it is."""
    seen: set[str] = set()
    for variant in draft.variants:
        for rule in variant.rules:
            found = None if rule.ref.id in seen else ask(rule, variant)
            if found:
                seen.add(rule.ref.id)
                yield rule, variant, found


def binds(rule: Rule | Criterion, form: str) -> bool:
    """Whether a rule binds courses of a form."""
    return not rule.forms or form in rule.forms


def kept(rule: Rule) -> bool:
    """Whether a rule is something to be kept, and no permission."""
    return rule.ref.norm is not Norm.MAY


def is_as_binding(rule: Rule | Criterion, other: Rule | Criterion) -> bool:
    """Whether a rule is demanded where the other one is, and not only recommended."""
    return rule.ref.norm is Norm.MUST or other.ref.norm is not Norm.MUST
