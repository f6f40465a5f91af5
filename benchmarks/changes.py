"""Whether `forebyg diff` shows a change: one field of one rule, or one default, changed at a time.

Every number by one, every word of a field by each other one, every option taken away or added, every
condition and event by another: in each shipped standard, as far as the result is a standard. Tabulated are
the changes of which nothing is told, and those for which no case is found, with the seconds each takes.

    python benchmarks/changes.py [MOST_PER_STANDARD] [ID...]
"""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Iterator
from time import process_time
from typing import Any, Final, NamedTuple, get_args

from forebyg import Standard, load_standard, shipped_ids
from forebyg.diff import Comparison, NotFound, Shown, compare
from forebyg.errors import StandardError
from forebyg.source import Document
from forebyg.standard.kinds import KINDS
from forebyg.standard.resolve import is_reading

MOST: Final = 90
SLOWEST: Final = 5
PERIOD: Final = re.compile(r"(\d+) ((?:working )?(?:month|week|day|year))s?")
EVENTS: Final = ("conversation", "inquiry", "course_start", "referral", "plan_made")
EVENT_FIELDS: Final = frozenset(
    {"of", "do", "after", "before", "required", "may", "owed_from", "discharged_by", "by", "until"}
)
SEVERAL: Final = {"all": ["vulnerability", "substance_abuse", {"not": "relative_only"}]}
ADDED: Final[dict[str, tuple[tuple[str, Any], ...]]] = {
    "": (("when", "vulnerability"), ("when", SEVERAL), ("form", "group"), ("form", "individual")),
    "count": (("in_any", "4 weeks"), ("in_any", "10 days")),
    "deadline": (
        ("not_before", "2 days"),
        ("discharged_by", "referral"),
        ("only_if", "plan_made"),
        ("suspended", {"by": "information_requested", "until": "information_received", "effect": "pause"}),
    ),
    "duration": (("extension", {"by": "extension"}), ("until", "conversation")),
    "duty": (("after", "inquiry"), ("discharged_by", "referral"), ("after_last", "conversation")),
    "exclusion": (("unless", {"shown": ["plan_made"]}),),
    "order": (("owed_from", "inquiry"),),
    "permission": (("after", "inquiry"),),
}
SILENT: Final = frozenset({"eligibility", "notice", "target"})
"""Kinds of which no finding says how strongly they bind, or whom."""
WORDS: Final = {"effect": ("open", "pause", "restart"), "possible": ("in_time", "any_time")}


Changed = tuple[str, Any]
"""What is changed, in a few words, and the value with the change."""


class Change(NamedTuple):
    """One change: what it is, and the document that has it."""

    what: str
    data: Any


def changes(standard: Standard) -> Iterator[Change]:
    """Every change of one field of one rule, or of one default."""
    data: Any = standard.document.data
    for place, rule in enumerate(data["rules"]):
        for what, changed in changed_rules(rule):
            rules = [*data["rules"][:place], changed, *data["rules"][place + 1 :]]
            yield Change(f"{rule['id']} ({rule['kind']}): {what}", {**data, "rules": rules})
    for name, reading in data.get("readings", {}).items():
        for choice in [one for one in (*reading["choices"], "not_decided") if one != reading["default"]]:
            other = {**data["readings"], name: {**reading, "default": choice}}
            yield Change(f"reading {name}: default {choice}", {**data, "readings": other})


def changed_rules(rule: dict[str, Any]) -> Iterator[Changed]:
    """The rule with one field changed, taken away or added."""
    fields = KINDS[rule["kind"]].model_fields
    silent = {"id", "kind", "cites", "note", *({"norm", "bearer"} if rule["kind"] in SILENT else ())}
    words = {name: get_args(one.annotation) for name, one in fields.items() if name not in silent}
    for name in (name for name in rule if name in words):
        yield f"{name} gone", {key: value for key, value in rule.items() if key != name}
        own = tuple(word for word in words[name] if isinstance(word, str))
        for what, value in changed_values(name, rule[name], own):
            yield f"{name}{what}", {**rule, name: value}
    for name, allowed in words.items():
        for word in allowed:
            if name not in rule and isinstance(word, str) and word != fields[name].default:
                yield f"{name} added: {word}", {**rule, name: word}
    for name, value in (*ADDED[""], *ADDED.get(rule["kind"], ())):
        if name not in rule:
            yield f"{name} added: {value}", {**rule, name: value}


def changed_values(name: str, value: Any, words: tuple[str, ...]) -> Iterator[Changed]:  # noqa: ANN401  whatever stands in a document
    """A value with one thing in it changed, and what that is."""
    if isinstance(value, dict):
        yield from in_mapping(name, value, words)
    elif isinstance(value, list):
        for place, one in enumerate(value):
            before, after = value[:place], value[place + 1 :]
            if before or after:
                yield f"[{place}] gone", [*before, *after]
            for what, other in changed_values(name, one, words):
                yield f"[{place}]{what}", [*before, other, *after]
    else:
        yield from ((f" {value} to {other}", other) for other in others(name, value, words))


def in_mapping(name: str, value: dict[str, Any], words: tuple[str, ...]) -> Iterator[Changed]:
    """One field of a mapping changed or taken away; of a reading, one choice changed."""
    for key, one in value.items():
        inside = words if is_reading(value) else WORDS.get(key, ())
        field = name if is_reading(value) or key in EVENTS else key
        if key != "reading":
            yield from ((f".{key}{w}", {**value, key: v}) for w, v in changed_values(field, one, inside))
        if len(value) > 1 and not is_reading(value):
            yield f".{key} gone", {k: v for k, v in value.items() if k != key}


def others(name: str, value: Any, words: tuple[str, ...]) -> Iterator[Any]:  # noqa: ANN401  whatever stands in a document
    """What else a single value may be."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, str) and (found := PERIOD.fullmatch(value)):
        counts = (int(found[1]) - 1, int(found[1]) + 1)
        yield from (f"{count} {found[2]}{'' if count == 1 else 's'}" for count in counts)
    elif value in words:
        yield from (word for word in words if word != value)
    elif name in EVENT_FIELDS and isinstance(value, str):
        yield from [event for event in EVENTS if event != value][:2]
    elif name in {"when", "require"} and isinstance(value, str):
        both = [value, "vulnerability"]
        yield from ("vulnerability", {"not": value}, {"all": both}, {"any": both})


def sampled(standard: Standard, most: int) -> Iterator[tuple[str, Standard]]:
    """So many of the changes that give a standard, spread evenly over all of them."""
    every = list(changes(standard))
    step = max(1, len(every) // most)
    for what, data in every[::step]:
        try:
            yield what, Standard(Document(copy.deepcopy(data)))
        except StandardError:
            continue


def verdict(found: Comparison) -> str:
    """What came of a change, in a word."""
    if not found.differs:
        return "nothing told"
    shown = [*(one.shown for one in found.clauses), *(one.shown for one in found.head)]
    if any(isinstance(one, NotFound) for one in shown):
        return "not found"
    return "found" if any(isinstance(one, Shown) for one in shown) else "no case can show it"


def main(most: int, names: list[str]) -> None:
    """Print a line for each change that is not shown, and a table for each standard."""
    for name in names:
        old, counted, seconds = load_standard(name), dict[str, int](), list[tuple[float, str]]()
        for what, new in sampled(old, most):
            begun = process_time()
            found = compare(old, new)
            seconds.append((process_time() - begun, what))
            word = verdict(found)
            counted[word] = counted.get(word, 0) + 1
            if word in {"nothing told", "not found"}:
                print(f"{name:12} {word:12} {what}", flush=True)
        costs = sorted(seconds, reverse=True)
        print(f"{name:12} {len(seconds)} changes: {counted}; median {costs[len(costs) // 2][0]:.2f} s")
        for cost, what in costs[:SLOWEST]:
            print(f"{name:12} {cost:6.2f} s {what}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MOST, sys.argv[2:] or list(shipped_ids()))
