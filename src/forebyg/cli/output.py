"""Where the words go: results to stdout, talk to stderr, always UTF-8."""

import io
import os
import sys
from collections.abc import Iterable
from typing import Final

import click

from forebyg.cli.language import language
from forebyg.diagnostic import Diagnostic
from forebyg.errors import SHOWN_AT_MOST, ForebygError, InputError
from forebyg.messages import text
from forebyg.render.codes import read_on

__all__ = ["complain", "silence_output", "use_utf_8", "write"]

_TOLD: Final = "forebyg.told"
"""Under this name a run keeps what it has complained of."""


def use_utf_8() -> None:
    """Write UTF-8 with plain line ends, whatever the locale or platform."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(words: str) -> None:
    """A result, with a line end; not flushed, so that a million of them are quick."""
    sys.stdout.write(f"{words}\n")


def complain(error: ForebygError) -> None:
    """Say on stderr what is wrong with the input, in the language asked for; and last how to read on."""
    lang = language()
    if not isinstance(error, InputError):
        click.echo(f"forebyg: {error.words(lang)}", err=True)
        return
    for diagnostic in error.diagnostics[:SHOWN_AT_MOST]:
        click.echo(diagnostic.one_line(lang), err=True)
        hint = diagnostic.hint(lang)
        if hint is not None:
            click.echo(f"  {hint}", err=True)
    more = len(error.diagnostics) - SHOWN_AT_MOST
    if more > 0:
        click.echo(text("cli", "and-more", lang, count=more), err=True)
    _read_on_last(error.diagnostics, lang)


def _read_on_last(diagnostics: Iterable[Diagnostic], lang: str) -> None:
    """When the run ends, say once how to read more about all that it complained of."""
    run = click.get_current_context().find_root()
    if _TOLD not in run.meta:
        told = run.meta[_TOLD] = []
        run.call_on_close(lambda: click.echo(read_on(told, lang), err=True))
    run.meta[_TOLD] += diagnostics


def silence_output() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
