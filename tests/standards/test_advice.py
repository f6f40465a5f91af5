"""What is advised on the shipped standards, each piece with the ground for it in the text."""

from __future__ import annotations

from datetime import date

import pytest

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.lint import advise
from forebyg.place import path_text
from forebyg.standard import Standard, load_standard, shipped_ids

STRICTER, OWED = "stricter-than-statute", "permitted-and-owed"

DEFENDED = {
    ("hjoerring", "draft", "draft-without-adoption"): "HJO-01 leaves the day of adoption blank",
    ("hjoerring", "target-group", STRICTER): "HJO-03 names those at risk alone, the law those affected too",
    ("hjoerring", "other-offers-not-enough", STRICTER): "HJO-05 puts other offers first, the law does not",
    (
        "hjoerring",
        "invitation-possible",
        OWED,
    ): "later wording: HJO-52 allows what HJO-41 promises",
    ("hjoerring", "half-a-year", STRICTER): "read for groups too, HJO-28 limits what § 82 a does not",
    ("hjoerring", "half-a-year-or-extended", "looser-than-statute"): "HJO-27 extends what § 82 b ends",
    ("hjoerring", "follow-up-talks-as-needed", OWED): "HJO-21 has talks in every group, HJO-32 as needed",
    ("hjoerring", "at-most-fourteen-weeks", STRICTER): "HJO-34 limits groups, § 82 a does not",
    ("ishoej", "target-group", STRICTER): "read without those at risk, ISH-08 is narrower than § 82 a",
    ("ishoej", "light-only", STRICTER): "read as an exclusion, ISH-09 bars severe problems",
    ("ishoej", "short-course", "measure-left-open"): "ISH-21 says short and gives no number",
    ("rudersdal", "title", "draft-without-adoption"): "the text has no date at all",
    (
        "rudersdal",
        "rules",
        "statute-demand-missing",
    ): "the law wants an effect judged, the text does not",
    ("rudersdal", "adult", STRICTER): "RUD-05 sets an age, the law none",
    ("rudersdal", "target-group", STRICTER): "RUD-06 leaves out reduced physical functioning",
    ("rudersdal", "young-contact", "age-outside-target-group"): "RUD-31 sends 15 to 17, RUD-05 wants 18",
    ("rudersdal", "short-group", "measure-left-open"): "RUD-14 says short and gives no number",
    ("rudersdal", "short-group", STRICTER): "read as six months, RUD-14 limits groups",
    ("samsoe", "adult", STRICTER): "read with an age, SAM-20 leaves out the young",
    ("samsoe", "six-months", STRICTER): "SAM-15 limits groups, § 82 a does not",
    ("samsoe", "six-months-by-law", "limit-never-reached"): "weekly (SAM-13) uses five (SAM-14) up in weeks",
    ("vordingborg", "rules", "statute-demand-missing"): "the effect is a purpose there and no condition",
    ("vordingborg", "adult", STRICTER): "VOR-02 sets an age, the law none",
    ("vordingborg", "target-group", STRICTER): "read as both, VOR-03 and VOR-04 want impairment and risk",
    ("vordingborg", "no-help-from-other-sectors", STRICTER): "VOR-16 puts other sectors first",
    ("vordingborg", "wish", STRICTER): "VOR-37 asks for the citizen's wish",
    ("vordingborg", "motivated", STRICTER): "VOR-38 asks for motivation",
    ("vordingborg", "able-to-attend", STRICTER): "VOR-40 asks that the citizen can come",
    ("vordingborg", "group-six-months", STRICTER): "VOR-21 limits groups, § 82 a does not",
    ("vordingborg", "final-evaluation", "final-before-the-end"): "VOR-28: 20 weeks of a possible 26",
    ("vordingborg", "final-evaluation-with-citizen", "final-before-the-end"): "VOR-44 repeats VOR-28",
}
"""Each piece of advice by document, rule or key, and code: the statement that it rests on."""


def place(standard: Standard, found: Diagnostic) -> str:
    """The rule that advice is about, or the key path."""
    ids = [compiled.model.id for compiled in standard.rules]
    match found.path:
        case ("rules", int(number), *_):
            return ids[number]
        case path:
            return path_text(path)


@pytest.mark.parametrize("name", shipped_ids())
def test_only_what_can_be_defended(name: str) -> None:
    """No advice on a shipped standard is without its ground, and none of those is lost."""
    standard = load_standard(name)
    found = {(name, place(standard, one), one.code) for one in advise(standard)}
    assert found == {key for key in DEFENDED if key[0] == name}


@pytest.mark.parametrize("name", shipped_ids())
def test_advice_has_a_place_and_is_no_error(name: str) -> None:
    """Each piece stands at a line of the file, can be said in both languages, and stops nobody."""
    for one in advise(load_standard(name)):
        assert one.line is not None
        assert one.severity is not Severity.ERROR
        assert one.message("da") != one.message("en")
        assert one.hint("da") != one.hint("en")


def test_the_later_wording_goes_beyond_the_law() -> None:
    """The extension is told at its own line, with the line of the law."""
    (found,) = (one for one in advise(load_standard("hjoerring")) if one.code == "looser-than-statute")
    law = load_standard("statute")
    ids = [compiled.model.id for compiled in law.rules]
    place = law.document.place_of(("rules", ids.index("six-months")))
    assert place is not None
    assert found.path[-1] == "extension"
    assert f"six-months (statute.yaml, line {place.line})" in found.message()
    assert "wording = extension" in found.message()


@pytest.mark.parametrize(("day", "found"), [(date(2021, 12, 31), []), (date(2022, 1, 1), ["review-overdue"])])
def test_a_review_is_overdue_from_the_day_after(day: date, found: list[str]) -> None:
    """Every second year counted from the end of 2019: due on the last day of 2021."""
    told = [one.code for one in advise(load_standard("ishoej"), as_of=day)]
    assert [code for code in told if code == "review-overdue"] == found
