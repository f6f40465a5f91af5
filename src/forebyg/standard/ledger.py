"""The ledger holds both ways: no rule without a statement, and none without a rule or a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.head import Head
from forebyg.standard.meant import statements_meant
from forebyg.standard.names import Place, unknown_names
from forebyg.standard.numbering import numbered, row_below, row_instead
from forebyg.standard.parts import Parts
from forebyg.standard.rows import RuleRow, StatementRow
from forebyg.standard.rules import Compiled
from forebyg.standard.statement import Statement

_MOST_WORDS = 8
_CARRIED = ("rule", "criterion")
_WITHOUT = ("statement-without-rule", "statement-without-criterion")
_NOT_SAID = "carried-but-not-said"
_UNKNOWN = "unknown-statement"


class Carried(NamedTuple):
    """The rules and criteria that cite a statement, by id, in the document's order."""

    rules: tuple[str, ...]
    criteria: tuple[str, ...]


def carried(statement: str, rules: Iterable[Compiled]) -> Carried:
    """What carries a statement."""
    citing = [one for one in rules if statement in one.model.cites]
    return Carried(
        tuple(one.model.id for one in citing if one.criterion is None or one.rule is not None),
        tuple(one.model.id for one in citing if one.criterion is not None),
    )


def told_at_head(statement: str, head: Head) -> bool:
    """Whether the document's head says what a statement says: its paragraphs, days, costs or contacts."""
    return any(statement in cites for _, cites in _head_cites(head))


def check_ledger(parts: Parts, faults: list[Diagnostic]) -> None:
    """Say what the ledger and the rules do not agree on, of all that can be read."""
    rules, statements = parts.rules or (), parts.statements or ()
    _repeated([rule.id for rule in rules], "rules", "repeated-rule", faults)
    _repeated([statement.id for statement in statements], "statements", "repeated-statement", faults)
    unknown = _unknown(parts)
    if not _are_repeated(unknown, statements):
        faults.extend(unknown)
    meant = {fault.fields["word"] for fault in unknown}
    meant |= {word for fault in unknown for word in str(fault.fields["suggestion"]).split(", ")}
    ids = Counter(row.id for row in statements)
    of_rows = [
        fault
        for place, row in enumerate(statements)
        if row.statement is not None and ids[row.id] == 1
        for fault in _check_statement(place, row.statement, parts, is_meant=row.id in meant)
    ]
    faults.extend(_not_explained(_in_anothers_stead(of_rows, parts), unknown))


def _in_anothers_stead(of_rows: list[Diagnostic], parts: Parts) -> list[Diagnostic]:
    """The same, with one statement that a rule cites and should not told as cited for one that none cites."""
    wrong = [fault for fault in of_rows if fault.code == _NOT_SAID]
    without = [fault for fault in of_rows if fault.code in _WITHOUT]
    word = wrong[0].fields["word"] if len(wrong) == 1 else None
    places = [place for name, place in _cited(parts) if name == word and place.path[0] == "rules"]
    if len({fault.path for fault in without}) != 1 or len(places) != 1:
        return of_rows
    fields = {"word": word, "suggestion": without[0].fields["word"]}
    told = Diagnostic(_NOT_SAID, path=places[0].path, fields=fields)
    return [told, *(fault for fault in of_rows if fault not in (*wrong, *without))]


def _not_explained(of_rows: list[Diagnostic], unknown: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """What is wrong with rows; each word cited that names nothing may stand for one that nothing cites."""
    uncited = {fault.path for fault in of_rows if fault.code in _WITHOUT}
    stand_ins = [fault for fault in unknown if fault.fields["suggestion"] is None]
    is_told = len(uncited) <= len(stand_ins)
    return (fault for fault in of_rows if not (is_told and fault.code in _WITHOUT))


def _unknown(parts: Parts) -> list[Diagnostic]:
    """Statements that are cited and not there; while a row has an id that cannot be read, it may be any."""
    if parts.statements is None or not all(row.id for row in parts.statements):
        return []
    ids = [str(row.id) for row in parts.statements]
    declared = {name: Place(("statements", nth, "id")) for nth, name in enumerate(ids)}
    unknown = unknown_names(_UNKNOWN, _cited(parts), declared, _uncarried(parts))
    cited = {name for name, _ in _cited(parts)}
    return [_apart(fault, ids) for fault in _told_in_the_ledger(unknown, ids, cited)]


def _told_in_the_ledger(
    unknown: Iterable[Diagnostic], ids: Sequence[str], cited: Collection[str]
) -> Iterator[Diagnostic]:
    """The same, with a name whose number is skipped or taken by one that nothing cites told there, once."""
    told: set[object] = set()
    for fault in unknown:
        word = str(fault.fields["word"])
        in_ledger = _in_the_ledger(fault, word, ids, cited) if fault.code == _UNKNOWN else None
        if in_ledger is None or word not in told:
            yield in_ledger or fault
        told.add(word)


def _in_the_ledger(
    fault: Diagnostic, word: str, ids: Sequence[str], cited: Collection[str]
) -> Diagnostic | None:
    """What is wrong with the ledger if a name is cited rightly; None where nothing seems to be."""
    below, instead = row_below(word, ids), row_instead(word, ids)
    if below is not None:
        fields = {**fault.fields, "suggestion": None, "statement": word}
        return replace(fault, path=("statements", below, "id"), fields=fields)
    if instead is None or ids[instead] in cited or numbered(ids[instead]) == numbered(word):
        return None
    fields = {"word": ids[instead], "suggestion": word}
    return Diagnostic("declared-otherwise", path=("statements", instead, "id"), fields=fields)


def _apart(fault: Diagnostic, ids: Sequence[str]) -> Diagnostic:
    """The same; of one whose number is written otherwise that one was meant, and of several as one all."""
    word = str(fault.fields["word"])
    alike = [one for one in ids if numbered(one) == numbered(word) is not None]
    if fault.code == _UNKNOWN and alike:
        return replace(fault, fields={**fault.fields, "suggestion": alike[0]})
    words = statements_meant(word, ids)
    if len(words) > 1 and all(word in ids for word in words):
        return replace(fault, fields={**fault.fields, "suggestion": ", ".join(words)})
    return fault


def _uncarried(parts: Parts) -> set[str]:
    """The statements that a rule should carry and that no rule cites."""
    cited = {name for rule in parts.rules or () for name in rule.cites or ()}
    rows = [row.statement for row in parts.statements or () if row.statement is not None]
    return {row.id for row in rows if set(_CARRIED) & set(row.as_)} - cited


def _are_repeated(unknown: Iterable[Diagnostic], rows: Collection[StatementRow]) -> bool:
    """Whether every one may be what a row is called that bears another's id, which is told already."""
    cited = {one.fields["suggestion" if one.code == "declared-otherwise" else "word"] for one in unknown}
    return len(cited) <= len(rows) - len({row.id for row in rows})


def _cited(parts: Parts) -> Iterator[tuple[str, Place]]:
    """Every mention of a statement, in the rules, the head and the readings."""
    rules = ((("rules", place, "cites"), rule.cites or ()) for place, rule in enumerate(parts.rules or ()))
    for path, cites in (*rules, *_cited_elsewhere(parts)):
        yield from ((name, Place((*path, nth))) for nth, name in enumerate(cites))


def _cited_elsewhere(parts: Parts) -> Iterator[tuple[Path, list[str]]]:
    """What the head and the readings cite, with the path of each list."""
    if parts.head is not None:
        yield from _head_cites(parts.head)
    yield from ((("readings", name, "cites"), one.cites) for name, one in parts.readings.items())


def _head_cites(head: Head) -> Iterator[tuple[Path, list[str]]]:
    yield ("paragraphs", "cites"), head.paragraphs.cites
    yield ("in_force", "cites"), head.in_force.cites
    if head.review is not None:
        yield ("review", "cites"), head.review.cites
    yield from ((("complaint", place, "cites"), one.cites) for place, one in enumerate(head.complaint))
    yield from ((("cost", place, "cites"), one.cites) for place, one in enumerate(head.cost))
    yield from ((("contacts", place, "cites"), one.cites) for place, one in enumerate(head.contacts))


def _check_statement(
    place: int, statement: Statement, parts: Parts, *, is_meant: bool
) -> Iterable[Diagnostic]:
    """What a row of the ledger and the rules do not agree on.

    Args:
        place: The row's position.
        statement: The row.
        parts: The whole standard.
        is_meant: Whether it is probably cited under another name, which is told already.
    """
    path = ("statements", place)
    found = carried(statement.id, [rule.compiled for rule in parts.rules or () if rule.compiled])
    may_be_carried = is_meant or parts.rules is None or _may_be_carried(statement.id, parts.rules)
    fields = {"word": statement.id}
    if len(statement.phrase.split()) > _MOST_WORDS:
        yield Diagnostic("phrase-too-long", path=(*path, "phrase"), fields={"limit": _MOST_WORDS})
    if "rule" in statement.as_ and not found.rules and not may_be_carried:
        yield Diagnostic("statement-without-rule", path=path, fields=fields)
    if "criterion" in statement.as_ and not found.criteria and not may_be_carried:
        yield Diagnostic("statement-without-criterion", path=path, fields=fields)
    if (found.rules or found.criteria) and not set(_CARRIED) & set(statement.as_):
        yield Diagnostic(_NOT_SAID, path=path, fields=fields)
    if "judgement" in statement.as_ and not statement.why:
        yield Diagnostic("judgement-without-reason", path=path, fields=fields)


def _may_be_carried(statement: str, rules: Iterable[RuleRow]) -> bool:
    """Whether a faulty rule cites it, or may do: then what is wrong there is told already."""
    faulty = (rule for rule in rules if rule.compiled is None)
    return any(rule.cites is None or statement in rule.cites for rule in faulty)


def _repeated(ids: Iterable[str | None], part: str, code: str, faults: list[Diagnostic]) -> None:
    every = list(ids)
    times = Counter(every)
    for place, name in enumerate(every):
        if name is not None and times[name] > 1 and every.index(name) != place:
            path = (part, place, "id")
            faults.append(Diagnostic(code, path=path, fields={"word": name}))
