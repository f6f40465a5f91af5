"""The head of a standard in plain sentences: what is offered, since when, and how days are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from forebyg.messages import text
from forebyg.render.explain.counting import document_counting
from forebyg.render.explain.outline import Passage
from forebyg.render.explain.said import Passages, length_words, passages
from forebyg.render.selectors import first_words
from forebyg.render.wording import Wording
from forebyg.standard import Standard
from forebyg.standard.head import Complaint, Contact, Head, InForce, Review
from forebyg.standard.parts import context_of, judged_on

__all__ = ["COUNTING", "head_said", "judged_on_words"]

COUNTING: Final = "counting-"
"""What the sentences begin their names with that tell how days are counted."""
_FINGERPRINT: Final = 12
"""So many digits of a source's SHA-256 are shown: enough to tell two files apart."""


def head_said(standard: Standard, chosen: Mapping[str, str], wording: Wording) -> Passages:
    """All that the head says beside its first line, under one choice of every reading."""
    head = standard.head_under(chosen)
    data: Any = standard.document.data
    written = data.get("counting", {})
    counting = document_counting(head, written if isinstance(written, dict) else {}, wording)
    return {
        **dict(_document(head, wording)),
        **dict(_told(head, wording)),
        "judged-on": Passage(judged_on_words(head, wording)),
        "counting": Passage(text("head", "counting", wording.lang)),
        **passages({f"{COUNTING}{axis}": words for axis, words in counting.items()}),
    }


def _document(head: Head, wording: Wording) -> Iterator[tuple[str, Passage]]:
    """Whose it is, when it was adopted and binds, and when it must be revised."""
    if head.municipality is not None:
        yield "code", _say("code", wording, code=head.municipality.code)
    if head.adopted is not None:
        yield "adopted", _say("adopted", wording, day=wording.day(head.adopted))
    yield from _in_force(head.in_force, wording)
    if head.review is not None:
        yield from _review(head.review, wording)
    if head.source is not None:
        mark = head.source.sha256[:_FINGERPRINT]
        yield "source", _say("source", wording, file=head.source.file, mark=mark)


def _in_force(force: InForce, wording: Wording) -> Iterator[tuple[str, Passage]]:
    """Which courses it binds; the days themselves stand in the document's first lines."""
    if force.from_ is not None:
        yield "earlier", _say(f"earlier-{force.earlier_courses}", wording, force.cites)


def _review(review: Review, wording: Wording) -> Iterator[tuple[str, Passage]]:
    every = length_words(review.every, wording)
    counted_from = wording.day(review.counted_from)
    yield "review", _say("review", wording, review.cites, every=every, day=counted_from)
    if review.revised:
        yield "revised", _say("revised", wording, days=[wording.day(day) for day in review.revised])
    if review.or_when is not None:
        yield "or-when", _say("or-when", wording, when=review.or_when[wording.lang])


def _told(head: Head, wording: Wording) -> Iterator[tuple[str, Passage]]:
    """What is offered, and what citizens are told."""
    offered, refused = (
        wording.paragraphs(", ".join(keys)) for keys in (head.paragraphs.offered, head.paragraphs.not_offered)
    )
    yield "offered", _say("offered", wording, head.paragraphs.cites, paragraphs=offered)
    if refused:
        yield "not-offered", _say("not-offered", wording, paragraphs=refused)
    for place, complaint in enumerate(head.complaint):
        yield f"complaint-{place}", _complaint(complaint, wording)
    for place, entry in enumerate(head.cost):
        yield f"cost-{place}", Passage(entry.says[wording.lang], cites=tuple(entry.cites))
    for place, contact in enumerate(head.contacts):
        yield f"contact-{place}", _say("contact", wording, contact.cites, contact=_contact(contact))


def _complaint(complaint: Complaint, wording: Wording) -> Passage:
    """What is told of complaints, and of which help."""
    says = complaint.says[wording.lang]
    if not complaint.paragraphs:
        return Passage(says, cites=tuple(complaint.cites))
    paragraphs = wording.paragraphs(", ".join(complaint.paragraphs))
    return _say("complaint", wording, complaint.cites, paragraphs=paragraphs, says=says)


def _contact(contact: Contact) -> str:
    parts = (contact.name, contact.phone, contact.email, contact.address, contact.web)
    return ", ".join(part for part in parts if part)


def judged_on_words(head: Head, wording: Wording) -> str:
    """On which day the target group is judged."""
    events = judged_on(head, context_of(head, []))
    if events is None:
        return text("head", "judged-as-of", wording.lang)
    return text("head", "judged-on", wording.lang, events=first_words(events, wording))


def _say(code: str, wording: Wording, cites: Iterable[str] = (), /, **fields: object) -> Passage:
    return Passage(text("head", code, wording.lang, **fields), cites=tuple(cites))
