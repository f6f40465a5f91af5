"""A municipality's code that no municipality has, or that another one has."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.standard.municipalities import municipalities

__all__ = ["CODE", "check"]

CODE = "unknown-municipality"

_KOMMUNE = " kommune"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The code is none of the 98 that Danish municipalities have, or it is that of another one."""
    written = draft.standard.head.municipality
    if written is None:
        return
    known = municipalities().get(written.code)
    if known is not None and _folded(known) == _folded(written.name):
        return
    right = {_folded(name): code for code, name in municipalities().items()}.get(_folded(written.name))
    fields = {"code": written.code, "name": written.name, "known": known, "right": right}
    yield Diagnostic(CODE, path=("municipality", "code"), fields=fields)


def _folded(name: str) -> str:
    """A name without regard to capitals, the old spelling of å, and the word Kommune after it."""
    return name.casefold().removesuffix(_KOMMUNE).replace("å", "aa")
