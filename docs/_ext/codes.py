"""A page for every diagnostic: what it means, what triggers it, how to mend it, and why it exists.

What it says and what to do come from the message catalogues, what triggers it and why it exists from
`docs/diagnostics/`, and its examples from `tests/diagnostics/`, where they are run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from docs._ext.markdown import plain, table

__all__ = ["codes", "diagnostic_index", "diagnostic_page", "write_pages"]

_ROOT = Path(__file__).resolve().parents[2]
_EXAMPLES = _ROOT / "tests" / "diagnostics"
_NO_LETTER = "\N{REPLACEMENT CHARACTER}"
_FOLDER = "reference/diagnostics"
_LANGUAGES = {".yaml": "yaml", ".json": "json"}
_WORDS = {
    "en": ("What it means", "What triggers it", "How to mend it", "Why it exists"),
    "da": ("Hvad den betyder", "Hvad der udløser den", "Hvordan den rettes", "Hvorfor den findes"),
}
_TITLES = {"en": "In English", "da": "På dansk"}


def codes() -> list[str]:
    """Every code, in the order of the alphabet."""
    return sorted(_catalogue("en"))


def diagnostic_index() -> str:
    """A row for every code, with what it says in both languages, and the tree of their pages."""
    rows = (
        (f"[`{code}`](diagnostics/{code}.md)", _said(code, "message", "en"), _said(code, "message", "da"))
        for code in codes()
    )
    tree = "\n".join(f"diagnostics/{code}" for code in codes())
    shown = table(("code", "in English", "in Danish"), rows)
    return f"{shown}\n\n:::{{toctree}}\n:hidden:\n\n{tree}\n:::"


def diagnostic_page(code: str) -> str:
    """The page of one code.

    Raises:
        KeyError: Something is not said of it in one of the languages.
        FileNotFoundError: It has no example.
    """
    parts = (f"# {code}", *(_part(code, lang) for lang in _WORDS), _example(code))
    return "\n\n".join(parts).replace(_NO_LETTER, "?") + "\n"


def write_pages(docs: Path) -> None:
    """Write the page of every code into a folder of the documentation, which git does not know."""
    folder = docs / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.stem not in _catalogue("en"):
            old.unlink()
    for code in codes():
        page, path = diagnostic_page(code), folder / f"{code}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            path.write_text(page, encoding="utf-8")


def _part(code: str, lang: str) -> str:
    """Everything about a code in one language."""
    told = _told(lang)
    texts = (
        _said(code, "message", lang),
        told["when"][code]["text"],
        _said(code, "hint", lang),
        told["why"][told["when"][code]["why"]],
    )
    said = "\n\n".join(f"{head}\n: {text}" for head, text in zip(_WORDS[lang], texts, strict=True))
    return f"## {_TITLES[lang]}\n\n{said}"


def _example(code: str) -> str:
    """What has the fault, what is said of it, and the same put right."""
    folder = _EXAMPLES / code
    told = (folder / "bad.txt").read_text(encoding="utf-8").rstrip()
    return "\n\n".join(
        (
            "## Example",
            f"Bad:\n\n{_shown(folder, 'bad')}",
            f"What is said of it, in Danish and in English:\n\n```text\n{told}\n```",
            f"Good:\n\n{_shown(folder, 'good')}",
        )
    )


def _shown(folder: Path, which: str) -> str:
    command, repeat = folder / f"{which}.command", folder / f"{which}.repeat"
    if command.exists():
        return f"```text\n$ {command.read_text(encoding='utf-8').rstrip()}\n```"
    if repeat.exists():
        lines = (line.split(" ", 1) for line in repeat.read_text(encoding="utf-8").splitlines())
        written = "\n".join(text if times == "1" else f"{text}   # {times} times" for times, text in lines)
        return f"```text\n{written}\n```"
    (file,) = (one for one in folder.glob(f"{which}.*") if one.suffix in _LANGUAGES)
    text = file.read_bytes().decode("utf-8", "replace").rstrip()
    return f"```text\n{text}\n```" if which == "bad" else f"```{_LANGUAGES[file.suffix]}\n{text}\n```"


def _said(code: str, part: str, lang: str) -> str:
    """The sentence that names the most; later ones leave out what is not known."""
    written = _catalogue(lang)[code][part]
    return plain(written if isinstance(written, str) else written[0])


@cache
def _catalogue(lang: str) -> Mapping[str, Any]:
    text = resources.files("forebyg.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(text)["diagnostics"]
    return found


@cache
def _told(lang: str) -> Mapping[str, Any]:
    return tomllib.loads((_ROOT / "docs" / "diagnostics" / f"{lang}.toml").read_text(encoding="utf-8"))
