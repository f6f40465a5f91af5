"""Same input and engine, same bytes: hash seed, time zone, locale and YAML parser change nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

import pytest

PROGRAM: Final = str(Path(__file__).with_name("told.py"))
SHARE: Final = ("5", "4")
"""Every so many-th file, and every so many-th of its cases: some sixty, in a second or two."""

WITHOUT_LIBYAML: Final = (
    "import runpy, sys; sys.modules['yaml._yaml'] = None; sys.argv = sys.argv[1:]; "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)
"""Runs a program as if PyYAML had been built without libyaml."""


class Setting(NamedTuple):
    """What a program finds around it.

    Attributes:
        environment: Its variables, beside those of this process.
        options: What stands before the program on the command line.
    """

    environment: dict[str, str]
    options: tuple[str, ...] = ()


SETTINGS: Final = {
    "usual": Setting({"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": ""}),
    "far east, Danish": Setting(
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "da_DK.UTF-8", "LC_ALL": ""}
    ),
    "far west, no UTF-8": Setting(
        {
            "PYTHONHASHSEED": "4711",
            "TZ": "Pacific/Pago_Pago",
            "LC_ALL": "POSIX",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        }
    ),
    "without libyaml": Setting(
        {"PYTHONHASHSEED": "65537", "TZ": "Europe/Copenhagen", "LC_ALL": "C"}, ("-c", WITHOUT_LIBYAML)
    ),
}
LOADERS: Final = {"without libyaml": "PureLoader"}
"""The parser that a setting has, where it is not the one that this process has."""


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[bytes, bytes]]:
    """What is printed to stdout and stderr under each setting; all run at once."""
    running = {}
    for name, setting in SETTINGS.items():
        running[name] = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, *setting.options, PROGRAM, *SHARE],
            env={**os.environ, **setting.environment, "PYTHONPATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    found = {name: process.communicate() for name, process in running.items()}
    assert {process.returncode for process in running.values()} == {0}, found
    return found


@pytest.mark.parametrize("name", [name for name in SETTINGS if name != "usual"])
def test_every_setting_gives_the_same_bytes(name: str, told: dict[str, tuple[bytes, bytes]]) -> None:
    """JSON and text of many reports are the same as under the usual setting."""
    usual, other = told["usual"][0], told[name][0]

    assert _first_difference(usual, other) is None


def test_the_settings_are_those_meant(told: dict[str, tuple[bytes, bytes]]) -> None:
    """Many reports are compared, and one run really did without libyaml."""
    usual, _ = told["usual"]

    assert len(re.findall(rb'"report": 1', usual)) > 50
    for name, loader in LOADERS.items():
        assert told[name][1].decode().strip() == loader


def test_a_difference_would_be_seen() -> None:
    """Of two texts the first line that differs is told, also where one is cut short."""
    assert _first_difference(b"a\nb", b"a\nc") == (b"b", b"c")
    assert _first_difference(b"a\nb", b"a") == (b"b", None)
    assert _first_difference(b"a\nb", b"a\nb") is None


def _first_difference(usual: bytes, other: bytes) -> tuple[bytes | None, bytes | None] | None:
    """The first lines that differ; None: the texts are the same."""
    if usual == other:
        return None
    ours, theirs = usual.split(b"\n"), other.split(b"\n")
    at = next((at for at, (one, two) in enumerate(zip(ours, theirs, strict=False)) if one != two), None)
    place = min(len(ours), len(theirs)) if at is None else at
    return next(iter(ours[place:]), None), next(iter(theirs[place:]), None)
