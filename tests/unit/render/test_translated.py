"""What an editor shows of a schema in Danish."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from forebyg.episode.schema import episode_schema
from forebyg.messages import book
from forebyg.render.translated import translated
from forebyg.scenario.schema import scenario_schema
from forebyg.standard.schema import standard_schema
from forebyg.vocabulary import CORE

Plain = dict[str, Any]

WORDS: Final = ("standard", "episode", "scenario")
_SENTENCES: Final = ("description", "patternErrorMessage", "enumDescriptions")


@cache
def schema(word: str) -> Plain:
    """The schema of a document that people write."""
    made = {"standard": standard_schema, "episode": _episode, "scenario": _scenario}
    return made[word]()


def _episode() -> Plain:
    return episode_schema(CORE)


def _scenario() -> Plain:
    return scenario_schema(CORE, is_open=True)


def said(part: object, *, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that an editor shows, with its keyword."""
    if isinstance(part, str) and key in {"title", *_SENTENCES}:
        yield key, part
    elif isinstance(part, list):
        for one in part:
            yield from said(one, key=key)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name != "examples":
                yield from said(value, key=name)


def checked(part: object) -> object:
    """A schema without what is only shown."""
    if isinstance(part, list):
        return [checked(one) for one in part]
    if not isinstance(part, dict):
        return part
    shown = {name for name, value in part.items() if not isinstance(value, dict)} & {"title", *_SENTENCES}
    return {name: checked(value) for name, value in part.items() if name not in shown}


@pytest.mark.parametrize("word", WORDS)
def test_every_sentence_is_danish(word: str) -> None:
    """A sentence that is written or changed in the code is missing here until it is translated.

    Four are the same in both languages.
    """
    pairs = zip(said(schema(word)), said(translated(schema(word), "da")), strict=True)
    english = {one for (key, one), (_, told) in pairs if one == told and key in _SENTENCES}
    assert english <= {"plan", "invitation", "SMART", "form: individual, group, ad_hoc"}, (
        "the words that are the same in both"
    )


def test_no_translation_is_left_over() -> None:
    """What nothing says any more goes."""
    every = {one for word in WORDS for _, one in said(schema(word))}
    assert [one for table in book("schema", "da").values() for one in table if one not in every] == []


@pytest.mark.parametrize("word", WORDS)
def test_what_is_checked_is_the_same(word: str) -> None:
    """A draft that is good in one language is good in the other, and so are the examples."""
    danish = translated(schema(word), "da")
    Draft202012Validator.check_schema(danish)
    assert checked(danish) == checked(schema(word))


def test_english_is_what_is_written() -> None:
    """In English nothing is translated."""
    assert translated(schema("standard"), "en") is schema("standard")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (("title",), "En kvalitetsstandard"),
        (("$defs", "rule", "properties", "bearer", "description"), "Hvem den binder."),
        (("$defs", "rule", "properties", "bearer", "title"), "Bearer"),
        (("properties", "id", "patternErrorMessage"), "Skriv små bogstaver a til z, cifre og bindestreger"),
    ],
)
def test_what_is_shown(path: tuple[str, ...], told: str) -> None:
    """Descriptions and advice are Danish; what names a field is the word that one writes."""
    found: Any = translated(schema("standard"), "da")
    for key in path:
        found = found[key]
    assert str(found).startswith(told)


def test_the_words_of_an_attribute_stay() -> None:
    """The meaning of an attribute is Danish, and the words that one writes are as they are written."""
    told = [one for _, one in said(translated(schema("standard"), "da"))]
    assert any(one.startswith("emne: need, benefit") for one in told)


def test_what_is_checked_by_stays() -> None:
    """A value that a schema checks by, or shows as an example, is never translated."""
    schema = {"enum": ["A rule"], "const": "A rule", "examples": [{"title": "A rule"}], "title": "A rule"}
    assert translated(schema, "da") == {**schema, "title": "En regel"}
