from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from tests.unit.kernel.one_rule import standard_of

from forebyg import Episode, Report, Standard, evaluate, load_episode, load_standard, shipped_ids
from forebyg.episode.dump import dump_episode
from forebyg.testing import (
    assert_breaks,
    assert_compliant,
    boundary_episodes,
    compliant_episodes,
    episodes,
    undetermined_episodes,
    violating_episodes,
)
from forebyg.witness import Place, witness_at, witnesses

STANDARDS = {name: load_standard(name) for name in shipped_ids()}
Episodes = st.SearchStrategy[Episode]
ANY = settings(phases=[Phase.generate], max_examples=1_000, database=None, derandomize=True)
"""One record that is wanted, and not the smallest."""
NOBODY = "form: individual, when: {form: group}"
"""A course that cannot be."""
every_standard = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)


def judged(standard: Standard, episode: Episode) -> Report:
    """What the standard says on the episode's own day."""
    assert episode.as_of is not None
    return evaluate(standard, episode, as_of=episode.as_of)


@every_standard
@given(data=st.data())
def test_compliant_records(standard: Standard, data: st.DataObject) -> None:
    """Nothing is broken and the citizen is in the target group, whatever is drawn."""
    report = judged(standard, data.draw(compliant_episodes(standard)))

    assert_compliant(report)
    assert report.eligibility.verdict == "eligible"


@every_standard
@given(data=st.data(), form=st.sampled_from(("individual", "group", "ad_hoc")))
def test_compliant_records_of_a_form(standard: Standard, data: st.DataObject, form: str) -> None:
    """The citizen is eligible, but for what a reading that is left open decides."""
    eligibility = judged(standard, data.draw(compliant_episodes(standard, form=form))).eligibility
    needs = {need for one in eligibility.criteria for need in one.needs}

    assert eligibility.verdict in {"eligible", "undetermined"}
    assert (eligibility.verdict == "undetermined") == bool(needs)
    assert needs <= set(standard.readings)


@every_standard
@given(data=st.data(), gap=st.integers(0, 400))
def test_compliant_records_on_a_day(standard: Standard, data: st.DataObject, gap: int) -> None:
    """Nothing is broken on a day of one's own choice, and nothing happens after it."""
    as_of = date.fromordinal(date(2025, 9, 1).toordinal() + gap)
    episode = data.draw(compliant_episodes(standard, as_of=as_of))

    assert episode.as_of == as_of
    assert all(event.date <= as_of for event in episode.events)
    assert_compliant(judged(standard, episode))


@every_standard
@given(data=st.data())
def test_violating_records(standard: Standard, data: st.DataObject) -> None:
    """Some rule is broken."""
    report = judged(standard, data.draw(violating_episodes(standard)))

    assert report.violations or report.deviations


@every_standard
@given(data=st.data())
def test_undetermined_records(standard: Standard, data: st.DataObject) -> None:
    """Some rule or criterion is left open."""
    report = judged(standard, data.draw(undetermined_episodes(standard)))

    assert report.undetermined or report.eligibility.verdict == "undetermined"


@pytest.mark.parametrize(
    ("rule", "broken"),
    [("six-months", {"six-months"}), ("six-months-by-law", {"six-months", "six-months-by-law"})],
)
@given(data=st.data())
def test_a_rule_of_ones_choice(rule: str, broken: set[str], data: st.DataObject) -> None:
    """The rule that is named is broken, and only what must break with it.

    The law's six months are of individual help alone, the standard's own of every course: so these
    can be overrun without the law's, but not the law's without these.
    """
    standard = STANDARDS["samsoe"]
    report = judged(standard, data.draw(violating_episodes(standard, rule=rule)))

    assert_breaks(report, rule)
    assert {one.rule.id for one in report.violations} == broken


@given(data=st.data())
def test_the_days_around_a_limit(data: st.DataObject) -> None:
    """Six months and a day are one too many; six months, and a day less, are not, ended or running."""
    standard = STANDARDS["statute"]
    episode = data.draw(boundary_episodes(standard, rule="six-months"))
    ends = {event.course: event.date for event in episode.events if event.type == "course_end"}
    gaps = {
        ((ends.get(one.course) or episode.as_of or date.max) - one.due).days: one.verdict
        for one in judged(standard, episode).findings
        if one.rule.id == "six-months" and one.due is not None
    }
    gap = max(gaps)  # beside it there may be a shorter course, well within its time

    assert gap in {-1, 0, 1}
    assert (gaps[gap] == "violated") is (gap > 0)


@pytest.mark.parametrize(
    ("verdict", "days_left"),
    [("pending", 1), ("pending", 0), ("violated", -1)],
    ids=["before", "on", "after"],
)
def test_a_duty_is_still_open_on_the_days_around_its_last(verdict: str, days_left: int) -> None:
    """Judged the day before the answer is due, on that day and on the first day of breach, it is owed."""
    standard = STANDARDS["ishoej"]

    def is_wanted(episode: Episode) -> bool:
        found = (one for one in judged(standard, episode).findings if one.rule.id == "answered-in-time")
        finding = next(one for one in found if one.verdict != "not_applicable")
        is_there = finding.due is not None and episode.as_of == finding.due - timedelta(days_left)
        is_owed = finding.key in [one.key for one in judged(standard, episode).owed]
        return is_owed and not finding.done and finding.verdict == verdict and is_there

    find(boundary_episodes(standard, rule="answered-in-time"), is_wanted, settings=ANY)


def forms(episode: Episode) -> set[object]:
    """The forms of its courses."""
    return {event.attributes.get("form") for event in episode.events if event.type == "course_start"}


@pytest.mark.parametrize("form", ["individual", "group"])
@pytest.mark.parametrize(
    ("make", "rule"), [(violating_episodes, "assessed-at-end"), (boundary_episodes, "six-months")]
)
def test_a_rule_is_shown_in_every_form_that_it_binds(
    make: Callable[..., Episodes], rule: str, form: str
) -> None:
    """The assessments and the six months of Samsø are those of every course."""
    find(make(STANDARDS["samsoe"], rule=rule), lambda episode: forms(episode) == {form}, settings=ANY)


@given(data=st.data())
def test_a_rule_is_not_broken_in_a_form_in_which_more_breaks_with_it(data: st.DataObject) -> None:
    """Whoever overruns the six months of individual help overruns the law's too; in a group nobody does."""
    episode = data.draw(violating_episodes(STANDARDS["samsoe"], rule="six-months"))

    assert "group" in forms(episode)


@given(data=st.data())
@settings(max_examples=60, derandomize=True)
def test_what_is_left_open_breaks_nothing_beside_it(data: st.DataObject) -> None:
    """Where it is open whether the assessment was one of benefit, whoever had it is in the target group."""
    report = judged(
        STANDARDS["ishoej"], data.draw(undetermined_episodes(STANDARDS["ishoej"], rule="assessed-first"))
    )

    assert [one.rule.id for one in report.eligibility.criteria if one.verdict == "not_met"] == []


@given(data=st.data())
def test_only_forms_that_the_standard_names(data: st.DataObject) -> None:
    """Samsø knows individual help and groups; nobody gets help ad hoc there."""
    assert forms(data.draw(compliant_episodes(STANDARDS["samsoe"]))) <= {"individual", "group"}


@pytest.mark.parametrize("chosen", [True, False])
def test_no_more_is_chosen_than_the_record_hangs_on(*, chosen: bool) -> None:
    """Vordingborg leaves open whether help ad hoc is evaluated, which is no question of a group."""
    drawn = boundary_episodes(STANDARDS["vordingborg"], rule="final-evaluation")
    episode = find(drawn, lambda one: bool(one.readings) is chosen, settings=ANY)

    assert ("ad_hoc" in forms(episode)) is chosen


SORTS: dict[str, Callable[[Episode], bool]] = {
    "two courses": lambda one: {event.course for event in one.events} == {"A", "B"},
    "one that has a name": lambda one: {event.course for event in one.events} == {"A"},
    "from the last of a month": lambda one: any(
        event.type == "course_start" and (event.date + timedelta(1)).day == 1 for event in one.events
    ),
    "years later": lambda one: one.as_of is not None and one.as_of.year > 2027,
    "judged later": lambda one: (
        one.as_of is not None
        and any(e.type == "course_end" and one.as_of > e.date + timedelta(9) for e in one.events)
    ),
}


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("make", [compliant_episodes, violating_episodes])
def test_records_of_many_sorts(make: Callable[..., Episodes], sort: str) -> None:
    """What makes no difference varies."""
    find(make(STANDARDS["samsoe"]), SORTS[sort], settings=ANY)


@every_standard
@given(data=st.data())
@settings(max_examples=20)
def test_every_record_can_be_read(standard: Standard, data: st.DataObject) -> None:
    """What is drawn is a record that the standard's vocabulary knows."""
    kinds = (episodes, compliant_episodes, violating_episodes, boundary_episodes, undetermined_episodes)
    episode = data.draw(st.one_of([kind(standard) for kind in kinds]))

    assert load_episode(dump_episode(episode), standard=standard) == episode


@every_standard
def test_nothing_is_thrown_away(standard: Standard) -> None:
    """Whatever is chosen where the rules leave a choice, the record that was asked for can be made."""
    lost = 0
    for rule in (one.model.id for one in standard.rules if one.rule or one.criterion):
        places = range(len(list(witnesses(standard, rule))))
        found = [witness_at(standard, rule, Place(at), pick=lambda most: most // 2) for at in places]
        lost += sum(witness is None for witness in found)

    assert lost == 0


def test_it_shrinks_to_the_plainest_record() -> None:
    """The smallest example is the record that is built where nobody chooses."""
    standard = STANDARDS["statute"]
    found = find(violating_episodes(standard, rule="six-months"), lambda _: True)
    plain = next(one for one in witnesses(standard, "six-months") if one.outcome.is_breach)

    assert found.events == plain.episode.events


@pytest.mark.parametrize(
    ("make", "rule", "reason"),
    [
        (violating_episodes, "group-help", "cannot be broken: it is a permission"),
        (violating_episodes, "can-benefit", "says who is in the target group"),
        (boundary_episodes, "can-benefit", "names no day, number or birthday"),
    ],
)
def test_what_cannot_be_shown_is_refused(make: Callable[..., object], rule: str, reason: str) -> None:
    """A rule that has no such outcome is refused at once, not after a long search."""
    with pytest.raises(InvalidArgument, match=reason):
        make(STANDARDS["statute"], rule=rule)


@pytest.mark.parametrize(
    ("make", "rule", "reason"),
    [
        (violating_episodes, "kind: duration, at_most: not_decided", "it gives no measure"),
        (violating_episodes, "kind: fact, require: wish, form: none", "no record that was built breaks it"),
        (undetermined_episodes, "kind: order, before: referral, required: plan_made", "leaves out anything"),
        (boundary_episodes, f"kind: duty, do: plan_made, by: end, {NOBODY}", "does not apply to any record"),
    ],
)
@pytest.mark.parametrize("name", ["one", None])
def test_a_rule_that_comes_to_nothing_is_named(
    make: Callable[..., object], rule: str, reason: str, name: str | None
) -> None:
    """The rule that was asked for, and why no record can be built; or that none of them has any."""
    said = f"one: one .*{reason}" if name else "one: no rule"
    with pytest.raises(InvalidArgument, match=said):
        make(standard_of(rule), rule=name)


def test_where_nobody_is_in_the_target_group_that_is_said_at_once() -> None:
    """No form of course is offered then, nor the time before one."""
    nobody = standard_of("kind: eligibility, require: {all: [wish, {not: wish}]}", carried="criterion")
    with pytest.raises(InvalidArgument, match="one: no record that was built is of an eligible citizen"):
        compliant_episodes(nobody)


@given(data=st.data())
def test_a_form_that_is_named_and_left_out_leaves_the_others(data: st.DataObject) -> None:
    """A criterion that says for whom the offer is not meant."""
    standard = standard_of("kind: eligibility, require: {not: {form: individual}}", carried="criterion")
    assert forms(data.draw(compliant_episodes(standard))) <= {"group", "ad_hoc"}


@given(data=st.data())
def test_a_form_in_which_a_norm_cannot_be_kept_is_not_drawn(data: st.DataObject) -> None:
    """Every course of some weeks deviates from it, and the time before one does not."""
    standard = standard_of("kind: frequency, of: course_start, norm: should")
    report = judged(standard, data.draw(compliant_episodes(standard)))

    assert_compliant(report)
    assert not report.deviations


@given(data=st.data())
def test_a_course_that_cannot_keep_a_rule_for_long_is_a_short_one(data: st.DataObject) -> None:
    """No course starts twice, so that one with a whole month behind it has broken the rule."""
    standard = standard_of("kind: frequency, of: course_start, at_least: 1, every: month")

    assert_compliant(judged(standard, data.draw(compliant_episodes(standard))))
