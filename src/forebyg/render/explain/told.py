"""A rule under the choices that are taken, and under every other choice that words it otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.messages import text
from forebyg.render.explain.head import judged_on_words
from forebyg.render.explain.outline import Passage
from forebyg.render.explain.readings import under_words
from forebyg.render.explain.rule import rule_said
from forebyg.render.explain.said import Passages, passages
from forebyg.render.explain.variations import Variation, variations
from forebyg.render.wording import Wording
from forebyg.standard import Standard
from forebyg.standard.parts import first_choices
from forebyg.standard.resolve import names
from forebyg.standard.rules import Compiled

__all__ = ["ToldRule"]


class ToldRule:
    """One rule of a standard, told under any choice of readings.

    Attributes:
        standard: The document.
        compiled: The rule.
        wording: The language.
    """

    def __init__(
        self, standard: Standard, compiled: Compiled, wording: Wording, *, alone: bool = False
    ) -> None:
        """Take a rule; one told `alone` says also what the head says for all rules."""
        self.standard = standard
        self.compiled = compiled
        self.wording = wording
        self._alone = alone
        self._written = _written(standard, compiled.model.id)
        self._base = _base(standard, compiled)

    def passages(self) -> Iterator[Passage]:
        """Its sentences, under which readings it stands, and what is left open."""
        lang, model = self.wording.lang, self.compiled.model
        yield from self._said({}).values()
        for name, choices in model.under.items():
            yield Passage(under_words(self.standard, name, choices, lang))
        for name in names(self._written):
            if self.standard.readings[name].default not in self.standard.readings[name].choices:
                yield Passage(text("explain", "open", lang, reading=name, choice=self._base[name]))
        if model.note:
            yield Passage(text("explain", "note", lang, note=model.note[lang]))

    def variations(self) -> Iterator[Variation]:
        """How it reads under the choices that are not taken."""
        under = self.compiled.model.under
        choices = {name: under.get(name, list(one.choices)) for name, one in self.standard.readings.items()}
        return variations(self._hangs_on(), self._base, choices, self._said)

    def readings(self) -> tuple[str, ...]:
        """The readings that it hangs on."""
        changing = (name for one in self.variations() for name in one.chosen)
        return tuple(dict.fromkeys((*names(self._written), *self.compiled.model.under, *changing)))

    def _hangs_on(self) -> object:
        """What is written of it; of the head, how days are counted and eligibility is judged."""
        head = self.standard.head_data()
        return (
            [self._written, head.get("counting"), head.get("eligibility")] if self._alone else self._written
        )

    def _said(self, chosen: Mapping[str, str]) -> Passages:
        choices = {**self._base, **chosen}
        compiled = self.standard.rule_under(self.compiled.model.id, choices)
        said = rule_said(compiled, self.wording, counting=self._alone)
        if self._alone and compiled.criterion is not None:
            said["judged-on"] = judged_on_words(self.standard.head_under(choices), self.wording)
        return passages(said)


def _written(standard: Standard, rule: str) -> object:
    """The rule as the document has it, readings and all."""
    data: Any = standard.document.data
    return next(one for one in data["rules"] if one["id"] == rule)


def _base(standard: Standard, compiled: Compiled) -> dict[str, str]:
    """The choice of every reading that the rule is told under: the default, where it stands under that."""
    usual = first_choices(standard.readings)
    under = compiled.model.under
    return {
        name: choice if choice in under.get(name, (choice,)) else under[name][0]
        for name, choice in usual.items()
    }
