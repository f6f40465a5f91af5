"""What `forebyg init` must know: given as options, asked for on a terminal, or derived from the name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

import click

from forebyg.messages import text
from forebyg.render.first_draft import FirstDraft
from forebyg.standard.fields import DOCUMENT_ID, MUNICIPALITY_CODE
from forebyg.standard.meant import text_meant
from forebyg.standard.municipalities import municipalities
from forebyg.suggestion import suggest

__all__ = ["draft_of"]

_TITLE: Final = "Kvalitetsstandard for tidlig forebyggende indsats"
"""What such a text is usually called; it is Danish whatever the language of the remarks."""

Check = Callable[[str], str]


def draft_of(given: Mapping[str, str | None], lang: str, *, asks: bool) -> FirstDraft:
    """What the draft begins with.

    Args:
        given: The options, by their names; None where one was left out.
        lang: The language of questions and complaints.
        asks: Whether somebody sits at a terminal who can be asked.

    Raises:
        UsageError: Something is missing and cannot be asked for, or what is given has not its form.
    """
    answers = _Answers(given, lang, asks=asks)
    municipality = answers.needed("municipality", answers.municipality)
    code = given["code"] or _codes().get(municipality)
    return FirstDraft(
        municipality=municipality,
        code=answers.needed("code", answers.code, code, word=municipality),
        title=answers.title(),
        id=answers.needed("name", answers.name, given["name"] or text_meant(DOCUMENT_ID, municipality)),
    )


def _codes() -> dict[str, str]:
    """The code of every municipality, by its name."""
    return {name: code for code, name in municipalities().items()}


class _Answers:
    """What is given, and who can be asked for the rest."""

    def __init__(self, given: Mapping[str, str | None], lang: str, *, asks: bool) -> None:
        self._given = given
        self._lang = lang
        self._asks = asks

    def needed(self, what: str, check: Check, known: str | None = None, **fields: object) -> str:
        """The value that is known or given, else what somebody at the terminal answers."""
        answer = known or self._given[what]
        if answer is not None:
            return check(answer)
        if self._asks:
            return self._ask(what, check)
        near = suggest(str(fields.get("word", "")), _codes())
        raise click.UsageError(self._say(f"missing-{what}", near=near, **fields))

    def title(self) -> str:
        """The title that is given or answered; the usual one where nobody can be asked."""
        given = self._given["title"]
        if given is not None:
            return self._line(given)
        return self._ask("title", self._line, _TITLE) if self._asks else _TITLE

    def municipality(self, word: str) -> str:
        """The name as the municipality writes it itself, where it is one that is known."""
        name = self._line(word)
        return next((known for known in _codes() if known.casefold() == name.casefold()), name)

    def code(self, word: str) -> str:
        """A municipality's code: four digits."""
        return self._formed(MUNICIPALITY_CODE, "bad-code", word)

    def name(self, word: str) -> str:
        """A document's id: small letters, digits and dashes."""
        return self._formed(DOCUMENT_ID, "bad-name", word)

    def _ask(self, what: str, check: Check, default: str | None = None) -> str:
        """What is answered, once it can be used."""
        while True:
            answered = click.prompt(self._say(f"ask-{what}"), default=default, type=str)
            try:
                return check(answered)
            except click.UsageError as error:
                click.echo(text("usage", "error", self._lang, message=error.message))

    def _line(self, word: str) -> str:
        """A text on one line."""
        line = word.strip()
        if not line or not line.isprintable():
            raise click.UsageError(self._say("bad-line"))
        return line

    def _formed(self, form: str, error: str, word: str) -> str:
        if not re.fullmatch(form, word.strip()):
            raise click.UsageError(self._say(error, word=word))
        return word.strip()

    def _say(self, code: str, **fields: object) -> str:
        return text("init", code, self._lang, **fields)
