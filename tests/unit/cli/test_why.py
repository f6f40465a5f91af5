"""Tests of `forebyg why`: a code that was printed is explained where it was printed."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main
from forebyg.messages import LANGUAGES, codes


def why(*typed: str, lang: str = "en") -> Result:
    """What `forebyg why` answers."""
    return CliRunner().invoke(main, ["why", *typed, "--lang", lang])


def test_a_code_is_explained_by_an_example() -> None:
    """What it means, what to do, why it is there, and a file before and after."""
    answer = why("unknown-key")
    parts = ["What it means", "What triggers it", "How to mend it", "Why it exists"]
    parts += ["Wrong:", "What is said of it:", "Right:"]
    assert answer.exit_code == 0
    assert [part for part in parts if f"\n{part}\n" not in answer.stdout] == []
    assert "    upcomming:\n" in answer.stdout
    assert "Did you mean `upcoming`?" in answer.stdout


def test_it_is_danish_throughout() -> None:
    """Also what is said in the example, and what a value is called that a sentence is filled with."""
    said = why("always-holds", lang="da").stdout
    assert "Reglen `«regel»` er altid overholdt" in said
    assert ": advarsel: Reglen" in said
    assert "warning" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_is_explained(lang: str) -> None:
    """None is without its page, and each begins with its code."""
    pages = why(*codes("diagnostics"), lang=lang).stdout.split("\n\n\n")
    assert [page.partition("\n")[0] for page in pages] == list(codes("diagnostics"))


def test_a_code_copied_with_its_brackets() -> None:
    """What was printed can be pasted."""
    assert why("[unknown-key]").stdout == why("unknown-key").stdout
    assert why("unknown-key", "[unknown-key]", "alias").stdout.count("Why it exists") == 2


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("unknwon-key", "There is no code `unknwon-key`. Did you mean `unknown-key`?"),
        ("xyzzy", "There is no code `xyzzy`; `forebyg why` lists them all."),
    ],
)
def test_a_code_that_there_is_not(code: str, said: str) -> None:
    """A misspelt code is answered by the one that was probably meant."""
    answer = why("alias", code)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.endswith(f"Error: {said}\n")


def test_without_a_code_all_are_listed() -> None:
    """One line each, in the order of the alphabet."""
    lines = why().stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(codes("diagnostics"))
    assert lines[1].split(maxsplit=1)[1].startswith("Something here begins with *")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("[SAM-13]", "`SAM-13` is no code: it names a sentence of a standard's source."),
        (
            "second-start",
            "`second-start` is no code of a fault: a notice in a report says itself what it means.",
        ),
    ],
)
def test_what_else_is_printed_in_brackets(word: str, said: str) -> None:
    """A statement or a notice is told as what it is."""
    answer = why(word)
    assert answer.exit_code == 2
    assert f"Error: {said}" in answer.stderr
