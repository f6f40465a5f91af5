"""Who writes a draft: takes every decision, the plainest first, and knows the names that may be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from forebyg.timeline import EMPTY
from forebyg.vocabulary import CORE, Vocabulary

T = TypeVar("T")

_SELDOM: Final = st.sampled_from((False, False, False, False, True))

Choices = Mapping[str, tuple[str, ...]]
"""The choices of every reading, by its name."""


class Writer:
    """Writes one draft.

    Attributes:
        vocabulary: The names that its events and facts may have.
        readings: Those that a value may hang on.
        has_calendar: Whether working days can be told.
    """

    vocabulary: Vocabulary = CORE
    readings: Choices = EMPTY
    has_calendar: bool = False

    def __init__(self, draw: st.DrawFn) -> None:
        """Begin to write with a hand that draws."""
        self._draw = draw

    def one(self, choices: Sequence[T]) -> T:
        """One of some things, the first of them the plainest."""
        return self._draw(st.sampled_from(choices))

    def some(self, choices: Sequence[T], *, least: int = 1, most: int = 2) -> list[T]:
        """A few different ones of some things."""
        return self._draw(st.lists(st.sampled_from(choices), min_size=least, max_size=most, unique=True))

    def number(self, low: int, high: int) -> int:
        """A whole number, both bounds included."""
        return self._draw(st.integers(low, high))

    def seldom(self) -> bool:
        """Whether something that is mostly left out is written."""
        return self._draw(_SELDOM)

    def read(self, make: Callable[[Writer], Any], *, or_nothing: bool = False) -> Any:  # noqa: ANN401  whatever stands there
        """A value, or one for each choice of a reading.

        Args:
            make: Writes the value.
            or_nothing: Whether a choice can go without.
        """
        if not self.readings or not self.seldom():
            return make(self)
        name = self.one(tuple(self.readings))
        rest = {other: choices for other, choices in self.readings.items() if other != name}
        inside = self.knowing(readings=rest)
        first, *others = self.readings[name]
        values = {choice: None if or_nothing and self.seldom() else make(inside) for choice in others}
        return {"reading": name, first: make(inside), **values}

    def knowing(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        readings: Choices | None = None,
        has_calendar: bool | None = None,
    ) -> Writer:
        """The same hand, with other names to use; what is not given stays as it is."""
        other = copy(self)
        other.vocabulary = self.vocabulary if vocabulary is None else vocabulary
        other.readings = self.readings if readings is None else readings
        other.has_calendar = self.has_calendar if has_calendar is None else has_calendar
        return other
