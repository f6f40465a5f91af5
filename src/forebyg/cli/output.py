"""Where the words go: results to stdout, talk to stderr, always UTF-8."""

import io
import os
import sys

import click

from forebyg.cli.language import language
from forebyg.errors import SHOWN_AT_MOST, ForebygError, InputError
from forebyg.messages import text

__all__ = ["complain", "silence_output", "use_utf_8", "write"]


def use_utf_8() -> None:
    """Write UTF-8 with plain line ends, whatever the locale or platform."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(words: str) -> None:
    """A result, with a line end; not flushed, so that a million of them are quick."""
    sys.stdout.write(f"{words}\n")


def complain(error: ForebygError) -> None:
    """Say on stderr what is wrong with the input, in the language asked for."""
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


def silence_output() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
