"""Plain data and places out of a stream of YAML events, one at a time and without recursion.

What the documents of forebyg do not use (anchors, aliases, merge keys, tags, a second document) is refused
here, before anything is built of it, and so is what is too deep or too much.
"""

import yaml

from forebyg.place import Path, Place
from forebyg.source.document import Document
from forebyg.source.faults import Faults
from forebyg.source.frames import OpenList, OpenMapping
from forebyg.source.limits import Limits
from forebyg.source.nodes import is_nothing, key_fault, marks_refused, place_of, value_of
from forebyg.source.pasted import ADDED_MARK
from forebyg.source.scalars import ends_in_typographic_quote

__all__ = ["Builder"]


class Builder:
    """Builds one document from the events of a parser."""

    def __init__(self, limits: Limits, faults: Faults) -> None:
        """Begin with nothing read."""
        self._limits = limits
        self._faults = faults
        self._open: list[OpenList | OpenMapping] = []
        self._data: object = None
        self._values: dict[Path, Place] = {}
        self._keys: dict[Path, Place] = {}
        self._refused: set[Path] = set()
        self._nodes = 0
        self._documents = 0
        self._last = Place(1, 1, 1, 1)

    @property
    def innermost(self) -> OpenList | OpenMapping | None:
        """The list or mapping that is being read, if any."""
        return self._open[-1] if self._open else None

    @property
    def is_in_brackets(self) -> bool:
        """Whether what comes next stands between brackets."""
        return bool(self._open) and self._open[-1].in_brackets

    @property
    def path(self) -> Path:
        """The key path of what is being read."""
        return self._next_path()

    def document(self, file: str | None) -> Document:
        """What has been read.

        Raises:
            UnreadableError: nothing has.
        """
        if () not in self._values:
            self._faults.stop("empty-document", Place(1, 1, 1, 1))
        return Document(self._data, file, self._values, self._keys, frozenset(self._refused))

    def take(self, event: yaml.Event) -> None:
        """Read on by one event.

        Raises:
            UnreadableError: nothing after it can be read.
        """
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._begin_document(event)
            case _:  # the ends of documents and of the stream say nothing
                pass

    def take_lone(self, event: yaml.ScalarEvent) -> bool:
        """Read on by a word in brackets that no colon follows: the rest of a text, or a name without a value.

        Returns:
            Whether it was taken so: once for each text or mapping it is noted, and no key is made of it.
        """
        mapping = self._awaiting_key()
        may_be_entry = ":" in event.value.partition(" ")[0]  # its colon touches the value
        if mapping is None or not event.value or may_be_entry:
            return False
        self._last = place_of(event)
        self._count(self._last)
        is_rest = mapping.ends_in_text or (mapping.ends_in_number and event.value.isdecimal())
        if is_rest and not mapping.has_rest:
            self._note_rest(mapping, event.value)
        elif not is_rest and mapping.path not in self._refused:
            self._note_name(mapping, event.value)
        mapping.take_key(None, drops=True)
        mapping.has_rest = is_rest
        return True

    def _note_name(self, mapping: OpenMapping, word: str) -> None:
        """Note that a name has no value, or an equals sign before it; no more is said of the mapping.

        Where what stands before it is wrong, it comes of that.
        """
        before = next(reversed(mapping.entries), "")
        if (*mapping.path, before) in self._refused:
            return
        name, equals, value = (part.strip() for part in word.partition("="))
        is_pair = bool(equals) and bool(value) and " " not in name
        code = "missing-colon" if is_pair else "missing-value"
        self._faults.add(code, self._last, mapping.path, word=name if is_pair else word)
        self._refused.add(mapping.path)

    def _note_rest(self, mapping: OpenMapping, rest: str) -> None:
        """Note that a text or a number seems to go on; what is wrong with its beginning comes of that."""
        path = (*mapping.path, next(reversed(mapping.entries)))
        if mapping.kept:
            self._faults.withdraw(self._values[path])
        self._refused.add(path)
        if ends_in_typographic_quote(rest):
            self._faults.add("typographic-quotes", self._last, mapping.path)
        else:
            code = "comma-in-text" if mapping.ends_in_text else "decimal-comma"
            self._faults.add(code, self._last, mapping.path, word=rest)

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._faults.stop("second-document", place_of(event))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mapping = self._awaiting_key()
        place = self._place_of_scalar(event)
        self._count(place)
        if mapping is not None:
            self._key(mapping, event, place)
        elif self._open or not is_nothing(event):
            value, is_refused = value_of(event, place, self._next_path(), self._faults)
            self._put(value, place, is_refused=is_refused)
        self._last = place

    def _key(self, mapping: OpenMapping, event: yaml.ScalarEvent, place: Place) -> None:
        key, path = event.value, (*mapping.path, event.value)
        fault = self._key_fault(event, place, path)
        first_line = mapping.first_lines.setdefault(key, place.line)
        is_repeated = key in mapping.entries
        if is_repeated and fault is None and not mapping.lost_dash and not mapping.repeats:
            mapping.lost_dash = self._is_next_item(mapping, key)
            code = "missing-dash" if mapping.lost_dash else "duplicate-key"
            self._faults.add(code, place, path, word=key, first_line=first_line)
        mapping.repeats = mapping.repeats or is_repeated
        if mapping.kept and not is_repeated:
            self._keys[path] = place
        mapping.take_key(key, drops=is_repeated or fault == "merge-key")

    def _is_next_item(self, mapping: OpenMapping, key: str) -> bool:
        """Whether a list's item begins again with its first key: the next one's dash was forgotten."""
        is_item = len(self._open) > 1 and isinstance(self._open[-2], OpenList) and not mapping.in_brackets
        return is_item and len(mapping.entries) > 1 and key == next(iter(mapping.entries))

    def _key_fault(self, event: yaml.ScalarEvent, place: Place, path: Path) -> str | None:
        """Note what is wrong with a key as such; its code, if it says so itself."""
        if place.column == 1 and ADDED_MARK.match(event.value):
            self._faults.stop("foreign-mark", place._replace(end_column=2), word="+")
        fault = key_fault(event)
        if fault is not None:
            self._faults.add(fault, place, path, word=event.value)
        if marks_refused(event, place, path, self._faults) or fault is not None:
            self._refused.add(path[:-1] if fault == "merge-key" else path)
        return fault

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        place, path = place_of(event), self._next_path()
        self._count(place)
        if len(self._open) >= self._limits.depth:
            self._faults.stop("too-deep", place, path, limit=self._limits.depth)
        kept = self._awaiting_key() is None and self._keeps_next()
        opened = OpenMapping if isinstance(event, yaml.MappingStartEvent) else OpenList
        frame = opened(path, place, in_brackets=bool(event.flow_style), kept=kept)
        is_refused = marks_refused(event, place, path, self._faults)
        self._put_or_refuse_as_key(frame.data, place, is_refused=is_refused)
        self._open.append(frame)

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._open.pop()
        end = place_of(event) if frame.in_brackets else self._last
        self._last = Place(*frame.start[:2], *end[2:])
        if frame.kept:
            self._values[frame.path] = self._last

    def _alias(self, event: yaml.AliasEvent) -> None:
        place = place_of(event)
        self._count(place)
        self._faults.add("alias", place, self._next_path(), word=f"*{event.anchor}")
        self._put_or_refuse_as_key(None, place, is_refused=True)
        self._last = place

    def _put_or_refuse_as_key(self, value: object, place: Place, *, is_refused: bool) -> None:
        """Take what is no scalar, which as a key is a fault."""
        mapping = self._awaiting_key()
        if mapping is None:
            self._put(value, place, is_refused=is_refused)
            return
        self._faults.add("key-not-text", place, mapping.path)
        self._refused.add(mapping.path)
        mapping.take_key(None, drops=True)

    def _put(self, value: object, place: Place, *, is_refused: bool) -> None:
        path, kept = self._next_path(), self._keeps_next()
        if self._open:
            self._open[-1].put(value)
        else:
            self._data = value
        if kept:
            self._values[path] = place
        if kept and is_refused:
            self._refused.add(path)

    def _next_path(self) -> Path:
        return self._open[-1].next_path() if self._open else ()

    def _keeps_next(self) -> bool:
        return self._open[-1].keeps_next() if self._open else True

    def _awaiting_key(self) -> OpenMapping | None:
        frame = self.innermost
        return frame if isinstance(frame, OpenMapping) and frame.awaits_key else None

    def _place_of_scalar(self, event: yaml.ScalarEvent) -> Place:
        """Where a scalar stands; a value left out is shown at its key."""
        frame = self.innermost
        if is_nothing(event) and isinstance(frame, OpenMapping) and not frame.awaits_key:
            return self._last
        return place_of(event)

    def _count(self, place: Place) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            self._faults.stop("too-many-nodes", place, self._next_path(), limit=self._limits.nodes)
