"""A small document in which the tests of this folder change one thing at a time."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any, Final

import yaml

from forebyg.render.explain import WRITERS, standard_section
from forebyg.standard import Standard, load_standard

Plain = dict[str, Any]

HEAD: Final[Plain] = {
    "format": 1,
    "id": "nyby",
    "municipality": {"name": "Nyby", "code": "0999"},
    "title": "Et udkast",
    "paragraphs": {"offered": ["SEL-82b"], "not_offered": ["SEL-82c"]},
    "adopted": date(2025, 1, 15),
    "in_force": {"from": date(2025, 2, 1), "to": date(2029, 2, 1), "cites": ["NYB-1"]},
    "review": {
        "every": "2 years",
        "counted_from": date(2025, 1, 15),
        "revised": [date(2026, 1, 15)],
        "cites": ["NYB-1"],
        "or_when": "Much has changed.",
    },
    "source": {"file": "nyby.txt", "sha256": "0" * 64},
    "complaint": [{"says": "Nobody can complain.", "cites": ["NYB-1"]}],
    "cost": [{"says": "It costs nothing.", "cites": ["NYB-1"]}],
    "contacts": [
        {"name": "Huset", "phone": "11", "email": "a@b.dk", "address": "Vej 1", "web": "www.b.dk"},
    ],
    "counting": {
        "calendar": "DK",
        "deadlines": {"first_day": "not_counted", "non_working": "none"},
        "because": {"units": "It is usual."},
    },
    "eligibility": {"judged_on": "course_start"},
    "vocabulary": {
        "events": {
            "charge": {
                "answers": "inquiry",
                "says": "request for payment",
                "attributes": {
                    "amount": {"is": "whole", "absent": 0, "says": "amount in kroner"},
                    "paid_for": {
                        "is": "choice",
                        "one_of": ["food", "transport"],
                        "says": "what is paid for",
                        "words": {"food": "food and drink"},
                    },
                },
            },
        },
        "facts": {"has_guardian": {"is": "truth", "says": "the citizen has a guardian"}},
    },
}
"""A head in which every field says something."""

READINGS: Final[Plain] = {
    "one": {
        "question": "Which?",
        "choices": {"this": "This one", "that": "That one"},
        "default": "this",
        "why": "It is nearer.",
        "cites": ["NYB-1"],
        "ambiguity": "A-1",
    },
}
STATEMENTS: Final = [
    {"id": name, "lines": 1, "phrase": "et", "as": ["rule", "criterion"], "en": "One.", "da": "Et."}
    for name in ("NYB-1", "NYB-2")
]
ADULT: Final[Plain] = {"id": "adult", "kind": "eligibility", "cites": ["NYB-1", "NYB-2"], "require": "wish"}
WEEKLY: Final[Plain] = {
    "id": "weekly",
    "kind": "frequency",
    "cites": ["NYB-1", "NYB-2"],
    "of": "conversation",
}


class _Plainly(yaml.SafeDumper):
    """Writes every value out where it stands, and text in quotes."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True

    def represent_str(self, data: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, style='"')


_Plainly.add_representer(str, _Plainly.represent_str)


def loaded(
    *rules: Plain, head: Plain | None = None, readings: Plain | None = None, calendar: bool = True
) -> Standard:
    """The document with these rules."""
    data = deepcopy(HEAD if head is None else head)
    if not calendar:
        del data["counting"]["calendar"]
    data |= {"readings": deepcopy(READINGS if readings is None else readings)}
    data |= {"rules": [WEEKLY, ADULT, *rules], "statements": STATEMENTS}
    return load_standard(yaml.dump(data, Dumper=_Plainly, allow_unicode=True, sort_keys=False))


def told(standard: Standard, lang: str = "en") -> str:
    """The whole explanation."""
    return WRITERS["text"](standard_section(standard, lang), lang)


def changed(data: Plain, path: tuple[str, ...], value: object) -> Plain:
    """The same data with another value at a path; None takes it away."""
    found = deepcopy(data)
    inner = found
    for step in path[:-1]:
        inner = inner[step]
    if value is None:
        inner.pop(path[-1], None)
    else:
        inner[path[-1]] = value
    return found
