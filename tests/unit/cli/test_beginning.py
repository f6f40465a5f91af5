from __future__ import annotations

from typing import Final

import click
import pytest
from click.testing import CliRunner, Result

from forebyg.cli.beginning import draft_of

NOTHING: Final = {"municipality": None, "code": None, "title": None, "name": None}


def begin(given: dict[str, str], *lines: str, asks: bool = True, lang: str = "en") -> Result:
    """What comes of options and of the lines that are typed in answer; printed with bars between."""

    @click.command()
    def command() -> None:
        click.echo("|".join(draft_of({**NOTHING, **given}, lang, asks=asks)))

    return CliRunner().invoke(command, [], input="".join(f"{line}\n" for line in lines))


def test_two_answers_are_enough() -> None:
    """Of a municipality that is known only the title is asked besides, and it may be left as it is."""
    answer = begin({}, "samsø", "")
    assert (
        answer.output.splitlines()[-1]
        == "samsoe|Samsø|0741|Kvalitetsstandard for tidlig forebyggende indsats"
    )
    assert answer.output.startswith("Which municipality is the standard for?: samsø\n")


def test_what_is_not_known_is_asked() -> None:
    """A name that gives neither code nor id brings two questions more."""
    answer = begin({}, "123 !", "0999", "En titel", "nyby")
    assert answer.output.splitlines()[-1] == "nyby|123 !|0999|En titel"


def test_a_wrong_answer_is_asked_again() -> None:
    """Whoever mistypes is told what to write, and goes on."""
    answer = begin({}, " ", "Nyby", "99", "0999", "")
    assert answer.exit_code == 0
    assert "Error: Write a text on one line." in answer.output
    assert "Error: `99` is no municipality's code: write four digits, such as 0461." in answer.output


def test_what_is_given_is_not_asked() -> None:
    """Options answer questions."""
    given = {"municipality": "Odense", "code": "0999", "title": "T", "name": "x"}
    assert begin(given).output == "x|Odense|0999|T\n"


def test_nobody_is_asked_who_is_not_there() -> None:
    """Without a terminal the usual title is taken, and what else is missing is named."""
    answer = begin({"municipality": "ODENSE"}, asks=False)
    assert answer.output == "odense|Odense|0461|Kvalitetsstandard for tidlig forebyggende indsats\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Say which municipality the standard is for, such as --municipality Odense."),
        ({"municipality": "Odnse"}, "There is no Danish municipality called Odnse. Did you mean Odense?"),
        ({"municipality": "Xyzzy"}, "There is no Danish municipality called Xyzzy. Give its four-digit code"),
        ({"municipality": "123", "code": "0999"}, "Give the document a name of small letters"),
        ({"municipality": "a\nb"}, "Write a text on one line."),
        ({"municipality": "Odense", "code": "461"}, "`461` is no municipality's code"),
        ({"municipality": "Odense", "title": " "}, "Write a text on one line."),
        ({"municipality": "Odense", "name": "Od"}, "`Od` cannot be the document's name"),
    ],
)
def test_what_cannot_be_used_is_told(given: dict[str, str], said: str) -> None:
    """The complaint says what to write instead."""
    answer = begin(given, asks=False)
    assert answer.exit_code == 2
    assert said in answer.output


def test_questions_are_asked_in_danish() -> None:
    """The language asked for is that of the questions and the complaints."""
    answer = begin({}, "Nyby", "x", "0999", "", lang="da")
    assert answer.output.startswith("Hvilken kommune er standarden for?: ")
    assert "`x` er ikke en kommunekode" in answer.output
