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
        (invited("loose", "32 days"), invited("strict", "1 month")),
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
        (invited("one", "31 days"), invited("other", "1 month")),
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
