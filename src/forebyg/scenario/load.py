"""A scenario file out of YAML: read, checked as a whole, with every fault found in one go."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.errors import ScenarioError, StandardError, UnknownStandardError
from forebyg.messages import Phrase
from forebyg.place import Path
from forebyg.scenario.case import Case, ScenarioFile
from forebyg.scenario.cases import CASE_KEYS, CaseReader
from forebyg.scenario.expect import FINDING_FIELDS, LISTS
from forebyg.scenario.faults import Faults
from forebyg.scenario.places import episode_places
from forebyg.source import SCENARIO_LIMITS, Document, read_yaml, start_of, unreadable
from forebyg.standard import Standard, load_standard
from forebyg.suggestion import suggest

__all__ = ["load_scenarios", "read_scenarios"]

_KEYS: Final = ("standard", "with", "cases")
_WORDS: Final = frozenset((*_KEYS, *CASE_KEYS, *LISTS, *FINDING_FIELDS, "rule", "statement"))
"""What the reading of the text may repeat: the episodes could be copied from real ones."""


def load_scenarios(path: str | os.PathLike[str]) -> ScenarioFile:
    """Read and check a scenario file, of which every case must be usable.

    Args:
        path: The YAML file.

    Raises:
        ScenarioError: With everything that is wrong, each fault at its line and column.
    """
    read = _whole(FilePath(path), None)
    if read.faults.found or read.standard is None:
        raise ScenarioError(read.faults.in_order())
    return read.file([case for case in read.cases if case is not None])


def read_scenarios(
    path: str | os.PathLike[str], standard: Standard | None = None
) -> tuple[ScenarioFile | None, tuple[Diagnostic, ...]]:
    """Read a scenario file as far as it can be used: a bad case keeps no other from being judged.

    A case that expects nothing is read without an expectation, and will fail.

    Args:
        path: The YAML file.
        standard: The standard to test, in place of the one that the file names.

    Returns:
        The cases that can be judged, or None where the file as a whole cannot be used; and what is wrong
        with the rest.
    """
    try:
        read = _whole(FilePath(path), standard)
    except ScenarioError as error:
        return None, error.diagnostics
    by_case: dict[int | None, list[Diagnostic]] = {}
    for fault in read.faults.in_order():
        by_case.setdefault(_case_of(fault.path), []).append(fault)
    if read.standard is None or None in by_case:
        return None, tuple(read.faults.in_order())
    cases = [
        case if number not in by_case else case._replace(expect=None)
        for number, case in enumerate(read.cases)
        if case is not None and all(_expects_nothing(fault) for fault in by_case.get(number, ()))
    ]
    rest = (fault for faults in by_case.values() for fault in faults if not _expects_nothing(fault))
    return read.file(cases), tuple(rest)


class _Whole(NamedTuple):
    """A file as read; each case is None where it cannot be used, and the faults say why."""

    path: FilePath
    faults: Faults
    standard: Standard | None
    beside: tuple[Standard, ...]
    cases: tuple[Case | None, ...]

    def file(self, cases: Iterable[Case]) -> ScenarioFile:
        """The file with these of its cases."""
        if self.standard is None:
            raise TypeError(self.path)
        return ScenarioFile(str(self.path), self.standard, self.beside, tuple(cases))


def _whole(path: FilePath, standard: Standard | None) -> _Whole:
    document, found = _read(path)
    faults = Faults(document, found)
    data = faults.mapping(document.data, (), _KEYS, "standard: draft.yaml")
    standard = standard or _named(data, path.parent, faults)
    beside = _beside(data, path.parent, faults)
    cases = () if standard is None else _cases(data, document, standard, beside, faults)
    return _Whole(path, faults, standard, beside, cases)


def _case_of(path: Path) -> int | None:
    """The position of the case that a fault is in; None: it is in none."""
    match path:
        case ("cases", int(number), *_):
            return number
        case _:
            return None


def _expects_nothing(fault: Diagnostic) -> bool:
    """Whether a fault is that a case expects nothing, so that it could never fail."""
    is_absent = fault.code == "missing-key" and fault.fields.get("key") == "expect"
    return is_absent or fault.code == "no-expectation"


def _read(path: FilePath) -> tuple[Document, tuple[Diagnostic, ...]]:
    try:
        text = start_of(path, SCENARIO_LIMITS)
    except (OSError, ValueError):
        raise ScenarioError([unreadable(path)]) from None
    document, found = read_yaml(text, file=str(path), limits=SCENARIO_LIMITS, echo=False, known=_WORDS)
    if document is None:
        raise ScenarioError(found)
    return document, found


def _named(data: Mapping[str, Any], folder: FilePath, faults: Faults) -> Standard | None:
    """The standard that the file is about."""
    if data.get("standard") is None:
        faults.missing("standard", ())
    return _standard(data.get("standard"), ("standard",), folder, faults)


def _beside(data: Mapping[str, Any], folder: FilePath, faults: Faults) -> tuple[Standard, ...]:
    """The documents laid beside it: one, or a list."""
    given = data.get("with")
    if not isinstance(given, list):
        one = _standard(given, ("with",), folder, faults)
        return () if one is None else (one,)
    every = [_standard(name, ("with", place), folder, faults) for place, name in enumerate(given)]
    return tuple(one for one in every if one is not None)


def _standard(value: object, path: Path, folder: FilePath, faults: Faults) -> Standard | None:
    """A shipped standard by its id, or one in a file whose path counts from this file's folder."""
    name = faults.text_of(value, path)
    if name is None:
        return None
    is_file = "/" in name or name.endswith((".yaml", ".yml"))
    try:
        return load_standard(folder / name if is_file else name)
    except StandardError as error:
        faults.add("unusable-standard", path, word=name, reason=_reason(error.diagnostics[0]))
    except UnknownStandardError as error:
        near = suggest(name, error.known)
        faults.add("no-such-standard", path, word=name, suggestion=near, known=error.known)
    return None


def _reason(fault: Diagnostic) -> Phrase:
    """Where a standard is wrong and what is, in the language in which the file of scenarios is told of."""
    return Phrase("usage", "bad-value", (("where", fault.where), ("why", fault.said)))


def _cases(
    data: Mapping[str, Any],
    document: Document,
    standard: Standard,
    beside: tuple[Standard, ...],
    faults: Faults,
) -> tuple[Case | None, ...]:
    if "cases" not in data:
        faults.missing("cases", ())
        return ()
    if data["cases"] == []:
        faults.add("no-cases", ("cases",))
    reader = CaseReader(standard, beside, episode_places(document), faults)
    items = enumerate(faults.list_of(data["cases"], ("cases",)))
    return tuple(reader.case(item, number) for number, item in items)
