"""A record as a scenario to paste."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forebyg import EpisodeError, load_episode, load_standard
from forebyg.scenario import load_scenarios, run
from forebyg.testing import as_scenario

EPISODE = load_episode({"id": "E-1", "events": [{"date": "2025-09-01", "type": "course_start"}]})
SHIPPED = Path(__file__).resolve().parents[3] / "standards" / "samsoe.yaml"


def test_a_shipped_standard_is_named_by_its_id() -> None:
    """Wherever the scenario is saved, the standard is found."""
    text = as_scenario(load_standard("samsoe"), EPISODE, as_of=date(2026, 1, 15))

    assert text.startswith("standard: samsoe\n")


def test_a_copy_of_a_shipped_standard_is_the_same_document() -> None:
    """What is not changed need not be at hand."""
    text = as_scenario(load_standard(SHIPPED), EPISODE, as_of=date(2026, 1, 15))

    assert text.startswith("standard: samsoe\n")


def test_a_draft_of_a_shipped_standard_is_named_by_its_file(tmp_path: Path) -> None:
    """It bears the same id; pasted, the scenario is judged by the draft, and passes."""
    draft = tmp_path / "samsoe.yaml"
    draft.write_text(
        SHIPPED.read_text(encoding="utf-8").replace("at_most: 6 months", "at_most: 3 months"), "utf-8"
    )
    text = as_scenario(load_standard(draft), EPISODE, as_of=date(2026, 1, 15))
    pasted = tmp_path / "pasted.yaml"
    pasted.write_text(text, encoding="utf-8")

    assert text.startswith((f"standard: {draft}\n", f'standard: "{draft}"\n'))
    assert [True] == [result.passed for result in run(load_scenarios(pasted))]


def test_a_record_without_a_day_is_no_scenario() -> None:
    """Neither the record nor the caller names the day of judging."""
    with pytest.raises(EpisodeError, match="no day to judge on"):
        as_scenario(load_standard("samsoe"), EPISODE)
