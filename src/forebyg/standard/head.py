"""What stands at the top of a standard: who, what, since when, and how days are counted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.standard.fields import (
    DOCUMENT_ID,
    FINGERPRINT,
    MUNICIPALITY_CODE,
    PARAGRAPH,
    Day,
    Events,
    Form,
    Model,
    Period,
    Text,
    Words,
)
from forebyg.standard.own import OwnVocabulary

ParagraphKey = Annotated[str, Field(pattern=PARAGRAPH)]
"""A paragraph of an act, such as `SEL-82a`."""


class Municipality(Model):
    """Whose standard it is.

    Attributes:
        name: Its name.
        code: Its code, four digits in quotes.
    """

    name: str
    code: Annotated[str, Field(pattern=MUNICIPALITY_CODE)]


class Paragraphs(Model):
    """Which paragraphs the municipality offers help under, and which it says it does not.

    Attributes:
        offered: Those that it offers help under.
        not_offered: Those that the text says it does not.
        cites: The statements that say so.
    """

    offered: Annotated[list[ParagraphKey], Field(min_length=1)]
    not_offered: list[ParagraphKey] = []
    cites: list[str] = []


class InForce(Model):
    """When the document is in force; both days included, null: no such end.

    Attributes:
        from_: The first day.
        to: The last day.
        earlier_courses: Whether courses begun before the first day are judged too.
        cites: The statements that say so.
    """

    from_: Annotated[Day | None, Field(alias="from")] = None
    to: Day | None = None
    earlier_courses: Literal["judged", "not_judged"] = "not_judged"
    cites: list[str] = []


class Review(Model):
    """The duty to revise the document itself.

    Attributes:
        every: How often.
        counted_from: The day of the last adoption or revision.
        revised: Later revisions.
        cites: The statements that demand it.
        or_when: What else demands a revision.
    """

    every: Period
    counted_from: Day
    revised: list[Day] = []
    cites: Annotated[list[str], Field(min_length=1)]
    or_when: Text | None = None


class Source(Model):
    """The text that the standard was made from.

    Attributes:
        file: The name of the file.
        sha256: Its fingerprint, 64 digits.
    """

    file: str
    sha256: Annotated[str, Field(pattern=FINGERPRINT)]


class Contact(Model):
    """Where citizens turn to, with the statements that say so.

    Attributes:
        name: Whom to turn to.
        phone: The telephone number.
        email: The mail address.
        address: The street address.
        web: The page on the net.
        cites: The statements that say so.
    """

    name: str
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    web: str | None = None
    cites: list[str] = []


class Told(Model):
    """Something that the standard tells citizens, with the statements that say so.

    Attributes:
        says: What it tells.
        cites: The statements that say so.
    """

    says: Text
    cites: list[str] = []


class Complaint(Told):
    """What the standard tells citizens of complaints, with the statements that say so.

    Attributes:
        says: What it tells.
        paragraphs: Only of help under these; empty: of all that the document offers.
        cites: The statements that say so.
    """

    paragraphs: list[ParagraphKey] = []


class CountingDeadlines(Model):
    """Axes that deadlines count differently on.

    Attributes:
        first_day: Whether the day that a deadline runs from is day one of it.
        non_working: Whether a last day that is no working day moves.
    """

    first_day: Literal["counted", "not_counted"] = "not_counted"
    non_working: Literal["none", "next", "previous"] = "none"


class CountingReasons(Model):
    """Why days are counted so: what the text says, or that it is a convention.

    Attributes:
        first_day: Why the day that a period runs from is, or is not, day one of it.
        missing_day: Why a month that lacks the day gives that day.
        non_working: Why a last day that is no working day moves, or stays.
        calendar: Why by that calendar of working days.
        recurring: Why recurring dates run from that day.
        units: Why the units of a mixed period are added in that order.
        leap_birthday: Why those born on 29 February have that birthday in common years.
        deadlines: Why deadlines count differently.
    """

    first_day: Text | None = None
    missing_day: Text | None = None
    non_working: Text | None = None
    calendar: Text | None = None
    recurring: Text | None = None
    units: Text | None = None
    leap_birthday: Text | None = None
    deadlines: Text | None = None


class CountingDays(Model):
    """How days are counted; each choice is the text's own or a convention.

    Attributes:
        first_day: Whether the day that a period runs from is day one of it.
        missing_day: What a month gives that lacks the day.
        non_working: Whether a last day that is no working day moves.
        calendar: By which calendar of working days.
        recurring: Whether recurring dates run from the origin or the previous one.
        units: In what order the units of a mixed period are added.
        leap_birthday: The birthday in common years of those born on 29 February.
        deadlines: What deadlines count differently.
        because: Where each choice comes from.
    """

    first_day: Literal["counted", "not_counted"] = "not_counted"
    missing_day: Literal["last_of_month", "next_day", "roll_over", "month_end_sticky", "refuse"] = (
        "last_of_month"
    )
    non_working: Literal["none", "next", "previous"] = "none"
    calendar: Literal["DK"] | None = None
    recurring: Literal["from_origin", "from_previous"] = "from_origin"
    units: Literal["largest_first", "smallest_first"] = "largest_first"
    leap_birthday: Literal["march_1", "february_28"] = "march_1"
    deadlines: CountingDeadlines | None = None
    because: CountingReasons = CountingReasons()


class EligibilityDay(Model):
    """On which day the target group is judged: an event's day, or `as_of`.

    Attributes:
        judged_on: The first of these events gives the day; `as_of`: the day of judging.
    """

    judged_on: Events = "course_start"


class Reading(Model):
    """An ambiguity of the text that can change a result.

    Attributes:
        question: What the text leaves open.
        choices: The ways to read it, each with its meaning.
        default: The choice taken unless the caller names another; `not_decided`: a
            result stands only where every choice gives the same.
        why: Why that is the default.
        cites: The statements that it is about.
        ambiguity: Its name in the analysis of the text.
    """

    question: Text
    choices: Annotated[dict[str, Text], Field(min_length=2)]
    default: str
    why: Text
    cites: list[str] = []
    ambiguity: Words | None = None


class Head(Model):
    """The part of a standard before its readings and rules.

    Attributes:
        format: The version of this shape, always 1.
        id: The document's name: small letters, digits and dashes.
        municipality: Whose standard it is; absent where it is nobody's own.
        title: The title of the text.
        paragraphs: The paragraphs that help is offered under.
        adopted: The day on which it was adopted.
        draft: Whether it is a text that is not adopted.
        in_force: When it is in force.
        review: The duty to revise the document itself.
        source: The text that it was made from.
        complaint: What citizens are told of complaints.
        cost: What citizens are told of costs.
        contacts: Where citizens turn to.
        counting: How days are counted.
        eligibility: On which day the target group is judged.
        vocabulary: What the core vocabulary lacks.
    """

    format: Literal[1]
    id: Annotated[str, Field(pattern=DOCUMENT_ID)]
    municipality: Municipality | None = None
    title: str
    paragraphs: Paragraphs
    adopted: Day | None = None
    draft: bool = False
    in_force: InForce = InForce()
    review: Review | None = None
    source: Source | None = None
    complaint: list[Complaint] = []
    cost: list[Told] = []
    contacts: list[Contact] = []
    counting: CountingDays = CountingDays()
    eligibility: EligibilityDay = EligibilityDay()
    vocabulary: OwnVocabulary = OwnVocabulary()


__all__ = [
    "Complaint",
    "Contact",
    "CountingDays",
    "EligibilityDay",
    "Form",
    "Head",
    "InForce",
    "Municipality",
    "Paragraphs",
    "Reading",
    "Review",
    "Source",
    "Told",
]
