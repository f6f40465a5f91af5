"""The types of values on the command line; a wrong one is refused in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from forebyg.cli.language import language
from forebyg.cli.paths import is_there
from forebyg.messages import text
from forebyg.suggestion import suggest

__all__ = ["Existing", "Share", "Word"]

_ALL = 100


class Word(click.Choice):  # type: ignore[type-arg]  # generic only from click 8.2 on
    """One of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        """The words, in the order that help shows them in."""
        super().__init__(list(words))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401  as click declares it
        """The word itself."""
        if value not in self.choices:
            near = suggest(str(value), self.choices)
            fields = {"word": value, "suggestion": near, "words": tuple(self.choices)}
            self.fail(text("usage", "no-such-word", language(), **fields), param, ctx)
        return str(value)


class Existing(click.Path):
    """A file or folder that is there; only a folder where `only_folder` says so."""

    def __init__(self, *, only_folder: bool = False) -> None:
        """Paths of either sort, or of folders alone."""
        super().__init__(path_type=Path)
        self._only_folder = only_folder

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401  as click declares it
        """The path, which is not opened."""
        path = Path(value)
        if not is_there(path):
            self.fail(text("usage", "not-there", language(), path=str(path)), param, ctx)
        if self._only_folder and not path.is_dir():
            self.fail(text("usage", "no-folder", language(), path=str(path)), param, ctx)
        return path


class Share(click.IntRange):
    """A share of all in per cent, a whole number from 0 to 100."""

    def __init__(self) -> None:
        """From nothing to everything."""
        super().__init__(0, _ALL)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401  as click declares it
        """The number."""
        if not str(value).isdecimal() or int(value) > _ALL:
            self.fail(text("usage", "no-share", language(), word=str(value)), param, ctx)
        return int(value)
