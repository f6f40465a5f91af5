"""From a rule as written, under one choice of every reading, to what the engine judges."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic import ValidationError

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import Condition
from forebyg.kernel.program import Remark
from forebyg.kernel.rule import Criterion, Rule
from forebyg.place import Path
from forebyg.report import Bearer, Norm, RuleRef
from forebyg.standard import resolve
from forebyg.standard.compile.conditions import optional
from forebyg.standard.compile.context import Context
from forebyg.standard.faults import diagnostics
from forebyg.standard.kinds import KINDS, Kind
from forebyg.standard.resolve import Choices
from forebyg.suggestion import begun_with, suggest
from forebyg.timeline import frozen


class Compiled(NamedTuple):
    """What one written rule becomes; each part is None where its kind gives none.

    Attributes:
        model: The rule as validated.
        rule: What findings come from.
        criterion: What it demands of the target group.
        remark: What it points out.
        when: When it binds; None: always.
    """

    model: Kind
    rule: Rule | None
    criterion: Criterion | None
    remark: Remark | None
    when: Condition | None = None


def compile_rule(
    standard: str, data: Mapping[str, Any], choices: Choices, context: Context
) -> Compiled | None:
    """Compile a rule; None when it is faulty, and the faults are in the context.

    Args:
        standard: Id of the document.
        data: The rule as plain data, readings and all.
        choices: A choice for every reading that the rule hangs on.
        context: Where the rule stands.
    """
    empty = [*_left_empty(data, context.path)]
    if empty:
        context.faults.extend(empty)
        return None
    found: list[Diagnostic] = []
    inner = replace(context, path=(), faults=found)
    model = _model(resolve.resolved(dict(data), choices), found)
    compiled = None if model is None else _compiled(standard, model, inner)
    for fault in found:
        place = (*context.path, *resolve.original(fault.path, dict(data), choices, on_key=fault.on_key))
        context.faults.append(replace(fault, path=place))
    return None if found else compiled


def _left_empty(value: object, path: Path) -> Iterator[Diagnostic]:
    """Fields of a rule after which nothing stands; only a choice of a reading may have no value."""
    inside: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, inner in inside:
        if inner is None and isinstance(key, str) and not resolve.is_reading(value):
            yield Diagnostic("empty-value", path=(*path, key), fields={"word": key}, on_key=True)
        yield from _left_empty(inner, (*path, key))


def _model(data: dict[str, Any], faults: list[Diagnostic]) -> Kind | None:
    word = data.get("kind")
    kind = KINDS.get(word) if isinstance(word, str) else None
    if kind is None:
        faults.append(_kind_fault(word, data))
        return None
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        faults.extend(diagnostics(error, (), kind, data))
        return None


def _kind_fault(word: object, data: Mapping[str, Any]) -> Diagnostic:
    if "kind" not in data:
        return _no_kind(data)
    if word is None:
        return Diagnostic("empty-value", path=("kind",), fields={"word": "kind"}, on_key=True)
    fields = {
        "word": str(word),
        "suggestion": suggest(str(word), KINDS),
        "begins": begun_with(str(word), KINDS),
        "known": tuple(KINDS),
    }
    return Diagnostic("unknown-kind", path=("kind",), fields=fields)


def _no_kind(data: Mapping[str, Any]) -> Diagnostic:
    """The field is missing, unless another one says what it would."""
    fields = {field.alias or name for kind in KINDS.values() for name, field in kind.model_fields.items()}
    unknown = [key for key in data if key not in fields]
    for key in unknown:
        if suggest(key, ["kind"]) or data[key] in [*KINDS]:
            said = {"word": key, "suggestion": "kind", "known": tuple(Kind.model_fields)}
            return Diagnostic("unknown-field", path=(key,), fields=said, on_key=True)
    return Diagnostic("missing-field", path=(), fields={"word": "kind", "known": _kinds_with(data.keys())})


def _kinds_with(fields: Collection[str]) -> tuple[str, ...]:
    """The kinds that have those fields, and no other that must stand there; every kind, if there is none."""
    fitting = []
    for name, kind in KINDS.items():
        known = {field.alias or own: field.is_required() for own, field in kind.model_fields.items()}
        demanded = {own for own, is_required in known.items() if is_required} - {"kind"}
        if demanded <= {*fields} <= known.keys():
            fitting.append(name)
    return tuple(fitting or KINDS)


def _compiled(standard: str, model: Kind, context: Context) -> Compiled:
    ref = RuleRef(
        standard,
        model.id,
        model.kind,
        tuple(model.cites),
        Norm(model.norm),
        Bearer(model.bearer),
        frozen(model.terms()),
    )
    forms = tuple(model.form or ())
    when = optional(model.when, context.at("when"))
    primitive = model.primitive(context)
    required = model.criterion(replace(context, faults=[]) if primitive else context)
    return Compiled(
        model,
        None if primitive is None else Rule(ref, primitive, forms, when),
        None if required is None else Criterion(ref, required, forms, when),
        Remark(ref, when) if model.kind == "notice" and when is not None else None,
        when,
    )
