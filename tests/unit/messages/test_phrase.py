"""Tests of phrases: words of a sentence that are chosen when its language is known."""

from __future__ import annotations

import pickle

from forebyg.diagnostic import Diagnostic
from forebyg.messages import Phrase, text

INQUIRY = Phrase("events", "inquiry")


def test_a_phrase_is_said_in_the_language_around_it() -> None:
    """The same field gives the word of each language."""
    assert text("dates", "day", "en", day=1, month=Phrase("months", "01"), year=2025) == "1 January 2025"
    assert text("dates", "day", "da", day=1, month=Phrase("months", "01"), year=2025) == "1. januar 2025"


def test_phrases_in_phrases_and_in_lists() -> None:
    """A phrase may hold others, and a list of them is said with commas."""
    inner = Phrase("lint", "then", (("before", INQUIRY), ("then", "x")))
    assert text("lint", "in-forms", "en", forms=(inner, INQUIRY)) == "in inquiry; x, inquiry"


def test_a_phrase_that_the_catalogue_lacks() -> None:
    """What a standard has named itself is said by that name."""
    own = Phrase("events", "home_visit", otherwise="home_visit")
    assert text("lint", "in-forms", "da", forms=own) == "i home_visit"


def test_a_phrase_travels_with_its_diagnostic() -> None:
    """Diagnostics with phrases compare, hash and pickle as all others do."""
    one = Diagnostic("reading-never-used", fields={"reading": INQUIRY})
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301  our own bytes
    assert hash(one) == hash(Diagnostic("reading-never-used", fields={"reading": INQUIRY}))
