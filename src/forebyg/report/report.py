"""All that is found about one episode on one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from forebyg.dates import MAX_DAY, Day
from forebyg.report.finding import Finding, RuleRef, as_date
from forebyg.report.verdict import CriterionVerdict, EligibilityVerdict, Norm, Verdict
from forebyg.timeline import Episode, Notice, Snapshot, oddities


class StandardRef(NamedTuple):
    """Which document a report was made with.

    Attributes:
        id: The document's id.
        version: The day it came into force, or `undated`.
        digest: SHA-256 of its content, independent of layout and comments.
    """

    id: str
    version: str
    digest: str


class CriterionDispute(NamedTuple):
    """How a criterion, or eligibility, comes out under another choice of one reading."""

    reading: str
    choice: str
    verdict: CriterionVerdict | EligibilityVerdict


class Criterion(NamedTuple):
    """One criterion of eligibility, judged."""

    rule: RuleRef
    verdict: CriterionVerdict
    needs: tuple[str, ...] = ()
    disputed: tuple[CriterionDispute, ...] = ()


class CourseEligibility(NamedTuple):
    """Eligibility on the start of one of the later courses."""

    course: str | None
    on: date
    verdict: EligibilityVerdict
    needs: tuple[str, ...]
    criteria: tuple[Criterion, ...]


class Eligibility(NamedTuple):
    """Whether the citizen is in the standard's target group, and on which day that was judged.

    Attributes:
        verdict: Eligible when every criterion is met.
        on: The day of judging.
        needs: The unknowns on which the verdict still turns.
        criteria: Each criterion.
        courses: The later courses, each on its own start.
        disputed: The choices of a reading under which the verdict differs.
        beside: The same for each document laid beside, by its id.
        changes: First later day, as an ordinal, on which time alone changes a criterion.
    """

    verdict: EligibilityVerdict
    on: date
    needs: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    courses: tuple[CourseEligibility, ...] = ()
    disputed: tuple[CriterionDispute, ...] = ()
    beside: tuple[tuple[str, Eligibility], ...] = ()
    changes: Day | None = None


class Report(NamedTuple):
    """All that is found about one episode on one day; the lists partition the findings.

    Attributes:
        standard: The document that it was judged by.
        record: The episode judged.
        as_of: The day of judging.
        known_as_of: What was written down later was not seen; None: all was.
        readings: The choice taken of every reading.
        eligibility: The target group.
        findings: What each rule says, in the document's order.
        remarks: What the standard points out about the record.
        beside: The documents laid beside.
    """

    standard: StandardRef
    record: Episode
    as_of: date
    known_as_of: date | None
    readings: Mapping[str, str]
    eligibility: Eligibility
    findings: tuple[Finding, ...]
    remarks: tuple[Notice, ...] = ()
    beside: tuple[StandardRef, ...] = ()

    @property
    def episode(self) -> str:
        """The episode's id."""
        return self.record.id

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a reader of the record should look at; never a verdict."""
        known = None if self.known_as_of is None else self.known_as_of.toordinal()
        seen = Snapshot(self.record, self.as_of.toordinal(), known)
        return (*oddities(seen), *self.remarks)

    @property
    def next_change(self) -> date | None:
        """First day after `as_of` on which time alone changes the result; None: never, up to 9999."""
        eligibilities = (self.eligibility, *(other for _, other in self.eligibility.beside))
        days = [one.changes for one in eligibilities]
        days += [finding.judgement.changes for finding in self.findings]
        return as_date(min((day for day in days if day is not None and day <= MAX_DAY), default=None))

    def _with(self, *verdicts: Verdict) -> tuple[Finding, ...]:
        return tuple(found for found in self.findings if found.verdict in verdicts)

    @property
    def violations(self) -> tuple[Finding, ...]:
        """Violations: what the text demands (a must) and the record shows broken."""
        return tuple(f for f in self._with(Verdict.VIOLATED) if f.norm is Norm.MUST)

    @property
    def deviations(self) -> tuple[Finding, ...]:
        """Deviations: what the text only expects (a should) and the record shows broken."""
        return tuple(f for f in self._with(Verdict.VIOLATED) if f.norm is not Norm.MUST)

    @property
    def upcoming(self) -> tuple[Finding, ...]:
        """Duties still owed in time, and limits kept so far."""
        return self._with(Verdict.PENDING, Verdict.HOLDING)

    @property
    def satisfied(self) -> tuple[Finding, ...]:
        """What is kept for good: no later event can undo it."""
        return self._with(Verdict.SATISFIED)

    @property
    def undetermined(self) -> tuple[Finding, ...]:
        """What the record or the text leaves open."""
        return self._with(Verdict.UNDETERMINED)

    @property
    def not_applicable(self) -> tuple[Finding, ...]:
        """Rules that do not bear on this episode."""
        return self._with(Verdict.NOT_APPLICABLE)

    @property
    def owed(self) -> tuple[Finding, ...]:
        """What to do next: each duty that is pending, and each broken one that can still be met, by due day.

        Those without a day come last, in the order of the findings.
        """
        open_ones = [f for f in self.findings if f.verdict is Verdict.PENDING or f.owed]
        return tuple(sorted(open_ones, key=lambda f: f.due or date.max))
