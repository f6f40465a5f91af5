"""One of the two documents, cut down to the clause that is looked at, and what it says of a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.diff.clauses import Clause
from forebyg.kernel import Program, judge
from forebyg.kernel.program import Force
from forebyg.report import CriterionVerdict, Eligibility, Finding, Norm, Notice, Verdict
from forebyg.standard import Standard
from forebyg.timeline import Episode, Snapshot
from forebyg.witness.asked import parts

__all__ = ["Apart", "Outcome", "Side", "apart", "outcome_of", "side_of"]


class Apart(IntEnum):
    """In what two outcomes differ, the most telling first.

    Attributes:
        VERDICT: In a verdict that both are sure of.
        OPEN: In a verdict that one of them leaves open.
        DAYS: In a day alone, or in what is pointed out.
    """

    VERDICT = 0
    OPEN = 1
    DAYS = 2


class Outcome(NamedTuple):
    """What a clause says of a case; what does not apply, or is met, says nothing.

    Attributes:
        verdicts: Each verdict, with the norm that was broken.
        days: First day of breach and last timely day of each, and what is pointed out.
    """

    verdicts: tuple[tuple[object, ...], ...]
    days: tuple[tuple[object, ...], ...]


class Side(NamedTuple):
    """A document under some choices of readings.

    Attributes:
        standard: The document.
        readings: The choices over its defaults.
        clause: The clause that is looked at; None: it has none like it.
        part: The clause alone, whenever the document is in force.
    """

    standard: Standard
    readings: Mapping[str, str]
    clause: Clause | None
    part: Program

    def values(self) -> Iterator[object]:
        """Everything that the clause is made of."""
        return parts((*self.part.rules, *self.part.criteria, *self.part.remarks))

    def outcome(self, episode: Episode, as_of: Day) -> Outcome:
        """What the clause says of a case."""
        judged = judge(self.part, Snapshot(episode, as_of))
        return outcome_of(judged.findings, judged.eligibility, self.own_remarks(judged.remarks))

    def own_remarks(self, remarks: tuple[Notice, ...]) -> tuple[Notice, ...]:
        """Of what is pointed out, what the clause points out."""
        own = {remark.ref.terms for remark in self.part.remarks}
        return tuple(one for one in remarks if one.code == "remark" and one.fields in own)


def side_of(standard: Standard, readings: Mapping[str, str], clause: Clause | None) -> Side:
    """A document cut down to one of its clauses."""
    program = standard.program(readings)
    name = None if clause is None else clause.id
    part = replace(
        program,
        rules=() if clause is None or clause.rule is None else (clause.rule,),
        criteria=() if clause is None or clause.criterion is None else (clause.criterion,),
        silent=(),
        remarks=tuple(remark for remark in program.remarks if remark.ref.id == name),
        force=Force(),
    )
    return Side(standard, readings, clause, part)


def outcome_of(
    findings: tuple[Finding, ...], eligibility: Eligibility, remarks: tuple[Notice, ...] = ()
) -> Outcome:
    """What findings and criteria say; a permission that nobody used says nothing."""
    told = [found for found in findings if found.verdict is not Verdict.NOT_APPLICABLE]
    asked = [*eligibility.criteria, *(one for course in eligibility.courses for one in course.criteria)]
    open_ones = [one for one in asked if one.verdict is not CriterionVerdict.MET]
    return Outcome(
        (
            *(_verdict(found) for found in told),
            *((str(one.verdict),) for one in open_ones),
        ),
        (
            *((found.judgement.since, found.judgement.due) for found in told),
            *((str(one.fields.get("en")),) for one in remarks),
        ),
    )


def apart(one: Outcome, other: Outcome) -> Apart | None:
    """In what two outcomes differ; None: in nothing."""
    if one.verdicts != other.verdicts:
        before, now = Counter(one.verdicts), Counter(other.verdicts)
        differing = (before - now) + (now - before)
        return Apart.OPEN if (str(Verdict.UNDETERMINED),) in differing else Apart.VERDICT
    return Apart.DAYS if one.days != other.days else None


def _verdict(found: Finding) -> tuple[object, ...]:
    """The verdict; of what is broken also whether it is a violation or a deviation."""
    is_broken = found.verdict is Verdict.VIOLATED
    return (str(found.verdict), found.norm is Norm.MUST) if is_broken else (str(found.verdict),)
