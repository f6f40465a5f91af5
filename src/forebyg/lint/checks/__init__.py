"""Every check by its code, by hand, so that nobody has to search for them."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.lint.checks import (
    age_outside_target_group,
    already_demanded,
    always_holds,
    choice_without_effect,
    conflicting_conditions,
    conflicting_demands,
    conflicting_rules,
    deadline_after_the_end,
    draft_without_adoption,
    entry_twice,
    final_before_the_end,
    impossible_event,
    limit_never_reached,
    looser_than_statute,
    measure_left_open,
    never_applies,
    never_in_force,
    no_course_possible,
    nobody_eligible,
    only_the_citizen_can,
    permitted_and_forbidden,
    permitted_and_owed,
    reading_never_used,
    reading_without_citation,
    reason_without_choice,
    review_overdue,
    statement_left_out,
    statement_out_of_order,
    statement_without_reason,
    statute_demand_missing,
    stricter_than_statute,
    unfamiliar_paragraph,
    unknown_municipality,
    unknown_residence,
    unstated_count,
)
from forebyg.lint.checks.gap_between_versions import CODE as GAP_BETWEEN_VERSIONS
from forebyg.lint.checks.gap_between_versions import check as gap_between_versions
from forebyg.lint.draft import Draft

__all__ = ["CHECKS", "GAP_BETWEEN_VERSIONS", "Check", "gap_between_versions"]


class Check(NamedTuple):
    """One check.

    Attributes:
        find: What it finds in a draft, each with the key path where it stands.
        level: How much its advice weighs unless a project says otherwise.
    """

    find: Callable[[Draft], Iterator[Diagnostic]]
    level: Severity = Severity.WARNING


CHECKS: Final = MappingProxyType(
    {
        age_outside_target_group.CODE: Check(age_outside_target_group.check, Severity.INFO),
        already_demanded.CODE: Check(already_demanded.check),
        always_holds.CODE: Check(always_holds.check),
        choice_without_effect.CODE: Check(choice_without_effect.check),
        conflicting_conditions.CODE: Check(conflicting_conditions.check),
        conflicting_demands.CODE: Check(conflicting_demands.check),
        conflicting_rules.CODE: Check(conflicting_rules.check),
        deadline_after_the_end.CODE: Check(deadline_after_the_end.check),
        draft_without_adoption.CODE: Check(draft_without_adoption.check, Severity.INFO),
        entry_twice.CODE: Check(entry_twice.check),
        final_before_the_end.CODE: Check(final_before_the_end.check, Severity.INFO),
        impossible_event.CODE: Check(impossible_event.check),
        limit_never_reached.CODE: Check(limit_never_reached.check),
        looser_than_statute.CODE: Check(looser_than_statute.check),
        measure_left_open.CODE: Check(measure_left_open.check, Severity.INFO),
        never_applies.CODE: Check(never_applies.check),
        never_in_force.CODE: Check(never_in_force.check),
        no_course_possible.CODE: Check(no_course_possible.check),
        nobody_eligible.CODE: Check(nobody_eligible.check),
        only_the_citizen_can.CODE: Check(only_the_citizen_can.check),
        permitted_and_forbidden.CODE: Check(permitted_and_forbidden.check),
        permitted_and_owed.CODE: Check(permitted_and_owed.check, Severity.INFO),
        reading_never_used.CODE: Check(reading_never_used.check),
        reading_without_citation.CODE: Check(reading_without_citation.check, Severity.INFO),
        reason_without_choice.CODE: Check(reason_without_choice.check),
        review_overdue.CODE: Check(review_overdue.check),
        statement_left_out.CODE: Check(statement_left_out.check, Severity.INFO),
        statement_out_of_order.CODE: Check(statement_out_of_order.check, Severity.INFO),
        statement_without_reason.CODE: Check(statement_without_reason.check, Severity.INFO),
        statute_demand_missing.CODE: Check(statute_demand_missing.check, Severity.INFO),
        stricter_than_statute.CODE: Check(stricter_than_statute.check, Severity.INFO),
        unfamiliar_paragraph.CODE: Check(unfamiliar_paragraph.check, Severity.INFO),
        unknown_municipality.CODE: Check(unknown_municipality.check),
        unknown_residence.CODE: Check(unknown_residence.check),
        unstated_count.CODE: Check(unstated_count.check, Severity.INFO),
    }
)
"""What is asked of a single standard."""
