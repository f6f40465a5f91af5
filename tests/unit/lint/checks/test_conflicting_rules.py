"""Contradictions planted in drafts: of two, three and four clauses, at the day where they begin."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, named, reading, rule, said

CODE = "conflicting-rules"


def conflict(*rules: Rule, **head: Any) -> list[list[str]]:  # noqa: ANN401  whatever a head may hold
    """The sets of rules that cannot be kept together."""
    return [named(found) for found in said(CODE, rules, **head)]


def deadline(name: str, do: Any, after: Any, within: str, **fields: Any) -> Rule:  # noqa: ANN401  as written
    """A deadline."""
    return rule(name, "deadline", do=do, after=after, within=within, **fields)


OTHERS = [
    rule("group-year", "duration", form="group", at_most="1 year"),
    deadline("invited", "invitation", "inquiry", "14 days"),
    rule("talks", "count", of={"conversation": {"purpose": "follow_up"}}, at_most=20),
]
"""Rules that have no part in what is planted."""


@pytest.mark.parametrize(("weeks", "found"), [(20, []), (21, [["long", "short"]])])
def test_two_lengths(weeks: int, found: list[list[str]]) -> None:
    """A course of twenty weeks at most can be one of twenty at least, and not of twenty-one."""
    long = rule("long", "duration", at_least=f"{weeks} weeks")
    assert conflict(*OTHERS, long, rule("short", "duration", at_most="20 weeks")) == found


@pytest.mark.parametrize(("days", "share"), [(181, None), (182, 366), (183, 672), (184, 984), (185, None)])
def test_months_are_counted_from_every_day(days: int, share: int | None) -> None:
    """Six months are 181 to 184 days: between the two it depends on the day, and is told so."""
    rules = [rule("long", "duration", at_least=f"{days} days"), rule("short", "duration", at_most="6 months")]
    found = said(CODE, rules)
    assert [named(one) for one in found] == ([] if days == 181 else [["long", "short"]])
    if share is not None:
        assert f"one of {share} days among the 1461" in found[0].message()
    elif found:
        assert "days among" not in found[0].message()


@pytest.mark.parametrize(("most", "found"), [(6, []), (5, [["six-talks", "five-talks"]])])
def test_two_numbers(most: int, found: list[list[str]]) -> None:
    """At least six of what may come five times."""
    rules = [
        rule("six-talks", "count", of={"conversation": {"purpose": "course"}}, at_least=6),
        rule("five-talks", "count", of="conversation", at_most=most),
    ]
    assert conflict(*OTHERS, *rules) == found


@pytest.mark.parametrize(("most", "found"), [(4, []), (3, [["two-first", "two-last", "three-talks"]])])
def test_numbers_of_different_kinds_add_up(most: int, found: list[list[str]]) -> None:
    """Two talks of one kind and two of another are four talks."""
    rules = [
        rule("two-first", "count", of={"conversation": {"purpose": "clarifying"}}, at_least=2),
        rule("two-last", "count", of={"conversation": {"purpose": "follow_up"}}, at_least=2),
        rule("three-talks", "count", of="conversation", at_most=most),
    ]
    assert conflict(*rules) == found


@pytest.mark.parametrize(("days", "found"), [(46, []), (47, [["weekly", "five-talks", "long"]])])
def test_a_talk_every_week_in_a_long_course(days: int, found: list[list[str]]) -> None:
    """With five talks a course that keeps every whole week lasts forty-six days from start to end at most."""
    rules = [
        rule("weekly", "frequency", of="conversation"),
        rule("five-talks", "count", of="conversation", at_most=5),
        rule("long", "duration", at_least=f"{days} days"),
    ]
    assert conflict(*OTHERS, *rules) == found


@pytest.mark.parametrize(
    ("days", "found"), [(24, []), (25, [["planned", "begun", "assessed", "assessed-first"]])]
)
def test_four_clauses(days: int, found: list[list[str]]) -> None:
    """Ten days and fourteen days leave twenty-four; what must come before and not before day 25 cannot."""
    need = {"assessment": {"of": "need"}}
    rules = [
        deadline("planned", "planning_started", "inquiry", "10 days"),
        deadline("begun", "course_start", "planning_started", "14 days"),
        deadline("assessed", need, "inquiry", "6 weeks", not_before=f"{days} days"),
        rule("assessed-first", "order", before="course_start", required=need),
    ]
    assert conflict(*OTHERS, *rules) == found


@pytest.mark.parametrize(("weeks", "found"), [(10, []), (11, [["long", "evaluated", "ended"]])])
def test_a_chain_to_the_end(weeks: int, found: list[list[str]]) -> None:
    """An end two weeks after what is due in eight comes in ten weeks."""
    final = {"evaluation": {"kind": "final"}}
    rules = [
        rule("long", "duration", at_least=f"{weeks} weeks"),
        deadline("evaluated", final, "course_start", "8 weeks"),
        deadline("ended", "course_end", final, "2 weeks"),
    ]
    assert conflict(*OTHERS, *rules) == found


def test_what_need_not_happen_has_consequences_where_it_does() -> None:
    """Two deadlines after an event that nothing demands are told together with the event."""
    rules = [
        deadline("soon", "referral", "other_need_found", "5 days", expected=False),
        deadline("late", "referral", "other_need_found", "20 days", not_before="10 days", expected=False),
    ]
    (found,) = said(CODE, rules)
    assert named(found) == ["soon", "late"]
    assert "where this is recorded: finding of another need" in found.message()


def test_a_duty_to_do_what_is_forbidden() -> None:
    """What must be done in the course may not happen in it."""
    rules = [
        rule("noted", "duty", do="written_note", by="open_until_end"),
        rule("no-notes", "count", of="written_note", at_most=0, window="whole"),
    ]
    assert conflict(*rules) == [["noted", "no-notes"]]


def test_two_conflicts_are_two_pieces_of_advice() -> None:
    """Each set stands for itself."""
    rules = [
        rule("long", "duration", at_least="30 weeks"),
        rule("short", "duration", at_most="20 weeks"),
        rule("six", "count", of="conversation", at_least=6),
        rule("five", "count", of="conversation", at_most=5),
    ]
    assert sorted(conflict(*rules)) == [["long", "short"], ["six", "five"]]


@pytest.mark.parametrize(
    "apart",
    [
        {"form": "group"},
        {"when": {"not": "motivated"}},
        {"norm": "may"},
        {"under": {"how-long": "short"}},
    ],
)
def test_rules_that_never_meet(apart: dict[str, Any]) -> None:
    """Rules for other courses, other people or another reading, and permissions, contradict nothing."""
    rules = [
        rule(
            "long",
            "duration",
            form="individual",
            when="motivated",
            at_least="30 weeks",
            under={"how-long": "long"},
        ),
        rule(
            "short", "duration", **{"form": "individual", "when": "motivated", "at_most": "20 weeks", **apart}
        ),
    ]
    assert conflict(*rules, readings={"how-long": reading("long", "short")}) == []


def test_a_conflict_under_a_choice_not_taken() -> None:
    """It is told under which choice the rules cannot be kept."""
    length = {"reading": "how-long", "short": "20 weeks", "long": "30 weeks"}
    rules = [rule("least", "duration", at_least=length), rule("most", "duration", at_most="25 weeks")]
    (found,) = said(CODE, rules, readings={"how-long": reading("short", "long")})
    assert "under the reading how-long = long" in found.message()


@pytest.mark.parametrize(
    "escape",
    [
        {"discharged_by": "referral"},
        {"only_if": {"assessment": {"of": "need"}}},
    ],
)
def test_a_duty_that_can_be_lifted_proves_nothing(escape: dict[str, Any]) -> None:
    """Where an event ends or stops a duty, its deadline can be kept by that event."""
    soon = deadline("soon", "plan_made", "inquiry", "5 days", **escape)
    late = deadline("late", "plan_made", "inquiry", "20 days", not_before="10 days")
    assert conflict(soon, late) == []


def test_a_deadline_that_can_be_stopped() -> None:
    """Where nothing stops it, the two cannot be kept; that is said to be so of an ordinary record."""
    stop = {"by": "information_requested", "until": "information_received", "effect": "pause"}
    soon = deadline("soon", "plan_made", "inquiry", "5 days", suspended=stop)
    late = deadline("late", "plan_made", "inquiry", "20 days", not_before="10 days")
    (found,) = said(CODE, [soon, late])
    assert "in an ordinary record" in found.message()


def test_one_mistake_is_told_once_for_all_choices() -> None:
    """A conflict that is there whatever is chosen is not told again where a choice brings in another rule."""
    rules = [
        rule("long", "duration", at_least="30 weeks"),
        rule("short", "duration", at_most={"reading": "how-long", "one": "20 weeks", "other": "19 weeks"}),
        rule("shorter", "duration", at_most="20 weeks", under={"how-long": "other"}),
    ]
    assert conflict(*rules, readings={"how-long": reading("one", "other")}) == [
        ["long", "short"],
        ["long", "shorter"],
    ]


def test_the_same_clash_with_another_rule_is_not_told_again() -> None:
    """Where a choice only puts one rule in another's place, the others are the same mistake."""
    rules = [
        rule("weekly", "frequency", of="conversation"),
        rule("long", "duration", at_least="10 weeks"),
        rule("five", "count", of="conversation", at_most=5, under={"how-many": "five"}),
        rule("four", "count", of="conversation", at_most=4, under={"how-many": "four"}),
    ]
    assert conflict(*rules, readings={"how-many": reading("five", "four")}) == [["weekly", "long", "five"]]


def test_an_extension_lifts_a_maximum() -> None:
    """A course that may be extended has no longest time that could be broken."""
    rules = [
        rule("long", "duration", at_least="30 weeks"),
        rule("short", "duration", at_most="20 weeks", extension={"by": "extension"}),
    ]
    assert conflict(*rules) == []


def test_a_conflict_is_told_at_its_last_rule() -> None:
    """The place is that of the rule that comes last in the file, and both lines are named."""
    rules = [rule("long", "duration", at_least="30 weeks"), rule("short", "duration", at_most="20 weeks")]
    (found,) = said(CODE, rules)
    assert found.place == "rules[1]"
    assert found.message("da").startswith(
        "Disse regler kan ikke alle overholdes på én gang (i alle former for forløb): long (linje "
    )


def test_the_days_of_the_example() -> None:
    """The way round is told in dates that anyone can count after."""
    rules = [rule("long", "duration", at_least="30 weeks"), rule("short", "duration", at_most="20 weeks")]
    (found,) = said(CODE, rules)
    assert found.hint() == (
        "Follow the days: start of the course on 1 January 2025; "
        "end of the course no later than 21 May 2025 [short]; "
        "end of the course no sooner than 30 July 2025 [long]. "
        "Change one of the rules; with any one of them left out, the others can be kept."
    )


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("motivated", {"severity": "light"}, "where the conditions (`when`) of short, long all hold: short"),
        (
            {"age": {"at_most": 29}},
            {"age": {"at_least": 29}},
            "where the conditions (`when`) of short, long all",
        ),
        ("motivated", "motivated", "where the conditions (`when`) of short, long all hold: short"),
        ("motivated", None, "where the condition (`when`) of short holds: short"),
        (None, None, "in every form of course: short"),
        ("motivated", {"not": "motivated"}, None),
        ({"age": {"at_most": 29}}, {"age": {"at_least": 30}}, None),
        ({"severity": "light"}, {"severity": "severe"}, None),
    ],
)
def test_for_whom_they_cannot_be_kept(one: Any, other: Any, told: str | None) -> None:  # noqa: ANN401  as written
    """Where conditions meet only in part, the others can keep both: the conditions are told."""
    rules = [
        rule("short", "duration", at_most="3 months", **({"when": one} if one else {})),
        rule("long", "duration", at_least="4 months", **({"when": other} if other else {})),
    ]
    found = [diagnostic.message() for diagnostic in said(CODE, rules)]
    assert len(found) == (told is not None)
    assert all(str(told) in message for message in found)


def test_the_condition_in_danish() -> None:
    """The circumstances stand together."""
    rules = [
        rule("short", "duration", at_most="3 months", when="motivated"),
        rule("long", "duration", at_least="4 months", when={"severity": "light"}),
    ]
    (found,) = said(CODE, rules)
    assert "hvor betingelserne (`when`) i short, long alle er opfyldt" in found.message("da")


def test_what_binds_everyone_is_told_first() -> None:
    """A conflict of fewer rules for some is not told in the place of one of more rules for all."""
    rules = [
        rule("short", "duration", at_most="20 weeks"),
        rule("talk", "count", of="conversation", at_least=1),
        rule("planned", "order", before="conversation", required="plan_made", owed_from="course_start"),
        rule("partners", "duty", do="plan_made", when="vulnerability"),
        deadline("late", "plan_made", "course_start", "22 weeks", not_before="21 weeks"),
    ]
    assert conflict(*rules) == [["short", "talk", "planned", "late"]]
    assert conflict(rules[0], *rules[3:]) == [["short", "partners", "late"]]


def test_conflicts_for_different_people_are_all_told() -> None:
    """Two conditions that exclude each other may each clash with what binds everyone."""
    rules = [
        rule("willing", "duration", at_most="3 months", when="motivated"),
        rule("others", "duration", at_most="2 months", when={"not": "motivated"}),
        rule("long", "duration", at_least="4 months"),
    ]
    assert sorted(conflict(*rules)) == [["others", "long"], ["willing", "long"]]


@pytest.mark.parametrize(
    ("rules", "head", "told"),
    [
        (
            [
                rule("long", "duration", at_least="183 days"),
                rule("short", "duration", at_most="6 months"),
            ],
            {},
            "on one of 672 days among",
        ),
        (
            [
                rule("talks", "count", of="conversation", at_most=3),
                rule("monthly", "frequency", of="conversation", every="month"),
                rule("long", "duration", at_least="5 months"),
            ],
            {},
            "on one of at least 849 days among",
        ),
        (
            [
                rule("long", "duration", at_least="2 months"),
                deadline("ended", "course_end", "course_start", "54 days"),
            ],
            {"counting": {"non_working": "next", "calendar": "DK"}},
            "on one of at least 233 days among",
        ),
        (
            [
                deadline("noted", "written_note", "course_start", "1 month", not_before="31 days"),
            ],
            {},
            "on one of 620 days among",
        ),
        (
            [
                deadline("planned", "plan_made", "course_start", "1 month"),
                deadline("set", "goals_set", "plan_made", "1 month"),
                deadline("late", "goals_set", "course_start", "90 days", not_before="61 days"),
            ],
            {},
            "on one of at least 120 days among",
        ),
    ],
)
def test_the_share_of_days_is_a_bound_where_a_limit_is(
    rules: list[Rule], head: dict[str, Any], told: str
) -> None:
    """Weeks, numbers, days off and a second sum of months leave room: then it is so many days at least."""
    (found,) = said(CODE, rules, **head)
    assert told in found.message()
