"""All that forebyg says: sentences in a catalogue for each language, longer texts in books."""

from forebyg.messages.book import book
from forebyg.messages.catalogue import LANGUAGES, MissingMessageError, codes, maybe, sentences, spoken, text
from forebyg.messages.phrase import Phrase

__all__ = [
    "LANGUAGES",
    "MissingMessageError",
    "Phrase",
    "book",
    "codes",
    "maybe",
    "sentences",
    "spoken",
    "text",
]
