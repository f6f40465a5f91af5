"""Tests of the help of the commands: all of it in every language, and nothing of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import click
import pytest
from click.testing import CliRunner

from forebyg.cli import main
from forebyg.messages import LANGUAGES, book

COMMANDS = sorted(main.commands)


def help_of(*words: str, lang: str = "da") -> str:
    """What `--help` prints, on a wide terminal."""
    answer = CliRunner().invoke(main, [*words, "--lang", lang, "--help"], terminal_width=100)
    assert answer.exit_code == 0
    return answer.stdout


def names_of(command: click.Command) -> set[str]:
    """The options of a command, each by its longest name."""
    context = click.Context(command, **main.context_settings)
    options = (one for one in command.get_params(context) if isinstance(one, click.Option))
    return {max(one.opts, key=len).lstrip("-") for one in options}


def shape(tables: object) -> object:
    """The names of a book without its texts."""
    return {name: shape(one) for name, one in tables.items()} if isinstance(tables, dict) else None


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_told_in_every_language(name: str, lang: str) -> None:
    """Each option has its text, its own or the shared one, and no text is left over."""
    own, shared = book("help", lang)[name].get("options", {}), book("help", lang)["options"]
    assert names_of(main.commands[name]) <= {*own, *shared}
    assert set(own) <= names_of(main.commands[name])


def test_the_languages_have_the_same_texts() -> None:
    """Nothing of the help is missing in one language, and it stands in one order."""
    assert shape(book("help", "da")) == shape(book("help", "en"))
    assert list(book("help", "da")) == list(book("help", "en"))


def test_nothing_is_told_of_commands_that_are_not_there() -> None:
    """A command that goes takes its text with it."""
    assert set(book("help", "da")) == {"metavars", "options", "forebyg", *COMMANDS}


def capitals() -> Iterator[str]:
    """The words in capitals that the usage lines and options show."""
    for name in COMMANDS:
        lines = help_of(name, lang="en").splitlines()
        usage = "\n".join(line for line in lines if line.startswith(("Usage:", "  -")))
        yield from re.findall(r"\b[A-Z]{2,}\b", usage)


def test_every_word_in_capitals_has_its_danish() -> None:
    """What stands for the reader's own words is in the reader's language; `NNNN` are four digits."""
    assert set(capitals()) - set(book("help", "da")["metavars"]) == {"NNNN"}


@pytest.mark.parametrize("name", COMMANDS)
def test_danish_help_has_no_english(name: str) -> None:
    """None of the words by which the parser itself would help in English is left."""
    said = help_of(name)
    assert said.startswith(f"Brug: forebyg {name} ")
    assert "\nTilvalg:\n" in said
    words = ("Usage", "Options", "Show", "default", "required", "OPTIONS", "FILE", "DATE")
    assert [word for word in words if re.search(rf"\b{word}\b", said)] == []


def test_both_languages_give_the_same_number_of_examples() -> None:
    """The Danish help teaches by as many examples as the English."""
    for name in COMMANDS:
        english, danish = (
            re.findall(rf"^ +forebyg {name} ?", help_of(name, lang=lang), re.MULTILINE) for lang in LANGUAGES
        )
        assert len(english) == len(danish), name


@pytest.mark.parametrize(
    ("typed", "environment"),
    [
        (["--lang", "da", "--help"], {}),
        (["--help", "--lang", "da"], {}),
        (["--lang", "da", "check", "--help"], {}),
        (["check", "--help", "--lang=da"], {}),
        (["check", "--help"], {"LC_ALL": "da_DK.UTF-8"}),
        (["-h"], {"LC_ALL": "da_DK.UTF-8"}),
    ],
)
def test_help_is_danish_however_it_is_asked_for(typed: list[str], environment: dict[str, str]) -> None:
    """The language may stand before the command, after it, after `--help`, or in the environment."""
    answer = CliRunner(env={"LC_ALL": "C", **environment}).invoke(main, typed)
    assert answer.stdout.startswith("Brug: forebyg")
    assert answer.exit_code == 0


@pytest.mark.parametrize("typed", [[], ["--lang", "da"]])
def test_without_a_command_the_help_is_shown(typed: list[str]) -> None:
    """Nothing was asked, so nothing was answered: the help goes to stderr."""
    answer = CliRunner(env={"LC_ALL": "da"}).invoke(main, typed)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.startswith("Brug: forebyg [TILVALG]")
    assert "\nKommandoer:\n  evaluate   Hold borgersager op mod en standard.\n" in answer.stderr


MISTYPED: list[tuple[str, Any]] = [
    ("ckeck x", "Der er ingen kommando, der hedder ckeck. Mente du check?"),
    ("xyzzy", "Der er ingen kommando, der hedder xyzzy."),
    ("check", "STANDARD|MAPPE... mangler."),
    ("check x --fail-levl y", "Der er intet tilvalg, der hedder --fail-levl. Mente du --fail-level?"),
    ("--version-please", "Der er intet tilvalg, der hedder --version-please. Mente du --version?"),
    (
        "check x --fail-level waring",
        "--fail-level: `waring` er ikke et af ordene error, warning, info. Mente du `warning`?",
    ),
    ("check x --fail-level", "Efter tilvalget --fail-level skal der stå en værdi."),
    ("check x --fix=3", "Tilvalget --fix tager ingen værdi."),
    ("check x --level allways-holds=off", "--level: Der er intet råd, der hedder `allways-holds`. Mente du"),
    ("check x --level all=loud", "--level: `all=loud`: skriv KODE=NIVEAU med et af niveauerne off, info,"),
    ("check x --sources nowhere", "--sources: Der er ingen fil eller mappe, der hedder nowhere."),
    ("explain samsoe six-month", "samsoe har ingen regel for `six-month`. Mente du `six-months`?"),
    ("explain samsoe a b c", "Der er givet for meget: b, c."),
    ("test nowhere", "SCENARIER...: Der er ingen fil eller mappe, der hedder nowhere."),
    ("test nowhere --fail-under 101", "--fail-under: `101` er ikke et helt tal fra 0 til 100."),
    ("evaluate x", "Sig med --standard, hvilken standard der skal vurderes efter: en af hjoerring,"),
    ("evaluate x --standard samsoe --reading y", "--reading: `y`: skriv NAVN=VALG, for eksempel"),
    ("evaluate x --standard samsoe --as-of nu", "--as-of: `nu` er ikke en dato; skriv den som 2025-10-07"),
    ("schema standrd", "DOKUMENT: `standrd` er ikke et af ordene standard, episode,"),
    ("diff a", "NY mangler."),
]


@pytest.mark.parametrize(("typed", "said"), MISTYPED, ids=[typed for typed, _ in MISTYPED])
def test_what_was_typed_wrongly_is_told_in_danish(typed: str, said: str) -> None:
    """The complaint says how the command is used, where to read on, what is wrong, and what was meant."""
    answer = CliRunner().invoke(main, ["--lang", "da", *typed.split(" ")], terminal_width=200)
    first, second, *_, last = answer.stderr.splitlines()
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert first.startswith("Brug: forebyg ")
    assert second.startswith("Skriv 'forebyg ")
    assert second.endswith(" --help' for at få hjælp.")
    assert last.startswith(f"Fejl: {said}")


def test_a_level_of_the_environment_is_named_by_its_variable() -> None:
    """Whoever never typed --level is not told of it."""
    answer = CliRunner(env={"FOREBYG_LEVELS": "x=off"}).invoke(main, ["check", "samsoe", "--lang", "en"])
    assert answer.stderr.endswith("Error: FOREBYG_LEVELS: There is no advice `x`.\n")


def test_a_language_that_there_is_not() -> None:
    """It is refused in the language of the environment."""
    answer = CliRunner(env={"LC_ALL": "da"}).invoke(main, ["check", "x", "--lang", "fr"])
    assert answer.stderr.endswith("Fejl: --lang: `fr` er ikke et af ordene da, en.\n")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_no_word_is_parted_at_a_hyphen(name: str, lang: str) -> None:
    """What has a hyphen stands whole on its line, however narrow the terminal, and as typed."""
    for width in (40, 50, 60, 70, 80):
        answer = CliRunner().invoke(main, [name, "--lang", lang, "--help"], terminal_width=width)
        assert not re.search(r"\w-\n", answer.stdout), answer.stdout
        assert "\N{NON-BREAKING HYPHEN}" not in answer.stdout
