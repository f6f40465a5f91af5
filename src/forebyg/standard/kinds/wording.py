"""How a rule names the events that it speaks of, in the words of the standard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from forebyg.kernel.pattern import written


def named(events: Any) -> str | None:
    """The short name of what a field names: `assessment (of=need) / conversation`; None: nothing.

    Bounds on numbers are left out, as is whether a talk was held.
    """
    if events is None:
        return None
    listed = events if isinstance(events, list) else [events]
    return " / ".join(name for item in listed for name in _names(item))


def _names(item: Any) -> list[str]:
    if not isinstance(item, dict):
        return [str(item)]
    return [_one(kind, demands) for kind, demands in item.items()]


def _one(kind: str, demands: Any) -> str:
    written = demands if isinstance(demands, dict) else {}  # what else stands there the compiler refuses
    shown = ((name, _operand(demand)) for name, demand in written.items() if name != "held")
    listed = ", ".join(f"{name}={words}" for name, words in shown if words)
    return f"{kind} ({listed})" if listed else kind


def _operand(demand: Any) -> str:
    if isinstance(demand, dict):
        demand = [value for word, value in demand.items() if word not in {"at_least", "at_most"}]
        demand = demand[0] if demand else []
    return worded(demand if isinstance(demand, list) else [demand], ",")


def worded(values: Iterable[Any], between: str) -> str:
    """Values as the standard writes them."""
    return between.join(map(written, values))
