"""Whether a file or a folder is there, and what is said where none can be written."""

from __future__ import annotations

import errno
from pathlib import Path

import click

from forebyg.messages import maybe, text

__all__ = ["is_folder", "is_there", "unwritable"]


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


def unwritable(folder: Path, error: OSError, lang: str) -> click.UsageError:
    """The complaint that files cannot be written to a folder, with the system's reason."""
    known = maybe("reasons", errno.errorcode.get(error.errno or 0, ""), lang)
    reason = known or error.strerror or type(error).__name__
    return click.UsageError(text("init", "unwritable", lang, folder=str(folder), reason=reason))
