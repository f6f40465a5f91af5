"""Standards in a list: what they are, since when, and what became of each statement of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from forebyg.messages import text
from forebyg.render.data import json_text
from forebyg.render.wording import Wording
from forebyg.report import Verdict
from forebyg.standard import Standard, StandardDuty, carried, standard_duties, told_at_head
from forebyg.standard.statement import Statement

__all__ = [
    "became_words",
    "in_force_words",
    "reason_words",
    "standard_lines",
    "standards_json",
    "statement_lines",
    "statements_json",
    "title_words",
]

Plain = dict[str, object]


def standards_json(standards: Iterable[Standard], as_of: date | None) -> str:
    """The standards as one object; `duties` is null where no day was named to judge them on."""
    return json_text({"as_of": _iso(as_of), "standards": [_standard(one, as_of) for one in standards]})


def statements_json(standard: Standard, lang: str) -> str:
    """Every statement of the source as a list, in the order of the ledger; reasons in one language."""
    return json_text([_statement(standard, one, lang) for one in standard.statements])


def standard_lines(standard: Standard, as_of: date | None, lang: str) -> Iterator[str]:
    """What a standard is, and its own duties on a day."""
    yield f"{standard.id}  {title_words(standard, lang)}"
    yield f"  {in_force_words(standard, lang)}"
    for duty in standard_duties(standard, as_of=as_of) if as_of else ():
        yield f"  {_duty_line(duty, lang)}"


def statement_lines(standard: Standard, lang: str) -> Iterator[str]:
    """What became of every statement, one after another."""
    for one in standard.statements:
        yield f"{one.id}  {became_words(standard, one, lang)}"
        yield f"  {one.da if lang == 'da' else one.en}"
        reason = reason_words(one, lang)
        if reason is not None:
            yield f"  {reason}"


def title_words(standard: Standard, lang: str) -> str:
    """Whose standard it is, what it is called, and whether it is a draft."""
    head = standard.head
    owner = head.municipality.name if head.municipality else text("standards", "state", lang)
    title = text("standards", "draft", lang, title=head.title) if head.draft else head.title
    return f"{owner}: {title}"


def reason_words(statement: Statement, lang: str) -> str | None:
    """Why a person must judge a statement, or why not all of it is computed; None: nothing is said of it."""
    return None if statement.why is None else text("standards", "reason", lang, why=statement.why[lang])


def became_words(standard: Standard, statement: Statement, lang: str) -> str:
    """What became of a statement, what carries it, and whether the head tells it."""
    found = carried(statement.id, standard.rules)
    carriers = ", ".join(dict.fromkeys((*found.rules, *found.criteria)))
    words = ", ".join(text("dispositions", word, lang) for word in statement.as_)
    became = f"{words}: {carriers}" if carriers else words
    is_told = told_at_head(statement.id, standard.head)
    return text("standards", "at-head", lang, became=became) if is_told else became


def _standard(standard: Standard, as_of: date | None) -> Plain:
    head = standard.head
    owner = head.municipality
    return {
        "id": standard.id,
        "municipality": None if owner is None else {"name": owner.name, "code": owner.code},
        "title": head.title,
        "version": standard.ref.version,
        "digest": standard.ref.digest,
        "draft": head.draft,
        "adopted": _iso(head.adopted),
        "in_force": {"from": _iso(head.in_force.from_), "to": _iso(head.in_force.to)},
        "paragraphs": {"offered": head.paragraphs.offered, "not_offered": head.paragraphs.not_offered},
        "duties": None if as_of is None else [_duty(one) for one in standard_duties(standard, as_of=as_of)],
    }


def _duty(duty: StandardDuty) -> Plain:
    return {
        "cites": list(duty.cites),
        "verdict": duty.verdict.value,
        "due": _iso(duty.due),
        "since": _iso(duty.since),
        "counted_from": _iso(duty.counted_from),
    }


def _statement(standard: Standard, statement: Statement, lang: str) -> Plain:
    found = carried(statement.id, standard.rules)
    first, last = statement.lines
    return {
        "id": statement.id,
        "dispositions": list(statement.as_),
        "rules": list(found.rules),
        "criteria": list(found.criteria),
        "at_head": told_at_head(statement.id, standard.head),
        "reason": None if statement.why is None else statement.why[lang],
        "phrase": statement.phrase,
        "lines": str(first) if first == last else f"{first}-{last}",
        "en": statement.en,
        "da": statement.da,
    }


def in_force_words(standard: Standard, lang: str) -> str:
    """From when until when it is in force."""
    say = Wording(lang).day
    first, last = standard.head.in_force.from_, standard.head.in_force.to
    code = f"in-force{'-from' if first else ''}{'-to' if last else ''}"
    return text("standards", code, lang, first=first and say(first), last=last and say(last))


def _duty_line(duty: StandardDuty, lang: str) -> str:
    """Whether the revision of the document is due or overdue."""
    code = "overdue" if duty.verdict is Verdict.VIOLATED else "due"
    days = {"due": duty.due, "since": duty.since, "counted_from": duty.counted_from}
    said = {name: day and Wording(lang).day(day) for name, day in days.items()}
    return text("standards", code, lang, cites=", ".join(duty.cites), **said)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
