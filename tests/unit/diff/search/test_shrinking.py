from __future__ import annotations

from datetime import date

from tests.unit.diff.search.records import MONDAY as FIRST
from tests.unit.diff.search.records import on

from forebyg.diff.search.shrinking import shrunk
from forebyg.diff.search.side import Apart
from forebyg.diff.search.trial import Trial, shifted, size_of
from forebyg.timeline import Episode, FrozenDict, Support

MONDAY = date.fromordinal(FIRST)
TALKS = [on(day, "conversation", minutes=30) for day in (10, 20, 30)]
CROWDED = Trial(
    Episode(
        "E-1",
        date(1990, 4, 2),
        FrozenDict({"wish": True, "motivated": True}),
        (on(0, "inquiry"), on(5, "course_start", form="group"), *TALKS, on(40, "course_end")),
        (Support("SEL-85", MONDAY),),
    ),
    MONDAY.toordinal() + 60,
)


def two_talks_and_a_wish(trial: Trial) -> Apart | None:
    """Two talks at least a week apart, of a citizen with a wish, are judged differently."""
    days = [event.date.toordinal() for event in trial.episode.events if event.type == "conversation"]
    differs = len(days) > 1 and days[-1] - days[0] >= 7 and "wish" in trial.episode.facts
    return Apart.VERDICT if differs else None


def test_everything_that_does_not_matter_is_left_out() -> None:
    """What is left is what the difference needs, on days as near to each other as it allows."""
    trial, found = shrunk(CROWDED, Apart.VERDICT, two_talks_and_a_wish)
    episode = trial.episode

    assert found is Apart.VERDICT
    assert [event.type for event in episode.events] == ["conversation", "conversation"]
    assert [dict(event.attributes) for event in episode.events] == [{}, {}]
    assert (episode.support, episode.born, dict(episode.facts)) == ((), None, {"wish": True})
    assert trial.days == 7


def test_a_verdict_is_not_given_up_for_a_shorter_case() -> None:
    """Of as many events, one whose verdict differs is smaller than one whose day alone does."""

    def judge(trial: Trial) -> Apart | None:
        if not trial.events:
            return None
        return Apart.VERDICT if trial.days >= 30 else Apart.FIELD

    asked = Trial(Episode("E-1", events=(on(0, "inquiry"),)), MONDAY.toordinal() + 60)
    trial, found = shrunk(asked, Apart.VERDICT, judge)

    assert (found, trial.events, trial.days) == (Apart.VERDICT, 1, 30)


def test_the_size_of_a_case() -> None:
    """Events and support are counted together; then days; then all that is recorded beside."""
    size = size_of(CROWDED, Apart.FIELD)

    assert (size.events, size.days, size.known) == (7, 60, 3 + 4)
    assert (size.untold, size.torn) == (False, False)


def test_what_a_small_case_is_not() -> None:
    """A case that no scenario can tell is larger than any that one can; an end without a start counts too."""
    ended = Trial(Episode("E-1", events=(on(0, "course_end"),)), MONDAY.toordinal())
    begun = Trial(Episode("E-1", events=(on(0, "course_start"),)), MONDAY.toordinal() + 9)

    assert size_of(ended, Apart.UNTOLD) > size_of(CROWDED, Apart.FIELD)
    assert size_of(ended, Apart.VERDICT) > size_of(begun, Apart.VERDICT)
    assert size_of(ended, Apart.VERDICT) < size_of(begun, Apart.OPEN)


def test_a_case_on_other_days() -> None:
    """Every day of a case moves with it, in attributes and support too; moved back it is the same."""
    extended = CROWDED.episode._replace(
        events=(on(3, "extension", until=date(2025, 5, 1)),),
        support=(Support("SEL-85", MONDAY, date(2025, 4, 1), date(2025, 3, 15)),),
    )
    moved = shifted(Trial(extended, 1_000), 7)

    assert moved.as_of == 1_007
    assert moved.episode.born == date(1990, 4, 9)
    assert moved.episode.events[0].attributes["until"] == date(2025, 5, 8)
    assert moved.episode.support[0].reduced_from == date(2025, 3, 22)
    assert shifted(moved, -7) == Trial(extended, 1_000)


def test_support_begins_as_late_as_it_can() -> None:
    """Support that must have run for a week before the course begins just that long before it."""

    def judge(trial: Trial) -> Apart | None:
        (start,) = trial.episode.events or (None,)
        is_long = start and any((start.date - one.start).days >= 7 for one in trial.episode.support)
        return Apart.VERDICT if is_long else None

    support = (Support("SEL-85", date(2025, 1, 1), date(2025, 3, 5), date(2025, 3, 1)),)
    asked = Trial(Episode("E-1", events=(on(0, "course_start"),), support=support), FIRST + 9)
    trial, _ = shrunk(asked, Apart.VERDICT, judge)

    assert trial.episode.support == (support[0]._replace(start=date(2025, 2, 24)),)
    assert trial.days == 7


def test_support_never_begins_after_it_ends() -> None:
    """A period that ends, or is less, before the course begins no later than that."""
    support = (Support("SEL-85", date(2025, 1, 1), date(2025, 2, 5), date(2025, 2, 1)),)
    asked = Trial(Episode("E-1", events=(on(0, "course_start"),), support=support), FIRST)
    trial, _ = shrunk(asked, Apart.VERDICT, lambda one: Apart.VERDICT if one.events == 2 else None)

    assert trial.episode.support[0].start == date(2025, 2, 1)


def test_support_alone() -> None:
    """Without any event it begins on the day of judging at the latest."""
    asked = Trial(Episode("E-1", support=(Support("SEL-85", date(2025, 1, 1)),)), FIRST)
    trial, _ = shrunk(asked, Apart.VERDICT, lambda one: Apart.VERDICT if one.events else None)

    assert trial.episode.support[0].start == MONDAY
