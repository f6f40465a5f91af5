"""The section on each rule kind, out of the docstring and the model of its class."""

from __future__ import annotations

import inspect
import re
from textwrap import dedent

from docs._ext.markdown import table
from docs._ext.shapes import field_rows

from forebyg.standard.kinds import KINDS, Kind

__all__ = ["kinds", "shared_fields"]

_EXAMPLE = re.compile(r"^ *- id: .*", re.MULTILINE | re.DOTALL)
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
_OWN_NAME = frozenset({"kind"})


def kinds() -> str:
    """All kinds, each with its meaning, its truth table, an example and its fields."""
    return "\n\n".join(_section(word, kind) for word, kind in KINDS.items())


def shared_fields() -> str:
    """The fields that a rule of any kind has."""
    said = _ATTRIBUTE.findall(inspect.getdoc(Kind) or "")
    rows = ((f"`{name}`", " ".join(words.split())) for name, words in said)
    return table(("field", "meaning"), rows)


def _section(word: str, kind: type[Kind]) -> str:
    meaning = inspect.getdoc(kind) or ""
    example = _EXAMPLE.search(meaning)
    if example is None:
        raise ValueError(f"the docstring of {kind.__name__} has no example")
    prose = meaning[: example.start()].partition("\n\nAttributes:\n")[0]
    shared = frozenset(Kind.model_fields) | _OWN_NAME
    required_again = {name for name in Kind.model_fields if name in kind.__annotations__}
    rows = field_rows(kind.model_json_schema(), shared - required_again | _OWN_NAME)
    return "\n\n".join(
        (
            f"### `{word}`",
            prose,
            f"```yaml\n{dedent(example.group()).strip()}\n```",
            table(("field", "what stands there", "when absent"), rows),
        )
    )
