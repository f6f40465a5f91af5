"""What a small rule is, and the events that are placed about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from forebyg.dates import Counting, FirstDay, MissingDay, Span
from forebyg.kernel import Program
from forebyg.kernel.condition import Condition
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.kernel.primitive import COURSE_START, Exclusion, Primitive
from forebyg.kernel.program import Force
from forebyg.kernel.rule import Criterion, Rule
from forebyg.report import Bearer, Norm, RuleRef, StandardRef
from forebyg.timeline import EMPTY, Event, Support, frozen
from forebyg.vocabulary import Value

DAY_0 = date(2025, 1, 31)
"""The last day of a month, so that a month on is a day that February lacks."""
BESIDE = (
    Support("SEL-85", DAY_0 - timedelta(days=5), DAY_0 + timedelta(days=3), DAY_0 + timedelta(days=2)),
    Support("SEL-85", DAY_0 + timedelta(days=20), None, None),
)
"""Support that is over on day 3, and more of it from day 20."""

Kind = tuple[str, dict[str, Any]]

TALK: Kind = ("conversation", {"minutes": 45, "adviser": "Berg"})
LONG: Kind = ("conversation", {"minutes": 90, "adviser": "Holm"})
SILENT: Kind = ("conversation", {})
INQUIRY: Kind = ("inquiry", {})
ANSWER: Kind = ("inquiry_answered", {"result": "granted"})
INVITED: Kind = ("invitation", {})
PLAN: Kind = ("plan_made", {})
GOALS: Kind = ("goals_set", {"smart": True})
GOALS_PERHAPS: Kind = ("goals_set", {})
NEED: Kind = ("assessment", {"of": "need", "result": "individual"})
NEED_PERHAPS: Kind = ("assessment", {})
AT_END: Kind = ("assessment", {"of": "need", "result": "individual", "at": "end"})
START: Kind = ("course_start", {"form": "individual"})
END: Kind = ("course_end", {})
ASKED: Kind = ("information_requested", {})
RECEIVED: Kind = ("information_received", {})

TEN_DAYS = Span(days=10)
A_MONTH = Span(months=1)
COUNTING = Counting()
ROLLED = Counting(missing_day=MissingDay.ROLL_OVER)
REFUSED = Counting(missing_day=MissingDay.REFUSE)
COUNTED = Counting(first_day=FirstDay.COUNTED, missing_day=MissingDay.NEXT_DAY)


class Small(NamedTuple):
    """A rule with the events that matter to it.

    Attributes:
        name: The rule's id.
        primitive: What it demands.
        kinds: The events that are placed on every day.
        norm: Its norm.
        forms: The forms that it binds.
        when: The condition on which it binds.
        given: What happened on day 0.
        later: What happened on which day after it.
        facts: What is known of the citizen.
        support: Help under other paragraphs.
        criteria: What is asked of the citizen beside.
        judged_on: The event on whose day that is judged; None: the day of judging.
        force: When the rule is in force.
    """

    name: str
    primitive: Primitive
    kinds: tuple[Kind, ...]
    norm: Norm = Norm.MUST
    forms: tuple[str, ...] = ()
    when: Condition | None = None
    given: tuple[Kind, ...] = (START,)
    later: tuple[tuple[int, Kind], ...] = ()
    facts: Mapping[str, Value] = EMPTY
    support: tuple[Support, ...] = ()
    criteria: tuple[Condition | Exclusion, ...] = ()
    judged_on: Selector | None = COURSE_START
    force: Force = Force()

    def program(self) -> Program:
        """A standard of this one rule, and its criteria."""
        rule = Rule(self._ref(), self.primitive, self.forms, self.when)
        criteria = tuple(Criterion(self._ref(), one, self.forms, self.when) for one in self.criteria)
        return Program(
            StandardRef("small", "undated", "-"),
            (rule,),
            criteria,
            force=self.force,
            judged_on=self.judged_on,
        )

    def _ref(self) -> RuleRef:
        return RuleRef("small", self.name, "small", (), self.norm, Bearer.MUNICIPALITY, {})


def of(kind: str, **tests: Any) -> Selector:  # noqa: ANN401  any attribute's value
    """Events of one type that say this of themselves."""
    answers = {"inquiry_answered": "inquiry", "information_received": "information_requested"}.get(kind)
    demands = tuple(Demand(name, Relation.ONE_OF, (value,)) for name, value in tests.items())
    return (Pattern(kind, demands, answers),)


def event_of(kind: Kind, day: int) -> Event:
    """An event of that kind, so many days after day 0; its `until` counts from its own day."""
    name, attributes = kind
    values: dict[str, Any] = {
        word: DAY_0 + timedelta(days=day + value) if word == "until" else value
        for word, value in attributes.items()
    }
    course = values.pop("course", None)
    return Event(DAY_0 + timedelta(days=day), name, frozen(values), course)


TALKS = of("conversation")
ENDS = of("course_end")
NEEDS = of("assessment", of="need")
SMART = of("goals_set", smart=True)
AN_HOUR = Demand("minutes", Relation.BETWEEN, (None, 60))
