"""How a rule reads under the choices that are not taken."""

from __future__ import annotations

from typing import Final

from tests.unit.render.explain.documents import HEAD, Plain, loaded

from forebyg.render.explain import WRITERS, rules_section
from forebyg.standard import Standard


def reading(default: str, *choices: str) -> Plain:
    """A reading with these choices."""
    named = {choice: f"So {choice}" for choice in choices}
    return {"question": "How?", "choices": named, "default": default, "why": "So."}


READINGS: Final[Plain] = {
    "outer": reading("a", "a", "b"),
    "inner": reading("x", "x", "y"),
    "open": reading("not_decided", "p", "q"),
    "days": reading("later", "later", "at-once"),
    "judged": reading("start", "start", "inquiry"),
}
COUNTED: Final = {"first_day": {"reading": "days", "later": "not_counted", "at-once": "counted"}}
JUDGED: Final = {"judged_on": {"reading": "judged", "start": "course_start", "inquiry": "inquiry"}}
LATE: Final[Plain] = {
    "id": "late",
    "kind": "deadline",
    "cites": ["NYB-1"],
    "do": "invitation",
    "within": "14 days",
    "after": "inquiry",
    "expected": False,
}


def standard(*rules: Plain) -> Standard:
    """The document, with readings about its head too."""
    counting = {"calendar": "DK", **COUNTED}
    return loaded(*rules, head={**HEAD, "counting": counting, "eligibility": JUDGED}, readings=READINGS)


def lines(document: Standard, rule: str) -> list[str]:
    """What `forebyg explain STANDARD RULE` prints of the rule itself."""
    compiled = next(one for one in document.rules if one.model.id == rule)
    every = WRITERS["text"](rules_section(document, [compiled], "en"), "en").splitlines()
    start = next(place for place, line in enumerate(every) if line.startswith(f"{rule}  ["))
    return every[start + 1 : every.index("", start)]


def test_a_choice_shows_what_it_changes() -> None:
    """Below the choice stands the sentence that is new, and what falls away."""
    within = {"reading": "outer", "a": "14 days", "b": "3 weeks"}
    gone = {"reading": "outer", "a": "referral", "b": None}
    said = lines(standard({**LATE, "within": within, "discharged_by": gone}), "late")
    at = said.index("  Where outer = b (So b):")
    assert said[at + 1 : at + 3] == [
        "    The municipality must see to this: invitation no later than 3 weeks after inquiry.",
        "    This falls away: It falls away when this comes first: referral.",
    ]


def test_a_choice_inside_another_names_both() -> None:
    """A reading that matters only under another choice is told together with it, and only once."""
    inside = {"reading": "inner", "x": None, "y": "plan_made"}
    said = lines(standard({**LATE, "only_if": {"reading": "outer", "a": None, "b": inside}}), "late")
    headings = [line for line in said if line.startswith("  Where ")]
    assert "  Where outer = b (So b) and inner = y (So y):" in headings
    assert not any(line.startswith(("  Where inner", "  Where outer = b (So b):")) for line in headings)


def test_a_rule_is_told_under_a_choice_that_it_stands_under() -> None:
    """Where the default is none of them it is the first that it names, and other choices are not told."""
    within = {"reading": "outer", "a": "14 days", "b": "3 weeks"}
    said = lines(standard({**LATE, "within": within, "under": {"outer": "b"}}), "late")
    assert said[0] == "  The municipality must see to this: invitation no later than 3 weeks after inquiry."
    assert "  It stands only where the text is read so: outer = b (So b)." in said
    assert not any("Where outer" in line for line in said)


def test_what_is_left_open_is_told() -> None:
    """The words are those of the first choice, and that is said."""
    said = lines(standard({**LATE, "within": {"reading": "open", "p": "1 week", "q": "2 weeks"}}), "late")
    assert said[0].endswith("invitation no later than 1 week after inquiry.")
    assert any("The text leaves open how open is to be read. This is said for p;" in line for line in said)
    assert "  Where open = q (So q):" in said


def test_a_rule_told_alone_says_how_its_days_are_counted() -> None:
    """Also under the choices that the head of the document hangs on."""
    said = lines(standard(LATE), "late")
    assert "  A period counts from the day after: the first day is not counted." in said
    assert said[-2:] == [
        "  Where days = at-once (So at-once):",
        "    The first day is day one of a period, and is counted.",
    ]


def test_working_days_say_what_they_are() -> None:
    """Which days are working days is said of every rule that counts them."""
    said = lines(standard({**LATE, "within": "10 working days"}), "late")
    assert "  Working days are Monday to Friday except Danish public holidays." in said
    assert "Working days are" not in "".join(lines(standard(LATE), "late"))


def test_a_criterion_told_alone_says_on_which_day_it_is_judged() -> None:
    """Also under the other choices of that day."""
    said = lines(standard(), "adult")
    assert any("is judged on the day of start of the course" in line for line in said)
    assert "  Where judged = inquiry (So inquiry):" in said
