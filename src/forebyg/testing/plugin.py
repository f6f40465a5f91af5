"""The pytest plugin: every `*.forebyg.yaml` is collected, and each of its cases is a test.

It is loaded with every run of pytest where forebyg is installed, so it loads nothing
else of forebyg until it meets such a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from forebyg import testing

_ENDING: Final = ".forebyg.yaml"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect scenario files."""
    if not file_path.name.endswith(_ENDING):
        return None
    cases: pytest.Collector = testing.ScenarioCases.from_parent(parent, path=file_path)
    return cases
