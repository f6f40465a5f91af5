"""The page of the public names leaves none of them out."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

import pytest
from docs._ext.names import names_for_tests, package_names

import forebyg
from forebyg import testing

PAGES = ((forebyg, package_names()), (testing, names_for_tests()))
PUBLIC = [(module, page, name) for module, page in PAGES for name in module.__all__]


def section(page: str, name: str) -> str:
    """What the page says of a name."""
    found = re.search(rf"^### `{name}`\n\n(.+?)(?=^### |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(("module", "page", "name"), PUBLIC, ids=[name for *_, name in PUBLIC])
def test_every_name_is_told(module: ModuleType, page: str, name: str) -> None:
    """What it is for is said; of a function also how it is called, and what each argument means."""
    said, value = section(page, name), getattr(module, name)
    if inspect.isfunction(value):
        assert said.startswith(f"```python\n{name}(")
        given = [f"| `{one}` |" for one in inspect.signature(value).parameters]
        assert "| argument |" not in said or [one for one in given if one not in said] == []
    assert len(said.split()) > 4


def test_a_class_is_told_with_what_it_offers() -> None:
    """Attributes, properties and methods have their rows, and an enumeration has its values."""
    report, registry, verdict = (section(package_names(), one) for one in ("Report", "Registry", "Verdict"))
    assert "| `known_as_of` | What was written down later was not seen; None: all was. |" in report
    assert "| `next_change` | First day after `as_of` on which time alone changes the result" in report
    assert "| `pick` | The version in force on a day; None where there is none. |" in registry
    assert "`satisfied`, `holding`, `pending`" in verdict
    assert "_replace" not in report
