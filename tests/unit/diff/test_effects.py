from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from forebyg import EpisodeError, Standard, load_episode, load_standard
from forebyg.diff.effects import Effects, Named, RuleEffect, Source, effects
from forebyg.timeline import Episode

DOCS = Path(__file__).resolve().parents[3] / "docs" / "files"
OLD, NEW = load_standard(DOCS / "nyby.yaml"), load_standard(DOCS / "nyby-draft.yaml")
INQUIRY = {"date": "2025-03-03", "type": "inquiry"}


def episode(name: str, *events: Mapping[str, object], **more: object) -> Episode:
    """A record judged at the end of 20 March 2025, between the old last day and the new one."""
    return load_episode({"id": name, "as_of": "2025-03-20", "events": list(events), **more})


def found(*episodes: Episode | EpisodeError, old: Standard = OLD, as_of: date | None = None) -> Effects:
    """What becomes of these records."""
    sources = (Source("cases.jsonl", line, one) for line, one in enumerate(episodes, start=1))
    return effects(old, NEW, sources, as_of=as_of)


def test_a_case_that_comes_out_otherwise() -> None:
    """It is listed once, by id and place, and under each rule that judges it differently."""
    result = found(episode("E-1", INQUIRY), episode("E-2"))
    named = (Named("E-1", "cases.jsonl", 1),)

    assert (result.judged, result.changed) == (2, named)
    assert result.rules == (RuleEffect("invited", "invited", named),)


def test_a_rule_of_only_one_document() -> None:
    """A rule that the draft does not have is named by its old id alone, and one that it adds by the new."""
    start = {"date": "2025-03-04", "type": "course_start", "form": "group"}
    talk = {"date": "2025-03-10", "type": "conversation"}
    result = found(episode("E-1", start, talk))

    assert [(one.old, one.new) for one in result.rules] == [
        ("four-talks", None),
        (None, "as-many-talks-as-needed"),
    ]


def test_the_last_timely_day_alone() -> None:
    """A case in which only the last timely day is another one comes out otherwise too."""
    assert found(episode("E-1", INQUIRY), as_of=date(2025, 3, 10)).changed


def test_the_target_group() -> None:
    """A case whose citizen is in the target group of one standard only is told apart."""
    result = found(episode("E-1", facts={"motivated": True}, born="1990-04-02"), old=load_standard("samsoe"))

    assert [one.episode for one in result.eligibility] == ["E-1"]


def test_bad_ones_stop_no_other() -> None:
    """One that cannot be read, has no day, or names an unknown choice is told; the rest count."""
    dayless = load_episode({"id": "E-2"})
    reading = episode("E-3", readings={"weeks-from": "no-such-choice"})
    result = found(EpisodeError([], "E-1"), dayless, reading, episode("E-4", INQUIRY))

    assert (result.judged, len(result.changed), len(result.errors)) == (1, 1, 3)


def test_nothing_to_judge() -> None:
    """Without records there is nothing to tell."""
    assert found() == Effects(0, (), (), (), ())
