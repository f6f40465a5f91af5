"""What a case expects, out of its plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from forebyg.place import Path
from forebyg.report import CriterionVerdict, EligibilityVerdict, Verdict
from forebyg.scenario.case import Entry, Expectation
from forebyg.scenario.faults import Faults
from forebyg.suggestion import suggest
from forebyg.timeline import EMPTY, FrozenDict

__all__ = ["CRITERION_FIELDS", "EXACT", "FINDING_FIELDS", "LISTS", "LIST_OF", "expectation"]

EXACT: Final = ("violations", "deviations")
"""Lists that name every such finding; an empty one says that there is none."""
AT_LEAST: Final = ("upcoming", "satisfied", "undetermined", "not_applicable", "not_met", "needs")
"""Lists that name some; there may be more."""
LISTS: Final[tuple[str, ...]] = (*EXACT, *AT_LEAST)
LIST_OF: Final[Mapping[str, str]] = {
    Verdict.SATISFIED: "satisfied",
    Verdict.HOLDING: "satisfied",
    Verdict.PENDING: "upcoming",
    Verdict.UNDETERMINED: "undetermined",
    Verdict.NOT_APPLICABLE: "not_applicable",
    CriterionVerdict.NOT_MET: "not_met",
}
"""Where a verdict that breaks nothing is expected; a criterion that is met stands nowhere."""

FINDING_FIELDS: Final = (
    "key",
    "standard",
    "kind",
    "cites",
    "norm",
    "bearer",
    "course",
    "verdict",
    "because",
    "earliest",
    "due",
    "since",
    "done",
    "late",
    "owed",
    "remaining",
    "breaches",
    "needs",
    "events",
    "code",
)
"""The fields of a finding that an entry may name; wording is not among them."""
CRITERION_FIELDS: Final = ("standard", "cites", "verdict", "needs")
"""The same for an entry under `not_met`."""

_DAYS: Final = {"earliest", "due", "since"}
_IDS: Final[tuple[str, ...]] = ("rule", "statement")
_KEYS: Final[tuple[str, ...]] = ("eligibility", "eligible_on", *LISTS)
_LATE: Final = FrozenDict({"late": False})
_FIELDS: Final = {"not_met": CRITERION_FIELDS, "needs": ()}


def expectation(data: object, path: Path, ids: frozenset[str], faults: Faults) -> Expectation:
    """The expectation that plain data describes; what cannot be used is noted and left out.

    Args:
        data: What stands under `expect`.
        path: Where that is.
        ids: Every rule and statement that an entry can name.
        faults: Takes what is wrong.
    """
    given = faults.mapping(data, path, _KEYS, "violations: []")
    if isinstance(data, Mapping) and not _asserts_something(data):
        faults.add("no-expectation", path)
    lists = {name: _entries(name, given[name], (*path, name), ids, faults) for name in LISTS if name in given}
    words = [verdict.value for verdict in EligibilityVerdict]
    verdict = faults.choice_of(given.get("eligibility"), (*path, "eligibility"), words)
    return Expectation(
        None if verdict is None else EligibilityVerdict(verdict),
        faults.day_of(given.get("eligible_on"), (*path, "eligible_on")),
        FrozenDict(lists),
    )


def _asserts_something(data: Mapping[str, object]) -> bool:
    """Whether any report could fail it: an at-least list without entries is always met."""
    return any(value is not None and (value != [] or key in EXACT) for key, value in data.items())


def _entries(name: str, data: object, path: Path, ids: frozenset[str], faults: Faults) -> tuple[Entry, ...]:
    items = enumerate(faults.list_of(data, path))
    found = [_entry(name, item, (*path, position), ids, faults) for position, item in items]
    return tuple(entry for entry in found if entry is not None)


def _entry(name: str, data: object, path: Path, ids: frozenset[str], faults: Faults) -> Entry | None:
    late = _LATE if name in EXACT else EMPTY
    if isinstance(data, Mapping):
        return _mapped(name, data, path, ids, faults)
    word = faults.text_of(data, path) if data is not None else None
    if word is None:
        if data is None:
            faults.add("needs-text", path)
        return None
    if name != "needs" and not _is_known(word, path, ids, faults):
        return None
    return Entry(word, fields=late)


def _mapped(
    name: str, data: Mapping[str, Any], path: Path, ids: frozenset[str], faults: Faults
) -> Entry | None:
    """An entry with its id under `rule` or `statement`, and fields beside it."""
    known = (*_IDS, *_FIELDS.get(name, FINDING_FIELDS))
    given = faults.mapping(data, path, known, "statement: VOR-22")
    named = {key: faults.text_of(given.pop(key), (*path, key)) for key in _IDS if key in given}
    if not any(key in data for key in _IDS):
        faults.add("entry-without-id", path)
    for key, word in named.items():
        if word is not None:
            _is_known(word, (*path, key), ids, faults)
    for key in _DAYS & given.keys():
        faults.day_of(given[key], (*path, key))
    fields = {**_LATE, **given} if name in EXACT else given
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()}
    return Entry(None, named.get("rule"), named.get("statement"), FrozenDict(frozen))


def _is_known(word: str, path: Path, ids: frozenset[str], faults: Faults) -> bool:
    if word in ids:
        return True
    faults.add("unknown-entry", path, word=word, suggestion=suggest(word, ids))
    return False
