"""The command group `forebyg`, and what it does when something goes wrong."""

import os
import sys
import traceback
from typing import Any, Final

import click

from forebyg.cli.check import command as check
from forebyg.cli.diff import command as diff
from forebyg.cli.evaluate import command as evaluate
from forebyg.cli.explain import command as explain
from forebyg.cli.init import command as init
from forebyg.cli.language import language
from forebyg.cli.misuse import Misuse
from forebyg.cli.new_case import command as new_case
from forebyg.cli.options import lang_option
from forebyg.cli.output import complain, silence_output, use_utf_8
from forebyg.cli.schema import command as schema
from forebyg.cli.spoken import SpokenGroup
from forebyg.cli.standards import command as standards
from forebyg.cli.status import Status
from forebyg.cli.test import command as test
from forebyg.cli.why import command as why
from forebyg.errors import ForebygError
from forebyg.messages import text

__all__ = ["main"]

_STOPPED: Final = 1
"""Somebody would not answer a question; as click has it."""

_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}
_COMMANDS: Final = (evaluate, init, check, why, test, new_case, diff, explain, schema, standards)


class _Program(SpokenGroup):
    """A group that turns whatever goes wrong into a sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  click leaves the result open
        """Run the command that was named."""
        use_utf_8()
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()
        except click.UsageError as error:
            raise Misuse.of(error, ctx) from None
        except click.Abort:
            click.echo(f"\n{text('usage', 'aborted', language())}", err=True)
            ctx.exit(_STOPPED)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except ForebygError as error:
            complain(error)
            ctx.exit(Status.UNUSABLE)
        except BrokenPipeError:
            silence_output()
            ctx.exit(Status.BROKEN_PIPE)
        except KeyboardInterrupt:
            ctx.exit(Status.INTERRUPTED)
        except Exception as error:  # noqa: BLE001  a fault of our own has an exit status of its own
            _apologise(error)
            ctx.exit(Status.OWN_FAULT)
        return answer


def _apologise(error: Exception) -> None:
    """Name the fault without its text, which may repeat what an episode says."""
    if os.environ.get("FOREBYG_DEBUG"):
        traceback.print_exception(error)
    click.echo(text("cli", "own-fault", language(), type=type(error).__name__), err=True)


@click.group("forebyg", cls=_Program, invoke_without_command=True, context_settings=_SETTINGS)
@click.version_option(package_name="forebyg", message="%(package)s %(version)s")
@lang_option
@click.pass_context
def main(ctx: click.Context) -> None:
    """Hold the record of a citizen's case against a Danish municipality's quality standard."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(Status.UNUSABLE)


for _command in _COMMANDS:
    main.add_command(_command)
