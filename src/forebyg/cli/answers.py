"""How the answers of `evaluate` are written: pages for a reader, or JSON for a program."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from forebyg.cli.judging import Answer, Question
from forebyg.cli.output import complain, write
from forebyg.errors import ForebygError, InputError
from forebyg.render import json_text, page_text, report_data, report_page, terminal_text
from forebyg.render.own import own_words
from forebyg.report import Report
from forebyg.standard import Standard

__all__ = ["json_writer", "text_writer"]

_WIDEST: Final = 120


def text_writer(question: Question, lang: str) -> Callable[[Answer], None]:
    """Writes a report as a page, with an empty line between two; an error goes to stderr.

    What is wrong with no episode in particular, such as a missing calendar, is said once.
    """
    documents = (question.standard, *question.beside)
    statements = _statements(documents, lang)
    own = own_words(documents, lang)
    wants_colour = _wants_colour()
    written = 0
    told: set[str] = set()

    def write_one(answer: Answer) -> None:
        nonlocal written
        if not isinstance(answer.outcome, Report):
            if isinstance(answer.outcome, InputError) or str(answer.outcome) not in told:
                complain(answer.outcome)
            told.add(str(answer.outcome))
            return
        page = report_page(answer.outcome, lang=lang, statements=statements, own=own)
        separator = "\n" if written else ""
        write(separator + (terminal_text(page, _width()) if wants_colour else page_text(page)))
        written += 1

    return write_one


def json_writer(lang: str, *, many: bool) -> Callable[[Answer], None]:
    """Writes one laid-out object, or for many one object a line; an error is an object too."""

    def write_one(answer: Answer) -> None:
        outcome = answer.outcome
        if isinstance(outcome, Report):
            data = report_data(outcome, lang=lang)
        else:
            data = _error_data(answer, outcome, lang)
        write(json_text(data, compact=many))

    return write_one


def _error_data(answer: Answer, error: ForebygError, lang: str) -> dict[str, Any]:
    found = [one.to_dict(lang) for one in error.diagnostics] if isinstance(error, InputError) else []
    return {
        "episode": answer.episode.id if answer.episode else getattr(error, "episode", None),
        "file": str(answer.file),
        "line": answer.line,
        "error": {
            "type": type(error).__name__,
            "message": found[0]["message"] if found else error.words(lang),
            "diagnostics": found,
        },
    }


def _statements(documents: Iterable[Standard], lang: str) -> Mapping[str, str]:
    """What each statement of the documents says, by its id."""
    return {one.id: getattr(one, lang) for document in documents for one in document.statements}


def _wants_colour() -> bool:
    """Whether a person looks at a terminal and has not asked for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)
