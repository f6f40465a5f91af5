"""Commands that show their help, and refuse what they cannot understand, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import click

from forebyg.cli.language import language, remember
from forebyg.cli.metavars import spoken_name
from forebyg.cli.misuse import Misuse
from forebyg.messages import book, text
from forebyg.suggestion import suggest

__all__ = ["SpokenCommand", "SpokenGroup"]

_HELD: Final = "\N{NON-BREAKING HYPHEN}"
"""Stands for a hyphen while lines are filled, so that no option or word is parted at it."""


class _Spoken(click.Command):
    """What a command and the group of them have in common; what they say stands in the book `help`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed."""
        if ctx.parent is None:
            remember(ctx, args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise Misuse.of(error, ctx) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What is typed after the name of the command."""
        return [spoken_name(piece, language(context=ctx)) for piece in super().collect_usage_pieces(ctx)]

    def get_help(self, ctx: click.Context) -> str:
        """All of the help, with its hyphens as they are typed."""
        return super().get_help(ctx).replace(_HELD, "-")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is typed."""
        prefix = f"{_word(ctx, 'usage')} "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_held("\n\n".join(_paragraphs(_about(self, ctx)))))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options."""
        with formatter.section(_word(ctx, "options")):
            formatter.write_dl(list(self._options(ctx)))

    def _options(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        lang = language(context=ctx)
        said = {**book("help", lang)["options"], **_own(self, lang).get("options", {})}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if isinstance(param, click.Option) and record is not None:
                name = max(param.opts, key=len).lstrip("-")
                yield spoken_name(record[0], lang), _held(said[name] + _default(param, lang))


class SpokenCommand(_Spoken):
    """One command of the program."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed, and refuse what is too much."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            said = text("usage", "too-much", language(context=ctx), words=tuple(rest))
            raise Misuse(said, ctx)
        return rest


class SpokenGroup(_Spoken, click.Group):
    """The program: the group of all commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was named."""
        if self.get_command(ctx, args[0]) is None:
            near = suggest(args[0], self.commands)
            said = text("usage", "no-such-command", language(context=ctx), command=args[0], suggestion=near)
            raise Misuse(said, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the lists of options and of commands."""
        _Spoken.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, in one line."""
        rows = [(name, _held(_about(one, ctx).partition("\n")[0])) for name, one in self.commands.items()]
        with formatter.section(_word(ctx, "commands")):
            formatter.write_dl(rows)


def _held(words: str) -> str:
    return words.replace("-", _HELD)


def _word(ctx: click.Context, code: str) -> str:
    return text("usage", code, language(context=ctx))


def _own(command: click.Command, lang: str) -> dict[str, Any]:
    """What the book says of a command; the group goes by the name of the program."""
    name = "forebyg" if isinstance(command, click.Group) else str(command.name)
    said: dict[str, Any] = book("help", lang)[name]
    return said


def _about(command: click.Command, ctx: click.Context) -> str:
    words: str = _own(command, language(context=ctx))["about"]
    return words.strip()


def _paragraphs(words: str) -> Iterator[str]:
    """The paragraphs; before one with indented lines stands the mark by which click does not fill it anew."""
    for paragraph in words.split("\n\n"):
        keeps_lines = any(line.startswith(" ") for line in paragraph.splitlines())
        yield f"\b\n{paragraph}" if keeps_lines else paragraph


def _default(option: click.Option, lang: str) -> str:
    """What counts where the option is left out, for those that show it."""
    return f"  {text('usage', 'default', lang, value=str(option.default))}" if option.show_default else ""
