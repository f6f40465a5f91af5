"""`forebyg why`: what does a code mean, and what is to be done about it?"""

from __future__ import annotations

import re

import click

from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.messages import codes as codes_of
from forebyg.messages import text
from forebyg.render.codes import EVERY_CODE, code_list, code_page
from forebyg.standard.fields import STATEMENT_ID
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
            raise click.UsageError(_no_code(code, said))
    write("\n\n\n".join(code_page(code, said) for code in asked) if asked else code_list(said))


def _no_code(word: str, lang: str) -> str:
    """What a word is that is no code: what else is printed in square brackets, or a code misspelt."""
    if re.fullmatch(STATEMENT_ID, word):
        return text("codes", "is-a-statement", lang, word=word)
    if word in codes_of("notices"):
        return text("codes", "is-a-notice", lang, word=word)
    return text("codes", "no-such-code", lang, word=word, suggestion=suggest(word, EVERY_CODE))
