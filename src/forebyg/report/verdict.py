"""The words of a result; their meanings are those of the verdict table in the docs."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a rule says about one occasion."""

    SATISFIED = "satisfied"
    HOLDING = "holding"
    PENDING = "pending"
    VIOLATED = "violated"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class Because(StrEnum):
    """Why a verdict is `undetermined` or `not_applicable`."""

    MISSING = "missing"
    INCOMPLETE = "incomplete"
    CONTRADICTORY = "contradictory"
    SUSPENDED = "suspended"
    NOT_IN_FORCE = "not_in_force"
    NO_SUCH_DAY = "no_such_day"
    NOT_DECIDED = "not_decided"
    NO_ANCHOR = "no_anchor"
    CONDITION_FALSE = "condition_false"
    READING_NOT_CHOSEN = "reading_not_chosen"
    DISCHARGED = "discharged"


class Norm(StrEnum):
    """How strongly the text speaks; a broken `must` is a violation, a broken `should` a deviation."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Bearer(StrEnum):
    """Who the rule binds."""

    MUNICIPALITY = "municipality"
    PROVIDER = "provider"
    CITIZEN = "citizen"


class CriterionVerdict(StrEnum):
    """Whether one criterion of eligibility is met."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"


class EligibilityVerdict(StrEnum):
    """Whether all criteria of eligibility are met."""

    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    UNDETERMINED = "undetermined"
