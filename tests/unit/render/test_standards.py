from __future__ import annotations

import pytest

from forebyg.render.standards import standard_lines
from forebyg.standard import Standard, load_standard

DRAFT = """\
format: 1
id: nyby
title: Et udkast
draft: true
paragraphs: {offered: [SEL-82b]}
IN_FORCE
rules: []
"""


def standard(in_force: str) -> Standard:
    """A draft that is in force so."""
    return load_standard(DRAFT.replace("IN_FORCE", in_force))


@pytest.mark.parametrize(
    ("in_force", "english", "danish"),
    [
        (
            "",
            "In force on every day: the document names no date.",
            "Gælder alle dage: dokumentet nævner ingen dato.",
        ),
        ("in_force: {from: 2024-05-29}", "In force from 29 May 2024.", "Gælder fra den 29. maj 2024."),
        ("in_force: {to: 2024-05-29}", "In force until 29 May 2024.", "Gælder til og med den 29. maj 2024."),
        (
            "in_force: {from: 2024-05-01, to: 2024-05-29}",
            "In force from 1 May 2024 until 29 May 2024.",
            "Gælder fra den 1. maj 2024 til og med den 29. maj 2024.",
        ),
    ],
)
def test_when_it_is_in_force(in_force: str, english: str, danish: str) -> None:
    """A standard says from when until when it applies, and that a draft is one."""
    assert list(standard_lines(standard(in_force), None, "en")) == [
        "nyby  The state: Et udkast (draft)",
        f"  {english}",
    ]
    assert list(standard_lines(standard(in_force), None, "da"))[1] == f"  {danish}"
