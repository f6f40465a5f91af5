"""Rules and statements as far as they can be read: what is wrong with one hides nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from forebyg.standard.fields import STATEMENT_ID
from forebyg.standard.rules import Compiled
from forebyg.standard.statement import Statement

__all__ = ["RuleRow", "StatementRow", "rows_of_rules"]


class RuleRow(NamedTuple):
    """One rule of the document.

    Attributes:
        id: Its id; None where it cannot be read.
        cites: The statements that it cites; None where that cannot be read.
        compiled: What it becomes; None where it is faulty.
    """

    id: str | None
    cites: tuple[str, ...] | None
    compiled: Compiled | None = None

    @classmethod
    def of(cls, compiled: Compiled) -> RuleRow:
        """A rule with nothing wrong."""
        return cls(compiled.model.id, tuple(compiled.model.cites), compiled)


class StatementRow(NamedTuple):
    """One row of the ledger.

    Attributes:
        id: Its id; None where it cannot be read.
        statement: The row as checked; None where it is faulty.
    """

    id: str | None
    statement: Statement | None

    @classmethod
    def of(cls, written: Any, statement: Statement | None) -> StatementRow:
        """A row as it is written, and what came of it."""
        name = _text(written, "id")
        is_id = name is not None and re.fullmatch(STATEMENT_ID, name)
        return cls(name if is_id else None, statement)


def rows_of_rules(data: Mapping[str, Any]) -> tuple[RuleRow, ...] | None:
    """What can be read of rules before they are checked."""
    rules = data.get("rules")
    return tuple(map(_row, rules)) if isinstance(rules, list) else None


def _row(rule: Any) -> RuleRow:
    cites = rule.get("cites") if isinstance(rule, dict) else None
    if not isinstance(cites, list) or not cites or not all(isinstance(one, str) for one in cites):
        return RuleRow(_text(rule, "id"), None)
    return RuleRow(_text(rule, "id"), tuple(cites))


def _text(written: Any, key: str) -> str | None:
    value = written.get(key) if isinstance(written, dict) else None
    return value if isinstance(value, str) else None
