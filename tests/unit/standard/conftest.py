"""How the small standard is loaded."""

from __future__ import annotations

import pytest
from tests.unit.standard.small import TEXT, Load

from forebyg.standard import Standard, load_standard


@pytest.fixture
def load() -> Load:
    """Load the small standard with one piece of its text replaced."""

    def loaded(old: str = "", new: str = "") -> Standard:
        assert old in TEXT
        return load_standard(TEXT.replace(old, new, 1) if old else TEXT)

    return loaded
