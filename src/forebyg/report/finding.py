"""What one rule says about one occasion."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.report.verdict import Bearer, Because, Norm, Verdict
from forebyg.timeline import Seen


class RuleRef(NamedTuple):
    """What a finding says of its rule.

    Attributes:
        standard: Id of the document it stands in.
        id: Its id there.
        kind: Its rule kind.
        cites: The statements that it rests on.
        norm: How strongly the text speaks.
        bearer: Whom it binds.
        terms: The words and numbers of the rule that a message names, such as
            `{"limit": "6 months"}`.
    """

    standard: str
    id: str
    kind: str
    cites: tuple[str, ...]
    norm: Norm
    bearer: Bearer
    terms: Mapping[str, object]


class Judgement(NamedTuple):
    """The result of a primitive on one occasion; days are proleptic ordinals.

    Attributes:
        verdict: The verdict.
        because: Why it is undetermined or not applicable.
        earliest: First day on which the duty may be met.
        due: Last timely day.
        since: First day of breach.
        done: A duty that was met, in time or late.
        late: It was met, but after its last timely day.
        owed: It is broken and can still be met.
        remaining: How many are left of a limit.
        breaches: Every day of breach that the record shows; the first is `since`.
        needs: The unknowns on which the verdict still turns.
        events: The events that it rests on.
        changes: First later day on which time alone changes this judgement.
        on: Day of the event that decided it.
        behind: What an undetermined judgement could come to, where that hangs on more than it
            needs; no part of what is reported.
    """

    verdict: Verdict
    because: Because | None = None
    earliest: Day | None = None
    due: Day | None = None
    since: Day | None = None
    done: bool = False
    late: bool = False
    owed: bool = False
    remaining: int | None = None
    breaches: tuple[Day, ...] = ()
    needs: tuple[str, ...] = ()
    events: tuple[Seen, ...] = ()
    changes: Day | None = None
    on: Day | None = None
    behind: tuple[object, ...] = ()


class Dispute(NamedTuple):
    """How a finding comes out under another choice of one reading."""

    reading: str
    choice: str
    verdict: Verdict
    since: date | None
    due: date | None
    norm: Norm


class Finding(NamedTuple):
    """One rule's judgement of one occasion, with days as dates.

    Attributes:
        rule: The rule.
        course: Name of the course, where it has one.
        anchor: The day that the occasion counts from, as an ordinal.
        judgement: What was found.
        disputed: The choices of a reading under which it differs, when they were asked for.
    """

    rule: RuleRef
    course: str | None
    anchor: Day | None
    judgement: Judgement
    disputed: tuple[Dispute, ...] = ()

    @property
    def key(self) -> str:
        """A name that stays the same while `as_of` grows."""
        day = "-" if self.anchor is None else date.fromordinal(self.anchor).isoformat()
        return f"{self.rule.standard}/{self.rule.id}/{self.course or '-'}/{day}"

    @property
    def standard(self) -> str:
        """Id of the document that the rule stands in."""
        return self.rule.standard

    @property
    def kind(self) -> str:
        """The rule kind."""
        return self.rule.kind

    @property
    def cites(self) -> tuple[str, ...]:
        """The statements that the rule rests on."""
        return self.rule.cites

    @property
    def norm(self) -> Norm:
        """How strongly the text speaks."""
        return self.rule.norm

    @property
    def bearer(self) -> Bearer:
        """Whom the rule binds."""
        return self.rule.bearer

    @property
    def verdict(self) -> Verdict:
        """The verdict."""
        return self.judgement.verdict

    @property
    def because(self) -> Because | None:
        """Why it is undetermined or not applicable."""
        return self.judgement.because

    @property
    def earliest(self) -> date | None:
        """First day on which the duty may be met."""
        return as_date(self.judgement.earliest)

    @property
    def due(self) -> date | None:
        """Last timely day."""
        return as_date(self.judgement.due)

    @property
    def since(self) -> date | None:
        """First day of breach."""
        return as_date(self.judgement.since)

    @property
    def done(self) -> bool:
        """Whether the duty was met, in time or late."""
        return self.judgement.done

    @property
    def late(self) -> bool:
        """Whether it was met after its last timely day."""
        return self.judgement.late

    @property
    def owed(self) -> bool:
        """Whether it is broken and can still be met."""
        return self.judgement.owed

    @property
    def remaining(self) -> int | None:
        """How many are left of a limit."""
        return self.judgement.remaining

    @property
    def breaches(self) -> tuple[date, ...]:
        """Every day of breach that the record shows."""
        return tuple(date.fromordinal(day) for day in self.judgement.breaches)

    @property
    def needs(self) -> tuple[str, ...]:
        """The unknowns on which the verdict still turns."""
        return self.judgement.needs

    @property
    def events(self) -> tuple[int, ...]:
        """Positions, in the episode's events, of what it rests on."""
        return tuple(seen.position for seen in self.judgement.events)

    @property
    def code(self) -> str:
        """The message's name in the catalogue."""
        return f"{self.rule.kind}-{self.judgement.verdict}"

    @property
    def args(self) -> dict[str, object]:
        """What the message names: the rule's terms, the anchor and the deciding day."""
        judgement = self.judgement
        return {
            **self.rule.terms,
            "anchor": as_date(self.anchor),
            "on": as_date(judgement.on),
            "count": len(judgement.events),
        }


def as_date(day: Day | None) -> date | None:
    """A day of the engine as a date."""
    return None if day is None else date.fromordinal(day)
