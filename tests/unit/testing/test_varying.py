"""Tests of standards that are varied a little."""

from __future__ import annotations

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg.dates import Length, Span, WorkingDays
from forebyg.kernel import Program
from forebyg.kernel.primitive import Duration, Response
from forebyg.kernel.rule import Rule
from forebyg.testing.varying import limited, moved, shortened

DEADLINE = "kind: deadline, do: plan_made, after: course_start, within: "


def length_of(program: Program) -> Length | None:
    """The deadline, or the longest time, of the only rule."""
    (rule,) = program.rules
    assert isinstance(rule, Rule)
    assert isinstance(rule.primitive, Response | Duration)
    return rule.primitive.within if isinstance(rule.primitive, Response) else rule.primitive.at_most


@pytest.mark.parametrize(
    ("rule", "less"),
    [
        (f"{DEADLINE}14 days", Span(days=13)),
        (f"{DEADLINE}1 month 1 day", Span(months=1)),
        (f"{DEADLINE}20 weeks", Span(weeks=19)),
        ("kind: duration, at_most: 6 months", Span(months=5)),
    ],
)
def test_a_limit_is_made_shorter(rule: str, less: Length) -> None:
    """By one of the smallest unit that the text names."""
    program = standard_of(rule).program({})

    assert limited(program) == [0]
    assert length_of(shortened(program, 0)) == less


def test_working_days_are_made_fewer() -> None:
    """One less; the last one stays."""
    program = standard_of(f"{DEADLINE}1 day").program({})
    (rule,) = program.rules
    assert isinstance(rule, Rule)
    assert isinstance(rule.primitive, Response)

    for count, places in ((2, [0]), (1, [])):
        length = WorkingDays(count)
        primitive = Response(rule.primitive.do, rule.primitive.after, rule.primitive.counting, within=length)
        working = Program(program.ref, (Rule(rule.ref, primitive),), ())

        assert limited(working) == places
        if places:
            assert length_of(shortened(working, 0)) == WorkingDays(1)


@pytest.mark.parametrize(
    "rule",
    [
        f"{DEADLINE}1 day",
        "kind: duration, at_least: 6 months",
        "kind: duration, at_most: 1 month",
        "kind: count, of: conversation, at_most: 2",
        "kind: duty, do: plan_made, by: open_until_end",
    ],
)
def test_what_has_no_limit_or_the_least_of_all_is_left(rule: str) -> None:
    """Nothing can be made shorter."""
    assert limited(standard_of(rule).program({})) == []


def test_a_standard_is_in_force_later() -> None:
    """Both days move; a day that is not known stays unknown."""
    program = standard_of(f"{DEADLINE}1 day", "in_force: {from: 2025-01-01}\n").program({})
    later = moved(program, 10)

    assert program.force.first is not None
    assert (later.force.first, later.force.last) == (program.force.first + 10, None)
