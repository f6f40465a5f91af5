"""What may stand in a field of a rule, in words, out of the model that checks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docs._ext.markdown import code

__all__ = ["field_rows"]

Plain = dict[str, Any]

_NOTATIONS = {"events": "[events](#events)", "condition": "a [condition](#conditions)"}
_TYPES = {
    "boolean": "`true` or `false`",
    "integer": "a whole number",
    "object": code("{en: ..., da: ...}"),
    "string": "a text",
}
_PERIOD = "a [period](#periods)"
_WINDOW = "`course`, `whole`, or a [stretch of days](#windows)"


def field_rows(schema: Plain, skipped: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Name, shape and meaning of absence of every field, those of inner parts after their own.

    Args:
        schema: The JSON Schema that pydantic makes of a model.
        skipped: Fields that every rule has.
    """
    yield from _rows(schema, schema.get("$defs", {}), "", skipped)


def _rows(
    schema: Plain, parts: dict[str, Plain], before: str, skipped: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    required = schema.get("required", ())
    for name, field in schema["properties"].items():
        if name in skipped:
            continue
        inner = _part(field, parts)
        shape = "the fields below" if inner else _shape(field)
        yield f"`{before}{name}`", shape, "must be there" if name in required else _absent(field)
        if inner:
            yield from _rows(inner, parts, f"{before}{name}.", frozenset())


def _part(field: Plain, parts: dict[str, Plain]) -> Plain | None:
    """The inner model that a field holds."""
    refs = [one["$ref"] for one in (field, *field.get("anyOf", ())) if "$ref" in one]
    return parts[refs[0].rpartition("/")[2]] if refs else None


def _shape(field: Plain) -> str:
    if "anyOf" in field:
        shapes = [_shape(one) for one in field["anyOf"] if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(shapes))
    if field.get("type") == "array":
        return f"a list of: {_shape(field['items'])}"
    return _single(field)


def _single(field: Plain) -> str:
    """The shape of a field that is neither a list nor one of several."""
    if "10 working days" in field.get("examples", ()):
        return _PERIOD
    if "x-notation" in field:
        return _NOTATIONS[field["x-notation"]]
    if "enum" in field:
        return code(*field["enum"])
    return _TYPES.get(field.get("type", ""), _WINDOW)


def _absent(field: Plain) -> str:
    default = field.get("default")
    if default is None:
        return "-"
    return code(str(default).lower() if isinstance(default, bool) else default)
