"""Tests of how much of a file is read."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from forebyg.errors import StandardError
from forebyg.scenario import run_file
from forebyg.source import STANDARD_LIMITS, start_of, unreadable
from forebyg.standard import load_standard

LIMIT = STANDARD_LIMITS.size_bytes
LARGE = 100_000_000


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file of a hundred megabytes that takes no room on the disk."""
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(LARGE)
    return path


@pytest.mark.parametrize(("size", "read"), [(LIMIT, LIMIT), (LIMIT + 1, LIMIT + 1), (LIMIT + 2, LIMIT + 1)])
def test_one_byte_more_than_may_be_read(tmp_path: Path, size: int, read: int) -> None:
    """That byte is enough to tell that the file is too large."""
    path = tmp_path / "draft.yaml"
    path.write_bytes(b"#" * size)
    assert len(start_of(path, STANDARD_LIMITS)) == read


def test_a_large_file_is_not_taken_in(large: Path) -> None:
    """A standard or scenario file of any size is refused without room for all of it."""
    tracemalloc.start()
    try:
        with pytest.raises(StandardError) as caught:
            load_standard(large)
        result = run_file(large)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [one.code for one in caught.value.diagnostics] == ["file-too-large"]
    assert [one.code for one in result.diagnostics] == ["file-too-large"]
    assert most < LARGE / 2


@pytest.mark.parametrize(("name", "meant"), [("nybi.yaml", "nyby.yaml"), ("rules.yaml", None)])
def test_the_file_that_was_meant(tmp_path: Path, name: str, meant: str | None) -> None:
    """A mistyped name is told with the file beside it that is called much like it, if one is."""
    (tmp_path / "nyby.yaml").touch()
    told = unreadable(tmp_path / name)

    assert told.fields.get("suggestion") == (None if meant is None else str(tmp_path / meant))
    assert (meant is None) == ("exists" in (told.hint() or ""))


@pytest.mark.parametrize(
    "place", ["nyby.yaml", "none/nybi.yaml", "a\0b/nybi.yaml"], ids=["there", "no folder", "null"]
)
def test_no_file_is_meant_by_a_name_that_is_right_or_stands_nowhere(tmp_path: Path, place: str) -> None:
    """Of a file that is there, and no other is named; nor where there is no folder."""
    (tmp_path / "nyby.yaml").touch()
    (tmp_path / "nyby.yml").touch()

    assert "suggestion" not in unreadable(tmp_path / place).fields
