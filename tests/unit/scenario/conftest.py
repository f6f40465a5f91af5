"""A small standard, and scenario files about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

STANDARD = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
in_force: {from: 2020-01-01}
readings:
  strictness:
    question: Is three a limit?
    choices: {norm: A norm, limit: A limit}
    default: norm
    why: The text expects it.
rules:
- {id: at-risk, kind: eligibility, cites: [NYB-1], require: at_risk}
- {id: six-months, kind: duration, cites: [NYB-2], at_most: 6 months}
- id: three-talks
  kind: count
  cites: [NYB-3]
  norm: {reading: strictness, norm: should, limit: must}
  of: conversation
  at_most: 3
- {id: short-talks, kind: attribute, cites: [NYB-3], of: conversation, attribute: minutes, at_most: 60}
- {id: goals, kind: duty, cites: [NYB-4], do: goals_set, by: open_until_end}
- {id: answered, kind: deadline, cites: [NYB-5], do: inquiry_answered, within: 14 days, after: inquiry}
statements:
- {id: NYB-1, lines: 1, phrase: et, as: criterion, en: At risk., da: I risiko.}
- {id: NYB-2, lines: 2, phrase: to, as: rule, en: Six months., da: Seks måneder.}
- {id: NYB-3, lines: 3, phrase: tre, as: rule, en: Three talks., da: Tre samtaler.}
- {id: NYB-4, lines: 4, phrase: fire, as: rule, en: Goals., da: Mål.}
- {id: NYB-5, lines: 5, phrase: fem, as: rule, en: An answer., da: Et svar.}
"""


@pytest.fixture
def nyby(tmp_path: Path) -> Path:
    """The file of the small standard."""
    path = tmp_path / "nyby.yaml"
    path.write_text(STANDARD, encoding="utf-8")
    return path


@pytest.fixture
def scenarios(nyby: Path) -> Callable[[str], Path]:
    """Writes a scenario file about the small standard, beside it, from the text of its cases."""

    def write(cases: str) -> Path:
        path = nyby.with_name("cases.yaml")
        path.write_text(f"standard: nyby.yaml\ncases:\n{cases}", encoding="utf-8")
        return path

    return write
