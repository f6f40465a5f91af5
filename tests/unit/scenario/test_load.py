from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from forebyg import load_standard
from forebyg.errors import ScenarioError
from forebyg.report import EligibilityVerdict
from forebyg.scenario import Entry, load_scenarios, read_scenarios

Scenarios = Callable[[str], Path]

WHOLE = """\
- name: A case
  as_of: 2025-03-01
  known_as_of: 2025-02-01
  readings: {strictness: limit}
  episode: {id: E-1}
  expect:
    eligibility: undetermined
    eligible_on: 2025-03-01
    violations: [NYB-2, {statement: NYB-3, since: 2025-02-03, late: true}]
    needs: [at_risk]
  why: So that
    it is shown.
"""


def faults(path: Path) -> list[tuple[str, int | None, int | None]]:
    """Code, line and column of everything wrong with a scenario file."""
    with pytest.raises(ScenarioError) as caught:
        load_scenarios(path)
    return [(one.code, one.line, one.column) for one in caught.value.diagnostics]


def test_a_case_is_read_whole(scenarios: Scenarios) -> None:
    """Everything that a case says is kept, and where it begins."""
    (case,) = load_scenarios(scenarios(WHOLE)).cases
    assert (case.name, case.line, case.why) == ("A case", 3, "So that it is shown.")
    assert (case.as_of, case.known_as_of) == (date(2025, 3, 1), date(2025, 2, 1))
    assert case.readings == {"strictness": "limit"}
    assert case.expect is not None
    assert case.expect.eligibility is EligibilityVerdict.UNDETERMINED
    assert case.expect.eligible_on == date(2025, 3, 1)
    assert dict(case.expect.lists) == {
        "violations": (
            Entry("NYB-2", fields={"late": False}),
            Entry(None, None, "NYB-3", {"late": True, "since": date(2025, 2, 3)}),
        ),
        "needs": (Entry("at_risk"),),
    }


def test_what_a_case_leaves_out(scenarios: Scenarios) -> None:
    """A case without a name bears that of its episode, and is judged on the episode's own day."""
    path = scenarios("- {episode: {id: E-9, as_of: 2025-03-01}, expect: {violations: []}}\n")
    (case,) = load_scenarios(path).cases
    assert (case.name, case.as_of, case.readings, case.why) == ("E-9", date(2025, 3, 1), {}, None)


def test_every_choice_can_be_asked_for(scenarios: Scenarios) -> None:
    """The word `all` in place of readings stands for every choice."""
    path = scenarios("- {as_of: 2025-03-01, readings: all, episode: {id: E-1}, expect: {violations: []}}\n")
    assert load_scenarios(path).cases[0].readings is None


def test_another_standard_may_be_given(scenarios: Scenarios, nyby: Path) -> None:
    """A draft can be tested with the cases of the standard that it would replace."""
    draft = load_standard(nyby)
    path = scenarios("- {as_of: 2025-03-01, episode: {id: E-1}, expect: {violations: []}}\n")
    path.write_text(path.read_text().replace("nyby.yaml", "gone.yaml"))
    file, faults = read_scenarios(path, draft)
    assert file is not None
    assert (file.standard, faults) == (draft, ())


def test_documents_laid_beside(scenarios: Scenarios) -> None:
    """One document may stand under `with`, or a list of them."""
    path = scenarios("- {as_of: 2025-03-01, episode: {id: E-1}, expect: {violations: []}}\n")
    text = path.read_text()
    path.write_text(text + "with: statute\n")
    assert [one.id for one in load_scenarios(path).beside] == ["statute"]
    path.write_text(text + "with: [statute, nyby.yaml]\n")
    assert [one.id for one in load_scenarios(path).beside] == ["statute", "nyby"]


@pytest.mark.parametrize(
    ("expect", "code"),
    [
        ("{}", "no-expectation"),
        ("{upcoming: [], needs: []}", "no-expectation"),
        ("{violation: []}", "unknown-key"),
        ("{violations: }", "needs-list"),
        ("{violations: [{since: 2025-01-01}]}", "entry-without-id"),
        ("{violations: [NYB-9]}", "unknown-entry"),
        ("{violations: [{statement: NYB-9}]}", "unknown-entry"),
        ("{violations: [{rule: six-month}]}", "unknown-entry"),
        ("{violations: [{rule: goals, sinse: 2025-01-01}]}", "unknown-key"),
        ("{violations: [{rule: goals, since: soon}]}", "needs-date"),
        ("{violations: [7]}", "needs-text"),
        ("{violations: [null]}", "needs-text"),
        ("{not_met: [{rule: at-risk, since: 2025-01-01}]}", "unknown-key"),
        ("{eligibility: elligible}", "needs-choice"),
        ("{eligible_on: someday}", "needs-date"),
        ("[violations]", "needs-mapping"),
    ],
)
def test_a_faulty_expectation_is_refused(scenarios: Scenarios, expect: str, code: str) -> None:
    """What a case expects is checked as strictly as a standard: a misspelt key would expect nothing."""
    path = scenarios(f"- {{as_of: 2025-03-01, episode: {{id: E-1}}, expect: {expect}}}\n")
    assert code in [found for found, _, _ in faults(path)]


def test_an_unknown_key_has_a_place_and_advice(scenarios: Scenarios) -> None:
    """The key itself is pointed at, and the one that was meant is named."""
    path = scenarios("- as_of: 2025-03-01\n  episode: {id: E-1}\n  expect: {violations: [], eligable_on: }\n")
    with pytest.raises(ScenarioError) as caught:
        load_scenarios(path)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.line, fault.column, fault.place) == (
        "unknown-key",
        5,
        28,
        "cases[0].expect.eligable_on",
    )
    assert fault.hint() == "Did you mean `eligible_on`?"


@pytest.mark.parametrize("key", ["as_of", "episode", "expect"])
def test_a_misspelt_key_is_one_fault(key: str, scenarios: Scenarios) -> None:
    """The key that it was meant to be is not said to be missing as well."""
    case = "- {as_of: 2025-03-01, episode: {id: E-1}, expect: {violations: []}}\n"
    with pytest.raises(ScenarioError) as caught:
        load_scenarios(scenarios(case.replace(f"{key}:", f"{key}e:")))
    assert [(one.code, one.place) for one in caught.value.diagnostics] == [
        ("unknown-key", f"cases[0].{key}e")
    ]


def test_a_fault_of_an_episode_stands_where_it_was_written(scenarios: Scenarios) -> None:
    """An episode inside a case is checked by the standard's vocabulary, and shown at its own line."""
    path = scenarios(
        "- {as_of: 2025-03-01, episode: {id: E-1}, expect: {violations: []}}\n"
        "- as_of: 2025-03-01\n  episode:\n    id: E-2\n    events:\n"
        "    - {date: 2025-01-01, type: conversatoin}\n  expect: {violations: []}\n"
    )
    with pytest.raises(ScenarioError) as caught:
        load_scenarios(path)
    (fault,) = caught.value.diagnostics
    assert (fault.line, fault.column, fault.place) == (8, 32, "cases[1].episode.events[0].type")


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("{as_of: 2025-03-01, expect: {violations: []}}", "missing-key"),
        ("{as_of: 2025-03-01, episode: , expect: {violations: []}}", "missing-key"),
        ("{as_of: 2025-03-01, episode: {id: E-1}}", "missing-key"),
        ("{episode: {id: E-1}, expect: {violations: []}}", "missing-key"),
        ("{as_of: now, episode: {id: E-1}, expect: {violations: []}}", "needs-date"),
        (
            "{as_of: 2025-03-01, episode: {id: E-1, readings: {strictness: lax}}, expect: {violations: []}}",
            "unknown-reading-choice",
        ),
        (
            "{as_of: 2025-03-01, readings: {strict: norm}, episode: {id: E-1}, expect: {violations: []}}",
            "unknown-key",
        ),
        (
            "{as_of: 2025-03-01, readings: {strictness: 3}, episode: {id: E-1}, expect: {violations: []}}",
            "needs-text",
        ),
        ("just words", "needs-mapping"),
    ],
)
def test_a_faulty_case_is_refused(scenarios: Scenarios, case: str, code: str) -> None:
    """Each part of a case must be there and usable."""
    assert [found for found, _, _ in faults(scenarios(f"- {case}\n"))] == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("standard: samso\ncases: []\n", [("no-such-standard", 1, 11)]),
        ("standard: none.yaml\ncases: []\n", [("unusable-standard", 1, 11)]),
        ("standard: nyby.yaml\ncases: []\n", [("no-cases", 2, 8)]),
        ("standard: nyby.yaml\n", [("missing-key", 1, 1)]),
        ("cases: []\n", [("missing-key", 1, 1)]),
        ("standard: 3\ncases: []\n", [("needs-text", 1, 11)]),
        ("standard: [\n", [("unclosed", 1, 11)]),
    ],
)
def test_a_faulty_file_is_refused(nyby: Path, text: str, expected: list[tuple[str, int, int]]) -> None:
    """The file itself must name a usable standard and hold cases."""
    path = nyby.with_name("cases.yaml")
    path.write_text(text)
    assert faults(path) == expected


def test_why_a_standard_cannot_be_used_is_told_in_one_language(nyby: Path) -> None:
    """Where it is wrong, and what is, stand in the sentence of the scenario file and in its language."""
    draft = nyby.with_name("draft.yaml")
    draft.write_text("format: 1\nid: nyby\n", encoding="utf-8")
    path = nyby.with_name("of-a-draft.yaml")
    path.write_text("standard: draft.yaml\ncases: []\n", encoding="utf-8")
    _, (fault, *_) = read_scenarios(path)

    assert fault.hint("da") == f"Ret den først: {draft}:1:1: Feltet `title` mangler her."
    assert fault.hint("en") == f"Put it right first: {draft}:1:1: The field `title` is missing here."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be read is a fault of the input like any other."""
    assert faults(tmp_path / "none.yaml") == [("unreadable-file", None, None)]


def test_all_faults_are_told_in_the_order_of_the_file(scenarios: Scenarios) -> None:
    """One run shows everything that is wrong, from the top."""
    found = faults(
        scenarios(
            "- {as_of: soon, episode: {id: E-1}, expect: {violations: [NYB-9]}}\n"
            "- {as_of: 2025-03-01, episode: {id: bad id}, expect: {violations: []}, wy: x}\n"
        )
    )
    assert [code for code, _, _ in found] == ["needs-date", "unknown-entry", "unusable-id", "unknown-key"]
    assert [line for _, line, _ in found] == [3, 3, 4, 4]


def test_nothing_of_an_episode_is_repeated(scenarios: Scenarios) -> None:
    """A record that was copied into a case by mistake does not show in the errors."""
    path = scenarios(
        "- as_of: 2025-03-01\n  episode: {id: E-1, Anna Holm: x, Anna Holm: y, facts: {kendt: Anna}}\n"
        "  expect: {violations: []}\n"
    )
    with pytest.raises(ScenarioError) as caught:
        load_scenarios(path)
    said = str(caught.value) + "".join(one.hint() or "" for one in caught.value.diagnostics)
    assert "Anna" not in said
    assert "kendt" not in said


GOOD = "- {name: Good, as_of: 2025-03-01, episode: {id: E-1}, expect: {violations: []}}\n"


def test_a_bad_case_keeps_no_other_from_being_read(scenarios: Scenarios) -> None:
    """What is wrong with one case is told, and the others can be judged."""
    path = scenarios(f"- {{episode: {{id: E-2}}, expect: {{violations: [NYB-9]}}}}\n{GOOD}")
    file, found = read_scenarios(path)
    assert file is not None
    assert [case.name for case in file.cases] == ["Good"]
    assert [(one.code, one.line) for one in found] == [("missing-key", 3), ("unknown-entry", 3)]


@pytest.mark.parametrize("expect", ["", ", expect: {}", ", expect: {needs: []}"])
def test_a_case_that_expects_nothing_is_read_without_an_expectation(
    scenarios: Scenarios, expect: str
) -> None:
    """It is no fault of the file: the case itself will fail."""
    path = scenarios(f"- {{as_of: 2025-03-01, episode: {{id: E-2}}{expect}}}\n{GOOD}")
    file, found = read_scenarios(path)
    assert file is not None
    assert [case.expect is None for case in file.cases] == [True, False]
    assert found == ()


def test_a_case_that_expects_nothing_and_has_another_fault(scenarios: Scenarios) -> None:
    """It cannot be judged, and that is told."""
    file, found = read_scenarios(scenarios(f"- {{as_of: soon, episode: {{id: E-2}}}}\n{GOOD}"))
    assert file is not None
    assert [case.name for case in file.cases] == ["Good"]
    assert [one.code for one in found] == ["needs-date"]


@pytest.mark.parametrize("text", ["standard: nyby.yaml\n", "standard: byen.yaml\ncases: []\n", "["])
def test_a_file_that_cannot_be_used_at_all(scenarios: Scenarios, text: str) -> None:
    """Without a standard, without cases or without YAML there is nothing to judge."""
    path = scenarios(GOOD)
    path.write_text(text, encoding="utf-8")
    file, found = read_scenarios(path)
    assert file is None
    assert found
