"""Types of fields that every model of a standard shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from forebyg.dates import Length, parse_length
from forebyg.errors import PeriodError
from forebyg.suggestion import suggest

NOT_DECIDED = "not_decided"

DOCUMENT_ID: Final = r"^[a-z][a-z0-9-]{0,39}$"
RULE_ID: Final = r"^[a-z][a-z0-9-]{0,59}$"
STATEMENT_ID: Final = r"^[A-Z0-9]+(-[A-Za-z0-9]+)+$"
PARAGRAPH: Final = r"^[A-Z]{2,6}-[0-9]{1,4}[a-z]?$"
MUNICIPALITY_CODE: Final = r"^[0-9]{4}$"
FINGERPRINT: Final = r"^[0-9a-f]{64}$"
LINES: Final = r"^[0-9]+(-[0-9]+)?$"


class Model(BaseModel):
    """Base of every part of a standard: unknown keys are errors, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


@dataclass(frozen=True)
class Holds:
    """Beside a type that checks itself: the model whose fields it may have."""

    model: type[BaseModel]


class Both(Model):
    """A text in each language."""

    en: str
    da: str


def in_a_list(value: object) -> object:
    """A list as it is, and anything else as its only entry."""
    return value if isinstance(value, list) else [value]


def _open_period(value: object) -> Length | Literal["not_decided"]:
    if value == NOT_DECIDED:
        return "not_decided"
    try:
        return _period(value)
    except PydanticCustomError as error:
        said = error.context or {}
        meant = said["suggestion"] or suggest(str(value), [NOT_DECIDED])
        raise _no_period(meant, undecided=NOT_DECIDED) from None


def _period(value: object) -> Length:
    if not isinstance(value, str):
        raise _no_period(None)
    try:
        return parse_length(value)
    except PeriodError as error:
        raise _no_period(error.suggestion) from None


def _no_period(suggestion: str | None, undecided: str | None = None) -> PydanticCustomError:
    """What is no period, what it may be instead, and the word for none where that may stand."""
    code = "period"
    return PydanticCustomError(code, "a period", {"suggestion": suggestion, "undecided": undecided})


def _lines(value: object) -> tuple[int, int]:
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    first, _, last = text.partition("-")
    last = last or first
    if first.isdecimal() and last.isdecimal() and 0 < int(first) <= int(last):
        return int(first), int(last)
    code = "lines"
    raise PydanticCustomError(code, "lines", {})


def _text(value: object) -> dict[str, str]:
    if isinstance(value, str) and value.strip():
        return {"en": value, "da": value}
    if isinstance(value, dict):
        both = Both.model_validate(value)
        if both.en.strip() and both.da.strip():
            return {"en": both.en, "da": both.da}
    code = "both_languages"
    raise PydanticCustomError(code, "both languages", {})


_PERIOD_SCHEMA = {
    "type": "string",
    "description": "A period in words: 6 months, 20 weeks, 14 days, 10 working days.",
    "examples": ["6 months", "20 weeks", "14 days", "10 working days"],
}

_OPEN_EXAMPLES = [*_PERIOD_SCHEMA["examples"], NOT_DECIDED]

Period = Annotated[Any, PlainValidator(_period), WithJsonSchema(_PERIOD_SCHEMA)]
"""A period in words, parsed."""

OpenPeriod = Annotated[
    Any, PlainValidator(_open_period), WithJsonSchema({**_PERIOD_SCHEMA, "examples": _OPEN_EXAMPLES})
]
"""A period in words, parsed; or `not_decided`, where the text gives none."""

Words = Annotated[list[str], BeforeValidator(in_a_list), Field(min_length=1)]
"""One word, or a list of them."""

Text = Annotated[
    Any,
    Holds(Both),
    PlainValidator(_text),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "properties": {
                        "en": {"type": "string", "description": "In English."},
                        "da": {"type": "string", "description": "In Danish."},
                    },
                    "required": ["en", "da"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]
"""One text for both languages, or one in each."""

Lines = Annotated[
    Any,
    PlainValidator(_lines),
    WithJsonSchema({"type": ["integer", "string"], "pattern": LINES}),
]
"""Line numbers of the source text, first and last included: `36` or `130-132`."""

Events = Annotated[Any, WithJsonSchema({"x-notation": "events"})]
"""Which events: a type, a type with demands on its attributes, or a list of either."""

Condition = Annotated[Any, WithJsonSchema({"x-notation": "condition"})]
"""A condition on facts, age, form or events."""

Scalar = bool | int | str
Form = Literal["individual", "group", "ad_hoc", "none"]
Forms = Annotated[list[Form], BeforeValidator(in_a_list), Field(min_length=1)]
Day = date
