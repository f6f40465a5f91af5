from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forebyg import Episode, Event, Support
from forebyg.scenario import Case, Entry, Expectation, ScenarioFile, load_scenarios, scenario_text
from forebyg.timeline import frozen

DAY = date(2025, 3, 3)
EPISODE = Episode(
    "E-1",
    date(1990, 4, 2),
    frozen({"at_risk": True, "severity": "light", "residence": "null"}),
    (
        Event(DAY, "course_start", frozen({"form": "ad_hoc", "place": "0741"}), "A", DAY, "x.1"),
        Event(DAY, "conversation", frozen({"minutes": 45, "adviser": 'Å: "b", #1'})),
        Event(DAY, "contact_offered", frozen({"channels": ("virtual", "phone")})),
        Event(DAY, "extension", frozen({"until": date(2025, 4, 4)})),
    ),
    (Support("SEL-85", DAY, None, None), Support("SEL-85", DAY, DAY)),
)
EXPECT = Expectation(
    None,
    DAY,
    frozen(
        {
            "violations": (
                Entry(rule="six-months", fields=frozen({"since": DAY, "late": True})),
                Entry("goals", fields=frozen({"late": False})),
            ),
            "deviations": (),
            "upcoming": (Entry(statement="NYB-2", fields=frozen({"due": None, "needs": ("a", "b")})),),
        }
    ),
)


def read(text: str, folder: Path, standard: Path) -> ScenarioFile:
    """What a scenario file with that text says."""
    path = folder / "written.yaml"
    path.write_text(text.replace("STANDARD", str(standard)), encoding="utf-8")
    return load_scenarios(path)


@pytest.fixture
def nyby(tmp_path: Path) -> Path:
    """A standard to name."""
    path = tmp_path / "nyby.yaml"
    source = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    path.write_text(source.split('"""\\\n')[1].split('"""')[0], encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "name", ["Six months", "A: b", "true", "no", "- x", "# x", "2025-01-20 + 6 = 7; x.", "“q”", ""]
)
@pytest.mark.parametrize("readings", [{}, {"strictness": "limit"}, None])
def test_what_is_written_reads_back(
    name: str, readings: dict[str, str] | None, tmp_path: Path, nyby: Path
) -> None:
    """A case that is written is read as the same case, whatever its words look like."""
    chosen = None if readings is None else frozen(readings)
    case = Case(name or "E-1", DAY, DAY, chosen, EPISODE, EXPECT, name or None)
    found = read(scenario_text(str(nyby), [case], ["A remark"]), tmp_path, nyby).cases

    assert [one._replace(line=None) for one in found] == [case]


@pytest.mark.parametrize(
    "word",
    [
        "Null",
        "FALSE",
        "True",
        "Nej",
        "a\tb",
        "a\nb",
        "a\u200bb",
        "a\u2028b",
        "\U000e0001",
        "\U0001f600",
        "C:\\x",
    ],
)
def test_a_word_of_the_record_reads_back(word: str, tmp_path: Path, nyby: Path) -> None:
    """A name that looks like something else, or holds what is not seen, is the same text again."""
    talk = Event(DAY, "conversation", frozen({"adviser": word}))
    case = Case(f"of {word}", DAY, None, frozen({}), Episode("E-1", events=(talk,)), EXPECT, f"of {word}")
    found = read(scenario_text(str(nyby), [case]), tmp_path, nyby).cases

    assert [one._replace(line=None, why=None) for one in found] == [case._replace(why=None)]


def test_how_it_looks() -> None:
    """Events, support and entries stand on a line each, so that a writer can move them."""
    case = Case("One talk", DAY, None, frozen({}), EPISODE._replace(support=()), EXPECT)
    text = scenario_text("samsoe", [case], ["A remark"])

    assert text.startswith("# A remark\nstandard: samsoe\ncases:\n- name: One talk\n  as_of: 2025-03-03\n")
    assert "    - {date: 2025-03-03, type: contact_offered, channels: [virtual, phone]}\n" in text
    assert "    violations:\n    - {rule: six-months, since: 2025-03-03, late: true}\n    - goals\n" in text
    assert "    deviations: []\n" in text
