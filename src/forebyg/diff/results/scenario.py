"""A case that tells two documents apart, as a scenario that is ready to keep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forebyg.diff.difference import Comparison, Difference, HeadDifference
from forebyg.diff.results.expected import expected_in
from forebyg.diff.results.judged import said_of
from forebyg.diff.shown import Shown
from forebyg.messages import text
from forebyg.scenario import Case
from forebyg.timeline import EMPTY

__all__ = ["case_of", "comparison_cases", "is_of_new"]


def comparison_cases(comparison: Comparison, lang: str) -> Iterator[Case]:
    """Every case that the second document can judge, in the order of the differences."""
    every: list[Difference | HeadDifference] = [*comparison.clauses, *comparison.head]
    for one in every:
        if isinstance(one.shown, Shown) and is_of_new(one.shown, comparison):
            yield case_of(one, one.shown, comparison, lang)


def is_of_new(shown: Shown, comparison: Comparison) -> bool:
    """Whether the second document knows every word of the case; else it is one of the first document's."""
    names = comparison.new.vocabulary
    episode = shown.trial.episode
    return episode.facts.keys() <= names.facts.keys() and all(
        event.type in names.events and event.attributes.keys() <= names.events[event.type].attributes.keys()
        for event in episode.events
    )


def case_of(difference: Difference | HeadDifference, shown: Shown, comparison: Comparison, lang: str) -> Case:
    """One case; it expects what the second document says, or the first where only that knows its words."""
    what = difference.rule if isinstance(difference, Difference) else difference.about
    change = text("diff.changes", difference.change, lang)
    told = said_of(difference, shown, (comparison.old, comparison.new), lang)
    readings = difference.under if isinstance(difference, Difference) else EMPTY
    expected = expected_in(difference, shown, of_new=is_of_new(shown, comparison))
    untold = () if expected.tells else (text("diff", "untold", lang),)
    return Case(
        text("diff", "case", lang, what=what, change=change),
        date.fromordinal(shown.trial.as_of),
        None,
        readings,
        shown.trial.episode,
        expected.expectation,
        " ".join((*untold, *(f"{name}: {words}" for name, words in told))),
    )
