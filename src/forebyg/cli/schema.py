"""`forebyg schema`: what documents look like, as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import click

from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.values import Word
from forebyg.diff.results import comparison_schema
from forebyg.episode.schema import episode_schema
from forebyg.render.data import json_text
from forebyg.render.schema import diagnostics_schema, report_schema
from forebyg.render.translated import translated
from forebyg.scenario.results import results_schema
from forebyg.scenario.schema import scenario_schema
from forebyg.standard import load_standard
from forebyg.standard.schema import standard_schema
from forebyg.vocabulary import CORE, Vocabulary

__all__ = ["command"]

_WORDS: Final = ("standard", "episode", "scenario", "report", "results", "diff", "diagnostics")
_FIXED: Final[dict[str, Callable[[], dict[str, Any]]]] = {
    "standard": standard_schema,
    "report": report_schema,
    "results": results_schema,
    "diff": comparison_schema,
    "diagnostics": diagnostics_schema,
}
"""The schemas that no standard's own names can change."""
_WRITTEN_BY_PEOPLE: Final = ("standard", "episode", "scenario")
"""The documents whose schemas an editor shows; the others are read by programs alone."""


@click.command("schema", cls=SpokenCommand)
@click.argument("document", type=Word(_WORDS))
@click.option(
    "--standard",
    "name",
    metavar="ID|PATH",
)
@lang_option
def command(document: str, name: str | None) -> None:
    """Print the JSON Schema of a document."""
    vocabulary = CORE if name is None else load_standard(name).vocabulary
    found = _schema(document, vocabulary, is_open=name is None)
    write(json_text(translated(found, language("json")) if document in _WRITTEN_BY_PEOPLE else found))


def _schema(document: str, vocabulary: Vocabulary, *, is_open: bool) -> dict[str, Any]:
    if document == "episode":
        return episode_schema(vocabulary)
    if document == "scenario":
        return scenario_schema(vocabulary, is_open=is_open)
    return _FIXED[document]()
