"""Everything that has a name in the program has its place in the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docs._ext import PARTS, filled

import forebyg
from forebyg.cli import main
from forebyg.messages import codes, text
from forebyg.render import report_data
from forebyg.report import Because, Norm, Verdict
from forebyg.standard import KINDS
from forebyg.vocabulary import CORE

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(
    page for page in DOCS.rglob("*.md") if "_build" not in page.parts and page.parent.name != "diagnostics"
)
_FENCED = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """A page as readers see it, with its generated parts."""
    return filled((DOCS / name).read_text(encoding="utf-8"))


def first_cells(name: str) -> set[str]:
    """What stands first in the rows of a page's tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", page(name), re.MULTILINE))


def headings(name: str) -> set[str]:
    """The headings of a page, without their marks."""
    return {line.lstrip("# ").strip("`") for line in page(name).splitlines() if line.startswith("#")}


def linked_codes() -> set[str]:
    """The codes with a row in the list of diagnostics."""
    return set(re.findall(r"^\| \[`([^`]+)`\]", page("reference/diagnostics.md"), re.MULTILINE))


def missing(names: Iterable[str], places: set[str]) -> list[str]:
    """The names without a place."""
    return sorted(set(names) - places)


def test_every_rule_kind_has_a_section_with_table_and_example() -> None:
    """A policy writer finds each kind with its truth table and an example of it."""
    how_to = page("how-to/write-a-standard.md")
    assert missing(KINDS, headings("how-to/write-a-standard.md")) == []
    examples = "".join(_FENCED.findall(how_to))
    assert [kind for kind in KINDS if f"kind: {kind}\n" not in examples] == []


def test_every_field_of_a_kind_has_a_row() -> None:
    """A field that a kind takes is found in its table, under the name that a document writes."""
    shown = first_cells("how-to/write-a-standard.md")
    fields = {
        field.alias or name
        for kind in KINDS.values()
        for name, field in kind.model_fields.items()
        if name != "kind"
    }
    assert missing(fields, shown) == []


def test_every_event_type_and_fact_has_a_row() -> None:
    """Whoever records finds each name of the core vocabulary."""
    assert missing((*CORE.events, *CORE.facts), first_cells("reference/episode.md")) == []


def test_every_attribute_has_a_row() -> None:
    """Each attribute stands in the row of its event type, or in one below it."""
    shown = set(re.findall(r"^\|[^|]*\|[^|]*\| `([^`]+)` \|", page("reference/episode.md"), re.MULTILINE))
    assert missing((name for kind in CORE.events.values() for name in kind.attributes), shown) == []


def test_every_notice_and_diagnostic_has_a_place() -> None:
    """Each code that forebyg can show is explained."""
    assert missing(codes("notices"), first_cells("reference/notices.md")) == []
    assert missing(codes("diagnostics"), linked_codes()) == []


def test_every_notice_that_is_raised_is_in_the_catalogue() -> None:
    """The list of notices leaves none out that the source raises."""
    source = "".join(path.read_text(encoding="utf-8") for path in (DOCS.parent / "src").rglob("*.py"))
    raised = set(re.findall(r'(?:Notice|_notice|_note)\(\s*"([a-z-]+)"', source))
    assert {"second-start", "undated-standard", "choice-needs-calendar"} <= raised
    assert missing(raised, first_cells("reference/notices.md")) == []


def test_every_word_of_a_verdict_is_explained() -> None:
    """Verdicts, norms and reasons all stand on the page about them."""
    shown = first_cells("concepts/verdicts.md")
    assert missing((word.value for words in (Verdict, Norm, Because) for word in words), shown) == []


def test_the_glossary_has_the_verdicts_as_the_program_says_them() -> None:
    """The glossary and the program use one Danish word for one verdict."""
    shown = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|", page("glossary.md"), re.MULTILINE))
    said = {verdict.value.replace("_", " "): text("verdicts", verdict, "da") for verdict in Verdict}
    assert {name: shown.get(name) for name in said} == said


def test_every_command_and_option_has_a_place() -> None:
    """The page on commands has a section for each, with every option."""
    shown = page("reference/commands.md")
    assert missing((f"forebyg {name}" for name in main.commands), headings("reference/commands.md")) == []
    options = {word for one in main.commands.values() for option in one.params for word in option.opts}
    assert [word for word in options if word.startswith("-") and word not in shown] == []


def test_the_page_on_reports_has_exactly_the_fields_of_a_report() -> None:
    """No field of the JSON is left out, and none is promised that is not there."""
    standard = forebyg.load_standard(DOCS / "files" / "nyby.yaml")
    episode = forebyg.load_episode(DOCS / "files" / "episode.yaml", standard=standard)
    twice = episode._replace(events=(*episode.events, episode.events[-1]))
    report = forebyg.evaluate(standard, twice, as_of=date(2025, 5, 1), readings="all")
    data = report_data(report)
    fields = {*data, *data["eligibility"], *_fields(data["violations"]), *_fields(data["notices"])}
    fields |= _fields(data["eligibility"]["criteria"])
    assert fields == first_cells("reference/report.md")


def _fields(items: list[Mapping[str, Any]]) -> set[str]:
    return set(items[0])


def test_every_generated_part_is_on_a_page() -> None:
    """No part is made in vain, and the marks name parts that there are."""
    texts = [page_file.read_text(encoding="utf-8") for page_file in PAGES]
    used = {name for found in texts for name in re.findall(r"<!-- generated: ([a-z-]+) -->", found)}
    assert used == set(PARTS)


def test_a_mark_without_its_part_is_an_error() -> None:
    """A page cannot quietly lose what it asks for."""
    with pytest.raises(KeyError, match="no-such-part"):
        filled("<!-- generated: no-such-part -->")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_pages_are_plain(path: Path) -> None:
    """Pages fetch nothing, no Danish letter has been lost on the way, and nothing waits to be filled in."""
    shown = filled(path.read_text(encoding="utf-8"))
    assert "<script" not in shown
    assert "\ufffd" not in shown
    assert "\u00c3" not in shown  # what is left of æ, ø and å when their bytes are misread
    assert re.findall(r"^[A-Z]+_[A-Z_]+$", shown, re.MULTILINE) == []  # a word that stands for a figure
