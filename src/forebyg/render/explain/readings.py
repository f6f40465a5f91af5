"""The readings of a standard, and what hangs on them, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forebyg.messages import text
from forebyg.render.explain.variations import Variation
from forebyg.standard import Standard

__all__ = ["cited", "reading_lines", "under_lines", "variation_lines"]


def reading_lines(standard: Standard, name: str, lang: str) -> Iterator[str]:
    """An ambiguity with its choices; the one that is taken unless another is named bears a mark."""
    reading = standard.readings[name]
    yield f"{name}{cited(reading.cites)}"
    yield f"  {reading.question[lang]}"
    for choice, meaning in reading.choices.items():
        mark = "*" if choice == reading.default else "-"
        yield f"  {mark} {choice}: {meaning[lang]}"
    code = "undecided" if reading.default not in reading.choices else "default"
    yield f"  {text('explain', code, lang, choice=reading.default, why=reading.why[lang])}"
    if reading.ambiguity:
        yield f"  {text('explain', 'ambiguity', lang, names=reading.ambiguity)}"


def under_lines(standard: Standard, name: str, choices: Iterable[str], lang: str) -> Iterator[str]:
    """Under which choices of a reading a rule stands."""
    said = [f"{choice} ({standard.readings[name].choices[choice][lang]})" for choice in choices]
    either = f" {text('dates', 'or', lang)} ".join(said)
    yield text("explain", "under", lang, reading=name, choices=either)


def variation_lines(standard: Standard, found: Iterable[Variation], lang: str) -> Iterator[str]:
    """What reads otherwise, each below the choices under which it does."""
    for one in found:
        chosen = [_choice(standard, name, choice, lang) for name, choice in one.chosen.items()]
        also = f" {text('conditions', 'and', lang)} "
        yield text("explain", "choice", lang, chosen=also.join(chosen))
        yield from (f"  {words}" for words in one.said)
        yield from (f"  {text('explain', 'gone', lang, said=words)}" for words in one.gone)


def cited(cites: Iterable[str]) -> str:
    """The statements after what rests on them."""
    names = ", ".join(cites)
    return f"  [{names}]" if names else ""


def _choice(standard: Standard, name: str, choice: str, lang: str) -> str:
    meaning = standard.readings[name].choices[choice][lang]
    return text("explain", "chosen", lang, reading=name, choice=choice, meaning=meaning)
