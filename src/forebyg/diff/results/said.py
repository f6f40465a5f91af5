"""What each document says where they differ, in the sentences of `forebyg explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from forebyg.diff.clauses import Clause
from forebyg.diff.difference import Change, Comparison, Difference, HeadDifference
from forebyg.messages import text
from forebyg.render.explain.head import head_said
from forebyg.render.explain.plain import plain_line
from forebyg.render.explain.rule import rule_said
from forebyg.render.own import own_words
from forebyg.render.standards import in_force_words
from forebyg.render.wording import Wording
from forebyg.standard import Standard
from forebyg.standard.parts import first_choices

__all__ = ["Sentences", "clause_sentences", "head_sentences", "wording_of"]

_SAID_OF = {
    "judged_on": ("judged-on",),
    "offered": ("offered",),
    "not_offered": ("not-offered",),
    "review": ("review", "revised"),
}
"""Under which names `forebyg explain` says a part of the head."""


class Sentences(NamedTuple):
    """What the first document says, and what the second one says instead."""

    old: tuple[str, ...]
    new: tuple[str, ...]


def wording_of(standard: Standard, lang: str) -> Wording:
    """How a document's own names are put into words."""
    return Wording(lang, own=own_words((standard,), lang))


def clause_sentences(difference: Difference, comparison: Comparison, lang: str) -> Sentences:
    """The sentences that are not the same; of a clause that only one document has, all of them."""
    counts = any(one.about == "counting" for one in difference.aspects)
    sides = ((difference.old, comparison.old), (difference.new, comparison.new))
    before, now = (
        _said(clause, standard, difference.under, lang, counting=counts) for clause, standard in sides
    )
    old = tuple(words for about, words in before.items() if now.get(about) != words)
    new = tuple(words for about, words in now.items() if before.get(about) != words)
    if difference.change in {Change.ADDED, Change.GONE} or old or new:
        return Sentences(old, new)
    return Sentences(tuple(before.values())[:1], tuple(now.values())[:1])


def _said(
    clause: Clause | None, standard: Standard, chosen: Mapping[str, str], lang: str, *, counting: bool
) -> dict[str, str]:
    if clause is None:
        return {}
    compiled = standard.rule_under(clause.id, chosen)
    return rule_said(compiled, wording_of(standard, lang), counting=counting)


def head_sentences(difference: HeadDifference, comparison: Comparison, lang: str) -> Sentences:
    """What each document says of a part of its head, or of a reading."""
    old, new = (_of_head(difference, one, lang) for one in (comparison.old, comparison.new))
    return Sentences(old, new)


def _of_head(difference: HeadDifference, standard: Standard, lang: str) -> tuple[str, ...]:
    if difference.name is not None:
        return tuple(_reading(standard, difference.name, lang))
    said = head_said(standard, first_choices(standard.readings), wording_of(standard, lang))
    if difference.about == "in_force":
        return (
            in_force_words(standard, lang),
            *(plain_line(said[one]) for one in ("earlier",) if one in said),
        )
    axis = difference.about.removeprefix("counting.")
    named = _SAID_OF.get(difference.about, (f"counting-{axis}",))
    deadlines = [name for name in said if axis == "deadlines" and name.startswith("counting-deadlines-")]
    return tuple(plain_line(said[name]) for name in (*named, *deadlines) if name in said)


def _reading(standard: Standard, name: str, lang: str) -> list[str]:
    """The question with its choices; the default bears a mark."""
    reading = standard.readings.get(name)
    if reading is None:
        return []
    choices = [
        text(
            "diff",
            "default" if choice == reading.default else "choice",
            lang,
            choice=choice,
            meaning=meaning[lang],
        )
        for choice, meaning in reading.choices.items()
    ]
    return [f"{reading.question[lang]} {'; '.join(choices)}"]
