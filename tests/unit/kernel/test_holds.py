"""Conditions in three values, and exactly what their answer turns on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from forebyg.dates import Counting
from forebyg.kernel.condition import AgeIs, AllOf, AnyOf, Condition, FactIs, FormIs, Happened, Not, OnlySo
from forebyg.kernel.holds import holds, turning_days
from forebyg.kernel.occasion import occasions
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.truth import Scene, Truth
from forebyg.timeline import EMPTY, Episode, Event, FrozenDict, Snapshot

DAY = date(2025, 9, 1)
BEFORE, AFTER = DAY - timedelta(1), DAY + timedelta(1)
A, B, C = (FactIs(name, (True,)) for name in ("a", "b", "c"))
HERE, THERE = (FactIs("residence", (one,), (one, "something else")) for one in ("samsoe", "ishoej"))
LIGHT = FactIs("severity", ("light",), ("light", "severe"))
SEVERE = FactIs("severity", ("severe",), ("light", "severe"))


def scene(*events: Event, born: date | None = None, facts: Mapping[str, bool | str] = EMPTY) -> Scene:
    """A record with some facts, judged for 1 September 2025, and known to the day after."""
    episode = Episode("E-1", born, FrozenDict(facts), events)
    return Scene(occasions(Snapshot(episode, AFTER.toordinal()))[0], DAY.toordinal())


@pytest.mark.parametrize(
    ("condition", "facts", "expected"),
    [
        (A, {}, Truth(None, ("a",))),
        (A, {"a": True}, Truth(True)),
        (A, {"a": False}, Truth(False)),
        (Not(A), {"a": False}, Truth(True)),
        (Not(A), {}, Truth(None, ("a",))),
        (AllOf((A, B)), {"a": False}, Truth(False)),
        (AllOf((A, B)), {"a": True}, Truth(None, ("b",))),
        (AnyOf((A, B)), {"a": True}, Truth(True)),
        (AnyOf((A, B)), {"a": False}, Truth(None, ("b",))),
        (AnyOf((A, B)), {}, Truth(None, ("a", "b"))),
        (AllOf((A, AnyOf((B, C)))), {"b": True}, Truth(None, ("a",))),
        (AnyOf((A, Not(A))), {}, Truth(True)),
        (AllOf((A, Not(A))), {}, Truth(False)),
        (AnyOf((AllOf((A, B)), AllOf((Not(A), B)))), {}, Truth(None, ("b",))),
        (AnyOf((AllOf((A, B)), AllOf((Not(A), C)))), {"b": True, "c": True}, Truth(True)),
        (AnyOf((LIGHT, SEVERE)), {}, Truth(True)),
        (AllOf((LIGHT, SEVERE)), {}, Truth(False)),
        (LIGHT, {"severity": "severe"}, Truth(False)),
        (AnyOf((HERE, THERE)), {}, Truth(None, ("residence",))),
        (AllOf((Not(HERE), Not(THERE))), {}, Truth(None, ("residence",))),
        (AllOf(()), {}, Truth(True)),
    ],
)
def test_is_definite_exactly_where_every_value_agrees(
    condition: Condition, facts: dict[str, bool | str], expected: Truth
) -> None:
    """The answer holds for every value of the unknowns; the needs are those that matter."""
    assert expected == holds(condition, scene(facts=facts))


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2007, 9, 2), False),
        (date(2007, 9, 1), True),
        (date(2007, 8, 31), True),
    ],
)
def test_eighteen_on_the_birthday(born: date, expected: bool) -> None:  # noqa: FBT001
    """Turned 18 on the birthday itself, not the day before."""
    assert Truth(expected) == holds(AgeIs(18, None, Counting()), scene(born=born))


def test_an_age_without_a_birthday_is_unknown() -> None:
    """The unknown to ask for is `born`."""
    assert Truth(None, ("born",)) == holds(AgeIs(18, None, Counting()), scene())


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2010, 9, 2), False),
        (date(2010, 9, 1), True),
        (date(1995, 9, 2), True),
        (date(1995, 9, 1), False),
    ],
)
def test_fifteen_to_twenty_nine_with_both_ends(born: date, expected: bool) -> None:  # noqa: FBT001
    """From the 15th birthday to the day before the 30th."""
    assert Truth(expected) == holds(AgeIs(15, 29, Counting()), scene(born=born))


def test_birthdays_ahead_are_turning_days() -> None:
    """The 18th birthday of someone of 17 may change the answer."""
    young = scene(born=date(2007, 10, 5))

    assert (date(2025, 10, 5).toordinal(),) == turning_days(AgeIs(18, None, Counting()), young)


@pytest.mark.parametrize(
    ("condition", "born", "days"),
    [
        (AgeIs(18, None, Counting()), date(2007, 9, 1), ()),
        (AgeIs(18, None, Counting()), date(2007, 9, 2), (date(2025, 9, 2),)),
        (AgeIs(None, 17, Counting()), date(2007, 9, 2), (date(2025, 9, 2),)),
        (AgeIs(None, 18, Counting()), date(2007, 9, 2), (date(2026, 9, 2),)),
        (AgeIs(18, None, Counting(), from_next_day=True), date(2007, 9, 1), (date(2025, 9, 2),)),
        (
            Not(AllOf((A, AgeIs(18, 29, Counting())))),
            date(2007, 9, 2),
            (date(2025, 9, 2), date(2037, 9, 2)),
        ),
    ],
)
def test_the_days_on_which_an_age_turns(condition: Condition, born: date, days: tuple[date, ...]) -> None:
    """The birthday on which an age is reached, and the one on which it is past."""
    assert turning_days(condition, scene(born=born)) == tuple(day.toordinal() for day in days)


@pytest.mark.parametrize(
    ("born", "expected"), [(date(2007, 8, 31), True), (date(2007, 9, 1), False), (date(2007, 9, 2), False)]
)
def test_over_eighteen_may_begin_on_the_day_after(born: date, expected: bool) -> None:  # noqa: FBT001
    """On the birthday itself the age is not reached yet."""
    for condition in (
        AgeIs(18, None, Counting(), from_next_day=True),
        AgeIs(18, 99, Counting(), from_next_day=True),
    ):
        assert holds(condition, scene(born=born)) == Truth(expected)


class TestHappened:
    """Such an event is recorded on or before the day."""

    final = Happened((Pattern("evaluation", (Demand("kind", Relation.ONE_OF, ("final",)),)),))

    def test_a_fitting_event_is_enough(self) -> None:
        """One that fits on the very day counts."""
        event = Event(DAY, "evaluation", FrozenDict(kind="final"))

        assert Truth(True) == holds(self.final, scene(event))

    def test_another_kind_is_none(self) -> None:
        """An interim evaluation is not a final one."""
        event = Event(DAY, "evaluation", FrozenDict(kind="interim"))

        assert Truth(False) == holds(self.final, scene(event))

    def test_an_unrecorded_kind_is_asked_for(self) -> None:
        """The need names the event's attribute."""
        assert Truth(None, ("events[0].kind",)) == holds(self.final, scene(Event(DAY, "evaluation")))

    def test_all_that_may_be_one_are_asked_about(self) -> None:
        """Those of the day and before it."""
        here = scene(*(Event(day, "evaluation") for day in (BEFORE, DAY, AFTER)))

        assert holds(self.final, here) == Truth(None, ("events[0].kind", "events[1].kind"))

    def test_what_comes_later_has_not_happened(self) -> None:
        """Neither what surely is one nor what may be."""
        final, open_one = Event(AFTER, "evaluation", FrozenDict(kind="final")), Event(AFTER, "evaluation")

        assert holds(self.final, scene(final)) == holds(self.final, scene(open_one)) == Truth(False)


class TestOnlySo:
    """There is such an event, and every one meets the test."""

    by_phone = OnlySo(
        (Pattern("conversation", (Demand("purpose", Relation.ONE_OF, ("guidance",)),)),),
        Demand("channel", Relation.ONE_OF, ("phone",)),
    )

    @staticmethod
    def talk(day: date, channel: str | None, purpose: str | None = "guidance") -> Event:
        """A talk, as far as it is recorded."""
        known = {"channel": channel, "purpose": purpose}
        return Event(day, "conversation", FrozenDict({k: v for k, v in known.items() if v is not None}))

    @pytest.mark.parametrize(
        ("talks", "expected"),
        [
            ([], Truth(False)),
            ([(AFTER, "phone")], Truth(False)),
            ([(DAY, "phone")], Truth(True)),
            ([(DAY, "phone"), (AFTER, "home")], Truth(True)),
            ([(BEFORE, "phone"), (DAY, "home")], Truth(False)),
            ([(DAY, None)], Truth(None, ("events[0].channel",))),
            ([(BEFORE, None), (DAY, None)], Truth(None, ("events[0].channel", "events[1].channel"))),
            ([(DAY, "phone"), (AFTER, None)], Truth(True)),
            ([(BEFORE, None), (DAY, "home")], Truth(False)),
        ],
    )
    def test_every_one_up_to_the_day_decides(
        self, talks: list[tuple[date, str | None]], expected: Truth
    ) -> None:
        """The day before, the day, and the day after; one that does not meet it decides."""
        assert holds(self.by_phone, scene(*(self.talk(*one) for one in talks))) == expected

    @pytest.mark.parametrize(("day", "needs"), [(DAY, ("events[1].purpose",)), (AFTER, ())])
    def test_one_that_may_be_meant_is_asked_about(self, day: date, needs: tuple[str, ...]) -> None:
        """It may be one by another channel, unless it came later."""
        here = scene(self.talk(BEFORE, "phone"), self.talk(day, "home", purpose=None))

        assert holds(self.by_phone, here) == (Truth(None, needs) if needs else Truth(True))


class TestForm:
    """The course's form."""

    def test_an_unrecorded_form_is_asked_for(self) -> None:
        """The need names the start's attribute."""
        start = Event(DAY, "course_start")

        assert Truth(None, ("events[0].form",)) == holds(FormIs(("group",)), scene(start))

    def test_before_any_course_it_is_open(self) -> None:
        """No form is known before a course starts."""
        assert Truth(None, ("course_start",)) == holds(FormIs(("group",)), scene())
