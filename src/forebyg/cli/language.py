"""Which language a command answers in."""

import os
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import click

from forebyg.messages import LANGUAGES

__all__ = ["OPTION", "language", "remember"]

OPTION: Final = "--lang"
_ENVIRONMENT: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_ASKED: Final = "forebyg.lang"


def remember(context: click.Context, typed: Sequence[str]) -> None:
    """Note what `--lang` says, before anything is done: help and complaints are in that language too."""
    context.meta[_ASKED] = _asked(typed)


def language(output: str = "text", context: click.Context | None = None) -> str:
    """The language to answer in: as asked; else JSON is English, and all else as the environment has it.

    Args:
        output: `json` for what a program reads.
        context: The command; without it the one that is running.
    """
    context = context or click.get_current_context(silent=True)
    asked: str | None = None if context is None else context.meta.get(_ASKED)
    if asked is not None:
        return asked
    return "en" if output == "json" else _of_environment()


def _asked(typed: Sequence[str]) -> str | None:
    """The last language asked for; what is no language is refused later, by the option itself."""
    pairs = pairwise([*typed, ""])
    asked = [
        after if word == OPTION else word.removeprefix(f"{OPTION}=") for word, after in pairs if _asks(word)
    ]
    return next((word for word in reversed(asked) if word in LANGUAGES), None)


def _asks(word: str) -> bool:
    return word.partition("=")[0] == OPTION


def _of_environment() -> str:
    locale = next((value for name in _ENVIRONMENT if (value := os.environ.get(name))), "")
    return "da" if locale.lower().startswith("da") else "en"
