"""A standard, or one rule of it, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forebyg.errors import CalendarError
from forebyg.kernel.condition import FactIs
from forebyg.kernel.primitive import Exclusion, Predicate, Primitive, Response
from forebyg.kernel.rule import Criterion, Rule
from forebyg.messages import text
from forebyg.render.conditions import condition_words, form_words
from forebyg.render.sentences import demand
from forebyg.render.standards import standard_lines
from forebyg.render.wording import Wording
from forebyg.report import Finding, Judgement, RuleRef, Verdict
from forebyg.standard import Standard
from forebyg.standard.head import Reading
from forebyg.standard.resolve import names
from forebyg.standard.rules import Compiled

__all__ = ["rule_lines", "standard_text"]


def standard_text(standard: Standard, lang: str) -> Iterator[str]:
    """The whole document: what it is, what it demands, and what its text leaves open."""
    yield from standard_lines(standard, None, lang)
    yield from _head_lines(standard, lang)
    for compiled in standard.rules:
        yield ""
        yield from _rule(standard, compiled, lang)
    if standard.readings:
        yield from ("", text("explain", "readings", lang))
    for name in standard.readings:
        yield ""
        yield from _reading(standard, name, lang)


def rule_lines(standard: Standard, compiled: Compiled, lang: str) -> Iterator[str]:
    """One rule, the statements that it carries out, and the readings that it hangs on."""
    yield from _rule(standard, compiled, lang)
    for statement in standard.statements:
        if statement.id in compiled.model.cites:
            yield f"  {statement.id}: {statement.da if lang == 'da' else statement.en}"
    for name in _readings_of(standard, compiled):
        yield ""
        yield from _reading(standard, name, lang)


def _head_lines(standard: Standard, lang: str) -> Iterator[str]:
    head, wording = standard.head, Wording(lang)
    offered, refused = head.paragraphs.offered, head.paragraphs.not_offered
    yield f"  {text('explain', 'offered', lang, paragraphs=wording.paragraphs(', '.join(offered)))}"
    if refused:
        yield f"  {text('explain', 'not-offered', lang, paragraphs=wording.paragraphs(', '.join(refused)))}"
    for told in (*head.complaint, *head.cost):
        yield f"  {told.says[lang]}{_cited(told.cites)}"


def _rule(standard: Standard, compiled: Compiled, lang: str) -> Iterator[str]:
    """The rule's sentence, when and under which readings it stands, and how other readings word it."""
    model = compiled.model
    yield f"{model.id}{_cited(model.cites)}"
    for line in _sentences(compiled, lang):
        yield f"  {line}"
    for name, choices in model.under.items():
        yield f"  {text('explain', 'under', lang, reading=name, choices=', '.join(choices))}"
    for name in names(_written(standard, model.id)):
        yield from (f"  {line}" for line in _by_choice(standard, compiled, name, lang))


def _sentences(compiled: Compiled, lang: str) -> Iterator[str]:
    wording, model = Wording(lang), compiled.model
    if compiled.rule is not None:
        yield _duty(compiled.rule.ref, lang)
        yield from _particulars(compiled.rule.primitive, wording)
    if compiled.criterion is not None:
        yield _criterion(compiled.criterion, wording)
    if model.kind in {"notice", "target"}:
        yield _remark(model, lang)
    part = compiled.rule or compiled.criterion or compiled.remark
    if part is not None and part.when is not None:
        yield text("explain", "when", lang, condition=condition_words(part.when, wording))
    if model.form:
        yield text("explain", "form", lang, forms=form_words(tuple(model.form), wording))


def _particulars(primitive: Primitive, wording: Wording) -> Iterator[str]:
    """What a rule demands beside its sentence."""
    if isinstance(primitive, Predicate) and not isinstance(primitive.require, FactIs):
        yield text("explain", "requires", wording.lang, condition=condition_words(primitive.require, wording))
    if isinstance(primitive, Response) and primitive.not_before is not None:
        limit = wording.period(str(primitive.not_before))
        yield text("explain", "not-before", wording.lang, limit=limit)


def _duty(ref: RuleRef, lang: str) -> str:
    """Whom the rule binds, how strongly, and to what; the last as a finding of it would word it."""
    what = demand(Finding(ref, None, None, Judgement(Verdict.HOLDING)), Wording(lang))
    bearer = text("bearers", ref.bearer, lang)
    said = text("explain", ref.norm, lang, bearer=bearer, demand=what)
    return said[:1].upper() + said[1:]


def _criterion(criterion: Criterion, wording: Wording) -> str:
    if isinstance(criterion.require, Exclusion):
        return text("explain", "bars", wording.lang)
    return text("explain", "criterion", wording.lang, condition=condition_words(criterion.require, wording))


def _remark(model: Any, lang: str) -> str:  # noqa: ANN401  a notice or a target, told apart by its kind
    if model.kind == "notice":
        return text("explain", "notice", lang, say=model.say[lang])
    share = model.share
    return text("explain", "target", lang, low=share.at_least, high=share.at_most, of=model.of[lang])


def _by_choice(standard: Standard, compiled: Compiled, name: str, lang: str) -> Iterator[str]:
    """How the rule reads under the choices of a reading that are not taken."""
    usual = next(_sentences(compiled, lang), "")
    for choice, meaning in standard.readings[name].choices.items():
        if choice == standard.readings[name].default:
            continue
        said = _under(standard, compiled, {name: choice}, lang)
        if said == usual and standard.readings[name].default not in standard.readings[name].choices:
            continue
        code = "choice-counts" if said in ("", usual) else "choice"
        yield text("explain", code, lang, reading=name, choice=choice, meaning=meaning[lang], said=said)


def _under(standard: Standard, compiled: Compiled, chosen: dict[str, str], lang: str) -> str:
    """The rule's sentence under other choices; empty where no rule or criterion stands by itself."""
    stands = {name: choices[0] for name, choices in compiled.model.under.items()}
    try:
        program = standard.program({**stands, **chosen})
    except CalendarError:
        return text("explain", "no-calendar", lang)
    for rule in program.rules:
        if isinstance(rule, Rule) and rule.ref.id == compiled.model.id:
            return _duty(rule.ref, lang)
    for criterion in program.criteria:
        if isinstance(criterion, Criterion) and criterion.ref.id == compiled.model.id:
            return _criterion(criterion, Wording(lang))
    return ""


def _reading(standard: Standard, name: str, lang: str) -> Iterator[str]:
    """An ambiguity with its choices; the one that is taken unless another is named bears a mark."""
    reading: Reading = standard.readings[name]
    yield f"{name}{_cited(reading.cites)}"
    yield f"  {reading.question[lang]}"
    for choice, meaning in reading.choices.items():
        mark = "*" if choice == reading.default else "-"
        yield f"  {mark} {choice}: {meaning[lang]}"
    code = "undecided" if reading.default not in reading.choices else "default"
    yield f"  {text('explain', code, lang, choice=reading.default, why=reading.why[lang])}"


def _readings_of(standard: Standard, compiled: Compiled) -> tuple[str, ...]:
    used = (*names(_written(standard, compiled.model.id)), *compiled.model.under)
    return tuple(dict.fromkeys(used))


def _written(standard: Standard, rule: str) -> object:
    """The rule as the document has it, readings and all."""
    data: Any = standard.document.data
    return next(one for one in data["rules"] if one["id"] == rule)


def _cited(cites: list[str]) -> str:
    return f"  [{', '.join(cites)}]" if cites else ""
