"""One explanation in three forms: nothing is said in one that the others leave out."""

from __future__ import annotations

import pytest
from tests.unit.render.explain.documents import loaded
from tests.unit.render.explain.reading import words_of_markdown, words_of_page, words_of_text

from forebyg import load_standard, shipped_ids
from forebyg.messages import LANGUAGES
from forebyg.render.explain import WRITERS, rules_section, standard_section
from forebyg.render.explain.outline import Section

READERS = {"text": words_of_text, "md": words_of_markdown, "html": words_of_page}


def read(section: Section, lang: str) -> list[list[str]]:
    """The words of every form."""
    assert set(READERS) == set(WRITERS)
    return [READERS[name](write(section, lang)) for name, write in WRITERS.items()]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", shipped_ids())
def test_every_form_says_the_same_of_a_standard(name: str, lang: str) -> None:
    """A committee that reads the page reads what the terminal shows, word for word."""
    text, *others = read(standard_section(load_standard(name), lang), lang)
    assert len(text) > 100
    assert all(one == text for one in others)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_says_the_same_of_rules(lang: str) -> None:
    """So it is with some rules, and with a head in which every field says something."""
    document = loaded()
    for section in (rules_section(document, document.rules, lang), standard_section(document, lang)):
        text, *others = read(section, lang)
        assert "NYB" in text
        assert all(one == text for one in others)
