"""A scenario file out of YAML: read, checked as a whole, with every fault found in one go."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any, Final

from forebyg.diagnostic import Diagnostic, Path, suggest
from forebyg.errors import ScenarioError, StandardError, UnknownStandardError
from forebyg.scenario.case import Case, ScenarioFile
from forebyg.scenario.cases import CASE_KEYS, CaseReader
from forebyg.scenario.expect import FINDING_FIELDS, LISTS
from forebyg.scenario.faults import Faults
from forebyg.scenario.places import episode_places
from forebyg.source import SCENARIO_LIMITS, Document, read_yaml
from forebyg.standard import Standard, load_standard

__all__ = ["load_scenarios"]

_KEYS: Final = ("standard", "with", "cases")
_WORDS: Final = frozenset((*_KEYS, *CASE_KEYS, *LISTS, *FINDING_FIELDS, "rule", "statement"))
"""What the reading of the text may repeat: the episodes could be copied from real ones."""


def load_scenarios(path: str | os.PathLike[str], standard: Standard | None = None) -> ScenarioFile:
    """Read and check a scenario file.

    Args:
        path: The YAML file.
        standard: The standard to test, in place of the one that the file names.

    Raises:
        ScenarioError: With everything that is wrong, each fault at its line and column.
    """
    document, found = _read(FilePath(path))
    faults = Faults(document, found)
    data = faults.mapping(document.data, (), _KEYS, "standard: draft.yaml")
    standard = standard or _named(data, FilePath(path).parent, faults)
    beside = _beside(data, FilePath(path).parent, faults)
    cases = () if standard is None else _cases(data, document, standard, beside, faults)
    if faults.found or standard is None:
        raise ScenarioError(faults.in_order())
    return ScenarioFile(str(path), standard, beside, cases)


def _read(path: FilePath) -> tuple[Document, tuple[Diagnostic, ...]]:
    try:
        text = path.read_bytes()
    except (OSError, ValueError):
        raise ScenarioError([Diagnostic("unreadable-file", file=str(path))]) from None
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
        faults.add("unusable-standard", path, word=name, reason=str(error.diagnostics[0]))
    except UnknownStandardError as error:
        near = suggest(name, error.known)
        faults.add("no-such-standard", path, word=name, suggestion=near, known=error.known)
    return None


def _cases(
    data: Mapping[str, Any],
    document: Document,
    standard: Standard,
    beside: tuple[Standard, ...],
    faults: Faults,
) -> tuple[Case, ...]:
    if "cases" not in data:
        faults.missing("cases", ())
        return ()
    if data["cases"] == []:
        faults.add("no-cases", ("cases",))
    reader = CaseReader(standard, beside, episode_places(document), faults)
    items = enumerate(faults.list_of(data["cases"], ("cases",)))
    found = [reader.case(item, number) for number, item in items]
    return tuple(case for case in found if case is not None)
