"""What a comparison of two standards finds, as values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from forebyg.diff.clauses import Clause
from forebyg.diff.direction import Aspect
from forebyg.diff.search import NotFound
from forebyg.diff.shown import Shown
from forebyg.errors import CalendarError
from forebyg.standard import Standard
from forebyg.timeline import EMPTY

__all__ = ["Change", "Comparison", "Difference", "HeadDifference"]


class Change(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    GONE = "gone"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    CHANGED = "changed"


class Difference(NamedTuple):
    """A clause that is not the same in the two documents.

    Attributes:
        change: What became of it.
        old: The clause of the first document; None: it is added.
        new: The clause of the second one; None: it is gone.
        aspects: In what the two differ.
        under: The choice of a reading under which they do, beside the defaults.
        shown: The smallest case that is judged differently, or how far was searched for one, or why
            nothing could be judged; None: no case could show it.
    """

    change: Change
    old: Clause | None
    new: Clause | None
    aspects: tuple[Aspect, ...] = ()
    under: Mapping[str, str] = EMPTY
    shown: Shown | NotFound | CalendarError | None = None

    @property
    def rule(self) -> str:
        """The id of the rule, as the second document has it where it does."""
        clause = self.new or self.old
        return "" if clause is None else clause.id


class HeadDifference(NamedTuple):
    """Something that two documents say otherwise of themselves, of their counting, or of a reading.

    Attributes:
        change: What became of it.
        about: Which part of the document, such as `in_force` or `counting.first_day`.
        name: The reading, where it is one.
        rules: The rules that differ for this reason.
        shown: The smallest case that is judged differently for this reason, where one is looked for.
    """

    change: Change
    about: str
    name: str | None = None
    rules: tuple[str, ...] = ()
    shown: Shown | NotFound | None = None


class Comparison(NamedTuple):
    """Two standards laid side by side.

    Attributes:
        old: The first document.
        new: The second one.
        clauses: The rules that are not the same, in the order of the first document.
        head: What else is not the same.
    """

    old: Standard
    new: Standard
    clauses: tuple[Difference, ...]
    head: tuple[HeadDifference, ...]

    @property
    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.clauses or self.head)
