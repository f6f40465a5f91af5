"""Placeholders in the help, such as DATE, in the reader's language."""

import re

from forebyg.messages import book

__all__ = ["spoken_name"]

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def spoken_name(metavar: str, lang: str) -> str:
    """`DATE|today` as `DATO|today` in Danish; what has no word of its own stays as it is."""
    words = book("help", lang)["metavars"]
    return _CAPITALS.sub(lambda found: words.get(found.group(), found.group()), metavar)
