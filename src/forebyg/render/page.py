"""A report as a caseworker reads it: what to do next, what went wrong, what is unclear; not yet laid out."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from forebyg.render.entries import Entry, Writer
from forebyg.render.naming import NOTHING_OWN, OwnWords
from forebyg.render.wording import Wording
from forebyg.report import CourseEligibility, Eligibility, EligibilityVerdict, Report, Verdict

__all__ = ["Page", "Section", "Tone", "report_page"]


class Tone(StrEnum):
    """How much a section asks for attention."""

    WRONG = "wrong"
    ACT = "act"
    UNSURE = "unsure"
    CALM = "calm"


class Section(NamedTuple):
    """A heading with its entries; a heading may stand alone."""

    title: str
    tone: Tone
    entries: tuple[Entry, ...] = ()


class Page(NamedTuple):
    """A whole report in words.

    Attributes:
        head: Whose case, by which standard, on which day.
        sections: In the order of what matters.
        foot: When to look again.
    """

    head: str
    sections: tuple[Section, ...]
    foot: str


_TONES: Final = {
    EligibilityVerdict.ELIGIBLE: Tone.CALM,
    EligibilityVerdict.INELIGIBLE: Tone.WRONG,
    EligibilityVerdict.UNDETERMINED: Tone.UNSURE,
}


def report_page(
    report: Report,
    *,
    lang: str = "en",
    statements: Mapping[str, str] = MappingProxyType({}),
    own: OwnWords = NOTHING_OWN,
) -> Page:
    """The report in words.

    Args:
        report: What was found.
        lang: `da` or `en`.
        statements: What each statement of the standard says, by its id.
        own: What the standards call the names that they have added to the vocabulary.
    """
    writer = Writer(report, Wording(lang, episode=report.record, own=own), statements)
    sections = (*_findings(writer), *_target_groups(writer), *_rest(writer))
    return Page(_head(writer), sections, _foot(writer))


def _head(writer: Writer) -> str:
    report, wording = writer.report, writer.wording
    standard = report.standard
    as_of = wording.day(report.as_of)
    parts = [
        writer.say(
            "head", episode=report.episode, standard=standard.id, version=standard.version, as_of=as_of
        )
    ]
    if report.known_as_of is not None:
        parts.append(writer.say("head-known", known_as_of=wording.day(report.known_as_of)))
    if report.beside:
        parts.append(writer.say("head-with", standards=[ref.id for ref in report.beside]))
    return "; ".join(parts)


def _findings(writer: Writer) -> Iterator[Section]:
    """What to do, what is broken, what comes, what is unclear."""
    report = writer.report
    owed = writer.by_day(report.owed, lambda one: one.due)
    yield Section(writer.say("owed" if owed else "nothing-owed"), Tone.ACT if owed else Tone.CALM, owed)
    broken = writer.by_day(report.violations, lambda one: one.since)
    yield Section(
        writer.say("violations" if broken else "no-violations"), Tone.WRONG if broken else Tone.CALM, broken
    )
    limits = [one for one in report.upcoming if one.verdict is Verdict.HOLDING]
    others = (
        ("deviations", Tone.ACT, writer.by_day(report.deviations, lambda one: one.since)),
        ("limits", Tone.CALM, writer.by_day(limits, lambda one: one.due)),
        ("undetermined", Tone.UNSURE, writer.undated(report.undetermined)),
    )
    yield from (Section(writer.say(code), tone, entries) for code, tone, entries in others if entries)


def _target_groups(writer: Writer) -> Iterator[Section]:
    """The target group, of the standard first; then of later courses, then of documents laid beside."""
    found = writer.report.eligibility
    yield _target_group(writer, "eligibility", found)
    for course in found.courses:
        yield _target_group(writer, "eligibility-course", course, course=course.course or "-")
    for standard, other in found.beside:
        yield _target_group(writer, "eligibility-with", other, standard=standard)


def _target_group(
    writer: Writer, code: str, found: Eligibility | CourseEligibility, **fields: object
) -> Section:
    verdict = writer.verdict(found.verdict)
    title = writer.say(code, on=writer.wording.day(found.on), verdict=verdict, **fields)
    disputes = found.disputed if isinstance(found, Eligibility) else ()
    entries = tuple(Entry("", writer.criterion_dispute(one)) for one in disputes)
    return Section(title, _TONES[found.verdict], (*writer.criteria(found.criteria), *entries))


def _rest(writer: Writer) -> Iterator[Section]:
    report = writer.report
    parts = (
        ("notices", Tone.UNSURE, writer.notices(report.notices)),
        ("satisfied", Tone.CALM, writer.short(report.satisfied)),
        ("not-applicable", Tone.CALM, writer.short(report.not_applicable)),
    )
    yield from (Section(writer.say(code), tone, entries) for code, tone, entries in parts if entries)


def _foot(writer: Writer) -> str:
    change = writer.report.next_change
    if change is None:
        return writer.say("no-next-change")
    return writer.say("next-change", day=writer.wording.day(change))
