"""What ordinarily happens once in a case, so that two rules mean the same event, or in a course alone."""

from __future__ import annotations

from typing import Final

from forebyg.kernel.pattern import Pattern, Selector

__all__ = ["is_of_course", "is_single"]

_REPEATED: Final = frozenset(
    {
        "assessment",
        "contact_offered",
        "conversation",
        "evaluation",
        "extension",
        "follow_up",
        "group_meeting",
        "other_need_found",
        "other_need_handled",
        "written_note",
    }
)
"""What may well come again and again."""

_SINGLE_OF: Final = {
    "assessment": frozenset({"benefit", "need", "outcome"}),
    "conversation": frozenset({"guidance"}),
    "evaluation": frozenset({"final"}),
}
"""The kinds of it that come once."""


_OF_COURSE: Final = frozenset({"evaluation", "extension", "group_meeting"})
"""What is done in a course, and not before it starts."""


def is_of_course(events: Selector) -> bool:
    """Whether these are events that a course ordinarily has, and nothing before it."""
    return {pattern.type for pattern in events} <= _OF_COURSE


def is_single(events: Selector) -> bool:
    """Whether these are events of one type, of which there is ordinarily one."""
    return len({pattern.type for pattern in events}) == 1 and all(_is_once(pattern) for pattern in events)


def _is_once(pattern: Pattern) -> bool:
    if pattern.type not in _REPEATED:
        return True
    words = {word for test in pattern.tests for word in test.operand}
    return bool(words & _SINGLE_OF.get(pattern.type, frozenset()))
