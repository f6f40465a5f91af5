"""The clauses of a standard: its written rules as they stand under some choices of readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.standard import Standard
from forebyg.standard.rules import Compiled
from forebyg.witness.asked import flat

__all__ = ["Clause", "clauses"]

_WITHOUT_FINDING = ("notice", "target")

T = TypeVar("T", Rule, Criterion)


class Clause(NamedTuple):
    """One written rule, with all that it compiles to.

    Attributes:
        owner: Id of the standard.
        id: Its id there.
        kind: Its rule kind.
        cites: The statements that it rests on.
        rule: What findings come from.
        criterion: What it demands of the target group.
        said: What it only points out or aims at, as plain data.
    """

    owner: str
    id: str
    kind: str
    cites: tuple[str, ...]
    rule: Rule | Undecided | None = None
    criterion: Criterion | Undecided | None = None
    said: object = None


def clauses(standard: Standard, chosen: Mapping[str, str]) -> tuple[Clause, ...]:
    """The written rules that stand under these choices, in the order of the document."""
    program = standard.program(chosen)
    rules, criteria = _by_id(program.rules), _by_id(program.criteria)
    found = []
    for written in standard.rules:
        name, model = written.model.id, written.model
        rule, criterion = rules.get(name), criteria.get(name)
        said = _said(standard, name, chosen) if model.kind in _WITHOUT_FINDING else None
        if rule is not None or criterion is not None or said is not None:
            clause = Clause(standard.id, name, model.kind, tuple(model.cites), rule, criterion, said)
            found.append(clause)
    return tuple(found)


def _said(standard: Standard, rule: str, chosen: Mapping[str, str]) -> object:
    """What a rule without findings says, but for its name and citations; None: it does not stand."""
    compiled: Compiled = standard.rule_under(rule, chosen)
    readings = standard.program(chosen).readings
    if any(readings[name] not in allowed for name, allowed in compiled.model.under.items()):
        return None
    told = compiled.model.model_dump(mode="json", include={"say", "share", "of"})
    return (tuple(sorted((key, str(value)) for key, value in told.items())), compiled.when)


def _by_id(rules: Iterable[T | Undecided]) -> dict[str, T | Undecided]:
    return {next(_ids(rule)): rule for rule in rules}


def _ids(rule: Rule | Criterion | Undecided) -> Iterator[str]:
    return (one.ref.id for one in flat(rule))
