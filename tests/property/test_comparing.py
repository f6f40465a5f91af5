from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings

from forebyg import Standard, evaluate
from forebyg.diff import Shown, compare
from forebyg.diff.results import comparison_lines
from forebyg.messages import LANGUAGES
from forebyg.report import Report, Verdict
from forebyg.testing import standards

MANY = 15
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def told(report: Report) -> object:
    """Everything that a comparison looks at, rule by rule."""
    findings = [
        (one.rule.id, one.verdict, one.norm, one.since, one.due)
        for one in report.findings
        if one.verdict is not Verdict.NOT_APPLICABLE
    ]
    asked = [*report.eligibility.criteria, *(c for one in report.eligibility.courses for c in one.criteria)]
    return findings, [(one.rule.id, one.verdict) for one in asked if one.verdict != "met"], report.remarks


class TestComparing:
    """Each difference is shown by a case that the two standards judge differently, and verified by both."""

    @settings(max_examples=MANY, suppress_health_check=SLOW, deadline=None)
    @given(old=standards(), new=standards())
    def test_any_two_standards(self, old: Standard, new: Standard) -> None:
        """Any two can be compared, and each case shown is judged differently when both are asked afresh.

        Every difference has its sentence in each language.
        """
        compared = compare(old, new)
        for lang in LANGUAGES:
            assert len(list(comparison_lines(compared, lang))) > len(compared.clauses)
        for one in compared.clauses:
            if isinstance(one.shown, Shown) and not one.shown.lifted:
                case, day = one.shown.trial.episode, date.fromordinal(one.shown.trial.as_of)
                before, now = (evaluate(s, case, as_of=day, readings=one.under) for s in (old, new))
                assert told(before) != told(now)

    @settings(max_examples=MANY, suppress_health_check=SLOW, deadline=None)
    @given(standard=standards())
    def test_a_standard_with_itself(self, standard: Standard) -> None:
        """A standard read again from its own data does not differ from itself."""
        assert not compare(standard, Standard(standard.document)).differs
