from datetime import date

import pytest

from forebyg.messages import LANGUAGES, maybe
from forebyg.render import Wording
from forebyg.render.naming import OwnWords
from forebyg.timeline import Episode, Event, FrozenDict
from forebyg.vocabulary import CORE


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (Wording("en"), "28 February 2025"),
        (Wording("da"), "28. februar 2025"),
        (Wording("en", iso=True), "2025-02-28"),
        (Wording("da", iso=True), "2025-02-28"),
    ],
)
def test_a_day_is_written_as_its_reader_writes_it(wording: Wording, said: str) -> None:
    """Readers get words in their language, programs the ISO form in either."""
    assert wording.day(date(2025, 2, 28)) == said


@pytest.mark.parametrize(
    ("name", "english", "danish"),
    [
        ("conversation", "conversation", "samtale"),
        ("assessment (of=referral)", "assessment of referral", "vurdering af henvisning"),
        ("course_end / referral", "end of the course or referral", "afslutning af forløbet eller henvisning"),
        (
            "course_start (form=individual,group)",
            "start of an individual course or start of a group course",
            "start på et individuelt forløb eller start på et gruppeforløb",
        ),
        ("own_event", "own event", "own event"),
    ],
)
def test_events_have_words_in_both_languages(name: str, english: str, danish: str) -> None:
    """What a rule looks for is named by its own phrase where there is one, else word by word."""
    assert [Wording("en").events(name), Wording("da").events(name)] == [english, danish]


@pytest.mark.parametrize(
    ("period", "danish"),
    [("6 months", "6 måneder"), ("1 month 2 weeks", "1 måned 2 uger"), ("10 working days", "10 arbejdsdage")],
)
def test_periods_are_said_in_danish(period: str, danish: str) -> None:
    """A period keeps its numbers and changes its words; in English it stands as the standard writes it."""
    assert Wording("da").period(period) == danish
    assert Wording("en").period(period) == period


def test_paragraphs_are_written_as_they_are_cited() -> None:
    """The key of a paragraph becomes its citation."""
    assert Wording().paragraphs("SEL-82c, SEL-85, LAB-167") == "SEL § 82 c, SEL § 85, LAB § 167"


@pytest.mark.parametrize(
    ("need", "said"),
    [
        ("born", "date of birth (born)"),
        ("can_benefit", "the citizen can benefit from the offer (can_benefit)"),
        ("own_fact", "own_fact"),
        ("events[0].minutes", "minutes of the conversation on 3 February 2025 (events[0].minutes)"),
        ("events[9].minutes", "minutes (events[9].minutes)"),
        (
            "support[0].reduced_from",
            "first day with less of the other support (support[0].reduced_from)",
        ),
        ("course_start", "start of the course"),
        ("assessment (of=need)", "assessment of need"),
    ],
)
def test_an_unknown_is_named_for_a_reader_and_for_the_record(need: str, said: str) -> None:
    """What to ask for is said in words, with the name under which the record would hold it."""
    episode = Episode("E-1", events=(Event(date(2025, 2, 3), "conversation"),))
    assert Wording("en", episode=episode).need(need) == said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_vocabulary_has_words(lang: str) -> None:
    """Every core event type, attribute, word of a choice and fact has its own words in every language."""
    attributes = {name: spec for kind in CORE.events.values() for name, spec in kind.attributes.items()}
    choices = {word for spec in (*attributes.values(), *CORE.facts.values()) for word in spec.choices}
    words = {name for name in (*attributes, *choices) if name.islower()}
    paragraphs = {word for word in choices if "-" in word}
    missing = {name for name in CORE.events if maybe("events", name, lang) is None}
    missing |= {
        name for name in words - paragraphs if maybe("words", name, lang) is None and name not in CORE.events
    }
    missing |= {name for name in ("born", *CORE.facts) if maybe("facts", name, lang) is None}
    assert not missing


def test_a_standards_own_words_are_used() -> None:
    """What a standard has added is called as the standard calls it, wherever it is named."""
    own = OwnWords(
        FrozenDict({"visit": "home visit"}),
        FrozenDict({("visit", "by"): "made by"}),
        FrozenDict({"has_guardian": "the citizen has a guardian"}),
        FrozenDict({("visit", "by", "nurse"): "a nurse", ("", "step", "two"): "the second step"}),
    )
    wording = Wording("en", own=own)
    assert wording.events("visit (by=nurse,other_one)") == "home visit (made by: a nurse or other one)"
    assert wording.attribute("by", ("conversation", "visit")) == "made by"
    assert wording.value("nurse", "by", ("visit",)) == "a nurse"
    assert wording.value("two", "step") == "the second step"
    assert wording.fact("has_guardian") == "the citizen has a guardian"
    assert wording.need("has_guardian") == "the citizen has a guardian (has_guardian)"
    assert wording.need("visit") == "home visit"


def test_a_text_in_a_demand_stays_as_it_is() -> None:
    """Words of the vocabulary inside a municipality's own text are not translated."""
    assert Wording("da").events("referral (to=Home of hope)") == "henvisning (til: Home of hope)"
