from collections.abc import Callable
from datetime import date

import pytest

from forebyg.render import page_text, report_page, terminal_text
from forebyg.render import terminal as terminal_module
from forebyg.report import (
    Because,
    CourseEligibility,
    Dispute,
    EligibilityVerdict,
    Finding,
    Judgement,
    Norm,
    Notice,
    Report,
    StandardRef,
    Verdict,
)

MakeFinding = Callable[..., Finding]
MakeReport = Callable[..., Report]

FINAL = {"do": "evaluation (kind=final)", "by": "end", "after": None}
DUE = date(2026, 3, 9).toordinal()


def titles(report: Report) -> list[str]:
    """The headings of a page."""
    return [section.title for section in report_page(report).sections]


def test_a_page_reads_as_a_caseworker_needs_it(finding: MakeFinding, report: MakeReport) -> None:
    """What to do next comes first, then what is broken; each with its rule and what its statement says."""
    duty = finding(Judgement(Verdict.PENDING, due=DUE), kind="duty", terms=FINAL, id="end", cites=("TWN-18",))
    page = report_page(report(finding(), duty), statements={"TWN-15": "No course lasts longer than that."})
    assert page_text(page).splitlines() == [
        "E-1: judged by town (2025-01-01) at the end of 1 March 2026",
        "",
        "What to do next",
        "  9 March 2026  Final evaluation: still owed; the last timely day is 9 March 2026.",
        "                  end [TWN-18]",
        "",
        "Violations",
        "  1 March 2026  31 August 2025 + 6 months = 28 February 2026; still running on 1 March 2026.",
        "                  six-months [TWN-15]",
        "                  TWN-15: No course lasts longer than that.",
        "",
        "Eligibility on 31 August 2025: eligible",
        "  met  adult [TWN-02]",
        "",
        "Without new events the answer does not change.",
    ]


def test_a_page_can_be_danish(finding: MakeFinding, report: MakeReport) -> None:
    """Headings, days and sentences are in the language asked for."""
    text = page_text(report_page(report(finding()), lang="da"))
    assert "Brud\n  1. marts 2026  31. august 2025 + 6 måneder = 28. februar 2026; løber stadig" in text


def test_an_empty_page_says_that_there_is_nothing(report: MakeReport) -> None:
    """No duty and no violation are said in so many words; lists without entries are left out."""
    assert titles(report()) == [
        "Nothing is owed now.",
        "No violations.",
        "Eligibility on 31 August 2025: eligible",
    ]


def test_every_list_has_its_heading(finding: MakeFinding, report: MakeReport) -> None:
    """Nothing that was found is dropped."""
    open_one = Judgement(Verdict.UNDETERMINED, Because.INCOMPLETE)
    findings = (
        finding(norm=Norm.SHOULD),
        finding(Judgement(Verdict.HOLDING, due=DUE)),
        finding(open_one),
        finding(Judgement(Verdict.SATISFIED), id="kept"),
        finding(Judgement(Verdict.NOT_APPLICABLE, Because.NO_ANCHOR), id="untouched"),
    )
    page = report_page(report(*findings, remarks=(Notice("undated-standard", fields={"standard": "nyby"}),)))
    assert [section.title for section in page.sections] == [
        "Nothing is owed now.",
        "No violations.",
        "Deviations",
        "Coming limits",
        "Undetermined: what to ask for",
        "Eligibility on 31 August 2025: eligible",
        "Notices",
        "Satisfied",
        "Not applicable",
    ]
    assert [section.entries[0].said for section in page.sections[-2:]] == ["kept", "untouched"]


def test_rules_that_say_the_same_share_a_sentence(finding: MakeFinding, report: MakeReport) -> None:
    """One limit that the town and the law both set is said once, with both places."""
    law = finding(standard="law", id="half-a-year", cites=("LAW-3",))
    section = report_page(report(finding(), law)).sections[1]
    assert [entry.details for entry in section.entries] == [
        ("six-months [TWN-15]; half-a-year [LAW-3], of law",)
    ]


def test_findings_of_one_day_stand_under_it(finding: MakeFinding, report: MakeReport) -> None:
    """The day is named once; days stand in time, and what has no day comes last."""
    duties = [
        finding(Judgement(Verdict.PENDING, due=due), kind="duty", terms={**FINAL, "do": name}, id=name)
        for name, due in (("referral", None), ("plan_made", DUE), ("follow_up", DUE), ("evaluation", DUE - 1))
    ]
    entries = report_page(report(*duties)).sections[0].entries
    assert [(entry.label, entry.details[0]) for entry in entries] == [
        ("8 March 2026", "evaluation [TWN-15]"),
        ("9 March 2026", "plan_made [TWN-15]"),
        ("", "follow_up [TWN-15]"),
        ("no date", "referral [TWN-15]"),
    ]


@pytest.mark.parametrize(
    ("dispute", "said"),
    [
        (
            Dispute("wording", "new", Verdict.VIOLATED, date(2026, 3, 1), None, Norm.MUST),
            "Under the reading wording = new: violated since 1 March 2026.",
        ),
        (
            Dispute("wording", "new", Verdict.VIOLATED, date(2026, 3, 1), None, Norm.SHOULD),
            "Under the reading wording = new: a deviation since 1 March 2026.",
        ),
        (
            Dispute("wording", "new", Verdict.HOLDING, None, date(2026, 3, 9), Norm.MUST),
            "Under the reading wording = new: kept so far, due 9 March 2026.",
        ),
        (
            Dispute("wording", "new", Verdict.NOT_APPLICABLE, None, None, Norm.MUST),
            "Under the reading wording = new: not applicable.",
        ),
    ],
)
def test_what_hangs_on_a_reading_says_so(
    finding: MakeFinding, report: MakeReport, dispute: Dispute, said: str
) -> None:
    """A result that another choice of a reading would change names the choice and its result."""
    entry = report_page(report(finding()._replace(disputed=(dispute,)))).sections[1].entries[0]
    assert entry.details[-1] == said


def test_eligibility_of_later_courses_and_other_documents_has_its_own_heading(report: MakeReport) -> None:
    """Each judgement of the target group names its day, and its course or document."""
    own = report().eligibility
    later = CourseEligibility("B", date(2026, 1, 5), EligibilityVerdict.INELIGIBLE, (), own.criteria)
    found = report(
        eligibility=own._replace(courses=(later,), beside=(("law", own),)),
        beside=(StandardRef("law", "undated", "sha256:1"),),
        known_as_of=date(2026, 2, 1),
    )
    assert titles(found)[2:] == [
        "Eligibility on 31 August 2025: eligible",
        "Eligibility on 5 January 2026, the later course B: not eligible",
        "Eligibility by law on 31 August 2025: eligible",
    ]
    assert report_page(found).head.endswith("; as it was known on 1 February 2026; beside it: law")


def test_a_page_says_when_to_look_again(finding: MakeFinding, report: MakeReport) -> None:
    """The first day on which time alone changes the answer stands at the foot."""
    kept = finding(Judgement(Verdict.HOLDING, due=DUE, changes=DUE + 1))
    assert report_page(report(kept)).foot == "Without new events the answer changes on 10 March 2026."


def test_no_date_is_parted_at_the_end_of_a_line(finding: MakeFinding, report: MakeReport) -> None:
    """Lines are folded at a hundred characters, but between a day and its month or year there is no fold."""
    findings = [finding(id="x" * length) for length in range(20, 60)]
    for found in findings:
        text = page_text(
            report_page(report(found), lang="da", statements={"TWN-15": "den 31. august 2025 " * 9})
        )
        lines = text.splitlines()
        assert max(len(line) for line in lines) <= 100
        assert not [line for line in lines if line.endswith(("31.", "august"))]
        assert "\N{NO-BREAK SPACE}" not in text


def test_a_terminal_shows_the_same_words(finding: MakeFinding, report: MakeReport) -> None:
    """Colour and columns change; on a line wide enough no word does."""
    pytest.importorskip("rich")
    page = report_page(report(finding()))
    shown = terminal_text(page, 200)
    assert "\x1b[1;31mViolations\x1b[0m" in shown
    for line in page_text(page).split("\n"):
        assert all(word in shown for word in line.split())


def test_without_rich_a_terminal_shows_plain_text(
    finding: MakeFinding, report: MakeReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is not needed for an answer."""
    monkeypatch.setattr(terminal_module, "HAS_RICH", False)
    page = report_page(report(finding()))
    assert terminal_text(page, 200) == page_text(page)
