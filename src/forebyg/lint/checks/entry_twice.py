"""An entry that stands twice in one list."""

from __future__ import annotations

import json
from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.standard.plain import at

__all__ = ["CODE", "check"]

CODE = "entry-twice"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The second says nothing that the first does not, so it was most likely meant otherwise."""
    for path in draft.standard.document.values:
        found = at(draft.data, path)
        for place in _repeated(found) if isinstance(found, list) else ():
            yield Diagnostic(CODE, path=(*path, place))


def _repeated(entries: list[object]) -> Iterator[int]:
    """The places of entries that stand further up too."""
    seen = set()
    for place, entry in enumerate(entries):
        written = json.dumps(entry, sort_keys=True, default=str)
        if written in seen:
            yield place
        seen.add(written)
