"""An explanation before it is laid out: headings, what is said below them, lists, and what each rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Passage", "Section", "cites_of"]


class Passage(NamedTuple):
    """A sentence or a few, with a list below.

    Attributes:
        words: What is said.
        code: The name in the document that it is about, such as a statement's id.
        cites: The statements that it rests on.
        taken: Of a choice, whether it is the one taken unless another is named; else None.
        is_statement: Whether it says what a statement says, so that citations can lead to it.
        below: A list that belongs to it.
    """

    words: str
    code: str = ""
    cites: tuple[str, ...] = ()
    taken: bool | None = None
    is_statement: bool = False
    below: tuple[Passage, ...] = ()


class Section(NamedTuple):
    """A heading with what is said below it.

    Attributes:
        title: The heading; empty where the name says it all.
        code: The name in the document of what it is about: a standard, a rule, a reading.
        cites: The statements that it rests on.
        passages: What is said of it.
        sections: The sections within it.
    """

    title: str = ""
    code: str = ""
    cites: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    sections: tuple[Section, ...] = ()


def cites_of(section: Section) -> Iterator[str]:
    """Every statement that a section rests on, as often as it is named."""
    yield from section.cites
    for passage in section.passages:
        yield from _cites(passage)
    for inner in section.sections:
        yield from cites_of(inner)


def _cites(passage: Passage) -> Iterator[str]:
    yield from passage.cites
    for inner in passage.below:
        yield from _cites(inner)
