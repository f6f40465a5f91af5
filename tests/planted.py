"""Changes planted in copies of standards, so that one can see whether they are found."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from forebyg import Standard
from forebyg.source import Document

Rule = dict[str, Any]
Plant = Callable[[Rule], bool]

_PERIOD = re.compile(r"(\d+) (working )?(month|week|day|year)s?")


def copied(standard: Standard) -> dict[str, Any]:
    """A standard's own data, to be changed."""
    data: Any = standard.document.data
    copy_of_it: dict[str, Any] = copy.deepcopy(data)
    return copy_of_it


def planted(standard: Standard, plant: Plant) -> tuple[Standard, set[str]]:
    """A copy in which every rule is changed that can be, and the ids of those that were."""
    data = copied(standard)
    changed = {rule["id"] for rule in data["rules"] if plant(rule)}
    return Standard(Document(data)), changed


def number(key: str, by: int) -> Plant:
    """Move every number or period under a key, under each reading too; when the rule applies stays."""

    def plant(rule: Rule) -> bool:
        own = {name: value for name, value in rule.items() if name != "when"}
        moved = _moved(own, key, by)
        differs = bool(moved != own) and rule.get("measure") is None
        rule.update(moved if differs else {})
        return differs

    return plant


def norm(old: str, new: str) -> Plant:
    """Let the text speak more or less strongly; a permission stays one."""

    def plant(rule: Rule) -> bool:
        judged = rule["kind"] not in {"eligibility", "permission", "notice", "target"}
        if rule.get("norm", "must") != old or not judged:
            return False
        rule["norm"] = new
        return True

    return plant


def criterion(word: str) -> Plant:
    """Ask for one thing more (`all`), or let one thing more do (`any`)."""

    def plant(rule: Rule) -> bool:
        if rule["kind"] != "eligibility":
            return False
        rule["require"] = {word: [rule["require"], "vulnerability"]}
        return True

    return plant


def condition(rule: Rule) -> bool:
    """Let a demand apply to fewer cases."""
    return not _allows(rule) and _conditional(rule)


def condition_on_permission(rule: Rule) -> bool:
    """Let something be allowed in fewer cases."""
    return _allows(rule) and _conditional(rule)


def _allows(rule: Rule) -> bool:
    """Whether a rule is a permission, if only under a reading."""
    return "may" in str(rule.get("norm"))


def _conditional(rule: Rule) -> bool:
    if rule.get("when") or rule["kind"] == "notice":
        return False
    rule["when"] = "vulnerability"
    return True


def no_condition(rule: Rule) -> bool:
    """Let a demand apply to every case."""
    if not rule.get("when") or rule["kind"] == "notice" or _allows(rule):
        return False
    del rule["when"]
    return True


def form(rule: Rule) -> bool:
    """Let a demand bind one form of course alone."""
    if rule.get("form") is not None or rule["kind"] in {"notice", "target"} or _allows(rule):
        return False
    rule["form"] = "group"
    return True


def every_form(rule: Rule) -> bool:
    """Let a demand bind every form of course."""
    is_named = isinstance(rule.get("form"), str | list) and rule["form"] != "none"
    if not is_named or _allows(rule):
        return False
    del rule["form"]
    return True


def earlier_courses(rule: Rule) -> bool:
    """Let the events of earlier courses count to a most too; before any course there are none."""
    if not _is_most(rule) or "earlier_courses" in rule or rule.get("form") == "none":
        return False
    rule["earlier_courses"] = "all"
    return True


def in_any(rule: Rule) -> bool:
    """Let a most that allows some hold for each month alone."""
    if not _is_most(rule) or rule["at_most"] == 0 or "in_any" in rule:
        return False
    rule["in_any"] = "1 month"
    return True


def _is_most(rule: Rule) -> bool:
    return rule["kind"] == "count" and isinstance(rule.get("at_most"), int)


def anchor(rule: Rule) -> bool:
    """Let a period run from another event."""
    if not isinstance(rule.get("after"), str):
        return False
    rule["after"] = "planning_started"
    return True


def _moved(value: Any, key: str, by: int) -> Any:  # noqa: ANN401  whatever stands in a document
    if isinstance(value, dict):
        return {name: _more(one, by) if name == key else _moved(one, key, by) for name, one in value.items()}
    return [_moved(one, key, by) for one in value] if isinstance(value, list) else value


def _more(value: Any, by: int) -> Any:  # noqa: ANN401  whatever stands in a document
    if isinstance(value, dict):
        return {name: one if name == "reading" else _more(one, by) for name, one in value.items()}
    if isinstance(value, int):
        return value + by
    found = _PERIOD.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    count = int(found[1]) + by
    return f"{count} {found[2] or ''}{found[3]}{'' if count == 1 else 's'}"
