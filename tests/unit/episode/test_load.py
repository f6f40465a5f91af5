"""Tests of loading: what a mapping becomes, what absence means, and that all faults are found at once."""

import pickle
import traceback
from datetime import date
from types import MappingProxyType

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.episode import episode_from
from forebyg.episode.load import known_keys
from forebyg.errors import SHOWN_AT_MOST, EpisodeError
from forebyg.source import EPISODE_LIMITS, read_yaml
from forebyg.source.faults import FAULTS_AT_MOST
from forebyg.timeline import EMPTY, Episode, Event, FrozenDict, Support
from forebyg.vocabulary import CORE, UNKNOWN, Attribute, EventType, Shape

TEXT = """\
id: E-1
born: 1990-04-02
facts: {at_risk: true, motivated: false, residence: samsoe}
events:
- {date: 2025-01-20, type: course_start, form: individual, course: A}
- {date: 2025-02-03, type: conversation, minutes: 45, channel: virtual, recorded: 2025-02-05, id: s.7}
- {date: 2025-02-04, type: contact_offered, channels: [phone, text]}
- {date: 2025-07-01, type: extension, until: 2025-09-01}
support:
- {paragraph: SEL-85, from: 2024-10-01, to: 2024-12-31, reduced_from: 2024-11-15, recorded: 2024-10-02}
- {paragraph: SEL-107, from: 2025-01-01, to: null, reduced_from: null}
- {paragraph: LAB-167, from: 2025-01-01}
as_of: 2025-03-01
readings: {wording: extension}
"""

EXPECTED = Episode(
    id="E-1",
    born=date(1990, 4, 2),
    facts=FrozenDict({"at_risk": True, "motivated": False, "residence": "samsoe"}),
    events=(
        Event(date(2025, 1, 20), "course_start", FrozenDict({"form": "individual"}), course="A"),
        Event(
            date(2025, 2, 3),
            "conversation",
            FrozenDict({"minutes": 45, "channel": "virtual"}),
            recorded=date(2025, 2, 5),
            id="s.7",
        ),
        Event(date(2025, 2, 4), "contact_offered", FrozenDict({"channels": ("phone", "text")})),
        Event(date(2025, 7, 1), "extension", FrozenDict({"until": date(2025, 9, 1)})),
    ),
    support=(
        Support("SEL-85", date(2024, 10, 1), date(2024, 12, 31), date(2024, 11, 15), date(2024, 10, 2)),
        Support("SEL-107", date(2025, 1, 1), None, None),
        Support("LAB-167", date(2025, 1, 1), None, UNKNOWN),
    ),
    as_of=date(2025, 3, 1),
    readings=FrozenDict({"wording": "extension"}),
)


FAULTY = """\
id: E-1
facts:
  wish: 1
  navn: Karen
events:
- {date: 2025-01-20, type: invitation, x: 1}
- type: invitation
"""


def faults_of(data: object) -> list[tuple[str, str]]:
    """Code and place of everything that is wrong with an episode."""
    with pytest.raises(EpisodeError) as caught:
        episode_from(data, CORE)
    return [(fault.code, fault.place) for fault in caught.value.diagnostics]


def test_every_part_of_an_episode() -> None:
    """What stands in the document stands in the episode, with days as days and lists as tuples."""
    document, faults = read_yaml(TEXT, limits=EPISODE_LIMITS)
    assert document is not None
    assert faults == ()
    assert episode_from(document.data, CORE, document) == EXPECTED


def test_an_episode_cannot_be_changed() -> None:
    """Facts, attributes and readings are frozen, so that an episode can be shared and hashed."""
    document, _ = read_yaml(TEXT, limits=EPISODE_LIMITS)
    assert document is not None
    episode = episode_from(document.data, CORE)
    assert all(
        isinstance(part, FrozenDict)
        for part in (episode.facts, episode.readings, *(event.attributes for event in episode.events))
    )
    assert hash(episode) == hash(EXPECTED)


def test_least_episode() -> None:
    """An id is enough: nothing is known, and nothing happened."""
    assert episode_from({"id": "E-1"}, CORE) == Episode("E-1", None, EMPTY, (), (), None, EMPTY)


def test_null_is_absent() -> None:
    """Null under any key that may be left out is as if it were left out."""
    data = {
        "id": "E-1",
        "born": None,
        "facts": None,
        "events": None,
        "support": None,
        "as_of": None,
        "readings": None,
    }
    assert episode_from(data, CORE) == Episode("E-1")


def test_null_within_is_not_known() -> None:
    """A fact or an attribute that is null is not known; a missing end of help means that it runs."""
    data = {
        "id": "E-1",
        "facts": {"wish": None},
        "events": [
            {
                "date": "2025-01-20",
                "type": "conversation",
                "minutes": None,
                "course": None,
                "recorded": None,
                "id": None,
            }
        ],
        "support": [{"paragraph": "SEL-85", "from": "2025-01-01", "to": None, "recorded": None}],
    }
    assert episode_from(data, CORE) == Episode(
        "E-1",
        events=(Event(date(2025, 1, 20), "conversation"),),
        support=(Support("SEL-85", date(2025, 1, 1)),),
    )


def test_any_mapping_will_do() -> None:
    """A caller's own mappings and tuples are read like dictionaries and lists."""
    event = MappingProxyType({"date": date(2025, 1, 20), "type": "invitation"})
    data = MappingProxyType({"id": "E-1", "facts": MappingProxyType({"wish": True}), "events": (event,)})
    assert episode_from(data, CORE) == Episode(
        "E-1", facts={"wish": True}, events=(Event(date(2025, 1, 20), "invitation"),)
    )


def test_the_data_is_not_kept() -> None:
    """Changing the data afterwards does not change the episode."""
    readings = {"wording": "extension"}
    episode = episode_from({"id": "E-1", "readings": readings}, CORE)
    readings["wording"] = "six-contacts"
    assert episode.readings == {"wording": "extension"}


def test_contradictions_are_no_faults() -> None:
    """Help that ends before it begins, or a birth after an event, is for the judging to wonder at."""
    data = {
        "id": "E-1",
        "born": "2030-01-01",
        "events": [{"date": "2025-01-20", "type": "invitation"}],
        "support": [{"paragraph": "SEL-85", "from": "2025-02-01", "to": "2025-01-01"}],
    }
    episode = episode_from(data, CORE)
    assert episode.support[0].end == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("of", "result"),
    [
        ("need", "other_support"),
        ("outcome", "other_support"),
        ("referral", "no_referral"),
        (None, "close"),
        ("need", None),
    ],
)
def test_result_of_an_assessment(of: str | None, result: str | None) -> None:
    """A result fits where its kind of assessment can have it, or where either is not recorded."""
    recorded = {"of": of, "result": result}
    event = {"date": "2025-01-20", "type": "assessment", **recorded}
    found = episode_from({"id": "E-1", "events": [event]}, CORE).events[0].attributes
    assert found == {name: word for name, word in recorded.items() if word is not None}


def test_result_that_is_no_word_is_one_fault() -> None:
    """Of a result that is unusable anyway nothing more is said."""
    event = {"date": "2025-01-20", "type": "assessment", "of": "benefit", "result": "maybe"}
    assert faults_of({"id": "E-1", "events": [event]}) == [("needs-choice", "events[0].result")]


def test_words_of_a_standard() -> None:
    """A standard's own events, attributes and facts can be recorded; the keys of every event stay its own."""
    vocabulary = CORE.extended(
        events={
            "home_visit": EventType({"rooms": Attribute(Shape.WHOLE), "date": Attribute(Shape.TEXT)}),
            "conversation": EventType({"topic": Attribute(Shape.CHOICE, ("work", "home"))}),
        },
        facts={"children": Attribute(Shape.WHOLE)},
    )
    data = {
        "id": "E-1",
        "facts": {"children": 2},
        "events": [
            {"date": "2025-01-20", "type": "home_visit", "rooms": 3},
            {"date": "2025-01-21", "type": "conversation", "topic": "work", "minutes": 5},
        ],
    }
    assert episode_from(data, vocabulary) == Episode(
        "E-1",
        facts={"children": 2},
        events=(
            Event(date(2025, 1, 20), "home_visit", {"rooms": 3}),
            Event(date(2025, 1, 21), "conversation", {"topic": "work", "minutes": 5}),
        ),
    )
    assert {"rooms", "topic", "children"} <= known_keys(vocabulary)
    assert faults_of(data) == [
        ("no-such-fact", "facts"),
        ("no-such-event-type", "events[0].type"),
        ("no-such-attribute", "events[1]"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"idd": "E-1"}, [("no-such-key", "")]),
        ({"id": "E-1", "events": [{"dato": "x", "type": "inquiry"}]}, [("no-such-attribute", "events[0]")]),
        (
            {"id": "E-1", "events": [{"date": "2025-01-20", "tpye": "inquiry"}]},
            [("no-such-key", "events[0]")],
        ),
        (
            {"id": "E-1", "support": [{"paragraph": "SEL-85", "form": "2025-01-20"}]},
            [("no-such-key", "support[0]")],
        ),
        ({"wish": True}, [("no-such-key", ""), ("missing-key", "id")]),
        ({"id": "E-1", "events": [{"date": "2025-01-20", "wish": 1}]}, [("missing-key", "events[0].type")]),
    ],
)
def test_a_misspelt_key_is_one_fault(data: dict[str, object], expected: list[tuple[str, str]]) -> None:
    """What it was meant to be is not missing as well; where no key can be meant, it is."""
    assert faults_of(data) == expected


def test_all_faults_at_once() -> None:
    """One look shows all that is wrong, whatever else is wrong beside it."""
    data = {
        "Id": "E-1",
        "born": 1990,
        "facts": {"wish": "yes", "severity": "heavy"},
        "events": [
            {"type": "conversation", "minutes": 1.5, "channel": None},
            {"date": "2025-01-20", "type": 5, "course": "", "recorded": "today", "id": 4},
            {"date": "20250120"},
        ],
        "support": [{"from": True, "to": "x", "reduced_from": 0, "recorded": []}, "SEL-85"],
        "as_of": "2025-13-01",
        "readings": {1: "a"},
    }
    assert faults_of(data) == [
        ("no-such-key", ""),
        ("needs-date", "born"),
        ("needs-truth", "facts.wish"),
        ("needs-choice", "facts.severity"),
        ("missing-key", "events[0].date"),
        ("needs-whole-number", "events[0].minutes"),
        ("needs-text", "events[1].type"),
        ("unusable-course-name", "events[1].course"),
        ("needs-date", "events[1].recorded"),
        ("unusable-id", "events[1].id"),
        ("needs-date", "events[2].date"),
        ("missing-key", "events[2].type"),
        ("missing-key", "support[0].paragraph"),
        ("needs-date", "support[0].from"),
        ("needs-date", "support[0].to"),
        ("needs-date", "support[0].reduced_from"),
        ("needs-date", "support[0].recorded"),
        ("needs-mapping", "support[1]"),
        ("needs-date", "as_of"),
        ("needs-reading", "readings"),
    ]


def test_no_list_of_help() -> None:
    """Help must be a list even when there is one."""
    assert faults_of({"id": "E-1", "support": {"paragraph": "SEL-85"}}) == [("needs-list", "support")]


def test_a_hundred_faults_are_shown() -> None:
    """All faults are kept, a hundred are shown, and how many more there are is said."""
    with pytest.raises(EpisodeError) as caught:
        episode_from({"id": "E-1", "events": [None] * 150}, CORE)
    lines = str(caught.value).splitlines()
    assert len(caught.value.diagnostics) == 150
    assert (len(lines), lines[-1]) == (SHOWN_AT_MOST + 1, "... and 50 more")


def test_hopeless_episodes_end() -> None:
    """After a thousand faults no more are noted, and the last one says so."""
    with pytest.raises(EpisodeError) as caught:
        episode_from({"id": "E-1", "events": [None] * 5000}, CORE)
    assert len(caught.value.diagnostics) == FAULTS_AT_MOST + 1
    last = caught.value.diagnostics[-1]
    assert (last.code, last.message()) == (
        "too-many-faults",
        f"More than {FAULTS_AT_MOST} faults: reading stopped here.",
    )


def test_faults_have_lines_and_columns() -> None:
    """With the document beside it, each fault stands at its value, or at the key that is not known."""
    document, _ = read_yaml(FAULTY, file="e.yaml", limits=EPISODE_LIMITS)
    assert document is not None
    with pytest.raises(EpisodeError) as caught:
        episode_from(document.data, CORE, document)
    assert [_where(fault) for fault in caught.value.diagnostics] == [
        ("needs-truth", "e.yaml", 3, 9),
        ("no-such-fact", "e.yaml", 4, 3),
        ("no-such-attribute", "e.yaml", 6, 40),
        ("missing-key", "e.yaml", 7, 3),
    ]


def _where(fault: Diagnostic) -> tuple[str, str | None, int | None, int | None]:
    return fault.code, fault.file, fault.line, fault.column


CANARY = "Kanariefugl"

LEAKS = {
    "key at the top": {"id": "E-1", CANARY: 1},
    "id": {"id": f"{CANARY} Hansen"},
    "CPR number": {"id": f"{CANARY}-010190-1234"},
    "born": {"id": "E-1", "born": CANARY},
    "fact": {"id": "E-1", "facts": {CANARY: True}},
    "truth": {"id": "E-1", "facts": {"wish": CANARY}},
    "choice": {"id": "E-1", "facts": {"severity": CANARY}},
    "facts": {"id": "E-1", "facts": CANARY},
    "reading": {"id": "E-1", "readings": {CANARY: 1, "wording": [CANARY]}},
    "event": {"id": "E-1", "events": [CANARY]},
    "date": {"id": "E-1", "events": [{"date": CANARY, "type": "invitation"}]},
    "type": {"id": "E-1", "events": [{"date": "2025-01-20", "type": CANARY}]},
    "attribute": {"id": "E-1", "events": [{"date": "2025-01-20", "type": "invitation", CANARY: CANARY}]},
    "number": {"id": "E-1", "events": [{"date": "2025-01-20", "type": "conversation", "minutes": CANARY}]},
    "text": {"id": "E-1", "events": [{"date": "2025-01-20", "type": "conversation", "adviser": [CANARY]}]},
    "words": {
        "id": "E-1",
        "events": [{"date": "2025-01-20", "type": "contact_offered", "channels": [CANARY]}],
    },
    "course": {"id": "E-1", "events": [{"date": "2025-01-20", "type": "invitation", "course": f"/{CANARY}"}]},
    "event id": {"id": "E-1", "events": [{"date": "2025-01-20", "type": "invitation", "id": f"/{CANARY}"}]},
    "paragraph": {"id": "E-1", "support": [{"paragraph": CANARY, "from": "2025-01-01"}]},
    "help": {"id": "E-1", "support": [{"paragraph": "SEL-85", "from": "2025-01-01", CANARY: 1}]},
}


@pytest.mark.parametrize("data", LEAKS.values(), ids=LEAKS)
def test_errors_keep_silent(data: object) -> None:
    """No text, representation, traceback or pickle of an error repeats a value or an unknown key."""
    with pytest.raises(EpisodeError) as caught:
        episode_from(data, CORE)
    error = caught.value
    said = [
        str(error),
        repr(error),
        *traceback.format_exception(error),
        pickle.dumps(error).decode("latin-1"),
    ]
    said += [repr(fault.to_dict(lang)) for fault in error.diagnostics for lang in ("en", "da")]
    assert not any(CANARY in text for text in said)
    assert (error.__context__, error.__cause__) == (None, None)
    assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics  # noqa: S301  our own bytes


def test_episodes_keep_silent() -> None:
    """The representation of an episode and its parts, which may end in a log, tells no free text."""
    data = {
        "id": "E-1",
        "facts": {"residence": CANARY},
        "events": [{"date": "2025-01-20", "type": "conversation", "adviser": CANARY}],
    }
    episode = episode_from(data, CORE)
    parts = [episode, episode.facts, *episode.events, *(event.attributes for event in episode.events)]
    assert not any(CANARY in repr(part) + str(part) for part in parts)
