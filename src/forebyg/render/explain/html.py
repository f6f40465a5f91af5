"""An explanation as one accessible page: no script, no font, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from forebyg.render.explain.outline import Passage, Section

__all__ = ["html_page"]

_STYLE: Final = """\
:root { color-scheme: light dark; }
body { font-family: sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; margin: 1.5em 0 0.5em; }
ul { margin: 0 0 1rem; }
.cites { font-size: 0.875em; }
:target { outline: 0.15rem solid; outline-offset: 0.25rem; }
@media print { body { margin: 0; max-width: none; } h1, h2, h3 { break-after: avoid; } }"""


def html_page(page: Section, lang: str) -> str:
    """The whole explanation in a language; citations lead to the statements below."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{lang}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(page.title or page.code)}</title>",
            f"<style>\n{_STYLE}\n</style>",
            "</head>",
            "<body>",
            "<main>",
            *_section(page, 1),
            "</main>",
            "</body>",
            "</html>",
        )
    )


def _section(section: Section, level: int) -> Iterator[str]:
    code = f"<code>{escape(section.code)}</code>" if section.code else ""
    heading = " ".join(part for part in (code, escape(section.title)) if part)
    yield f"<h{level}>{heading}{_cited(section.cites)}</h{level}>"
    for passage in section.passages:
        yield f"<p{_anchor(passage)}>{_line(passage)}</p>"
        yield from _list(passage.below)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _list(passages: tuple[Passage, ...]) -> Iterator[str]:
    if not passages:
        return
    yield "<ul>"
    for passage in passages:
        yield f"<li{_anchor(passage)}>{_line(passage)}"
        yield from _list(passage.below)
        yield "</li>"
    yield "</ul>"


def _line(passage: Passage) -> str:
    code = f"<code>{escape(passage.code)}</code>: " if passage.code else ""
    words = f"{code}{escape(passage.words)}"
    return f"{f'<strong>{words}</strong>' if passage.taken else words}{_cited(passage.cites)}"


def _anchor(passage: Passage) -> str:
    return f' id="{escape(passage.code)}"' if passage.is_statement else ""


def _cited(cites: tuple[str, ...]) -> str:
    links = ", ".join(f'<a href="#{escape(one)}">{escape(one)}</a>' for one in cites)
    return f' <span class="cites">[{links}]</span>' if links else ""
