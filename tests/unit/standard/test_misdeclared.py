"""A word of a standard's own, misspelt where it is declared, is told once and there."""

from __future__ import annotations

import pytest

from forebyg.errors import StandardError
from forebyg.standard import load_standard

GOOD = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
vocabulary:
  events:
    phone_call:
      attributes:
        topic: {is: choice, one_of: [money, health], words: {health: sundhed}}
        loudness: {is: whole}
  facts:
    mood: {is: choice, one_of: [cheerful, gloomy]}
    lonely: {is: truth}
rules:
- {id: a, cites: [NYB-1], kind: duty, do: {phone_call: {topic: money, loudness: {at_least: 3}}},
   when: {mood: gloomy}}
- {id: b, kind: duty, cites: [NYB-1], do: {phone_call: {topic: [money, health]}},
   when: {mood: [gloomy, cheerful]}}
- {id: c, kind: attribute, cites: [NYB-1], of: phone_call, attribute: loudness, at_most: 5, when: lonely}
- {id: d, kind: attribute, cites: [NYB-1], of: phone_call, attribute: topic, one_of: [money], when: lonely}
statements:
- {id: NYB-1, lines: 1-2, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
"""


def told(text: str) -> list[str]:
    """Line, column and code of everything wrong."""
    try:
        load_standard(text)
    except StandardError as error:
        return [f"{one.line}:{one.column} {one.code} {one.fields['suggestion']}" for one in error.diagnostics]
    return []


def test_what_is_declared_as_it_is_used_is_good() -> None:
    """The document itself has nothing wrong."""
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        ("    phone_call:", "    phone_cal:", "7:5 declared-otherwise phone_call"),
        ("topic: {is", "topik: {is", "9:9 declared-otherwise topic"),
        ("loudness: {is", "loudnes: {is", "10:9 declared-otherwise loudness"),
        ("one_of: [money, health]", "one_of: [mony, health]", "9:38 declared-otherwise money"),
        ("one_of: [money, health]", "one_of: [money, healt]", "9:45 declared-otherwise health"),
        ("mood: {is", "mod: {is", "12:5 declared-otherwise mood"),
        (
            "[cheerful, gloomy]}\n    lonely",
            "[cheerful, glomy]}\n    lonely",
            "12:43 declared-otherwise gloomy",
        ),
        ("lonely: {is", "lonly: {is", "13:5 declared-otherwise lonely"),
    ],
)
def test_a_word_used_otherwise_every_time(good: str, bad: str, expected: str) -> None:
    """One error at the declaration, that names what the uses call it."""
    assert told(GOOD.replace(good, bad, 1)) == [expected]


def test_a_word_used_otherwise_once_is_told_at_its_use() -> None:
    """Of two words that are each written once either may be wrong."""
    once = GOOD.replace("one_of: [cheerful", "one_of: [cherful", 1)
    assert told(once) == ["18:26 unknown-choice cherful"]


def test_a_word_that_is_also_used_rightly_is_not_misdeclared() -> None:
    """Each use that differs is then a mistake of its own."""
    two = GOOD.replace("do: {phone_call", "do: {phone_cal")
    assert told(two) == ["15:44 unknown-event-type phone_call", "17:44 unknown-event-type phone_call"]


def test_a_word_of_another_owner_is_no_use() -> None:
    """That a fact may have the same word says nothing of the attribute's."""
    both = GOOD.replace("[cheerful, gloomy]}\n", "[cheerful, gloomy, mony]}\n", 1)
    rule = "- {id: e, kind: duty, cites: [NYB-1], do: referral, when: {mood: mony}}\nstatements:"
    both = both.replace("statements:", rule, 1)
    assert told(both) == []
    assert told(both.replace("one_of: [money, health]", "one_of: [mony, health]", 1)) == [
        "9:38 declared-otherwise money"
    ]


def test_two_spellings_are_two_mistakes() -> None:
    """Uses that do not agree are told one by one."""
    two = GOOD.replace("lonely: {is", "lonly: {is", 1).replace("when: lonely", "when: lonelly", 1)
    assert told(two) == ["19:99 unknown-fact lonly", "20:101 unknown-fact lonly"]
