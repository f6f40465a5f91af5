"""What a standard adds to the words that all standards share: events, attributes and facts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.standard.fields import Model, Scalar, Text


class OwnAttribute(Model):
    """An attribute of an event that only this standard knows.

    Attributes:
        is_: What a value looks like.
        one_of: The words allowed, for a choice.
        absent: What absence means, where it means something.
        says: What it is, in words.
        words: What the words of a choice are called.
    """

    is_: Annotated[Literal["truth", "whole", "text", "date", "choice", "words"], Field(alias="is")]
    one_of: list[str] = []
    absent: Scalar | None = None
    says: Text | None = None
    words: dict[str, Text] = {}


class OwnFact(Model):
    """A fact about the citizen that only this standard knows; where it is absent, it is unknown.

    Attributes:
        is_: What a value looks like: something that a condition can be put on.
        one_of: The words allowed, for a choice.
        says: What it is, in words.
        words: What the words of a choice are called.
    """

    is_: Annotated[Literal["truth", "whole", "text", "choice"], Field(alias="is")]
    one_of: list[str] = []
    says: Text | None = None
    words: dict[str, Text] = {}


class OwnEvent(Model):
    """An event type, or attributes of a core one, that only this standard knows.

    Attributes:
        attributes: What can be recorded of it beside the day.
        answers: The event type that it answers.
        says: What it is called in the middle of a sentence.
    """

    attributes: dict[str, OwnAttribute] = {}
    answers: str | None = None
    says: Text | None = None


class OwnVocabulary(Model):
    """What this standard adds to the core vocabulary.

    Attributes:
        events: Event types of its own, or further attributes of core ones.
        facts: Facts of its own about citizens.
    """

    events: dict[str, OwnEvent] = {}
    facts: dict[str, OwnFact] = {}
