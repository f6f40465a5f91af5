"""Every fault of an episode, word for word: what is said is read by people and by programs."""

import copy
from typing import Any, NamedTuple

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.episode import episode_from
from forebyg.errors import EpisodeError
from forebyg.vocabulary import CORE

ASSESSMENT: dict[str, Any] = {
    "date": "2025-01-02",
    "type": "assessment",
    "of": "benefit",
    "result": "negative",
}
TALK: dict[str, Any] = {"date": "2025-01-02", "type": "conversation"}
HELP: dict[str, Any] = {"paragraph": "SEL-85", "from": "2025-01-02"}

EVENT_TYPES = (
    "inquiry, inquiry_answered, information_requested, information_received, invitation, planning_started, "
    "virtual_accepted, other_need_found, other_need_handled, follow_up, case_opened, contact_offered, "
    "conversation, group_meeting, assessment, plan_made, goals_set, course_start, course_end, evaluation, "
    "written_note, extension, referral"
)
FACTS = (
    "residence, impairment_or_social_problems, at_risk, severity, can_benefit, vulnerability, "
    "substance_abuse, mental_problems, relative_only, wish, motivated, able_to_attend, virtual_equipment, "
    "other_sector_help_possible, other_offers_sufficient, journal_kept"
)
RESULTS = (
    "need (individual, group, talk_sufficient, other_support), benefit (positive, negative), "
    "home_support (positive, negative), concurrent_support (positive, negative), "
    "referral (no_referral, referral), outcome (continue, close, other_support)"
)
DATE_HINTS = (
    "Write a day that is in the calendar as YYYY-MM-DD, without a time of day.",
    "Skriv en dag, der findes i kalenderen, som ÅÅÅÅ-MM-DD, uden klokkeslæt.",
)


class Case(NamedTuple):
    """An episode with a single fault, and all that is said about it: (message, hint) in either language."""

    data: object
    code: str
    place: str
    english: tuple[str, str]
    danish: tuple[str, str]


def event(**changes: object) -> dict[str, object]:
    """An episode whose only event, a talk, is changed so."""
    return {"id": "E-1", "events": [{**TALK, **changes}]}


def top(**changes: object) -> dict[str, object]:
    """An episode with such keys at its top."""
    return {"id": "E-1", **changes}


CASES = {
    "no mapping at the top": Case(
        ["id"],
        "needs-mapping",
        "",
        ("Here must stand keys with values.", "Write a key, a colon and its value, such as `id: E-1`."),
        (
            "Her skal stå nøgler med værdier.",
            "Skriv en nøgle, et kolon og dens værdi, for eksempel `id: E-1`.",
        ),
    ),
    "no mapping as an event": Case(
        top(events=["talk"]),
        "needs-mapping",
        "events[0]",
        (
            "Here must stand keys with values.",
            "Write a key, a colon and its value, such as `date: 2025-01-20`.",
        ),
        (
            "Her skal stå nøgler med værdier.",
            "Skriv en nøgle, et kolon og dens værdi, for eksempel `date: 2025-01-20`.",
        ),
    ),
    "no mapping as help": Case(
        top(support=[None]),
        "needs-mapping",
        "support[0]",
        (
            "Here must stand keys with values.",
            "Write a key, a colon and its value, such as `paragraph: SEL-85`.",
        ),
        (
            "Her skal stå nøgler med værdier.",
            "Skriv en nøgle, et kolon og dens værdi, for eksempel `paragraph: SEL-85`.",
        ),
    ),
    "no mapping of facts": Case(
        top(facts=["motivated"]),
        "needs-mapping",
        "facts",
        (
            "Here must stand keys with values.",
            "Write a key, a colon and its value, such as `motivated: true`.",
        ),
        (
            "Her skal stå nøgler med værdier.",
            "Skriv en nøgle, et kolon og dens værdi, for eksempel `motivated: true`.",
        ),
    ),
    "no mapping of readings": Case(
        top(readings="extension"),
        "needs-mapping",
        "readings",
        (
            "Here must stand keys with values.",
            "Write a key, a colon and its value, such as `wording: extension`.",
        ),
        (
            "Her skal stå nøgler med værdier.",
            "Skriv en nøgle, et kolon og dens værdi, for eksempel `wording: extension`.",
        ),
    ),
    "no list": Case(
        top(events={"0": TALK}),
        "needs-list",
        "events",
        ("Here must stand a list.", "Begin each entry with a dash; where there is none, leave the key out."),
        ("Her skal stå en liste.", "Begynd hvert punkt med en bindestreg; er der ingen, så udelad nøglen."),
    ),
    "a key left out": Case(
        {},
        "missing-key",
        "id",
        ("The key `id` is missing.", "Add it with its value."),
        ("Nøglen `id` mangler.", "Tilføj den med sin værdi."),
    ),
    "a key that is no text": Case(
        {"id": "E-1", 7: True},
        "key-not-text",
        "",
        ("The name of a field here is not a word.", "Write a word, or put it in quotation marks."),
        ("Navnet på et felt her er ikke et ord.", "Skriv et ord, eller sæt det i anførselstegn."),
    ),
    "a key at the top that is nearly known": Case(
        top(evnts=[]),
        "no-such-key",
        "",
        (
            "Key number 2 here is not known.",
            "Did you mean `events`? The keys here are: id, born, facts, events, support, as_of, readings.",
        ),
        (
            "Nøgle nummer 2 her er ukendt.",
            "Mente du `events`? Nøglerne her er: id, born, facts, events, support, as_of, readings.",
        ),
    ),
    "a key of help that is not known": Case(
        top(support=[{**HELP, "xyz": 1}]),
        "no-such-key",
        "support[0]",
        (
            "Key number 3 here is not known.",
            "The keys here are: paragraph, from, to, reduced_from, recorded.",
        ),
        (
            "Nøgle nummer 3 her er ukendt.",
            "Nøglerne her er: paragraph, from, to, reduced_from, recorded.",
        ),
    ),
    "a type that is nearly known": Case(
        event(type="conversaton"),
        "no-such-event-type",
        "events[0].type",
        ("There is no such type of event.", f"Did you mean `conversation`? The types are: {EVENT_TYPES}."),
        ("Den type hændelse findes ikke.", f"Mente du `conversation`? Typerne er: {EVENT_TYPES}."),
    ),
    "a type that is not known": Case(
        event(type="xyz"),
        "no-such-event-type",
        "events[0].type",
        ("There is no such type of event.", f"The types are: {EVENT_TYPES}."),
        ("Den type hændelse findes ikke.", f"Typerne er: {EVENT_TYPES}."),
    ),
    "an attribute that is nearly known": Case(
        event(minuts=45),
        "no-such-attribute",
        "events[0]",
        (
            "Key number 3 here is none that an event of this type can have.",
            (
                "Did you mean `minutes`? Its keys are: "
                "purpose, minutes, channel, adviser, held, date, type, course, recorded, id."
            ),
        ),
        (
            "Nøgle nummer 3 her er ikke en, som en hændelse af denne type kan have.",
            (
                "Mente du `minutes`? Dens nøgler er: "
                "purpose, minutes, channel, adviser, held, date, type, course, recorded, id."
            ),
        ),
    ),
    "an attribute of another type": Case(
        event(type="invitation", participants=3),
        "no-such-attribute",
        "events[0]",
        (
            "Key number 3 here is none that an event of this type can have.",
            "Its keys are: date, type, course, recorded, id.",
        ),
        (
            "Nøgle nummer 3 her er ikke en, som en hændelse af denne type kan have.",
            "Dens nøgler er: date, type, course, recorded, id.",
        ),
    ),
    "a fact that is nearly known": Case(
        top(facts={"wish": True, "at_rsk": True}),
        "no-such-fact",
        "facts",
        ("Fact number 2 here is not known.", f"Did you mean `at_risk`? The facts are: {FACTS}."),
        ("Oplysning nummer 2 her er ukendt.", f"Mente du `at_risk`? Oplysningerne er: {FACTS}."),
    ),
    "a fact that is not known": Case(
        top(facts={"xyz": True}),
        "no-such-fact",
        "facts",
        ("Fact number 1 here is not known.", f"The facts are: {FACTS}."),
        ("Oplysning nummer 1 her er ukendt.", f"Oplysningerne er: {FACTS}."),
    ),
    "a paragraph that is nearly written": Case(
        top(support=[{**HELP, "paragraph": "SEL85"}]),
        "not-a-paragraph",
        "support[0].paragraph",
        (
            "This is not the key of a paragraph.",
            "Did you mean `SEL-85`? Write the act and the section, such as SEL-85 or LAB-167.",
        ),
        (
            "Dette er ikke nøglen til en paragraf.",
            "Mente du `SEL-85`? Skriv lov og paragraf som i SEL-85 eller LAB-167.",
        ),
    ),
    "a paragraph that is no text": Case(
        top(support=[{**HELP, "paragraph": 85}]),
        "not-a-paragraph",
        "support[0].paragraph",
        ("This is not the key of a paragraph.", "Write the act and the section, such as SEL-85 or LAB-167."),
        ("Dette er ikke nøglen til en paragraf.", "Skriv lov og paragraf som i SEL-85 eller LAB-167."),
    ),
    "no truth value": Case(
        event(held="ja"),
        "needs-truth",
        "events[0].held",
        (
            "Here must stand true or false.",
            "Write true or false without quotes; where it is not known, leave the key out.",
        ),
        (
            "Her skal stå true eller false.",
            "Skriv true eller false uden anførselstegn; udelad nøglen, hvis det ikke vides.",
        ),
    ),
    "no whole number": Case(
        event(minutes=True),
        "needs-whole-number",
        "events[0].minutes",
        (
            "Here must stand a whole number that is not negative.",
            (
                "Write it in digits, without quotes or decimals, such as 45; "
                "where it is not known, leave the key out."
            ),
        ),
        (
            "Her skal stå et helt tal, der ikke er negativt.",
            (
                "Skriv det med cifre, uden anførselstegn og decimaler, for eksempel 45; "
                "udelad nøglen, hvis det ikke vides."
            ),
        ),
    ),
    "no text": Case(
        event(adviser=" "),
        "needs-text",
        "events[0].adviser",
        (
            "Here must stand a text.",
            "Write at least one letter or digit, in quotes if it looks like a number or a date.",
        ),
        (
            "Her skal stå en tekst.",
            "Skriv mindst ét bogstav eller ciffer, i anførselstegn hvis det ligner et tal eller en dato.",
        ),
    ),
    "no date": Case(
        top(born="1990-02-30"),
        "needs-date",
        "born",
        ("Here must stand a date.", DATE_HINTS[0]),
        ("Her skal stå en dato.", DATE_HINTS[1]),
    ),
    "a word that is nearly a choice": Case(
        event(channel="fone"),
        "needs-choice",
        "events[0].channel",
        (
            "Here must stand one of a few fixed words.",
            "Did you mean `phone`? The words are: in_person, virtual, phone, text, home.",
        ),
        (
            "Her skal stå et af nogle få faste ord.",
            "Mente du `phone`? Ordene er: in_person, virtual, phone, text, home.",
        ),
    ),
    "no choice": Case(
        top(facts={"severity": 2}),
        "needs-choice",
        "facts.severity",
        ("Here must stand one of a few fixed words.", "The words are: light, severe."),
        ("Her skal stå et af nogle få faste ord.", "Ordene er: light, severe."),
    ),
    "no list of words": Case(
        event(type="contact_offered", channels="phone"),
        "needs-words",
        "events[0].channels",
        ("Here must stand a list of words.", "Write it in brackets, such as [phone, home]."),
        ("Her skal stå en liste af ord.", "Skriv den i kantede parenteser, for eksempel [phone, home]."),
    ),
    "a reading that is no text": Case(
        top(readings={"wording": "extension", "weeks-from": 20}),
        "needs-reading",
        "readings",
        (
            "Entry number 2 here is not the name of a reading with its choice.",
            "Write both as text, in quotes if it looks like a number, a date or true and false.",
        ),
        (
            "Punkt nummer 2 her er ikke navnet på en læsning med et valg.",
            "Skriv begge som tekst, i anførselstegn hvis det ligner et tal, en dato eller true og false.",
        ),
    ),
    "an unusable id": Case(
        {"id": "E 1"},
        "unusable-id",
        "id",
        (
            "This id cannot be used.",
            (
                "Write 1 to 64 of the characters A-Z, a-z, 0-9, `.`, `_`, `:` and `-`, "
                "in quotes if it looks like a number or a date."
            ),
        ),
        (
            "Dette id kan ikke bruges.",
            (
                "Skriv 1 til 64 af tegnene A-Z, a-z, 0-9, `.`, `_`, `:` og `-`, "
                "i anførselstegn hvis det ligner et tal eller en dato."
            ),
        ),
    ),
    "an unusable name of a course": Case(
        event(course="A/B"),
        "unusable-course-name",
        "events[0].course",
        (
            "This cannot be the name of a course.",
            (
                "Write 1 to 64 letters, digits, inner spaces, `.`, `_`, `:` and `-`, "
                "in quotes if it looks like a number or a date."
            ),
        ),
        (
            "Et forløb kan ikke hedde dette.",
            (
                "Skriv 1 til 64 bogstaver, cifre, indre mellemrum, `.`, `_`, `:` og `-`, "
                "i anførselstegn hvis det ligner et tal eller en dato."
            ),
        ),
    ),
    "a CPR number": Case(
        event(id="sag-010190-1234"),
        "cpr-number",
        "events[0].id",
        (
            "This looks like a CPR number.",
            "Use a name that says nothing about the citizen, such as the number of the case.",
        ),
        (
            "Dette ligner et CPR-nummer.",
            "Brug et navn, der intet siger om borgeren, for eksempel sagens nummer.",
        ),
    ),
    "the result of another assessment": Case(
        top(events=[{**ASSESSMENT, "result": "individual"}]),
        "result-of-other-assessment",
        "events[0].result",
        (
            "An assessment of this cannot have this result.",
            f"Write a result that belongs to its `of`: {RESULTS}.",
        ),
        (
            "En vurdering af dette kan ikke have dette resultat.",
            f"Skriv et resultat, der hører til dens `of`: {RESULTS}.",
        ),
    ),
}


def fault_of(data: object) -> Diagnostic:
    """The only fault of an episode."""
    with pytest.raises(EpisodeError) as caught:
        episode_from(copy.deepcopy(data), CORE)
    (fault,) = caught.value.diagnostics
    return fault


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_fault(case: Case) -> None:
    """Each fault has its code and place, and says what is wrong and what to write instead."""
    fault = fault_of(case.data)
    assert (fault.code, fault.place) == (case.code, case.place)
    assert (fault.message("en"), fault.hint("en")) == case.english
    assert (fault.message("da"), fault.hint("da")) == case.danish


def test_one_line() -> None:
    """As text a fault is its place, what is wrong, and the code."""
    assert str(fault_of(event(minutes=-1))) == (
        "events[0].minutes: error: Here must stand a whole number that is not negative. [needs-whole-number]"
    )
