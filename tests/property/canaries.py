"""Invented people who must never be seen again, and every place of a record that they can be put into."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

Record = dict[str, Any]

COUNT: Final = 1_000
_SEED: Final = 82
_SYLLABLES: Final = ("qua", "zwi", "xor", "wyk", "jyq", "vux", "kwæ", "zøx", "qåv", "fjux")

ANY: Final = re.compile(
    rf"(?<![0-9a-f])[0-9]{{6}}-?[0-9]{{4}}(?![0-9a-f])|(?:{'|'.join(_SYLLABLES)}){{2}}", re.IGNORECASE
)
"""Any of the words, or half a name; a fingerprint's digits are not taken for a number."""


def canaries() -> list[str]:
    """A thousand names and CPR-like numbers, the same every time; none is part of another."""
    rng = random.Random(_SEED)  # noqa: S311  repeatable, not secret
    found: dict[str, None] = {}
    while len(found) < COUNT:
        found[rng.choice((_number, _dashed, _name, _full_name))(rng)] = None
    return list(found)


def _number(rng: random.Random) -> str:
    return f"{rng.randint(1, 28):02}{rng.randint(1, 12):02}{rng.randint(0, 99):02}{rng.randint(0, 9999):04}"


def _dashed(rng: random.Random) -> str:
    digits = _number(rng)
    return f"{digits[:6]}-{digits[6:]}"


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(4)).capitalize()


def _full_name(rng: random.Random) -> str:
    return f"{_name(rng)} {_name(rng)}"


class Slot(NamedTuple):
    """A place that a word can be put into, and how.

    Attributes:
        name: The place.
        put: Puts a word there.
    """

    name: str
    put: Callable[[Record, str], None]


def record() -> Record:
    """An invented case that breaks, keeps and leaves open something of every shipped standard."""
    return {
        "id": "E-1",
        "born": "1990-04-02",
        "facts": {"at_risk": True, "motivated": False},
        "events": [
            {"date": "2025-01-06", "type": "inquiry", "form_filled": True},
            {"date": "2025-01-20", "type": "course_start", "form": "individual", "course": "A"},
            {"date": "2025-02-03", "type": "conversation", "minutes": 45, "channel": "virtual"},
            {"date": "2025-02-04", "type": "conversation", "purpose": "clarifying", "held": True},
            {"date": "2025-02-05", "type": "contact_offered", "channels": ["phone"]},
            {"date": "2025-02-06", "type": "assessment", "of": "need", "result": "individual"},
            {"date": "2025-02-07", "type": "plan_made", "partners": ["A"]},
            {"date": "2025-02-08", "type": "extension", "until": "2025-09-01"},
            {"date": "2025-08-01", "type": "referral", "recorded": "2025-08-02"},
            {"date": "2025-08-04", "type": "course_end"},
            *({"date": f"2025-03-{day}", "type": "conversation", "minutes": 30} for day in range(10, 30)),
        ],
        "support": [{"paragraph": "SEL-85", "from": "2024-10-01", "to": "2025-03-31"}],
        "as_of": "2025-10-07",
    }


def _top(key: str, make: Callable[[str], object]) -> Slot:
    def put(data: Record, word: str) -> None:
        data[key] = make(word)

    return Slot(f"{key} {make('*')!r}", put)


def _entry(part: str, position: int, key: str, make: Callable[[str], object]) -> Slot:
    """A key of an entry of a list."""

    def put(data: Record, word: str) -> None:
        data[part][position][key] = make(word)

    return Slot(f"{part}[{position}].{key} {make('*')!r}", put)


def _fact(key: str, make: Callable[[str], object]) -> Slot:
    def put(data: Record, word: str) -> None:
        data["facts"][key] = make(word)

    return Slot(f"facts.{key} {make('*')!r}", put)


def _unknown_key(name: str, place: Callable[[Record], Record], prefix: str = "") -> Slot:
    def put(data: Record, word: str) -> None:
        place(data)[prefix + word] = "x"

    return Slot(f"unknown key of {name} {prefix}", put)


def _partner(number: int) -> Slot:
    return Slot(f"partner {number}", lambda data, word: data["events"][6]["partners"].append(word))


def _as_number(word: str) -> object:
    """A CPR number by mistake where a number belongs; what begins with 0 would be a shorter one."""
    digits = word.replace("-", "")
    return int(digits) if digits.isdecimal() and not digits.startswith("0") else 45


def _itself(word: str) -> object:
    return word


def _in_list(word: str) -> object:
    return [word]


def _in_mapping(word: str) -> object:
    return {word: word}


def _key_of_number(word: str) -> object:
    return {word: 1}


def _after_a_date(word: str) -> object:
    return f"2025-01-20 {word}"


SHAPES: Final = (_itself, _in_list, _in_mapping)

FREE: Final = (
    _fact("residence", _itself),
    _entry("events", 0, "contacted", _itself),
    _entry("events", 1, "place", _itself),
    *(_entry("events", position, "adviser", _itself) for position in (2, 3, *range(10, 30))),
    *(_partner(number) for number in range(1, 17)),
    *(_entry("events", position, "minutes", _as_number) for position in (2, 10, 11)),
    _entry("events", 8, "to", _itself),
    _entry("events", 9, "reason", _itself),
)
"""Where a record may say what it likes: it is usable, and judged."""


def _strange() -> Iterator[Slot]:
    """Keys that nobody knows, and entries that are none."""
    yield _unknown_key("record", lambda data: data)
    yield _unknown_key("facts", lambda data: data["facts"])
    yield _unknown_key("event", lambda data: data["events"][2])
    yield _unknown_key("event", lambda data: data["events"][2], "minutes ")
    yield _unknown_key("support", lambda data: data["support"][0])
    yield Slot("event that is no mapping", lambda data, word: data["events"].append(word))
    yield Slot("support that is no mapping", lambda data, word: data["support"].append(word))


def _misshapen(make: Callable[[str], object]) -> Iterator[Slot]:
    """Values that are not what belongs there: a word, or a list or mapping of it."""
    for key in ("born", "as_of", "events", "support", "facts", "readings"):
        yield _top(key, make)
    for key in ("motivated", "severity"):
        yield _fact(key, make)
    for key in ("date", "recorded", "type", "minutes", "channel", "held", "purpose"):
        yield _entry("events", 2, key, make)
    for position, key in ((4, "channels"), (5, "of"), (5, "result"), (7, "until"), (8, "recorded")):
        yield _entry("events", position, key, make)
    for key in ("paragraph", "from", "to", "reduced_from", "recorded"):
        yield _entry("support", 0, key, make)


def _nested() -> Iterator[Slot]:
    """Lists and mappings where a plain word could stand; an id and a course are output on purpose."""
    for make in (_in_list, _in_mapping):
        yield _top("id", make)
        yield _fact("residence", make)
        for key in ("adviser", "course", "id"):
            yield _entry("events", 2, key, make)


def _disguised() -> Iterator[Slot]:
    """Words beside or behind something that may stand there."""
    yield _top("readings", _key_of_number)
    for key in ("born", "as_of"):
        yield _top(key, _after_a_date)
    yield _entry("events", 2, "date", _after_a_date)
    yield _entry("events", 2, "course", lambda word: f"010190-4711 {word}")
    yield _entry("events", 2, "id", lambda word: f"010190-4711:{word}")
    yield _top("id", lambda word: f"E {word}")


REFUSED: Final = (
    *_strange(),
    *(slot for make in SHAPES for slot in _misshapen(make)),
    *_nested(),
    *_disguised(),
)
"""Where a word makes a record unusable: an error says so, and must not say what the word was."""

BROKEN_YAML: Final = (
    "id: E-1\nfacts: {{residence: {0}\n",
    "id: E-1\nfacts: {{residence: '{0}}}\n",
    "id: E-1\n{0}\n",
    "id: E-1\n{0}: 1\n{0}: 2\n",
    "id: E-1\nborn: &{1} 1990-04-02\nas_of: *{1}\n",
    "id: E-1\nas_of: *{1}\n",
    "id: E-1\nborn: !{1} 1990-04-02\n",
    "id: E-1\nborn: !!{1} 1990-04-02\n",
    "%TAG !{1}! tag:{1},2025:\n---\nid: E-1\nborn: !{1}!x 1\n",
    "%{1} 1\n---\nid: E-1\n",
    "id: E-1\n<<: {{residence: {0}}}\n",
    "id: E-1\n---\nid: {0}\n",
    "id: E-1\n? [{0}]\n: 1\n",
    "id: E-1\nfacts:\n\tresidence: {0}\n",
    'id: E-1\nfacts: {{residence: "{0}\\q"}}\n',
    'id: E-1\nfacts: {{residence: "{0}\\u0007"}}\n',
    "id: E-1\nfacts: {{residence: {0}: {0}}}\n",
    "id: E-1\nfacts: {{residence: @{0}}}\n",
    "id: E-1\n# {0}\nborn: 1990-02-30\n",
    "- {0}\n",
    "{0}",
)
"""YAML that cannot be a record, with a word, and the same word as it may stand in a name."""

BROKEN_JSON: Final = (
    '{{"id": "E-1", "facts": {{"residence": "{0}}}',
    '{{"id": "E-1", "{0}": 1, "{0}": 2}}',
    '{{"id": "E-1", "facts": {{"residence": {0}}}}}',
    '{{"id": "E-1", "facts": {{"residence": "{0}\\q"}}}}',
    '{{"id": "E-1", "facts": {{"residence": "{0}\\u0007"}}}}',
    '{{"id": "E-1"}} {0}',
    '{{"id": "E-1", "{0}": NaN}}',
    '["{0}"]',
    '"{0}"',
    "{0}",
)
"""JSON that cannot be a record."""
