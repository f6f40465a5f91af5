"""The help of every command, as the command itself prints it."""

from __future__ import annotations

from typing import Any

import click

from forebyg.cli import main
from forebyg.cli.language import remember

__all__ = ["commands"]

_WIDTH = 100
_LANGUAGE = "en"
"""That of the page, whatever the machine speaks that builds it."""


def commands() -> str:
    """A section for the program and for each of its commands."""
    settings: dict[str, Any] = {**main.context_settings, "terminal_width": _WIDTH}
    top = click.Context(main, info_name="forebyg", **settings)
    remember(top, ["--lang", _LANGUAGE])
    sections = [_section("forebyg", top)]
    for name, command in main.commands.items():
        inner = click.Context(command, info_name=name, parent=top, **settings)
        sections.append(_section(f"forebyg {name}", inner))
    return "\n\n".join(sections)


def _section(title: str, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{context.get_help().rstrip()}\n```"
