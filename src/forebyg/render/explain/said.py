"""Sentences by what they are about, so that two wordings of one rule can be laid side by side."""

from forebyg.dates import Length
from forebyg.messages import text
from forebyg.render.wording import Wording

__all__ = ["Said", "length_words", "times_words"]

Said = dict[str, str]
"""Each sentence under the name of what it is about, in the order in which they are read."""


def length_words(length: Length, wording: Wording) -> str:
    """A period: `6 months`."""
    return wording.period(str(length))


def times_words(times: int, wording: Wording) -> str:
    """How often: `once`, `4 times`."""
    return text("naming", "once" if times == 1 else "times", wording.lang, times=times)
