"""Tests of what is told of a code, and of how a reader learns of it."""

from __future__ import annotations

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.messages import LANGUAGES, book, codes, sentences
from forebyg.messages.wording import field_names
from forebyg.render.codes import code_page, example_of, meaning_of, read_on


def found(*names: str) -> list[Diagnostic]:
    """Diagnostics of these codes."""
    return [Diagnostic(name) for name in names]


def test_how_to_read_on() -> None:
    """Few codes are named, each once; of many there would be too much to type."""
    assert read_on([], "en") is None
    assert read_on(found("alias", "tag", "alias"), "en") == "More about it: forebyg why alias tag"
    assert read_on(found("alias", "tag", "anchor"), "da") == "Læs mere: forebyg why alias tag anchor"
    assert "CODE" in str(read_on(found("alias", "tag", "anchor", "unclosed"), "en"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_a_sentence_has_a_name(lang: str) -> None:
    """What a sentence is filled with is named in its language; no name is left over."""
    said = (
        sentence
        for code in codes("diagnostics")
        for part in ("message", "hint")
        for sentence in sentences(f"diagnostics.{code}", part, lang)
    )
    assert {name for one in said for name in field_names(one)} == set(book("codes", lang)["placeholders"])


def test_what_is_typed_and_what_is_too_long_to_keep() -> None:
    """A command is shown as it is typed, and lines that stand often once, with how often."""
    assert example_of("no-calendar", "en").bad.startswith("$ forebyg ") is (
        example_of("no-calendar", "en").suffix == ".command"
    )
    assert "- [a, a, a]   # 6000 gange" in example_of("too-many-nodes", "da").bad
    assert example_of("empty-folder", "en").bad.startswith("$ forebyg check ")


def test_braces_are_braces() -> None:
    """What a sentence shows in braces is no name of a value."""
    assert "{" not in meaning_of("alias", "en").message
    assert "«" in meaning_of("alias", "en").message


def test_a_page_fits_a_terminal() -> None:
    """The words of a page are folded; examples are as they are in the file."""
    told = code_page("conflicting-rules", "da").partition("\n\nForkert:")[0]
    assert max(map(len, told.splitlines())) <= 100
