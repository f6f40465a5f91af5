"""How a field's value is put into a sentence: safe on a terminal, and the same in every language."""

import string
from collections.abc import Mapping
from functools import cache
from typing import Final

__all__ = ["field_names", "fill", "printable"]

_FORMATTER: Final = string.Formatter()


def fill(template: str, fields: Mapping[str, object]) -> str | None:
    """The template with its named fields filled in, or None when one of them is absent or None."""
    names = field_names(template)
    if any(fields.get(name) is None for name in names):
        return None
    return template.format_map({name: _shown(fields[name]) for name in names})


@cache
def field_names(template: str) -> frozenset[str]:
    """The names of the fields that a template needs."""
    return frozenset(name for _, name, _, _ in _FORMATTER.parse(template) if name is not None)


def _shown(value: object) -> object:
    """Words as they stand on one line, truth as YAML writes it, lists with commas, all else as it is."""
    match value:
        case str():
            return printable(value)
        case bool():
            return "true" if value else "false"
        case tuple() | list() | set() | frozenset():
            items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
            return ", ".join(str(_shown(item)) for item in items)
        case _:
            return value


def printable(word: str) -> str:
    """The word on one line, with escapes for what a terminal would act on or not show."""
    if word.isprintable():
        return word
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in word)
