"""A condition on living in a municipality that there is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.lint.residence import RESIDENCE, asked_residences, known_residences, residence_in
from forebyg.place import Path
from forebyg.standard.meant import listed
from forebyg.standard.plain import at
from forebyg.suggestion import several, suggest

__all__ = ["CODE", "check"]

CODE = "unknown-residence"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """`residence` is held against an id that no municipality's name gives, and that is not the document's."""
    asked = asked_residences(draft)
    if not asked:
        return
    known = known_residences(draft)
    for path in _places(draft):
        word = at(draft.data, path)
        if isinstance(word, str) and word in asked and word not in known:
            yield Diagnostic(CODE, path=path, fields={"word": word, "suggestion": _meant(word, known)})


def _places(draft: Draft) -> list[Path]:
    """Where in the rules such a municipality may be named."""
    return [path for path in draft.standard.document.values if path[:1] == ("rules",) and RESIDENCE in path]


def _meant(word: str, known: Collection[str]) -> str | None:
    """The id that was probably meant, or several as a list."""
    if named := several(word, known):
        return listed(named, ())
    written = residence_in(word) or word
    return written if written in known else suggest(written, known)
