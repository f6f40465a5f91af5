"""Rules that say nothing, or never: and those that only look so."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import named, reading, rule, said

SHORT = {"conversation": {"minutes": {"at_most": 30}}}
ADULT = rule("adult", "eligibility", require={"age": {"at_least": 18}})


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"when": {"all": ["wish", {"not": "wish"}]}}, ["rules[1].when"]),
        ({"when": {"form": "group"}, "form": "individual"}, ["rules[1].when"]),
        ({"when": {"form": "group"}}, []),
        ({"form": "none"}, ["rules[1].form"]),
        ({"when": {"age": {"at_most": 17}}}, ["rules[1].when"]),
        ({"when": {"age": {"at_most": 18}}}, []),
        ({"when": {"not": "wish"}}, []),
    ],
)
def test_never_applies(fields: dict[str, Any], found: list[str]) -> None:
    """A rule for nobody: its condition contradicts itself, its form, or the target group."""
    rules = [ADULT, rule("six-months", "duration", at_most="6 months", **fields)]
    assert [one.place for one in said("never-applies", rules)] == found


@pytest.mark.parametrize(
    ("require", "found"),
    [({"form": "group"}, 0), ({"all": ["wish", {"not": "wish"}]}, 1), ({"age": {"at_most": 17}}, 1)],
)
def test_nobody_eligible(require: dict[str, Any], found: int) -> None:
    """A criterion that leaves out a form of course is meant so; one that leaves out everybody is not."""
    assert len(said("nobody-eligible", [ADULT, rule("more", "eligibility", require=require)])) == found


def test_for_whom_it_never_applies() -> None:
    """The criteria that leave those people out are named."""
    wish = rule("wish", "eligibility", require="wish")
    young = rule("young", "duration", at_most="6 months", when={"age": {"at_most": 17}})
    (found,) = said("never-applies", [wish, ADULT, young])
    assert named(found, "criteria") == ["adult"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (rule("one", "fact", require={"any": ["wish", {"not": "wish"}]}), True),
        (rule("one", "fact", require="wish"), False),
        (rule("one", "fact", require="wish", when="wish"), True),
        (rule("one", "eligibility", require={"age": {"at_least": 0}}), True),
        (rule("one", "order", before="referral", required=["referral", "inquiry"]), True),
        (rule("one", "order", before=["referral", "inquiry"], required="referral"), False),
        (
            rule(
                "one",
                "attribute",
                of={"conversation": {"minutes": {"at_most": 30}}},
                attribute="minutes",
                at_most=60,
            ),
            True,
        ),
        (
            rule(
                "one",
                "attribute",
                of={"conversation": {"minutes": {"at_most": 90}}},
                attribute="minutes",
                at_most=60,
            ),
            False,
        ),
        (rule("one", "concurrent_courses", required="course_start"), False),
        (rule("one", "attribute", of="conversation", attribute="minutes", at_least=0), True),
        (rule("one", "attribute", of="conversation", attribute="minutes", at_least=1), False),
        (rule("one", "attribute", of="conversation", attribute="minutes", at_least=0, at_most=90), False),
        (rule("one", "duty", do="course_start", by="start"), True),
        (rule("one", "duty", do="course_end", by="start"), False),
        (rule("one", "duty", do="course_end", by="end"), True),
        (rule("one", "duty", do=["follow_up", "course_end"], by="open_until_end"), True),
        (rule("one", "duty", do="follow_up", by="open_until_end"), False),
        (rule("one", "duty", do="course_end", by="open"), False),
        (rule("one", "count", of="course_start", at_most=1), True),
        (rule("one", "count", of="course_start", at_most=0), False),
        (rule("one", "count", of="course_start", at_most=1, earlier_courses="all"), False),
        (rule("one", "count", of="course_start", at_most=1, in_any="1 year", window="whole"), False),
        (rule("one", "count", of=["course_start", "course_end"], at_most=1), False),
        (rule("one", "count", of="course_end", at_least=1), True),
        (rule("one", "order", before="course_end", required="course_start"), True),
        (rule("one", "order", before="course_start", required="course_end"), False),
    ],
)
def test_always_holds(written: dict[str, Any], *, found: bool) -> None:
    """What cannot be broken demands nothing."""
    assert bool(said("always-holds", [written])) is found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (("26 weeks", "182 days"), True),
        (("26 weeks", "6 months"), False),
        (("1 year", "12 months"), True),
        (("14 days", "14 days"), True),
        (("10 days", "10 working days"), False),
    ],
)
def test_choices_that_come_to_the_same(values: tuple[str, str], *, found: bool) -> None:
    """Two ways to write one length are one; a number of days and a number of months never are."""
    length = {"reading": "how-long", "one": values[0], "other": values[1]}
    rules = [rule("longest", "duration", at_most=length)]
    readings = {"how-long": reading("one", "other")}
    counting = {"calendar": "DK"}
    assert bool(said("choice-without-effect", rules, readings=readings, counting=counting)) is found


@pytest.mark.parametrize(("within", "found"), [("14 days", True), ("1 month", False)])
def test_a_way_of_counting_that_nothing_hangs_on(within: str, *, found: bool) -> None:
    """How a missing day is replaced matters to months alone."""
    counting = {"missing_day": {"reading": "month-end", "last": "last_of_month", "next": "next_day"}}
    rules = [rule("due", "deadline", do="invitation", after="inquiry", within=within)]
    readings = {"month-end": reading("last", "next")}
    assert bool(said("choice-without-effect", rules, counting=counting, readings=readings)) is found


def test_a_choice_that_matters_only_with_another() -> None:
    """A difference that shows only under another choice that is not taken is one."""
    length = {"reading": "how-long", "one": "20 weeks", "other": "21 weeks"}
    rules = [rule("longest", "duration", at_most=length, under={"whether": "yes"})]
    readings = {"whether": reading("no", "yes"), "how-long": reading("one", "other")}
    assert said("choice-without-effect", rules, readings=readings) == ()


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ({"assessment": {"of": "need", "result": "positive"}}, True),
        ({"assessment": {"of": ["need", "benefit"], "result": "positive"}}, False),
        ({"assessment": {"of": "referral", "at": "end"}}, True),
        ({"assessment": {"of": "referral", "at": "start"}}, False),
        ({"follow_up": {"at": "end"}}, False),
    ],
)
def test_events_that_no_record_can_hold(events: dict[str, Any], *, found: bool) -> None:
    """A result of another assessment, a place at the other end of the course, or no word at all.

    An attribute of the draft's own by the same name means what the draft says.
    """
    place = {"at": {"is": "choice", "one_of": ["office", "end"], "says": {"en": "x", "da": "x"}}}
    own = {"events": {"follow_up": {"attributes": place}}}
    due = rule("due", "duty", do=events, by="start")
    assert bool(said("impossible-event", [due], vocabulary=own)) is found


@pytest.mark.parametrize(
    ("fields", "found"),
    [({}, True), ({"bearer": "citizen"}, False), ({"norm": "may"}, False), ({"do": "invitation"}, False)],
)
def test_what_only_the_citizen_can_do(fields: dict[str, Any], *, found: bool) -> None:
    """An inquiry is the citizen's own; only where the municipality must see to it is that a mistake."""
    due = rule("due", "duty", **{"do": "inquiry", **fields})
    assert bool(said("only-the-citizen-can", [due])) is found


@pytest.mark.parametrize(
    ("owed", "found"),
    [
        (rule("due", "order", before="course_start", required="inquiry", owed_from="invitation"), True),
        (rule("due", "order", before="course_start", required="inquiry"), False),
        (
            rule(
                "due",
                "order",
                before="course_start",
                required=["inquiry", "referral"],
                owed_from="invitation",
            ),
            False,
        ),
        (rule("due", "frequency", of="inquiry"), True),
        (rule("due", "count", of="inquiry", at_most=2), False),
        (rule("due", "count", of="inquiry", at_least=2), True),
    ],
)
def test_what_is_owed_of_the_citizen(owed: dict[str, Any], *, found: bool) -> None:
    """What must stand first is owed only where something makes it a duty."""
    assert bool(said("only-the-citizen-can", [owed])) is found


@pytest.mark.parametrize(
    ("may", "bound", "found"),
    [
        ({"conversation": {"channel": "phone"}}, {"of": "conversation", "window": "whole"}, True),
        ({"conversation": {"channel": "phone"}}, {"of": "conversation"}, False),
        ({"conversation": {"channel": ["phone", "home"]}}, {"of": "conversation", "window": "whole"}, False),
        ("conversation", {"of": "conversation", "window": "whole"}, False),
        (
            {"conversation": {"channel": "phone"}},
            {"of": {"conversation": {"purpose": "guidance"}}, "window": "whole"},
            False,
        ),
        ({"group_meeting": {"minutes": {"at_least": 200}}}, {"of": "group_meeting"}, True),
        ({"group_meeting": {"minutes": {"at_least": 180}}}, {"of": "group_meeting"}, False),
    ],
)
def test_a_value_allowed_and_forbidden(may: Any, bound: dict[str, Any], *, found: bool) -> None:  # noqa: ANN401  as written
    """No use of the permission keeps the bound: of a talk anywhere, of a meeting in its course."""
    is_talk = bound["of"] != "group_meeting"
    words = {"attribute": "channel", "one_of": ["home", "in_person"]}
    asked = words if is_talk else {"attribute": "minutes", "at_most": 180}
    rules = [rule("may", "permission", norm="may", may=may), rule("bound", "attribute", **bound, **asked)]
    assert bool(said("permitted-and-forbidden", rules)) is found


@pytest.mark.parametrize(
    ("bans", "found"),
    [
        ({"of": "referral", "window": "whole"}, True),
        ({"of": {"referral": {"to": "civil society"}}, "window": "whole"}, False),
        ({"of": "referral", "window": "whole", "form": "group"}, False),
        ({"of": "referral", "window": "whole", "when": "wish"}, False),
    ],
)
def test_allowed_and_forbidden(bans: dict[str, Any], *, found: bool) -> None:
    """Only where every use of the permission breaks the ban are the two at odds."""
    rules = [
        rule("may-refer", "permission", norm="may", may="referral"),
        rule("ban", "count", at_most=0, **bans),
    ]
    assert bool(said("permitted-and-forbidden", rules)) is found


@pytest.mark.parametrize(
    ("bans", "found"),
    [
        ({"of": "extension", "window": "whole"}, True),
        ({"of": {"extension": {"special_needs": True}}, "window": "whole"}, False),
        ({"of": "extension", "window": "whole", "form": "group"}, False),
    ],
)
def test_an_extension_that_is_forbidden(bans: dict[str, Any], *, found: bool) -> None:
    """A longest time that can be extended is a permission to extend it."""
    rules = [
        rule("longest", "duration", form="individual", at_most="3 months", extension={"by": "extension"}),
        rule("ban", "count", at_most=0, **bans),
    ]
    assert bool(said("permitted-and-forbidden", rules)) is found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, True),
        ({"form": "group"}, False),
        ({"may": ["invitation", "referral"]}, True),
        ({"may": {"invitation": {}}, "when": "wish"}, False),
    ],
)
def test_owed_and_only_allowed(fields: dict[str, Any], *, found: bool) -> None:
    """A duty in the courses in which a permission allows the same is told."""
    duty = rule("invited", "duty", form="individual", do="invitation")
    may = rule("may-invite", "permission", **{"norm": "may", "may": "invitation", **fields})
    assert bool(said("permitted-and-owed", [duty, may])) is found


def test_a_fact_that_the_target_group_rules_out() -> None:
    """A rule that only people outside the target group can keep is told with the criterion."""
    rules = [rule("wish", "eligibility", require="wish"), rule("unwilling", "fact", require={"not": "wish"})]
    (found,) = said("conflicting-conditions", rules)
    assert named(found) == ["wish", "unwilling"]


@pytest.mark.parametrize(
    ("at", "age", "found"),
    [("course_start", 17, True), ("course_start", 18, False), ("inquiry", 17, False)],
)
def test_an_age_that_the_target_group_does_not_have(at: str, age: int, *, found: bool) -> None:
    """On the day of eligibility nobody is both of age and not; on another day they may have been younger."""
    rules = [
        rule("adult", "eligibility", require={"age": {"at_least": 18}}),
        rule("young", "fact", require={"age": {"at_most": age}}, at=at),
    ]
    assert bool(said("conflicting-conditions", rules)) is found


TALKS = "conversation"


@pytest.mark.parametrize(
    ("one", "other", "window", "found"),
    [
        (
            rule("one", "duty", do={TALKS: {"channel": "phone"}}),
            rule("other", "duty", do={TALKS: {"channel": "home"}}, by="start"),
            "whole",
            True,
        ),
        (
            rule("one", "duty", do={TALKS: {"channel": "phone"}}),
            rule("other", "duty", do={TALKS: {"channel": ["home", "phone"]}}),
            "whole",
            False,
        ),
        (
            rule("one", "duty", do={TALKS: {"channel": "phone"}}),
            rule("other", "duty", do={TALKS: {"channel": "home"}}),
            "course",
            False,
        ),
        (
            rule("one", "count", of={TALKS: {"channel": "phone"}}, at_least=1),
            rule("other", "count", of={TALKS: {"channel": "home"}}, at_least=2),
            "course",
            True,
        ),
        (
            rule("one", "count", of={TALKS: {"channel": "phone"}}, at_least=1),
            rule("other", "count", of={TALKS: {"channel": "home"}}, at_least=2, earlier_courses="all"),
            "course",
            False,
        ),
        (
            rule("one", "duty", do={TALKS: {"channel": "phone"}}),
            rule("other", "duty", do={TALKS: {"channel": "home"}}, by="open"),
            "whole",
            False,
        ),
        (
            rule("one", "duty", do={TALKS: {"channel": "phone"}}),
            rule("other", "duty", do={TALKS: {"purpose": "guidance"}}),
            "whole",
            False,
        ),
    ],
)
def test_events_that_must_have_one_value(
    one: dict[str, Any], other: dict[str, Any], window: str, *, found: bool
) -> None:
    """Two talks that must both come by the end of the course cannot be held in different ways."""
    same = rule("same", "continuity", of=TALKS, attribute="channel", window=window)
    told = said("conflicting-demands", [same, one, other])
    assert [named(diagnostic) for diagnostic in told] == ([["same", "one", "other"]] if found else [])


def test_a_rule_of_its_own_that_cannot_be_kept() -> None:
    """One rule is told as one, and numbers that are at odds are told as numbers."""
    (found,) = said("conflicting-rules", [rule("twice", "count", of="course_start", at_least=2)])
    assert found.message().startswith("This rule cannot be kept, in every form of course: twice (line ")
    assert found.hint() is not None
    assert str(found.hint()).startswith("Count them: 2 at least must come, and 1 at most may come")


def lives(where: Any, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  a condition as written
    """A demand on where the citizen lives."""
    return rule("lives", "eligibility", require={"residence": where}, **fields)


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ([lives("odder")], [["lives"]]),
        ([lives(["odder", "laesoe"])], []),
        ([lives("nyby")], []),
        ([lives("oder")], []),
        ([lives("odder", form="group")], []),
        ([lives("odder", when="wish")], []),
        ([lives("odder"), rule("adult", "eligibility", require=["wish", {"not": "wish"}])], [["adult"]]),
        ([rule("lives", "eligibility", require={"not": {"residence": ["laesoe", "nyby"]}})], [["lives"]]),
        ([rule("lives", "eligibility", require={"not": {"residence": "laesoe"}})], []),
        ([ADULT], []),
    ],
)
def test_a_target_group_for_others(rules: list[dict[str, Any]], found: list[list[str]]) -> None:
    """A municipality's own citizens are shut out; what is no municipality at all is a slip of its own."""
    head = {"municipality": {"name": "Læsø", "code": "0825"}}
    assert [named(one) for one in said("nobody-eligible", rules, **head)] == found


def test_a_target_group_without_a_municipality() -> None:
    """The law belongs to no municipality, so nobody is at home there."""
    assert said("nobody-eligible", [lives("odder")]) == ()


@pytest.mark.parametrize(
    ("ban", "idle"),
    [
        (rule("ban", "count", of={"course_start": {"form": "ad_hoc"}}, at_most=0), ["short"]),
        (rule("ban", "attribute", of="course_start", attribute="form", one_of=["group"]), ["short", "both"]),
        (rule("ban", "count", of={"course_start": {"form": "group"}}, at_most=0), []),
        (rule("ban", "count", of="course_start", at_most=0), []),
        (rule("ban", "count", of={"course_start": {"form": "ad_hoc"}}, at_most=0, when="wish"), []),
        (rule("ban", "count", of={"course_start": {"form": "ad_hoc"}}, at_most=0, norm="may"), []),
        (rule("ban", "count", of={"course_start": {"form": "ad_hoc", "place": "home"}}, at_most=0), []),
    ],
)
def test_rules_for_a_form_that_may_not_start(ban: dict[str, Any], idle: list[str]) -> None:
    """All rules that are only for such courses are named once, at what forbids them."""
    rules = [
        ban,
        rule("short", "duration", at_most="1 month", form="ad_hoc"),
        rule("both", "duration", at_most="2 months", form=["ad_hoc", "individual"]),
        rule("long", "duration", at_most="3 months", form=["ad_hoc", "individual", "group"]),
    ]
    found = [one for one in said("never-applies", rules) if "ban" in one.fields]
    assert [named(one, "idle") for one in found] == ([idle] if idle else [])


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"form": "ad_hoc"}, True),
        ({"form": "ad_hoc", "when": "wish"}, True),
        ({"form": ["ad_hoc", "group"]}, False),
        ({}, False),
    ],
)
def test_rules_for_a_form_that_is_not_offered(fields: dict[str, Any], *, found: bool) -> None:
    """The target group itself says which forms of course there are."""
    offered = rule("offered", "eligibility", require={"form": ["individual", "group"]})
    assert (
        bool(said("never-applies", [offered, rule("short", "duration", at_most="1 month", **fields)]))
        is found
    )


@pytest.mark.parametrize(
    "fields",
    [{"during": "start", "form": "none"}, {"during": {"course_start": {"form": "ad_hoc"}}, "form": "group"}],
)
def test_support_that_bars_before_any_course(fields: dict[str, Any]) -> None:
    """Who is in the target group is asked before a course too, whatever day of it a bar names."""
    assert said("never-applies", [rule("barred", "exclusion", paragraphs=["SEL-85"], **fields)]) == ()
