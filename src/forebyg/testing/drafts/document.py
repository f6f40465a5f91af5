"""Random standards: a head, readings, a few rules, and the ledger of what they carry out."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import currently_in_test_context, note
from hypothesis import strategies as st

from forebyg.dates.workdays import load_calendar
from forebyg.errors import CalendarMissingError
from forebyg.standard import Standard, load_standard
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.vocabulary import vocabulary
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.own import OwnVocabulary
from forebyg.testing.drafts import names
from forebyg.testing.drafts.head import head
from forebyg.testing.drafts.kinds import rule
from forebyg.testing.drafts.ledger import statements
from forebyg.testing.drafts.writer import Choices, Writer
from forebyg.testing.drafts.written import written
from forebyg.vocabulary import Vocabulary

_MOST_RULES: Final = 5


@st.composite
def standards(draw: st.DrawFn, *, most: int = _MOST_RULES) -> Standard:
    """Standards that can be used, each of a few rules, that say anything which a standard can say.

    Should a test fail on one, its text is printed.

    Args:
        draw: Given by Hypothesis.
        most: How many rules there are at most.
    """
    text = written(document(Writer(draw), most))
    if currently_in_test_context():
        note(text)
    return load_standard(text)


def document(plain: Writer, most: int = _MOST_RULES) -> dict[str, Any]:
    """The whole of a draft, in the order in which it is read.

    Args:
        plain: Who writes, and knows no names yet but the core's.
        most: How many rules there are at most.
    """
    own, readings = names.vocabulary(plain), names.readings(plain)
    plain = plain.knowing(vocabulary=_known(own), has_calendar=plain.seldom() and _has_calendar())
    decided = {name: one for name, one in readings.items() if one["default"] != NOT_DECIDED}
    top = head(plain.knowing(readings=_choices(decided)), plain)
    writer = plain.knowing(readings=_choices(readings))
    rules = [_rule(writer, place) for place in range(1, writer.number(1, most) + 1)]
    parts = {"vocabulary": own, "readings": readings}
    return {
        **top,
        **{name: part for name, part in parts.items() if part},
        "rules": rules,
        "statements": statements(plain, rules),
    }


def _rule(writer: Writer, place: int) -> dict[str, Any]:
    """A rule that cites a statement of its own, and stands under any reading or under some only."""
    found = rule(writer)
    if writer.readings and writer.seldom():
        found["under"] = _under(writer)
    kind = found.pop("kind")
    return {"id": f"rule-{place}", "kind": kind, "cites": [f"NYB-{place}"], **found}


def _under(writer: Writer) -> dict[str, Any]:
    name = writer.one(tuple(writer.readings))
    chosen = writer.some(writer.readings[name])
    return {name: chosen if len(chosen) > 1 else chosen[0]}


def _choices(readings: dict[str, Any]) -> Choices:
    return {name: tuple(one["choices"]) for name, one in readings.items()}


def _known(own: dict[str, Any]) -> Vocabulary:
    """The names that a draft may use: the core's, and its own."""
    return vocabulary(OwnVocabulary.model_validate(own), Context.nowhere([]))


def _has_calendar() -> bool:
    """Whether the public holidays are installed."""
    try:
        load_calendar("DK")
    except CalendarMissingError:
        return False
    return True
