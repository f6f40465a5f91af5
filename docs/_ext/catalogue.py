"""The lists of everything that forebyg can say, out of its message catalogues."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from docs._ext.markdown import code, plain, table

__all__ = ["notices", "reasons"]

Section = dict[str, Any]


def notices() -> str:
    """Every notice in both languages."""
    return _both("notices", "notice")


def reasons() -> str:
    """Every word that `because` can hold, with its sentence."""
    return _both("because", "`because`")


def _both(section: str, head: str) -> str:
    english, danish = _section(section, "en"), _section(section, "da")
    rows = ((code(word), _first(english[word]), _first(danish[word])) for word in sorted(english))
    return table((head, "in English", "in Danish"), rows)


def _section(name: str, lang: str) -> Section:
    text = resources.files("forebyg.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    found: Section = tomllib.loads(text)[name]
    return found


def _first(written: str | list[str]) -> str:
    """The sentence that names the most; later ones leave out what is not known."""
    return plain(written if isinstance(written, str) else written[0])
