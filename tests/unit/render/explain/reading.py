"""What a reader gets of an explanation, whatever it is laid out in: the words in their order."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from markdown_it import MarkdownIt

_WORD: Final = re.compile(r"\w+")
_UNSEEN: Final = ("style", "title")
_EMPTY: Final = ("meta",)


class Page(HTMLParser):
    """A page taken apart.

    Attributes:
        elements: Every element with its attributes.
        seen: What is shown.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.seen: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and that its end must come."""
        self.elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Elements end in the order in which they must."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if not set(_UNSEEN) & set(self._open):
            self.seen.append(data)

    def every(self, name: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


def words_of_text(text: str) -> list[str]:
    """The words of plain text."""
    return _WORD.findall(text)


def words_of_page(page: str) -> list[str]:
    """The words that a page shows."""
    return _WORD.findall("".join(Page(page).seen))


def words_of_markdown(text: str) -> list[str]:
    """The words that Markdown shows when it is read by the rules of CommonMark."""
    return words_of_page(MarkdownIt("commonmark").render(text))
