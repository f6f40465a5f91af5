"""A whole standard, or one rule of it, as it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forebyg.messages import text
from forebyg.render.explain.head import COUNTING, head_said
from forebyg.render.explain.readings import cited, reading_lines, variation_lines
from forebyg.render.explain.said import Said
from forebyg.render.explain.told import ToldRule
from forebyg.render.explain.variations import variations
from forebyg.render.explain.vocabulary import vocabulary_lines
from forebyg.render.own import own_words
from forebyg.render.standards import standard_lines
from forebyg.render.wording import Wording
from forebyg.standard import Standard
from forebyg.standard.reading import first_choices
from forebyg.standard.rules import Compiled

__all__ = ["rule_lines", "standard_text"]


def standard_text(standard: Standard, lang: str) -> Iterator[str]:
    """The whole document: what it is, what it demands, and what its text leaves open."""
    wording = Wording(lang, own=own_words((standard,), lang))
    yield from standard_lines(standard, None, lang)
    yield from (f"  {line}" for line in _head(standard, wording))
    own = standard.head.vocabulary
    if own.events or own.facts:
        yield from ("", text("explain", "vocabulary", lang), *vocabulary_lines(own, wording))
    for compiled in standard.rules:
        yield ""
        yield from _rule(ToldRule(standard, compiled, wording))
    if standard.readings:
        yield from ("", text("explain", "readings", lang))
    for name in standard.readings:
        yield ""
        yield from reading_lines(standard, name, lang)


def rule_lines(standard: Standard, compiled: Compiled, lang: str) -> Iterator[str]:
    """One rule, the statements that it carries out, and the readings that it hangs on."""
    told = ToldRule(standard, compiled, Wording(lang, own=own_words((standard,), lang)), alone=True)
    yield from _rule(told)
    for statement in standard.statements:
        if statement.id in compiled.model.cites:
            yield f"  {statement.id}: {statement.da if lang == 'da' else statement.en}"
    for name in told.readings():
        yield ""
        yield from reading_lines(standard, name, lang)


def _head(standard: Standard, wording: Wording) -> Iterator[str]:
    """The head's sentences, and how other readings word it."""

    def say(chosen: Mapping[str, str]) -> Said:
        return head_said(standard, chosen, wording)

    choices = {name: reading.choices for name, reading in standard.readings.items()}
    found = variations(standard.head_data(), first_choices(standard.readings), choices, say)
    for about, words in say({}).items():
        yield f"  {words}" if about.startswith(COUNTING) else words
    yield from variation_lines(standard, found, wording.lang)


def _rule(told: ToldRule) -> Iterator[str]:
    """The rule's sentences, and how other readings word it."""
    model, lang = told.compiled.model, told.wording.lang
    yield f"{model.id}{cited(model.cites)}"
    yield from (f"  {line}" for line in told.lines())
    yield from (f"  {line}" for line in variation_lines(told.standard, told.variations(), lang))
