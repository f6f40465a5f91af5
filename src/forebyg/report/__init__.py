"""The result: small values without prose; texts are made when they are asked for."""

from forebyg.report.finding import Dispute, Finding, Judgement, RuleRef, as_date
from forebyg.report.report import (
    CourseEligibility,
    Criterion,
    CriterionDispute,
    Eligibility,
    Report,
    StandardRef,
)
from forebyg.report.verdict import (
    Bearer,
    Because,
    CriterionVerdict,
    EligibilityVerdict,
    Norm,
    Verdict,
)
from forebyg.timeline import Notice

__all__ = [
    "Bearer",
    "Because",
    "CourseEligibility",
    "Criterion",
    "CriterionDispute",
    "CriterionVerdict",
    "Dispute",
    "Eligibility",
    "EligibilityVerdict",
    "Finding",
    "Judgement",
    "Norm",
    "Notice",
    "Report",
    "RuleRef",
    "StandardRef",
    "Verdict",
    "as_date",
]
