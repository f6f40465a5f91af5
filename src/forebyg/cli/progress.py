"""A progress bar on a terminal, for what takes long; silence everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

try:
    from rich.console import Console
    from rich.progress import Progress
except ImportError:  # the extra `cli` is not installed
    HAS_RICH = False
else:
    HAS_RICH = True

__all__ = ["Tell", "progress"]

Tell = Callable[[int, int], None]


@contextmanager
def progress(words: str) -> Iterator[Tell]:
    """What tells a person how far something has come: how much is done, and of how much.

    It is drawn on stderr and wiped out at the end, so that results can be piped on.
    """
    if not (HAS_RICH and sys.stderr.isatty()):
        yield _say_nothing
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _say_nothing(_done: int, _of: int) -> None:
    """Nobody is looking."""
