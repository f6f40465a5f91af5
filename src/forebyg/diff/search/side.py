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
from forebyg.kernel.rule import parts_of
from forebyg.report import Because, CriterionVerdict, Eligibility, Finding, Norm, Notice, Verdict
from forebyg.standard import Standard
from forebyg.timeline import Episode, Snapshot

__all__ = ["Apart", "Outcome", "Side", "apart", "outcome_of", "side_of"]

_NOT_WHOLE = frozenset({Because.INCOMPLETE, Because.CONTRADICTORY})
_EXACT = frozenset({str(Verdict.VIOLATED), str(CriterionVerdict.NOT_MET)})


class Apart(IntEnum):
    """In what two outcomes differ, the most telling first.

    Attributes:
        VERDICT: In a verdict that both are sure of.
        OPEN: In a verdict that one of them leaves open.
        INCOMPLETE: In a verdict that one of them leaves open because the record is not whole.
        FIELD: In a day alone, or in whether what is kept can still be broken.
        UNTOLD: In what a scenario of the second document has no words for: how many findings of one kind
            there are, a finding that breaks nothing and that only the first one has, a remark.
    """

    VERDICT = 0
    OPEN = 1
    INCOMPLETE = 2
    FIELD = 3
    UNTOLD = 4


class Outcome(NamedTuple):
    """What a clause says of a case; what does not apply, or is met, says nothing.

    Attributes:
        verdicts: Each verdict, with the norm that was broken.
        days: First day of breach and last timely day of each.
        said: What is pointed out.
        incomplete: Something is left open because the record is not whole.
        is_repeated: Two findings are about one course and one day, so that no name tells them apart.
    """

    verdicts: tuple[tuple[object, ...], ...]
    days: tuple[tuple[object, ...], ...]
    said: tuple[str, ...] = ()
    incomplete: bool = False
    is_repeated: bool = False


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
        return parts_of((*self.part.rules, *self.part.criteria, *self.part.remarks), object)

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
        tuple((found.judgement.since, found.judgement.due) for found in told),
        tuple(str(one.fields.get("en")) for one in remarks),
        any(found.judgement.because in _NOT_WHOLE for found in told),
        len({(found.course, found.anchor) for found in told}) < len(told),
    )


def apart(old: Outcome, new: Outcome) -> Apart | None:
    """In what two outcomes differ, as far as a scenario of the second can say it; None: in nothing."""
    if old == new:
        return None
    before, now = (Counter(_in_list(verdict) for verdict in one.verdicts) for one in (old, new))
    is_named = not (old.is_repeated or new.is_repeated)
    if is_named and _is_told(before, now):
        return _by_verdict(old, new)
    if _is_told(Counter({*before}), Counter({*now})) or _is_told_by_field(old, new):
        return Apart.FIELD if before == now else _by_verdict(old, new)
    return Apart.UNTOLD


def _by_verdict(old: Outcome, new: Outcome) -> Apart:
    before, now = Counter(old.verdicts), Counter(new.verdicts)
    differing = (before - now) + (now - before)
    if (str(Verdict.UNDETERMINED),) not in differing:
        return Apart.VERDICT
    return Apart.INCOMPLETE if old.incomplete or new.incomplete else Apart.OPEN


def _in_list(verdict: tuple[object, ...]) -> tuple[object, ...]:
    """A verdict as the lists of a scenario have it: a limit kept so far counts as kept."""
    return (str(Verdict.SATISFIED),) if verdict == (str(Verdict.HOLDING),) else verdict


def _is_told(old: Counter[tuple[object, ...]], new: Counter[tuple[object, ...]]) -> bool:
    """Whether the second says something that the first does not, or the first names something broken.

    What is broken stands in lists that are exact; the others name what is there, and never what is not.
    """
    return bool(new - old) or any(verdict[0] in _EXACT for verdict in old - new)


def _is_told_by_field(old: Outcome, new: Outcome) -> bool:
    """The same of the days, and of what can still be broken."""
    before, now = set(old.days), set(new.days)
    is_dated = not now <= before or any(since is not None for since, _ in before - now)
    return is_dated or not set(new.verdicts) <= set(old.verdicts)


def _verdict(found: Finding) -> tuple[object, ...]:
    """The verdict; of what is broken also whether it is a violation or a deviation."""
    is_broken = found.verdict is Verdict.VIOLATED
    return (str(found.verdict), found.norm is Norm.MUST) if is_broken else (str(found.verdict),)
