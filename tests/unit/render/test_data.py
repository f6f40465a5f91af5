import json
from collections.abc import Callable
from datetime import date

import pytest

from forebyg.render import json_text, report_data
from forebyg.report import (
    CourseEligibility,
    CriterionDispute,
    CriterionVerdict,
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
from forebyg.timeline import Episode, Event, Seen

MakeFinding = Callable[..., Finding]
MakeReport = Callable[..., Report]

LISTS = ("violations", "deviations", "upcoming", "satisfied", "undetermined", "not_applicable")


def test_a_report_has_every_field_in_one_order(report: MakeReport) -> None:
    """The names and their order are the contract with other systems."""
    assert list(report_data(report())) == [
        "report", "engine", "standard", "with", "episode", "as_of", "known_as_of", "readings", "eligibility",
        "owed", *LISTS, "notices", "next_change",
    ]  # fmt: skip


def test_a_finding_is_given_whole(finding: MakeFinding, report: MakeReport) -> None:
    """Every field is always there, with days as text and the deciding day among the arguments."""
    dispute = Dispute("wording", "new", Verdict.HOLDING, None, date(2026, 5, 31), Norm.MUST)
    found = finding(course="A")._replace(disputed=(dispute,))
    assert report_data(report(found))["violations"] == [
        {
            "key": "town/six-months/A/2025-08-31",
            "standard": "town",
            "rule": "six-months",
            "kind": "duration",
            "cites": ["TWN-15"],
            "norm": "must",
            "bearer": "municipality",
            "course": "A",
            "verdict": "violated",
            "because": None,
            "earliest": None,
            "due": "2026-02-28",
            "since": "2026-03-01",
            "done": False,
            "late": False,
            "owed": False,
            "remaining": None,
            "breaches": ["2026-03-01"],
            "needs": [],
            "events": [],
            "disputed": [
                {
                    "reading": "wording",
                    "choice": "new",
                    "norm": "must",
                    "verdict": "holding",
                    "since": None,
                    "due": "2026-05-31",
                }
            ],
            "code": "duration-violated",
            "args": {
                "limit": "6 months",
                "at_least": None,
                "at_most": "6 months",
                "anchor": "2025-08-31",
                "on": None,
                "count": 0,
            },
            "message": "2025-08-31 + 6 months = 2026-02-28; still running on 2026-03-01.",
        }
    ]


@pytest.mark.parametrize(
    ("verdict", "norm", "name"),
    [
        (Verdict.VIOLATED, Norm.MUST, "violations"),
        (Verdict.VIOLATED, Norm.SHOULD, "deviations"),
        (Verdict.HOLDING, Norm.MUST, "upcoming"),
        (Verdict.SATISFIED, Norm.MUST, "satisfied"),
    ],
)
def test_each_finding_stands_in_one_list(
    finding: MakeFinding, report: MakeReport, verdict: Verdict, norm: Norm, name: str
) -> None:
    """The six lists share the findings out among themselves."""
    since = 700_000 if verdict is Verdict.VIOLATED else None
    data = report_data(report(finding(Judgement(verdict, due=699_999, since=since), norm=norm)))
    assert {one: len(data[one]) for one in LISTS} == {one: int(one == name) for one in LISTS}


def test_what_is_owed_is_named_by_key(finding: MakeFinding, report: MakeReport) -> None:
    """A case system finds today's tasks by the keys that stay the same."""
    terms = {"do": "evaluation", "by": "end", "after": None}
    found = finding(Judgement(Verdict.PENDING), kind="duty", terms=terms)
    assert report_data(report(found))["owed"] == ["town/six-months/-/2025-08-31"]


def test_events_are_named_by_their_ids(finding: MakeFinding, report: MakeReport) -> None:
    """An event is pointed at by the sender's id where it has one, else by its position."""
    events = (Event(date(2025, 9, 1), "conversation", id="T-1"), Event(date(2025, 9, 2), "conversation"))
    seen = tuple(Seen(event.date.toordinal(), place, event) for place, event in enumerate(events))
    found = finding(Judgement(Verdict.SATISFIED, events=seen))
    remarks = (Notice("second-start", (1, 0), fields={"on": date(2025, 9, 2)}),)
    data = report_data(report(found, remarks=remarks, record=Episode("E-1", events=events)))
    assert data["satisfied"][0]["events"] == ["T-1", 1]
    assert data["notices"][0]["events"] == [1, "T-1"]


def test_a_notice_is_given_whole(report: MakeReport) -> None:
    """Code, positions, arguments and a sentence."""
    notice = Notice("support-ends-before-start", support=(2,))
    assert report_data(report(remarks=(notice,)))["notices"] == [
        {
            "code": "support-ends-before-start",
            "events": [],
            "support": [2],
            "args": {},
            "message": "A period of other support ends before it begins; its end is not believed.",
        }
    ]


def test_eligibility_holds_courses_disputes_and_documents_beside(report: MakeReport) -> None:
    """The standard's own judgement comes first; later courses and other documents stand inside it."""
    own = report().eligibility
    dispute = CriterionDispute("age", "adults", EligibilityVerdict.INELIGIBLE)
    unmet = own.criteria[0]._replace(
        verdict=CriterionVerdict.UNDETERMINED,
        needs=("born",),
        disputed=(CriterionDispute("age", "adults", CriterionVerdict.NOT_MET),),
    )
    later = CourseEligibility("B", date(2026, 1, 5), EligibilityVerdict.UNDETERMINED, ("born",), (unmet,))
    made = report(
        eligibility=own._replace(courses=(later,), disputed=(dispute,), beside=(("law", own),)),
        beside=(StandardRef("law", "undated", "sha256:1"),),
    )
    data = report_data(made)
    met = {
        "standard": "town",
        "rule": "adult",
        "cites": ["TWN-02"],
        "verdict": "met",
        "needs": [],
        "disputed": [],
    }
    plain = {
        "verdict": "eligible",
        "on": "2025-08-31",
        "needs": [],
        "disputed": [],
        "courses": [],
        "criteria": [met],
        "with": {},
    }
    assert data["with"] == [{"id": "law", "version": "undated", "digest": "sha256:1"}]
    assert data["eligibility"] == {
        **plain,
        "disputed": [{"reading": "age", "choice": "adults", "verdict": "ineligible"}],
        "courses": [
            {
                "course": "B",
                "on": "2026-01-05",
                "verdict": "undetermined",
                "needs": ["born"],
                "criteria": [
                    {
                        **met,
                        "verdict": "undetermined",
                        "needs": ["born"],
                        "disputed": [{"reading": "age", "choice": "adults", "verdict": "not_met"}],
                    }
                ],
            }
        ],
        "with": {"law": plain},
    }


def test_messages_follow_the_language_and_nothing_else_does(finding: MakeFinding, report: MakeReport) -> None:
    """In Danish only the sentences differ; their dates stay in the form that programs read."""
    english, danish = (report_data(report(finding()), lang=lang) for lang in ("en", "da"))
    said = danish["violations"][0].pop("message")
    assert said == "2025-08-31 + 6 måneder = 2026-02-28; løber stadig den 2026-03-01."
    assert english["violations"][0].pop("message") != said
    assert english == danish


def test_json_is_the_same_bytes_on_one_line_or_laid_out() -> None:
    """Danish letters stay letters, and the compact form has no line break for a file of lines."""
    data = {"b": "Samsø", "a": [1, None]}
    assert json_text(data, compact=True) == '{"b":"Samsø","a":[1,null]}'
    assert json_text(data) == '{\n  "b": "Samsø",\n  "a": [\n    1,\n    null\n  ]\n}'


def test_a_report_becomes_json(finding: MakeFinding, report: MakeReport) -> None:
    """Nothing in a report is beyond what JSON can hold."""
    due = date(2026, 3, 8).toordinal()
    kept = Judgement(Verdict.HOLDING, due=due, changes=due + 1)
    data = report_data(report(finding(kept), known_as_of=date(2026, 2, 1)))
    assert json.loads(json_text(data)) == data
    assert (data["known_as_of"], data["next_change"]) == ("2026-02-01", "2026-03-09")
