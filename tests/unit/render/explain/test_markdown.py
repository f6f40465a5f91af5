from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from forebyg.render.explain.markdown import markdown_text
from forebyg.render.explain.outline import Passage, Section

SAID = Section(
    "What it says",
    "nyby",
    ("NYB-1",),
    (Passage("Which?", below=(Passage("One", "a", taken=True), Passage("Two", "b", taken=False))),),
    (Section(code="a-rule", passages=(Passage("It must be.", cites=("NYB-1", "NYB-2")),)),),
)

WRITTEN = """\
# nyby \N{EN DASH} What it says \\[NYB-1\\]

Which?

- **a: One**
- b: Two

## a-rule

It must be. \\[NYB-1, NYB-2\\]"""


def rendered(words: str) -> str:
    """What a reader sees of words that stand alone on a line, in HTML."""
    text = markdown_text(Section("x", passages=(Passage(words),)))
    return str(MarkdownIt("commonmark").render(text))


def test_how_it_is_laid_out() -> None:
    """Headings are as deep as the sections, and the choice that is taken is strong."""
    assert markdown_text(SAID) == WRITTEN


def test_a_list_in_a_list_belongs_to_the_item_above() -> None:
    """What stands below an entry of a list stays there."""
    inner = Passage("outer", below=(Passage("inner"),))
    page = MarkdownIt("commonmark").render(
        markdown_text(Section("x", passages=(Passage("y", below=(inner,)),)))
    )
    assert "<ul>\n<li>outer\n<ul>\n<li>inner</li>\n</ul>\n</li>\n</ul>" in page


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "- no entry",
        "+ no entry",
        "* no entry",
        "1. no number",
        "12) no number",
        "=====",
        "---",
        "***",
        "> no quotation",
        "a_b_c and *no stress*",
        "[no link](x) and <b>no tag</b>",
        "`no code` and &amp; no entity",
        "back\\slash \\* twice",
        "![no picture](x)",
        "~~~",
    ],
)
def test_words_are_no_marks(words: str) -> None:
    """What a standard says is shown as it stands there."""
    shown = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert rendered(words) == f"<h1>x</h1>\n<p>{shown}</p>\n"


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_no_words_can_be_marks(words: str) -> None:
    """Whatever is written comes out as one paragraph with just these words."""
    line = " ".join(words.split())
    shown = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert rendered(words) == f"<h1>x</h1>\n<p>{shown}</p>\n"
