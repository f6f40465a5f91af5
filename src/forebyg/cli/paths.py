"""Whether there is a file or a folder of a name; a name that none can have is of none."""

from __future__ import annotations

from pathlib import Path

__all__ = ["is_folder", "is_there"]


def is_folder(name: str) -> bool:
    """Whether a folder has that name; no name is not the folder that one is in."""
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether a file or folder has that name."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
