"""What advice proves of courses under a few rules."""

from __future__ import annotations

from typing import Any

from tests.unit.lint.drafts import Rule, standard

from forebyg.kernel.rule import Rule as Compiled
from forebyg.lint.course.conflict import conflicts
from forebyg.lint.course.limits import END, START
from forebyg.lint.course.proof import Course
from forebyg.lint.course.reach import reach
from forebyg.lint.draft import Draft


def compiled(*rules: Rule, **head: Any) -> tuple[Compiled, ...]:  # noqa: ANN401  whatever a head may hold
    """The rules as the engine has them."""
    return Draft(standard(rules, **head)).taken.rules


def longest(*rules: Rule, **head: Any) -> int | None:  # noqa: ANN401  likewise
    """The most days from the start to the end of an individual course."""
    return reach(compiled(*rules, **head), "individual", START, END)


def is_possible(*rules: Rule, form: str = "individual", **course: Any) -> bool:  # noqa: ANN401  what a course may be
    """Whether nothing shows that the rules cannot be kept."""
    return not list(conflicts(compiled(*rules), Course(form, **course)))
