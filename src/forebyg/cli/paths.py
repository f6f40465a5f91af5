"""Whether a file or a folder is there, also for names that the system refuses to look up."""

from __future__ import annotations

from pathlib import Path

__all__ = ["is_folder", "is_there"]


def is_folder(name: str) -> bool:
    """Whether a folder has that name; the empty name, which Python takes for the current folder, is none."""
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
