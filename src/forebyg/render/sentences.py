"""What a finding or a notice says, as one sentence made from its code and fields."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from forebyg.dates import Counting, Length, Span, first_day_of, last_day, parse_length
from forebyg.errors import ForebygError
from forebyg.messages import maybe, text
from forebyg.render.wording import Wording, event_types, sentence
from forebyg.report import Finding, Notice, Verdict, as_date

__all__ = ["demand", "finding_sentence", "notice_sentence"]

Fields = dict[str, object]

_WITH_REASON: Final = (Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)
_EVENTS: Final = ("of", "do", "after", "before", "required", "may", "at", "until")
_PERIODS: Final = ("limit", "at_least", "at_most", "in_any")
_WORDS: Final = ("every",)


def finding_sentence(finding: Finding, as_of: date, wording: Wording) -> str:
    """Why the finding is as it is, with the date sum where there is one."""
    fields = _fields(finding, as_of, wording)
    fields["demand"] = _demand(finding, fields, wording)
    if finding.verdict in _WITH_REASON and finding.because is not None:
        return sentence(text("because", finding.because, wording.lang, **fields))
    return sentence(text("findings", finding.code, wording.lang, **fields))


def demand(finding: Finding, wording: Wording) -> str:
    """What the rule demands, in a few words; `forebyg explain` says it of rules without an episode."""
    return _demand(finding, _terms(finding.rule.terms, wording), wording)


def notice_sentence(notice: Notice, wording: Wording) -> str:
    """What is odd about the record, or what the standard points out."""
    fields = {name: _said(value, wording) for name, value in notice.fields.items()}
    if "type" in notice.fields:
        fields["type"] = wording.events(str(notice.fields["type"]))
    fields["remark"] = notice.fields.get(wording.lang)
    return sentence(text("notices", notice.code, wording.lang, **fields))


def _said(value: object, wording: Wording) -> object:
    return wording.day(value) if isinstance(value, date) else value


def _fields(finding: Finding, as_of: date, wording: Wording) -> Fields:
    days = {**_days(finding), "as_of": as_of, **_outcome_days(finding, as_of)}
    is_never = _is_never(finding)
    return {
        **_terms(finding.rule.terms, wording),
        **{name: None if day is None else wording.day(day) for name, day in days.items()},
        "sum": _sum(finding, wording),
        "count": None if is_never else len(finding.events),
        "remaining": None if is_never else finding.remaining,
        "times": len(finding.breaches) if len(finding.breaches) > 1 else None,
        "needs": wording.needs(finding.needs) or None,
    }


def _days(finding: Finding) -> dict[str, date | None]:
    return {
        "anchor": as_date(finding.anchor),
        "on": as_date(finding.judgement.on),
        "due": finding.due,
        "since": finding.since,
        "earliest": finding.earliest,
    }


def _outcome_days(finding: Finding, as_of: date) -> dict[str, date | None]:
    """The deciding day under the name of what it shows; only the one that applies is there."""
    on = as_date(finding.judgement.on)
    if finding.verdict is not Verdict.VIOLATED:
        return {}
    if on is None:
        return {"missing_on": as_of}
    early = finding.earliest is not None and on < finding.earliest
    return {"early_on" if early else "late_on": on}


def _terms(terms: Mapping[str, object], wording: Wording) -> Fields:
    fields: Fields = {name: value if value != "" else None for name, value in terms.items()}
    for names, say in (
        (_EVENTS, wording.events),
        (_PERIODS, wording.period),
        (_WORDS, wording.words),
        (("paragraphs",), wording.paragraphs),
        (("fact",), wording.fact),
    ):
        for name in names:
            value = fields.get(name)
            if isinstance(value, str):
                fields[name] = say(value)
    if isinstance(terms.get("attribute"), str):
        _say_attribute(fields, str(terms["attribute"]), event_types(str(terms.get("of"))), wording)
    fields["bound"] = maybe("bounds", "number", wording.lang, **fields)
    return fields


def _say_attribute(fields: Fields, name: str, kinds: tuple[str, ...], wording: Wording) -> None:
    """An attribute and the words that it must be, as the vocabulary or the standard calls them."""
    fields["attribute"] = wording.attribute(name, kinds)
    words = fields.get("words")
    if isinstance(words, str):
        fields["words"] = ", ".join(wording.value(word, name, kinds) for word in words.split(", "))


def _demand(finding: Finding, fields: Fields, wording: Wording) -> str:
    """Which sentence names the demand hangs on the rule's own terms."""
    code: str = finding.kind
    if finding.kind == "duty":
        code = f"duty-{'after' if fields.get('after') else fields.get('by')}"
    elif _is_never(finding):
        code = "count-none"
    return text("demands", code, wording.lang, **fields)


def _is_never(finding: Finding) -> bool:
    """Whether not even one such event may be: then there is nothing to count."""
    return finding.kind == "count" and finding.rule.terms.get("at_most") == 0


def _sum(finding: Finding, wording: Wording) -> str | None:
    """The date sum as it stands in the calendar; None where the standard's own counting moved the day."""
    limit, anchor = finding.rule.terms.get("limit"), finding.anchor
    day = finding.due or finding.earliest
    if not isinstance(limit, str) or anchor is None or day is None:
        return None
    if _plain_sum(limit, anchor, at_most=finding.due is not None) != day.toordinal():
        return None
    start = wording.day(date.fromordinal(anchor))
    return f"{start} + {wording.period(limit)} = {wording.day(day)}"


def _plain_sum(limit: str, anchor: int, *, at_most: bool) -> int | None:
    length = _length(limit)
    if not isinstance(length, Span):
        return None
    reckon = last_day(length, Counting(), rolls=False) if at_most else first_day_of(length, Counting())
    return reckon(anchor)


@lru_cache(maxsize=256)
def _length(limit: str) -> Length | None:
    try:
        return parse_length(limit)
    except ForebygError:
        return None
