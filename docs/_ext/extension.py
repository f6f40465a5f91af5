"""The Sphinx side: each page is filled before it is parsed."""

from __future__ import annotations

from docs._ext.pages import filled
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Fill pages as Sphinx reads them."""
    app.connect("source-read", _fill)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _fill(_app: Sphinx, _page: str, text: list[str]) -> None:
    text[0] = filled(text[0])
