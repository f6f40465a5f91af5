"""The names in an episode that are shown in results, and therefore must say nothing about the citizen."""

import re
from typing import Final

from forebyg.episode.faults import refused
from forebyg.suggestion import suggest
from forebyg.vocabulary import PARAGRAPHS

__all__ = ["course_name_of", "identifier_of", "paragraph_of"]

_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_COURSE_EDGE: Final = r"[A-Za-zÀ-ÖØ-öø-ÿ0-9._:-]"
_COURSE_NAME: Final = re.compile(rf"{_COURSE_EDGE}(?:[A-Za-zÀ-ÖØ-öø-ÿ0-9._: -]{{0,62}}{_COURSE_EDGE})?")
_PARAGRAPH: Final = re.compile(r"[A-Z]{2,6}-[0-9]{1,4}[a-z]?")
"""An abbreviated act and a section of it; too short for a CPR number."""

_CPR_NUMBER: Final = re.compile(
    r"(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])[ ._:-]?(?:0[1-9]|1[0-2])[ ._:-]?[0-9]{2}[ ._:-]?[0-9]{4}(?![0-9])"
)
"""Day, month and year of birth and four digits more; since 2007 there is no checksum to go by."""

_UUID: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE
)
"""Random by make (RFC 9562): one in some thousands happens to hold ten such digits in a row."""


def identifier_of(value: object) -> str:
    """The sender's own name for an episode or an event.

    Raises:
        RefusedError: It has other characters than `A-Za-z0-9._:-`, is too long, or looks like a CPR number.
    """
    if not isinstance(value, str) or not _IDENTIFIER.fullmatch(value):
        raise refused("unusable-id")
    return _anonymous(value)


def course_name_of(value: object) -> str:
    """The name of a course; Danish letters and inner spaces are welcome.

    Raises:
        RefusedError: It cannot be such a name, or looks like a CPR number.
    """
    if not isinstance(value, str) or not _COURSE_NAME.fullmatch(value):
        raise refused("unusable-course-name")
    return _anonymous(value)


def paragraph_of(value: object) -> str:
    """The key of a paragraph of an act: `SEL-85`, `LAB-167`, and others of that form.

    Raises:
        RefusedError: It is not written in that form.
    """
    if not isinstance(value, str):
        raise refused("not-a-paragraph")
    if not _PARAGRAPH.fullmatch(value):
        raise refused("not-a-paragraph", suggestion=suggest(value, PARAGRAPHS))
    return value


def _anonymous(name: str) -> str:
    if _CPR_NUMBER.search(name) and not _UUID.fullmatch(name):
        raise refused("cpr-number")
    return name
