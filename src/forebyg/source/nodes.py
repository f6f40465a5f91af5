"""What a single YAML event says: its place, what is refused about it, and the value or key it stands for."""

from typing import Final

import yaml

from forebyg.place import Path, Place
from forebyg.source.faults import Faults
from forebyg.source.scalars import LONGEST_NUMBER, Scalar, Value, resolve
from forebyg.source.text import unprintable

__all__ = ["is_nothing", "key_fault", "marks_refused", "place_of", "value_of"]

_MERGE_KEY: Final = "<<"
_STANDARD_TAGS: Final = "tag:yaml.org,2002:"


def place_of(event: yaml.Event) -> Place:
    """Where an event stands, counted from 1."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise ValueError("the parser gave an event without its place")
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def is_nothing(event: yaml.ScalarEvent) -> bool:
    """Whether the event stands for a value that was left out."""
    return event.value == "" and _is_plain(event) and event.tag is None and event.anchor is None


def marks_refused(event: yaml.NodeEvent, place: Place, path: Path, faults: Faults) -> bool:
    """Note an anchor and a tag; whether the value bears one."""
    anchor, tag = event.anchor, getattr(event, "tag", None)
    if anchor is not None:
        faults.add("anchor", place, path, word=f"&{anchor}")
    if tag is not None:
        faults.add("tag", place, path, word=_tag_text(tag))
    return anchor is not None or tag is not None


def value_of(event: yaml.ScalarEvent, place: Place, path: Path, faults: Faults) -> tuple[Scalar, bool]:
    """The value of a scalar, and whether it was refused (and is therefore left as text)."""
    if marks_refused(event, place, path, faults):
        return event.value, True
    meaning = _meaning(event)
    if meaning.fault is not None:
        faults.add(meaning.fault, place, path, word=meaning.value, limit=LONGEST_NUMBER)
    return meaning.value, meaning.fault is not None


def key_fault(event: yaml.ScalarEvent) -> str | None:
    """Why a scalar cannot be a key: it must be text, and plainly so."""
    if _is_plain(event) and event.value == _MERGE_KEY:
        return "merge-key"
    if _is_plain(event) and ":" in event.value:
        return "colon-without-blank"
    meaning = _meaning(event)
    if meaning.fault == "long-dash":  # no field has one, and what was meant is told with its name
        return None
    return meaning.fault or (None if isinstance(meaning.value, str) else "key-not-text")


def _meaning(event: yaml.ScalarEvent) -> Value:
    if _is_plain(event):
        return resolve(event.value)
    return Value(event.value, "bad-escape" if unprintable(event.value) else None)


def _is_plain(event: yaml.ScalarEvent) -> bool:
    return not event.style


def _tag_text(tag: str) -> str:
    """The tag as it was most likely written."""
    return f"!!{tag.removeprefix(_STANDARD_TAGS)}" if tag.startswith(_STANDARD_TAGS) else tag
