"""Tests of the catalogue: what its functions answer, and that the languages never drift apart."""

import tomllib
from collections.abc import Iterator
from importlib import resources
from itertools import pairwise

import pytest

from forebyg import messages
from forebyg.messages.wording import field_names


def leaves(lang: str) -> dict[str, list[str]]:
    """Every sentence of a language, by its dotted name."""
    text = resources.files("forebyg.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return dict(walk(tomllib.loads(text), ""))


def walk(node: object, name: str) -> Iterator[tuple[str, list[str]]]:
    """The leaves below a table, each as the list of its sentences."""
    if isinstance(node, dict):
        for key, below in node.items():
            yield from walk(below, f"{name}.{key}" if name else key)
    else:
        yield name, [str(sentence) for sentence in (node if isinstance(node, list) else [node])]


def test_languages_have_the_same_sentences() -> None:
    """A code, or its hint, that one language has and another has not is a fault."""
    named = {lang: set(leaves(lang)) for lang in messages.LANGUAGES}
    assert named["da"] == named["en"]


def test_languages_name_the_same_fields() -> None:
    """Every sentence names the same fields in every language, alternative by alternative."""
    danish, english = (
        [(name, [field_names(t) for t in said]) for name, said in sorted(leaves(lang).items())]
        for lang in ("da", "en")
    )
    assert danish == english


def test_languages_have_the_codes_in_one_order() -> None:
    """The two files can be read side by side."""
    assert list(leaves("da")) == list(leaves("en"))


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_every_alternative_can_be_chosen(lang: str) -> None:
    """In a list of sentences a later one does without a field of the one before it, or it is never said."""
    for name, said in leaves(lang).items():
        needed = [field_names(template) for template in said]
        assert not any(earlier <= later for earlier, later in pairwise(needed)), name


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_every_sentence_is_one_clean_line(lang: str) -> None:
    """No sentence is empty, breaks the line or has blanks at its ends."""
    for name, said in leaves(lang).items():
        assert all(
            template.strip() == template and template.isprintable() and template for template in said
        ), name


@pytest.mark.parametrize("code", messages.codes("diagnostics"))
def test_every_diagnostic_has_a_message(code: str) -> None:
    """Each diagnostic says what is wrong and perhaps what to do, and nothing under another name."""
    assert messages.codes(f"diagnostics.{code}") in {("message",), ("message", "hint")}


def test_text_fills_the_fields() -> None:
    """The sentence of a code comes in the language asked for, with its fields filled in."""
    assert messages.text("diagnostics", "file-too-large", "en", limit=7) == "The text is larger than 7 bytes."
    assert messages.text("diagnostics", "file-too-large", "da", limit=7) == "Teksten fylder mere end 7 byte."


def test_text_of_a_code_without_a_table() -> None:
    """A code may be one plain sentence, without message and hint."""
    assert messages.text("severities", "error", "da") == "fejl"


@pytest.mark.parametrize("fields", [{}, {"word": None}])
def test_text_chooses_the_first_sentence_it_can_fill(fields: dict[str, object]) -> None:
    """Without the word, the sentence that does not name it is said."""
    assert messages.text("diagnostics", "tag", "en", word="!x").startswith("`!x` begins with !")
    assert messages.text("diagnostics", "tag", "en", **fields).startswith("Something here begins with !")


@pytest.mark.parametrize(
    ("section", "code", "lang"),
    [
        ("diagnostics", "no-such-code", "en"),
        ("no-such-section", "tag", "en"),
        ("diagnostics", "file-too-large", "en"),
        ("diagnostics", "tag", "fr"),
    ],
)
def test_text_refuses_what_is_not_there(section: str, code: str, lang: str) -> None:
    """An unknown section, code or language, or a field not given, is a fault of our own and raises."""
    with pytest.raises(messages.MissingMessageError):
        messages.text(section, code, lang)


def test_maybe_is_silent_about_what_is_not_there() -> None:
    """A hint that does not exist or lacks a field is simply left out."""
    assert messages.maybe("diagnostics.unknown-key", "hint", "en") is None
    assert messages.maybe("diagnostics.unknown-key", "hint", "en", suggestion=None) is None
    assert messages.maybe("diagnostics.unknown-key", "hint", "en", suggestion="id") == "Did you mean `id`?"
    assert messages.maybe("diagnostics.no-such-code", "hint", "en") is None


def test_maybe_refuses_an_unknown_language() -> None:
    """Even a hint is not looked for in a language that does not exist."""
    with pytest.raises(messages.MissingMessageError, match="no language 'fr', only da, en"):
        messages.maybe("diagnostics", "tag", "fr")


def test_codes_of_an_unknown_section() -> None:
    """A section that does not exist has no codes."""
    assert messages.codes("no-such-section") == ()
    assert messages.codes("severities") == ("error", "warning", "info")
