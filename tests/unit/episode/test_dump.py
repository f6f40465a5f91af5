"""Tests of writing: what is loaded and written comes back the same."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from forebyg.episode import dump_episode, episode_from
from forebyg.timeline import Episode, Event, FrozenDict, Support
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, PARAGRAPHS, UNKNOWN, Attribute, Shape, Value

days = st.dates()
names = st.from_regex(r"[A-Za-z._:-]{1,64}", fullmatch=True)
course_names = st.from_regex(r"[A-Za-zæøåÆØÅ](?:[ a-zæøå]{0,9}[a-zæøå])?", fullmatch=True)
texts = st.text(min_size=1).filter(lambda text: not text.isspace())
paragraphs = st.one_of(
    st.sampled_from(PARAGRAPHS), st.from_regex(r"[A-Z]{2,6}-[0-9]{1,4}[a-z]?", fullmatch=True)
)


def values(spec: Attribute) -> st.SearchStrategy[Value]:
    """Whatever an attribute can be."""
    word = st.sampled_from(spec.choices) if spec.choices else texts
    by_shape: dict[Shape, st.SearchStrategy[Value]] = {
        Shape.TRUTH: st.booleans(),
        Shape.WHOLE: st.integers(0, 10**18 - 1),
        Shape.TEXT: texts,
        Shape.CHOICE: word,
        Shape.DATE: days,
        Shape.WORDS: st.lists(word, max_size=3).map(tuple),
    }
    return by_shape[spec.shape]


def is_consistent(event: Event) -> bool:
    """An assessment has a result that it can have."""
    possible = ASSESSMENT_RESULTS.get(str(event.attributes.get("of")))
    return possible is None or event.attributes.get("result", possible[0]) in possible


def events_of(name: str) -> st.SearchStrategy[Event]:
    """Events of one type, with any of its attributes."""
    attributes = {key: values(spec) for key, spec in CORE.events[name].attributes.items()}
    return st.builds(
        Event,
        date=days,
        type=st.just(name),
        attributes=st.fixed_dictionaries({}, optional=attributes).map(FrozenDict),
        course=st.none() | course_names,
        recorded=st.none() | days,
        id=st.none() | names,
    ).filter(is_consistent)


facts = st.fixed_dictionaries({}, optional={key: values(spec) for key, spec in CORE.facts.items()}).map(
    FrozenDict
)
support = st.builds(
    Support,
    paragraph=paragraphs,
    start=days,
    end=st.none() | days,
    reduced_from=st.one_of(st.none(), st.just(UNKNOWN), days),
    recorded=st.none() | days,
)
episodes = st.builds(
    Episode,
    id=names,
    born=st.none() | days,
    facts=facts,
    events=st.lists(st.sampled_from(sorted(CORE.events)).flatmap(events_of), max_size=5).map(tuple),
    support=st.lists(support, max_size=3).map(tuple),
    as_of=st.none() | days,
    readings=st.dictionaries(texts, texts, max_size=2).map(FrozenDict),
)


@given(episodes)
def test_what_is_written_loads_the_same(episode: Episode) -> None:
    """`load(dump(x)) == x`, also by way of JSON."""
    data = json.loads(json.dumps(dump_episode(episode)))
    assert episode_from(data, CORE) == episode


@given(episodes)
def test_what_is_loaded_is_written_the_same(episode: Episode) -> None:
    """`dump(load(x)) == x`: the written form is stable."""
    data = dump_episode(episode)
    assert dump_episode(episode_from(data, CORE)) == data


def test_what_is_absent_stays_absent() -> None:
    """Nothing is written that was not recorded."""
    assert dump_episode(Episode("E-1")) == {"id": "E-1"}
    assert dump_episode(Episode("E-1", events=(Event(date(2025, 1, 20), "invitation"),))) == {
        "id": "E-1",
        "events": [{"date": "2025-01-20", "type": "invitation"}],
    }


def test_order_of_keys() -> None:
    """Keys are written in the order in which the documentation names them, on every run."""
    episode = Episode(
        "E-1",
        born=date(1990, 4, 2),
        facts=FrozenDict({"wish": True}),
        events=(
            Event(
                date(2025, 7, 1),
                "extension",
                FrozenDict({"until": date(2025, 9, 1), "special_needs": True}),
                course="A",
                recorded=date(2025, 7, 2),
                id="s.7",
            ),
            Event(date(2025, 7, 1), "plan_made", FrozenDict({"partners": ("school", "clinic")})),
        ),
        support=(Support("SEL-85", date(2025, 1, 1), date(2025, 2, 1), date(2025, 1, 9), date(2025, 1, 2)),),
        as_of=date(2025, 8, 1),
        readings=FrozenDict({"wording": "extension"}),
    )
    assert json.dumps(dump_episode(episode)) == (
        '{"id": "E-1", "born": "1990-04-02", "facts": {"wish": true}, "events": ['
        '{"date": "2025-07-01", "type": "extension", "until": "2025-09-01", "special_needs": true, '
        '"course": "A", "recorded": "2025-07-02", "id": "s.7"}, '
        '{"date": "2025-07-01", "type": "plan_made", "partners": ["school", "clinic"]}], '
        '"support": [{"paragraph": "SEL-85", "from": "2025-01-01", "to": "2025-02-01", '
        '"reduced_from": "2025-01-09", "recorded": "2025-01-02"}], '
        '"as_of": "2025-08-01", "readings": {"wording": "extension"}}'
    )


def test_help_that_runs() -> None:
    """Help without an end has none; reduced on no day is null, not said is left out."""
    running = Support("SEL-85", date(2025, 1, 1))
    episode = Episode("E-1", support=(running, running._replace(reduced_from=None)))
    assert dump_episode(episode)["support"] == [
        {"paragraph": "SEL-85", "from": "2025-01-01"},
        {"paragraph": "SEL-85", "from": "2025-01-01", "reduced_from": None},
    ]
