"""What a field of a sentence can be, other than a name or a number: another sentence of the catalogue."""

from dataclasses import dataclass

__all__ = ["Phrase"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are chosen when the sentence around them is said, in its language.

    Attributes:
        section: The section of the catalogue.
        code: The code in it.
        fields: What its own fields are filled with.
        otherwise: What is said where the catalogue has no such code.
    """

    section: str
    code: str
    fields: tuple[tuple[str, object], ...] = ()
    otherwise: str | None = None
