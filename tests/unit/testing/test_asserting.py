from __future__ import annotations

from datetime import date

import pytest

from forebyg import Episode, Event, Report, evaluate, load_standard
from forebyg.testing import as_scenario, assert_breaks, assert_compliant
from forebyg.timeline import frozen
from forebyg.vocabulary import Value

STATUTE = load_standard("statute")
START = Event(date(2025, 1, 20), "course_start", frozen({"form": "individual"}))
CITIZEN = frozen({"at_risk": True, "can_benefit": True})


def report(*events: Event, as_of: date, **facts: bool) -> Report:
    """What the statute says of a citizen's course."""
    known = frozen({**CITIZEN, **facts})
    return evaluate(STATUTE, Episode("E-1", None, known, events), as_of=as_of)


def test_a_compliant_record_passes() -> None:
    """Nothing is raised where nothing is broken."""
    assert_compliant(report(START, as_of=date(2025, 7, 20)))


def test_what_is_broken_is_told() -> None:
    """The message names rule, statement, first day of breach and the date sum."""
    with pytest.raises(AssertionError) as raised:
        assert_compliant(report(START, as_of=date(2025, 7, 21)))

    head, line = str(raised.value).splitlines()
    assert head == "E-1 is not compliant under statute on 2025-07-21"
    assert line.startswith("  six-months (SEL-82b-3) violated since 2025-07-21: ")
    assert "2025-01-20 + 6 months = 2025-07-20" in line


def test_who_is_outside_the_target_group_is_told() -> None:
    """Being outside the target group is named with the criterion and its statements."""
    with pytest.raises(AssertionError, match=r"target group on 2025-01-20: can-benefit \(SEL-82a-3"):
        assert_compliant(report(START, as_of=date(2025, 2, 1), can_benefit=False))


@pytest.mark.parametrize("rule", ["six-months", "SEL-82b-3"])
def test_a_broken_rule_is_seen(rule: str) -> None:
    """A rule may be named by its own id or by that of a statement."""
    assert_breaks(report(START, as_of=date(2025, 7, 21)), rule)
    with pytest.raises(AssertionError, match=r"does not break .*\n  six-months .* holding: "):
        assert_breaks(report(START, as_of=date(2025, 7, 20)), rule)


def test_a_rule_that_is_not_there() -> None:
    """A misspelt rule is not taken for one that is kept."""
    with pytest.raises(AssertionError, match=r"says nothing .* 'six-month'"):
        assert_breaks(report(START, as_of=date(2025, 7, 21)), "six-month")


def test_a_deviation_may_be_let_pass() -> None:
    """A broken should is refused unless one says otherwise."""
    samsoe = load_standard("samsoe")
    facts: dict[str, Value] = {**CITIZEN, "residence": "samsoe", "journal_kept": True}
    assessed = Event(date(2025, 9, 1), "assessment", frozen({"of": "referral", "result": "no_referral"}))
    episode = Episode("E-1", None, frozen(facts), (START._replace(date=date(2025, 9, 1)), assessed))
    found = evaluate(samsoe, episode, as_of=date(2025, 9, 8))

    assert_compliant(found, deviations=False)
    with pytest.raises(AssertionError, match="weekly"):
        assert_compliant(found)


def test_as_a_scenario() -> None:
    """An episode becomes a scenario with what is broken as the expectation."""
    text = as_scenario(STATUTE, Episode("E-1", None, CITIZEN, (START,)), as_of=date(2025, 7, 21))

    assert text.startswith("standard: statute\ncases:\n")
    assert "    - {rule: six-months, since: 2025-07-21}\n" in text
