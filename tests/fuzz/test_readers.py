"""What fuzzing begins with, and what it has found, gives a value or a documented exception."""

from __future__ import annotations

import pytest
from tests.fuzz import seeds
from tests.fuzz.readers import read_episode, read_name, read_standard

from forebyg import StandardError, UnknownStandardError, load_standard


def test_every_seed_is_read() -> None:
    """No seed makes a reader stop with anything but a documented exception; and there are many seeds."""
    standards, names, episodes = list(seeds.standards()), list(seeds.names()), list(seeds.episodes())
    for data in standards[::4]:
        read_standard(data)
    for data in names:
        read_name(data)
    for data in episodes[::10]:
        read_episode(data)

    assert min(len(standards), len(episodes)) > 100


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", UnknownStandardError),
        ("x" * 300, UnknownStandardError),
        ("a\0b", UnknownStandardError),
        ("a\0.yaml", StandardError),
    ],
    ids=["empty", "long", "null", "null-file"],
)
def test_what_can_be_no_file_is_no_standard(name: str, error: type[Exception]) -> None:
    """A name that no file can have is refused like one that no file has."""
    with pytest.raises(error):
        load_standard(name)
