from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Final

import pytest

from forebyg.messages import LANGUAGES, codes
from forebyg.render import Wording, finding_sentence, notice_sentence
from forebyg.report import Because, Finding, Judgement, Notice, RuleRef, Verdict
from forebyg.standard import KINDS, load_standard, shipped_ids
from forebyg.timeline import Event, Seen

MakeFinding = Callable[..., Finding]

AS_OF: Final = date(2026, 3, 1)
ANCHOR: Final = date(2025, 8, 31).toordinal()
DAY: Final = date(2026, 2, 28).toordinal()
TALK: Final = Seen(DAY, 0, Event(date(2026, 2, 28), "conversation"))

HOLDING, SATISFIED, PENDING, VIOLATED = (
    Verdict.HOLDING,
    Verdict.SATISFIED,
    Verdict.PENDING,
    Verdict.VIOLATED,
)
OUTCOMES: Final[Mapping[str, tuple[Verdict, ...]]] = {
    "attribute": (HOLDING, SATISFIED, VIOLATED),
    "concurrent_courses": (SATISFIED, VIOLATED),
    "continuity": (HOLDING, SATISFIED, VIOLATED),
    "count": (HOLDING, PENDING, SATISFIED, VIOLATED),
    "deadline": (PENDING, SATISFIED, VIOLATED),
    "duration": (HOLDING, PENDING, SATISFIED, VIOLATED),
    "duty": (HOLDING, PENDING, SATISFIED, VIOLATED),
    "exclusion": (HOLDING, SATISFIED, VIOLATED),
    "fact": (SATISFIED, VIOLATED),
    "frequency": (HOLDING, SATISFIED, VIOLATED),
    "not_offered": (HOLDING, SATISFIED, VIOLATED),
    "order": (PENDING, SATISFIED, VIOLATED),
    "permission": (SATISFIED,),
}
"""The definite verdicts that each kind's truth table gives; any kind can also be open or not applicable."""

WITHOUT_FINDINGS: Final = {"eligibility", "notice", "target"}
REASONS: Final = (
    *((Verdict.UNDETERMINED, because) for because in list(Because)[:7]),
    *((Verdict.NOT_APPLICABLE, because) for because in list(Because)[7:]),
)


@cache
def rules() -> tuple[RuleRef, ...]:
    """What findings say of every rule that is shipped."""
    standards = [load_standard(name) for name in shipped_ids()]
    return tuple(one.rule.ref for standard in standards for one in standard.rules if one.rule)


def judgements(kind: str, verdict: Verdict) -> Iterator[Judgement]:
    """A verdict with the days that may go with it."""
    broken = Judgement(verdict, since=DAY, breaches=(DAY,), due=DAY, events=(TALK,), on=DAY)
    match verdict:
        case Verdict.HOLDING:
            yield Judgement(verdict, due=DAY)
            if kind != "duration":
                yield Judgement(verdict, remaining=2)
        case Verdict.PENDING:
            yield Judgement(verdict, earliest=DAY, due=None if kind == "duration" else DAY + 9)
            if kind != "duration":
                yield Judgement(verdict, due=DAY)
                yield Judgement(verdict)
        case Verdict.SATISFIED:
            yield Judgement(verdict, due=DAY, done=True, events=(TALK,), on=DAY)
        case _:
            yield broken._replace(on=None)
            yield broken._replace(breaches=(DAY, DAY + 7))
            if kind in {"deadline", "duration"}:
                yield broken._replace(earliest=DAY + 1)


def assert_is_a_sentence(said: str) -> None:
    """It is whole: a capital, a full stop, and no value that was forgotten."""
    assert said[0].isupper() or said[0].isdigit(), said
    assert said.endswith("."), said
    assert "None" not in said, said
    assert "{" not in said, said


def test_every_kind_is_accounted_for() -> None:
    """A new rule kind must say which verdicts it gives, or that it gives no finding."""
    assert set(OUTCOMES) | WITHOUT_FINDINGS == set(KINDS)


def test_the_catalogue_holds_no_sentence_that_is_never_said() -> None:
    """The sentences of findings are exactly one for each kind and definite verdict."""
    said = {f"{kind}-{verdict}" for kind, verdicts in OUTCOMES.items() for verdict in verdicts}
    assert said == set(codes("findings"))
    assert set(codes("because")) == set(Because)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", OUTCOMES)
def test_every_outcome_of_every_shipped_rule_is_a_sentence(kind: str, lang: str) -> None:
    """No rule of a shipped standard can come out in a way for which words are missing."""
    for rule in (one for one in rules() if one.kind == kind):
        for verdict in OUTCOMES[kind]:
            for judgement in judgements(kind, verdict):
                if _fits(rule, judgement):
                    found = Finding(rule, None, ANCHOR, judgement)
                    assert_is_a_sentence(finding_sentence(found, AS_OF, Wording(lang)))


def _fits(rule: RuleRef, judgement: Judgement) -> bool:
    """Limits have no pending, and least lengths no holding; what has no day of its own needs one."""
    if rule.terms.get("at_most") is not None and rule.kind in {"count", "duration"}:
        return judgement.verdict is not PENDING
    return rule.kind not in {"count", "duration"} or judgement.verdict is not HOLDING


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("verdict", "because"), REASONS)
def test_every_reason_is_a_sentence_for_every_shipped_rule(
    verdict: Verdict, because: Because, lang: str
) -> None:
    """Why a rule is open or not applicable can be said of any rule, with or without unknowns."""
    for rule in rules():
        for needs in ((), ("born",)):
            judgement = Judgement(verdict, because, needs=needs)
            assert_is_a_sentence(finding_sentence(Finding(rule, None, None, judgement), AS_OF, Wording(lang)))


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (Wording("en", iso=True), "2025-08-31 + 6 months = 2026-02-28; still running on 2026-03-01."),
        (Wording("en"), "31 August 2025 + 6 months = 28 February 2026; still running on 1 March 2026."),
        (Wording("da"), "31. august 2025 + 6 måneder = 28. februar 2026; løber stadig den 1. marts 2026."),
    ],
)
def test_a_broken_limit_shows_its_date_sum(finding: MakeFinding, wording: Wording, said: str) -> None:
    """The day from which it counts, the period and the last timely day stand in one sum."""
    assert finding_sentence(finding(), AS_OF, wording) == said


def test_a_day_that_the_standard_counts_otherwise_is_not_shown_as_a_sum(finding: MakeFinding) -> None:
    """Where the standard moved the last day, no sum is shown that the calendar would not give."""
    judgement = Judgement(Verdict.HOLDING, due=DAY - 1)
    said = finding_sentence(finding(judgement), AS_OF, Wording(iso=True))
    assert said == "A course of at most 6 months: the last day, counted as the standard says, is 2026-02-27."


def test_a_late_duty_names_the_day_of_its_doing(finding: MakeFinding) -> None:
    """Late is told from missing, and the day on which it was made up for is named."""
    terms = {"do": "evaluation (kind=final)", "limit": "20 weeks", "after": "course_start"}
    late = Judgement(VIOLATED, due=DAY, since=DAY + 1, breaches=(DAY + 1,), done=True, late=True, on=DAY + 3)
    found = finding(late, kind="deadline", terms=terms)
    said = "Final evaluation: late, on 2026-03-03; the last timely day was 2026-02-28."
    assert finding_sentence(found, AS_OF, Wording(iso=True)) == said
    missing = finding(late._replace(done=False, late=False, on=None), kind="deadline", terms=terms)
    said = "Final evaluation: not done on 2026-03-01; the last timely day was 2026-02-28."
    assert finding_sentence(missing, AS_OF, Wording(iso=True)) == said


@pytest.mark.parametrize(
    ("judgement", "said"),
    [
        (Judgement(HOLDING, due=DAY), "counted to the last group meeting, the last day is 2026-02-28"),
        (Judgement(PENDING, earliest=DAY), "group meeting on or after 2026-02-28 is still to come"),
        (
            Judgement(SATISFIED, due=DAY, on=DAY - 2),
            "counted to group meeting on 2026-02-26, as it should be",
        ),
        (
            Judgement(VIOLATED, earliest=DAY, since=DAY - 2, on=DAY - 2),
            "no group meeting on or after 2026-02-28; the course ended too early, on 2026-02-26",
        ),
        (
            Judgement(VIOLATED, earliest=DAY, due=DAY, since=DAY + 1),
            "no group meeting on or after 2026-02-28, and on 2026-03-01 the course was over",
        ),
        (
            Judgement(VIOLATED, due=DAY, since=DAY + 2, on=DAY + 2),
            "group meeting too late, on 2026-03-02; the last day was 2026-02-28",
        ),
    ],
)
def test_a_length_to_the_last_event_names_the_event(
    finding: MakeFinding, judgement: Judgement, said: str
) -> None:
    """Where an event closes the time, it is the event that is named, and not the course's end."""
    terms = {"limit": "14 weeks", "at_least": None, "at_most": "14 weeks", "until": "group_meeting"}

    found = finding(judgement, kind="duration", terms=terms)

    assert finding_sentence(found, AS_OF, Wording(iso=True)) == f"A course of at most 14 weeks: {said}."


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "follow-up in any 6 months: 0 so far, 4 left."),
        ("da", "opfølgning i enhver periode på 6 måneder: 0 indtil nu, 4 tilbage."),
    ],
)
def test_a_number_in_any_period_names_the_period(finding: MakeFinding, lang: str, said: str) -> None:
    """What is left is left of a period, and not of the whole course."""
    terms = {"of": "follow_up", "limit": 6, "at_least": None, "at_most": 6, "in_any": "6 months"}

    found = finding(Judgement(HOLDING, remaining=4), kind="count", terms=terms)

    assert finding_sentence(found, AS_OF, Wording(lang)).endswith(said)


def test_a_demand_of_none_is_not_counted(finding: MakeFinding) -> None:
    """`At most none` is said as `no`, and nothing is left of it."""
    terms = {"of": "case_opened", "limit": 0, "at_least": None, "at_most": 0}
    found = finding(Judgement(HOLDING, remaining=0), kind="count", terms=terms)
    assert finding_sentence(found, AS_OF, Wording()) == "No opening of a case: kept so far."


def test_a_missing_fact_is_asked_for_by_name(finding: MakeFinding) -> None:
    """An open finding says in words and by name what the record lacks."""
    open_one = Judgement(Verdict.UNDETERMINED, Because.MISSING, needs=("journal_kept",))
    found = finding(open_one, kind="fact", terms={"fact": "journal_kept", "at": "course_start"})
    assert finding_sentence(found, AS_OF, Wording()) == (
        "The journal is kept: cannot be judged; not recorded: the journal is kept (journal_kept)."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", codes("notices"))
def test_every_notice_is_a_sentence(code: str, lang: str) -> None:
    """Each code has words, filled from the fields that notices carry."""
    fields = {"type": "inquiry", "on": AS_OF, "reading": "wording", "choice": "old", "en": "So.", "da": "Så."}
    fields["standard"] = "nyby"
    assert_is_a_sentence(notice_sentence(Notice(code, (0,), fields=fields), Wording(lang)))


def test_a_remark_is_said_in_the_language_asked_for() -> None:
    """A standard's own remark has its own words in each language."""
    notice = Notice("remark", fields={"en": "A relative may come.", "da": "Pårørende kan få råd."})
    assert notice_sentence(notice, Wording("da")) == "Pårørende kan få råd."
