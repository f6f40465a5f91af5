"""How a slip of the hand in a standard is told: one at a time, at every place that has room for it.

Every line gone, twice, further in or out; every block further in or out; every word misspelt or of another
type; every colon, dash, blank, quotation mark and bracket gone, and dashes too many: in each document.
Tabulated is how many errors a slip gives, how far from its line the only one stands, and where there is none,
whether there is more advice than before. `--show` prints the slips that are told otherwise, with the line as
it is then; `--pure` reads without libyaml, and `--both` prints the slips that the parsers tell differently.

    python benchmarks/mistakes.py [--step N] [--first N] [--show] [--pure | --both] [KIND...] [ID...]
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from forebyg import load_standard, shipped_ids
from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.lint import advise
from forebyg.source import Document, yaml_reader
from forebyg.standard import Standard
from forebyg.standard.load import find_text

NEAR: Final = 1
"""How many lines off the seeded one an error still stands where a reader sees it."""
KEY: Final = re.compile(r"(?P<before>[\s{,\[-]*)(?P<key>[\w-]+)(?=:(?:\s|$))")
OUTCOMES: Final = (
    "one, there",
    "one, further off",
    "several",
    "none, advised",
    "none, other meaning",
    "none, same",
)


class Draft(NamedTuple):
    """A good standard: its lines, what they say, and how often each piece of advice is given on it."""

    lines: list[str]
    document: Document
    advice: Counter[str]

    def put(self, number: int, *lines: str) -> str:
        """The text with other lines in place of one, counted from 1."""
        return "\n".join([*self.lines[: number - 1], *lines, *self.lines[number:]])


class Slip(NamedTuple):
    """A text with one thing wrong, and the line that it is wrong on, counted from 1."""

    line: int
    text: str


Seeder = Callable[[Draft], Iterator[Slip]]


def by_line(*changed: Callable[[str], str | None]) -> Seeder:
    """One slip for every line that a function makes another of."""

    def seed(draft: Draft) -> Iterator[Slip]:
        for number, line in written(draft):
            found = {change(line) for change in changed} - {None, line}
            yield from (Slip(number, draft.put(number, other)) for other in sorted(map(str, found)))

    return seed


def written(draft: Draft) -> Iterator[tuple[int, str]]:
    """The lines that say something."""
    for number, line in enumerate(draft.lines, start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def gone(draft: Draft) -> Iterator[Slip]:
    """Every line gone."""
    yield from (Slip(number, draft.put(number)) for number, _ in written(draft))


def twice(draft: Draft) -> Iterator[Slip]:
    """Every line twice."""
    yield from (Slip(number, draft.put(number, line, line)) for number, line in written(draft))


def blocks(head: int, body: int) -> Seeder:
    """Every field with a block below it, moved in by so many blanks, and the block by so many."""

    def seed(draft: Draft) -> Iterator[Slip]:
        for number, line in written(draft):
            below = _below(draft, number) if line.endswith(":") else []
            if below and _margin(draft.lines[below[0] - 1]) + body >= 0:
                lines = [*draft.lines]
                for one in (number, *below):
                    lines[one - 1] = _moved(lines[one - 1], body if one in below else head)
                yield Slip(below[0] if head == 0 else number, "\n".join(lines))

    return seed


def _below(draft: Draft, number: int) -> list[int]:
    """The lines of the block below a line."""
    margin = _margin(draft.lines[number - 1])
    later = (one for one, _ in written(draft) if one > number)
    return [*itertools.takewhile(lambda one: _margin(draft.lines[one - 1]) > margin, later)]


def _moved(line: str, blanks: int) -> str:
    """A line further in by so many blanks, or further out."""
    return " " * (_margin(line) + blanks) + line.lstrip()


def misspelt(word: str) -> str:
    """A word with two letters swapped, one left out or one doubled, always in the same way."""
    rng = random.Random(word)  # noqa: S311  nothing secret
    at = rng.randrange(1, max(len(word) - 1, 2))
    ways = [word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :] if len(word) > at else word]
    ways += [word[:at] + word[at + 1 :], word[:at] + word[at : at + 1] + word[at:]]
    return next((one for one in rng.sample(ways, len(ways)) if one not in {word, ""}), word + word)


def keys(draft: Draft) -> Iterator[Slip]:
    """Every key misspelt."""
    for place in draft.document.keys.values():
        line = draft.lines[place.line - 1]
        word = line[place.column - 1 : place.end_column - 1]
        other = line[: place.column - 1] + misspelt(word) + line[place.end_column - 1 :]
        yield Slip(place.line, draft.put(place.line, other))


def values(change: Callable[[str], str | None]) -> Seeder:
    """Every value of one line changed, but prose."""

    def seed(draft: Draft) -> Iterator[Slip]:
        for path, place in draft.document.values.items():
            line = draft.lines[place.line - 1]
            word = line[place.column - 1 : place.end_column - 1]
            is_word = place.line == place.end_line and word and word[0] not in '{["' and " " not in word
            is_prose = {"en", "da", "phrase", "name", "title", "file"} & {*map(str, path)}
            other = change(word) if is_word and not is_prose else None
            if other is not None:
                changed = line[: place.column - 1] + other + line[place.end_column - 1 :]
                yield Slip(place.line, draft.put(place.line, changed))

    return seed


def another_type(word: str) -> str:
    """A list or mapping for a word, a word for a number."""
    return "many" if word[0].isdigit() else "{a: b}"


SEEDERS: Final[dict[str, Seeder]] = {
    "line gone": gone,
    "line twice": twice,
    "key misspelt": keys,
    "value misspelt": values(misspelt),
    "value of another type": values(another_type),
    "value a list": values(lambda word: f"[[{word}]]"),
    "value empty": values(lambda _: ""),
    "two blanks further in": by_line(lambda line: f"  {line}"),
    "two blanks further out": by_line(lambda line: line.removeprefix("  ")),
    "one blank further in": by_line(lambda line: f" {line}"),
    "one blank further out": by_line(lambda line: line.removeprefix(" ")),
    "colon gone": by_line(lambda line: KEY.sub(r"\g<0>\0", line, count=1).replace("\0:", "")),
    "blank after colon gone": by_line(lambda line: line.replace(": ", ":", 1)),
    "dash gone": by_line(lambda line: re.sub(r"^(\s*)- ", r"\1", line)),
    "dash to blanks": by_line(lambda line: re.sub(r"^(\s*)- ", r"\1  ", line)),
    "dash too many": by_line(lambda line: re.sub(r"^( *)(?=\w[\w-]*:)", r"\1- ", line)),
    "dash for blanks": by_line(lambda line: re.sub(r"^( *)  (?=\w[\w-]*:)", r"\1- ", line)),
    "block where its field is": blocks(0, -2),
    "field and block further in": blocks(2, 2),
    "blank after dash gone": by_line(lambda line: re.sub(r"^(\s*)- ", r"\1-", line)),
    "tab for blanks": by_line(lambda line: re.sub(r"^  ", "\t", line)),
    "quotation mark gone": by_line(lambda line: line.replace('"', "", 1), lambda line: _last(line, '"')),
    "bracket not opened": by_line(lambda line: line.replace("[", "", 1)),
    "bracket not closed": by_line(lambda line: _last(line, "]")),
    "brace not opened": by_line(lambda line: line.replace("{", "", 1)),
    "brace not closed": by_line(lambda line: _last(line, "}")),
    "comma gone": by_line(lambda line: line.replace(",", "", 1)),
}


def _last(line: str, letter: str) -> str:
    """The line without the last of a letter."""
    before, found, after = line.rpartition(letter)
    return before + after if found else line


def heading(draft: Draft, number: int) -> int:
    """The line that a line stands below, where what is missing there is told."""
    margin = _margin(draft.lines[number - 1])
    above = (one for one, line in written(draft) if one < number and _margin(line) < margin)
    return max(above, default=number)


def _margin(line: str) -> int:
    """How far in a line begins."""
    return len(line) - len(line.lstrip())


def told(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a standard."""
    try:
        load_standard(text)
    except StandardError as error:
        return error.diagnostics
    return ()


def outcome(draft: Draft, slip: Slip, faults: tuple[Diagnostic, ...]) -> str:
    """How a slip is told."""
    if len(faults) == 1:
        line = faults[0].line or 0
        is_near = abs(line - slip.line) <= NEAR or line == heading(draft, slip.line)
        return OUTCOMES[0] if is_near else OUTCOMES[1]
    if faults:
        return OUTCOMES[2]
    made = load_standard(slip.text)
    if made.document.data == draft.document.data:
        return OUTCOMES[5]
    return OUTCOMES[3] if advised(made) - draft.advice else OUTCOMES[4]


def advised(standard: Standard) -> Counter[str]:
    """How often each piece of advice is given on a standard."""
    return Counter(one.code for one in advise(standard))


def drafted(name: str) -> Draft:
    """A shipped standard as a draft."""
    text = bytes(find_text(name).written)
    standard = load_standard(name)
    return Draft(str(text, "utf-8").split("\n"), standard.document, advised(standard))


def show(name: str, kind: str, draft: Draft, slip: Slip, faults: tuple[Diagnostic, ...]) -> None:
    """Print a slip and what is told of it."""
    made = slip.text.split("\n")[slip.line - 1]
    print(f"{name}:{slip.line}: {kind}: {draft.lines[slip.line - 1].strip()[:90]}")
    print(f"    now {made.strip()[:90]}")
    for fault in faults:
        print(f"    {fault.line}:{fault.column} {fault.code}: {fault.message('en')}")


def tell_apart(slip: Slip, faults: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What is told without libyaml, if it is something else."""
    with_libyaml, yaml_reader.LOADER = yaml_reader.LOADER, yaml_reader.PureLoader
    try:
        others = told(slip.text)
    finally:
        yaml_reader.LOADER = with_libyaml
    return () if others == faults else others


def main() -> None:
    """Seed, and print a row for each kind of slip."""
    parser = argparse.ArgumentParser()
    parser.add_argument("chosen", nargs="*")
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="how many places are left out before the first")
    for flag in ("--show", "--pure", "--both"):
        parser.add_argument(flag, action="store_true")
    arguments = parser.parse_args()
    if arguments.pure:
        yaml_reader.LOADER = yaml_reader.PureLoader
    drafts = {name: drafted(name) for name in shipped_ids() if name in arguments.chosen}
    drafts = drafts or {name: drafted(name) for name in shipped_ids()}
    kinds = [kind for kind in SEEDERS if kind in arguments.chosen] or [*SEEDERS]
    print("kind", "tried", *OUTCOMES, sep=" | ")
    for kind in kinds:
        counted: Counter[str] = Counter()
        for name, draft in drafts.items():
            for slip in [*SEEDERS[kind](draft)][arguments.first :: arguments.step]:
                faults = told(slip.text)
                came = outcome(draft, slip, faults)
                counted[came] += 1
                if arguments.show and came in OUTCOMES[1:5]:
                    show(name, f"{kind}: {came}", draft, slip, faults)
                if arguments.both and (others := tell_apart(slip, faults)):
                    show(name, f"{kind}: apart", draft, slip, (*faults, *others))
        print(kind, counted.total(), *(counted[one] for one in OUTCOMES), sep=" | ", flush=True)


if __name__ == "__main__":
    main()
