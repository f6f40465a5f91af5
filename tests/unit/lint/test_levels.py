from __future__ import annotations

import pytest
from tests.unit.lint.drafts import rule, standard

from forebyg.diagnostic import Severity
from forebyg.lint import LevelError, advise, parse_levels

KNOWN = ("one", "other")


def test_later_levels_win() -> None:
    """Everything can be set at once, and one code otherwise after it."""
    assert parse_levels(("all=error", "one=off"), KNOWN) == {"one": None, "other": Severity.ERROR}
    assert parse_levels(("one=info",), KNOWN) == {"one": Severity.INFO}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("one", "`one`: write CODE=LEVEL, with one of the levels off, info, warning, error."),
        ("one=high", "`one=high`: write CODE=LEVEL, with one of the levels off, info, warning, error."),
        ("othr=off", "There is no advice `othr`. Did you mean `other`?"),
        ("xyz=off", "There is no advice `xyz`."),
    ],
)
def test_what_is_no_level(written: str, words: str) -> None:
    """What cannot be meant is refused with the way to write it."""
    with pytest.raises(LevelError) as raised:
        parse_levels((written,), KNOWN)
    assert str(raised.value) == words


def test_a_level_changes_the_weight_alone() -> None:
    """The same advice comes as an error or not at all, as it was asked for."""
    long, short = rule("long", "duration", at_least="30 weeks"), rule("short", "duration", at_most="20 weeks")
    draft, code = standard([long, short]), "conflicting-rules"
    weights = {found.code: found.severity for found in advise(draft, levels={code: Severity.ERROR})}
    assert weights[code] is Severity.ERROR
    assert weights["no-course-possible"] is Severity.WARNING
    assert code not in {found.code for found in advise(draft, levels={code: None})}
