"""The Sphinx side: each page is filled before it is parsed."""

from __future__ import annotations

from pathlib import Path

from docs._ext.codes import write_pages
from docs._ext.pages import filled
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Write the pages of the diagnostics, and fill pages as Sphinx reads them."""
    app.connect("builder-inited", _write)
    app.connect("source-read", _fill)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _write(app: Sphinx) -> None:
    write_pages(Path(app.srcdir))


def _fill(_app: Sphinx, _page: str, text: list[str]) -> None:
    text[0] = filled(text[0])
