from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from itertools import chain

import pytest

from forebyg import Standard, evaluate, load_episode
from forebyg.episode.dump import dump_episode
from forebyg.errors import ReadingError, UnknownRuleError
from forebyg.testing.shown import complaint, judged
from forebyg.witness import Outcome, boundary, compliant, witnesses

Draft = Callable[..., Standard]

COUNTED = "counting: {first_day: counted}"
OWN = """\
vocabulary:
  events:
    visit:
      says: {en: A visit, da: Et besøg}
      attributes:
        guests: {is: whole, says: {en: Guests, da: Gæster}}
        rooms: {is: words, one_of: [hall, kitchen, attic], says: {en: Rooms, da: Rum}}
  facts:
    has_key: {is: truth, says: {en: Has a key, da: Har en nøgle}}
"""

RULES = {
    "duration": "kind: duration, at_most: 3 months 2 weeks",
    "duration-least": "kind: duration, at_least: 5 weeks, form: [group, ad_hoc]",
    "duration-since": "kind: duration, at_most: 10 weeks, counted_from: {conversation: {purpose: guidance}}",
    "duration-extended": "kind: duration, at_most: 6 weeks, extension: {by: extension}",
    "deadline": "kind: deadline, do: plan_made, within: 1 month, after: course_start",
    "deadline-form": "kind: deadline, do: plan_made, within: 7 days, after: inquiry, form: individual",
    "deadline-window": "kind: deadline, do: plan_made, not_before: 5 days, within: 3 weeks, after: inquiry",
    "deadline-each": "kind: deadline, do: written_note, within: 7 days, after: follow_up, counted_from: each",
    "deadline-at-end": "kind: deadline, do: follow_up, within: 9 days, after: course_end",
    "deadline-early": "kind: deadline, do: plan_made, within: 60 days, after: inquiry, early_end: at_end",
    "deadline-shown": (
        "kind: deadline, do: plan_made, within: 9 days, after: inquiry, only_if: {assessment: {of: need}}"
    ),
    "deadline-paused": (
        "kind: deadline, do: inquiry_answered, within: 9 days, after: inquiry, "
        "suspended: {by: information_requested, until: information_received, effect: pause}"
    ),
    "deadline-to-start": "kind: deadline, do: course_start, within: 3 weeks, after: inquiry",
    "duty-start": "kind: duty, do: {goals_set: {smart: true}}, by: start",
    "duty-end": "kind: duty, do: {assessment: {of: outcome}}, by: end, norm: should",
    "duty-by-end": "kind: duty, do: [follow_up, {conversation: {purpose: follow_up}}]",
    "duty-open": "kind: duty, do: plan_made, by: open",
    "duty-after": "kind: duty, do: other_need_handled, after: other_need_found, discharged_by: referral",
    "order": "kind: order, before: {conversation: {purpose: clarifying}}, required: {assessment: {of: need}}",
    "order-owed": (
        "kind: order, before: course_end, required: {evaluation: {kind: final}}, owed_from: course_start"
    ),
    "concurrent": "kind: concurrent_courses, required: {assessment: {of: need, result: group}}",
    "duration-until": "kind: duration, at_most: 10 weeks, counted_from: group_meeting, until: group_meeting",
    "duration-least-until": "kind: duration, at_least: 10 weeks, until: group_meeting",
    "count-most": "kind: count, of: conversation, at_most: 3",
    "count-in-any": "kind: count, of: conversation, at_most: 3, in_any: 6 months",
    "count-in-any-day": "kind: count, of: {conversation: {channel: phone}}, at_most: 1, in_any: 1 day",
    "count-in-any-days": "kind: count, of: {conversation: {channel: phone}}, at_most: 3, in_any: 2 days",
    "count-added": "kind: count, of: conversation, at_most: 3, earlier_courses: touching",
    "count-least": (
        "kind: count, of: {group_meeting: {participants: {at_least: 4}}}, at_least: 2, form: group"
    ),
    "count-whole": "kind: count, of: {conversation: {purpose: guidance}}, at_most: 2, window: whole",
    "count-between": (
        "kind: count, of: {conversation: {channel: phone}}, at_most: 2, "
        "window: {from: {first: inquiry}, to: [{first: inquiry, later: 30 days}]}"
    ),
    "weekly": "kind: frequency, of: group_meeting",
    "weekly-twice": "kind: frequency, of: conversation, at_least: 2",
    "weekly-gap": "kind: frequency, of: conversation, measure: gap",
    "weekly-average": "kind: frequency, of: conversation, measure: average",
    "monthly": "kind: frequency, of: conversation, every: month",
    "attribute": "kind: attribute, of: group_meeting, attribute: participants, at_least: 3, at_most: 5",
    "attribute-word": "kind: attribute, of: conversation, attribute: channel, one_of: [in_person, home]",
    "attribute-own": "kind: attribute, of: visit, attribute: rooms, includes: [hall, kitchen], window: whole",
    "continuity": "kind: continuity, of: conversation, attribute: adviser",
    "exclusion": "kind: exclusion, paragraphs: [SEL-85], last_day: not_counted",
    "exclusion-course": "kind: exclusion, paragraphs: [SEL-85], during: course",
    "exclusion-talk": "kind: exclusion, paragraphs: [LAB-167], during: {conversation: {purpose: guidance}}",
    "exclusion-unless": "kind: exclusion, paragraphs: [SEL-85], unless: {shown: [{assessment: {of: need}}]}",
    "exclusion-reduced": (
        "kind: exclusion, paragraphs: [SEL-85], unless: {reduced: true, shown: [{assessment: {of: need}}]}"
    ),
    "fact": "kind: fact, require: {all: [journal_kept, {not: relative_only}]}, at: inquiry",
    "fact-own": "kind: fact, require: has_key",
    "fact-age": "kind: fact, require: {age: {at_least: 18, at_most: 29}}",
    "fact-only": "kind: fact, require: {only: {contact_offered: {channels: {exactly: virtual}}}}",
    "fact-happened": "kind: fact, require: {happened: {assessment: {of: need, result: group}}}",
    "when": "kind: duty, do: plan_made, by: start, when: {all: [{severity: severe}, {form: group}]}",
    "before-course": (
        "kind: deadline, form: none, do: referral, within: 5 days, after: {inquiry: {acute: true}}"
    ),
    "not-offered": "kind: not_offered, paragraphs: [SEL-82c]",
    "permission": "kind: permission, norm: may, may: referral, after: follow_up",
    "adult": "kind: eligibility, require: {age: {at_least: 18}}",
    "in-group": "kind: eligibility, require: {any: [{residence: nyby}, {all: [wish, {severity: [light]}]}]}",
    "benefit": "kind: eligibility, require: can_benefit",
}
"""One rule of every make, as a line of a draft."""


UNUSUAL = {
    "condition at the first contact": (
        "kind: deadline, do: group_meeting, within: 1 month, after: assessment, when: {happened: referral}"
    ),
    "condition of all such events": (
        "kind: not_offered, paragraphs: [SEL-82c], when: {only: {inquiry: {channel: home}}}"
    ),
    "the course's end is the deed": (
        "kind: deadline, do: {course_end: {reason: A}}, not_before: 2 days, within: 3 months, "
        "after: virtual_accepted"
    ),
    "the course's start is one of the deeds": (
        "kind: deadline, do: [conversation, course_start], within: 2 weeks, after: follow_up, form: group"
    ),
    "the course's start ends the duty": (
        "kind: deadline, do: invitation, within: 11 weeks, after: referral, discharged_by: course_start"
    ),
    "the course's start is one of those counted": "kind: count, of: [conversation, course_start], at_most: 1",
    "more starts than there can be": "kind: count, of: {course_start: {place: home}}, at_least: 3",
    "an end every week": "kind: frequency, of: course_end",
    "after the last end": "kind: duty, after_last: course_end, by: end, do: [goals_set, follow_up]",
    "an end that must come first": "kind: order, before: {conversation: {adviser: A}}, required: course_end",
    "an answer to a question": "kind: permission, norm: may, may: follow_up, after: information_received",
    "a question before its answer": (
        "kind: order, before: [information_received, other_need_handled], required: information_requested"
    ),
    "what it demands makes it such an event": (
        "kind: attribute, of: {inquiry_answered: {result: refused}}, attribute: result, one_of: [refused]"
    ),
    "an inquiry in the course": "kind: attribute, of: inquiry, attribute: channel, one_of: [phone]",
    "an end while the course runs": "kind: attribute, of: course_end, attribute: reason, one_of: [home]",
    "silence that has a meaning": "kind: continuity, of: inquiry, attribute: acute, window: course",
    "before any course": "kind: eligibility, require: {age: {at_least: 18, at_most: 30}}, form: none",
    "a course is always there": "kind: exclusion, paragraphs: [SEL-85], unless: {shown: [course_start]}",
    "a window that never closes": (
        "kind: count, of: conversation, at_most: 2, window: {from: {first: referral, later: 16 days}}"
    ),
    "at least one in the whole record": "kind: count, of: goals_set, at_least: 1, window: whole",
}
"""Rules that a draft can have and no text has."""


@pytest.mark.parametrize("name", UNUSUAL)
def test_an_unusual_rule(name: str, draft: Draft) -> None:
    """What can be shown of it is shown as built, in a standard that is in force for five months too."""
    for head in ("", "in_force: {from: 2025-09-01, to: 2026-01-31}"):
        standard = draft(f"id: r, {UNUSUAL[name]}", head=head)
        every = [*witnesses(standard, "r"), *boundary(standard, "r")]

        assert [said for w in every if (said := complaint(w, judged(standard, w)))] == []
        assert len({witness.outcome for witness in every}) > 1


@pytest.mark.parametrize("counting", ["", COUNTED])
@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_every_make(name: str, counting: str, draft: Draft) -> None:
    """Alone in a draft, a rule of any make is shown as built, however its days are counted."""
    standard = draft(f"id: r, {RULES[name]}", head=f"{counting}\n{OWN}")
    every = [*witnesses(standard, "r"), *boundary(standard, "r")]

    assert [said for w in every if (said := complaint(w, judged(standard, w)))] == []
    assert all(load_episode(dump_episode(w.episode), standard=standard) == w.episode for w in every)
    assert len({witness.outcome for witness in every}) > 1


@pytest.mark.parametrize("name", RULES)
def test_a_rule_beside_all_others(name: str, draft: Draft) -> None:
    """A rule is shown just as truly where every other make of rule is kept beside it."""
    standard = together(draft)
    every = chain(witnesses(standard, name), boundary(standard, name))

    assert [said for w in every if (said := complaint(w, judged(standard, w)))] == []


@cache
def together(draft: Draft) -> Standard:
    """All of them in one draft."""
    return draft(*(f"id: {name}, {line}" for name, line in RULES.items()), head=OWN)


def test_the_sum_is_one_that_anyone_can_check(draft: Draft) -> None:
    """Where the document counts the first day, no sum is given that a calendar does not bear out."""
    counted = boundary(draft("id: r, kind: duration, at_most: 6 months", head=COUNTED), "r")

    assert counted[1].why.limit == date(2025, 7, 19)
    assert counted[1].why.anchor is None
    assert counted[1].why.length is None


def test_the_triple_of_a_duration(draft: Draft) -> None:
    """The course ends the day before the last allowed day, on it, and on the day after."""
    standard = draft("id: r, kind: duration, at_most: 6 months")
    edges = boundary(standard, "r")[:3]

    assert [edge.outcome for edge in edges] == [Outcome.SATISFIED, Outcome.SATISFIED, Outcome.VIOLATED]
    assert [edge.episode.events[-1].date for edge in edges] == [
        date(2025, 7, 19),
        date(2025, 7, 20),
        date(2025, 7, 21),
    ]
    assert edges[2].since == date(2025, 7, 21)
    assert (edges[0].why.anchor, edges[0].why.length) == (date(2025, 1, 20), "6 months")


PENDING, HOLDING, VIOLATED = Outcome.PENDING, Outcome.HOLDING, Outcome.VIOLATED
NONE_YET = Outcome.NOT_APPLICABLE
WAITED_FOR = {
    "duration": ((HOLDING, HOLDING, VIOLATED), date(2025, 5, 4)),
    "deadline": ((PENDING, PENDING, VIOLATED), date(2025, 2, 20)),
    "deadline-form": ((PENDING, PENDING, VIOLATED), date(2025, 1, 17)),
    "deadline-shown": ((PENDING, PENDING, VIOLATED), date(2025, 1, 19)),
    "deadline-at-end": ((PENDING, PENDING, VIOLATED), date(2025, 2, 25)),
    "deadline-early": ((PENDING, PENDING, VIOLATED), date(2025, 2, 16)),
    "deadline-to-start": ((PENDING, PENDING, VIOLATED), date(2025, 1, 31)),
    "before-course": ((PENDING, PENDING, VIOLATED), date(2025, 1, 15)),
    "duty-start": ((NONE_YET, PENDING, VIOLATED), date(2025, 1, 20)),
    "duty-end": ((PENDING, PENDING, VIOLATED), date(2025, 2, 16)),
    "duty-by-end": ((PENDING, PENDING, VIOLATED), date(2025, 2, 16)),
    "order-owed": ((PENDING, VIOLATED, VIOLATED), date(2025, 2, 16)),
    "count-least": ((PENDING, PENDING, VIOLATED), date(2025, 2, 16)),
    "weekly": ((HOLDING, HOLDING, VIOLATED), date(2025, 1, 26)),
    "weekly-twice": ((HOLDING, HOLDING, VIOLATED), date(2025, 1, 26)),
    "weekly-gap": ((HOLDING, HOLDING, VIOLATED), date(2025, 1, 27)),
    "monthly": ((HOLDING, HOLDING, VIOLATED), date(2025, 2, 28)),
}
"""What comes of waiting on the day before the last timely day, on it and on the next, and which day it is."""


NOT_OWED = {"duration", "count-least", "weekly", "weekly-twice", "weekly-gap", "monthly"}
"""What can no longer be mended once it is broken."""


@pytest.mark.parametrize("name", WAITED_FOR)
def test_the_days_of_waiting(name: str, draft: Draft) -> None:
    """Nothing has been done, and the record is judged on the three days around the last timely one."""
    standard = draft(f"id: r, {RULES[name]}")
    edges = boundary(standard, "r")[-3:]
    outcomes, last = WAITED_FOR[name]

    assert tuple(edge.outcome for edge in edges) == outcomes
    assert [(edge.as_of - last).days for edge in edges] == [-1, 0, 1]
    assert {edge.why.limit for edge in edges} == {last}
    for edge in edges:
        finding = next(one for one in judged(standard, edge).findings if one.rule.id == "r")
        assert not finding.done
        assert finding.owed is (edge.outcome is VIOLATED and name not in NOT_OWED)


@pytest.mark.parametrize("name", ["count-most", "attribute", "exclusion", "duty-open", "duration-least"])
def test_nobody_waits_where_time_alone_breaks_nothing(name: str, draft: Draft) -> None:
    """A bound, a bar, a duty without a date and a shortest time have no last timely day."""
    edges = boundary(draft(f"id: r, {RULES[name]}"), "r")

    assert not any(edge.why.code in {"pending", "holding", "violated"} for edge in edges)


def test_a_limit_below_and_one_above(draft: Draft) -> None:
    """A rule with two limits gives three records for each."""
    standard = draft(f"id: r, {RULES['attribute']}")
    numbers = [edge.why.day for edge in boundary(standard, "r")]

    assert numbers == [2, 3, 4, 4, 5, 6]


def test_a_most_in_the_whole_record(draft: Draft) -> None:
    """Two are allowed, so the records have one, two and three, and none of them after the course's end."""
    standard = draft(f"id: r, {RULES['count-whole']}")
    edges = boundary(standard, "r")

    assert [(edge.why.limit, edge.why.day) for edge in edges] == [(2, 1), (2, 2), (2, 3)]
    assert [edge.outcome for edge in edges] == [Outcome.SATISFIED, Outcome.SATISFIED, VIOLATED]
    assert all(edge.episode.events[-1].type == "course_end" for edge in edges)


def test_a_birthday_as_limit(draft: Draft) -> None:
    """Who turns 18 on the day itself is let in; who does so the day after is not."""
    standard = draft(f"id: r, {RULES['adult']}")
    edges = boundary(standard, "r")

    assert [edge.outcome for edge in edges] == [Outcome.MET, Outcome.MET, Outcome.NOT_MET]
    assert [edge.episode.born for edge in edges] == [date(2007, 1, 19), date(2007, 1, 20), date(2007, 1, 21)]


YOUNG = {
    "attribute": "of: inquiry, attribute: contacted, one_of: [Ungekontakten], window: whole",
    "deadline": "do: plan_made, within: 7 days, after: inquiry",
    "duty": "do: goals_set, by: start",
    "fact": "require: wish, at: inquiry",
    "count": "of: conversation, at_most: 2",
}


@pytest.mark.parametrize("kind", YOUNG)
def test_an_age_that_a_rule_binds_from_is_a_limit(kind: str, draft: Draft) -> None:
    """Whoever turns 15 the day after is not bound yet, and whoever turns 30 on the day no more."""
    standard = draft(f"id: r, kind: {kind}, {YOUNG[kind]}, when: {{age: {{at_least: 15, at_most: 29}}}}")
    edges = [one for one in boundary(standard, "r") if one.why.code.startswith("old-enough")]
    asked = edges[0].why.anchor
    assert asked is not None

    assert [edge.outcome.is_breach for edge in edges] == [True, True, False, False, False, True]
    assert [edge.outcome is NONE_YET for edge in edges] == [False, False, True, True, True, False]
    assert [edge.why.limit for edge in edges] == [15] * 3 + [30] * 3
    assert [(edge.why.day - asked).days for edge in edges if isinstance(edge.why.day, date)] == [-1, 0, 1] * 2
    assert [edge.episode.born for edge in edges] == [
        edge.why.day.replace(year=edge.why.day.year - age)
        for edge, age in zip(edges, [15] * 3 + [30] * 3, strict=True)
        if isinstance(edge.why.day, date)
    ]
    assert [said for w in edges if (said := complaint(w, judged(standard, w)))] == []


def test_a_permission_from_an_age_on(draft: Draft) -> None:
    """Used by whoever has turned it, and not applicable before."""
    standard = draft("id: r, kind: permission, norm: may, may: referral, when: {age: {at_least: 18}}")
    edges = boundary(standard, "r")

    assert [edge.outcome for edge in edges] == [Outcome.SATISFIED, Outcome.SATISFIED, NONE_YET]
    assert [said for w in edges if (said := complaint(w, judged(standard, w)))] == []


def test_both_ages_of_a_demand_are_limits(draft: Draft) -> None:
    """From 18 to 29: too young the day before one birthday, too old on the other."""
    edges = boundary(draft(f"id: r, {RULES['fact-age']}"), "r")

    assert [edge.why.limit for edge in edges] == [18] * 3 + [30] * 3
    assert [edge.outcome.is_breach for edge in edges] == [False, False, True, True, True, False]


def test_a_rule_without_a_limit_has_no_triple(draft: Draft) -> None:
    """Where no day and no number can be overstepped there is nothing to show around it."""
    assert boundary(draft(f"id: r, {RULES['continuity']}"), "r") == ()


def test_the_other_rules_are_kept(draft: Draft) -> None:
    """In a record that breaks one rule the others are kept, and the citizen is in the target group."""
    standard = draft(
        "id: r, kind: duration, at_most: 6 months",
        f"id: weekly, {RULES['weekly']}",
        f"id: goals, {RULES['duty-start']}",
        f"id: adult, {RULES['adult']}",
    )
    broken = next(w for w in witnesses(standard, "r") if w.outcome is Outcome.VIOLATED)
    report = evaluate(standard, broken.episode, as_of=broken.as_of)

    assert [finding.rule.id for finding in report.violations] == ["r"]
    assert report.eligibility.verdict == "eligible"


@pytest.mark.parametrize("length", ["1 day", "3 days"])
@pytest.mark.parametrize("rule", ["attribute", "continuity"])
def test_what_is_said_of_events_is_shown_in_a_short_course_too(rule: str, length: str, draft: Draft) -> None:
    """The events lie within a course that another rule cuts short."""
    standard = draft(f"id: r, {RULES[rule]}", f"id: short, kind: duration, at_most: {length}")
    every = chain(witnesses(standard, "r"), boundary(standard, "r"))

    assert [said for w in every if (said := complaint(w, judged(standard, w)))] == []


def test_nothing_is_added_that_breaks_the_rule_shown(draft: Draft) -> None:
    """A talk by phone, which the other rule wants, would break this one: the other stays unkept."""
    standard = draft(
        "id: r, kind: attribute, of: conversation, attribute: channel, one_of: [in_person, home]",
        "id: phone, kind: count, of: {conversation: {channel: phone}}, at_least: 1",
    )

    assert [said for w in witnesses(standard, "r") if (said := complaint(w, judged(standard, w)))] == []


ASSESSED = "assessment: {of: need"


@pytest.mark.parametrize(
    ("events", "wanted"),
    [
        ("inquiry", "inquiry"),
        (f"{{{ASSESSED}, at: end}}}}", f"{{{ASSESSED}, at: end}}}}"),
        (f"[inquiry, {{{ASSESSED}}}}}]", "inquiry"),
    ],
    ids=["cannot say where it stands", "says so", "one of two"],
)
def test_what_counts_before_the_course_is_not_added_there(events: str, wanted: str, draft: Draft) -> None:
    """It would keep the duty at the end, which the record is to break: the order is broken along with it."""
    standard = draft(
        f"id: r, kind: duty, do: {events}, by: end",
        f"id: first, kind: order, before: course_start, required: {wanted}",
    )
    every = [*witnesses(standard, "r"), *boundary(standard, "r")]

    assert [said for w in every if (said := complaint(w, judged(standard, w)))] == []


def test_an_assessment_of_the_start_may_stand_beside_a_missed_one(draft: Draft) -> None:
    """It does not mean the end, and so is added for the rule that wants it: that one stays kept."""
    standard = draft(
        f"id: r, kind: duty, do: [inquiry, {{{ASSESSED}}}}}], by: end",
        f"id: first, kind: order, before: course_start, required: {{{ASSESSED}}}}}",
    )
    broken = [w for w in witnesses(standard, "r") if w.outcome.is_breach]

    assert [[one.rule.id for one in judged(standard, w).violations] for w in broken] == [["r"], ["r"]]


def test_a_standard_in_force_for_a_while(draft: Draft) -> None:
    """Records lie where the standard is in force."""
    standard = draft(f"id: r, {RULES['duty-start']}", head="in_force: {from: 2031-05-06, to: 2031-12-31}")
    for witness in witnesses(standard, "r"):
        assert complaint(witness, judged(standard, witness)) is None


def test_a_course_may_start_on_the_last_of_a_month(draft: Draft) -> None:
    """From there the months are hard to count, so it is chosen more often than one day in thirty."""
    standard = draft(f"id: r, {RULES['duration']}")
    starts = [compliant(standard, pick=partial(min, at)).events[0].date for at in range(5)]

    assert starts[3] == starts[4] == date(2025, 1, 31)
    assert starts[:3] == [date(2025, 1, 20), date(2025, 1, 21), date(2025, 1, 22)]


def test_the_same_every_time(draft: Draft) -> None:
    """Nothing is drawn by lot: the same rule gives the same records."""
    standard = draft(f"id: r, {RULES['deadline']}")

    assert list(witnesses(standard, "r")) == list(witnesses(standard, "r"))
    assert compliant(standard) == compliant(standard)


def test_a_rule_that_is_not_there(draft: Draft) -> None:
    """A misspelt rule is refused with the one that was probably meant."""
    with pytest.raises(UnknownRuleError, match="Did you mean `plan`"):
        boundary(draft(f"id: plan, {RULES['deadline']}"), "plam")


def test_a_reading_that_is_not_there(draft: Draft) -> None:
    """A reading that the standard lacks is refused."""
    with pytest.raises(ReadingError):
        compliant(draft(f"id: r, {RULES['deadline']}"), readings={"words": "all"})


OPEN = """\
readings:
  long:
    question: How long?
    choices: {short: Short, lasting: Long}
    default: not_decided
    why: Nothing is said.
"""


def test_an_open_reading_is_chosen(draft: Draft) -> None:
    """A rule that the text leaves open is shown under a choice, which the witness names."""
    rule = "id: r, kind: duration, at_most: {reading: long, short: 2 months, lasting: 4 months}"
    edges = boundary(draft(rule, head=OPEN), "r")

    assert [dict(edge.readings) for edge in edges] == [{"long": "short"}] * 6
    assert edges[1].why.limit == date(2025, 3, 20)


@pytest.mark.parametrize("kind", ["kind: eligibility", "kind: fact"])
def test_no_record_is_built_of_what_nobody_can_be(kind: str, draft: Draft) -> None:
    """A number of at least three that is two at most: the parts of the demand shut each other out."""
    own = "vocabulary: {facts: {children: {is: whole, says: {en: the children, da: børnene}}}}\n"
    demand = "{all: [{children: {at_least: 3}}, {children: {at_most: 2}}]}"
    standard = draft(f"id: few, {kind}, require: {demand}", head=own)

    shown = {witness.outcome for witness in witnesses(standard, "few")}

    assert not shown & {Outcome.MET, Outcome.SATISFIED}


def test_a_course_that_is_over_before_it_begins_takes_no_event(draft: Draft) -> None:
    """In a record whose end comes first nothing is added between the two, and nothing is chosen."""
    standard = draft(
        "id: r, kind: duty, do: inquiry, by: end", "id: s, kind: count, of: inquiry, at_least: 1"
    )
    asked: list[int] = []

    def pick(most: int) -> int:
        asked.append(most)
        return 0

    shown = [witness.outcome for witness in witnesses(standard, "r", pick=pick)]

    assert Outcome.UNDETERMINED in shown
    assert min(asked) >= 0
