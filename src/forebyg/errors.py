"""What can be wrong with what the caller hands in: one exception per kind, each with attributes.

A broken document is an exception, a broken rule is a value. A fault of the engine itself is none of these.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from forebyg import messages
from forebyg.diagnostic import Diagnostic
from forebyg.suggestion import suggest

__all__ = [
    "SHOWN_AT_MOST",
    "CalendarError",
    "CalendarMissingError",
    "DateRangeError",
    "EpisodeError",
    "ForebygError",
    "InputError",
    "PeriodError",
    "ReadingError",
    "ScenarioError",
    "StandardError",
    "UnknownRuleError",
    "UnknownStandardError",
]

SHOWN_AT_MOST: Final = 100
"""How many diagnostics the text of one exception lists; `.diagnostics` holds them all."""


class ForebygError(Exception):
    """Something about what was handed in that the caller can put right: the base of all such exceptions.

    What is wrong with the calling program itself, such as an argument of another type, is a `TypeError`, a
    `ValueError` or a `LookupError`, as anywhere in Python.
    """

    def words(self, lang: str) -> str:
        """What is wrong and what to do about it, in a language where it has its own sentence there."""
        return messages.maybe("errors", type(self).__name__, lang) or str(self)


class InputError(ForebygError):
    """A document that cannot be used, with everything found wrong in it.

    Attributes:
        diagnostics: all that was found, in the order of the document.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the diagnostics, in the order given."""
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        """One line for each of the first hundred diagnostics, and how many more there are."""
        lines = [str(diagnostic) for diagnostic in self.diagnostics[:SHOWN_AT_MOST]]
        more = len(self.diagnostics) - SHOWN_AT_MOST
        if more > 0:
            lines.append(f"... and {more} more")
        return "\n".join(lines)


class StandardError(InputError):
    """A standard that cannot be used.

    Attributes:
        diagnostics: all that was found, in the order of the document.
    """


class EpisodeError(InputError):
    """An episode that cannot be used; its diagnostics name things by position, never by content.

    Attributes:
        diagnostics: all that was found, in the order of the record.
        episode: the record's id, where it could be read and is fit to be shown.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic], episode: str | None = None) -> None:
        """Keep the diagnostics, in the order given."""
        super().__init__(diagnostics)
        self.episode = episode

    def __reduce__(self) -> tuple[type[EpisodeError], tuple[tuple[Diagnostic, ...], str | None]]:
        """Pickle with the id."""
        return type(self), (self.diagnostics, self.episode)


class ScenarioError(InputError):
    """A scenario file that cannot be used."""


class DateRangeError(ForebygError):
    """A day before year 1 or after year 9999, which no calendar sum here can express."""


class PeriodError(ForebygError):
    """A period of time that is not written in words, or is out of bounds.

    Attributes:
        suggestion: the same period in words, where it could be understood.
    """

    def __init__(self, message: str, suggestion: str | None = None) -> None:
        """Keep what is wrong, and what to write instead."""
        super().__init__(message, suggestion)
        self.suggestion = suggestion

    def __str__(self) -> str:
        """What is wrong."""
        return str(self.args[0])


class CalendarError(ForebygError):
    """A calendar of working days that is not known or not installed."""


class CalendarMissingError(CalendarError):
    """The public holidays that working days are told by are not installed."""


class ReadingError(ForebygError):
    """A reading, or a choice of one, that the standard does not have.

    Attributes:
        said: the sentence for it in every language, where there is one.
    """

    def __init__(self, message: str, said: messages.Phrase | None = None) -> None:
        """Keep what is wrong, and how it is said to a reader."""
        super().__init__(message, said)
        self.said = said

    def __str__(self) -> str:
        """What is wrong."""
        return str(self.args[0])

    def words(self, lang: str) -> str:
        """The same in a language."""
        return super().words(lang) if self.said is None else messages.spoken(self.said, lang)


class UnknownStandardError(ForebygError):
    """A standard asked for by an id that no shipped document has.

    Attributes:
        name: the id asked for.
        known: the ids there are, sorted.
    """

    def __init__(self, name: str, known: Iterable[str] = ()) -> None:
        """Keep the name asked for and the names there are."""
        self.name = name
        self.known = tuple(sorted(known))
        super().__init__(self.name, self.known)

    def __str__(self) -> str:
        """Say which name is unknown, the nearest known one, and all that are known."""
        return self.words("en")

    def words(self, lang: str) -> str:
        """The same in a language."""
        fields = {
            "name": self.name,
            "suggestion": suggest(self.name, self.known),
            "known": self.known or None,
        }
        return messages.text("errors", "UnknownStandardError", lang, **fields)


class UnknownRuleError(ForebygError):
    """A rule asked for by an id that no rule or criterion of the standard has.

    Attributes:
        standard: the standard's id.
        name: the id asked for.
        known: the ids there are, sorted.
    """

    def __init__(self, standard: str, name: str, known: Iterable[str] = ()) -> None:
        """Keep the name asked for and the names there are."""
        self.standard = standard
        self.name = name
        self.known = tuple(sorted(known))
        super().__init__(self.standard, self.name, self.known)

    def __str__(self) -> str:
        """Say which name is unknown, and the nearest known one."""
        return self.words("en")

    def words(self, lang: str) -> str:
        """The same in a language."""
        near = suggest(self.name, self.known)
        fields = {"standard": self.standard, "rule": self.name, "suggestion": near or None}
        return messages.text("errors", "UnknownRuleError", lang, **fields)
