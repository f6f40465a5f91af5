"""Where the documents, the scenario files and what a clone does not have are found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _named_by(variable: str) -> Path:
    folder = os.environ.get(variable)
    if not folder:
        pytest.skip(f"{variable} names no folder; a clone of the project does not have these files")
    return Path(folder)


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder with the municipalities' own texts, which the project may not copy."""
    return _named_by("FOREBYG_SOURCES")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT
