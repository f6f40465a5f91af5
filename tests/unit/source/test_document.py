"""Tests of documents: where their keys and values stand, and what they keep silent about."""

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path, Place
from forebyg.source import STANDARD_LIMITS, Document, read_yaml

TEXT = """\
id: x
in_force:
  from: 2024-05-29
rules:
- id: a
  cites: [A-1, A-2]
- - b
"""


@pytest.fixture(scope="module")
def document() -> Document:
    """The document of the text above."""
    document, faults = read_yaml(TEXT, file="x.yaml", limits=STANDARD_LIMITS)
    assert document is not None
    assert faults == ()
    return document


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), Place(1, 1, 7, 6)),
        (("id",), Place(1, 5, 1, 6)),
        (("in_force",), Place(3, 3, 3, 19)),
        (("in_force", "from"), Place(3, 9, 3, 19)),
        (("rules",), Place(5, 1, 7, 6)),
        (("rules", 0), Place(5, 3, 6, 20)),
        (("rules", 0, "cites"), Place(6, 10, 6, 20)),
        (("rules", 0, "cites", 1), Place(6, 16, 6, 19)),
        (("rules", 1, 0), Place(7, 5, 7, 6)),
        (("title",), None),
    ],
)
def test_value_place(document: Document, path: Path, place: Place | None) -> None:
    """Each value is placed exactly; a block ends with its last value, not with the line after it."""
    assert document.value_place(path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("in_force",), Place(2, 1, 2, 9)),
        (("rules", 0, "cites"), Place(6, 3, 6, 8)),
        (("rules", 0), None),
        ((), None),
    ],
)
def test_key_place(document: Document, path: Path, place: Place | None) -> None:
    """Each key is placed exactly; list items and the whole have none."""
    assert document.key_place(path) == place


@pytest.mark.parametrize(
    ("path", "on_key", "place"),
    [
        (("in_force", "from"), False, Place(3, 9, 3, 19)),
        (("in_force", "from"), True, Place(3, 3, 3, 7)),
        (("rules", 1), True, Place(7, 3, 7, 6)),
        (("in_force", "to"), False, Place(2, 1, 2, 9)),
        (("rules", 0, "within", "x"), True, Place(5, 3, 6, 20)),
        (("title",), False, Place(1, 1, 7, 6)),
    ],
)
def test_place_of(document: Document, path: Path, place: Place, *, on_key: bool) -> None:
    """What has no place of its own is shown at the key of the nearest thing around it, else at that thing."""
    assert document.place_of(path, on_key=on_key) == place


def test_without_places_there_is_none() -> None:
    """A document without places, such as JSON, has none for any path."""
    assert Document({"a": 1}).place_of(("a", 0)) is None


def test_diagnostics_are_located_by_it(document: Document) -> None:
    """A diagnostic takes file, line and column from the document."""
    found = Diagnostic("unknown-key", path=("rules", 0, "cites"), on_key=True).located(document)
    assert str(found).startswith("x.yaml:6:3: error:")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), False),
        (("a",), True),
        (("a", "b"), True),
        (("b",), False),
        (("c", 0, "d"), True),
        (("c",), False),
    ],
)
def test_is_refused(path: Path, *, expected: bool) -> None:
    """What stands in a refused value is refused with it; what stands around it is not."""
    document, _ = read_yaml("a: &x {b: 1}\nb: 1\nc: [!t {d: 1}]\n", limits=STANDARD_LIMITS)
    assert document is not None
    assert document.is_refused(path) is expected


def test_representation_keeps_silent() -> None:
    """Neither keys nor values nor their paths show in the representation, which may end in a log."""
    document, _ = read_yaml("navn: Karen Blixen", file="b.yaml", limits=STANDARD_LIMITS)
    assert repr(document) == "Document(file='b.yaml')"


@pytest.mark.parametrize(
    ("text", "is_bracketed"), [("a: [b: 1]", True), ("a:\n- b: 1", False), ("a: []", False), ("a: b", False)]
)
def test_lists_in_brackets(text: str, *, is_bracketed: bool) -> None:
    """Their first entry begins right behind the bracket; a dash has a blank behind it."""
    document, _ = read_yaml(text, limits=STANDARD_LIMITS)
    assert document is not None
    assert document.is_bracketed(("a",)) is is_bracketed
