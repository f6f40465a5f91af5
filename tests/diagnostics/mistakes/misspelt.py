"""Words that are misspelt, capitalized or Danish: of the format, of a standard, and of its own."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

from tests.diagnostics.mistakes.draft import (
    EVENTS,
    Draft,
    Mistake,
    is_field,
    lines_with,
    misspelt,
    mistake,
    pick,
)

from forebyg.place import Path
from forebyg.vocabulary import CORE


@mistake
def misspelt_key(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key with two letters swapped."""
    paths = [path for path in draft.document.keys if is_field(draft, path) and len(str(path[-1])) > 3]
    path = rng.choice(paths)
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], misspelt(word, rng), word)


@mistake
def key_with_a_capital(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key that begins as a sentence does."""
    path = rng.choice([path for path in draft.document.keys if is_field(draft, path)])
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], word.capitalize(), word)


_DANISH: Final = {
    "at_most": "højst",
    "at_least": "mindst",
    "cites": "henviser",
    "rules": "regler",
    "statements": "udsagn",
    "readings": "læsninger",
    "title": "titel",
    "within": "inden",
    "after": "efter",
    "lines": "linjer",
    "default": "standard",
    "question": "spørgsmål",
    "choices": "valg",
    "municipality": "kommune",
    "name": "navn",
    "paragraphs": "paragraffer",
    "kind": "slags",
    "when": "når",
    "why": "hvorfor",
    "norm": "styrke",
}


@mistake
def key_in_danish(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key in the writer's own language."""
    paths = [path for path in draft.keys(*_DANISH) if is_field(draft, path)]
    path = rng.choice(paths)
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], _DANISH[word], word)


def _misspelt_value(draft: Draft, rng: random.Random, wanted: Callable[[Path], bool]) -> Mistake | None:
    found = [(place, word) for place, word in draft.scalars(wanted) if len(word) > 3]
    if not found:
        return None
    place, word = rng.choice(found)
    return draft.wrong(place, misspelt(word, rng), word)


@mistake
def misspelt_kind(draft: Draft, rng: random.Random) -> Mistake | None:
    """A kind of rule that there is not."""
    return _misspelt_value(
        draft, rng, lambda path: path[0] == "rules" and path[-1] == "kind" and len(path) == 3
    )


@mistake
def misspelt_choice(draft: Draft, rng: random.Random) -> Mistake | None:
    """A word that is not among the few allowed."""
    names = {
        "norm",
        "bearer",
        "by",
        "window",
        "during",
        "every",
        "measure",
        "earlier_courses",
        "effect",
        "form",
    }
    return _misspelt_value(
        draft, rng, lambda path: path[0] == "rules" and len(path) == 3 and path[-1] in names
    )


@mistake
def misspelt_disposition(draft: Draft, rng: random.Random) -> Mistake | None:
    """A word of the ledger that there is not."""
    return _misspelt_value(draft, rng, lambda path: path[0] == "statements" and "as" in path)


@mistake
def misspelt_event(draft: Draft, rng: random.Random) -> Mistake | None:
    """An event type that there is not, named by itself."""
    return _misspelt_value(
        draft,
        rng,
        lambda path: (
            path[0] == "rules"
            and path[-1] in EVENTS
            and draft.value(path) not in {"open", "start", "end", "open_until_end"}
        ),
    )


@mistake
def misspelt_event_with_demands(draft: Draft, rng: random.Random) -> Mistake | None:
    """An event type that there is not, with demands on its attributes."""
    found = [
        path
        for path in draft.document.keys
        if path[0] == "rules"
        and len(path) > 3
        and path[-2] in EVENTS
        and path[-1] not in {"first", "earlier", "later", "reading"}
        and "reading" not in draft.value(path[:-1])
    ]
    path = pick(rng, found)
    return path and draft.wrong(draft.document.keys[path], misspelt(str(path[-1]), rng), str(path[-1]))


@mistake
def misspelt_attribute(draft: Draft, rng: random.Random) -> Mistake | None:
    """An attribute that the event type does not have."""
    found = [
        path
        for path in draft.document.keys
        if path[0] == "rules" and len(path) > 4 and path[-3] in EVENTS and len(str(path[-1])) > 3
    ]
    path = pick(rng, found)
    return path and draft.wrong(draft.document.keys[path], misspelt(str(path[-1]), rng), str(path[-1]))


@mistake
def misspelt_attribute_value(draft: Draft, rng: random.Random) -> Mistake | None:
    """A value that the attribute cannot have."""
    names = {"purpose", "kind", "result", "of", "channel"}
    return _misspelt_value(
        draft,
        rng,
        lambda path: path[0] == "rules" and len(path) > 4 and path[-1] in names and path[-3] in EVENTS,
    )


@mistake
def misspelt_fact(draft: Draft, rng: random.Random) -> Mistake | None:
    """A fact that is not declared."""
    return _misspelt_value(
        draft,
        rng,
        lambda path: (
            path[0] == "rules"
            and {"when", "require", "any", "all", "not"} & set(path) != set()
            and path[-1] in {"when", "require", "not", 0, 1, 2, 3}
            and not {"happened", "form", "cites", "residence"} & set(path)
        ),
    )


@mistake
def misspelt_reading(draft: Draft, rng: random.Random) -> Mistake | None:
    """A reading that is not declared."""
    return _misspelt_value(draft, rng, lambda path: path[-1] == "reading")


@mistake
def misspelt_reading_under(draft: Draft, rng: random.Random) -> Mistake | None:
    """A rule that stands under a reading that is not declared."""
    path = pick(rng, [path for path in draft.document.keys if len(path) == 4 and path[2] == "under"])
    return path and draft.wrong(draft.document.keys[path], misspelt(str(path[-1]), rng), str(path[-1]))


@mistake
def misspelt_reading_choice(draft: Draft, rng: random.Random) -> Mistake | None:
    """A choice that the reading named does not have."""
    found = [
        path
        for path in draft.document.keys
        if path[-1] != "reading"
        and len(path) > 1
        and "reading" in draft.value(path[:-1])
        and len(str(path[-1])) > 3
    ]
    path = pick(rng, found)
    return path and draft.wrong(draft.document.keys[path], misspelt(str(path[-1]), rng), str(path[-1]))


@mistake
def misspelt_default(draft: Draft, rng: random.Random) -> Mistake | None:
    """A default that is none of the choices."""
    return _misspelt_value(
        draft,
        rng,
        lambda path: path[0] == "readings" and path[-1] == "default" and draft.value(path) != "not_decided",
    )


@mistake
def misspelt_declaration_of_a_reading(draft: Draft, rng: random.Random) -> Mistake | None:
    """A reading declared under another name than the one it is used by."""
    path = pick(rng, [path for path in draft.document.keys if len(path) == 2 and path[0] == "readings"])
    if path is None:
        return None
    place, word = draft.document.keys[path], str(path[-1])
    named = [other.line for other, name in draft.scalars(lambda path: path[-1] == "reading") if name == word]
    under = [draft.document.keys[path].line for path in draft.keys(word) if path[-2] == "under"]
    uses = [*named, *under]
    lines = (place.line, *uses) if len(uses) == 1 else (place.line,)
    return Mistake(draft.put(place, misspelt(word, rng)), lines)


@mistake
def misspelt_declaration_of_an_own_word(draft: Draft, rng: random.Random) -> Mistake | None:
    """An event type, an attribute or a fact declared under another name than the one it is used by."""
    found = [
        (path, uses)
        for path in draft.document.keys
        if path[0] == "vocabulary" and len(path) > 2 and path[-2] in {"events", "facts", "attributes"}
        if (uses := lines_with(draft, str(path[-1])))
    ]
    path, uses = pick(rng, found) or (None, [])
    if path is None:
        return None
    place = draft.document.keys[path]
    lines = (place.line, *uses) if len(uses) == 1 else (place.line,)
    return Mistake(draft.put(place, misspelt(str(path[-1]), rng)), lines)


@mistake
def misspelt_statement_in_cites(draft: Draft, rng: random.Random) -> Mistake | None:
    """A statement that the ledger does not have."""
    found = draft.scalars(lambda path: len(path) > 1 and path[-2] == "cites")
    place, word = rng.choice(found)
    return draft.wrong(place, rng.choice([word + "9", word.replace("-", ""), word.lower(), word[1:]]), word)


@mistake
def misspelt_statement_in_the_ledger(draft: Draft, rng: random.Random) -> Mistake | None:
    """A statement under another id than the one it is cited by."""
    found = draft.scalars(lambda path: path[0] == "statements" and path[-1] == "id")
    place, word = rng.choice(found)
    uses = [
        other.line
        for other, cited in draft.scalars(lambda path: len(path) > 1 and path[-2] == "cites")
        if cited == word
    ]
    if not uses:
        return None
    lines = (place.line, *uses) if len(uses) == 1 else (place.line,)
    return Mistake(draft.put(place, f"{word}9"), lines)


@mistake
def denied_word(draft: Draft, rng: random.Random) -> Mistake | None:
    """A form or a norm with a word that denies it: what is left must not be its opposite."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] in {"form", "norm"})
    place, word = rng.choice(found)
    return draft.wrong(place, f"{rng.choice(['ikke', 'ej', 'not'])} {word}")


@mistake
def several_words_as_one(draft: Draft, rng: random.Random) -> Mistake | None:
    """Two event types with something between them, in place of a list."""
    found = draft.scalars(
        lambda path: (path[0], len(path)) == ("rules", 3) and draft.value(path) in CORE.events
    )
    one = pick(rng, found)
    if one is None:
        return None
    place, word = one
    other = "inquiry" if word != "inquiry" else "invitation"
    between = rng.choice([", ", " og ", " eller ", " / ", " + ", "; "])
    return draft.wrong(place, f"{word}{between}{other}", f"[{word}, {other}]")
