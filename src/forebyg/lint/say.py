"""How advice names rules, events and days: in words that are chosen when the reader's language is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import reduce
from typing import Any

from forebyg.dates import Day, Length, WorkingDays
from forebyg.kernel.pattern import Selector, label
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.course.conflict import Conflict
from forebyg.lint.course.limits import Fixed, Limit, Moment
from forebyg.lint.course.network import Arc
from forebyg.lint.course.ways import other_way
from forebyg.lint.draft import COURSES, FORMS, Draft, Variant
from forebyg.messages import Phrase
from forebyg.standard import Standard

__all__ = [
    "circumstances",
    "conditions",
    "day",
    "elsewhere",
    "events",
    "forms",
    "joined",
    "length",
    "rules",
    "share",
    "timelines",
    "under",
    "when",
]


def events(selector: Selector) -> Phrase | tuple[Phrase, ...]:
    """What a rule looks for: `final evaluation`."""
    named = dict.fromkeys(label((pattern,)) for pattern in selector)
    found = tuple(Phrase("events", name, otherwise=name) for name in named)
    return found[0] if len(found) == 1 else found


def forms(words: Iterable[str]) -> tuple[Phrase, ...]:
    """Courses of each form, or the time before any."""
    return tuple(Phrase("forms", word) for word in words)


def under(variant: Variant, clauses: Iterable[Rule | Criterion] = ()) -> dict[str, object]:
    """The field that says under which choice and conditions something is found; none where it always is."""
    needed = conditions(clauses)
    return {"under": when(variant=variant, **needed)} if needed or variant.reading is not None else {}


def circumstances(
    clauses: Iterable[Rule | Criterion], of: Collection[str], variant: Variant
) -> dict[str, Phrase]:
    """The field that says where clauses are at odds; none where it is in every record under what is taken."""
    told = () if set(of) >= set(FORMS) else of
    needed = conditions(clauses)
    is_always = not (told or needed or variant.reading)
    return {} if is_always else {"when": when(of=told, variant=variant, **needed)}


def when(
    *, of: Collection[str] = (), event: Selector = (), variant: Variant | None = None, **more: object
) -> Phrase:
    """The circumstances in which something is found: the form of the course, an event, a choice."""
    steps = []
    if set(of) >= set(COURSES):
        steps.append(Phrase("lint", "in-any"))
    elif of:
        steps.append(Phrase("lint", "in-forms", (("forms", forms(of)),)))
    if event:
        steps.append(Phrase("lint", "where", (("event", events(event)),)))
    if more:
        steps += [Phrase("lint", code, (("value", value),)) for code, value in more.items() if value]
    if variant is not None and variant.reading is not None:
        said = (("reading", variant.reading), ("choice", variant.choice))
        steps.append(Phrase("lint", "under", said))
    return joined(steps, "and")


def conditions(clauses: Iterable[Rule | Criterion]) -> dict[str, Any]:
    """The clauses whose conditions must hold for something to be so, as `when` is told them; none: always."""
    ids = tuple(one.ref.id for one in clauses if one.when is not None)
    return {"condition" if len(ids) == 1 else "conditions": ids} if ids else {}


def rules(draft: Draft, ids: Iterable[str]) -> tuple[Phrase, ...]:
    """Rules by their ids and lines, in the order of the document."""
    found = sorted(dict.fromkeys(ids), key=draft.place)
    return tuple(_at(name, draft.line(name)) for name in found)


def elsewhere(standard: Standard, rule: str) -> Phrase:
    """A rule of another document: its id, file and line."""
    other = Draft(standard)
    return Phrase(
        "lint", "elsewhere", (("rule", rule), ("file", standard.document.file), ("line", other.line(rule)))
    )


def timelines(conflict: Conflict) -> Phrase:
    """The days of each cycle that shows a conflict, one for each way in which the rules can be kept."""
    first, *others = conflict.rounds
    told = _timeline(first.cycle, first.fixed)
    for one in others:
        given = [_given(rule) for rule in conflict.rules if one.ways.get(rule.ref.id) is False]
        days = _timeline(one.cycle, one.fixed)
        told = Phrase("lint", "or", (("before", told), ("given", joined(given, "and")), ("then", days)))
    return told


def _given(rule: Rule) -> Phrase:
    """That a rule is kept in its other way."""
    code, turning = other_way(rule)
    said = (("event", events(turning)), ("rule", rule.ref.id))
    return Phrase("lint", code, said)


def _timeline(cycle: Sequence[Arc], fixed: Fixed) -> Phrase:
    """The days of a cycle one after the other: from its anchor forwards, and from its anchor backwards."""
    start = next((n for n, arc in enumerate(cycle) if arc.earlier == fixed.moment), 0)
    turned = (*cycle[start:], *cycle[:start])
    turn = next((n for n, arc in enumerate(turned) if _limit(arc).is_least), len(turned))
    steps = [_step("begins", turned[0].earlier, fixed.day, None)]
    on = fixed.day
    for arc in turned[:turn]:
        on += arc.days
        steps.append(_step("latest", arc.later, on, _limit(arc)))
    backwards, on = [], fixed.day
    for arc in reversed(turned[turn:]):
        on -= arc.days
        backwards.append(_step("earliest", arc.earlier, on, _limit(arc)))
    return joined([*steps, *backwards])


def day(found: date | Day) -> Phrase:
    """A day as people write it: `28 February 2025`, `28. februar 2025`."""
    on = found if isinstance(found, date) else date.fromordinal(found)
    month = Phrase("months", f"{on.month:02}")
    return Phrase("dates", "day", (("day", on.day), ("month", month), ("year", on.year)))


def length(limit: Length) -> Phrase:
    """A period as a standard states it: `6 months`, `6 måneder`."""
    if isinstance(limit, WorkingDays):
        return _counted(limit.count, "working_day")
    parts = ((limit.years, "year"), (limit.months, "month"), (limit.weeks, "week"), (limit.days, "day"))
    return joined([_counted(count, unit) for count, unit in parts if count], "beside")


def _counted(count: int, unit: str) -> Phrase:
    word = Phrase("units", unit if count == 1 else f"{unit}s")
    return Phrase("lint", "counted", (("count", count), ("unit", word)))


def share(days: int, of: int, *, is_exact: bool) -> Phrase:
    """On how many of so many days something is so, or on how many of them at least."""
    return Phrase("lint", "days-of" if is_exact else "days-at-least", (("days", days), ("of", of)))


def joined(steps: Sequence[Phrase], by: str = "then") -> Phrase:
    """One after the other, with what stands between them."""
    return reduce(lambda before, then: Phrase("lint", by, (("before", before), ("then", then))), steps)


def _step(code: str, moment: object, on: Day, limit: Limit | None) -> Phrase:
    what = events(moment.what) if isinstance(moment, Moment) else ""
    said = (("what", what), ("day", day(on)))
    if limit is None or not limit.rules:
        return Phrase("lint", code, said)
    return Phrase("lint", code, (*said, ("rules", limit.rules)))


def _limit(arc: Arc) -> Limit:
    found = arc.why
    return found if isinstance(found, Limit) else Limit(Moment(()), Moment(()))


def _at(name: str, line: int | None) -> Phrase:
    return Phrase("lint", "rule", (("rule", name), ("line", line)))
