"""What is known of an episode at the end of one day."""

from __future__ import annotations

from datetime import date

from forebyg.dates import Day
from forebyg.timeline.courses import courses_of, owners
from forebyg.timeline.episode import Episode
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.vocabulary import Unknown

_NONE: list[Seen] = []


class SeenSupport:
    """One support period as known on the day of judging; both days included."""

    __slots__ = ("disbelieved", "end", "paragraph", "position", "reduced_from", "start")

    def __init__(self, position: int, paragraph: str, start: Day, end: Day | None) -> None:
        self.position = position
        self.paragraph = paragraph
        self.start = start
        self.disbelieved = end is not None and end < start
        self.end = None if self.disbelieved else end
        self.reduced_from: Day | Unknown | None = None


class Snapshot:
    """An episode as seen at the end of `as_of`: later events have not happened.

    With `known_as_of`, what was written down after that day is not seen either.

    Attributes:
        episode: The whole record.
        as_of: The day of judging.
        by_type: The events seen, by type, each list by day and input position.
        support: The support periods seen; one that ends later is a known plan.
        courses: The courses, by start.
        born: The citizen's birthday, if known.
        names: The courses that events name.
        is_simple: At most one course, and no event that names its course.
        contradictions: What of the starts and ends is not believed.
    """

    __slots__ = (
        "as_of",
        "born",
        "by_type",
        "contradictions",
        "courses",
        "episode",
        "is_simple",
        "names",
        "support",
    )

    def __init__(self, episode: Episode, as_of: Day, known_as_of: Day | None = None) -> None:
        self.episode = episode
        self.as_of = as_of
        self.born = episode.born.toordinal() if episode.born else None
        self.by_type: dict[str, list[Seen]] = {}
        self.names: frozenset[str] = frozenset()
        self._see_events(as_of, known_as_of)
        self.support = self._see_support(as_of, known_as_of) if episode.support else ()
        starts, ends = self.of("course_start"), self.of("course_end")
        self.courses: tuple[Course, ...] = ()
        self.contradictions: tuple[Notice, ...] = ()
        if starts or ends:
            self.courses, self.contradictions = courses_of(starts, ends, self.acute)
        self.is_simple = not self.names and len(self.courses) <= 1

    def _see_events(self, as_of: Day, known_as_of: Day | None) -> None:
        """File the events by type, and note the courses that they name."""
        by_type, names = self.by_type, set[str]()
        for position, event in enumerate(self.episode.events):
            day = event.date.toordinal()
            if day > as_of:
                continue
            if known_as_of is not None and _written(event.recorded, day) > known_as_of:
                continue
            if event.course is not None:
                names.add(event.course)
            by_type.setdefault(event.type, []).append(Seen(day, position, event))
        for seen_list in by_type.values():
            if len(seen_list) > 1:
                seen_list.sort()
        if names:
            self.names = frozenset(names)

    def _see_support(self, as_of: Day, known_as_of: Day | None) -> tuple[SeenSupport, ...]:
        seen = []
        for position, period in enumerate(self.episode.support):
            start = period.start.toordinal()
            if start > as_of:
                continue
            if known_as_of is not None and _written(period.recorded, start) > known_as_of:
                continue
            end = period.end.toordinal() if period.end else None
            one = SeenSupport(position, period.paragraph, start, end)
            reduced = period.reduced_from
            one.reduced_from = (
                reduced if reduced is None or isinstance(reduced, Unknown) else reduced.toordinal()
            )
            seen.append(one)
        return tuple(seen)

    def of(self, event_type: str) -> list[Seen]:
        """The events of one type, by day, then input position."""
        return self.by_type.get(event_type, _NONE)

    @property
    def acute(self) -> list[Seen]:
        """The acute inquiries, by day."""
        return [seen for seen in self.of("inquiry") if seen.event.attributes.get("acute")]

    def belongs(self, seen: Seen, index: int) -> bool | None:
        """Whether an event belongs to a course; None: to it or to another.

        Args:
            seen: The event.
            index: The course's place in `courses`.
        """
        if self.is_simple:
            return True
        found = owners(seen, self.courses)
        if index not in found:
            return False
        return True if len(found) == 1 else None

    def may_be_of_several(self, seen: Seen) -> bool:
        """Whether an event may belong to more than one course."""
        return not self.is_simple and len(owners(seen, self.courses)) > 1

    def moved(self, as_of: Day) -> Snapshot:
        """The same events and support, judged at the end of another day."""
        other = object.__new__(Snapshot)
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        other.as_of = as_of
        return other


def _written(recorded: date | None, day: Day) -> Day:
    """The day something was written down: its own day when nothing is said."""
    return day if recorded is None else recorded.toordinal()
