"""Every diagnostic has its page, with nothing left out in either language."""

from __future__ import annotations

from pathlib import Path

import pytest
from docs._ext.codes import diagnostic_page, write_pages

from forebyg.messages import LANGUAGES, book, codes
from forebyg.render.codes import example_of, meaning_of

EVERY = codes("diagnostics")
TOLD = {lang: book("codes", lang) for lang in LANGUAGES}


@pytest.mark.parametrize("code", EVERY)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_is_told_in_full(code: str, lang: str) -> None:
    """What it means, what to do, what triggers it and why it exists are said in each language."""
    assert all(meaning_of(code, lang))
    assert all(example_of(code, lang))


@pytest.mark.parametrize("code", EVERY)
def test_every_code_has_its_page(code: str) -> None:
    """The page has all parts in both languages, what is wrong, what is said of it, and what is right."""
    page = diagnostic_page(code)
    parts = ["# " + code, "## In English", "## På dansk", "## Example", "Bad:\n\n```", "Good:\n\n```"]
    heads = ["What it means", "What triggers it", "How to mend it", "Why it exists", "Hvordan det rettes"]
    assert [part for part in (*parts, *heads) if part not in page] == []
    assert f"[{code}]" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_told_of_codes_that_are_not_there(lang: str) -> None:
    """A code that goes takes its text with it, and no reason is left over."""
    assert set(TOLD[lang]["when"]) == set(EVERY)
    assert {one["why"] for one in TOLD[lang]["when"].values()} == set(TOLD[lang]["why"])


def test_both_languages_give_the_same_reasons() -> None:
    """A code exists for one reason, in whatever language it is told."""
    reasons = [{code: one["why"] for code, one in TOLD[lang]["when"].items()} for lang in LANGUAGES]
    assert reasons[0] == reasons[1]


def test_pages_are_written_once(tmp_path: Path) -> None:
    """A page is written where it is new, left alone where it is the same, and goes with its code."""
    write_pages(tmp_path)
    folder = tmp_path / "reference" / "diagnostics"
    (folder / "gone.md").write_text("", encoding="utf-8")
    times = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.md") if path.name != "gone.md"}
    write_pages(tmp_path)
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("*.md")} == times
    assert len(times) == len(EVERY)
