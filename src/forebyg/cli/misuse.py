"""Mistakes on the command line, told in the reader's language, with what was probably meant."""

from __future__ import annotations

from typing import IO, Any

import click
from click.core import ParameterSource

from forebyg.cli.language import language
from forebyg.cli.metavars import spoken_name
from forebyg.messages import text
from forebyg.suggestion import suggest

__all__ = ["Misuse"]


class Misuse(click.UsageError):
    """Raised when a command was typed wrongly; it says how it is used, what is wrong, where to read on."""

    @classmethod
    def of(cls, error: click.UsageError, context: click.Context) -> Misuse:
        """The same, in the language of the context; what is said in it already stays as it is."""
        return error if isinstance(error, cls) else cls(_said(error, context), error.ctx or context)

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it on stderr."""
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), file, err=True)
            help_of = f"{self.ctx.command_path} {self.ctx.help_option_names[-1]}"
            click.echo(f"{_say(self.ctx, 'try', command=help_of)}\n", file, err=True)
        click.echo(_say(self.ctx, "error", message=self.message), file, err=True)


def _say(context: click.Context | None, code: str, **fields: object) -> str:
    return text("usage", code, language(context=context), **fields)


def _said(error: click.UsageError, context: click.Context) -> str:
    match error:
        case click.NoSuchOption():
            near = suggest(error.option_name, _options(context.command, context))
            return _say(context, "no-such-option", option=error.option_name, suggestion=near)
        case click.BadOptionUsage():
            options = _options(context.command, context)
            param = options.get(error.option_name)
            is_flag = isinstance(param, click.Option) and param.is_flag
            return _say(context, "takes-no-value" if is_flag else "needs-value", option=error.option_name)
        case click.MissingParameter():
            return error.message or _missing(error.param, context)
        case click.BadParameter():
            return _say(context, "bad-value", where=_where(error, context), why=error.message)
        case _:
            return error.message


def _missing(param: click.Parameter | None, context: click.Context) -> str:
    code = "missing-option" if isinstance(param, click.Option) else "missing-argument"
    return _say(context, code, name=_name(param, context))


def _where(error: click.BadParameter, context: click.Context) -> str:
    """What the wrong value was given for: an option, a variable of the environment, or an argument."""
    param = error.param
    if param is None or context.get_parameter_source(str(param.name)) is not ParameterSource.ENVIRONMENT:
        return _name(param, context)
    return str(param.envvar)


def _name(param: click.Parameter | None, context: click.Context) -> str:
    if param is None:
        return ""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return spoken_name(param.metavar or str(param.name).upper(), language(context=context))


def _options(command: click.Command, context: click.Context) -> dict[str, click.Parameter]:
    every = (param for param in command.get_params(context) if isinstance(param, click.Option))
    return {name: param for param in every for name in param.opts}
