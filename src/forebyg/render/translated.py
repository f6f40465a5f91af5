"""A JSON Schema in another language: what editors show of it is translated, what they check stays."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from forebyg.messages import book, codes, maybe

__all__ = ["translated"]

Plain = dict[str, Any]

_WRITTEN_IN: Final = "en"
_SHOWN: Final = ("title", "description", "patternErrorMessage", "enumDescriptions")
"""The keywords whose texts an editor shows; all other texts are what it checks by."""


def translated(schema: Plain, lang: str) -> Plain:
    """The same schema with its titles, descriptions and advice in a language.

    What the book `schema` lacks stays in English, as the names of fields do: they are the words that
    one writes.
    """
    return schema if lang == _WRITTEN_IN else _object(schema, _words(lang))


def _object(schema: Plain, words: Mapping[str, str]) -> Plain:
    return {
        key: value if key == "examples" else _part(value, words, is_shown=key in _SHOWN)
        for key, value in schema.items()
    }


def _part(part: object, words: Mapping[str, str], *, is_shown: bool) -> object:
    if isinstance(part, dict):
        return _object(part, words)
    if isinstance(part, list):
        return [_part(one, words, is_shown=is_shown) for one in part]
    return _said(part, words) if is_shown and isinstance(part, str) else part


def _said(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence, or the meaning before a colon that the words to write follow."""
    meaning, colon, rest = sentence.partition(": ")
    return words.get(sentence) or words.get(meaning, meaning) + colon + rest


@cache
def _words(lang: str) -> Mapping[str, str]:
    """The English texts in the language: those of the book, the vocabulary and the diagnostics' advice."""
    words = {said: told for table in book("schema", lang).values() for said, told in table.items()}
    vocabulary = [(section, code) for section in ("events", "words") for code in codes(section)]
    advice = [(f"diagnostics.{code}", "hint") for code in codes("diagnostics")]
    for section, code in (*vocabulary, *advice):
        said, told = maybe(section, code, _WRITTEN_IN), maybe(section, code, lang)
        if said is not None and told is not None:
            words.setdefault(said, told)
    return words
