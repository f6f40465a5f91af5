"""The shipped documents account for their sources, and quote no more of them than they may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from forebyg import load_standard, shipped_ids
from forebyg.standard.sources import check_source

STATEMENTS = {"hjoerring": 62, "ishoej": 30, "rudersdal": 32, "samsoe": 49, "vordingborg": 49}
"""How many statements the analysis of each source has."""
PREFIXES = {"hjoerring": "HJO", "ishoej": "ISH", "rudersdal": "RUD", "samsoe": "SAM", "vordingborg": "VOR"}

LONGEST_QUOTE = 8
"""How many words in a row may be those of a source."""

NAMES = ("samsø", "samsoe", "vordingborg", "rudersdal", "ishøj", "ishoej", "hjørring", "hjoerring")


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_standard_loads(name: str) -> None:
    """Every document that is shipped can be used, under the id that its file is named after."""
    assert load_standard(name).id == name


def test_the_five_municipalities_are_shipped() -> None:
    """Each municipality whose text was analysed has its standard, and the act stands beside them."""
    assert {*STATEMENTS, "statute"} <= set(shipped_ids())


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_stands_in_the_ledger_once(name: str) -> None:
    """The ledger holds each statement of the source exactly once, in order, and says what became of it."""
    statements = load_standard(name).statements
    expected = [f"{PREFIXES[name]}-{number:02}" for number in range(1, STATEMENTS[name] + 1)]
    assert [one.id for one in statements] == expected
    assert all(one.as_ for one in statements)


@pytest.mark.parametrize("name", shipped_ids())
def test_what_is_not_computed_has_a_reason(name: str) -> None:
    """Whatever is information or left to a person says why."""
    told = {"information", "judgement"}
    assert not [one.id for one in load_standard(name).statements if told & {*one.as_} and not one.why]


@pytest.mark.parametrize("name", shipped_ids())
def test_reasons_are_given_in_both_languages(name: str) -> None:
    """No reason, of a statement or of a way to count, is told to a Dane in English."""
    standard = load_standard(name)
    reasons = {one.id: one.why for one in standard.statements if one.why}
    every = {**reasons, **{axis: why for axis, why in standard.head.counting.because if why}}
    assert not [which for which, why in every.items() if why["en"] == why["da"]]


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_phrase_stands_in_the_source(name: str, sources: Path) -> None:
    """Key phrases stand word for word in the lines that the ledger gives, of its source."""
    assert check_source(load_standard(name), sources) == ()


def test_no_long_quotation(root: Path, sources: Path) -> None:
    """No nine words in a row of a source stand in a document or page of the project."""
    quoted = {words for source in sources.glob("*.txt") for words in _runs(source)}
    files = [*_texts(root / "standards", "*.yaml"), *_texts(root / "docs", "*.md"), root / "README.md"]
    found = {
        f"{file.relative_to(root)}: {' '.join(words)}"
        for file in files
        if file.exists()
        for words in _runs(file)
        if words in quoted
    }
    assert not found


def test_code_names_no_municipality(root: Path) -> None:
    """What is said of one municipality stands in its document and never in the code."""
    found = {
        f"{file.relative_to(root)}: {name}"
        for file in _texts(root / "src", "*.py")
        for name in NAMES
        if re.search(rf"\b{name}\b", _code(file))
    }
    assert not found


def _texts(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.rglob(pattern))


def _runs(file: Path) -> Iterator[tuple[str, ...]]:
    """Every stretch of one word more than may be quoted, without regard to capitals and punctuation."""
    words = re.findall(r"\w+", file.read_text(encoding="utf-8").casefold())
    length = LONGEST_QUOTE + 1
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _code(file: Path) -> str:
    """A module without its docstrings, which may give a document as an example, in small letters."""
    return re.sub(r'""".*?"""', "", file.read_text(encoding="utf-8").casefold(), flags=re.DOTALL)
