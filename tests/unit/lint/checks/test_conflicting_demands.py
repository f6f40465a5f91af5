"""Demands on one event: told of the forms of course that all the rules bind."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import named, rule, said

CODE = "conflicting-demands"


@pytest.mark.parametrize(
    ("forms", "told"),
    [
        (({}, {}), None),
        (({"form": "group"}, {}), "in group courses"),
        (({"form": ["group", "individual"]}, {"form": ["group", "ad_hoc"]}), "in group courses"),
        (({"form": ["individual", "group", "ad_hoc"]}, {}), "in every form of course"),
    ],
)
def test_in_which_courses(forms: tuple[dict[str, Any], dict[str, Any]], told: str | None) -> None:
    """A demand of group courses alone leaves individual ones to the other rule."""
    one, other = forms
    rules = [
        rule("short", "attribute", of="conversation", attribute="minutes", at_most=30, **one),
        rule("long", "attribute", of="conversation", attribute="minutes", at_least=60, **other),
    ]
    (found,) = said(CODE, rules)
    assert named(found) == ["short", "long"]
    assert found.message().count(f"demand, {told}:" if told else "demand:") == 1


def test_two_values_in_courses_of_one_form() -> None:
    """So it is told where two events must have one value."""
    rules = [
        rule("same", "continuity", of="conversation", attribute="channel", form="group"),
        rule("one", "count", of={"conversation": {"channel": "phone"}}, at_least=1),
        rule("other", "count", of={"conversation": {"channel": "home"}}, at_least=1),
    ]
    (found,) = said(CODE, rules)
    assert "demand different ones, in group courses: same" in found.message()
    assert "kræver forskellige (i gruppeforløb): same" in found.message("da")
