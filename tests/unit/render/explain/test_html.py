from __future__ import annotations

from itertools import pairwise

import pytest
from tests.unit.render.explain.reading import Page, words_of_page

from forebyg import load_standard, shipped_ids
from forebyg.messages import LANGUAGES
from forebyg.render.explain import rules_section, standard_section
from forebyg.render.explain.html import html_page
from forebyg.render.explain.outline import Passage, Section

FROM_ELSEWHERE = ("src", "srcset", "data", "action", "style")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", shipped_ids())
def test_a_page_is_whole_in_itself(name: str, lang: str) -> None:
    """It says its language and title, fetches nothing, runs nothing, and every citation leads somewhere."""
    text = html_page(standard_section(load_standard(name), lang), lang)
    page = Page(text)
    assert page.elements[0] == ("html", {"lang": lang})
    assert {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in page.elements} == set()
    assert [found for attribute in FROM_ELSEWHERE for found in page.every(attribute)] == []
    assert "@import" not in text
    assert "url(" not in text
    ids = page.every("id")
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in page.every("href")} <= set(ids)
    assert all(target.startswith("#") for target in page.every("href"))


@pytest.mark.parametrize("name", shipped_ids())
def test_citations_of_a_few_rules_lead_somewhere(name: str) -> None:
    """Also where only some rules are told, the statements that they and their readings cite stand below."""
    standard = load_standard(name)
    for compiled in standard.rules:
        page = Page(html_page(rules_section(standard, [compiled], "da"), "da"))
        assert {target.removeprefix("#") for target in page.every("href")} <= set(page.every("id"))


@pytest.mark.parametrize("name", shipped_ids())
def test_no_heading_is_left_out(name: str) -> None:
    """There is one heading above all, and none is more than a step below the one before it."""
    page = Page(html_page(standard_section(load_standard(name), "en"), "en"))
    levels = [int(tag[1]) for tag, _ in page.elements if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_words_are_no_tags() -> None:
    """Whatever a standard says is text on the page, in every place where it stands."""
    evil = "</title><script>alert(1)</script>\"'&amp;"
    inner = Passage(evil, evil, (evil,), taken=True, is_statement=True)
    section = Section(evil, evil, (evil,), (inner, Passage("x", below=(inner,))), (Section(evil),))
    page = Page(html_page(section, "en"))
    assert "script" not in {tag for tag, _ in page.elements}
    assert "".join(page.seen).count(evil) == 10
    assert page.every("id") == [evil, evil]
    assert set(page.every("href")) == {f"#{evil}"}


def test_what_is_taken_is_strong() -> None:
    """The choice that is taken stands out by more than its place."""
    text = html_page(Section("x", passages=(Passage("One", "a", taken=True), Passage("Two", "b"))), "en")
    assert "<p><strong><code>a</code>: One</strong></p>" in text
    assert words_of_page(text) == ["x", "a", "One", "b", "Two"]
