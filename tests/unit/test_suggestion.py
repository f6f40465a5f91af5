"""Tests of which name somebody meant."""

import pytest

from forebyg.suggestion import begun_with, is_unmistakable, several, suggest


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
    [
        ("højst", "at_most"),
        ("Regler", "rules"),
        ("skal", "must"),
        ("samtale", "conversation"),
        ("Samtalerne", "conversation"),
        ("ikke afgjort", "not_decided"),
        ("afgjort", None),
        ("besluttet", None),
    ],
)
def test_danish_names(word: str, meant: str | None) -> None:
    """Who writes the Danish word, in whatever form, is told the name that the format has."""
    known = ["at_most", "at_least", "rules", "must", "conversation", "not_decided"]
    assert suggest(word, known) == meant
    assert meant != "conversation" or is_unmistakable(word, meant, known) is (word == "samtale")


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


@pytest.mark.parametrize("word", ["ikke group", "ej group", "ikke-group", "Ikke group", "must not"])
def test_who_denies_a_name_did_not_mean_it(word: str) -> None:
    """Nothing is suggested that says the opposite, and no machine leaves out the word that denies."""
    names = ["group", "individual", "must", "wish"]

    assert suggest(word, names) is None
    assert not any(is_unmistakable(word, name, names) for name in names)
    assert suggest("no-dat", ["no-date", "date"]) == "no-date"


SIGNS = (", ", " / ", "/", " + ", " & ", "; ", " | ", " - ", ". ")
WORDS = (" og ", " samt ", ", eller ", " og/eller ", " and/or ", " plus ")


@pytest.mark.parametrize("between", [*SIGNS, *WORDS, " "])
def test_of_several_names_none_alone_was_meant(between: str) -> None:
    """All are given back, and no machine writes one in place of them."""
    names, word = ["individual", "group", "ad_hoc"], f"individual{between}group"

    assert several(word, names) == ("individual", "group")
    assert suggest(word, names) is None
    assert not any(is_unmistakable(word, name, names) for name in (*names, "[individual, group]"))
    assert several("individual", names) == several(f"individual{between}groups", names) == ()


def test_of_several_names_one_of_them_misspelt_none_is_suggested() -> None:
    """What stands between them shows that there are two."""
    assert suggest("wish & motivatd", ["wish", "motivated"]) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("group (kun onsdag)", "group"),
        ("Group - ny", "group"),
        ("group meeting som aftalt", "group meeting"),
        ("group", None),
        ("group.", None),
        ("groups nu", None),
        ("en group", None),
        ("group, men ikke ad_hoc", None),
    ],
)
def test_who_says_more_than_a_name_did_not_mean_it_alone(text: str, name: str | None) -> None:
    """The name that begins a text is told apart from one that is meant; what denies it takes it back."""
    names = ["group", "ad_hoc", "group meeting"]
    assert begun_with(text, names) == name
    assert name is None or suggest(text, names) is None
