"""The same case with another thing in the place of one: what one document looks at and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diff.search.building import fact_mixes
from forebyg.diff.search.material import Material, Template
from forebyg.diff.search.trial import Trial
from forebyg.timeline import Event, frozen

__all__ = ["known_otherwise", "of_another_form", "varied"]

_MARKS = frozenset({"course_start", "course_end"})


def varied(trial: Trial, templates: tuple[Template, ...]) -> Iterator[Trial]:
    """With all events of a type, or one of them, as every other event that the clauses look at.

    The start and the end of a course stay what they are.
    """
    others = [one for one in templates if one.type not in _MARKS]
    types = {one.type for one in others}
    for kind in dict.fromkeys(event.type for event in trial.episode.events if event.type in types):
        places = [place for place, event in enumerate(trial.episode.events) if event.type == kind]
        for template in others:
            for chosen in ([place] for place in places):
                yield _with(trial, chosen, template)
            yield _with(trial, places, template)


def of_another_form(trial: Trial, templates: tuple[Template, ...]) -> Iterator[Trial]:
    """With every start of a course as each other start that the clauses look at."""
    places = [place for place, event in enumerate(trial.episode.events) if event.type == "course_start"]
    for template in (one for one in templates if one.type == "course_start" and places):
        yield _with(trial, places, template)


def known_otherwise(trial: Trial, of: Material) -> Iterator[Trial]:
    """With each mix of facts that the clauses can tell apart."""
    for facts in fact_mixes(of) if of.facts else ():
        yield trial._replace(episode=trial.episode._replace(facts=frozen(facts)))


def _with(trial: Trial, places: list[int], template: Template) -> Trial:
    """The case in which the events at some places are of a template, on their own days."""
    events = tuple(
        _as(event, template) if place in places else event for place, event in enumerate(trial.episode.events)
    )
    return trial._replace(episode=trial.episode._replace(events=events))


def _as(event: Event, template: Template) -> Event:
    return event._replace(type=template.type, attributes=frozen(dict(template.attributes)))
