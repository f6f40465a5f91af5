"""Fuzzes a reader with atheris: `python -m tests.fuzz.fuzz READER OPTION...`, at the top of a checkout.

The options are libFuzzer's, such as `-max_total_time=60`. Atheris is installed by the nox session alone, and
asked for only when this runs as a program.
"""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.fuzz import readers, seeds

READERS: Final[dict[str, tuple[Callable[[bytes], None], Callable[[], Iterator[bytes]]]]] = {
    "standard": (readers.read_standard, seeds.standards),
    "name": (readers.read_name, seeds.names),
    "episode": (readers.read_episode, seeds.episodes),
}


def main(name: str, options: list[str]) -> None:
    """Fuzz until libFuzzer's options say stop, or an exception that is not documented is found."""
    atheris: Any = importlib.import_module("atheris")
    read, begin = READERS[name]
    lines = sorted({line for seed in begin() for line in seed.splitlines(keepends=True)})
    with TemporaryDirectory() as corpus:
        for number, seed in enumerate(begin()):
            Path(corpus, str(number)).write_bytes(seed)
        atheris.instrument_all()
        atheris.Setup(["fuzz", *options, corpus], read, custom_mutator=_mutator(lines))
        atheris.Fuzz()


def _mutator(lines: list[bytes]) -> Callable[[bytes, int, int], bytes]:
    """Changes whole lines as often as bytes, so that what is read stays readable far enough to matter."""

    def change(data: bytes, longest: int, seed: int) -> bytes:
        rng = random.Random(seed)  # noqa: S311  repeatable, not secret
        found = data.splitlines(keepends=True) or [b""]
        for _ in range(rng.randint(1, 3)):
            _CHANGES[rng.randrange(len(_CHANGES))](found, rng.randrange(len(found)), lines, rng)
        return b"".join(found)[:longest]

    return change


def _replaced(found: list[bytes], place: int, lines: list[bytes], rng: random.Random) -> None:
    found[place] = rng.choice(lines)


def _added(found: list[bytes], place: int, lines: list[bytes], rng: random.Random) -> None:
    found.insert(place, rng.choice(lines))


def _emptied(found: list[bytes], place: int, _lines: list[bytes], _rng: random.Random) -> None:
    found[place] = b""


def _mixed(found: list[bytes], place: int, lines: list[bytes], rng: random.Random) -> None:
    """The key of one line with the value of another."""
    key, colon, _ = found[place].partition(b": ")
    found[place] = key + colon + rng.choice(lines).rpartition(b": ")[2]


def _spoilt(found: list[bytes], place: int, _lines: list[bytes], rng: random.Random) -> None:
    """Some bytes in a line replaced by others."""
    line = found[place]
    start = rng.randint(0, len(line))
    some = rng.choice(_PIECES) if rng.random() < 0.5 else rng.randbytes(rng.randint(0, 3))
    found[place] = line[:start] + some + line[start + rng.randint(0, 3) :]


_CHANGES: Final = (_replaced, _added, _emptied, _mixed, _spoilt, _spoilt, _spoilt)
_PIECES: Final = (
    b"'",
    b'"',
    b"[",
    b"]",
    b"{",
    b"}",
    b": ",
    b"- ",
    b"null",
    b"9999-12-31",
    b"0001-01-01",
    b"-1",
    b"999",
)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
