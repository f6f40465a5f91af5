"""Sentences by what they are about, so that two wordings of one rule can be laid side by side."""

from forebyg.dates import Length
from forebyg.messages import text
from forebyg.render.explain.outline import Passage
from forebyg.render.wording import Wording

__all__ = ["Passages", "Said", "length_words", "passages", "times_words"]

Said = dict[str, str]
"""Each sentence under the name of what it is about, in the order in which they are read."""

Passages = dict[str, Passage]
"""The same, each with the statements that it rests on."""


def passages(said: Said) -> Passages:
    """Sentences that rest on what the heading above them cites."""
    return {about: Passage(words) for about, words in said.items()}


def length_words(length: Length, wording: Wording) -> str:
    """A period: `6 months`."""
    return wording.period(str(length))


def times_words(times: int, wording: Wording) -> str:
    """How often: `once`, `4 times`."""
    return text("naming", "once" if times == 1 else "times", wording.lang, times=times)
