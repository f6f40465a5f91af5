"""The public names of a package, each as its own docstring tells it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from types import ModuleType

from docs._ext.markdown import code, table

import forebyg
from forebyg import testing
from forebyg.timeline import FrozenDict

__all__ = ["names_for_tests", "package_names"]

_SECTION = re.compile(r"^(Args|Attributes|Raises):\n((?: {4}.*\n?|\n)+)", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
_HEADS = {"Args": "argument", "Attributes": "attribute", "Raises": "raises"}
_NOT_GIVEN = "draw"
"""What Hypothesis hands to a strategy, and nobody else."""
_MODULES = re.compile(r"\b(?:[a-z_]+\.)+(?=\w)")
_NOT_YET_KNOWN = re.compile(r"ForwardRef\('(\w+)'\)")


def package_names() -> str:
    """Every name of `forebyg`."""
    return _names(forebyg)


def names_for_tests() -> str:
    """Every name of `forebyg.testing`."""
    return _names(testing)


def _names(module: ModuleType) -> str:
    return "\n\n".join(_section(name, getattr(module, name)) for name in module.__all__)


def _section(name: str, value: object) -> str:
    """A heading, how it is called, what its docstring says, and what it offers."""
    parts = [f"### `{name}`"]
    if isinstance(value, tuple):
        parts.append(table(("name", "means"), [(code(one.__name__), _first(one)) for one in value]))
    elif inspect.isfunction(value):
        parts += [f"```python\n{name}{_signature(value)}\n```", *_told(value)]
    else:
        parts += _told(value)
    if inspect.isclass(value):
        parts += _offered(value)
    return "\n\n".join(parts)


def _told(value: object) -> Iterator[str]:
    """The prose, and a table for each section of a docstring in Google's style."""
    docstring = f"{inspect.getdoc(value)}\n"
    yield _SECTION.sub("", docstring).strip()
    for head, body in _SECTION.findall(docstring):
        told = [(entry, said) for entry, said in _ENTRY.findall(body) if entry != _NOT_GIVEN]
        rows = [(code(entry), _on_one_line(said)) for entry, said in told]
        if rows:
            yield table((_HEADS[head], "means"), rows)


def _offered(value: type) -> Iterator[str]:
    """What stands in an enumeration, or the properties and methods that a class has of its own."""
    if issubclass(value, Enum):
        yield f"Its values: {code(*(one.value for one in value))}."
        return
    own = {name: one for name, one in vars(value).items() if not name.startswith("_")}
    rows = [
        (code(name), _first(one))
        for name, one in own.items()
        if isinstance(one, property) or inspect.isfunction(one)
    ]
    if rows:
        yield table(("has", "which is"), rows)


def _signature(function: object) -> str:
    """How a function is called; an empty mapping is written as one types it."""
    found = inspect.signature(function)  # type: ignore[arg-type]  # functions alone are handed over
    given = [
        one.replace(
            annotation=_type(one.annotation),
            default=_Typed("{}") if isinstance(one.default, FrozenDict) else one.default,
        )
        for one in found.parameters.values()
    ]
    return str(found.replace(parameters=given, return_annotation=_type(found.return_annotation)))


def _type(annotation: object) -> _Typed:
    """A type by its name alone, without the modules that it lives in."""
    words = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return _Typed(_MODULES.sub("", _NOT_YET_KNOWN.sub(r"\1", words)))


class _Typed(str):
    """Words that are shown as they stand in the code, without quotation marks."""

    __slots__ = ()
    __repr__ = str.__str__


def _first(value: object) -> str:
    """The first words of a docstring."""
    return _on_one_line((inspect.getdoc(value) or "").partition("\n\n")[0])


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
