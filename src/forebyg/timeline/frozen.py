"""A mapping that nobody can change, cheap to make and safe to share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class FrozenDict(dict[K, V]):
    """A dict without the ways to change it; its repr never shows what it holds.

    What it holds may be about a person, so only its size is printed.
    """

    __slots__ = ()

    def _refuse(self, *_args: object, **_kwargs: object) -> NoReturn:
        message = f"{type(self).__name__} cannot be changed"
        raise TypeError(message)

    __setitem__ = _refuse
    __delitem__ = _refuse
    __ior__ = _refuse
    clear = _refuse
    pop = _refuse
    popitem = _refuse
    setdefault = _refuse
    update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]  # dict says None
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[FrozenDict[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)

    def __repr__(self) -> str:
        return f"<{len(self)} values>"

    __str__ = __repr__


make: Final = tuple.__new__
"""Makes a named tuple of all its fields, in order: `make(Seen, (day, position, event))`.

Its own call takes twice the time, which counts where one is made for every event or
rule of every episode; everywhere else the fields are named.
"""

EMPTY: FrozenDict[str, Any] = FrozenDict()


def frozen(values: Mapping[K, V]) -> FrozenDict[K, V]:
    """The same mapping, made unchangeable (itself when it already is)."""
    return values if isinstance(values, FrozenDict) else FrozenDict(values)
