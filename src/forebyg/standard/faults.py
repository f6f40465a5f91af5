"""From pydantic's errors to our own diagnostics; none of its texts are used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from forebyg.diagnostic import Diagnostic, Path, Severity, suggest

_CODES: Final = {
    "bool_type": "not-true-or-false",
    "date_type": "not-a-date",
    "date_from_datetime_inexact": "not-a-date",
    "dict_type": "not-a-mapping",
    "extra_forbidden": "unknown-field",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "int_type": "not-a-whole-number",
    "list_type": "not-a-list",
    "literal_error": "unknown-choice",
    "missing": "missing-field",
    "model_attributes_type": "not-a-mapping",
    "model_type": "not-a-mapping",
    "string_pattern_mismatch": "bad-form",
    "string_type": "not-a-text",
    "too_short": "empty-list",
    "period": "not-a-period",
    "lines": "not-lines",
    "both_languages": "both-languages",
}
_OTHER: Final = "wrong-value"


def diagnostics(error: ValidationError, path: Path, model: type[BaseModel]) -> list[Diagnostic]:
    """What is wrong, each at its key path below `path`.

    Args:
        error: What pydantic found.
        path: Where the value stands in the document.
        model: The model it was checked against; its fields are what a misspelt key
            may have meant.
    """
    return [_one(details, path, model) for details in error.errors(include_url=False)]


def _one(details: ErrorDetails, path: Path, model: type[BaseModel]) -> Diagnostic:
    code = _CODES.get(details["type"], _OTHER)
    place = (*path, *details["loc"])
    context = details.get("ctx", {})
    fields: dict[str, Any] = {}
    if code == "unknown-field":
        known = _fields_at(model, details["loc"][:-1])
        word = str(details["loc"][-1])
        fields = {"word": word, "suggestion": suggest(word, known), "known": ", ".join(known)}
    elif code == "missing-field":
        fields = {"word": str(details["loc"][-1])}
        place = place[:-1]
    elif code == "unknown-choice":
        word = str(details["input"])
        known = _words(str(context.get("expected", "")))
        fields = {"word": word, "suggestion": suggest(word, known), "known": ", ".join(known)}
    elif code == "not-a-period":
        fields = {"suggestion": context.get("suggestion")}
    elif code in {"number-too-small", "number-too-large"}:
        fields = {"limit": context.get("ge", context.get("le"))}
    return Diagnostic(code, Severity.ERROR, place, fields, on_key=code == "unknown-field")


def _words(expected: str) -> tuple[str, ...]:
    """The words in pydantic's list of literals: `'a', 'b' or 'c'`."""
    return tuple(word for word in expected.split("'")[1::2])


def _fields_at(model: type[BaseModel], loc: Iterable[int | str]) -> tuple[str, ...]:
    """The keys that a model allows at a place inside it."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        by_key = {field.alias or name: field for name, field in current.model_fields.items()}
        current = _model_in(by_key[step].annotation) if step in by_key else current
    if current is None:
        return ()
    return tuple(field.alias or name for name, field in current.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field's type holds, however wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
