"""Whatever pydantic finds wrong, forebyg has words of its own for it."""

from __future__ import annotations

from pydantic_core import _pydantic_core

from forebyg.messages import codes
from forebyg.standard.error_types import CODES


def test_every_type_of_error_that_pydantic_knows_has_a_code() -> None:
    """No sentence of pydantic's, which speaks of types and echoes values, can reach a reader."""
    known = {error["type"] for error in _pydantic_core.list_all_errors()}
    assert len(known) > 90
    assert known - CODES.keys() == set()


def test_every_code_has_its_words() -> None:
    """An error is never told under a code that the catalogue lacks."""
    assert set(CODES.values()) - set(codes("diagnostics")) == set()
