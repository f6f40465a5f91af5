"""Tests of which name somebody meant."""

import pytest

from forebyg.suggestion import is_unmistakable, suggest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("withn", "within"),
        ("WITHIN", "within"),
        ("coursestart", "course_start"),
        ("qqq", None),
        ("", None),
        ("within" * 11, None),
    ],
)
def test_suggest(word: str, meant: str | None) -> None:
    """A near word is suggested whatever its case; nothing is suggested for what is far or far too long."""
    assert suggest(word, {"within", "course_start", "cites"}) == meant


def test_the_one_that_begins_alike_for_longest() -> None:
    """Of two names equally near, the one that is right for longest from its start is meant."""
    assert suggest("HJO-419", ["HJO-49", "HJO-41"]) == "HJO-41"


def test_rather_one_of_these() -> None:
    """Of two names that are near in every way, one in the given set is meant."""
    assert suggest("SMA-9", ["SMA-2", "SMA-3"], {"SMA-2"}) == "SMA-2"
    assert suggest("SMA-9", ["SMA-2", "SMA-3"], {"SMA-3"}) == "SMA-3"


@pytest.mark.parametrize(
    ("word", "meant"),
    [("højst", "at_most"), ("Regler", "rules"), ("skal", "must"), ("samtale", "conversation")],
)
def test_danish_names(word: str, meant: str) -> None:
    """Who writes the Danish word is told the name that the format has."""
    assert suggest(word, ["at_most", "at_least", "rules", "must", "conversation"]) == meant


@pytest.mark.parametrize(
    ("word", "meant", "expected"),
    [
        ("duraton", "duration", True),
        ("højst", "at_most", True),
        ("at_mst", "at_most", True),
        ("at_east", "at_least", False),
        ("VOR-2", "VOR-22", False),
        ("HJO58", "HJO-58", True),
        ("xyz", "at_most", False),
    ],
)
def test_unmistakable(word: str, meant: str, *, expected: bool) -> None:
    """A machine may write the word only where no other is nearly as near, and never another number."""
    assert is_unmistakable(word, meant, ["duration", "at_most", "at_least", "at_last"]) is expected
