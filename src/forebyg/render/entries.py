"""The entries of a page: what is said of each finding, criterion and notice, in the words of one language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from forebyg.messages import text
from forebyg.render.sentences import finding_sentence, notice_sentence
from forebyg.render.wording import Wording
from forebyg.report import (
    Criterion,
    CriterionDispute,
    Dispute,
    Finding,
    Norm,
    Notice,
    Report,
    RuleRef,
    Verdict,
)

__all__ = ["Entry", "Writer"]


class Entry(NamedTuple):
    """One thing said, with a short label before it.

    Attributes:
        label: A day or a verdict; empty where the label above still holds.
        said: The sentence.
        details: Whom and what it rests on, one line each.
    """

    label: str
    said: str
    details: tuple[str, ...] = ()


class Writer(NamedTuple):
    """What entries are written with.

    Attributes:
        report: The report.
        wording: The language.
        statements: What each statement says, by its id; those that are known are shown.
    """

    report: Report
    wording: Wording
    statements: Mapping[str, str]

    def by_day(self, findings: Iterable[Finding], day: Callable[[Finding], date | None]) -> tuple[Entry, ...]:
        """Findings under the day that matters, in time; those without one come last."""
        ordered = sorted(findings, key=lambda one: day(one) or date.max)
        return tuple(entry for on, same in groupby(ordered, day) for entry in self._of_day(on, same))

    def undated(self, findings: Iterable[Finding]) -> tuple[Entry, ...]:
        """Findings for which no day matters."""
        return tuple(entry._replace(label="") for entry in self._of_day(None, findings))

    def short(self, findings: Iterable[Finding]) -> tuple[Entry, ...]:
        """Only the rules' ids, each once."""
        ids = dict.fromkeys(finding.rule.id for finding in findings)
        return (Entry("", ", ".join(ids)),) if ids else ()

    def criteria(self, criteria: Iterable[Criterion]) -> tuple[Entry, ...]:
        """Whether each criterion of the target group is met, and what to ask for."""
        return tuple(self._criterion(one) for one in criteria)

    def notices(self, notices: Iterable[Notice]) -> tuple[Entry, ...]:
        """What to look at in the record."""
        return tuple(Entry("", notice_sentence(one, self.wording)) for one in notices)

    def verdict(self, verdict: str) -> str:
        """A verdict as people say it."""
        return text("verdicts", verdict, self.wording.lang)

    def say(self, code: str, **fields: object) -> str:
        """One of the page's own sentences."""
        return text("page", code, self.wording.lang, **fields)

    def criterion_dispute(self, dispute: CriterionDispute) -> str:
        """How it comes out under another choice of a reading."""
        verdict = self.verdict(dispute.verdict)
        return self.say("disputed", reading=dispute.reading, choice=dispute.choice, verdict=verdict)

    def _of_day(self, day: date | None, findings: Iterable[Finding]) -> Iterator[Entry]:
        """The findings of one day; rules that say the same share a sentence."""
        label = self.say("no-day") if day is None else self.wording.day(day)
        same: dict[str, list[Finding]] = {}
        for finding in findings:
            same.setdefault(finding_sentence(finding, self.report.as_of, self.wording), []).append(finding)
        for sentence, found in same.items():
            yield Entry(label, sentence, tuple(self._details(found)))
            label = ""

    def _details(self, findings: list[Finding]) -> Iterator[str]:
        yield "; ".join(self._cited(one.rule, one.course) for one in findings)
        yield from self._statements(cited for one in findings for cited in one.cites)
        yield from dict.fromkeys(self._dispute(dispute) for one in findings for dispute in one.disputed)

    def _cited(self, rule: RuleRef, course: str | None = None) -> str:
        """The rule's id, what it cites, and where more than one is possible its document and course."""
        parts = [f"{rule.id} [{', '.join(rule.cites)}]"]
        if rule.standard != self.report.standard.id:
            parts.append(self.say("standard", standard=rule.standard))
        if course is not None:
            parts.append(self.say("course", course=course))
        return ", ".join(parts)

    def _statements(self, cited: Iterable[str]) -> Iterator[str]:
        for statement in dict.fromkeys(cited):
            if statement in self.statements:
                yield f"{statement}: {self.statements[statement]}"

    def _dispute(self, dispute: Dispute) -> str:
        since, due = dispute.since, dispute.due
        is_norm_broken = dispute.verdict is Verdict.VIOLATED and dispute.norm is not Norm.MUST
        return self.say(
            "disputed",
            reading=dispute.reading,
            choice=dispute.choice,
            verdict=self.verdict("deviated" if is_norm_broken else dispute.verdict),
            since=None if since is None else self.wording.day(since),
            due=None if due is None else self.wording.day(due),
        )

    def _criterion(self, criterion: Criterion) -> Entry:
        details = list(self._statements(criterion.rule.cites))
        if criterion.needs:
            details.append(self.say("ask", needs=self.wording.needs(criterion.needs)))
        details += [self.criterion_dispute(one) for one in criterion.disputed]
        return Entry(self.verdict(criterion.verdict), self._cited(criterion.rule), tuple(details))
