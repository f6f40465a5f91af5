"""Comparing two standards by what they mean: clause by clause, under each reading that both have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from forebyg.diff.choices import shared_choices, telling_choices
from forebyg.diff.clauses import Clause, clauses
from forebyg.diff.difference import Change, Comparison, Difference
from forebyg.diff.direction import Aspect, Direction, combined
from forebyg.diff.head import head_differences
from forebyg.diff.matching import Pair, pairs
from forebyg.diff.search import Found, NotFound, search
from forebyg.diff.search.side import side_of
from forebyg.diff.shown import Shown, shown
from forebyg.diff.strictness import clause_aspects
from forebyg.errors import CalendarError
from forebyg.standard import Standard
from forebyg.timeline import EMPTY
from forebyg.vocabulary import Vocabulary

__all__ = ["compare", "joint_vocabulary", "matched"]

_NOT_IN_A_CASE: Final = frozenset({"bearer", "cites"})
"""What can differ without any case being judged differently."""

_OTHER_CHOICES: Final = 8
"""Under so many other choices a case is looked for, where none is found under those at hand."""

Choices = Mapping[str, str]
Tell = Callable[[int, int], None]


def compare(old: Standard, new: Standard, *, tell: Tell = lambda _done, _all: None) -> Comparison:
    """Everything in which two standards differ, each with the smallest case that shows it.

    Rules are compared under the defaults of each document, and then under each other choice of a
    reading that both have, one at a time.

    Args:
        old: The first document.
        new: The second one.
        tell: Is told how many differences have been searched, and of how many.
    """
    if old.ref.digest == new.ref.digest:
        return Comparison(old, new, (), ())
    differing = list(_differing(old, new))
    names = joint_vocabulary(old, new)
    found = []
    for done, difference in enumerate(differing):
        tell(done, len(differing))
        found.append(_searched(difference, old, new, names))
    tell(len(differing), len(differing))
    return Comparison(old, new, tuple(found), head_differences(old, new, tuple(found)))


def matched(old: Standard, new: Standard) -> tuple[Pair, ...]:
    """The clauses of two documents under their defaults, laid side by side."""
    return pairs(clauses(old, EMPTY), clauses(new, EMPTY))


def joint_vocabulary(old: Standard, new: Standard) -> Vocabulary:
    """The names of both documents."""
    return old.vocabulary.extended(new.vocabulary.events, new.vocabulary.facts)


def _differing(old: Standard, new: Standard) -> Iterator[Difference]:
    usual = list(_under(old, new, EMPTY))
    yield from usual
    known = {_ids(one): set(one.aspects) for one in usual}
    for chosen in shared_choices(old, new):
        for one in _under(old, new, chosen):
            told = known.get(_ids(one))
            if told is None or not set(one.aspects) <= told:
                known[_ids(one)] = (told or set()) | set(one.aspects)
                yield one


def _ids(one: Difference) -> tuple[str | None, str | None]:
    return (one.old and one.old.id, one.new and one.new.id)


def _under(old: Standard, new: Standard, chosen: Choices) -> Iterator[Difference]:
    """The clauses that differ under some choices, before any case is looked for."""
    before, now = old.program(chosen), new.program(chosen)
    if (before.rules, before.criteria, before.remarks) == (now.rules, now.criteria, now.remarks) and chosen:
        return
    for pair in pairs(clauses(old, chosen), clauses(new, chosen)):
        difference = _difference(pair.old, pair.new)
        if difference is not None:
            yield difference._replace(under=chosen)


def _difference(old: Clause | None, new: Clause | None) -> Difference | None:
    if old is None or new is None:
        return Difference(Change.ADDED if old is None else Change.GONE, old, new)
    aspects = clause_aspects(old, new)
    if not aspects:
        return None
    return Difference(Change(combined(_asking(aspects))), old, new, aspects)


def _asking(aspects: tuple[Aspect, ...]) -> Iterator[Direction]:
    """What each aspect does; what a clause rests on asks nothing, unless nothing else differs."""
    telling = [one for one in aspects if one.about != "cites"]
    return (one.direction for one in telling or aspects)


def _searched(difference: Difference, old: Standard, new: Standard, names: Vocabulary) -> Difference:
    """The difference with its case; one that shows only under another choice, under that."""
    usual = difference._replace(shown=_case(difference, old, new, names))
    if not isinstance(usual.shown, NotFound | CalendarError):
        return usual
    for other in islice(_read_otherwise(difference, old, new), _OTHER_CHOICES):
        found = other._replace(shown=_case(other, old, new, names, briefly=True))
        if isinstance(found.shown, Shown):
            return found
    return usual


def _read_otherwise(difference: Difference, old: Standard, new: Standard) -> Iterator[Difference]:
    """The same two rules under other choices, where they are other clauses and still differ."""
    clauses = (difference.old, difference.new)
    for chosen in telling_choices(clauses, (old, new)):
        for one in _under(old, new, {**difference.under, **chosen}):
            if _ids(one) == _ids(difference) and (one.old, one.new) != clauses:
                yield one


def _case(
    difference: Difference, old: Standard, new: Standard, names: Vocabulary, *, briefly: bool = False
) -> Shown | NotFound | CalendarError | None:
    if difference.aspects and {one.about for one in difference.aspects} <= _NOT_IN_A_CASE:
        return None
    if not any(_can_be_seen(one) for one in (difference.old, difference.new)):
        return None
    sides = side_of(old, difference.under, difference.old), side_of(new, difference.under, difference.new)
    try:
        found = search(*sides, names, briefly=briefly)
    except CalendarError as error:
        return error
    return shown(found, *sides) if isinstance(found, Found) else found


def _can_be_seen(clause: Clause | None) -> bool:
    """Whether a clause says anything of a single case; an aim over many cases does not."""
    return clause is not None and (clause.kind == "notice" or bool(clause.rule or clause.criterion))
