"""JSON Schema without unions: what a value is decides what is asked of it, so one mistake is told once.

An editor that meets `anyOf` says of every branch why the value is not that. Here the type of the value, or
the key `reading` in it, chooses one branch by `if`, and only that one is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

__all__ = [
    "Plain",
    "by_type",
    "may_be_reading",
    "offered",
    "offering",
    "one_or_many",
    "told_once",
    "without_unions",
]

Plain = dict[str, Any]

_NULL: Final[Plain] = {"type": "null"}
_READING: Final[Plain] = {"type": "object", "required": ["reading"]}
_SAID: Final = ("title", "description")


def by_type(otherwise: Plain, **types: Plain) -> Plain:
    """What is asked of a value of each of these types, and `otherwise` of any other."""
    found = otherwise
    for name, schema in reversed(types.items()):
        found = {"if": {"type": name}, "then": schema, "else": found}
    return found


def one_or_many(schema: Plain) -> Plain:
    """A single value, or a list of at least one."""
    return by_type(schema, array={"type": "array", "items": schema, "minItems": 1})


def may_be_reading(schema: Plain) -> Plain:
    """The same value, or one for every choice of a reading."""
    said: Plain = {key: schema[key] for key in _SAID if key in schema}
    rest = {key: value for key, value in schema.items() if key not in {*said, "default"}}
    return {**said, "if": _READING, "then": {"$ref": "#/$defs/by_reading"}, "else": rest}


def offering(schema: Plain, definitions: Mapping[str, Plain]) -> Plain:
    """The same, with the words of its branches where editors look: they follow `anyOf`, and not `if`."""
    words = list(dict.fromkeys(_words(schema, definitions)))
    return {**schema, **offered(words)} if words and "enum" not in schema else schema


def offered(words: Iterable[str]) -> Plain:
    """What makes editors offer words, and lets others stand there as well."""
    return {"anyOf": [{"enum": list(words)}, {}]}


def _words(schema: Plain, definitions: Mapping[str, Plain]) -> Iterator[str]:
    """The words of a schema and of its branches for single values; those of a list are not among them."""
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if name in definitions:
        yield from _words(definitions[name], definitions)
    known = [*schema.get("enum", ()), *schema.get("examples", ())]
    known += schema["anyOf"][0]["enum"] if "anyOf" in schema else []
    yield from (word for word in known if isinstance(word, str))
    branches = (schema[key] for key in ("then", "else") if key in schema)
    for branch in branches:
        if str(branch.get("type")) not in {"array", "object"}:
            yield from _words(branch, definitions)


def told_once(schema: Any) -> Any:
    """The same schema, asking for the fields that must be there only where no key is misspelt.

    A misspelt key is one mistake and would be told as two: that it may not stand there, and that the one that
    was meant is missing. So it is told at the key alone.
    """
    if isinstance(schema, list):
        return [told_once(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: told_once(value) for key, value in schema.items()}
    if found.get("additionalProperties") is not False or not found.get("required") or "if" in found:
        return found
    demand = {"required": found.pop("required")}
    return {**found, "if": {"propertyNames": {"enum": list(found["properties"])}}, "then": demand}


def without_unions(schema: Any) -> Any:
    """The same schema with a branch for each type in place of every `anyOf` of pydantic's."""
    if isinstance(schema, list):
        return [without_unions(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: without_unions(value) for key, value in schema.items()}
    if {"enum", "const"} & set(found):
        found.pop("type", None)  # what is not one of the words needs no second error about its type
    return {**_chosen(found.pop("anyOf")), **found} if "anyOf" in found else found


def _chosen(members: list[Plain]) -> Plain:
    """One branch for a list, one for an object, and one for all words and numbers together."""
    is_nullable = _NULL in members
    rest = [one for one in members if one != _NULL]
    typed = {_type(one): one for one in rest if _type(one) in {"array", "object"}}
    scalars = [one for one in rest if one not in typed.values()]
    if scalars:
        return by_type(_merged([*scalars, _NULL] if is_nullable else scalars), **typed)
    _, base = typed.popitem()
    return _or_null(base) if is_nullable else by_type(base, **typed)


def _or_null(schema: Plain) -> Plain:
    """The same or null; where a word may stand, null stands beside it and not in a branch of its own."""
    if {"type", "enum"} & set(schema.get("else", ())):
        return {**schema, "else": _merged([schema["else"], _NULL])}
    return by_type(schema, null={})


def _type(schema: Plain) -> str:
    """The type of a member; what refers to a model, or has branches itself, stands for an object."""
    return "string" if "enum" in schema else str(schema.get("type", "object"))


def _merged(scalars: list[Plain]) -> Plain:
    """One schema for values of several simple types."""
    if len(scalars) == 1:
        return scalars[0]
    found = {key: value for one in scalars for key, value in one.items() if key != "type"}
    if "enum" in found:
        return {**found, "enum": [*found["enum"], None]}
    return {**found, "type": [one["type"] for one in scalars]}
