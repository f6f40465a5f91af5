"""A page for every diagnostic: what it means, what triggers it, how to mend it, and why it exists.

It is what `forebyg why` prints, in both languages.
"""

from __future__ import annotations

from pathlib import Path

from docs._ext.markdown import escaped, table

from forebyg.messages import text
from forebyg.render.codes import EVERY_CODE, example_of, meaning_of

__all__ = ["diagnostic_index", "diagnostic_page", "write_pages"]

_FOLDER = "reference/diagnostics"
_LANGUAGES = {".yaml": "yaml", ".json": "json"}
_TITLES = {"en": "In English", "da": "På dansk"}


def diagnostic_index() -> str:
    """A row for every code, with what it says in both languages, and the tree of their pages."""
    rows = (
        (f"[`{code}`](diagnostics/{code}.md)", *(escaped(meaning_of(code, lang).message) for lang in _TITLES))
        for code in EVERY_CODE
    )
    tree = "\n".join(f"diagnostics/{code}" for code in EVERY_CODE)
    shown = table(("code", "in English", "in Danish"), rows)
    return f"{shown}\n\n:::{{toctree}}\n:hidden:\n\n{tree}\n:::"


def diagnostic_page(code: str) -> str:
    """The page of one code.

    Raises:
        KeyError: Something is not said of it in one of the languages.
        FileNotFoundError: It has no example.
    """
    return "\n\n".join((f"# {code}", *(_part(code, lang) for lang in _TITLES), _example(code))) + "\n"


def write_pages(docs: Path) -> None:
    """Write the page of every code into a folder of the documentation, which git does not know."""
    folder = docs / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.stem not in EVERY_CODE:
            old.unlink()
    for code in EVERY_CODE:
        page, path = diagnostic_page(code), folder / f"{code}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            path.write_text(page, encoding="utf-8")


def _part(code: str, lang: str) -> str:
    """Everything about a code in one language."""
    told = meaning_of(code, lang)._asdict().items()
    said = "\n\n".join(f"{text('codes', name, lang)}\n: {escaped(words)}" for name, words in told)
    return f"## {_TITLES[lang]}\n\n{said}"


def _example(code: str) -> str:
    """What has the fault, what is said of it, and the same put right."""
    shown = example_of(code, "en")
    told = "\n\n".join(example_of(code, lang).told for lang in _TITLES)
    return "\n\n".join(
        (
            "## Example",
            f"Bad:\n\n```text\n{shown.bad}\n```",
            f"What is said of it, in English and in Danish:\n\n```text\n{told}\n```",
            f"Good:\n\n```{_LANGUAGES.get(shown.suffix, 'text')}\n{shown.good}\n```",
        )
    )
