from __future__ import annotations

import datetime as dt

import pytest
from tests.planted import copied
from tests.unit.kernel.one_rule import standard_of

from forebyg import Standard, load_standard
from forebyg.diff import Change, Comparison, NotFound, Shown, compare
from forebyg.diff.direction import Aspect, Direction
from forebyg.diff.results import comparison_cases
from forebyg.diff.search.side import Apart
from forebyg.scenario.matching import mismatches
from forebyg.source import Document

FACT = "kind: fact, require: wish"
TALKS = "kind: count, of: conversation, at_most: 5"
NONE = "kind: count, of: conversation, at_most: 0"
HEARD = "{happened: referral}"
GROUPS = "kind: permission, norm: may, may: {course_start: {form: group}}"
STARTS = "kind: permission, norm: may, may: course_start"
WINDOW = "window: {from: {first: inquiry}, to: [{first: course_end}]}"
NOTED = "kind: deadline, do: written_note, within: 1 week, after: conversation"
MONTHS = "kind: duration, at_most: 3 months"
BAR = "kind: exclusion, paragraphs: [SEL-85]"
SIX = "kind: duration, at_most: 6 months"
STOPPED = (
    "kind: deadline, do: inquiry_answered, within: 14 days, after: inquiry, "
    "suspended: {by: information_requested"
)


def told(result: Comparison) -> list[tuple[str, str]]:
    """What became of which rule."""
    return [(one.change.value, one.rule) for one in result.clauses]


def changed(name: str, **head: object) -> Comparison:
    """A shipped standard beside a copy with another head."""
    standard = load_standard(name)
    return compare(standard, Standard(Document({**copied(standard), **head})))


@pytest.mark.parametrize(
    ("old", "new", "events", "days"),
    [
        ("kind: duration, at_most: 6 months", "kind: duration, at_most: 5 months", 1, 151),
        ("kind: duration, at_least: 12 weeks", "kind: duration, at_least: 13 weeks", 2, 84),
        ("kind: count, of: conversation, at_most: 5", "kind: count, of: conversation, at_most: 4", 6, 0),
        (
            "kind: deadline, do: invitation, within: 14 days, after: inquiry",
            "kind: deadline, do: invitation, within: 10 days, after: inquiry",
            1,
            11,
        ),
        (f"{FACT}, norm: must", f"{FACT}, norm: should", 1, 0),
        ("kind: eligibility, require: wish", "kind: eligibility, require: motivated", 0, 0),
    ],
)
def test_the_smallest_case_is_small(old: str, new: str, events: int, days: int) -> None:
    """As few events as the change needs, and not a day more than it takes to differ."""
    carried = "criterion" if "eligibility" in old else "rule"
    (found,) = compare(standard_of(old, carried=carried), standard_of(new, carried=carried)).clauses

    assert isinstance(found.shown, Shown)
    assert (found.shown.events, found.shown.days) == (events, days)


@pytest.mark.parametrize(
    ("old", "new", "start", "days"),
    [
        ("kind: duration, at_most: 30 days", "kind: duration, at_most: 1 month", (1, 31), 29),
        ("kind: duration, at_most: 3 months", "kind: duration, at_most: 14 weeks", (1, 31), 90),
        (f"{MONTHS}, extension: {{by: extension}}", MONTHS, (1, 31), 90),
        ("kind: duration, at_most: 2 weeks", "kind: duration, at_most: 3 weeks", (1, 20), 15),
    ],
)
def test_the_shortest_case_begins_on_any_day(old: str, new: str, start: tuple[int, int], days: int) -> None:
    """Where months are counted, a case that begins late in January is over sooner than another one."""
    (found,) = compare(standard_of(old), standard_of(new)).clauses

    assert isinstance(found.shown, Shown)
    first = found.shown.trial.episode.events[0].date
    assert ((first.month, first.day), found.shown.days) == (start, days)
    assert found.shown.is_smallest
    assert found.shown.shortest


def test_a_shorter_case_may_exist() -> None:
    """Not every first day is tried where months are looked at one by one."""
    weekly, monthly = (f"kind: frequency, of: conversation, every: {period}" for period in ("week", "month"))
    (found,) = compare(standard_of(weekly), standard_of(monthly)).clauses

    assert isinstance(found.shown, Shown)
    assert (found.shown.days, found.shown.is_smallest, found.shown.shortest) == (7, True, False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{BAR}, during: course", f"{BAR}, during: start"),
        (NOTED, f"{NOTED}, counted_from: each"),
        (
            "kind: count, of: conversation, at_most: 0",
            "kind: count, of: conversation, at_most: 0, earlier_courses: all",
        ),
    ],
)
def test_the_case_is_expected_of_one_document_alone(old: str, new: str) -> None:
    """What is expected of either document, the other one does not come to."""
    carried = "[rule, criterion]" if "exclusion" in old else "rule"
    one, other = standard_of(old, carried=carried), standard_of(new, carried=carried)
    for pair in ((one, other), (other, one)):
        result = compare(*pair)
        (case,) = comparison_cases(result, "en")
        (found,) = result.clauses

        assert isinstance(found.shown, Shown)
        assert case.expect is not None
        reports = (found.shown.old, found.shown.new)
        assert [any(mismatches(case.expect, report, case.episode)) for report in reports] == [True, False]


def without(name: str, rule: str) -> Comparison:
    """A shipped standard beside a copy that lacks one of its rules."""
    standard = load_standard(name)
    data = copied(standard)
    (gone,) = (one for one in data["rules"] if one["id"] == rule)
    data["rules"].remove(gone)
    for statement in data["statements"]:
        if statement["id"] in gone["cites"]:
            statement["as"] = "information"
    return compare(standard, Standard(Document(data)))


def test_a_rule_that_is_gone_is_shown_broken() -> None:
    """Of a rule that is gone, what is kept or left open shows nothing: only what it once broke does."""
    (gone,) = without("hjoerring", "clarifying-talks-of-an-hour").clauses

    assert isinstance(gone.shown, Shown)
    assert "clarifying-talks-of-an-hour" in [one.rule.id for one in gone.shown.old.violations]


def test_what_no_case_can_expect_is_said() -> None:
    """That a permission is gone, no expectation can say: the case passes on both, and its text says so."""
    result = without("hjoerring", "referral-possible")
    (english,), (danish,) = (list(comparison_cases(result, lang)) for lang in ("en", "da"))

    assert (english.why or "").startswith("This case passes on both standards: ")
    assert (danish.why or "").startswith("Denne sag består efter begge standarder: ")


@pytest.mark.parametrize(
    ("old", "new", "events", "days"),
    [
        (TALKS, f"{TALKS}, earlier_courses: touching", 8, 1),
        (TALKS, f"{TALKS}, earlier_courses: all", 8, 1),
        (f"{TALKS}, earlier_courses: touching", f"{TALKS}, earlier_courses: all", 9, 2),
        (f"{TALKS}, in_any: 4 weeks", TALKS, 7, 29),
        (f"{TALKS}, in_any: 4 weeks", f"{TALKS}, in_any: 1 month", 7, 29),
        (f"{TALKS}, in_any: 4 weeks, earlier_courses: all", f"{TALKS}, in_any: 4 weeks", 8, 1),
        (f"{TALKS}, when: {HEARD}, earlier_courses: all", f"{TALKS}, when: {HEARD}", 9, 1),
        (f"{TALKS}, {WINDOW}", f"{TALKS}, {WINDOW}, earlier_courses: all", 10, 1),
        (
            "kind: count, of: conversation, at_most: 0",
            "kind: count, of: conversation, at_most: 0, earlier_courses: all",
            3,
            1,
        ),
        (
            "kind: count, of: conversation, at_least: 3",
            "kind: count, of: conversation, at_least: 3, earlier_courses: all",
            5,
            1,
        ),
        (
            "kind: frequency, of: group_meeting, at_least: 5, every: month, measure: average",
            "kind: frequency, of: group_meeting, at_least: 5, every: month",
            6,
            40,
        ),
        (f"{SIX}, extension: {{by: extension}}", SIX, 2, 182),
        (
            "kind: exclusion, paragraphs: [SEL-85], unless: {reduced: true, shown: [plan_made, goals_set]}",
            "kind: exclusion, paragraphs: [SEL-85], unless: {reduced: true, shown: [plan_made]}",
            2,
            0,
        ),
    ],
)
def test_a_case_of_many_events(old: str, new: str, events: int, days: int) -> None:
    """Where no small case can show it, a larger one does: over two courses, or over more time."""
    carried = "[rule, criterion]" if "exclusion" in old else "rule"
    (found,) = compare(standard_of(old, carried=carried), standard_of(new, carried=carried)).clauses

    assert isinstance(found.shown, Shown)
    assert (found.shown.events, found.shown.days) == (events, days)
    assert found.shown.apart is Apart.VERDICT
    assert found.shown.is_smallest == (events <= found.shown.searched + 1)


def test_a_verdict_is_looked_for_before_a_doubt() -> None:
    """Of many facts one decides: that the others are false tells more than that they are not known."""
    facts = "wish, motivated, at_risk, vulnerability, substance_abuse"
    old, new = (f"{FACT[:-4]}{{any: [{some}]}}" for some in (f"{facts}, mental_problems", facts))
    (found,) = compare(standard_of(old), standard_of(new)).clauses

    assert isinstance(found.shown, Shown)
    assert found.shown.apart is Apart.VERDICT
    assert found.shown.trial.episode.facts["mental_problems"] is True


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (NONE, f"{NONE}, in_any: 4 weeks"),
        (f"{NONE}, in_any: 2 months", f"{NONE}, in_any: 4 weeks"),
        (f"{TALKS}, form: none", f"{TALKS}, form: none, earlier_courses: all"),
        (GROUPS, f"{GROUPS}, form: group"),
        (
            f"{STOPPED}, until: information_received, effect: open}}",
            f"{STOPPED}, until: plan_made, effect: open}}",
        ),
    ],
)
def test_what_is_written_and_means_nothing(old: str, new: str) -> None:
    """Such as an option that leaves everything as it is, because of what else the rule says."""
    assert not compare(standard_of(old), standard_of(new)).differs


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GROUPS, f"{GROUPS}, form: individual"),
        (STARTS, f"{STARTS}, form: group"),
        (
            "kind: permission, norm: may, may: [{course_start: {form: group}}, referral]",
            "kind: permission, norm: may, may: [{course_start: {form: group}}, referral], form: group",
        ),
    ],
)
def test_a_permission_for_fewer_courses(old: str, new: str) -> None:
    """What is allowed in courses of one form only is less, unless nothing else was allowed."""
    assert [one.change for one in compare(standard_of(old), standard_of(new)).clauses] == [Change.TIGHTENED]


AT_HOME = "{purpose: guidance, channel: [phone, home]}", "{channel: [home, phone], purpose: guidance}"


@pytest.mark.parametrize(
    "rule",
    [
        "kind: deadline, do: referral, within: 14 days, after: {conversation: %s}",
        "kind: deadline, do: referral, within: 1 week, after: inquiry, expected: {conversation: %s}",
        f"{STOPPED}, until: [plan_made, {{conversation: %s}}], effect: pause}}",
        "kind: duration, at_most: 6 months, counted_from: {conversation: %s}, until: {conversation: %s}",
        "kind: order, before: {conversation: %s}, required: plan_made, owed_from: {conversation: %s}",
        "kind: fact, require: wish, at: {conversation: %s}",
        "kind: count, of: referral, at_most: 1, window: {from: {first: {conversation: %s}}}",
        "kind: notice, when: {happened: {conversation: %s}}, say: {en: One., da: En.}",
        "kind: fact, require: {happened: {conversation: %s}}, when: {happened: {conversation: %s}}",
    ],
)
def test_the_order_of_what_is_asked_of_an_event(rule: str) -> None:
    """Which attribute, word or event is named first means nothing, wherever events are named."""
    old, new = (standard_of(rule.replace("%s", asked)) for asked in AT_HOME)

    assert old.ref.digest != new.ref.digest
    assert not compare(old, new).differs


def test_the_order_of_what_is_asked_where_the_target_group_is_judged() -> None:
    """It is one event, however its attributes are put."""
    heads = (f"eligibility: {{judged_on: {{conversation: {asked}}}}}\n" for asked in AT_HOME)
    old, new = (standard_of(FACT, head) for head in heads)

    assert old.ref.digest != new.ref.digest
    assert not compare(old, new).differs


def test_the_order_of_the_days_that_close_a_window() -> None:
    """The first that comes closes it, whichever is named first."""
    window = "kind: count, of: referral, at_most: 1, window: {from: {first: inquiry}, to: [%s]}"
    edges = ["{first: course_end}", "{first: plan_made, later: 2 weeks}"]
    old, new = (standard_of(window % ", ".join(some)) for some in (edges, edges[::-1]))

    assert not compare(old, new).differs


def test_what_sets_a_clock_going_again() -> None:
    """Where the clock goes on, what sets it going is told of."""
    old, new = (standard_of(f"{STOPPED}, until: {one}, effect: pause}}") for one in ("plan_made", "referral"))

    assert [one.aspects for one in compare(old, new).clauses] == [(Aspect("suspension", Direction.CHANGED),)]


def test_no_case_is_found() -> None:
    """A duty that is never broken is judged alike whether it must or should be done: how far is told."""
    duty = "kind: duty, do: referral, after: inquiry, form: none"
    (found,) = compare(standard_of(f"{duty}, norm: must"), standard_of(f"{duty}, norm: should")).clauses

    assert (found.change, found.shown) == (Change.LOOSENED, NotFound(3, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{FACT}, bearer: provider", f"{FACT}, bearer: citizen"),
        (
            "kind: target, norm: should, share: {at_least: 80}, of: {en: A., da: B.}",
            "kind: target, norm: should, share: {at_least: 90}, of: {en: A., da: B.}",
        ),
    ],
)
def test_what_no_case_can_show(old: str, new: str) -> None:
    """Whom a rule binds, and an aim over many cases, change no judgement of a single one."""
    (found,) = compare(standard_of(old), standard_of(new)).clauses

    assert (found.change, found.shown) == (Change.CHANGED, None)


def test_what_a_notice_says() -> None:
    """A notice with other words is shown by a case in which it is given."""
    notice = "kind: notice, when: wish, say: {{en: {0}, da: {0}}}"
    old, new = (standard_of(notice.format(word)) for word in ("One", "Two"))
    (found,) = compare(old, new).clauses

    assert isinstance(found.shown, Shown)
    assert dict(found.shown.trial.episode.facts) == {"wish": True}


def test_rules_are_matched_by_id_then_by_what_they_are_about() -> None:
    """A rule of another name about the same events is the same rule; what is about others is not."""
    standard = load_standard("samsoe")
    data = copied(standard)
    for rule in data["rules"]:
        if rule["id"] in {"six-months", "journal-of-a-course", "weekly"}:
            rule["id"] = f"new-{rule['id']}"
    data["rules"] = [rule for rule in data["rules"] if rule["id"] != "at-least-one-conversation"]
    result = compare(standard, Standard(Document(data)))

    assert told(result) == [("gone", "at-least-one-conversation")]


def test_a_change_under_a_reading_alone() -> None:
    """What differs only under a choice that is not the default names it, and the case is judged by it."""
    standard = load_standard("samsoe")
    data = copied(standard)
    rule = next(one for one in data["rules"] if one["id"] == "adult")
    rule["require"] = {"age": {"at_least": 21}}
    (found,) = compare(standard, Standard(Document(data))).clauses

    assert (found.rule, found.change, dict(found.under)) == ("adult", Change.TIGHTENED, {"age": "adults"})
    assert isinstance(found.shown, Shown)


def test_a_change_under_two_readings_together() -> None:
    """A rule that stands only under one choice and changes under another is found under both."""
    standard = load_standard("hjoerring")
    data = copied(standard)
    rule = next(one for one in data["rules"] if one["id"] == "extension-in-time")
    rule["after"]["start"] = "inquiry"
    (found,) = compare(standard, Standard(Document(data))).clauses

    assert dict(found.under) == {"wording": "extension", "six-months-from": "start"}


def test_a_case_that_only_another_reading_shows() -> None:
    """Each start is of a course of its own; where the rule counts from inquiries there may be several."""
    standard = load_standard("vordingborg")
    data = copied(standard)
    rule = next(one for one in data["rules"] if one["id"] == "final-evaluation")
    rule["counted_from"] = "each"
    (found,) = compare(standard, Standard(Document(data))).clauses

    assert dict(found.under) == {"weeks-from": "inquiry"}
    assert isinstance(found.shown, Shown)
    assert [event.type for event in found.shown.trial.episode.events].count("inquiry") == 2


def test_when_a_standard_is_in_force() -> None:
    """Another first day is told, with a course that only one of them binds; the rules stay the same."""
    result = changed("samsoe", in_force={"from": dt.date(2026, 1, 1), "cites": ["SAM-49"]})
    (found,) = result.head

    assert (result.clauses, found.about) == ((), "in_force")
    assert isinstance(found.shown, Shown)
    assert found.shown.trial.episode.events[0].date == dt.date(2025, 8, 28)


def test_standards_that_are_never_in_force_on_one_day() -> None:
    """The rules of two versions that follow each other are judged as if both were in force, which is told."""
    standard = load_standard("samsoe")
    data = copied(standard)
    data["in_force"] = {"from": dt.date(2024, 1, 1), "to": dt.date(2025, 8, 27)}
    rule = next(one for one in data["rules"] if one["id"] == "six-months-by-law")
    rule["at_most"] = "5 months"
    (found,) = compare(standard, Standard(Document(data))).clauses

    assert isinstance(found.shown, Shown)
    assert found.shown.lifted == ("samsoe",)
    assert found.shown.trial.episode.events[0].date < dt.date(2025, 8, 28)


@pytest.mark.parametrize(
    ("head", "about"),
    [
        ({"eligibility": {"judged_on": "as_of"}}, "judged_on"),
        ({"paragraphs": {"offered": ["SEL-82a", "SEL-82b"]}}, "offered"),
        (
            {"paragraphs": {"offered": ["SEL-82a", "SEL-82b", "SEL-82d"], "not_offered": ["SEL-82c"]}},
            "not_offered",
        ),
        (
            {"review": {"every": "2 years", "counted_from": dt.date(2025, 8, 28), "cites": ["SAM-49"]}},
            "review",
        ),
        ({"title": "Another", "contacts": [], "complaint": []}, None),
    ],
)
def test_the_head(head: dict[str, object], about: str | None) -> None:
    """What a standard says of itself is compared where it means something; mere words are not."""
    result = changed("samsoe", **head)

    assert [one.about for one in result.head if not one.about.startswith("reading")] == (
        [about] if about else []
    )


@pytest.mark.parametrize(
    ("axis", "value", "change"),
    [("first_day", "counted", Change.TIGHTENED), ("missing_day", "roll_over", Change.LOOSENED)],
)
def test_how_days_are_counted(axis: str, value: str, change: Change) -> None:
    """A change of counting is told of the head, and of each rule whose days it moves, with such a day."""
    standard = load_standard("samsoe")
    data = copied(standard)
    data["counting"][axis] = value
    result = compare(standard, Standard(Document(data)))

    (head,) = result.head
    assert head.about == f"counting.{axis}"
    assert {one.change for one in result.clauses} == {change}
    assert set(head.rules) == {one.rule for one in result.clauses} >= {"six-months", "six-months-by-law"}
    assert all(isinstance(one.shown, Shown) for one in result.clauses)


def test_a_month_that_lacks_the_day_in_any_month() -> None:
    """How a period of any month is counted is told of as that, with talks of which the last is 31 days on."""
    heads = ("counting: {missing_day: last_of_month}\n", "counting: {missing_day: next_day}\n")
    old, new = (standard_of(f"{TALKS}, in_any: 1 month", head) for head in heads)
    (found,) = compare(old, new).clauses

    assert found.aspects == (Aspect("counting", Direction.TIGHTENED),)
    assert isinstance(found.shown, Shown)
    assert (found.shown.events, found.shown.apart) == (7, Apart.VERDICT)


def test_any_ten_working_days() -> None:
    """Ten working days are fourteen days, but for a holiday among them: the case is laid there."""
    pytest.importorskip("holidays", reason="the calendar comes with an optional package")
    head = "counting: {calendar: DK}\n"
    old, new = (standard_of(f"{TALKS}, in_any: {one}", head) for one in ("14 days", "10 working days"))
    (found,) = compare(old, new).clauses

    assert isinstance(found.shown, Shown)
    assert (found.shown.events, found.shown.apart) == (7, Apart.VERDICT)


def test_progress_is_told() -> None:
    """Whoever waits is told how many differences have been searched, up to all of them."""
    seen = list[tuple[int, int]]()
    compare(standard_of(FACT), standard_of(f"{FACT}, norm: should"), tell=lambda *one: seen.append(one))

    assert seen == [(0, 1), (1, 1)]
