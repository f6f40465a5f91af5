"""The parts of a standard (head, readings, rules and ledger), each checked on its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Recurring,
    UnitOrder,
)
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Selector
from forebyg.place import Path
from forebyg.standard import resolve
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.compile.vocabulary import vocabulary
from forebyg.standard.declared import declared_readings, misnamed_readings, variants
from forebyg.standard.faults import validated
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.hanging import check_uses, hangs_on_faults
from forebyg.standard.head import CountingDays, Head, Reading
from forebyg.standard.misdeclared import told_where_declared
from forebyg.standard.resolve import Choices
from forebyg.standard.rows import RuleRow, StatementRow, rows_of_rules
from forebyg.standard.rules import compile_rule
from forebyg.standard.statement import Statement
from forebyg.vocabulary import PARAGRAPHS

PARTS = ("readings", "rules", "statements")
_FOR_RULES = ("counting", "vocabulary")
"""The fields of the head that rules are checked by."""
_NOBODYS = {"format": 1, "id": "a", "title": "a", "paragraphs": {"offered": ["SEL-82a"]}}
"""The least that a head holds."""


class Parts(NamedTuple):
    """A standard taken apart, each part checked on its own, as far as it can be read.

    Attributes:
        head: The head under the default choices; None where it is faulty.
        readings: The readings by name, but faulty ones.
        rules: Each rule of the document; None where they are no list.
        statements: Each row of the ledger; None where they are no list.
    """

    head: Head | None
    readings: Mapping[str, Reading]
    rules: tuple[RuleRow, ...] | None
    statements: tuple[StatementRow, ...] | None


def checked(data: Mapping[str, Any], faults: list[Diagnostic]) -> Parts:
    """Check a standard, each part on its own.

    Args:
        data: The document's plain data.
        faults: Where everything that is wrong is put.
    """
    readings = declared_readings(data.get("readings", {}), faults)
    misnamed = misnamed_readings(data, (*Head.model_fields, *PARTS)) or _headless_statements(data)
    if misnamed is not None:
        faults.append(misnamed)
        return Parts(None, readings, None, None)
    declared = data["readings"] if isinstance(data.get("readings"), dict) else {}
    top = {key: value for key, value in data.items() if key not in PARTS}
    known = {key: value for key, value in top.items() if key in Head.model_fields}
    followed = check_uses(known, data.get("rules"), readings, declared, faults)
    statements = _statements(data.get("statements", []), faults)
    choices = first_choices(followed)
    head = None
    if not hangs_on_faults(known, (), followed, faults):
        head = _every_head(data, known, followed, choices, faults)
    bare = head or _bare_head(data, known, followed, choices, faults)
    rules = rows_of_rules(data) if bare is None else _rules(data, bare, followed, choices, faults)
    faults[:] = told_where_declared(data, faults)
    is_left_out = "statements" not in data and bool(faults)  # the key may be what is misspelt
    return Parts(head, readings, rules, None if is_left_out else statements)


def first_choices(readings: Mapping[str, Reading]) -> dict[str, str]:
    """The default of every reading; the first choice of one whose default is no choice, or left open."""
    return {
        name: reading.default if reading.default in reading.choices else next(iter(reading.choices))
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
    context = Context(vocabulary(head.vocabulary, nowhere), limits, deadlines, (), faults)
    if head.review is not None:
        context.at("review", "every").needs_calendar(head.review.every, limits)
    return context


def judged_on(head: Head, context: Context) -> Selector | None:
    """The event on whose day eligibility is judged; None: the day of judging itself."""
    word = head.eligibility.judged_on
    return None if word == "as_of" else selector(word, context.at("eligibility", "judged_on"), ("as_of",))


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


class _Whole(Head):
    """The head with the parts that are checked on their own, so that a misspelt key can mean one of them."""

    readings: Any = None
    rules: Any
    statements: Any = None


def _every_head(
    data: Mapping[str, Any],
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
    rest = {key: value for key, value in data.items() if key not in top}
    for variant in variants(top, readings, choices):
        found: list[Diagnostic] = []
        written = resolve.resolved(top, variant)
        if validated(_Whole, {**written, **rest}, (), found) is not None:
            one = Head.model_validate(written)
            head = head or one
            context = context_of(one, found)
            judged_on(one, context)
            _check_complaints(one, context)
        _add(found, top, variant, faults, ())
    return head


def _bare_head(
    data: Mapping[str, Any],
    known: Mapping[str, Any],
    readings: Mapping[str, Reading],
    choices: Choices,
    faults: list[Diagnostic],
) -> Head | None:
    """What rules are checked by where the head is faulty elsewhere; None where that may be faulty too."""
    own = {key: known[key] for key in _FOR_RULES if key in known}
    if set(data) - {*Head.model_fields, *PARTS} or hangs_on_faults(own, (), readings, faults):
        return None
    return validated(Head, {**_NOBODYS, **resolve.resolved(own, choices)}, (), [])


def _check_complaints(head: Head, context: Context) -> None:
    """Say which paragraphs of a right of appeal there are not."""
    known = dict.fromkeys((*head.paragraphs.offered, *head.paragraphs.not_offered, *PARAGRAPHS))
    for place, entry in enumerate(head.complaint):
        for nth, paragraph in enumerate(entry.paragraphs):
            if paragraph not in known:
                here = context.at("complaint", place, "paragraphs", nth)
                here.unknown("unknown-paragraph", paragraph, known)


def _rules(
    data: Mapping[str, Any],
    head: Head,
    readings: Mapping[str, Reading],
    choices: Choices,
    faults: list[Diagnostic],
) -> tuple[RuleRow, ...] | None:
    """Each rule, checked under each choice of the readings that it hangs on."""
    rules = data.get("rules")
    if not isinstance(rules, list):
        code = "empty-value" if rules is None else "not-a-list"
        faults.append(Diagnostic(code, path=("rules",), fields={"word": "rules"}))
        return None
    context = context_of(head, [])
    found = list(rows_of_rules(data) or ())
    for place, rule in enumerate(rules):
        if not isinstance(rule, dict):
            code = "empty-entry" if rule is None else "not-a-mapping"
            said = {"remark": rule} if isinstance(rule, str) else {}
            faults.append(Diagnostic(code, path=("rules", place), fields=said))
            continue
        if hangs_on_faults(rule, ("rules", place), readings, faults):
            continue
        here: list[Diagnostic] = []
        inside = Context(context.vocabulary, context.limits, context.deadlines, ("rules", place), here)
        compiled = [
            compile_rule(head.id, rule, variant, inside) for variant in variants(rule, readings, choices)
        ]
        faults.extend(_distinct(here))
        if compiled[0] is not None:
            found[place] = RuleRow.of(compiled[0])
    return tuple(found)


def _headless_statements(data: Mapping[str, Any]) -> Diagnostic | None:
    """Rows of the ledger that stand among the rules: the line above them is missing, or too far in."""
    rules = data.get("rules")
    if "statements" in data or not isinstance(rules, list):
        return None
    rows = [nth for nth, rule in enumerate(rules) if isinstance(rule, dict) and "phrase" in rule]
    if not rows:
        return None
    above = rules[rows[0] - 1] if rows[0] else None
    if isinstance(above, dict) and "statements" in above:
        path = ("rules", rows[0] - 1, "statements")
        return Diagnostic("misplaced-field", path=path, fields={"word": "statements"}, on_key=True)
    return Diagnostic("missing-field", path=("rules", rows[0]), fields={"word": "statements"})


def _statements(data: Any, faults: list[Diagnostic]) -> tuple[StatementRow, ...] | None:
    if not isinstance(data, list):
        code = "empty-value" if data is None else "not-a-list"
        faults.append(Diagnostic(code, path=("statements",), fields={"word": "statements"}))
        return None
    found = [validated(Statement, value, ("statements", place), faults) for place, value in enumerate(data)]
    return tuple(map(StatementRow.of, data, found))


def _add(found: list[Diagnostic], data: Any, choices: Choices, faults: list[Diagnostic], path: Path) -> None:
    """Put faults found in resolved data at their places in the document."""
    known = set(faults)
    for fault in found:
        place = (*path, *resolve.original(fault.path, data, choices, on_key=fault.on_key))
        moved = replace(fault, path=place)
        if moved not in known:
            faults.append(moved)


def _distinct(found: list[Diagnostic]) -> list[Diagnostic]:
    return list(dict.fromkeys(found))
