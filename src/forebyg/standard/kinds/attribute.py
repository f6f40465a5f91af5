"""A demand on an attribute of every event of a kind: length, group size, channel, cost, door."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.kernel.primitive import Bound
from forebyg.kernel.window import Reach
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import between, demand, says_nothing, selector
from forebyg.standard.fields import Events, Scalar
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named, worded
from forebyg.vocabulary import UNKNOWN
from forebyg.vocabulary import Attribute as KnownAttribute


class Attribute(Kind):
    """A demand on an attribute of each event.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | not_applicable until one | holding | day of the first outside | course ended |

    An event without the attribute leaves the rule undetermined.

    Attributes:
        of: The events that are looked at.
        attribute: The attribute that something is demanded of.
        at_least: The smallest number allowed.
        at_most: The largest number allowed.
        one_of: The values allowed.
        includes: Words that must be among those recorded.
        window: The events of the course, or also those that belong to it and lie before its start;
            each of these is then held against the rule's condition on its own day.

    Examples:
        - id: an-hour-at-most
          kind: attribute
          cites: [HJO-25]
          of: {conversation: {purpose: clarifying}}
          window: whole
          attribute: minutes
          at_most: 60
    """

    kind: Literal["attribute"]
    of: Events
    attribute: str
    at_least: int | None = None
    at_most: int | None = None
    one_of: list[Scalar] | None = None
    includes: list[str] | None = None
    window: Literal["course", "whole"] = "course"

    def primitive(self, context: Context) -> Bound | None:
        """The bound as the engine has it."""
        of = selector(self.of, context.at("of"))
        known = known_attribute(of, self.attribute, context)
        if known is None:
            return None
        found = self._test(known, context)
        return None if found is None else Bound(of, found, Reach(self.window))

    def terms(self) -> dict[str, object]:
        """The attribute and what it must be."""
        words: Any = self.one_of or self.includes or ()
        return {
            "of": named(self.of),
            "attribute": self.attribute,
            "at_least": self.at_least,
            "at_most": self.at_most,
            "words": worded(words, ", "),
        }

    def _test(self, known: KnownAttribute, context: Context) -> Demand | None:
        has_bounds = self.at_least is not None or self.at_most is not None
        given = [word for word in ("one_of", "includes") if getattr(self, word) is not None]
        if not has_bounds and not given:
            context.fault("missing-demand")
            return None
        if has_bounds + len(given) > 1:
            context.at(given[-1]).fault("one-demand", on_key=True)
            return None
        if has_bounds:
            return between(self.attribute, known, self.at_least, self.at_most, context)
        if self.one_of is not None:
            found = demand(self.attribute, known, self.one_of, context.at("one_of"))
            return found and _one_of(known, found)
        return demand(self.attribute, known, {"includes": self.includes}, context.at("includes"))


def _one_of(known: KnownAttribute, asked: Demand) -> Demand:
    """The demand for one of some values; where every value is allowed, what is not recorded is too."""
    found = replace(asked, relation=Relation.ONE_OF)
    allowed = next((value for value in found.operand if value is not None), UNKNOWN)
    return replace(found, default=allowed) if says_nothing(known, found) else found


def known_attribute(of: Selector, name: str, context: Context) -> KnownAttribute | None:
    """The attribute, which every event type named must have."""
    found: KnownAttribute | None = None
    for pattern in of:
        types = context.vocabulary.events[pattern.type].attributes
        found = types.get(name)
        if found is None:
            _say_unknown(pattern, name, context)
            return None
    return found


def _say_unknown(pattern: Pattern, name: str, context: Context) -> None:
    known = context.vocabulary.events[pattern.type].attributes
    context.at("attribute").unknown("unknown-attribute", name, known, type=pattern.type)
