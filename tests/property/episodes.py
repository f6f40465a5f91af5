"""Random records for the laws: any event of the core vocabulary, days apart by small gaps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from forebyg.timeline import Episode, Event, Support, frozen
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, Attribute, Shape

FIRST = date(2025, 8, 25)
GAPS = st.one_of(st.integers(0, 9), st.sampled_from([10, 13, 14, 15, 30, 60, 140, 141, 180, 184]))
LIKELY = (
    "course_start",
    "course_end",
    "inquiry",
    "conversation",
    "conversation",
    "group_meeting",
    "assessment",
    "evaluation",
    "goals_set",
)


@st.composite
def events(draw: st.DrawFn, day: date, courses: tuple[str | None, ...] = (None,)) -> Event:
    """One event on a day, each attribute given or left out."""
    kind = draw(st.sampled_from((*LIKELY, *CORE.events)))
    attributes: dict[str, Any] = {
        name: draw(_values(attribute))
        for name, attribute in CORE.events[kind].attributes.items()
        if draw(st.integers(0, 3))
    }
    if kind == "assessment" and "of" in attributes:
        attributes["result"] = draw(st.sampled_from(ASSESSMENT_RESULTS[attributes["of"]]))
    return Event(day, kind, frozen(attributes), draw(st.sampled_from(courses)))


def _values(attribute: Attribute) -> st.SearchStrategy[Any]:
    if attribute.shape is Shape.TRUTH:
        return st.booleans()
    if attribute.shape is Shape.WHOLE:
        return st.integers(1, 200)
    if attribute.shape is Shape.DATE:
        return st.integers(0, 400).map(lambda days: FIRST + timedelta(days))
    if attribute.shape is Shape.WORDS:
        words = attribute.choices or ("anyone", "someone")
        return st.lists(st.sampled_from(words), unique=True, max_size=3).map(tuple)
    return st.sampled_from(attribute.choices or ("home", "Ungekontakten", "A"))


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    """Some facts, the others unknown."""
    return {name: draw(_values(attribute)) for name, attribute in CORE.facts.items() if draw(st.booleans())}


@st.composite
def supports(draw: st.DrawFn) -> Support:
    """One support period; sometimes still running, sometimes upside down."""
    start = FIRST + timedelta(draw(st.integers(-200, 200)))
    days = draw(st.one_of(st.none(), st.integers(-3, 300)))
    end = None if days is None else start + timedelta(days)
    paragraph = draw(st.sampled_from(("SEL-85", "LAB-167", "SEL-82b")))
    reduced = draw(st.one_of(st.none(), st.integers(0, 200)))
    if reduced is None and draw(st.booleans()):
        return Support(paragraph, start, end)
    return Support(paragraph, start, end, None if reduced is None else start + timedelta(reduced))


@st.composite
def episodes(draw: st.DrawFn, *, most: int = 9, courses: tuple[str | None, ...] = (None,)) -> Episode:
    """A record of up to `most` events; contradictions and gaps included."""
    day, found = FIRST, []
    for _ in range(draw(st.integers(0, most))):
        day += timedelta(draw(GAPS))
        found.append(draw(events(day, courses)))
    born = draw(
        st.one_of(st.none(), st.sampled_from((date(2007, 7, 1), date(1996, 2, 29), date(1980, 1, 1))))
    )
    return Episode(
        "E-1",
        born,
        frozen(draw(facts())),
        tuple(draw(st.permutations(found))),
        tuple(draw(st.lists(supports(), max_size=2))),
    )


records = st.one_of(episodes(), episodes(courses=("A", "B")), episodes(courses=(None, "A", "B")))
"""Records with one course or several, whose events name their course or do not."""

named_records = st.one_of(episodes(), episodes(courses=("A", "B")))
"""Records whose events name their course where there is more than one."""

days = st.integers(-5, 420).map(lambda gap: FIRST + timedelta(gap))
"""Days of judging around the record."""
