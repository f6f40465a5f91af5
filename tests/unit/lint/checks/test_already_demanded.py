"""Rules that a stricter one leaves nothing to, and those that only look so."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, named, rule, said

CODE = "already-demanded"


def talks(name: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a count may hold
    """A number of talks."""
    return rule(name, "count", **{"of": "conversation", **fields})


def invited(name: str, within: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a deadline may hold
    """A deadline for the invitation."""
    return rule(name, "deadline", **{"do": "invitation", "after": "inquiry", "within": within, **fields})


def lasting(name: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a bound may hold
    """How long talks last."""
    return rule(name, "attribute", **{"of": "conversation", "attribute": "minutes", **fields})


def held(name: str, channels: list[str], **fields: Any) -> Rule:  # noqa: ANN401  likewise
    """How talks are held."""
    one_of = {"attribute": "channel", "one_of": channels}
    return rule(name, "attribute", **{"of": "conversation", **one_of, **fields})


def people(name: str, require: Any, **fields: Any) -> Rule:  # noqa: ANN401  a condition as written
    """A demand on the target group."""
    return rule(name, "eligibility", require=require, **fields)


def idle(*rules: Rule) -> list[tuple[object, list[str]]]:
    """Each rule that adds nothing, with what demands as much."""
    return [(found.fields["rule"], named(found)) for found in said(CODE, rules)]


def order(name: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever an order may hold
    """What must stand before the plan."""
    return rule(name, "order", **{"before": "plan_made", "required": "goals_set", **fields})


def due(name: str, by: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a duty may hold
    """A plan in the course."""
    return rule(name, "duty", **{"do": "plan_made", "by": by, **fields})


def often(name: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a frequency may hold
    """Talks again and again."""
    return rule(name, "frequency", **{"of": "conversation", **fields})


def barred(name: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever an exclusion may hold
    """Support that bars."""
    return rule(name, "exclusion", **{"paragraphs": ["SEL-85"], **fields})


def so(name: str, require: Any, **fields: Any) -> Rule:  # noqa: ANN401  a condition as written
    """A demand on the facts on the day of the start."""
    return rule(name, "fact", require=require, **fields)


def same(name: str, of: Any, **fields: Any) -> Rule:  # noqa: ANN401  events as written
    """One adviser throughout."""
    return rule(name, "continuity", of=of, attribute="adviser", **fields)


PHONE = {"conversation": {"channel": "phone"}}
INTERIM = {"evaluation": {"kind": "interim"}}
WITH_DOCTOR = {"plan_made": {"partners": {"includes": ["doctor"]}}}


WEEKS = {"from": {"first": "course_start"}, "to": [{"first": "course_start", "later": "6 weeks"}]}


@pytest.mark.parametrize(
    ("loose", "strict"),
    [
        (talks("loose", at_most=6), talks("strict", at_most=5)),
        (talks("loose", at_most=6), talks("strict", at_most=5, window="whole")),
        (talks("loose", at_most=6), talks("strict", at_most=5, earlier_courses="all")),
        (talks("loose", at_most=6), talks("strict", at_most=5, of=["conversation", "group_meeting"])),
        (talks("loose", at_most=6, window=WEEKS), talks("strict", at_most=5, window=WEEKS)),
        (talks("loose", at_most=6, in_any="1 month"), talks("strict", at_most=5)),
        (talks("loose", at_most=6, norm="should"), talks("strict", at_most=5)),
        (talks("loose", at_most=6, form="group"), talks("strict", at_most=5)),
        (talks("loose", at_most=6, when="wish"), talks("strict", at_most=5)),
        (talks("loose", at_least=2), talks("strict", at_least=3)),
        (talks("loose", at_least=2), talks("strict", at_least=3, of={"conversation": {"channel": "phone"}})),
        (invited("loose", "15 days"), invited("strict", "2 weeks")),
        (invited("loose", "31 days"), invited("strict", "1 month")),
        (
            rule("loose", "duration", at_least="4 weeks", form="group"),
            rule("strict", "duration", at_least="29 days"),
        ),
        (talks("loose", at_most=5), talks("strict", at_most=5)),
        (lasting("loose", at_most=90), lasting("strict", at_most=60)),
        (lasting("loose", at_least=30), lasting("strict", at_least=30, at_most=60)),
        (
            lasting("loose", at_most=60, of={"conversation": {"channel": "phone"}}),
            lasting("strict", at_most=60),
        ),
        (
            held("loose", ["phone", "home"], of={"conversation": {"purpose": "clarifying"}}),
            held("strict", ["phone"]),
        ),
        (talks("loose", at_most=5, in_any="4 weeks"), talks("strict", at_most=5, in_any="28 days")),
        (talks("loose", at_most=6, in_any="4 weeks"), talks("strict", at_most=5, in_any="29 days")),
        (
            rule("loose", "duration", at_most="92 days", form="group"),
            rule("strict", "duration", at_most="3 months"),
        ),
        (invited("loose", "2 weeks", do=["invitation", "contact_offered"]), invited("strict", "14 days")),
        (invited("loose", "2 weeks"), invited("strict", "2 weeks", not_before="1 week")),
        (
            invited("loose", "2 weeks", do="evaluation"),
            invited("strict", "2 weeks", do=INTERIM, not_before="1 week"),
        ),
        (invited("loose", "2 weeks", discharged_by="referral"), invited("strict", "2 weeks")),
        (invited("loose", "2 weeks", only_if="referral"), invited("strict", "2 weeks")),
        (invited("loose", "2 weeks", expected=False), invited("strict", "2 weeks")),
        (invited("loose", "3 weeks"), invited("strict", "2 weeks", early_end="at_end")),
        (order("loose", required=["goals_set", "written_note"]), order("strict")),
        (order("loose", before=WITH_DOCTOR), order("strict")),
        (order("loose", required_in="record"), order("strict")),
        (order("loose"), order("strict", owed_from="inquiry")),
        (due("loose", "open_until_end"), due("strict", "start")),
        (due("loose", "open_until_end"), due("strict", "end")),
        (due("loose", "end"), due("strict", "end", do=WITH_DOCTOR)),
        (often("loose", of=["conversation", "group_meeting"]), often("strict")),
        (often("loose"), often("strict", at_least=2)),
        (often("loose", every="month", at_least=6), often("strict", at_least=2)),
        (due("loose", "open_until_end"), rule("strict", "count", of="plan_made", at_least=1)),
        (due("loose", "open_until_end"), rule("strict", "count", of=WITH_DOCTOR, at_least=2, window="whole")),
        (rule("loose", "count", of="plan_made", at_least=1, window="whole"), due("strict", "end")),
        (barred("loose", during="start"), barred("strict", during="course")),
        (barred("loose", last_day="not_counted"), barred("strict")),
        (barred("loose"), barred("strict", paragraphs=["LAB-167", "SEL-85"])),
        (so("loose", {"any": ["journal_kept", "wish"]}), so("strict", "journal_kept")),
        (same("loose", PHONE), same("strict", "conversation")),
        (same("loose", "conversation", window="course"), same("strict", "conversation", window="whole")),
        (lasting("loose", at_most=60), talks("strict", at_most=0)),
        (lasting("loose", at_most=60, of=PHONE, window="whole"), talks("strict", at_most=0, window="whole")),
        (same("loose", PHONE), talks("strict", at_most=0, window="whole")),
        (
            talks("loose", at_most=6, when={"age": {"at_most": 25}}),
            talks("strict", at_most=5, when={"age": {"at_most": 29}}),
        ),
        (people("loose", {"age": {"at_least": 16}}), people("strict", {"age": {"at_least": 18}})),
        (people("loose", "wish"), people("strict", ["wish", "motivated"])),
        (people("loose", {"any": ["wish", "motivated"]}), people("strict", "wish")),
        (
            people("loose", {"age": {"at_least": 18}}, when="wish"),
            people("strict", {"age": {"at_least": 18}}),
        ),
        (people("loose", "wish", form="group"), people("strict", ["wish", "motivated"])),
    ],
)
def test_a_stricter_rule_leaves_nothing(loose: Rule, strict: Rule) -> None:
    """Whoever keeps the one has kept the other; of two alike the later one is named."""
    assert idle(strict, loose) == [("loose", ["strict"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (talks("one", at_most=6), talks("other", at_most=5, norm="should")),
        (talks("one", at_most=6), talks("other", at_most=5, norm="may")),
        (talks("one", at_most=6), talks("other", at_most=5, form="group")),
        (talks("one", at_most=6), talks("other", at_most=5, when="wish")),
        (talks("one", at_most=6), talks("other", at_most=5, of={"conversation": {"channel": "phone"}})),
        (talks("one", at_most=6), talks("other", at_most=5, window=WEEKS)),
        (talks("one", at_most=6), talks("other", at_most=5, in_any="1 month")),
        (talks("one", at_most=6, earlier_courses="all"), talks("other", at_most=5)),
        (talks("one", at_least=2), talks("other", at_least=3, of=["conversation", "group_meeting"])),
        (talks("one", at_least=2), talks("other", at_least=3, window="whole")),
        (talks("one", at_least=2), talks("other", at_least=3, earlier_courses="all")),
        (talks("one", at_least=2), talks("other", at_most=3)),
        (invited("one", "30 days"), invited("other", "1 month")),
        (invited("one", "15 days"), invited("other", "14 days", after="information_received")),
        (invited("one", "15 days"), invited("other", "14 days", expected=False)),
        (
            rule("one", "duration", at_least="4 weeks", form="group"),
            rule("other", "duration", at_least="5 weeks", form="individual"),
        ),
        (lasting("one", at_most=60), lasting("other", at_least=30)),
        (lasting("one", at_most=90), lasting("other", at_most=60, of={"conversation": {"channel": "phone"}})),
        (lasting("one", at_most=90), lasting("other", at_most=60, window="whole")),
        (lasting("one", at_most=90), lasting("other", at_most=60, form="group")),
        (lasting("one", at_most=90), held("other", ["phone"])),
        (held("one", ["phone", "home"]), held("other", ["home", "phone"], cites=["NYB-1", "NYB-1"])),
        (talks("one", at_most=6, in_any="4 weeks"), talks("other", at_most=5, in_any="27 days")),
        (
            rule("one", "duration", at_most="91 days"),
            rule("other", "duration", at_most="3 months"),
        ),
        (invited("one", "2 weeks", not_before="1 week"), invited("other", "13 days")),
        (
            invited("one", "2 weeks", do="evaluation", not_before="1 week"),
            invited("other", "13 days", do=INTERIM, not_before="1 week"),
        ),
        (invited("one", "2 weeks", do="contact_offered"), invited("other", "13 days")),
        (invited("one", "2 weeks"), invited("other", "13 days", discharged_by="referral")),
        (invited("one", "2 weeks"), invited("other", "13 days", only_if="referral")),
        (
            invited("one", "2 weeks", after="course_start", early_end="at_end"),
            invited("other", "13 days", after="course_start"),
        ),
        (order("one", before=WITH_DOCTOR), order("other", required=["goals_set", "written_note"])),
        (order("one", owed_from="inquiry"), order("other", required={"goals_set": {"smart": True}})),
        (order("one", required=["goals_set", "referral"]), order("other", required_in="record")),
        (
            order("one", required=["goals_set", "referral"]),
            order("other", owed_from="inquiry", follows=True),
        ),
        (due("one", "start"), due("other", "end")),
        (due("one", "open_until_end"), due("other", "open")),
        (due("one", "end"), due("other", "end", after_last="conversation", do=WITH_DOCTOR)),
        (due("one", "end"), rule("other", "count", of="plan_made", at_least=1, window=WEEKS)),
        (due("one", "end"), rule("other", "count", of="plan_made", at_least=1, earlier_courses="all")),
        (rule("one", "count", of="plan_made", at_least=1), due("other", "end")),
        (rule("one", "count", of="plan_made", at_least=2, window="whole"), due("other", "end")),
        (rule("one", "count", of="plan_made", at_least=1, window="whole"), due("other", "open")),
        (often("one", every="month", at_least=4), often("other")),
        (often("one", every="month"), often("other", measure="gap")),
        (often("one"), often("other", every="month", at_least=9)),
        (barred("one", during="start", paragraphs=["SEL-85", "LAB-167"]), barred("other", during="course")),
        (barred("one", during="inquiry"), barred("other", during="course")),
        (
            barred("one"),
            barred(
                "other", during="course", unless={"reduced": True, "shown": [{"assessment": {"of": "need"}}]}
            ),
        ),
        (so("one", "journal_kept", at="inquiry"), so("other", ["journal_kept", "wish"])),
        (same("one", "conversation", form="group"), same("other", PHONE)),
        (lasting("one", at_most=60, window="whole"), talks("other", at_most=0)),
        (lasting("one", at_most=60), talks("other", at_most=0, of=PHONE)),
        (lasting("one", at_most=60), talks("other", at_most=1)),
        (
            talks("one", at_most=6, when={"age": {"at_most": 30}}),
            talks("other", at_most=5, when={"age": {"at_most": 29}}),
        ),
        (people("one", {"age": {"at_least": 16}}), people("other", {"age": {"at_most": 64}})),
        (people("one", {"age": {"at_least": 16}}), people("other", {"age": {"at_least": 18}}, form="group")),
        (people("one", {"age": {"at_least": 16}}), people("other", {"age": {"at_least": 18}}, when="wish")),
        (people("one", "wish"), people("other", "wish")),
        (people("one", {"any": ["wish", {"not": "wish"}]}), people("other", "motivated")),
        (people("one", "wish"), people("other", ["motivated", {"not": "motivated"}])),
        (people("one", "wish"), rule("other", "exclusion", paragraphs=["SEL-85"])),
    ],
)
def test_rules_that_both_have_work_to_do(one: Rule, other: Rule) -> None:
    """A rule that is less binding, narrower or not longer from every day leaves the other its own."""
    assert idle(one, other) == []
    assert idle(other, one) == []


def test_a_text_that_repeats_itself() -> None:
    """Two statements may say the same, and each has its own rule."""
    again = {**talks("again", at_most=5), "cites": ["NYB-1", "NYB-2"]}
    row = {"id": "NYB-2", "lines": 4, "phrase": "igen", "as": "rule", "en": "x", "da": "x"}
    first = {"id": "NYB-1", "lines": 1, "phrase": "x", "as": "rule", "en": "x", "da": "x"}
    assert said(CODE, [talks("once", at_most=5), again], statements=[first, row]) == ()


def test_a_statement_that_says_more_closely_what_another_means() -> None:
    """One statement has a plan, another a plan with the doctor: both stand unless a figure differs."""
    rows = [
        {"id": f"NYB-{place}", "lines": place, "phrase": "x", "as": "rule", "en": "x", "da": "x"}
        for place in (1, 2)
    ]
    closely = {**due("closely", "end", do=WITH_DOCTOR), "cites": ["NYB-2"]}
    sooner = {**closely, "by": "start"}
    assert (
        said(CODE, [due("plan", "open_until_end"), {**closely, "by": "open_until_end"}], statements=rows)
        == ()
    )
    assert len(said(CODE, [due("plan", "open_until_end"), sooner], statements=rows)) == 1
    later = {**invited("later", "3 weeks", do="evaluation"), "cites": ["NYB-2"]}
    assert said(CODE, [invited("final", "2 weeks", do=INTERIM), later], statements=rows) == ()
    assert len(said(CODE, [invited("final", "2 weeks", do="evaluation"), later], statements=rows)) == 1


@pytest.mark.parametrize(
    ("require", "group", "criteria"),
    [
        ({"age": {"at_least": 16}}, [people("adult", {"age": {"at_least": 18}})], ["adult"]),
        ({"age": {"at_least": 18}}, [people("adult", {"age": {"at_least": 18}})], []),
        ({"age": {"at_least": 19}}, [people("adult", {"age": {"at_least": 18}})], []),
        ({"any": ["wish", "motivated"]}, [people("will", ["wish", "at_risk"])], ["will"]),
        ("wish", [people("will", ["wish", "at_risk"])], []),
        (
            "wish",
            [people("one", {"any": ["wish", "at_risk"]}), people("two", {"not": "at_risk"})],
            ["one", "two"],
        ),
        ({"age": {"at_least": 16}}, [people("adult", {"age": {"at_least": 18}}, form="group")], []),
        ({"any": ["wish", {"not": "wish"}]}, [people("adult", {"age": {"at_least": 18}})], []),
    ],
)
def test_a_demand_that_the_target_group_meets_already(
    require: Any,  # noqa: ANN401  a condition as written
    group: list[Rule],
    criteria: list[str],
) -> None:
    """A weaker demand on the facts than the criteria make; what repeats one of them makes it a duty."""
    found = said(CODE, [*group, so("weak", require)])
    assert [(one.fields["rule"], named(one, "criteria")) for one in found] == (
        [("weak", criteria)] if criteria else []
    )


def test_a_demand_on_another_day_than_that_of_the_criteria() -> None:
    """An age is asked about on the day of the inquiry, and lasting facts on any day."""
    adult = people("adult", {"age": {"at_least": 18}})
    will = people("will", ["wish", "at_risk"])
    assert said(CODE, [adult, so("young", {"age": {"at_least": 16}}, at="inquiry")]) == ()
    assert len(said(CODE, [will, so("weak", {"any": ["wish", "motivated"]}, at="inquiry")])) == 1


@pytest.mark.parametrize(
    "idle_rule",
    [
        so("idle", {"any": ["wish", {"not": "wish"}]}),
        so("idle", "journal_kept", when={"not": {"happened": "course_start"}}),
        rule("idle", "frequency", of="conversation", form="none"),
    ],
)
def test_what_is_told_otherwise(idle_rule: Rule) -> None:
    """What nothing can break, and what binds nobody, has its own advice."""
    assert idle(so("journal", "journal_kept"), often("weekly"), idle_rule) == []
