"""The ledger of a draft: a row for what each rule carries out, and for what nothing carries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from forebyg.testing.drafts.writer import Writer

FIRST_STATEMENT: Final = "NYB-1"
"""One that every draft has."""

_CARRIED: Final[dict[str, str | list[str]]] = {"eligibility": "criterion", "exclusion": ["rule", "criterion"]}
"""What the statements of kinds are that concern the target group."""
_WHY: Final = "A person must judge."


def statements(writer: Writer, rules: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows; one that no rule carries is information, or something that a person must judge."""
    rows = [_row(rule["cites"][0], _CARRIED.get(rule["kind"], "rule")) for rule in rules]
    if writer.seldom():
        rows.append(_row(f"NYB-{len(rows) + 1}", "information"))
    if writer.seldom():
        rows.append({**_row(f"NYB-{len(rows) + 1}", "judgement"), "why": _WHY})
    return rows


def _row(name: str, what: str | list[str]) -> dict[str, Any]:
    return {"id": name, "lines": 1, "phrase": "et", "as": what, "en": "A rule.", "da": "En regel."}
