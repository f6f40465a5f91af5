"""The sentences by section and code, in Danish and English, filled with named fields.

A catalogue file (`da.toml`, `en.toml`) is tables of sentences. A section is a dotted name (`diagnostics`,
`findings.duration`); under a code stands either one sentence or a table of them:

    [diagnostics.duplicate-key]
    message = ["The key {word} ...", "A key ..."]      what is said
    hint = "Keep one of them."                         what to do about it

Where a list stands, the first sentence counts whose fields are all given. So the same code can name a word of
the document, or keep silent about it where the document is a citizen's episode.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Final

from forebyg.messages.phrase import Phrase
from forebyg.messages.wording import fill

__all__ = ["LANGUAGES", "MissingMessageError", "codes", "maybe", "sentences", "spoken", "text"]

LANGUAGES: Final = ("da", "en")
"""The languages there are, as ISO 639-1 codes."""

Table = dict[str, object]


class MissingMessageError(LookupError):
    """A sentence or a language that is not in the catalogue: a fault of forebyg, not of its input."""


def text(section: str, code: str, lang: str, /, **fields: object) -> str:
    """The sentence for a code, filled in.

    Raises:
        MissingMessageError: the code is unknown, or a field that its sentence names is absent or None.
    """
    sentence = maybe(section, code, lang, **fields)
    if sentence is None:
        raise MissingMessageError(f"{section}.{code} ({lang}) with the fields {sorted(fields)}")
    return sentence


def spoken(phrase: Phrase, lang: str, /) -> str:
    """A phrase that stands by itself, as `text` says a sentence."""
    return text(phrase.section, phrase.code, lang, **dict(phrase.fields))


def maybe(section: str, code: str, lang: str, /, **fields: object) -> str | None:
    """The sentence for a code, or None when there is none or a field that it names is absent or None."""
    said = {name: _said(value, lang) for name, value in fields.items()}
    filled = (fill(template, said) for template in sentences(section, code, lang))
    return next((sentence for sentence in filled if sentence is not None), None)


def sentences(section: str, code: str, lang: str, /) -> tuple[str, ...]:
    """The sentences for a code as they stand in the catalogue, not filled in; the first names the most."""
    entry = (_section(section, lang) or {}).get(code)
    written = entry.get("message") if isinstance(entry, dict) else entry
    return tuple(one for one in (written if isinstance(written, list) else [written]) if isinstance(one, str))


def codes(section: str, /) -> tuple[str, ...]:
    """The codes of a section, in the order of the catalogue; empty when there is no such section."""
    table = _section(section, LANGUAGES[-1])
    return () if table is None else tuple(table)


def _said(value: object, lang: str) -> object:
    """A field's value in a language; all but phrases is the same in every one."""
    if isinstance(value, Phrase):
        return maybe(value.section, value.code, lang, **dict(value.fields)) or value.otherwise
    if isinstance(value, tuple):
        return tuple(_said(item, lang) for item in value)
    return value


@cache
def _section(section: str, lang: str) -> Table | None:
    node: object = _catalogue(lang)
    for name in section.split("."):
        node = node.get(name) if isinstance(node, dict) else None
    return node if isinstance(node, dict) else None


@cache
def _catalogue(lang: str) -> Table:
    if lang not in LANGUAGES:
        raise MissingMessageError(f"no language {lang!r}, only {', '.join(LANGUAGES)}")
    file = resources.files(__package__).joinpath(f"{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
