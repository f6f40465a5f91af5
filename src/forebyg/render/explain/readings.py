"""The readings of a standard, and what hangs on them, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forebyg.messages import text
from forebyg.render.explain.outline import Passage, Section
from forebyg.render.explain.variations import Variation
from forebyg.standard import Standard
from forebyg.standard.head import Reading

__all__ = ["reading_section", "under_words", "variation_passages"]


def reading_section(standard: Standard, name: str, lang: str) -> Section:
    """An ambiguity with its choices, and which of them is taken unless another is named."""
    reading = standard.readings[name]
    question = Passage(reading.question[lang], below=tuple(_choices(reading, lang)))
    code = "undecided" if reading.default not in reading.choices else "default"
    passages = [question, Passage(text("explain", code, lang, choice=reading.default, why=reading.why[lang]))]
    if reading.ambiguity:
        passages.append(Passage(text("explain", "ambiguity", lang, names=reading.ambiguity)))
    return Section(code=name, cites=tuple(reading.cites), passages=tuple(passages))


def under_words(standard: Standard, name: str, choices: Iterable[str], lang: str) -> str:
    """Under which choices of a reading a rule stands."""
    said = [f"{choice} ({standard.readings[name].choices[choice][lang]})" for choice in choices]
    either = f" {text('dates', 'or', lang)} ".join(said)
    return text("explain", "under", lang, reading=name, choices=either)


def variation_passages(standard: Standard, found: Iterable[Variation], lang: str) -> Iterator[Passage]:
    """What reads otherwise, each below the choices under which it does."""
    for one in found:
        chosen = [_chosen(standard, name, choice, lang) for name, choice in one.chosen.items()]
        also = f" {text('conditions', 'and', lang)} "
        gone = (old._replace(words=text("explain", "gone", lang, said=old.words)) for old in one.gone)
        yield Passage(text("explain", "choice", lang, chosen=also.join(chosen)), below=(*one.said, *gone))


def _choices(reading: Reading, lang: str) -> Iterator[Passage]:
    for choice, meaning in reading.choices.items():
        yield Passage(meaning[lang], choice, taken=choice == reading.default)


def _chosen(standard: Standard, name: str, choice: str, lang: str) -> str:
    meaning = standard.readings[name].choices[choice][lang]
    return text("explain", "chosen", lang, reading=name, choice=choice, meaning=meaning)
