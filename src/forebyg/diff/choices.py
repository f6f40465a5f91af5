"""Under which choices of readings two documents are compared, beside the defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.diff.clauses import Clause
from forebyg.kernel.rule import Undecided
from forebyg.standard import Standard
from forebyg.standard.resolve import around, names, places
from forebyg.timeline import frozen

__all__ = ["shared_choices", "telling_choices"]

Choices = Mapping[str, str]


def shared_choices(old: Standard, new: Standard) -> tuple[Choices, ...]:
    """Each choice that both documents have and that is not the default of both.

    A choice that matters only beside others, because a rule stands only under these, names them too.
    """
    found = [
        *({name: choice} for name, reading in old.readings.items() for choice in reading.choices),
        *(chosen for standard in (old, new) for chosen in _in_rules(standard)),
    ]
    wanted = (_unusual(chosen, old, new) for chosen in found)
    return tuple(dict.fromkeys(frozen(chosen) for chosen in wanted if chosen))


def telling_choices(
    clauses: tuple[Clause | None, Clause | None], standards: tuple[Standard, Standard]
) -> Iterator[Choices]:
    """The choices under which two clauses may show a difference that the defaults hide.

    First those of a reading that is left open, then the others that one of the clauses hangs on.
    """
    yield from _open(clauses)
    named = {
        reading
        for clause, standard in zip(clauses, standards, strict=True)
        for rule in _written(standard, clause)
        for reading in (*names(rule), *rule.get("under", {}))
    }
    yield from (chosen for chosen in shared_choices(*standards) if named & chosen.keys())


def _open(clauses: tuple[Clause | None, ...]) -> Iterator[Choices]:
    """The choices under which a clause stands that is left open."""
    for clause in clauses:
        if clause is not None and isinstance(clause.rule, Undecided):
            yield from (
                {clause.rule.reading: choice} for choice, one in clause.rule.variants if one is not None
            )


def _written(standard: Standard, clause: Clause | None) -> Iterator[Mapping[str, Any]]:
    """What is written of a clause, if the document has it."""
    data: Any = standard.document.data
    return (rule for rule in data["rules"] if clause is not None and rule["id"] == clause.id)


def _in_rules(standard: Standard) -> Iterator[Choices]:
    """Every choice that a rule hangs on, with those under which it matters to the rule."""
    data: Any = standard.document.data
    for rule in data["rules"]:
        stands = {name: words if isinstance(words, str) else words[0] for name, words in _under(rule)}
        yield stands
        for path, reading in places(rule):
            beside = {**stands, **around(path, rule)}
            yield from ({**beside, reading["reading"]: choice} for choice in reading if choice != "reading")


def _under(rule: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    under: Mapping[str, Any] = rule.get("under", {})
    return iter(under.items())


def _unusual(chosen: Choices, old: Standard, new: Standard) -> dict[str, str] | None:
    """The choices that are not every document's default anyway; None: one of them lacks some."""
    for name, choice in chosen.items():
        if any(name not in one.readings or choice not in one.readings[name].choices for one in (old, new)):
            return None
    return {
        name: choice
        for name, choice in chosen.items()
        if not all(one.readings[name].default == choice for one in (old, new))
    }
