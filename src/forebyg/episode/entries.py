"""The entries of an episode's lists: what happened on one day, and help beside the course."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from forebyg.episode.faults import Faults, RefusedError, refused
from forebyg.episode.names import course_name_of, identifier_of, paragraph_of
from forebyg.episode.values import day_of, value_of
from forebyg.place import Path
from forebyg.suggestion import suggest
from forebyg.timeline import EMPTY, Event, FrozenDict, Support
from forebyg.vocabulary import ASSESSMENT_RESULTS, UNKNOWN, Attribute, Unknown, Value, Vocabulary

__all__ = ["EVENT_KEYS", "SUPPORT_KEYS", "event_from", "support_from", "values_from"]

EVENT_KEYS: Final = ("date", "type", "course", "recorded", "id")
"""What every event may carry; whatever a standard declares, these are never attributes."""
SUPPORT_KEYS: Final = ("paragraph", "from", "to", "reduced_from", "recorded")
_RESULTS: Final = tuple(f"{of} ({', '.join(words)})" for of, words in ASSESSMENT_RESULTS.items())


def event_from(data: object, path: Path, vocabulary: Vocabulary, faults: Faults) -> Event | None:
    """An event; None when the record does not tell what happened on which day."""
    if type(data) is not dict and not isinstance(data, Mapping):  # the second costs as much as reading a day
        faults.add("needs-mapping", path, example="date: 2025-01-20")
        return None
    day = faults.required(day_of, data, "date", path)
    kind = faults.required(_word_of, data, "type", path)
    course = faults.optional(course_name_of, data, "course", path)
    recorded = faults.optional(day_of, data, "recorded", path)
    identifier = faults.optional(identifier_of, data, "id", path)
    if kind is None:
        _refuse_misspelt_type(data, path, faults)
        return None
    attributes = _attributes(data, kind, path, vocabulary, faults)
    return None if day is None else Event(day, kind, attributes, course, recorded, identifier)


def support_from(data: object, path: Path, faults: Faults) -> Support | None:
    """A period of help; None when the record does not tell which help, or since when."""
    if not isinstance(data, Mapping):
        faults.add("needs-mapping", path, example="paragraph: SEL-85")
        return None
    faults.refuse_keys_besides(SUPPORT_KEYS, data, path)
    paragraph = faults.required(paragraph_of, data, "paragraph", path)
    start = faults.required(day_of, data, "from", path)
    end = faults.optional(day_of, data, "to", path)
    reduced = _reduced_from(data, path, faults)
    recorded = faults.optional(day_of, data, "recorded", path)
    if paragraph is None or start is None:
        return None
    return Support(paragraph, start, end, reduced, recorded)


def values_from(
    data: Mapping[str, object],
    allowed: Mapping[str, Attribute],
    path: Path,
    faults: Faults,
    unknown: str,
    besides: tuple[str, ...] = (),
) -> FrozenDict[str, Value]:
    """What a mapping says under the vocabulary's names; null says nothing and is left out.

    Args:
        data: The mapping that holds them.
        allowed: The names, and what may stand under each.
        path: Where the mapping stands.
        faults: Takes what is wrong.
        unknown: The code of the fault when a name is not known.
        besides: Keys of the mapping that are read elsewhere.
    """
    values: dict[str, Value] = {}
    for name, value in data.items():
        if name in besides:
            continue
        spec = allowed.get(name)
        if spec is None:
            faults.add_key(unknown, data, name, path, (*allowed, *besides))
        elif value is not None:
            try:
                values[name] = value_of(value, spec)
            except RefusedError as error:
                faults.refuse(error, (*path, name))
    return FrozenDict(values) if values else EMPTY


def _attributes(
    data: Mapping[str, object], kind: str, path: Path, vocabulary: Vocabulary, faults: Faults
) -> FrozenDict[str, Value]:
    """All that an event carries beside the keys of every event."""
    spec = vocabulary.events.get(kind)
    if spec is None:
        near = suggest(kind, vocabulary.events)
        faults.add("no-such-event-type", (*path, "type"), known=tuple(vocabulary.events), suggestion=near)
        return EMPTY
    attributes = values_from(data, spec.attributes, path, faults, "no-such-attribute", EVENT_KEYS)
    if kind == "assessment" and not _is_result_possible(attributes):
        faults.add("result-of-other-assessment", (*path, "result"), known=_RESULTS)
    return attributes


def _refuse_misspelt_type(data: Mapping[str, object], path: Path, faults: Faults) -> None:
    """Note the key that was meant to be `type`; without a type no other key can be looked at."""
    for name in data:
        if name not in EVENT_KEYS and "type" not in data and suggest(str(name), ("type",)):
            faults.add_key("no-such-key", data, name, path, EVENT_KEYS)


def _is_result_possible(attributes: Mapping[str, Value]) -> bool:
    """Whether an assessment of this can have this result; where either is not recorded, it may."""
    possible = ASSESSMENT_RESULTS.get(str(attributes.get("of")))
    return possible is None or attributes.get("result", possible[0]) in possible


def _reduced_from(data: Mapping[str, object], path: Path, faults: Faults) -> date | Unknown | None:
    """The first day with less help; null says that there is none, absence says nothing."""
    return faults.optional(day_of, data, "reduced_from", path) if "reduced_from" in data else UNKNOWN


def _word_of(value: object) -> str:
    if isinstance(value, str):
        return value
    raise refused("needs-text")
