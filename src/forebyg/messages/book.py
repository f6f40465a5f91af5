"""What is longer than a sentence: a file for each language, read as it stands."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["book"]


@cache
def book(name: str, lang: str) -> Mapping[str, Any]:
    """The tables and texts of a book, such as `help`, in a language.

    Raises:
        FileNotFoundError: There is no such book, or not in that language: a fault of forebyg.
    """
    file = resources.files(__package__).joinpath(name, f"{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
