"""Which YAML files of a folder a command looks at: standards, records and scenarios are told apart.

What a file is shows in the names at its left edge, so that it is known before the file is read as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from forebyg.source import Limits, start_of

__all__ = ["YAML_ENDINGS", "is_no_scenario_file", "is_no_standard", "yaml_files"]

YAML_ENDINGS: Final = (".yaml", ".yml")
_OF_STANDARDS: Final = (b"rules:", b"statements:")
_OF_RECORDS: Final = (b"born:", b"events:", b"facts:", b"support:")
_OF_SCENARIOS: Final = (b"cases:",)


def is_no_standard(written: bytes) -> bool:
    """Whether a text is a record or a file of scenarios, of which nothing may be repeated."""
    return _has(written, (*_OF_RECORDS, *_OF_SCENARIOS))


def is_no_scenario_file(written: bytes) -> bool:
    """Whether a text is a standard, or a record; scenarios hold records, below their left edge."""
    return _has(written, _OF_STANDARDS) or (_has(written, _OF_RECORDS) and not _has(written, _OF_SCENARIOS))


def yaml_files(folder: Path, limits: Limits, is_other: Callable[[bytes], bool]) -> list[Path]:
    """The YAML files below a folder, in one order on every machine.

    Args:
        folder: The folder.
        limits: How much of a file is read to tell what it is.
        is_other: Whether a text is something else than what is looked for; such files are left out. One
            that cannot be read may be anything: it is kept, so that the reader is told of it.
    """
    every = sorted(file for file in folder.rglob("*") if file.suffix in YAML_ENDINGS and _is_readable(file))
    return [file for file in every if not _is_told(file, limits, is_other)]


def _is_readable(file: Path) -> bool:
    """A file, or a link that leads nowhere; no folder, and nothing that never ends."""
    return file.is_file() or not file.exists()


def _is_told(file: Path, limits: Limits, is_other: Callable[[bytes], bool]) -> bool:
    try:
        return is_other(start_of(file, limits))
    except OSError:
        return False


def _has(written: bytes, names: tuple[bytes, ...]) -> bool:
    return any(line.startswith(names) for line in written.splitlines())
