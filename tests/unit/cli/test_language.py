"""Tests of the language that a command answers in."""

from __future__ import annotations

import click
import pytest

from forebyg.cli.language import language, remember


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("check x --lang da", "da"),
        ("--lang=da check x", "da"),
        ("--lang da check x --lang en", "en"),
        ("--lang en check x --lang=da", "da"),
        ("check x --lang", "en"),
        ("check x --lang fr", "en"),
        ("check da", "en"),
    ],
)
def test_the_last_language_asked_for_counts(
    monkeypatch: pytest.MonkeyPatch, typed: str, expected: str
) -> None:
    """Wherever it stands; what is no language counts for nothing."""
    monkeypatch.setenv("LC_ALL", "C")
    context = click.Context(click.Command("x"))
    remember(context, typed.split())
    assert language(context=context) == expected


def test_json_is_in_the_language_asked_for_too() -> None:
    """Only the environment does not reach JSON."""
    context = click.Context(click.Command("x"))
    remember(context, ["--lang", "da"])
    assert language("json", context) == "da"
