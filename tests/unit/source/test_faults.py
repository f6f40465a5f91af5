"""Tests of the collector of faults: order, number, and what it may repeat."""

import pytest

from forebyg.place import Path, Place
from forebyg.source.faults import FAULTS_AT_MOST, Faults, UnreadableError


def test_faults_come_in_the_order_of_the_text() -> None:
    """Whenever they are found, faults are listed from the top of the text, first those of the whole file."""
    faults = Faults("a.yaml")
    faults.add("tag", Place(2, 5, 2, 6))
    faults.add("alias", Place(2, 1, 2, 2))
    faults.add("file-too-large", None)
    faults.add("anchor", Place(1, 9, 1, 9))
    assert [fault.code for fault in faults.in_order()] == ["file-too-large", "anchor", "alias", "tag"]
    assert {fault.file for fault in faults.in_order()} == {"a.yaml"}


def test_stop_notes_and_ends() -> None:
    """A fault after which nothing can be read is noted like any other."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        faults.stop("too-deep", Place(1, 2, 1, 2), (0,), limit=3)
    (fault,) = faults.in_order()
    assert (fault.code, fault.line, fault.path, dict(fault.fields)) == ("too-deep", 1, (0,), {"limit": 3})


def test_too_many_faults_stop_the_reading() -> None:
    """After a thousand faults the text is given up, and that is said."""
    faults = Faults(None)
    for _ in range(FAULTS_AT_MOST - 1):
        faults.add("tag", None)
    with pytest.raises(UnreadableError):
        faults.add("tag", None)
    assert [fault.code for fault in faults.in_order()][-2:] == ["tag", "too-many-faults"]


@pytest.mark.parametrize(
    ("path", "sayable"),
    [
        (("events", 3, "minutes"), ("events", 3, "minutes")),
        (("events", 3, "Karen", "minutes"), ("events", 3)),
        (("Karen", 0), ()),
        ((2, 1), (2, 1)),
    ],
)
def test_without_echo_paths_end_before_unknown_keys(path: Path, sayable: Path) -> None:
    """Positions and known names may be said, an unknown key never."""
    faults = Faults(None, echo=False, known={"events", "minutes"})
    faults.add("tag", None, path)
    assert faults.in_order()[0].path == sayable


@pytest.mark.parametrize(
    ("echo", "word", "fields"),
    [
        (True, "Karen", {"word": "Karen"}),
        (False, "Karen", {}),
        (False, "minutes", {"word": "minutes"}),
        (True, "", {}),
        (True, None, {}),
    ],
)
def test_words_are_repeated_only_where_they_may_be(
    word: str | None, fields: dict[str, object], *, echo: bool
) -> None:
    """Without echo only known words are repeated; nothing is said of an empty one."""
    faults = Faults(None, echo=echo, known={"minutes"})
    faults.add("tag", None, word=word)
    assert dict(faults.in_order()[0].fields) == fields


@pytest.mark.parametrize("place", [Place(1, 7, 1, 9), Place(3, 7, 5, 9)])
def test_a_line_of_a_file_keeps_its_number(place: Place) -> None:
    """Where the text is one line of a file, every fault stands on that line, if need be at its start."""
    faults = Faults("x.jsonl", line=12)
    faults.add("json-syntax", place)
    faults.add("empty-document", None)
    assert [(fault.line, fault.column, fault.end_line) for fault in faults.in_order()] == [
        (12, 1, 12),
        (12, 7, 12),
    ]
