"""The options that several commands share, each declared once."""

import os
from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

import click

from forebyg.dates import parse_date
from forebyg.lint import CODES, LEVELS, LevelError, Levels, parse_levels
from forebyg.messages import LANGUAGES

__all__ = ["as_of_option", "day", "format_option", "lang_option", "language", "level_option", "spoken"]

F = TypeVar("F", bound=Callable[..., object])

_ENVIRONMENT: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_SAID: Final = "forebyg.lang"


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The callback of an option that takes `YYYY-MM-DD` or the word `today`."""
    if value is None:
        return None
    if value == "today":
        return _today()
    try:
        return parse_date(value)
    except ValueError:
        said = f"{value!r} is no date; write it as 2025-10-07, or write today."
        raise click.BadParameter(said, context, parameter) from None


def _today() -> date:
    """The day on the clock of this computer: the one place that reads it."""
    # The reader typed `today`; the library itself is always told the day.
    return date.today()  # noqa: DTZ011, TID251


def lang_option(command: F) -> F:
    """`--lang`: the parameter `lang` is None where it was not given; see `language`."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=_remembered,
        is_eager=True,
        help="Language of the sentences. Default: the environment's if Danish, else English; JSON: English.",
    )(command)


def format_option(command: F) -> F:
    """`--format text|json`, as the parameter `output`."""
    return click.option(
        "--format",
        "output",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="For a reader, or for a program.",
    )(command)


def as_of_option(text: str) -> Callable[[F], F]:
    """`--as-of DATE|today`, as the parameter `as_of`; None where it was not given."""
    return click.option("--as-of", callback=day, metavar="DATE|today", help=text)


def level_option(command: F) -> F:
    """`--level CODE=LEVEL`, any number of times, as the parameter `levels`."""
    return click.option(
        "--level",
        "levels",
        multiple=True,
        callback=_levels,
        envvar="FOREBYG_LEVELS",
        metavar=f"CODE={'|'.join(LEVELS)}",
        help="How much a piece of advice weighs; CODE is its code, or `all`. The last one wins. "
        "A project sets its own in FOREBYG_LEVELS, with spaces between.",
    )(command)


def _levels(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> Levels:
    try:
        return parse_levels(value, CODES)
    except LevelError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def language(given: str | None, output: str = "text") -> str:
    """The language to answer in: as asked; else JSON is English, and text as the environment has it."""
    if given is not None:
        return given
    return "en" if output == "json" else _of_environment()


def spoken() -> str:
    """The language for what goes to stderr: as asked for, else the environment's."""
    context = click.get_current_context(silent=True)
    given = None if context is None else context.meta.get(_SAID)
    return language(given)


def _of_environment() -> str:
    locale = next((value for name in _ENVIRONMENT if (value := os.environ.get(name))), "")
    return "da" if locale.lower().startswith("da") else "en"


def _remembered(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    context.meta[_SAID] = value
    return value
