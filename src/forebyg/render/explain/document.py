"""A whole standard, or some rules of it, as it is read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from forebyg.messages import text
from forebyg.render.explain.head import COUNTING, head_said
from forebyg.render.explain.outline import Passage, Section, cites_of
from forebyg.render.explain.readings import reading_section, variation_passages
from forebyg.render.explain.said import Passages
from forebyg.render.explain.told import ToldRule
from forebyg.render.explain.variations import variations
from forebyg.render.explain.vocabulary import vocabulary_passages
from forebyg.render.own import own_words
from forebyg.render.standards import became_words, in_force_words, reason_words, title_words
from forebyg.render.wording import Wording
from forebyg.standard import Standard
from forebyg.standard.parts import first_choices
from forebyg.standard.rules import Compiled
from forebyg.standard.statement import Statement

__all__ = ["rules_section", "standard_section"]


def standard_section(standard: Standard, lang: str) -> Section:
    """The whole document: what it is, what it demands, what its text leaves open, and what became of it."""
    wording = Wording(lang, own=own_words((standard,), lang))
    rules = [_rule(ToldRule(standard, compiled, wording)) for compiled in standard.rules]
    parts = (
        Section(_title("vocabulary", lang), passages=tuple(_vocabulary(standard, wording))),
        Section(_title("rules", lang), sections=tuple(rules)),
        Section(_title("readings", lang), sections=tuple(_readings(standard, standard.readings, lang))),
        _ledger(standard, standard.statements, lang),
    )
    return _document(standard, lang, _head(standard, wording), parts)


def rules_section(standard: Standard, compiled: Iterable[Compiled], lang: str) -> Section:
    """Some rules, the readings that they hang on, and the statements that all of it rests on."""
    wording = Wording(lang, own=own_words((standard,), lang))
    told = [ToldRule(standard, one, wording, alone=True) for one in compiled]
    names = dict.fromkeys(name for one in told for name in one.readings())
    sections = (*(_rule(one) for one in told), *_readings(standard, names, lang))
    cited = {name for section in sections for name in cites_of(section)}
    statements = [one for one in standard.statements if one.id in cited]
    return _document(standard, lang, (), (*sections, _ledger(standard, statements, lang)))


def _document(
    standard: Standard, lang: str, passages: Iterable[Passage], sections: Iterable[Section]
) -> Section:
    """The standard's name above all else; sections without anything in them are left out."""
    filled = tuple(one for one in sections if one.passages or one.sections)
    return Section(title_words(standard, lang), standard.id, (), tuple(passages), filled)


def _head(standard: Standard, wording: Wording) -> Iterator[Passage]:
    """The head's sentences, and how other readings word it."""

    def say(chosen: Mapping[str, str]) -> Passages:
        return head_said(standard, chosen, wording)

    choices = {name: reading.choices for name, reading in standard.readings.items()}
    found = variations(standard.head_data(), first_choices(standard.readings), choices, say)
    said = say({})
    counting = tuple(passage for about, passage in said.items() if about.startswith(COUNTING))
    yield Passage(in_force_words(standard, wording.lang))
    for about, passage in said.items():
        if not about.startswith(COUNTING):
            yield passage._replace(below=counting) if about == "counting" else passage
    yield from variation_passages(standard, found, wording.lang)


def _vocabulary(standard: Standard, wording: Wording) -> Iterator[Passage]:
    return vocabulary_passages(standard.head.vocabulary, wording)


def _rule(told: ToldRule) -> Section:
    """The rule's sentences, and how other readings word it."""
    model, lang = told.compiled.model, told.wording.lang
    passages = (*told.passages(), *variation_passages(told.standard, told.variations(), lang))
    return Section(code=model.id, cites=tuple(model.cites), passages=passages)


def _readings(standard: Standard, names: Iterable[str], lang: str) -> Iterator[Section]:
    return (reading_section(standard, name, lang) for name in names)


def _ledger(standard: Standard, statements: Collection[Statement], lang: str) -> Section:
    """What each statement says, and what became of it."""
    return Section(
        _title("statements", lang), passages=tuple(_statement(standard, one, lang) for one in statements)
    )


def _statement(standard: Standard, one: Statement, lang: str) -> Passage:
    below = (became_words(standard, one, lang), reason_words(one, lang))
    passages = tuple(Passage(words) for words in below if words is not None)
    return Passage(one.da if lang == "da" else one.en, one.id, is_statement=True, below=passages)


def _title(code: str, lang: str) -> str:
    return text("explain", code, lang)
