"""The JSON Schema of a standard, made from the models that check it."""

from __future__ import annotations

import inspect
import re
from textwrap import dedent
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from forebyg.messages import maybe
from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.standard.branches import Plain, by_type, may_be_reading, offering, told_once, without_unions
from forebyg.standard.fields import LINES, NOT_DECIDED, in_a_list
from forebyg.standard.head import Head, Reading
from forebyg.standard.kinds import KINDS, Kind
from forebyg.standard.kinds.count import WindowDays
from forebyg.standard.meant import CODES_OF_FORMS
from forebyg.standard.notation import NOTATION
from forebyg.standard.statement import Statement

__all__ = ["NEVER_READ", "standard_schema"]

_ID: Final = "urn:forebyg:schema:standard:1"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PERIOD: Final = "^([1-9][0-9]* (years?|months?|weeks?|days?|working days?)( (?=[0-9])|$))+$"
_OPEN_PERIOD: Final = f"{_PERIOD}|^{NOT_DECIDED}$"
_CODES: Final = {
    **CODES_OF_FORMS,
    **dict.fromkeys((_PERIOD, _OPEN_PERIOD), "not-a-period"),
    LINES: "not-lines",
}
"""The code of the diagnostic for a text that lacks its form, by the form."""
NEVER_READ: Final = {"id", "kind", "format", "cites", "under", "note"}
"""Fields that say which rule or document it is, and so hang on no reading."""
_PARTS: Final = ("Reading", "Statement")
_ATTRIBUTE: Final = re.compile(r"^    (\w+?)_?: (.+(?:\n {8}.+)*)", re.MULTILINE)
_EXAMPLE: Final = re.compile(r"^ *- id: .*", re.MULTILINE | re.DOTALL)
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


class _Generator(GenerateJsonSchema):
    """Pydantic's, with a single item allowed where the models make a list of one."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What is made a list before it is checked may be a single item."""
        found = super().function_before_schema(schema)
        if schema["function"]["function"] is not in_a_list:
            return found
        return {"anyOf": [found["items"], found]}


def standard_schema() -> Plain:
    """The schema of a whole standard as plain data; dates are text in it, as in JSON."""
    models: list[type[BaseModel]] = [*KINDS.values(), Head, Reading, Statement, WindowDays]
    refs, found = models_json_schema([(model, "validation") for model in models], schema_generator=_Generator)
    names = {model: refs[model, "validation"]["$ref"].rpartition("/")[2] for model in models}
    definitions = {**NOTATION, **found["$defs"]}
    defs = {name: _finished(name, schema) for name, schema in sorted(definitions.items())}
    defs[names[KINDS["count"]]]["properties"]["window"] |= _window(names[WindowDays])
    for word, model in KINDS.items():
        defs[names[model]] |= {"title": _spaced(word), "examples": [_example(model)]}
    defs["rule"] = _rule({word: defs[names[model]] for word, model in KINDS.items()}, names)
    document: Plain = told_once(_document(defs.pop(names[Head]), defs))
    return document


def _document(head: Plain, defs: Plain) -> Plain:
    """The head's fields, and beside them the readings, the rules and the ledger."""
    parts = {
        "readings": {
            "description": "The ambiguities of the text, by name.",
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/Reading"},
        },
        "rules": {
            "description": "What the document demands.",
            "type": "array",
            "items": {"$ref": "#/$defs/rule"},
        },
        "statements": {
            "description": "The ledger: every statement of the source, and what became of it.",
            "type": "array",
            "items": {"$ref": "#/$defs/Statement"},
        },
    }
    return {
        "$schema": _DIALECT,
        "$id": _ID,
        **head,
        "title": "A quality standard",
        "description": "A Danish municipality's kvalitetsstandard for early preventive support, as rules.",
        "properties": {**head["properties"], **parts},
        "required": [*head["required"], "rules"],
        "$defs": defs,
    }


def _rule(kinds: dict[str, Plain], names: dict[type[BaseModel], str]) -> Plain:
    """A rule of any kind; the word under `kind` tells which fields it has, and they alone are checked."""
    meanings = {word: schema["description"] for word, schema in kinds.items()}
    shared = {name: {"title": _spaced(name), "description": said} for name, said in _SHARED.items()}
    kind = {
        **shared["kind"],
        "enum": list(kinds),
        "enumDescriptions": list(meanings.values()),  # shown by yaml-language-server
        "x-intellij-enum-metadata": {word: {"description": said} for word, said in meanings.items()},
    }
    return {
        "title": "A rule",
        "description": "One duty, limit or permission; its kind tells which fields it has.",
        "type": "object",
        "required": ["kind"],
        "properties": {**shared, "kind": kind},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": word}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{names[KINDS[word]]}"},
            }
            for word in kinds
        ],
        "examples": [one for schema in kinds.values() for one in schema["examples"]],
    }


def _window(name: str) -> Plain:
    """The days that are looked at; pydantic knows nothing of a field that is checked by a function."""
    days = by_type({"enum": ["course", "whole"]}, object={"$ref": f"#/$defs/{name}"})
    return offering(may_be_reading(days), NOTATION)


def _finished(name: str, schema: Plain) -> Plain:
    """A definition with the description of every field, and readings where they may stand."""
    if name in NOTATION or "properties" not in schema:
        return schema
    words, fields = _said(schema.get("description", ""))
    is_rule = "cites" in schema["properties"] and "kind" in schema["properties"]
    fields = {**_SHARED, **fields} if is_rule else fields
    properties = {
        key: _field(key, value, fields.get(key), has_readings=name not in _PARTS)
        for key, value in schema["properties"].items()
    }
    return {**schema, "title": _spaced(name), "description": words, "properties": properties}


def _field(key: str, schema: Plain, said: str | None, *, has_readings: bool) -> Plain:
    found: Plain = {**without_unions(_in_notation(schema)), "title": _spaced(key)}
    if said:
        found["description"] = said
    read = has_readings and key not in NEVER_READ
    return offering(may_be_reading(_with_readings(found)) if read else found, NOTATION)


def _with_readings(schema: Plain) -> Plain:
    """The same, with readings in place of the items of a list."""
    found = dict(schema)
    for key in {"then", "else"} & set(schema):
        found[key] = _with_readings(schema[key])
    return {**found, "items": may_be_reading(found["items"])} if "items" in found else found


def _in_notation(schema: Any) -> Any:
    """The same with what stands in a notation of its own: events, conditions and periods."""
    if isinstance(schema, list):
        return [_in_notation(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _in_notation(value) for key, value in schema.items()}
    if "x-notation" in found:
        notation = {"$ref": f"#/$defs/{found.pop('x-notation')}"}
        is_switch = isinstance(found.get("default"), bool)  # yes or no will do as well
        found |= by_type(notation, boolean={"type": "boolean"}) if is_switch else notation
    if "10 working days" in found.get("examples", ()):
        found["pattern"] = _OPEN_PERIOD if NOT_DECIDED in found["examples"] else _PERIOD
    code = _CODES.get(str(found.get("pattern")))
    return found if code is None else {**found, "patternErrorMessage": _advice(code)}


def _advice(code: str) -> str | None:
    """What to write instead; editors that know the key say it in place of the pattern."""
    return maybe(f"diagnostics.{code}", "hint", "en")


def _spaced(name: str) -> str:
    """A title out of the name of a field or a model: `Counted from`, `Counting days`."""
    return _CAPITAL.sub(" ", name).replace("_", " ").capitalize()


def _example(kind: type[Kind]) -> Plain:
    """The rule that the docstring of a kind shows."""
    written = _EXAMPLE.search(inspect.getdoc(kind) or "")
    if written is None:
        raise ValueError(f"the docstring of {kind.__name__} has no example")
    document, _ = read_yaml(dedent(written[0]), file=None, limits=STANDARD_LIMITS, echo=True)
    shown: Any = None if document is None else document.data
    return dict(shown[0])


def _said(docstring: str) -> tuple[str, dict[str, str]]:
    """The first words of a docstring, and what it says of each field."""
    words, _, attributes = docstring.partition("\n\nAttributes:\n")
    fields = {name: " ".join(said.split()) for name, said in _ATTRIBUTE.findall(attributes)}
    return " ".join(words.split("\n\n")[0].split()), fields


_SHARED: Final = _said(inspect.getdoc(Kind) or "")[1]
"""What is said of the fields that every rule has."""
