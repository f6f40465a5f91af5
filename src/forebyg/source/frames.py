"""The lists and mappings still open while a text is read, and where what comes next belongs."""

from dataclasses import dataclass, field

from forebyg.place import Path, Place

__all__ = ["OpenList", "OpenMapping"]


@dataclass(slots=True)
class OpenList:
    """A list whose end has not been read.

    Attributes:
        path: its key path.
        start: where it begins.
        in_brackets: written with brackets, not with indentation.
        kept: part of the document; what stands under a refused key is read for its faults only.
    """

    path: Path
    start: Place
    in_brackets: bool
    kept: bool
    items: list[object] = field(default_factory=list)

    @property
    def data(self) -> list[object]:
        """The plain data."""
        return self.items

    def next_path(self) -> Path:
        """The key path of the item to come."""
        return (*self.path, len(self.items))

    def keeps_next(self) -> bool:
        """Whether the item to come is part of the document."""
        return self.kept

    def put(self, value: object) -> None:
        """Take the next item."""
        self.items.append(value)


@dataclass(slots=True)
class OpenMapping:
    """A mapping whose end has not been read; first a key comes, then its value. Attributes as of a list.

    Attributes:
        awaits_key: a key comes next, not a value.
        key: the key whose value comes next, None when it is no text.
        drops: the value to come is not kept.
        lost_dash: it ran on into the list's next item, as was noted once.
        repeats: a key stood there already, as was noted once.
        has_rest: its last text or number seems to go on behind a comma, as was noted once.
    """

    path: Path
    start: Place
    in_brackets: bool
    kept: bool
    entries: dict[str, object] = field(default_factory=dict)
    first_lines: dict[str, int] = field(default_factory=dict)
    awaits_key: bool = True
    key: str | None = None
    drops: bool = False
    lost_dash: bool = False
    repeats: bool = False
    has_rest: bool = False

    @property
    def data(self) -> dict[str, object]:
        """The plain data."""
        return self.entries

    @property
    def ends_in_text(self) -> bool:
        """Whether the last value so far is a text."""
        return bool(self.entries) and isinstance(next(reversed(self.entries.values())), str)

    @property
    def ends_in_number(self) -> bool:
        """Whether the last value so far is a whole number."""
        return bool(self.entries) and type(next(reversed(self.entries.values()))) is int

    def take_key(self, key: str | None, *, drops: bool) -> None:
        """Take the key of the entry to come."""
        self.awaits_key, self.key, self.drops = False, key, drops
        self.has_rest = False

    def next_path(self) -> Path:
        """The key path of the value to come; the mapping's own for a key, and under a key that is no text."""
        return self.path if self.awaits_key or self.key is None else (*self.path, self.key)

    def keeps_next(self) -> bool:
        """Whether the value to come is part of the document."""
        return self.kept and not self.drops

    def put(self, value: object) -> None:
        """Take the value of the entry, and wait for the next key."""
        if self.key is not None and not self.drops:
            self.entries[self.key] = value
        self.awaits_key = True
