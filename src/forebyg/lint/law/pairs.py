"""A standard and the law, read alike."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.lint.draft import Draft, Variant
from forebyg.standard import Standard

__all__ = ["pairs"]


def pairs(draft: Draft, statute: Standard) -> Iterator[tuple[Variant, Variant]]:
    """The standard and the law under choices that do not contradict each other."""
    for variant in draft.variants:
        shared = {
            name: variant.choices[name]
            for name, reading in statute.readings.items()
            if variant.choices.get(name) in reading.choices
        }
        yield variant, Variant(statute.program(shared), shared)
