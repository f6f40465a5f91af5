"""An episode as plain data again, for JSON or YAML: what was absent stays absent."""

from collections.abc import Mapping
from datetime import date

from forebyg.timeline import Episode, Event, Support
from forebyg.vocabulary import Unknown, Value

__all__ = ["dump_episode"]

Plain = dict[str, object]


def dump_episode(episode: Episode) -> Plain:
    """The same episode as data that JSON can hold; loaded again, it is equal.

    Dates become text, lists of words become lists. Keys stand in the order of the documentation.
    """
    data: Plain = {"id": episode.id}
    _put_day(data, "born", episode.born)
    if episode.facts:
        data["facts"] = _values(episode.facts)
    if episode.events:
        data["events"] = [_event(event) for event in episode.events]
    if episode.support:
        data["support"] = [_support(period) for period in episode.support]
    _put_day(data, "as_of", episode.as_of)
    if episode.readings:
        data["readings"] = dict(episode.readings)
    return data


def _event(event: Event) -> Plain:
    data: Plain = {"date": event.date.isoformat(), "type": event.type, **_values(event.attributes)}
    if event.course is not None:
        data["course"] = event.course
    _put_day(data, "recorded", event.recorded)
    if event.id is not None:
        data["id"] = event.id
    return data


def _support(period: Support) -> Plain:
    data: Plain = {"paragraph": period.paragraph, "from": period.start.isoformat()}
    _put_day(data, "to", period.end)
    if not isinstance(period.reduced_from, Unknown):
        data["reduced_from"] = period.reduced_from and period.reduced_from.isoformat()
    _put_day(data, "recorded", period.recorded)
    return data


def _values(values: Mapping[str, Value]) -> Plain:
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _put_day(data: Plain, name: str, day: date | None) -> None:
    if day is not None:
        data[name] = day.isoformat()
