from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from forebyg import load_standard
from forebyg.messages import LANGUAGES
from forebyg.render.first_draft import FirstDraft, first_cases, first_standard
from forebyg.scenario import load_scenarios, run

NYBY = FirstDraft("nyby", "Nyby", "0999", "Et udkast")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_standard_loads_and_says_what_was_asked(lang: str) -> None:
    """What is known when one begins stands in the head, and one statement is carried by one rule."""
    standard = load_standard(first_standard(NYBY, lang))
    head = standard.head
    assert head.municipality is not None
    assert (standard.id, head.municipality.name, head.municipality.code) == ("nyby", "Nyby", "0999")
    assert (head.title, head.draft) == ("Et udkast", True)
    assert [(one.id, one.as_) for one in standard.statements] == [("NYB-01", ["rule"])]
    assert [one.model.cites for one in standard.rules] == [["NYB-01"]]


def test_remarks_are_in_one_language_and_the_document_in_both() -> None:
    """The choice of a language changes what is said to the writer, and nothing that a machine reads."""
    english, danish = (first_standard(NYBY, lang) for lang in ("en", "da"))
    assert english != danish
    assert load_standard(english).ref.digest == load_standard(danish).ref.digest


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30))
@example('"')
@example("\\")
@example("no")
@example("#{0}:")
def test_any_name_stands_as_it_was_given(name: str) -> None:
    """No name of a municipality or a text can break the document."""
    standard = load_standard(first_standard(NYBY._replace(municipality=name, title=name), "en"))
    assert standard.head.municipality is not None
    assert (standard.head.municipality.name, standard.head.title) == (name, name)


@pytest.mark.parametrize(("name", "statement"), [("a", "A-01"), ("a-b-c-d", "ABC-01"), ("x1", "X1-01")])
def test_statements_are_named_after_the_document(name: str, statement: str) -> None:
    """Short names and names with dashes give usable ids too."""
    standard = load_standard(first_standard(NYBY._replace(id=name), "en"))
    assert [one.id for one in standard.statements] == [statement]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_case_passes(lang: str, tmp_path: Path) -> None:
    """The scenarios say of the first rule what it does: in time, on the last day, late, and still to come."""
    (tmp_path / "cases").mkdir()
    (tmp_path / "nyby.yaml").write_text(first_standard(NYBY, lang), encoding="utf-8")
    cases = tmp_path / "cases" / "cases.yaml"
    cases.write_text(first_cases(NYBY, lang), encoding="utf-8")
    results = run(load_scenarios(cases))
    assert [one.passed for one in results] == [True] * 4
