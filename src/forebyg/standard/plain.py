"""Parts of plain data, by their path."""

from __future__ import annotations

from typing import Any

from forebyg.place import Path

__all__ = ["at", "changed"]


def at(data: Any, path: Path) -> Any:
    """The value at a path; None where there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = next(iter(data[step : step + 1]), None)
        else:
            return None
    return data


def changed(data: Any, path: Path, value: Any) -> Any:
    """The same plain data with another value at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, step: changed(data.get(step), rest, value)}
    return [changed(inner, rest, value) if nth == step else inner for nth, inner in enumerate(data)]
