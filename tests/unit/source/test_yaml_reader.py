"""Tests of reading YAML as a whole: what is read, what is refused, and what is never repeated."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebyg import messages
from forebyg.source import STANDARD_LIMITS, Document, Limits, read_yaml, yaml_reader

DataOf = Callable[[str], object]
FaultsOf = Callable[..., list[tuple[str, int | None, int | None]]]

MANY_FAULTS = """\
a: on
b: 0741
c: &x [1, *x, !t {q: 1}]
a: 2
d: 2025-02-30
2: x
? [e, f]
: y
<<: {z: 1}
yes: 1
"""


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1\nb: [x, 'y', 2025-01-31]\n", {"a": 1, "b": ["x", "y", date(2025, 1, 31)]}),
        ("a:\nb:\n- \n- {}\n- []\n", {"a": None, "b": [None, {}, []]}),
        ("- - 1\n  - 2\n- {c: d}\n", [[1, 2], {"c": "d"}]),
        (
            "a: 'no'\nb: \"0741\"\nc: '2025-01-31'\n'on': ''\n",
            {"a": "no", "b": "0741", "c": "2025-01-31", "on": ""},
        ),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", {"a": "x\ny\n", "b": "x y"}),
        ("a: |\n  no\n", {"a": "no\n"}),
        ("--- # head\n# note\na: x # note\n...\n", {"a": "x"}),
        ("a: x\r\nb: y\r\n", {"a": "x", "b": "y"}),
        ("a: x\n  y\n", {"a": "x y"}),
        ("a: {b: {c: [d]}}", {"a": {"b": {"c": ["d"]}}}),
        ('a: "\\u00e6\\n\\t\\"\\\\"', {"a": 'æ\n\t"\\'}),
        ("just text", "just text"),
        ("null", None),
        ("? a\n: b\n", {"a": "b"}),
        ("'<<': 1\n'=': 2\n", {"<<": 1, "=": 2}),
    ],
)
def test_plain_data(data_of: DataOf, text: str, data: object) -> None:
    """What documents need is read as people mean it; what is quoted is always text."""
    assert data_of(text) == data


def test_all_faults_in_one_go(faults_of: FaultsOf) -> None:
    """One reading finds every fault, each at its place, from the top down."""
    assert faults_of(MANY_FAULTS) == [
        ("ambiguous-word", 1, 4),
        ("ambiguous-number", 2, 4),
        ("anchor", 3, 4),
        ("alias", 3, 11),
        ("tag", 3, 15),
        ("duplicate-key", 4, 1),
        ("no-such-date", 5, 4),
        ("key-not-text", 6, 1),
        ("key-not-text", 7, 3),
        ("merge-key", 9, 1),
        ("ambiguous-word", 10, 1),
    ]


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_every_fault_has_a_remedy(lang: str) -> None:
    """Each fault of the text says in each language what to write instead."""
    _, faults = read_yaml(MANY_FAULTS, limits=STANDARD_LIMITS)
    assert all(fault.hint(lang) for fault in faults)


def test_faulty_documents_can_still_be_checked(loader: str) -> None:
    """A document that is complete in shape comes with its faults, so that later checks can add theirs."""
    document, faults = read_yaml("a: on\nb: 2025-02-30\nc: *x\nd: 1\n", limits=STANDARD_LIMITS)
    assert (loader, len(faults)) == (loader, 3)
    assert document is not None
    assert document.data == {"a": "on", "b": "2025-02-30", "c": None, "d": 1}
    assert document.refused == {("a",), ("b",), ("c",)}


@pytest.mark.parametrize("text", ["a: [", "a: 1\n---\nb: 2\n", "", "\x00", "%YAML 1.1\n---\na: 1\n"])
def test_broken_documents_are_not_handed_on(loader: str, text: str) -> None:
    """Where the end was not reached there is no document."""
    assert (loader, read_yaml(text, limits=STANDARD_LIMITS)[0]) == (loader, None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("%YAML 1.2\n---\na: 1\n", 1),
        ("# x\n\n  # y\r\n%TAG ! x\n---\na: 1\n", 4),
        ("%x", 1),
        ("%FOO bar\n---\na", 1),
    ],
)
def test_directives_are_refused(faults_of: FaultsOf, text: str, line: int) -> None:
    """No directive, known to the parser or not, stands above a document."""
    assert faults_of(text) == [("directive", line, 1)]


def test_percent_further_down_is_no_directive(data_of: DataOf) -> None:
    """A percent sign at the start of a later line belongs to the text."""
    assert data_of("a: 'x\n% y'\n") == {"a": "x % y"}


@pytest.mark.parametrize("text", ["", " \n", "# only a note\n", "---\n", "---\n...\n", b"\xef\xbb\xbf"])
def test_empty_documents_are_refused(faults_of: FaultsOf, text: str | bytes) -> None:
    """Nothing at all is a fault of its own and not null."""
    assert faults_of(text) == [("empty-document", 1, 1)]


def test_tabs_are_refused_before_parsers_disagree(faults_of: FaultsOf) -> None:
    """A tab is refused wherever it stands, as one parser takes it for a blank and the other does not."""
    assert faults_of("a:\t1\nb: 2\t\n") == [("tab-character", 1, 3), ("tab-character", 2, 5)]


def test_file_name_stands_in_document_and_faults(loader: str) -> None:
    """The name of the file is passed on as it was given."""
    document, faults = read_yaml("a: on", file="x.yaml", limits=STANDARD_LIMITS)
    assert (loader, document and document.file, faults[0].file) == (loader, "x.yaml", "x.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "Karen: on\nKaren: Karen\n",
        "'Karen': &Karen 1\nb: *Karen\nc: !Karen x\n",
        'Karen: [0741, 2025-02-30, &Karen x, "Karen \\0"]\n? [Karen]\n: 1\n',
        "Karen: Karen: Karen\n",
        "Karen: @Karen\n",
        "Karen: *Karen*\n",
        "Karen: !Karen!x 1\n",
        "Karen: 'Karen\n",
        'Karen: "Karen \\q"\n',
        "Karen: [Karen\n",
        "%Karen\n---\na: 1",
        "Karen: {Karen: {Karen: {Karen: 1}}}",
        "Karen: 1\n--- Karen\n",
        "2025-02-30: Karen\non: Karen\n",
        "Karen: \x00Karen",
    ],
    ids=range(15),
)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_without_echo_nothing_is_repeated(loader: str, text: str, lang: str) -> None:
    """In an episode no word of the text shows in any part of a fault, whatever the parser says."""
    _, faults = read_yaml(text, limits=Limits(1000, 3, 100), echo=False)
    assert (loader, len(faults)) > (loader, 0)
    for fault in faults:
        said = f"{fault!r} {fault.to_dict(lang)} {fault.one_line(lang)}"
        assert all(word not in said for word in ("Karen", "0741", "2025-02-30", "`on`")), said


def test_without_echo_known_names_show_the_way(loader: str) -> None:
    """Names of the vocabulary may be said, so that positions can be found."""
    text = "events:\n- minutes: 0741\n- minutes: 1\n  minutes: 2\n"
    _, faults = read_yaml(text, limits=STANDARD_LIMITS, echo=False, known={"events", "minutes"})
    assert (loader, [fault.place for fault in faults]) == (loader, ["events[0].minutes", "events[1].minutes"])
    assert "`minutes`" in faults[1].message()
    assert "0741" not in faults[0].message()


def _clean(text: str, loader: object) -> Document | None:
    """The document that a parser reads without any fault."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "LOADER", loader)
        document, faults = read_yaml(text, limits=Limits(10_000, 6, 200))
        assert document is not None or faults
        return None if faults else document


PIECES = (
    *(
        "a",
        "b",
        "1",
        "0741",
        "on",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "- ",
        "-",
        ",",
        "? ",
        "#",
        " # c",
    ),
    *(
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "&a ",
        "*a",
        "!t ",
        "|\n",
        ">-\n",
        "\\",
        "%",
        "@",
        "---\n",
        "...\n",
        "<<",
    ),
    *("æ", " ", "2025-01-01", "\\ud800", "\\x41", "\\U00110000", "~", "''", "\t", "\x85", "\ufeff"),
)


class TestBothParsers:
    """What a text says does not depend on whether PyYAML was built with libyaml."""

    @settings(max_examples=300)
    @given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
    def test_agree(self, text: str) -> None:
        """Both read the same data at the same places, or both refuse it."""
        fast = _clean(text, yaml_reader.LOADER)
        pure = _clean(text, yaml_reader.PureLoader)
        assert fast == pure
