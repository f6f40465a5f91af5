from __future__ import annotations

from tests.unit.diff.search.records import MONDAY, on, told, trial

from forebyg.diff.search.composing import bare, composed
from forebyg.diff.search.material import Material, Template

OF = Material(
    (
        Template("course_start", (("form", "individual"),)),
        Template("course_start", (("form", "group"),)),
        Template("course_end"),
        Template("conversation"),
    ),
    {"wish": (None, True, False)},
    (),
)
RECORD = trial(
    on(-9, "inquiry"),
    on(0, "course_start", form="individual"),
    on(2, "conversation"),
    on(4, "conversation"),
    as_of=5,
    facts={"wish": True, "at_risk": True},
)


def test_what_nobody_looks_at_is_left_out() -> None:
    """Of the events and facts those stay that the clauses look at."""
    left = bare(RECORD, OF)

    assert told(left) == ["0 course_start", "2 conversation", "4 conversation"]
    assert dict(left.episode.facts) == {"wish": True}


def test_one_step_and_then_two() -> None:
    """First two courses, or more time, or another form, or other facts; then two of these together."""
    first, second = ([*made] for made in composed([RECORD], OF, (0, 28)))
    courses = ["0 course_start", "2 conversation", "2 course_end", "3 course_start", "5 conversation"]
    apart = ["0 course_start", "0 conversation", "28 conversation"]
    both = [*courses[:3], "31 course_start", "33 conversation"]

    assert courses in [told(one) for one in first]
    assert apart in [told(one) for one in first]
    assert {one.episode.events[0].attributes["form"] for one in first} == {"individual", "group"}
    assert {one.episode.facts.get("wish") for one in first} == {None, True, False}
    assert both not in [told(one) for one in first]
    assert both in [told(one) for one in second]


def test_none_waits_for_the_others_to_end() -> None:
    """Of the first few cases some are of every step, so that a limit on their number hits none alone."""
    few = [made for made, _ in zip(next(iter(composed([RECORD], OF, (0, 28)))), range(10), strict=False)]

    assert any("course_end" in line for one in few for line in told(one))
    assert any(one.as_of - MONDAY == 33 for one in few)
    assert any(dict(one.episode.facts) == {} for one in few)
