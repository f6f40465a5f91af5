"""A condition on living in a municipality that there is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import FactIs
from forebyg.kernel.rule import parts_of
from forebyg.lint.draft import Draft
from forebyg.place import Path
from forebyg.standard.advice import listed, text_meant
from forebyg.standard.fields import DOCUMENT_ID
from forebyg.standard.municipalities import municipalities
from forebyg.standard.plain import at
from forebyg.suggestion import several, suggest

__all__ = ["CODE", "check"]

CODE = "unknown-residence"

_FACT = "residence"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """`residence` is held against an id that no municipality's name gives, and that is not the document's."""
    asked = set(_asked(draft))
    if not asked:
        return
    known = {draft.standard.id, *filter(None, map(_id_of, municipalities().values()))}
    for path in _places(draft):
        word = at(draft.data, path)
        if isinstance(word, str) and word in asked and word not in known:
            yield Diagnostic(CODE, path=path, fields={"word": word, "suggestion": _meant(word, known)})


def _asked(draft: Draft) -> Iterator[object]:
    """Every municipality that a citizen must, or must not, live in."""
    for variant in draft.variants:
        for fact in parts_of(variant.clauses, FactIs):
            yield from fact.values if fact.fact == _FACT else ()


def _places(draft: Draft) -> list[Path]:
    """Where in the rules such a municipality may be named."""
    return [path for path in draft.standard.document.values if path[:1] == ("rules",) and _FACT in path]


def _id_of(name: str) -> str | None:
    return text_meant(DOCUMENT_ID, name)


def _meant(word: str, known: Collection[str]) -> str | None:
    """The id that was probably meant, or several as a list."""
    if named := several(word, known):
        return listed(named, ())
    written = _id_of(word) or word
    return written if written in known else suggest(written, known)
