"""A standard as read: its head, readings, rules and ledger, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Recurring,
    UnitOrder,
)
from forebyg.diagnostic import Diagnostic, Path, suggest
from forebyg.kernel.pattern import Selector
from forebyg.standard import resolve
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.compile.vocabulary import vocabulary
from forebyg.standard.faults import diagnostics
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.head import CountingDays, Head, Reading
from forebyg.standard.resolve import Choices
from forebyg.standard.rules import Compiled, compile_rule
from forebyg.standard.statement import Statement

M = TypeVar("M", bound=BaseModel)

PARTS = ("readings", "rules", "statements")


class Parts(NamedTuple):
    """A standard taken apart, each part checked on its own.

    Attributes:
        head: The head under the default choices.
        readings: The readings by name.
        rules: Each rule under the default choices.
        statements: The ledger.
    """

    head: Head
    readings: Mapping[str, Reading]
    rules: tuple[Compiled, ...]
    statements: tuple[Statement, ...]


def checked(data: Mapping[str, Any], faults: list[Diagnostic]) -> Parts | None:
    """Check a whole standard; None when it is faulty.

    Args:
        data: The document's plain data.
        faults: Where everything that is wrong is put.
    """
    readings = _readings(data.get("readings", {}), faults)
    declared = data["readings"] if isinstance(data.get("readings"), dict) else {}
    top = {key: value for key, value in data.items() if key not in PARTS}
    for value, path in ((top, ()), (data.get("rules"), ("rules",))):
        _known_readings(value, path, readings, faults, declared)
    if faults:
        return None
    choices = first_choices(readings)
    head = _every_head(top, readings, choices, faults)
    statements = _statements(data.get("statements", []), faults)
    if head is None:
        return None
    rules = _rules(data, head, readings, choices, faults)
    if faults:
        return None
    return Parts(head, readings, rules, statements)


def first_choices(readings: Mapping[str, Reading]) -> dict[str, str]:
    """The default of every reading; the first choice of one that is left open."""
    return {
        name: next(iter(reading.choices)) if reading.default == NOT_DECIDED else reading.default
        for name, reading in readings.items()
    }


def context_of(head: Head, faults: list[Diagnostic]) -> Context:
    """What rules are compiled by: the head's vocabulary and counting."""
    nowhere = Context.nowhere(faults, path=("vocabulary",))
    days, own = head.counting, head.counting.deadlines
    limits = _counting(days, days.first_day, NonWorking.NONE)
    moved = NonWorking(own.non_working if own else days.non_working)
    if days.calendar is None and moved is not NonWorking.NONE:
        inside = ("deadlines", "non_working") if own else ("non_working",)
        faults.append(Diagnostic("no-calendar", path=("counting", *inside)))
        moved = NonWorking.NONE
    deadlines = _counting(days, own.first_day if own else days.first_day, moved)
    return Context(vocabulary(head.vocabulary, nowhere), limits, deadlines, (), faults)


def judged_on(head: Head, context: Context) -> Selector | None:
    """The event on whose day eligibility is judged; None: the day of judging itself."""
    word = head.eligibility.judged_on
    return None if word == "as_of" else selector(word, context.at("eligibility", "judged_on"))


def _counting(days: CountingDays, first_day: str, non_working: NonWorking) -> Counting:
    return Counting(
        first_day=FirstDay(first_day),
        missing_day=MissingDay(days.missing_day),
        non_working=non_working,
        calendar=days.calendar,
        recurring=Recurring(days.recurring),
        units=UnitOrder(days.units),
        leap_birthday=LeapBirthday(days.leap_birthday),
    )


def validated(model: type[M], data: Any, path: Path, faults: list[Diagnostic]) -> M | None:
    """A part of the document as its model; None with the faults noted."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults.extend(diagnostics(error, path, model))
        return None


def _readings(data: Any, faults: list[Diagnostic]) -> dict[str, Reading]:
    if not isinstance(data, dict):
        faults.append(Diagnostic("not-a-mapping", path=("readings",)))
        return {}
    found = {}
    for name, value in data.items():
        reading = validated(Reading, value, ("readings", name), faults)
        if reading is None:
            continue
        found[name] = reading
        if reading.default != NOT_DECIDED and reading.default not in reading.choices:
            near = suggest(reading.default, reading.choices)
            faults.append(
                Diagnostic(
                    "unknown-reading-choice",
                    path=("readings", name, "default"),
                    fields={"word": reading.default, "reading": name, "suggestion": near},
                )
            )
    return found


def _known_readings(
    data: Any,
    path: Path,
    readings: Mapping[str, Reading],
    faults: list[Diagnostic],
    declared: Mapping[str, object],
) -> None:
    """Every mapping with `reading` must name a reading and all of its choices.

    One that is declared but faulty has had its error already.
    """
    for place, mapping in resolve.places(data, path):
        name = mapping["reading"]
        reading = readings.get(name) if isinstance(name, str) else None
        if reading is None and name in declared:
            continue
        if reading is None:
            fields = {"word": str(name), "suggestion": suggest(str(name), declared)}
            faults.append(Diagnostic("unknown-reading", path=(*place, "reading"), fields=fields))
            continue
        given = set(mapping) - {"reading"}
        for choice in [c for c in reading.choices if c not in given]:
            fields = {"word": choice, "reading": name}
            faults.append(Diagnostic("missing-reading-choice", path=place, fields=fields))
        for choice in [c for c in mapping if c != "reading" and c not in reading.choices]:
            near = suggest(choice, reading.choices)
            fields = {"word": choice, "reading": name, "suggestion": near}
            faults.append(
                Diagnostic("unknown-reading-choice", path=(*place, choice), fields=fields, on_key=True)
            )


def _every_head(
    top: dict[str, Any],
    readings: Mapping[str, Reading],
    choices: Choices,
    faults: list[Diagnostic],
) -> Head | None:
    """The head, checked under each choice of the readings that it hangs on."""
    head = None
    used = resolve.names(top)
    for name in used:
        if readings[name].default == NOT_DECIDED:
            place = next(p for p, mapping in resolve.places(top) if mapping["reading"] == name)
            faults.append(Diagnostic("reading-must-be-decided", path=place, fields={"word": name}))
    for variant in variants(used, readings, choices):
        found: list[Diagnostic] = []
        one = validated(Head, resolve.resolved(top, variant), (), found)
        head = head or one
        if one is not None:
            judged_on(one, context_of(one, found))
        _add(found, top, variant, faults, ())
    return head


def _rules(
    data: Mapping[str, Any],
    head: Head,
    readings: Mapping[str, Reading],
    choices: Choices,
    faults: list[Diagnostic],
) -> tuple[Compiled, ...]:
    """Each rule, checked under each choice of the readings that it hangs on."""
    rules = data.get("rules")
    if not isinstance(rules, list):
        code = "missing-field" if rules is None else "not-a-list"
        path: Path = () if rules is None else ("rules",)
        faults.append(Diagnostic(code, path=path, fields={"word": "rules"}))
        return ()
    context = context_of(head, [])
    found = []
    for place, rule in enumerate(rules):
        if not isinstance(rule, dict):
            faults.append(Diagnostic("not-a-mapping", path=("rules", place)))
            continue
        here: list[Diagnostic] = []
        inside = Context(context.vocabulary, context.limits, context.deadlines, ("rules", place), here)
        compiled = [
            compile_rule(head.id, rule, variant, inside)
            for variant in variants(resolve.names(rule), readings, choices)
        ]
        faults.extend(_distinct(here))
        if compiled[0] is not None:
            found.append(compiled[0])
    return tuple(found)


def variants(
    used: tuple[str, ...], readings: Mapping[str, Reading], choices: Choices
) -> Iterator[dict[str, str]]:
    """The default choices, and each other choice of the readings used, one at a time."""
    yield dict(choices)
    for name in used:
        for choice in readings[name].choices:
            if choice != choices[name]:
                yield {**choices, name: choice}


def _statements(data: Any, faults: list[Diagnostic]) -> tuple[Statement, ...]:
    if not isinstance(data, list):
        faults.append(Diagnostic("not-a-list", path=("statements",)))
        return ()
    found = [validated(Statement, value, ("statements", place), faults) for place, value in enumerate(data)]
    return tuple(statement for statement in found if statement is not None)


def _add(found: list[Diagnostic], data: Any, choices: Choices, faults: list[Diagnostic], path: Path) -> None:
    """Put faults found in resolved data at their places in the document."""
    known = set(faults)
    for fault in found:
        place = (*path, *resolve.original(fault.path, data, choices))
        moved = Diagnostic(fault.code, fault.severity, place, fault.fields, on_key=fault.on_key)
        if moved not in known:
            faults.append(moved)


def _distinct(found: list[Diagnostic]) -> list[Diagnostic]:
    return list(dict.fromkeys(found))
