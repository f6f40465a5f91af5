"""A comparison in words: what became of each clause, and the smallest case that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from forebyg.diff.clauses import Clause
from forebyg.diff.difference import Change, Comparison, Difference, HeadDifference
from forebyg.diff.effects import Effects, Named, RuleEffect
from forebyg.diff.results.judged import said_of
from forebyg.diff.results.said import Sentences, clause_sentences, head_sentences
from forebyg.diff.results.scenario import case_of, is_of_new
from forebyg.diff.search import NotFound
from forebyg.diff.shown import Shown
from forebyg.errors import CalendarError
from forebyg.messages import text
from forebyg.scenario.write import written_case

__all__ = ["comparison_lines", "effect_lines"]

_LISTED: Final = 20
"""So many episodes are named in a list; a program gets them all."""


def comparison_lines(comparison: Comparison, lang: str) -> Iterator[str]:
    """The whole comparison, an empty line before each difference."""
    old, new = _documents(comparison)
    yield text("diff", "head", lang, old=old, new=new)
    yield _summary(comparison, lang)
    for one in comparison.clauses:
        yield ""
        yield from _clause(one, comparison, lang)
    for part in comparison.head:
        yield ""
        yield from _head(part, comparison, lang)


def _documents(comparison: Comparison) -> Iterator[str]:
    """Each document by its id and version; two of one id also by their files."""
    same = comparison.old.id == comparison.new.id
    for one in (comparison.old, comparison.new):
        known = (one.document.file if same else None, one.ref.version)
        yield f"{one.id} ({', '.join(word for word in known if word)})"


def _summary(comparison: Comparison, lang: str) -> str:
    """How many rules were added, and so on; what did not happen is not counted."""
    if not comparison.differs:
        return text("diff", "same", lang)
    counted = Counter(one.change for one in comparison.clauses)
    said = [text("diff.counts", change, lang, count=counted[change]) for change in Change if counted[change]]
    counts = ", ".join(said) or text("diff.counts", "none", lang)
    words = [text("diff", "summary", lang, counts=counts)]
    if comparison.head:
        words.append(text("diff", "summary-head", lang, count=len(comparison.head)))
    return " ".join(words)


def _clause(one: Difference, comparison: Comparison, lang: str) -> Iterator[str]:
    change = text("diff.changes", one.change, lang).upper()
    yield f"{change}  {_named(one.old, one.new)}"
    for reading, choice in one.under.items():
        yield f"  {text('diff', 'under', lang, reading=reading, choice=choice)}"
    if one.aspects:
        said = (_aspect(a.about, a.direction, one, lang) for a in one.aspects)
        yield f"  {text('diff', 'in', lang, aspects=', '.join(dict.fromkeys(said)))}"
    yield from _sentences(clause_sentences(one, comparison, lang), lang)
    yield from _shown(one, comparison, lang)


def _aspect(about: str, direction: str, one: Difference, lang: str) -> str:
    """What differs; where the whole is neither tighter nor looser, also what each part is."""
    name = text("diff.aspects", about, lang)
    if one.change is not Change.CHANGED or len(one.aspects) == 1:
        return name
    return f"{name} ({text('diff.changes', direction, lang)})"


def _named(old: Clause | None, new: Clause | None) -> str:
    """The rule with the statements that it rests on; both where they are not the same."""
    names = [f"{one.id} [{', '.join(one.cites)}]" for one in (old, new) if one is not None]
    return " -> ".join(dict.fromkeys(names))


def _head(one: HeadDifference, comparison: Comparison, lang: str) -> Iterator[str]:
    change = text("diff.changes", one.change, lang).upper()
    yield f"{change}  {text('diff.parts', one.about, lang, name=one.name or '')}"
    yield from _sentences(head_sentences(one, comparison, lang), lang)
    if one.rules:
        yield f"  {text('diff', 'rules', lang, rules=', '.join(dict.fromkeys(one.rules)))}"
    yield from _shown(one, comparison, lang)


def _sentences(said: Sentences, lang: str) -> Iterator[str]:
    for code, words in (("old", said.old), ("new", said.new)):
        yield from (f"  {text('diff', code, lang)}: {sentence}" for sentence in words)


def _shown(one: Difference | HeadDifference, comparison: Comparison, lang: str) -> Iterator[str]:
    """The case and what each document says of it; or how far was searched."""
    if isinstance(one.shown, NotFound):
        yield f"  {text('diff', 'not-found', lang, events=one.shown.events, days=one.shown.days)}"
    elif isinstance(one.shown, Shown):
        yield from _case(one, one.shown, comparison, lang)
    elif isinstance(one.shown, CalendarError):
        yield f"  {one.shown.words(lang)}"
    elif isinstance(one, Difference):
        yield f"  {text('diff', 'no-case', lang)}"


def _case(one: Difference | HeadDifference, shown: Shown, comparison: Comparison, lang: str) -> Iterator[str]:
    """How small it is, what each document says of it, and the case as a scenario."""
    yield f"  {text('diff', 'smallest', lang, events=shown.events, days=shown.days)}"
    if not shown.is_smallest:
        yield f"  {text('diff', 'not-all-tried', lang, events=shown.searched)}"
    elif not shown.shortest:
        yield f"  {text('diff', 'shortest-not-sure', lang)}"
    for name, words in said_of(one, shown, (comparison.old, comparison.new), lang):
        yield f"    {name}: {words}"
    if shown.lifted:
        yield f"  {text('diff', 'lifted', lang, standards=', '.join(shown.lifted))}"
    if not is_of_new(shown, comparison):
        yield f"  {text('diff', 'of-old', lang, old=comparison.old.id, new=comparison.new.id)}"
    yield from written_case(case_of(one, shown, comparison, lang))


def effect_lines(effects: Effects, lang: str) -> Iterator[str]:
    """How many of the recorded cases come out otherwise, and which, rule by rule."""
    yield ""
    yield text("diff", "effects", lang, judged=effects.judged, changed=len(effects.changed))
    for one in effects.rules:
        yield f"  {_rule(one)}: {_episodes(one.episodes, lang)}"
    if effects.eligibility:
        yield f"  {text('diff', 'eligibility', lang)}: {_episodes(effects.eligibility, lang)}"
    if effects.errors:
        yield f"  {text('diff', 'unusable', lang, count=len(effects.errors))}"


def _rule(one: RuleEffect) -> str:
    return " -> ".join(dict.fromkeys(name for name in (one.old, one.new) if name is not None))


def _episodes(episodes: Iterable[Named], lang: str) -> str:
    """How many, and the first of them by name."""
    every = list(episodes)
    named = [one.episode for one in every[:_LISTED]]
    more = len(every) - len(named)
    rest = [text("diff", "more", lang, count=more)] if more else []
    return f"{len(every)}: {', '.join([*named, *rest])}"
