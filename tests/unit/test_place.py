"""Tests of key paths as text."""

import pytest

from forebyg.place import Path, path_text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("rules",), "rules"),
        ((0, "id"), "[0].id"),
        (("rules", 3, "within"), "rules[3].within"),
        (("i-kraft", "fra"), "i-kraft.fra"),
        (("grøn",), "grøn"),
        (("a b", "c"), '["a b"].c'),
        (("a\n",), r'["a\n"]'),
    ],
)
def test_path_text(path: Path, text: str) -> None:
    """A key path reads as people write it, unusual keys in quotes and on one line."""
    assert path_text(path) == text
