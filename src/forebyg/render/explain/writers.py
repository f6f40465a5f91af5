"""The ways in which an explanation can be laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from forebyg.render.explain.html import html_page
from forebyg.render.explain.markdown import markdown_text
from forebyg.render.explain.outline import Section
from forebyg.render.explain.plain import plain_text

__all__ = ["WRITERS"]

WRITERS: Final[Mapping[str, Callable[[Section, str], str]]] = MappingProxyType(
    {
        "text": lambda section, _lang: plain_text(section),
        "md": lambda section, _lang: markdown_text(section),
        "html": html_page,
    }
)
"""What lays an explanation out, by the name of the format; a page says in which language it is."""
