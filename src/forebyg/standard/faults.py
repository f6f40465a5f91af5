"""From pydantic's errors to our own diagnostics; none of its texts are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.error_types import CODES
from forebyg.standard.fields import MUNICIPALITY_CODE, RULE_ID, STATEMENT_ID, Holds
from forebyg.standard.meant import (
    CODES_OF_FORMS,
    date_meant,
    lines_meant,
    list_meant,
    listed,
    number_said,
    text_meant,
    truth_meant,
)
from forebyg.standard.plain import changed
from forebyg.suggestion import begun_with, several, suggest

__all__ = ["diagnostics", "fields_at", "meant_by", "validated"]

M = TypeVar("M", bound=BaseModel)


_CODE: Final = ("municipality", "code")
_CITATION: Final = "[SAM-20]"
_NOTHING: Final = "null"
_NONE: Final = frozenset({"ingen", "intet", "ingenting", "nul", "nothing", "none"})
_DRAFT: Final = "draft: true"
_MEANT: Final[Mapping[str, Callable[[str], str | None]]] = {
    "not-lines": lines_meant,
    "not-a-date": date_meant,
    "not-true-or-false": truth_meant,
}
"""What a text of another form most likely was meant to be."""


def validated(model: type[M], data: Any, path: Path, faults: list[Diagnostic]) -> M | None:
    """A part of the document as its model; None with the faults noted."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults.extend(diagnostics(error, path, model, data))
        return None


def diagnostics(error: ValidationError, path: Path, model: type[BaseModel], data: object) -> list[Diagnostic]:
    """What is wrong, one diagnostic for each mistake, each at its key path below `path`.

    Args:
        error: What pydantic found.
        path: Where the value stands in the document.
        model: The model it was checked against; its fields are what a misspelt key
            may have meant.
        data: The value.
    """
    found = _without_branches(error.errors(include_url=False), data)
    meant = _misspelt(found, model, data)
    told = {(*place[:-1], field) for place, field in meant.items()}
    lacking = {details["loc"][:-1] for details in found if details["type"] == "missing"}
    return [
        _one(details, path, model, data, meant)
        for details in found
        if not (details["type"] == "missing" and details["loc"] in told)
        and not (_is_misplaced(details, lacking) and details["loc"] not in meant)
    ]


def _without_branches(found: list[ErrorDetails], data: object) -> list[ErrorDetails]:
    """The same, with a value that may be of several types and is of none told once, as no text."""
    told: dict[Path, ErrorDetails] = {}
    for details in found:
        *around, branch = details["loc"] or ("",)
        value = _at(data, tuple(around))
        is_branch = details["type"] != "missing" and isinstance(branch, str) and value is details["input"]
        told[tuple(around) if is_branch and around else details["loc"]] = details
    return [{**details, "loc": loc} for loc, details in told.items()]


def _is_misplaced(details: ErrorDetails, lacking: Container[Path]) -> bool:
    """Whether an unknown field seems to belong under the one that is missing in the mapping around it."""
    return details["type"] == "extra_forbidden" and details["loc"][:-2] in lacking and len(details["loc"]) > 1


def meant_by(word: str, given: Collection[str], known: Collection[str], absent: Sequence[str]) -> str | None:
    """The field that an unknown one most likely is: a near one, or the only one that is missing.

    Args:
        word: The unknown field.
        given: All fields that are there.
        known: All fields that there can be.
        absent: Those that must be there and are not.
    """
    unwritten = [field for field in known if field not in given]
    near = suggest(word, absent) or suggest(word, unwritten)
    if near or len(absent) != 1:
        return near
    return absent[0] if all(one == word or one in known for one in given) else None


def _misspelt(found: list[ErrorDetails], model: type[BaseModel], data: object) -> dict[Path, str]:
    """What each unknown field was most likely meant to be, by its place."""
    absent: dict[Path, list[str]] = {}
    for details in found:
        if details["type"] == "missing":
            absent.setdefault(details["loc"][:-1], []).append(str(details["loc"][-1]))
    meant: dict[Path, str] = {}
    for details in found:
        if details["type"] == "extra_forbidden":
            around, word = details["loc"][:-1], str(details["loc"][-1])
            given = _at(data, around)
            known = fields_at(model, around)
            field = meant_by(word, given if isinstance(given, dict) else (), known, absent.get(around, []))
            if field is not None:
                meant[details["loc"]] = field
    return meant


def _one(
    details: ErrorDetails, path: Path, model: type[BaseModel], data: object, meant: Mapping[Path, str]
) -> Diagnostic:
    code, loc = CODES[details["type"]], _trimmed(details["loc"], data)
    if code == "missing-field":
        return Diagnostic(code, path=(*path, *loc[:-1]), fields={"word": str(loc[-1])}, on_key=True)
    if code == "unknown-field":
        fields = _of_field(str(loc[-1]), meant.get(details["loc"]), fields_at(model, loc[:-1]))
        return Diagnostic(code, path=(*path, *loc), fields=fields, on_key=True)
    if code == "unknown-choice" and isinstance(details["input"], dict | list):
        code = "not-a-text"
    if details["input"] is None:
        place = (*path, *loc)
        if place and isinstance(place[-1], int):
            return Diagnostic("empty-entry", path=place)
        return Diagnostic("empty-value", path=place, fields={"word": _name(place)}, on_key=True)
    form = _form(details, path, loc)
    if form in CODES_OF_FORMS:
        value = str(details["input"])
        fields = {"word": value, "suggestion": text_meant(form, value)}
        return Diagnostic(CODES_OF_FORMS[form], path=(*path, *loc), fields=fields)
    fields = _fields(code, details, (*path, *loc)[-1:])
    if code == "unknown-choice":
        fields |= _of_several(str(details["input"]), fields["known"], loc, model, data)
    return Diagnostic(code, path=(*path, *loc), fields=fields)


def _of_several(
    value: str, known: Sequence[str], loc: Path, model: type[BaseModel], data: object
) -> dict[str, str | None]:
    """What else is said of a word where several may stand: those that it names, or how they are written."""
    named = [*several(value, known)]
    may_be_several = _may_hold(model, data, loc, named or [*known[:2]])
    if named:
        return {"suggestion": listed(named, loc) if may_be_several else None}
    is_alone = not isinstance(loc[-1], int)
    return {"example": listed(known[:2], loc)} if may_be_several and is_alone else {}


def _may_hold(model: type[BaseModel], data: object, loc: Path, value: list[str]) -> bool:
    """Whether several words may stand at a place, or in the list there."""
    if isinstance(loc[-1], int):
        return True
    try:
        model.model_validate(changed(data, loc, value))
    except ValidationError as error:
        return all(details["loc"][: len(loc)] != loc for details in error.errors(include_url=False))
    return True


def _of_field(word: str, meant: str | None, known: tuple[str, ...]) -> dict[str, Any]:
    """What the sentence about an unknown field is filled with."""
    fields: dict[str, Any] = {"word": word, "suggestion": meant, "known": known}
    return fields | ({"remark": word} if _is_prose(word) else {})


def _form(details: ErrorDetails, path: Path, loc: Path) -> str:
    """The form that a text should have; a code and an id have theirs also where a number stands."""
    is_number = isinstance(details["input"], int)
    if loc == _CODE and is_number:
        return MUNICIPALITY_CODE
    if loc[-1:] == ("id",) and is_number:
        return STATEMENT_ID if path[:1] == ("statements",) else RULE_ID
    return str(details.get("ctx", {}).get("pattern"))


def _is_prose(word: str) -> bool:
    """Whether what stands where a field should is part of a sentence, and no word of the format."""
    return " " in word or word[:1].isupper()


def _quotable(value: object) -> str | None:
    """A single value that is text once it stands in quotation marks."""
    return str(value) if isinstance(value, int | float | date) and not isinstance(value, bool) else None


def _fields(code: str, details: ErrorDetails, last: Path) -> dict[str, Any]:
    """What the sentence about a value is filled with."""
    context, value = details.get("ctx", {}), details["input"]
    fields: dict[str, Any] = {} if isinstance(value, dict | list) else {"word": str(value)}
    match code:
        case "unknown-choice":
            known = tuple(str(context["expected"]).split("'")[1::2])
            fields |= {"suggestion": suggest(str(value), known), "known": known}
            fields["begins"] = begun_with(str(value), known)
            fields["nothing"] = _NOTHING if "none" in known and _says_nothing(value) else None
        case "not-a-period":
            fields |= {name: context.get(name) for name in ("suggestion", "undecided")}
            fields["limit"] = 1 if re.match(r"0+\b", str(value)) else None
            fields["nothing"] = _NOTHING if _says_nothing(value) else None
            fields["number"] = str(value) if re.fullmatch(r"[1-9]\d{0,3}", str(value)) else None
        case "not-a-list":
            fields["suggestion"] = list_meant(value) if isinstance(value, str) else None
            fields["example"] = _CITATION if last == ("cites",) else None
        case "not-a-whole-number":
            fields |= number_said(str(value))
        case "not-lines" | "not-a-date" | "not-true-or-false":
            fields["suggestion"] = _MEANT[code](str(value))
            fields["draft"] = _DRAFT if last == ("adopted",) else None
        case "not-a-text":
            fields["word"] = _quotable(value)
        case "not-a-mapping":
            is_entry = isinstance(value, str) and any(isinstance(step, int) for step in last)
            fields["remark"] = value if is_entry else None
        case _:
            fields["limit"] = context.get("ge", context.get("le", context.get("min_length")))
    return fields


def _says_nothing(value: object) -> bool:
    """Whether a word stands for no value at all."""
    return str(value).casefold() in _NONE


def _name(place: Path) -> str | None:
    """The field that a value stands in, itself or in a list."""
    return next((step for step in reversed(place) if isinstance(step, str)), None)


def _trimmed(loc: Path, data: object) -> Path:
    """The place without a position in what is one value where a list may stand."""
    return loc[:-1] if loc and isinstance(loc[-1], int) and not isinstance(_at(data, loc[:-1]), list) else loc


def _at(data: object, path: Path) -> object:
    """The part of plain data at a path."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step, data)
        elif isinstance(data, list) and isinstance(step, int):
            data = next(iter(data[step : step + 1]), data)
    return data


def fields_at(model: type[BaseModel], loc: Iterable[int | str]) -> tuple[str, ...]:
    """The keys that a model allows at a place inside it."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        by_key = {field.alias or name: field for name, field in current.model_fields.items()}
        if step in by_key:
            current = _model_in(by_key[step].annotation, by_key[step].metadata)
    if current is None:
        return ()
    return tuple(field.alias or name for name, field in current.model_fields.items())


def _model_in(annotation: Any, metadata: Iterable[object] = ()) -> type[BaseModel] | None:
    """The model that a field's type holds, however wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    held = [one.model for one in metadata if isinstance(one, Holds)]
    inner = getattr(annotation, "__args__", ())
    found = (_model_in(one, getattr(one, "__metadata__", ())) for one in inner)
    return next((model for model in (*held, *found) if model is not None), None)
