"""Every sentence that forebyg says, one catalogue file for each language."""

from forebyg.messages.catalogue import LANGUAGES, MissingMessageError, codes, maybe, text
from forebyg.messages.phrase import Phrase

__all__ = ["LANGUAGES", "MissingMessageError", "Phrase", "codes", "maybe", "text"]
