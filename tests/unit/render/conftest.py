"""Small made-up findings and reports, so that each test says only what it is about."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from forebyg.report import (
    Bearer,
    Criterion,
    CriterionVerdict,
    Eligibility,
    EligibilityVerdict,
    Finding,
    Judgement,
    Norm,
    Report,
    RuleRef,
    StandardRef,
    Verdict,
)
from forebyg.timeline import Episode

AS_OF = date(2026, 3, 1)
SIX_MONTHS = {"limit": "6 months", "at_least": None, "at_most": "6 months"}

MakeFinding = Callable[..., Finding]
MakeReport = Callable[..., Report]


def day(text: str) -> int:
    """A day of the engine."""
    return date.fromisoformat(text).toordinal()


@pytest.fixture
def finding() -> MakeFinding:
    """A factory of findings: a broken six months' limit unless said otherwise."""

    def make(judgement: Judgement | None = None, **changes: Any) -> Finding:  # noqa: ANN401  fields by name
        anchor = changes.pop("anchor", day("2025-08-31"))
        course = changes.pop("course", None)
        ref = RuleRef(
            "town", "six-months", "duration", ("TWN-15",), Norm.MUST, Bearer.MUNICIPALITY, SIX_MONTHS
        )
        overrun = Judgement(
            Verdict.VIOLATED,
            due=day("2026-02-28"),
            since=day("2026-03-01"),
            breaches=(day("2026-03-01"),),
        )
        found = Finding(ref._replace(**changes), None, None, judgement or overrun)
        return found._replace(anchor=anchor, course=course)

    return make


@pytest.fixture
def report() -> MakeReport:
    """A factory of reports that hold the findings given."""

    def make(*findings: Finding, **changes: Any) -> Report:  # noqa: ANN401  fields by name
        ref = RuleRef("town", "adult", "eligibility", ("TWN-02",), Norm.MUST, Bearer.MUNICIPALITY, {})
        criteria = (Criterion(ref, CriterionVerdict.MET),)
        plain = Report(
            StandardRef("town", "2025-01-01", "sha256:0"),
            Episode("E-1"),
            AS_OF,
            None,
            {"wording": "old"},
            Eligibility(EligibilityVerdict.ELIGIBLE, date(2025, 8, 31), (), criteria),
            findings,
        )
        return plain._replace(**changes)

    return make
