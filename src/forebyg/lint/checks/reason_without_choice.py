"""A reason for a way of counting that the document does not choose."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "reason-without-choice"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """It is explained how something is counted, and not said how, so that the usual way is taken."""
    counting = draft.standard.head.counting
    for axis in sorted(counting.because.model_fields_set - counting.model_fields_set):
        yield Diagnostic(CODE, path=("counting", "because", axis), fields={"axis": axis}, on_key=True)
