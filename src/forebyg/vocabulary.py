"""What an episode may record: event types with their attributes, facts and paragraphs.

The core vocabulary is the same for every municipality. A standard may declare more
names of its own; it can never change the meaning of a core name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final


class Unknown(Enum):
    """The one value that says: the record is silent about this."""

    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown.UNKNOWN


class Shape(StrEnum):
    """What a value may look like."""

    TRUTH = "true or false"
    WHOLE = "a whole number"
    TEXT = "a text"
    DATE = "a date"
    CHOICE = "one of a list of words"
    WORDS = "a list of words"


LARGEST_NUMBER: Final = 10**18 - 1
"""The largest whole number: as many digits as the readers of YAML and JSON let through."""

Scalar = bool | int | str
Value = bool | int | str | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of an event type, or one fact about the citizen.

    Attributes:
        shape: What a value looks like.
        choices: The words allowed, for `CHOICE` and (when not empty) `WORDS`.
        default: What absence means; `UNKNOWN` where absence says nothing.
    """

    shape: Shape
    choices: tuple[str, ...] = ()
    default: Value | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of event.

    Attributes:
        attributes: The attributes that such an event may carry.
        answers: The event type that this one answers: an answer dated before the
            first such question is not believed.
    """

    attributes: Mapping[str, Attribute] = field(default_factory=lambda: MappingProxyType({}))
    answers: str | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return _event_type, (dict(self.attributes), self.answers)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All names that an episode may use: the core's, and a standard's own."""

    events: Mapping[str, EventType]
    facts: Mapping[str, Attribute]

    def __reduce__(self) -> tuple[object, ...]:
        return _vocabulary, (dict(self.events), dict(self.facts))

    def extended(self, events: Mapping[str, EventType], facts: Mapping[str, Attribute]) -> Vocabulary:
        """The same vocabulary with a standard's own names added.

        Core attributes of a core event type stay as they are; new ones join them.
        """
        if not events and not facts:
            return self
        merged = dict(self.events)
        for name, extra in events.items():
            core = merged.get(name)
            merged[name] = extra if core is None else _joined(core, extra)
        return _vocabulary(merged, {**facts, **self.facts})


def _joined(core: EventType, extra: EventType) -> EventType:
    return _event_type({**extra.attributes, **core.attributes}, core.answers)


def _event_type(attributes: Mapping[str, Attribute], answers: str | None = None) -> EventType:
    return EventType(MappingProxyType(dict(attributes)), answers)


def _vocabulary(events: Mapping[str, EventType], facts: Mapping[str, Attribute]) -> Vocabulary:
    return Vocabulary(MappingProxyType(dict(events)), MappingProxyType(dict(facts)))


PARAGRAPHS: Final = ("SEL-82a", "SEL-82b", "SEL-82c", "SEL-82d", "SEL-85", "LAB-167")

UNSPECIFIED: Final = "unspecified"
"""The paragraph of an inquiry that asks for no paragraph in particular."""

CHANNELS: Final = ("in_person", "virtual", "phone", "text", "home")
FORMS: Final = ("individual", "group", "ad_hoc")

ASSESSMENT_RESULTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "need": ("individual", "group", "talk_sufficient", "other_support"),
        "benefit": ("positive", "negative"),
        "home_support": ("positive", "negative"),
        "concurrent_support": ("positive", "negative"),
        "referral": ("no_referral", "referral"),
        "outcome": ("continue", "close", "other_support"),
    }
)
"""What each kind of assessment can result in."""

_TRUTH = Attribute(Shape.TRUTH)
_TEXT = Attribute(Shape.TEXT)
_WHOLE = Attribute(Shape.WHOLE)
_HELD = Attribute(Shape.TRUTH, default=True)
_CHANNEL = Attribute(Shape.CHOICE, CHANNELS)

_PURPOSE = Attribute(Shape.CHOICE, ("guidance", "clarifying", "course", "follow_up"), default="course")
_REQUESTED = Attribute(Shape.CHOICE, (*PARAGRAPHS, UNSPECIFIED), default=UNSPECIFIED)
_RESULT = Attribute(
    Shape.CHOICE,
    tuple(dict.fromkeys(word for words in ASSESSMENT_RESULTS.values() for word in words)),
)
_POINT = Attribute(Shape.CHOICE, ("start", "end"), default="unrestricted")

CORE: Final = _vocabulary(
    events={
        "inquiry": _event_type(
            {
                "acute": Attribute(Shape.TRUTH, default=False),
                "form_filled": _TRUTH,
                "contacted": _TEXT,
                "requested": _REQUESTED,
                "channel": _CHANNEL,
            }
        ),
        "inquiry_answered": _event_type(
            {"result": Attribute(Shape.CHOICE, ("granted", "refused"))}, answers="inquiry"
        ),
        "information_requested": _event_type({}),
        "information_received": _event_type({}, answers="information_requested"),
        "invitation": _event_type({}),
        "planning_started": _event_type({}),
        "virtual_accepted": _event_type({}),
        "other_need_found": _event_type({}),
        "other_need_handled": _event_type({}, answers="other_need_found"),
        "follow_up": _event_type({}),
        "case_opened": _event_type({}),
        "contact_offered": _event_type({"channels": Attribute(Shape.WORDS, CHANNELS)}),
        "conversation": _event_type(
            {
                "purpose": _PURPOSE,
                "minutes": _WHOLE,
                "channel": _CHANNEL,
                "adviser": _TEXT,
                "held": _HELD,
            }
        ),
        "group_meeting": _event_type({"minutes": _WHOLE, "participants": _WHOLE, "held": _HELD}),
        "assessment": _event_type(
            {
                "of": Attribute(Shape.CHOICE, tuple(ASSESSMENT_RESULTS)),
                "result": _RESULT,
                "at": _POINT,
                "via_caseworker": _TRUTH,
            }
        ),
        "plan_made": _event_type({"partners": Attribute(Shape.WORDS)}),
        "goals_set": _event_type({"smart": _TRUTH, "with_citizen": _TRUTH}),
        "course_start": _event_type(
            {
                "form": Attribute(Shape.CHOICE, FORMS),
                "place": Attribute(Shape.TEXT, default="not at home"),
            }
        ),
        "course_end": _event_type({"reason": _TEXT}),
        "evaluation": _event_type(
            {
                "kind": Attribute(Shape.CHOICE, ("interim", "final")),
                "with_citizen": _TRUTH,
                "against_goals": _TRUTH,
            }
        ),
        "written_note": _event_type({"with_citizen": _TRUTH}),
        "extension": _event_type(
            {
                "until": Attribute(Shape.DATE),
                "special_needs": _TRUTH,
                "individual_assessment": _TRUTH,
            }
        ),
        "referral": _event_type({"to": _TEXT}),
    },
    facts={
        "residence": _TEXT,
        "impairment_or_social_problems": _TRUTH,
        "at_risk": _TRUTH,
        "severity": Attribute(Shape.CHOICE, ("light", "severe")),
        "can_benefit": _TRUTH,
        "vulnerability": _TRUTH,
        "substance_abuse": _TRUTH,
        "mental_problems": _TRUTH,
        "relative_only": _TRUTH,
        "wish": _TRUTH,
        "motivated": _TRUTH,
        "able_to_attend": _TRUTH,
        "virtual_equipment": _TRUTH,
        "other_sector_help_possible": _TRUTH,
        "other_offers_sufficient": _TRUTH,
        "journal_kept": _TRUTH,
    },
)
"""The vocabulary that every standard shares."""

PLACED: Final = frozenset(kind for kind, spec in CORE.events.items() if "at" in spec.attributes)
"""The event types that may say, by the attribute `at`, which end of a course they belong to."""
