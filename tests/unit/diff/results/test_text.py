from __future__ import annotations

import datetime as dt

import pytest
from tests.planted import copied
from tests.unit.kernel.one_rule import standard_of

from forebyg import Standard, load_standard
from forebyg.diff import compare
from forebyg.diff.effects import Effects, Named, RuleEffect
from forebyg.diff.results import comparison_lines, effect_lines
from forebyg.errors import CalendarMissingError
from forebyg.messages import LANGUAGES
from forebyg.source import Document

SAMSOE = load_standard("samsoe")


def lines(old: Standard, new: Standard, lang: str = "en") -> list[str]:
    """The comparison of two standards in words, without the case itself."""
    return list(comparison_lines(compare(old, new), lang))


def changed(rule: str, key: str, value: object, **head: object) -> Standard:
    """Samsø's standard with another value in one rule, and another head."""
    data = {**copied(SAMSOE), **head}
    next(one for one in data["rules"] if one["id"] == rule)[key] = value
    return Standard(Document(data))


def test_a_reading_that_decides() -> None:
    """A difference under a choice that is not the default names it, before what differs."""
    found = lines(SAMSOE, changed("adult", "require", {"age": {"at_least": 21}}))

    assert found[3:8] == [
        "TIGHTENED  adult [SAM-20]",
        "  Only where the text is read so: age = adults.",
        "  What differs: the condition.",
        "  before: The citizen is in the target group only if the citizen has turned 18.",
        "  now: The citizen is in the target group only if the citizen has turned 21.",
    ]


def test_two_directions_at_once() -> None:
    """Where a rule is neither tighter nor looser as a whole, each part says what it is."""
    found = lines(
        standard_of("kind: duration, at_most: 6 months"),
        standard_of("kind: duration, at_most: 5 months, norm: should"),
    )

    assert "  What differs: how strongly the text speaks (loosened), the most allowed (tightened)." in found


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "A still smaller one may exist: all cases were tried only up to so many events: 2."),
        (
            "da",
            "Der kan findes en endnu mindre sag: Alle sager er kun prøvet op til så mange hændelser: 2.",
        ),
    ],
)
def test_a_case_that_may_not_be_the_smallest(lang: str, words: str) -> None:
    """Where not every case of its size was tried, that is said below its size, and only there."""
    talks = "kind: count, of: conversation, at_most"
    large = lines(standard_of(f"{talks}: 5"), standard_of(f"{talks}: 5, earlier_courses: all"), lang)
    small = lines(standard_of(f"{talks}: 0"), standard_of(f"{talks}: 1"), lang)

    assert large.index(f"  {words}") == next(n for n, line in enumerate(large) if " 8" in line) + 1
    assert not any(words[:30] in line for line in small)


def test_no_case_was_found() -> None:
    """How far was searched is told, and nothing is said of the two being the same."""
    duty = "kind: duty, do: referral, after: inquiry, form: none"
    found = lines(standard_of(f"{duty}, norm: must"), standard_of(f"{duty}, norm: should"))

    assert found[-1] == "  No case that is judged differently was found within 3 events and 1 days."


def test_no_case_can_show_it() -> None:
    """Whom a rule binds is no part of a judgement, which is told."""
    fact = "kind: fact, require: wish"
    found = lines(standard_of(f"{fact}, bearer: citizen"), standard_of(f"{fact}, bearer: provider"))

    assert found[-1] == "  No single case can be judged differently because of this."


def test_another_first_day() -> None:
    """When a standard is in force is told in its own words, with a case that only one of them judges."""
    found = lines(SAMSOE, changed("adult", "note", "A note.", in_force={"from": dt.date(2026, 1, 1)}))

    assert found[1:4] == [
        "Rules and criteria: none differs. Beside the rules: 1.",
        "",
        "CHANGED  when the standard is in force",
    ]
    assert "  before: In force from 28 August 2025." in found
    assert "    now: not in force for this case." in found
    assert "    - {rule: individual-or-group, because: not_in_force}" in found


def test_a_criterion_that_lets_more_in() -> None:
    """The scenario says who is in the target group now, so that it fails for the standard before."""
    old, new = (
        standard_of(f"kind: eligibility, require: {{age: {{at_least: {age}}}}}", carried="criterion")
        for age in (18, 17)
    )
    assert "    eligibility: eligible" in lines(old, new)
    assert "    eligibility: ineligible" in lines(new, old)


def test_a_standard_in_force_for_longer() -> None:
    """The scenario names a finding that there is only where the case is judged at all."""
    head = {"in_force": {"from": dt.date(2025, 8, 28), "to": dt.date(2025, 12, 31)}}
    found = lines(changed("adult", "note", "A note.", **head), changed("adult", "note", "A note."))

    assert "    now: in force for this case." in found
    assert "    satisfied:" in found or "    upcoming:" in found


def test_judged_as_if_in_force() -> None:
    """A document that is not in force on the day of the case is named."""
    earlier = {"from": dt.date(2024, 1, 1), "to": dt.date(2025, 8, 27)}
    found = lines(SAMSOE, changed("six-months", "at_most", "5 months", in_force=earlier))

    assert "  Not in force on that day, and judged as if it were: samsoe." in found


def test_another_default() -> None:
    """A reading is told with its choices and its default, and with the rules that differ for it."""
    data = copied(SAMSOE)
    data["readings"]["five-is"]["default"] = "limit"
    found = lines(SAMSOE, Standard(Document(data)))

    assert "CHANGED  how the text can be read: five-is" in found
    assert "  now: Is one to five a limit or a norm? norm: A norm; limit (the default): A limit" in found
    (rules,) = (line for line in found if line.startswith("  These rules differ for this reason: "))
    assert "at-least-one-conversation, at-most-five-conversations" in rules


def test_words_that_only_one_of_them_knows() -> None:
    """A case with an event that the second standard lacks is a scenario of the first, which is told."""
    found = lines(SAMSOE, load_standard("statute"))

    assert (
        "  Only samsoe knows all the words of this case, so it is a scenario for samsoe and not for statute."
        in found
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_many_cases(lang: str) -> None:
    """The first twenty of a rule are named, and how many more there are."""
    every = tuple(Named(f"E-{number}", "cases.jsonl", number) for number in range(1, 23))
    rules = (RuleEffect("old", "new", every), RuleEffect(None, "added", every[:1]))
    effects = Effects(30, every, rules, every[:2], (CalendarMissingError("said"),))
    _, head, renamed, added, eligible, errors = effect_lines(effects, lang)

    assert "30" in head
    assert "22" in head
    assert renamed.startswith("  old -> new: 22: E-1, E-2,")
    assert renamed.endswith(", E-20, and 2 more" if lang == "en" else ", E-20, og 2 mere")
    assert added == "  added: 1: E-1"
    assert eligible.endswith(": 2: E-1, E-2")
    assert errors.endswith(": 1.")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("old", "new"), [("samsoe", "ishoej"), ("rudersdal", "vordingborg")])
def test_everything_can_be_said(old: str, new: str, lang: str) -> None:
    """Each difference of two municipalities has its words in both languages."""
    found = lines(load_standard(old), load_standard(new), lang)

    assert len(found) > 100
    assert all(line.isprintable() for line in found)
