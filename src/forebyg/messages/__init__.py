"""Every sentence that forebyg says, one catalogue file for each language."""

from forebyg.messages.catalogue import LANGUAGES, MissingMessageError, codes, maybe, text

__all__ = ["LANGUAGES", "MissingMessageError", "codes", "maybe", "text"]
