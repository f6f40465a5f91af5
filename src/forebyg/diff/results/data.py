"""A comparison as plain data: the JSON that other programs read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from forebyg.diff.clauses import Clause
from forebyg.diff.difference import Change, Comparison, Difference, HeadDifference
from forebyg.diff.effects import Effects, Named
from forebyg.diff.results.judged import Said, about
from forebyg.diff.results.said import clause_sentences, head_sentences
from forebyg.diff.results.scenario import case_of, is_of_new
from forebyg.diff.search import NotFound
from forebyg.diff.shown import Shown
from forebyg.episode import dump_episode
from forebyg.errors import ForebygError, InputError
from forebyg.messages import text
from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.report import Report, StandardRef
from forebyg.scenario.write import written_case

__all__ = ["comparison_data"]

Plain = dict[str, Any]

_SHAPE: Final = 1
"""Rises only when a field goes or changes its meaning."""


def comparison_data(comparison: Comparison, effects: Effects | None, lang: str) -> Plain:
    """The comparison as JSON has it; every key is always there.

    Args:
        comparison: The two documents and their differences.
        effects: What became of recorded episodes; None: there were none.
        lang: The language of the sentences.
    """
    counted = Counter(one.change for one in comparison.clauses)
    return {
        "diff": _SHAPE,
        "old": _document(comparison.old.ref),
        "new": _document(comparison.new.ref),
        "summary": {change.value: counted[change] for change in Change},
        "rules": [_rule(one, comparison, lang) for one in comparison.clauses],
        "document": [_head(one, comparison, lang) for one in comparison.head],
        "episodes": None if effects is None else _effects(effects, lang),
    }


def _document(ref: StandardRef) -> Plain:
    return {"id": ref.id, "version": ref.version, "digest": ref.digest}


def _rule(one: Difference, comparison: Comparison, lang: str) -> Plain:
    said = clause_sentences(one, comparison, lang)
    return {
        "change": one.change.value,
        "old": _clause(one.old, said.old),
        "new": _clause(one.new, said.new),
        "aspects": [
            {"about": a.about, "change": a.direction.value, "says": text("diff.aspects", a.about, lang)}
            for a in one.aspects
        ],
        "under": dict(one.under),
        **_shown(one, comparison, lang),
    }


def _clause(clause: Clause | None, said: tuple[str, ...]) -> Plain | None:
    if clause is None:
        return None
    return {"rule": clause.id, "kind": clause.kind, "cites": list(clause.cites), "says": list(said)}


def _head(one: HeadDifference, comparison: Comparison, lang: str) -> Plain:
    said = head_sentences(one, comparison, lang)
    return {
        "change": one.change.value,
        "about": one.about,
        "reading": one.name,
        "old": list(said.old),
        "new": list(said.new),
        "rules": list(dict.fromkeys(one.rules)),
        **_shown(one, comparison, lang),
    }


def _shown(one: Difference | HeadDifference, comparison: Comparison, lang: str) -> Plain:
    """The case, or how far was searched for one, or why not; all null where none can show it."""
    searched = one.shown if isinstance(one.shown, NotFound) else None
    return {
        "case": _case(one, one.shown, comparison, lang) if isinstance(one.shown, Shown) else None,
        "not_found_within": None if searched is None else searched._asdict(),
        "not_judged": one.shown.words(lang) if isinstance(one.shown, ForebygError) else None,
    }


def _case(one: Difference | HeadDifference, shown: Shown, comparison: Comparison, lang: str) -> Plain:
    clauses = (one.old, one.new) if isinstance(one, Difference) else (None, None)
    return {
        "events": shown.events,
        "days": shown.days,
        "all_tried_to": shown.searched,
        "shortest": shown.is_smallest and shown.shortest,
        "as_of": date.fromordinal(shown.trial.as_of).isoformat(),
        "episode": dump_episode(shown.trial.episode),
        "old": _report(clauses[0], shown.old, lang),
        "new": _report(clauses[1], shown.new, lang),
        "judged_as_if_in_force": list(shown.lifted),
        "scenario_of": "new" if is_of_new(shown, comparison) else "old",
        "scenario": "\n".join(written_case(case_of(one, shown, comparison, lang))) + "\n",
    }


def _report(clause: Clause | None, report: Report, lang: str) -> Plain:
    """What one document says, as far as it is about the difference."""
    said: Said = about(clause, report)
    wording = Wording(lang, iso=True, episode=report.record)
    return {
        "findings": [
            {
                "verdict": one.verdict.value,
                "norm": one.norm.value,
                "because": None if one.because is None else one.because.value,
                "since": _iso(one.since),
                "due": _iso(one.due),
                "message": finding_sentence(one, report.as_of, wording),
            }
            for one in said.findings
        ],
        "criteria": [one.verdict.value for one in said.criteria],
        "eligible_on": report.eligibility.on.isoformat(),
        "in_force": not any(one.because == "not_in_force" for one in report.findings),
    }


def _effects(effects: Effects, lang: str) -> Plain:
    return {
        "judged": effects.judged,
        "changed": _episodes(effects.changed),
        "rules": [
            {"old": one.old, "new": one.new, "count": len(one.episodes), "episodes": _episodes(one.episodes)}
            for one in effects.rules
        ],
        "eligibility": _episodes(effects.eligibility),
        "errors": [_error(error, lang) for error in effects.errors],
    }


def _episodes(episodes: Iterable[Named]) -> list[Plain]:
    return [one._asdict() for one in episodes]


def _error(error: ForebygError, lang: str) -> Plain:
    found = [one.to_dict(lang) for one in error.diagnostics] if isinstance(error, InputError) else []
    return {
        "episode": getattr(error, "episode", None),
        "message": found[0]["message"] if found else error.words(lang),
        "diagnostics": found,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
