"""Tests of how much of a file is read."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from forebyg.errors import StandardError
from forebyg.scenario import run_file
from forebyg.source import STANDARD_LIMITS, start_of
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
