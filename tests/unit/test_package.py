"""The names that the package offers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import forebyg


@pytest.mark.parametrize("name", forebyg.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """What `__all__` promises can be had, and stays the same object."""
    assert getattr(forebyg, name) is getattr(forebyg, name)
    assert name in dir(forebyg)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name is refused as by any module."""
    with pytest.raises(AttributeError, match="no attribute 'evalute'"):
        forebyg.evalute  # noqa: B018  # the access is what is tested


def test_the_import_alone_loads_no_model() -> None:
    """Importing the package does not import pydantic or yaml; the first use does."""
    code = "import sys, forebyg; print(sorted({'pydantic', 'yaml'} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own words

    assert "[]" == shown.stdout.strip()
