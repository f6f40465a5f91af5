"""The options that several commands share, each declared once."""

from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

import click

from forebyg.cli.language import OPTION, language
from forebyg.cli.values import Word
from forebyg.dates import parse_date
from forebyg.lint import CODES, LEVELS, LevelError, Levels, parse_levels
from forebyg.messages import LANGUAGES, text

__all__ = ["as_of_option", "day", "format_option", "lang_option", "level_option"]

F = TypeVar("F", bound=Callable[..., object])

_DAY: Final = "DATE|today"


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The callback of an option that takes `YYYY-MM-DD` or the word `today`."""
    if value is None:
        return None
    if value == "today":
        return _today()
    try:
        return parse_date(value)
    except ValueError:
        raise click.BadParameter(
            text("usage", "no-date", language(), word=value), context, parameter
        ) from None


def _today() -> date:
    """The day on the clock of this computer: the one place that reads it."""
    # The reader typed `today`; the library itself is always told the day.
    return date.today()  # noqa: DTZ011, TID251


def lang_option(command: F) -> F:
    """`--lang`, which `language` knows before any option is read; here it is only checked."""
    return click.option(OPTION, type=Word(LANGUAGES), expose_value=False, is_eager=True)(command)


def format_option(command: F) -> F:
    """`--format text|json`, as the parameter `output`."""
    formats = Word(("text", "json"))
    return click.option("--format", "output", type=formats, default="text", show_default=True)(command)


def as_of_option(command: F) -> F:
    """`--as-of DATE|today`, as the parameter `as_of`; None where it was not given."""
    return click.option("--as-of", callback=day, metavar=_DAY)(command)


def level_option(command: F) -> F:
    """`--level CODE=LEVEL`, any number of times, as the parameter `levels`."""
    return click.option(
        "--level",
        "levels",
        multiple=True,
        callback=_levels,
        envvar="FOREBYG_LEVELS",
        metavar=f"CODE={'|'.join(LEVELS)}",
    )(command)


def _levels(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> Levels:
    try:
        return parse_levels(value, CODES)
    except LevelError as error:
        raise click.BadParameter(error.words(language()), context, parameter) from None
