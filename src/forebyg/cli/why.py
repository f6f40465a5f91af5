"""`forebyg why`: what does a code mean, and what is to be done about it?"""

from __future__ import annotations

import click

from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.messages import text
from forebyg.render.codes import EVERY_CODE, code_list, code_page
from forebyg.suggestion import suggest

__all__ = ["command"]


@click.command("why", cls=SpokenCommand)
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@lang_option
def command(codes: tuple[str, ...]) -> None:
    """Explain codes: what they mean, what triggers them, how to mend it, and why they exist."""
    said = language()
    asked = dict.fromkeys(code.strip("[]") for code in codes)  # they are printed in square brackets
    for code in asked:
        if code not in EVERY_CODE:
            near = suggest(code, EVERY_CODE)
            raise click.UsageError(text("codes", "no-such-code", said, word=code, suggestion=near))
    write("\n\n\n".join(code_page(code, said) for code in asked) if asked else code_list(said))
