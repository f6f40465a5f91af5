"""How a part of a document reads under the choices of readings that are not taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from forebyg.render.explain.outline import Passage
from forebyg.render.explain.said import Passages
from forebyg.standard.resolve import around, names, places

__all__ = ["Variation", "variations"]

Choices = Mapping[str, str]


class Variation(NamedTuple):
    """What reads otherwise under other choices.

    Attributes:
        chosen: The choices.
        said: The sentences that are new or worded otherwise.
        gone: The sentences that fall away.
    """

    chosen: Choices
    said: tuple[Passage, ...]
    gone: tuple[Passage, ...]


def variations(
    written: object, base: Choices, open_to: Mapping[str, Iterable[str]], say: Callable[[Choices], Passages]
) -> Iterator[Variation]:
    """One for each choice that changes what is said; a choice that matters only beside others names them too.

    Args:
        written: The part of the document as it is written, readings and all.
        base: The choice of every reading that the part is usually said under.
        open_to: The choices of every reading under which the part stands.
        say: What is said under some choices, over those of `base`.
    """
    for name in names(written):
        for choice in open_to[name]:
            if choice != base[name]:
                yield from _first(name, choice, _needed(written, name, base), say)


def _first(
    name: str, choice: str, needed: Iterable[Choices], say: Callable[[Choices], Passages]
) -> Iterator[Variation]:
    """The choice with as few others as it takes to change anything."""
    for others in needed:
        chosen = {**others, name: choice}
        usual, said = say(others), say(chosen)
        if said != usual:
            new = tuple(words for about, words in said.items() if usual.get(about) != words)
            yield Variation(chosen, new, tuple(words for about, words in usual.items() if about not in said))
            return


def _needed(written: object, name: str, base: Choices) -> list[Choices]:
    """What else may have to be chosen for a reading to matter: nothing, or the choices that it stands in."""
    paths = [path for path, mapping in places(written) if mapping["reading"] == name]
    beside = [around(path, written) for path in paths]
    others = [{reading: c for reading, c in one.items() if base[reading] != c} for one in beside]
    return [{}, *(one for one in others if one)]
