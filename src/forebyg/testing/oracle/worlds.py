"""Every way in which the gaps of a record could be filled.

What the record leaves open is asked for while a rule is judged. Each possible answer is one more
world to judge it in; the verdict is firm where all worlds give the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final, Generic, NamedTuple, TypeVar

Answer = object
T = TypeVar("T")

MOST_WORLDS: Final = 4_096


class TooManyWorldsError(Exception):
    """A record leaves more open than the oracle has the patience to try."""


class _Asked(Exception):  # noqa: N818  a question, which always finds its answer
    def __init__(self, unknown: str, answers: Sequence[Answer]) -> None:
        super().__init__(unknown)
        self.unknown = unknown
        self.answers = answers


class World:
    """One way to fill the gaps."""

    def __init__(self, told: Mapping[str, Answer]) -> None:
        """Keep what is told in this world."""
        self._told = told

    def ask(self, unknown: str, answers: Sequence[Answer]) -> Answer:
        """What this world says of an unknown, which has one of these values."""
        if unknown not in self._told:
            raise _Asked(unknown, answers)
        return self._told[unknown]


class Told(NamedTuple, Generic[T]):
    """What was found in one world, and what had been told there."""

    told: Mapping[str, Answer]
    found: T


def in_every_world(judge: Callable[[World], T]) -> list[Told[T]]:
    """Judge in every world; no question is answered that is not asked."""
    ahead: list[Mapping[str, Answer]] = [{}]
    found: list[Told[T]] = []
    while ahead:
        told = ahead.pop()
        try:
            found.append(Told(told, judge(World(told))))
        except _Asked as asked:
            ahead += [{**told, asked.unknown: answer} for answer in reversed(asked.answers)]
        if len(found) + len(ahead) > MOST_WORLDS:
            raise TooManyWorldsError
    return found


def turning(worlds: list[Told[T]]) -> tuple[str, ...]:
    """The unknowns on which the result turns: another answer to this one alone changes it.

    All of them, where it only changes with two at once, as what was assessed does with its result.
    """
    asked = dict.fromkeys(unknown for told, _ in worlds for unknown in told)
    return tuple(unknown for unknown in asked if _turns_on(unknown, worlds)) or tuple(asked)


def _turns_on(unknown: str, worlds: list[Told[T]]) -> bool:
    """Whether two worlds in which it was asked for come to different results, and differ in it alone."""
    reached = [world for world in worlds if unknown in world.told]
    return any(
        one.found != other.found and _differ_in_it_alone(unknown, one.told, other.told)
        for one, other in combinations(reached, 2)
    )


def _differ_in_it_alone(unknown: str, one: Mapping[str, Answer], other: Mapping[str, Answer]) -> bool:
    """Whether all else that both are told is the same; what only one of them is told may be so in both."""
    apart = [name for name in one if other.get(name, one[name]) != one[name]]
    return apart == [unknown]


def settles(told: Mapping[str, Answer], worlds: list[Told[T]], is_asked: Callable[[str], bool]) -> bool:
    """Whether answers to what can be asked, beside those told, may leave one result alone.

    Args:
        told: Answers that are taken as given.
        worlds: What was found in every world.
        is_asked: Whether an unknown can be asked for; of the others no answer would be believed.
    """
    fitting = [
        one for one in worlds if all(told.get(name, answer) == answer for name, answer in one.told.items())
    ]
    if len({one.found for one in fitting}) == 1:
        return True
    more = [{name: answer for name, answer in one.told.items() if is_asked(name)} for one in fitting]
    return any(
        settles({**told, **answers}, fitting, is_asked)
        for answers in more
        if not answers.keys() <= told.keys()
    )
