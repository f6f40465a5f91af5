"""A rule in plain sentences: whom it binds to what, when, and all that goes with it."""

from __future__ import annotations

from typing import Any

from forebyg.kernel.primitive import Exclusion
from forebyg.kernel.rule import Criterion
from forebyg.messages import text
from forebyg.render.conditions import condition_words, form_words
from forebyg.render.explain.counting import counting_said
from forebyg.render.explain.particulars import particulars
from forebyg.render.explain.phrases import phrase
from forebyg.render.explain.said import Said
from forebyg.render.wording import Wording
from forebyg.report import RuleRef
from forebyg.standard.rules import Compiled

__all__ = ["rule_said"]


def rule_said(compiled: Compiled, wording: Wording, *, counting: bool = False) -> Said:
    """What a rule demands under one choice of every reading.

    Args:
        compiled: The rule.
        wording: The language.
        counting: Also say how its days are counted where that is the ordinary way.
    """
    said: Said = {}
    rule, criterion, lang = compiled.rule, compiled.criterion, wording.lang
    if rule is not None:
        said["demand"] = _duty(rule.ref, phrase(rule.primitive, wording), lang)
        said |= particulars(rule.primitive, wording)
    if criterion is not None:
        said["criterion"] = _criterion(criterion, wording)
    if compiled.model.kind in {"notice", "target"}:
        said["remark"] = _remark(compiled.model, lang)
    if compiled.when is not None:
        said["when"] = text("explain", "when", lang, condition=condition_words(compiled.when, wording))
    if compiled.model.form:
        said["form"] = text("explain", "form", lang, forms=form_words(tuple(compiled.model.form), wording))
    if rule is not None:
        said |= counting_said(rule.primitive, wording, every=counting)
    return said


def _duty(ref: RuleRef, demand: str, lang: str) -> str:
    """Whom the rule binds, how strongly, and to what."""
    return text("explain", ref.norm, lang, bearer=text("bearers", ref.bearer, lang), demand=demand)


def _criterion(criterion: Criterion, wording: Wording) -> str:
    if isinstance(criterion.require, Exclusion):
        return text("explain", "bars", wording.lang)
    return text("explain", "criterion", wording.lang, condition=condition_words(criterion.require, wording))


def _remark(model: Any, lang: str) -> str:  # noqa: ANN401  a notice or a target, told apart by its kind
    if model.kind == "notice":
        return text("explain", "notice", lang, say=model.say[lang])
    share = model.share
    return text("explain", "target", lang, low=share.at_least, high=share.at_most, of=model.of[lang])
