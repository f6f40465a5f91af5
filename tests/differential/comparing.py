"""Laying the engine's answer beside the oracle's, and saying where they part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from forebyg.kernel import Program, judge
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.report import Because, CourseEligibility, Eligibility, Finding, Verdict
from forebyg.testing import oracle
from forebyg.timeline import Episode, Snapshot

FIELDS = ("verdict", "because", "earliest", "due", "since", "done", "late", "owed", "remaining", "breaches")
"""What is compared of a finding; and `needs`, where it is undetermined."""

_EITHER = {Because.NO_ANCHOR, Because.CONDITION_FALSE}
"""Where both reasons hold, the design does not say which of them is given."""


class Difference(NamedTuple):
    """One place where they say something else.

    Attributes:
        place: The finding's key, or the criterion.
        rule: The rule or criterion.
        engine: What the engine says, only where it differs.
        oracle: What the oracle says there.
    """

    place: str
    rule: Rule | Criterion | Undecided | None
    engine: Mapping[str, Any]
    oracle: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.place}: engine {_plain(self.engine)}, oracle {_plain(self.oracle)}"


def differences(
    program: Program,
    episode: Episode,
    as_of: date,
    known_as_of: date | None = None,
    *,
    each_need: bool = True,
) -> list[Difference]:
    """Every place where the engine and the oracle part; none when they agree.

    Args:
        program: The rules.
        episode: The record.
        as_of: The day of judging.
        known_as_of: What was recorded later is not known; None: all is.
        each_need: Each thing that is asked for is compared, and not only whether anything is. Past its
            bounds the engine may ask for more or less, as docs/decisions/0005 says.
    """
    told = oracle.evaluate(program, episode, as_of=as_of, known_as_of=known_as_of)
    known = None if known_as_of is None else known_as_of.toordinal()
    judged = judge(program, Snapshot(episode, as_of.toordinal(), known))
    found = [
        *_target(program, "eligibility", judged.eligibility, told.eligibility),
        *_courses(program, judged.eligibility, told.eligibility),
        *_findings(program, judged.findings, told.findings),
    ]
    return found if each_need else [one for one in found if not _both_ask(one)]


def _both_ask(found: Difference) -> bool:
    """Whether they part in what is asked for alone, and both ask for something."""
    return found.engine.keys() == {"needs"} and bool(found.engine["needs"]) and bool(found.oracle["needs"])


def _findings(
    program: Program, engine: tuple[Finding, ...], told: tuple[oracle.Found, ...]
) -> Iterator[Difference]:
    ours, theirs = [found.rule.id for found in engine], [found.rule for found in told]
    if ours != theirs:
        yield Difference("findings", None, {"rules": ours}, {"rules": theirs})
        return
    rules = {_id(rule): rule for rule in program.rules}
    for found, one in zip(engine, told, strict=True):
        yield from _parted(found.key, rules[one.rule], *_both(found, one))


def _both(found: Finding, told: oracle.Found) -> tuple[dict[str, Any], dict[str, Any]]:
    """A finding as the engine and as the oracle has it, in the fields of which the oracle is sure."""
    fields = [field for field in FIELDS if field not in told.unsure]
    ours = {field: getattr(found, field) for field in fields}
    theirs = {field: getattr(told.outcome, field) for field in fields}
    if found.verdict is Verdict.UNDETERMINED and "needs" not in told.unsure:
        ours["needs"], theirs["needs"] = set(found.needs), set(told.outcome.needs)
    if "because" in ours and {found.because, told.outcome.because} == _EITHER:
        ours["because"] = theirs["because"]
    return ours, theirs


def _parted(
    place: str, rule: Rule | Criterion | Undecided | None, ours: dict[str, Any], theirs: dict[str, Any]
) -> Iterator[Difference]:
    parted = [field for field in ours if ours[field] != theirs[field]]
    if parted:
        yield Difference(
            place, rule, {field: ours[field] for field in parted}, {field: theirs[field] for field in parted}
        )


def _courses(program: Program, engine: Eligibility, told: oracle.Eligibility) -> Iterator[Difference]:
    if len(engine.courses) != len(told.courses):
        yield Difference("courses", None, {"courses": len(engine.courses)}, {"courses": len(told.courses)})
        return
    for place, (ours, theirs) in enumerate(zip(engine.courses, told.courses, strict=True)):
        yield from _target(program, f"eligibility.courses[{place}]", ours, theirs)


def _target(
    program: Program, place: str, engine: Eligibility | CourseEligibility, told: oracle.Eligibility
) -> Iterator[Difference]:
    for criterion, ours, theirs in zip(program.criteria, engine.criteria, told.criteria, strict=True):
        both = [{"verdict": one.verdict, "needs": set(one.needs)} for one in (ours, theirs)]
        yield from _parted(f"{place}/{theirs.rule}", criterion, both[0], both[1])
    overall = [{"verdict": one.verdict, "on": one.on} for one in (engine, told)]
    yield from _parted(place, None, overall[0], overall[1])


def _id(rule: Rule | Criterion | Undecided | None) -> str:
    """A rule's id; of one that is left open, that of any choice."""
    if isinstance(rule, Rule | Criterion):
        return rule.ref.id
    return next(_id(one) for _, one in rule.variants if one is not None) if rule is not None else "-"


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _shown(value) for name, value in values.items()}


def _shown(value: object) -> object:
    if isinstance(value, tuple | set):
        return sorted(str(one) for one in value)
    return str(value) if isinstance(value, date | str) else value
