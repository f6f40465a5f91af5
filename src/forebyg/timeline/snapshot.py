"""What is known of an episode at the end of one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.timeline.assignments import Assignment, courses_of
from forebyg.timeline.courses import acute_of, owners
from forebyg.timeline.episode import Episode
from forebyg.timeline.frozen import frozen, make
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.vocabulary import Unknown, Value

_NONE: list[Seen] = []
_NO_NAMES: Final[frozenset[str]] = frozenset()


Share = tuple[Seen, bool]
"""An event that may belong to a course, and whether it surely does: it may be another's."""


class SeenSupport(NamedTuple):
    """One support period as known on the day of judging; both days included.

    Attributes:
        position: Its place in the input's list.
        paragraph: A paragraph key such as `SEL-85`.
        start: First day of it.
        end: Last day of it, where one is believed.
        disbelieved: Its end is dated before its start.
        reduced_from: First day with less of it; None: not reduced; `UNKNOWN`: not said.
    """

    position: int
    paragraph: str
    start: Day
    end: Day | None
    disbelieved: bool
    reduced_from: Day | Unknown | None

    def __repr__(self) -> str:
        return f"<SeenSupport {self.position}>"


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
        assignments: Every way to assign the ends that may be of several courses; mostly none.
        is_cut: There are more such ways than these.
    """

    __slots__ = (
        "_owners",
        "_shares",
        "_ways",
        "as_of",
        "assignments",
        "born",
        "by_type",
        "contradictions",
        "courses",
        "episode",
        "is_cut",
        "is_simple",
        "names",
        "support",
    )

    def __init__(self, episode: Episode, as_of: Day, known_as_of: Day | None = None) -> None:
        self.episode = episode
        self.as_of = as_of
        self.born = episode.born.toordinal() if episode.born else None
        self.by_type: dict[str, list[Seen]] = {}
        self.names = _NO_NAMES
        self._see_events(as_of, known_as_of)
        self.support = self._see_support(as_of, known_as_of) if episode.support else ()
        starts, ends = self.by_type.get("course_start", _NONE), self.by_type.get("course_end", _NONE)
        self.courses: tuple[Course, ...] = ()
        self.contradictions: tuple[Notice, ...] = ()
        self.assignments: tuple[Assignment, ...] = ()
        self.is_cut = False
        if starts or ends:
            found = courses_of(starts, ends, self.of("inquiry"))
            self.courses, self.contradictions, self.assignments, self.is_cut = found
        self.is_simple = not self.names and len(self.courses) <= 1
        self._owners: dict[tuple[str | None, Day], tuple[int, ...]] = {}
        self._shares: dict[str, list[list[Share]]] = {}
        self._ways: dict[Mapping[int, int], Snapshot] = {}

    def _see_events(self, as_of: Day, known_as_of: Day | None) -> None:
        """File the events by type, and note the courses that they name."""
        by_type = self.by_type
        names: set[str] = set()
        late: list[str] = []
        for position, event in enumerate(self.episode.events):
            on, kind, _, course, recorded, _ = event
            day = on.toordinal()
            if day > as_of or (known_as_of is not None and _written(recorded, day) > known_as_of):
                continue
            if course is not None:
                names.add(course)
            seen = make(Seen, (day, position, event))
            same = by_type.get(kind)
            if same is None:
                by_type[kind] = [seen]
                continue
            if day < same[-1].day:
                late.append(kind)
            same.append(seen)
        for kind in late:
            by_type[kind].sort()
        if names:
            self.names = frozenset(names)

    def _see_support(self, as_of: Day, known_as_of: Day | None) -> tuple[SeenSupport, ...]:
        found = []
        for position, (paragraph, starts, ends, reduced, recorded) in enumerate(self.episode.support):
            start = starts.toordinal()
            if start > as_of or (known_as_of is not None and _written(recorded, start) > known_as_of):
                continue
            end = None if ends is None else ends.toordinal()
            less = reduced.toordinal() if isinstance(reduced, date) else reduced
            disbelieved = end is not None and end < start
            believed = None if disbelieved else end
            found.append(make(SeenSupport, (position, paragraph, start, believed, disbelieved, less)))
        return tuple(found)

    def of(self, event_type: str) -> list[Seen]:
        """The events of one type, by day, then input position."""
        return self.by_type.get(event_type, _NONE)

    @property
    def acute(self) -> list[Seen]:
        """The acute inquiries, by day."""
        return acute_of(self.of("inquiry"))

    def shares(self, event_type: str, index: int) -> list[Share]:
        """The events of one type that may belong to a course, by day, then input position.

        Args:
            event_type: The type.
            index: The course's place in `courses`.
        """
        if self.is_simple:
            return [(seen, True) for seen in self.of(event_type)]
        if event_type not in self._shares:
            self._shares[event_type] = self._shared_out(event_type)
        return self._shares[event_type][index]

    def _shared_out(self, event_type: str) -> list[list[Share]]:
        """What of the events of one type each course has."""
        found: list[list[Share]] = [[] for _ in self.courses]
        for seen in self.of(event_type):
            mine = self.owned_by(seen)
            for index in mine:
                found[index].append((seen, len(mine) == 1))
        return found

    def owned_by(self, seen: Seen) -> tuple[int, ...]:
        """The courses that an event may belong to; what has the same name and day has the same."""
        key = (seen.event.course, seen.day)
        if key not in self._owners:
            self._owners[key] = owners(seen, self.courses)
        return self._owners[key]

    def may_be_of_several(self, seen: Seen) -> bool:
        """Whether an event may belong to more than one course."""
        return not self.is_simple and len(self.owned_by(seen)) > 1

    def moved(self, as_of: Day) -> Snapshot:
        """The same events and support, judged at the end of another day."""
        return self._but(as_of=as_of, _ways={})

    def under(self, assignment: Assignment) -> Snapshot:
        """The same record with its ends assigned to courses in one way."""
        if assignment.told not in self._ways:
            self._ways[assignment.told] = self._but(
                courses=assignment.courses, assignments=(), _owners={}, _shares={}
            )
        return self._ways[assignment.told]

    def supposing(
        self, facts: Mapping[str, Value], attributes: Mapping[int, Mapping[str, Value]]
    ) -> Snapshot:
        """The same record with some of what it leaves open taken for granted.

        Args:
            facts: Values of facts.
            attributes: Values of attributes, by the place of their event in the input.
        """

        def told(seen: Seen | None) -> Seen | None:
            if seen is None or seen.position not in attributes:
                return seen
            known = frozen({**seen.event.attributes, **attributes[seen.position]})
            return seen._replace(event=seen.event._replace(attributes=known))

        episode = self.episode._replace(facts=frozen({**self.episode.facts, **facts}))
        by_type = {kind: [told(seen) for seen in same] for kind, same in self.by_type.items()}
        courses = tuple(Course(name, *map(told, marks)) for name, *marks in self.courses)
        return self._but(episode=episode, by_type=by_type, courses=courses, _shares={}, _ways={})

    def sharing(self, index: int, mine: Mapping[int, bool]) -> Snapshot:
        """The same record with events of which it is taken for granted whether they are of a course.

        Args:
            index: The course's place in `courses`.
            mine: Whether an event that may be of it is, by the event's place in the input.
        """
        shares: dict[str, list[list[Share]]] = {}
        for position, is_mine in mine.items():
            kind = self.episode.events[position].type
            every = shares.get(kind) or self._shared_out(kind)
            shares[kind] = [
                [
                    (seen, is_sure or (is_mine and seen.position == position))
                    for seen, is_sure in share
                    if seen.position != position or (place == index) is is_mine
                ]
                for place, share in enumerate(every)
            ]
        return self._but(_shares=shares, _ways={})

    def _but(self, **changed: object) -> Snapshot:
        """The same snapshot but for some of its values."""
        other = object.__new__(Snapshot)
        for name in self.__slots__:
            setattr(other, name, changed[name] if name in changed else getattr(self, name))
        return other


def _written(recorded: date | None, day: Day) -> Day:
    """The day something was written down: its own day when nothing is said."""
    return day if recorded is None else recorded.toordinal()
