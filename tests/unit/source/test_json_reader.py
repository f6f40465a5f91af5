"""Tests of reading JSON, as one text and line by line."""

from collections.abc import Iterator

import pytest

from forebyg import messages
from forebyg.place import Place
from forebyg.source import EPISODE_LIMITS, Limits, read_json, read_jsonl


@pytest.mark.parametrize("text", ['{"a": "ø"}', '{"a": "ø"}'.encode(), '\ufeff{\n\t"a": "ø"\n}\n'], ids=repr)
def test_one_document(text: str | bytes) -> None:
    """A text is one document, without places; tabs between its parts are no fault."""
    document, faults = read_json(text, file="x.json", limits=EPISODE_LIMITS)
    assert faults == ()
    assert document is not None
    assert (document.data, document.file, dict(document.values)) == ({"a": "ø"}, "x.json", {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-document"),
        (" \n", "empty-document"),
        (b"\xff", "not-utf-8"),
        ("[[[[", "too-deep"),
        ("[1,2,3,4,5,6,7,8,9,10]", "too-many-nodes"),
        ('"' + "x" * 50 + '"', "file-too-large"),
        ("{", "json-syntax"),
    ],
)
def test_unreadable(text: str | bytes, code: str) -> None:
    """What cannot be read is one fault and no document."""
    document, faults = read_json(text, limits=Limits(40, 3, 9))
    assert (document, [fault.code for fault in faults]) == (None, [code])


def test_all_faults_in_one_go() -> None:
    """Faults of the content come all at once, with the document for further checks."""
    text = '{"events": [{"a": 1, "a": 2}, NaN], "b": "\\u0000"}'
    document, faults = read_json(text, limits=EPISODE_LIMITS)
    assert [str(fault).split(": ")[0] for fault in faults] == ["events[0].a", "events[1]", "b"]
    assert document is not None
    assert document.refused == {("events", 1), ("b",)}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_every_fault_has_a_remedy(lang: str) -> None:
    """Each fault says in each language what to write instead, also without a line to point at."""
    _, faults = read_json('{"a": 1, "a": NaN, "b": "\\u0000"}', limits=EPISODE_LIMITS)
    assert all(fault.hint(lang) for fault in faults)
    assert faults[0].hint("en") == "Keep one of them."


@pytest.mark.parametrize(
    "text", ['{"Karen": 1, "Karen": NaN}', '{"Karen": Karen}', '{"Karen\\u0000": "Karen\\u0000"}']
)
def test_without_echo_nothing_is_repeated(text: str) -> None:
    """In an episode no word of the text shows in any part of a fault."""
    _, faults = read_json(text, limits=EPISODE_LIMITS, echo=False)
    assert len(faults) > 0
    assert all("Karen" not in f"{fault!r} {fault.to_dict('en')} {fault}" for fault in faults)


def test_without_echo_known_names_show_the_way() -> None:
    """Names of the vocabulary may be said, so that positions can be found."""
    text = '{"events": [{"minutes": 1, "minutes": 2}, {"Karen": 1, "Karen": 2}]}'
    _, faults = read_json(text, limits=EPISODE_LIMITS, echo=False, known=("events", "minutes"))
    assert [fault.place for fault in faults] == ["events[0].minutes", "events[1]"]


def test_one_document_a_line() -> None:
    """Each line is a document with its number; blank lines are skipped and counted."""
    lines: list[str | bytes] = ['{"id": 1}\n', "\n", b" \r\n", b'{"id": 2}\r\n', '{"id": 3}']
    found = [
        (number, document and document.data, faults)
        for number, document, faults in read_jsonl(lines, limits=EPISODE_LIMITS)
    ]
    assert found == [(1, {"id": 1}, ()), (4, {"id": 2}, ()), (5, {"id": 3}, ())]


def test_a_bad_line_does_not_stop_the_rest() -> None:
    """Each bad line has its faults on its own line, and the lines after it are read."""
    lines = [
        b'{"id": 1}',
        b'{"id": ',
        b"\xff",
        b"[" * 99,
        b'{"id": NaN}',
        b'{"id": "' + b"x" * 300 + b'"}',
        b"[2]",
    ]
    found = list(read_jsonl(lines, file="x.jsonl", limits=Limits(200, 32, 100)))
    assert [
        (number, [str(fault).split(" ")[0] + fault.code for fault in faults]) for number, _, faults in found
    ] == [
        (1, []),
        (2, ["x.jsonl:2:8:json-syntax"]),
        (3, ["x.jsonl:3:1:not-utf-8"]),
        (4, ["x.jsonl:4:33:too-deep"]),
        (5, ["x.jsonl:5:1:not-a-number"]),
        (6, ["x.jsonl:6:1:file-too-large"]),
        (7, []),
    ]
    assert [document is None for _, document, _ in found] == [False, True, True, True, False, True, False]


def test_later_faults_of_a_line_find_it() -> None:
    """Whatever is found later in a document of one line is shown at that line."""
    _, (_, document, _) = read_jsonl(["[]", '{"a": [1]}'], limits=EPISODE_LIMITS)
    assert document is not None
    assert document.place_of(("a", 0)) == Place(2, 1, 2, 1)


def test_lines_are_read_as_they_are_asked_for() -> None:
    """The first answer needs the first line only, so a file of any length can be read."""

    def lines() -> Iterator[str]:
        yield "1"
        raise AssertionError("the second line was read too early")

    number, document, _ = next(read_jsonl(lines(), limits=EPISODE_LIMITS))
    assert (number, document and document.data) == (1, 1)


def test_without_echo_lines_keep_silent() -> None:
    """Line by line, too, nothing of a citizen's record is repeated."""
    ((_, _, faults),) = read_jsonl(
        ['{"Karen": 1, "Karen": 2}'], limits=EPISODE_LIMITS, echo=False, known=("id",)
    )
    assert [str(fault) for fault in faults] == [
        "1:1: error: A field is given more than once. [duplicate-key]"
    ]
