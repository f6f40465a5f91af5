"""Tests of episode files: each kind is read, and no bad file or line goes unnoticed or stops the others."""

import itertools
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from forebyg.episode import read, read_episode, read_episodes
from forebyg.errors import EpisodeError
from forebyg.source import Limits
from forebyg.timeline import Episode
from forebyg.vocabulary import CORE

YAML = "id: E-1\nevents:\n- {date: 2025-01-20, type: invitation}\n"
JSON = '{"id": "E-1", "events": [{"date": "2025-01-20", "type": "invitation"}]}'
FAULTY = """\
events:
- {date: 2025-01-20, type: invitation, x: 1}
facts: {wish: &a true}
id: 7
as_of: 2025-02-30
"""
CANARY = "Kanariefugl"

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file and gives its path."""

    def write_file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def error_of(path: Path | str) -> EpisodeError:
    """What is wrong with the episode of a file."""
    with pytest.raises(EpisodeError) as caught:
        read_episode(path, CORE)
    return caught.value


def codes_of(found: Episode | EpisodeError) -> list[str]:
    """The codes of what is wrong with an episode; none when it can be used."""
    return [fault.code for fault in found.diagnostics] if isinstance(found, EpisodeError) else []


@pytest.mark.parametrize(
    ("name", "text"),
    [("e.yaml", YAML), ("e.yml", YAML), ("e.json", JSON), ("E.YAML", YAML), ("e.Json", JSON)],
)
def test_one_episode(write: Write, name: str, text: str) -> None:
    """YAML and JSON say the same, whichever way the ending of the name is spelled."""
    path = write(name, text)
    episode = read_episode(path, CORE)
    assert (episode.id, [event.type for event in episode.events]) == ("E-1", ["invitation"])
    assert read_episode(str(path), CORE) == episode
    assert list(read_episodes(path, CORE)) == [(None, episode)]


def test_faults_of_text_and_content_together(write: Write) -> None:
    """What is wrong with the YAML and what is wrong with the episode come at once, from top to bottom."""
    error = error_of(write("e.yaml", FAULTY))
    assert [(fault.code, fault.line, fault.column) for fault in error.diagnostics] == [
        ("no-such-attribute", 2, 40),
        ("anchor", 3, 15),
        ("unusable-id", 4, 5),
        ("no-such-date", 5, 8),
    ]


def test_faults_name_the_file(write: Write) -> None:
    """A fault in YAML is found by file, line and column."""
    path = write("e.yaml", "id: E-1\nborn: 7\n")
    assert str(error_of(path)) == f"{path}:2:7: error: Here must stand a date. [needs-date]"


def test_faults_in_json_have_a_path(write: Write) -> None:
    """JSON has no lines to go by, so the key path is named."""
    path = write("e.json", '{"id": "E-1", "events": [{"date": "2025-01-20", "type": "x"}]}')
    assert (
        str(error_of(path))
        == f"{path}:events[0].type: error: There is no such type of event. [no-such-event-type]"
    )


def test_what_was_refused_once_is_not_refused_again(write: Write) -> None:
    """A number too long for JSON is one fault, not also a missing id."""
    assert codes_of(error_of(write("e.json", f'{{"id": {"9" * 30}}}'))) == ["number-too-long"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("e.yaml", f"id: E-1\n{CANARY}: 1\n"),
        ("e.yaml", f"id: &{CANARY} E-1\n"),
        ("e.yaml", f"id: E-1\nfacts: {{{CANARY}: 1, {CANARY}: 2}}\n"),
        ("e.yaml", f"id: E-1\nreadings: {{{CANARY}: no}}\n"),
        ("e.yaml", f"id: E-1\n{CANARY}: [\n"),
        ("e.json", f'{{"id": "E-1", "{CANARY}": 1, "{CANARY}": 2}}'),
        ("e.json", f'{{"id": "E-1", "{CANARY}": "\\u0000"}}'),
        ("e.json", f'{{"id": "E-1" {CANARY}}}'),
    ],
    ids=range(8),
)
def test_errors_keep_silent(write: Write, name: str, text: str) -> None:
    """Nothing of the file's content is repeated, whichever way it is broken."""
    error = error_of(write(name, text))
    assert CANARY not in str(error) + repr(error)
    assert CANARY not in repr([fault.to_dict() for fault in error.diagnostics])


@pytest.mark.parametrize("name", ["e.txt", "e", "e.xlsx", "yaml", "e.yaml.bak"])
def test_file_of_another_kind(write: Write, name: str) -> None:
    """A file whose name does not tell what it holds is not guessed at."""
    (fault,) = error_of(write(name, YAML)).diagnostics
    assert (fault.code, fault.message(), fault.hint()) == (
        "unknown-file-type",
        "A file of this kind cannot be read.",
        "Give the path of a file whose name ends in one of .yaml, .yml, .json.",
    )
    assert (fault.message("da"), fault.hint("da")) == (
        "En fil af denne slags kan ikke læses.",
        "Angiv stien til en fil, hvis navn ender på en af .yaml, .yml, .json.",
    )


@pytest.mark.parametrize(
    "text", [f"id: {CANARY}\nborn: 1990-04-02\n", f'{{"id": "{CANARY}"}}', f"{CANARY}\n.yaml", "\0.yaml"]
)
def test_text_in_place_of_a_path(text: str) -> None:
    """Text given by mistake is refused and not repeated as the name of a file."""
    error = error_of(text)
    assert codes_of(error) == ["unknown-file-type"]
    assert CANARY not in str(error) + repr(error)


@pytest.mark.parametrize("name", ["absent.yaml", "absent.json", "absent.jsonl"])
def test_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    """A file that cannot be opened is a fault of the input like any other."""
    ((line, error),) = read_episodes(tmp_path / name, CORE)
    assert (line, codes_of(error)) == (None, ["unreadable-file"])


def test_folder(tmp_path: Path) -> None:
    """A folder with the name of a file is not read."""
    folder = tmp_path / "e.yaml"
    folder.mkdir()
    assert codes_of(error_of(folder)) == ["unreadable-file"]


def test_one_episode_of_many(write: Write) -> None:
    """A file of many episodes is not taken for one."""
    (fault,) = error_of(write("e.jsonl", JSON)).diagnostics
    assert (fault.code, fault.fields["known"]) == ("unknown-file-type", (".yaml", ".yml", ".json"))


def test_a_file_of_another_kind_among_many(write: Write) -> None:
    """Where episodes are read one by one, a file of one a line is of a kind that can be read."""
    ((_, error),) = read_episodes(write("e.txt", JSON), CORE)
    assert isinstance(error, EpisodeError)
    assert error.diagnostics[0].fields["known"] == (".yaml", ".yml", ".json", ".jsonl")


def test_lines(write: Write) -> None:
    """Every line is an episode of its own: bad ones come as errors in their place, blank ones are skipped."""
    lines = [JSON, "", '{"id": "E-2", "born": 1}', "{", '{"id": "E-3"}', "[]", '{"id": "E-4"}']
    found = list(read_episodes(write("e.jsonl", "\n".join(lines)), CORE))
    assert [number for number, _ in found] == [1, 3, 4, 5, 6, 7]
    assert [codes_of(one) for _, one in found] == [
        [],
        ["needs-date"],
        ["json-syntax"],
        [],
        ["needs-mapping"],
        [],
    ]
    assert [one.id for _, one in found if isinstance(one, Episode)] == ["E-1", "E-3", "E-4"]


def test_faults_of_a_line(write: Write) -> None:
    """A fault names the file, the line and the key path; a column only where the line is not JSON."""
    path = write("e.jsonl", '\n{"id": "E-1", "born": 1}\n{"id": }\n')
    errors = [found for _, found in read_episodes(path, CORE) if isinstance(found, EpisodeError)]
    assert [(f.file, f.line, f.column, f.place) for error in errors for f in error.diagnostics] == [
        (str(path), 2, None, "born"),
        (str(path), 3, 8, ""),
    ]


def test_lines_are_read_as_they_are_asked_for(write: Write) -> None:
    """A long file is not read to its end before its first episode is given."""
    path = write("e.jsonl", (JSON + "\n") * 3)
    episodes = read_episodes(path, CORE)
    assert next(episodes)[0] == 1
    with path.open("a", encoding="utf-8") as file:
        file.write((JSON + "\n") * 50_000)
    assert [number for number, _ in itertools.islice(episodes, 3)] == [2, 3, 4]


def test_bad_bytes_in_a_line(tmp_path: Path) -> None:
    """A line that is not UTF-8 does not stop the next one."""
    path = tmp_path / "e.jsonl"
    path.write_bytes(b'{"id": "\xff"}\n' + JSON.encode())
    assert [codes_of(found) for _, found in read_episodes(path, CORE)] == [["not-utf-8"], []]


@pytest.mark.parametrize("length", [99, 100, 101, 102, 201, 202, 500])
def test_long_lines(write: Write, monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    """A line beyond the limit is one fault, however long, and the next keeps its number."""
    monkeypatch.setattr(read, "EPISODE_LIMITS", Limits(size_bytes=100, depth=32, nodes=1000))
    line = json.dumps({"id": "E-1"}).ljust(length - 1) + "\n"
    found = list(read_episodes(write("e.jsonl", line + JSON), CORE))
    assert [number for number, _ in found] == [1, 2]
    assert [codes_of(one) for _, one in found] == [["file-too-large"] if length > 100 else [], []]


@pytest.mark.parametrize(("length", "codes"), [(100, []), (101, ["file-too-large"])])
def test_long_file(write: Write, monkeypatch: pytest.MonkeyPatch, length: int, codes: list[str]) -> None:
    """A file beyond the limit is refused, one of exactly that size is read."""
    monkeypatch.setattr(read, "EPISODE_LIMITS", Limits(size_bytes=100, depth=32, nodes=1000))
    ((_, found),) = read_episodes(write("e.json", '{"id": "E-1"}'.ljust(length)), CORE)
    assert codes_of(found) == codes
