"""The Danish municipalities and their codes, as data: no code is about one of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

__all__ = ["municipalities"]


@cache
def municipalities() -> Mapping[str, str]:
    """The name of each municipality, by its four-digit code."""
    file = resources.files(__package__).joinpath("municipalities.toml")
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8"))["municipalities"])
