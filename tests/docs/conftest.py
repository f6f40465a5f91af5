"""Where the documentation stands, and which pages it has."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of the checkout, from which the pages' commands are typed."""
    monkeypatch.chdir(ROOT)
    return ROOT
