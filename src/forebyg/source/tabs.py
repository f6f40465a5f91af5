"""What a tab stands for in a line: blanks, a bullet's room, a colon, or the edge of a table's cell."""

import re
from typing import Final, NamedTuple

from forebyg.place import Place
from forebyg.source.pasted import pasted_mark

__all__ = ["TabFault", "tab_fault"]

_CELLS: Final = re.compile(r"[^\t:]+(?:\t+[^\t]+){2,}")
_LONE_NAME: Final = re.compile(r" *(?:- )?(?P<name>[a-z][a-z0-9_-]*)\t+(?=[^\t:]+$)")


class TabFault(NamedTuple):
    """What is wrong with a line that has tabs: told once, whatever their number.

    Attributes:
        code: the code of the fault.
        place: where it stands.
        word: the bullet, or the name that lacks its colon.
    """

    code: str
    place: Place
    word: str | None = None


def tab_fault(number: int, line: str) -> TabFault:
    """What is wrong with a line that holds a tab."""
    bullet = pasted_mark(number, line.replace("\t", " "))
    if bullet and bullet.code == "foreign-bullet" and "\t" in line[: bullet.place.end_column - 1]:
        return TabFault(*bullet)
    if _CELLS.fullmatch(line.strip()):
        begin = len(line) - len(line.lstrip())
        return TabFault("table-row", Place(number, begin + 1, number, len(line.rstrip()) + 1))
    name = _LONE_NAME.match(line)
    if name:
        place = Place(number, name.start("name") + 1, number, len(line.rstrip()) + 1)
        return TabFault("missing-colon", place, name["name"])
    at = line.index("\t")
    return TabFault("tab-character", Place(number, at + 1, number, at + 2))
