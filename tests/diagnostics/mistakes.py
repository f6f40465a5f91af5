"""What policy writers get wrong, planted into a good standard one at a time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from forebyg.place import Path, Place
from forebyg.source import STANDARD_LIMITS, Document, read_yaml

__all__ = ["MISTAKES", "Draft", "Mistake"]


class Mistake(NamedTuple):
    """A text with one thing wrong.

    Attributes:
        text: the whole document.
        lines: where a reader would look for the fault; more than one where two lines disagree.
        column: where on that line, if it is clear.
        meant: what the advice must name, if the writer's mind can be read.
    """

    text: str
    lines: tuple[int, ...]
    column: int | None = None
    meant: str | None = None


class Draft:
    """A good standard, with the place of every word."""

    def __init__(self, file: FilePath) -> None:
        """Read it."""
        self.text = file.read_text(encoding="utf-8")
        document, _ = read_yaml(self.text, limits=STANDARD_LIMITS)
        assert document is not None
        self.document: Document = document
        self.lines = self.text.split("\n")

    def at(self, place: Place) -> str:
        """What stands at a place of one line."""
        return self.lines[place.line - 1][place.column - 1 : place.end_column - 1]

    def with_line(self, number: int, *lines: str) -> str:
        """The text with other lines in place of one, counted from 1."""
        return "\n".join([*self.lines[: number - 1], *lines, *self.lines[number:]])

    def without(self, number: int) -> str:
        """The text without a line, counted from 1."""
        return "\n".join([*self.lines[: number - 1], *self.lines[number:]])

    def put(self, place: Place, words: str) -> str:
        """The text with other words at a place of one line."""
        line = self.lines[place.line - 1]
        return self.with_line(place.line, line[: place.column - 1] + words + line[place.end_column - 1 :])

    def wrong(self, place: Place, words: str, meant: str | None = None) -> Mistake:
        """The mistake of having written other words at a place."""
        return Mistake(self.put(place, words), (place.line,), place.column, meant)

    def value(self, path: Path) -> Any:  # noqa: ANN401  plain data of any shape
        """The value at a path."""
        value: Any = self.document.data
        for step in path:
            value = value[step]
        return value

    def keys(self, *names: str) -> list[Path]:
        """The paths whose last step is one of these keys."""
        return [path for path in self.document.keys if path[-1] in names]

    def scalars(self, wanted: Callable[[Path], bool]) -> list[tuple[Place, str]]:
        """Single words without quotes whose paths are wanted, with their places."""
        found = []
        for path, place in self.document.values.items():
            value = self.value(path)
            if (
                isinstance(value, str)
                and place.line == place.end_line
                and self.at(place) == value
                and wanted(path)
            ):
                found.append((place, value))
        return found


Planter = Callable[[Draft, random.Random], Mistake | None]
MISTAKES: Final[dict[str, Planter]] = {}
"""Every kind of mistake by its name; a planter gives None where the draft has no place for it."""

_FREE: Final = frozenset({"readings", "facts", "events", "because", "choices", "attributes", "under"})
"""Under these keys names are the writer's own."""
_EVENTS: Final = frozenset({"of", "do", "after", "before", "required", "by", "may", "owed_from", "at"})


def mistake(planter: Planter) -> Planter:
    """Add a planter under its own name."""
    MISTAKES[planter.__name__.replace("_", " ")] = planter
    return planter


def misspelt(word: str, rng: random.Random) -> str:
    """The word with two letters swapped, one left out, or one doubled."""
    at = rng.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    left_out = word[:at] + word[at + 1 :]
    doubled = word[:at] + word[at] + word[at:]
    return next(one for one in rng.sample([swapped, left_out, doubled], 3) if one != word)


def _is_field(draft: Draft, path: Path) -> bool:
    """Whether a key is a word of the format, and not one that the writer made up."""
    if "vocabulary" in path[:-1] and path[-1] in {"en", "da"}:
        return False
    around = draft.value(path[:-1])
    own = len(path) > 1 and path[-2] in _FREE
    return not own and "reading" not in around and path[-1] != "happened"


def pick(rng: random.Random, found: list[Any]) -> Any:  # noqa: ANN401  an item of any type
    """One of those found, or None."""
    return rng.choice(found) if found else None


@mistake
def misspelt_key(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key with two letters swapped."""
    paths = [path for path in draft.document.keys if _is_field(draft, path) and len(str(path[-1])) > 3]
    path = rng.choice(paths)
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], misspelt(word, rng), word)


@mistake
def key_with_a_capital(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key that begins as a sentence does."""
    path = rng.choice([path for path in draft.document.keys if _is_field(draft, path)])
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
    paths = [path for path in draft.keys(*_DANISH) if _is_field(draft, path)]
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
            and path[-1] in _EVENTS
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
        and path[-2] in _EVENTS
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
        if path[0] == "rules" and len(path) > 4 and path[-3] in _EVENTS and len(str(path[-1])) > 3
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
        lambda path: path[0] == "rules" and len(path) > 4 and path[-1] in names and path[-3] in _EVENTS,
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
        if (uses := _lines_with(draft, str(path[-1])))
    ]
    path, uses = pick(rng, found) or (None, [])
    if path is None:
        return None
    place = draft.document.keys[path]
    lines = (place.line, *uses) if len(uses) == 1 else (place.line,)
    return Mistake(draft.put(place, misspelt(str(path[-1]), rng)), lines)


def _lines_with(draft: Draft, word: str) -> list[int]:
    """The lines outside of the vocabulary on which a word stands, as a key or as a value."""
    keys = [draft.document.keys[path].line for path in draft.keys(word) if path[0] != "vocabulary"]
    values = draft.scalars(lambda path: path[0] != "vocabulary" and draft.value(path) == word)
    return [*keys, *(place.line for place, _ in values)]


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
def deleted_line(draft: Draft, rng: random.Random) -> Mistake | None:
    """A field that must be there, on a line of its own, is gone."""
    required = {
        1: {"title", "id", "format"},
        "readings": {"question", "default"},
        "rules": {"id", "kind", "cites"},
    }
    found = []
    for path in draft.document.keys:
        key, value = draft.document.keys[path], draft.document.values[path]
        line = draft.lines[key.line - 1]
        alone = key.line == value.end_line and line.lstrip().startswith(str(path[-1]))
        names = required.get(1 if len(path) == 1 else path[0], set()) if len(path) in {1, 3} else set()
        if alone and path[-1] in names:
            found.append(path)
    path = pick(rng, found)
    if path is None:
        return None
    around = draft.document.values[path[:-1]]
    heading = draft.document.keys.get(path[:-1], around)
    number = draft.document.keys[path].line
    return Mistake("\n".join(draft.lines[: number - 1] + draft.lines[number:]), (heading.line,), None)


@mistake
def repeated_line(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that was copied and left standing."""
    found = []
    for path, key in draft.document.keys.items():
        value = draft.document.values[path]
        line = draft.lines[key.line - 1]
        if (
            key.line == value.end_line
            and line.lstrip().startswith(f"{path[-1]}:")
            and line.rstrip().endswith(
                draft.at(Place(value.line, value.column, value.line, value.end_column))
            )
        ):
            found.append(key)
    place = rng.choice(found)
    line = draft.lines[place.line - 1]
    return Mistake(draft.with_line(place.line, line, line), (place.line + 1,), place.column, str(place.line))


@mistake
def repeated_rule(draft: Draft, rng: random.Random) -> Mistake | None:
    """A rule with the id of an earlier one."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] == "id" and len(path) == 3)
    first, second = sorted(rng.sample(found, 2))
    return draft.wrong(second[0], first[1])


@mistake
def repeated_statement(draft: Draft, rng: random.Random) -> Mistake | None:
    """A row of the ledger that was copied and left standing."""
    found = draft.scalars(lambda path: path[0] == "statements" and path[-1] == "id")
    place, _ = rng.choice(found)
    end = min([other.line for other, _ in found if other.line > place.line], default=len(draft.lines))
    rows = draft.lines[place.line - 1 : end - 1]
    text = "\n".join([*draft.lines[: end - 1], *rows, *draft.lines[end - 1 :]])
    return Mistake(text, (end,))


def _changes(draft: Draft, text: str) -> bool:
    """Whether a text is no YAML, or says something else."""
    document, faults = read_yaml(text, limits=STANDARD_LIMITS)
    return document is None or bool(faults) or document.data != draft.document.data


def _block_lines(draft: Draft) -> list[tuple[int, str, Path]]:
    """The lines that begin with a key, with the key's path."""
    return [
        (place.line, draft.lines[place.line - 1], path)
        for path, place in draft.document.keys.items()
        if draft.lines[place.line - 1].strip().startswith(f"{path[-1]}:")
    ]


@mistake
def indented_too_far(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that stands one blank too far to the right."""
    number, line, _ = rng.choice(
        [one for one in _block_lines(draft) if draft.document.values[one[2]].end_line == one[0]]
    )
    text = draft.with_line(number, f" {line}")
    return Mistake(text, (number,)) if _changes(draft, text) else None


@mistake
def indented_too_little(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that stands one blank too far to the left."""
    found = [one for one in _block_lines(draft) if one[1].startswith("  ")]
    number, line, _ = rng.choice(found)
    text = draft.with_line(number, line[1:])
    return Mistake(text, (number,)) if _changes(draft, text) else None


def _headings(draft: Draft) -> list[tuple[int, int]]:
    """The lines with a key and nothing behind it, each with the last line of what is below it."""
    found = [
        (number, draft.document.values[path].end_line)
        for number, line, path in _block_lines(draft)
        if line.rstrip().endswith(":")
    ]
    return [(number, end) for number, end in found if draft.lines[number].strip()]


def _moved(draft: Draft, first: int, last: int, blanks: int) -> str:
    """The text with some lines moved in, or out by a negative number of blanks."""
    lines = [" " * blanks + line if blanks > 0 else line[-blanks:] for line in draft.lines[first - 1 : last]]
    return "\n".join([*draft.lines[: first - 1], *lines, *draft.lines[last:]])


@mistake
def lost_line_above_a_block(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line with the name or the field that a block is about is gone."""
    silent = {"cost", "any", "missing_day", "calendar"}  # what is below them means something elsewhere
    found = [one for one in _headings(draft) if draft.lines[one[0] - 1].strip("- :") not in silent]
    number, _ = rng.choice(found)
    return Mistake(draft.without(number), tuple(range(number - 1, number + 3)))


def _lost_name(draft: Draft, rng: random.Random, wanted: Callable[[Path], bool]) -> Mistake | None:
    lines = {draft.document.keys[path].line for path in draft.document.keys if wanted(path)}
    number = pick(rng, [number for number, _ in _headings(draft) if number in lines])
    return number and Mistake(draft.without(number), (number, number + 2))


def _lost_word(draft: Draft, rng: random.Random, wanted: Callable[[Path], bool]) -> Mistake | None:
    """The same where the name is a word of the format, and can be told."""
    made = _lost_name(draft, rng, wanted)
    return made and made._replace(meant=draft.lines[made.lines[0] - 1].strip())


@mistake
def lost_question_or_reason(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line `question:` or `why:` of a reading is gone from above its two languages."""
    return _lost_word(draft, rng, lambda path: path[0] == "readings" and path[-1] in {"question", "why"})


@mistake
def lost_field_of_the_head(draft: Draft, rng: random.Random) -> Mistake | None:
    """A field of the document is gone from above what belongs to it."""
    told_apart = {"paragraphs", "complaint", "contacts", "counting", "eligibility", "vocabulary", "because"}
    return _lost_word(draft, rng, lambda path: len(path) < 3 and path[-1] in told_apart)


@mistake
def lost_first_line_of_a_rule(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line with a rule's dash and id is gone."""
    found = [n for n, line in enumerate(draft.lines, start=1) if re.match(r"- id: [a-z]", line)]
    number = rng.choice(found)
    return Mistake(draft.without(number), (number,), meant="- id: …")


@mistake
def lost_first_line_of_a_reading_in_a_list(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line with the dash and the name of a reading that an entry hangs on is gone."""
    found = [n for n, line in enumerate(draft.lines, start=1) if re.match(r" *- reading: ", line)]
    number = pick(rng, found)
    return number and Mistake(draft.without(number), (number,), meant=draft.lines[number - 1].strip())


@mistake
def lost_name_in_the_vocabulary(draft: Draft, rng: random.Random) -> Mistake | None:
    """The name of an event type or of an attribute is gone from above what is said of it."""
    own = {"events", "attributes", "facts"}
    return _lost_name(draft, rng, lambda path: path[0] == "vocabulary" and len(path) > 2 and path[-2] in own)


@mistake
def lost_name_of_a_reading(draft: Draft, rng: random.Random) -> Mistake | None:
    """The name of a reading is gone."""
    return _lost_name(draft, rng, lambda path: path[0] == "readings" and len(path) == 2)


@mistake
def lost_choices(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line `choices:` of a reading is gone."""
    return _lost_name(draft, rng, lambda path: path[0] == "readings" and path[-1] == "choices")


@mistake
def lost_line_of_a_rule(draft: Draft, rng: random.Random) -> Mistake | None:
    """A field of a rule, a choice or an event type is gone from above its block."""
    return _lost_name(draft, rng, lambda path: path[0] == "rules" and len(path) > 2 and path[-1] != "any")


@mistake
def block_not_moved_in(draft: Draft, rng: random.Random) -> Mistake | None:
    """What is below a field begins where the field does."""
    found = [
        (first, last)
        for first, last in _headings(draft)
        if draft.lines[first].startswith("  ") and _changes(draft, _moved(draft, first + 1, last, -2))
    ]
    silent = {"deadlines"}  # its fields may stand beside it
    found = [one for one in found if draft.lines[one[0] - 1].strip("- :") not in silent]
    first, last = rng.choice(found)
    return Mistake(_moved(draft, first + 1, last, -2), (first, first + 1, first + 2))


@mistake
def field_moved_in_with_its_block(draft: Draft, rng: random.Random) -> Mistake | None:
    """A field and all that is below it begin two blanks too far in."""
    found = [one for one in _headings(draft) if _changes(draft, _moved(draft, *one, 2))]
    first, last = rng.choice(found)
    return Mistake(_moved(draft, first, last, 2), tuple(range(first - 1, first + 2)))


@mistake
def tabulator(draft: Draft, rng: random.Random) -> Mistake | None:
    """A tabulator in place of blanks."""
    number, line, _ = rng.choice([one for one in _block_lines(draft) if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, f"\t{line.lstrip()}"), (number,), 1)


@mistake
def no_colon(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key whose colon was forgotten."""
    number, line, _ = rng.choice(_block_lines(draft))
    return Mistake(draft.with_line(number, line.replace(":", "", 1)), (number,))


@mistake
def no_blank_after_colon(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key whose colon touches its value."""
    number, line, _ = rng.choice([one for one in _block_lines(draft) if ": " in one[1]])
    return Mistake(draft.with_line(number, line.replace(": ", ":", 1)), (number,))


@mistake
def no_blank_after_colon_in_brackets(draft: Draft, rng: random.Random) -> Mistake | None:
    """The same within braces."""
    found = [
        (n, line)
        for n, line in enumerate(draft.lines, start=1)
        if "{" in line and ": " in line.split("{", 1)[1]
    ]
    number, line = rng.choice(found)
    before, after = line.split("{", 1)
    return Mistake(draft.with_line(number, before + "{" + after.replace(": ", ":", 1)), (number,))


@mistake
def no_comma_in_brackets(draft: Draft, rng: random.Random) -> Mistake | None:
    """Two entries of a mapping in braces without the comma between."""
    found = [
        (n, line) for n, line in enumerate(draft.lines, start=1) if re.search(r"\{\w+: [\w-]+, \w+: ", line)
    ]
    number, line = rng.choice(found)
    changed = re.sub(r"(\{\w+: [\w-]+), (\w+: )", r"\1 \2", line, count=1)
    return Mistake(draft.with_line(number, changed), (number,))


@mistake
def no_dash(draft: Draft, rng: random.Random) -> Mistake | None:
    """An entry of a list without its dash."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if line.startswith("- id:")]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line.replace("- ", "", 1)), (number,))


@mistake
def no_dash_but_blanks(draft: Draft, rng: random.Random) -> Mistake | None:
    """An entry of a list with blanks in place of its dash."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if line.startswith("- id:")]
    number, line = rng.choice(found[1:] or found)
    return Mistake(draft.with_line(number, line.replace("- ", "  ", 1)), (number,))


@mistake
def dash_too_many(draft: Draft, rng: random.Random) -> Mistake | None:
    """A dash before a field that stands among others."""
    fields = [one for one in _block_lines(draft) if not one[1].rstrip().endswith(":") and len(one[2]) > 1]
    number, line, _ = rng.choice([one for one in fields if not one[1].lstrip().startswith("-")])
    text = draft.with_line(number, line.replace(line.lstrip(), f"- {line.lstrip()}"))
    return Mistake(text, (number,))


@mistake
def entry_split_in_two(draft: Draft, rng: random.Random) -> Mistake | None:
    """A dash in place of the blanks before a field of a rule."""
    fields = [one for one in _block_lines(draft) if one[2][0] == "rules" and len(one[2]) == 3]
    number, line, _ = rng.choice([one for one in fields if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, line.replace("  ", "- ", 1)), (number,))


@mistake
def heading_as_an_entry(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A dash before a field of the document, below a list whose dashes begin the line too."""
    for number, line in enumerate(draft.lines, start=1):
        if re.match(r"[a-z]+:", line) and re.match(r"- |  +(?! *- )", draft.lines[number - 2]):
            changed = draft.with_line(number, f"- {line}")
            return Mistake(changed, (number, number + 1)) if _changes(draft, changed) else None
    return None


@mistake
def readings_without_heading(draft: Draft, _rng: random.Random) -> Mistake | None:
    """The line `readings:` is gone, so that they stand under what is above them."""
    place = draft.document.keys.get(("readings",))
    first = next(path for path in draft.document.keys if len(path) == 2 and path[0] == "readings")
    return place and Mistake(draft.without(place.line), (draft.document.keys[first].line - 1,))


@mistake
def first_line_of_an_entry_twice(draft: Draft, rng: random.Random) -> Mistake | None:
    """The first line of a rule was copied and left standing."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if re.match(r"- id: [a-z]", line)]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line, line), (number,))


@mistake
def choice_moved_out(draft: Draft, rng: random.Random) -> Mistake | None:
    """A choice of a reading that begins where its field does."""
    found = [
        number
        for number, line, path in _block_lines(draft)
        if path[0] == "readings" and len(path) == 4 and draft.lines[number].lstrip().startswith("default:")
    ]
    number = pick(rng, found)
    return number and Mistake(draft.with_line(number, draft.lines[number - 1][2:]), (number,))


@mistake
def dash_without_blank(draft: Draft, rng: random.Random) -> Mistake | None:
    """An entry of a list whose dash touches its key."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if line.startswith("- id:")]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line.replace("- ", "-", 1)), (number,))


@mistake
def unclosed_quote(draft: Draft, rng: random.Random) -> Mistake | None:
    """A quotation mark that is not closed."""
    found = [
        place
        for path, place in draft.document.values.items()
        if isinstance(draft.value(path), str)
        and draft.at(place).startswith('"')
        and place.line == place.end_line
    ]
    place = pick(rng, found)
    return place and Mistake(draft.put(place, draft.at(place)[:-1]), (place.line,), place.column)


@mistake
def unclosed_brace(draft: Draft, rng: random.Random) -> Mistake | None:
    """A brace that is not closed."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if line.endswith("}") and "{" in line]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line[:-1]), (number,))


@mistake
def unclosed_bracket(draft: Draft, rng: random.Random) -> Mistake | None:
    """A bracket that is not closed."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if "]" in line and "[" in line]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line.replace("]", "", 1)), (number,))


@mistake
def bracket_too_many(draft: Draft, rng: random.Random) -> Mistake | None:
    """A bracket that closes nothing."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if line.endswith(("]", "}"))]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, line + line[-1]), (number,))


@mistake
def period_in_letters(draft: Draft, rng: random.Random) -> Mistake | None:
    """A period written as in other programs."""
    found = draft.scalars(
        lambda path: re.fullmatch(r"\d+ (months?|weeks|days)", str(draft.value(path))) is not None
    )
    choice = pick(rng, found)
    if choice is None:
        return None
    place, word = choice
    number, unit = word.split()
    return draft.wrong(place, f"{number}{unit[0]}", word)


@mistake
def period_in_danish(draft: Draft, rng: random.Random) -> Mistake | None:
    """A period in the writer's own language."""
    danish = {"month": "måned", "months": "måneder", "weeks": "uger", "days": "dage"}
    found = draft.scalars(
        lambda path: re.fullmatch(r"\d+ (months?|weeks|days)", str(draft.value(path))) is not None
    )
    choice = pick(rng, found)
    if choice is None:
        return None
    place, word = choice
    number, unit = word.split()
    return draft.wrong(place, f"{number} {danish[unit]}", word)


def _dates(draft: Draft) -> list[Place]:
    return [
        place
        for path, place in draft.document.values.items()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", draft.at(place)) and place.line == place.end_line
    ]


@mistake
def danish_date(draft: Draft, rng: random.Random) -> Mistake | None:
    """A date as Danes write it."""
    place = pick(rng, _dates(draft))
    if place is None:
        return None
    year, month, day = draft.at(place).split("-")
    return draft.wrong(
        place,
        rng.choice([f"{day}-{month}-{year}", f"{int(day)}.{int(month)}.{year}", f"{day}/{month}/{year}"]),
        draft.at(place),
    )


@mistake
def quoted_date(draft: Draft, rng: random.Random) -> Mistake | None:
    """A date in quotes."""
    place = pick(rng, _dates(draft))
    return place and draft.wrong(place, f'"{draft.at(place)}"')


@mistake
def no_such_date(draft: Draft, rng: random.Random) -> Mistake | None:
    """A day that the calendar does not have."""
    place = pick(rng, _dates(draft))
    return place and draft.wrong(place, draft.at(place)[:8] + "32")


def _code(draft: Draft) -> Place | None:
    return draft.document.values.get(("municipality", "code"))


@mistake
def code_without_quotes(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A municipality's code as a number."""
    place = _code(draft)
    return place and draft.wrong(place, draft.at(place).strip('"'), draft.at(place))


@mistake
def code_in_typographic_quotes(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A municipality's code in the quotes of a word processor."""
    place = _code(draft)
    return place and draft.wrong(place, draft.at(place).replace('"', "”"), draft.at(place))


@mistake
def text_in_typographic_quotes(draft: Draft, rng: random.Random) -> Mistake | None:
    """A word in the quotes of a word processor."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] == "kind" and len(path) == 3)
    place, word = rng.choice(found)
    return draft.wrong(place, f"“{word}”", word)


@mistake
def no_for_a_truth(draft: Draft, rng: random.Random) -> Mistake | None:
    """`no` for false."""
    found = [place for path, place in draft.document.values.items() if isinstance(draft.value(path), bool)]
    place = pick(rng, found)
    return place and draft.wrong(place, rng.choice(["no", "on", "yes", "True", "nej", "ja"]))


@mistake
def no_for_a_text(draft: Draft, rng: random.Random) -> Mistake | None:
    """A text that is the word `No`."""
    found = draft.scalars(lambda path: path[-1] in {"en", "da"})
    place, _ = rng.choice(found)
    return draft.wrong(place, rng.choice(["No", "on"]))


@mistake
def colon_in_a_text(draft: Draft, rng: random.Random) -> Mistake | None:
    """A text with a colon, without quotes."""
    found = [one for one in draft.scalars(lambda path: path[-1] in {"en", "da", "title"}) if " " in one[1]]
    place, word = rng.choice(found)
    return Mistake(draft.put(place, word.replace(" ", ": ", 1)), (place.line,))


@mistake
def comma_in_a_text(draft: Draft, rng: random.Random) -> Mistake | None:
    """A text between braces with a comma, without quotes."""
    texts = draft.scalars(lambda path: path[-1] in {"en", "da"})
    found = [(place, word) for place, word in texts if " " in word and _is_in_brackets(draft, place)]
    one = pick(rng, found)
    return one and draft.wrong(one[0], one[1].replace(" ", ", ", 1))._replace(column=None)


def _is_in_brackets(draft: Draft, place: Place) -> bool:
    """Whether a value without quotes does not go on to the end of its line."""
    return draft.lines[place.line - 1][place.end_column - 1 :].lstrip().startswith((",", "}"))


@mistake
def emoji_for_a_value(draft: Draft, rng: random.Random) -> Mistake | None:
    """A picture where a word stands."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] in {"kind", "norm"} and len(path) == 3)
    place, _ = rng.choice(found)
    return draft.wrong(place, "😀")


@mistake
def emoji_before_a_key(draft: Draft, rng: random.Random) -> Mistake | None:
    """A picture that slipped in before a key."""
    path = rng.choice(
        [path for path in draft.document.keys if _is_field(draft, path) and len(str(path[-1])) > 3]
    )
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], f"😀{word}", word)


@mistake
def hard_blank(draft: Draft, rng: random.Random) -> Mistake | None:
    """A hard blank of a word processor in the indentation."""
    number, line, _ = rng.choice([one for one in _block_lines(draft) if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, line.replace(" ", "\u00a0", 1)), (number,), 1)


@mistake
def bullet_for_a_dash(draft: Draft, rng: random.Random) -> Mistake | None:
    """An entry of a list that a word processor gave a bullet or a number."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if re.match(r"- (?:id:|\{id:)", line)]
    number, line = rng.choice(found)
    sign = rng.choice(["\N{BULLET}", "\N{EN DASH}", "*", "1.", "a)"])
    return Mistake(draft.with_line(number, sign + line[1:]), (number,), 1)


@mistake
def long_dash_in_an_id(draft: Draft, rng: random.Random) -> Mistake | None:
    """A statement cited with a word processor's dash."""
    place, word = rng.choice(draft.scalars(lambda path: len(path) > 1 and path[-2] == "cites"))
    return draft.wrong(place, word.replace("-", "\N{EN DASH}"), word)


@mistake
def remark_between_entries(draft: Draft, rng: random.Random) -> Mistake | None:
    """A heading or a remark above a rule or a statement, as a text has them."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if re.match(r"- (?:id:|\{id:)", line)]
    number, line = rng.choice(found)
    remark = rng.choice(["Målgruppe", "3. Varighed og omfang", "Side 3 af 7", "_____", "NB: skal drøftes"])
    return Mistake(draft.with_line(number, remark, line), (number,), 1)


@mistake
def remark_as_an_entry(draft: Draft, rng: random.Random) -> Mistake | None:
    """A remark above a rule, with the dash of a list."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if re.match(r"- (?:id:|\{id:)", line)]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, "- se også bilag 2", line), (number,), 3, "# ")


@mistake
def heading_before_a_name(draft: Draft, rng: random.Random) -> Mistake | None:
    """The heading of a text on the line of a part of the document."""
    number = rng.choice([n for n, line in enumerate(draft.lines, start=1) if re.fullmatch(r"[a-z_]+:", line)])
    line = draft.lines[number - 1]
    before = rng.choice(["Afsnit 3", "Kapitel II", "Om sagen"])
    return Mistake(draft.with_line(number, f"{before}: {line}"), (number,), 1, line)


@mistake
def dash_behind_the_name_of_a_list(draft: Draft, rng: random.Random) -> Mistake | None:
    """A dash where the list begins only on the next line."""
    lists = (("rules:", "- "), ("statements:", "- "), ("complaint:", "- "))
    found = [
        (number, line)
        for number, line in enumerate(draft.lines[:-1], start=1)
        if (line, draft.lines[number][:2]) in lists
    ]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, f"{line} -"), (number,), len(line) + 2)


@mistake
def word_between_conditions(draft: Draft, rng: random.Random) -> Mistake | None:
    """Two conditions as a sentence joins them."""
    found = [
        (number, line)
        for number, line in enumerate(draft.lines, start=1)
        if re.fullmatch(r"  (?:require|when): \{.*\}", line)
    ]
    number, line = rng.choice(found)
    link = rng.choice(["eller", "og", "/"])
    return Mistake(draft.with_line(number, f"{line} {link} at_risk"), (number,), len(line) + 2, "any: [")


@mistake
def mark_of_a_mail(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that a mail has quoted."""
    number, line, _ = rng.choice([one for one in _block_lines(draft) if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, f"> {line}"), (number,), 1)


@mistake
def quotes_round_a_word(draft: Draft, rng: random.Random) -> Mistake | None:
    """A text whose first word alone stands in quotation marks."""
    found = [
        place
        for path, place in draft.document.values.items()
        if path[-1:] in {("en",), ("da",)}
        and place.line == place.end_line
        and re.fullmatch(r"\w+ [\w ]+", draft.at(place))
    ]
    place = rng.choice(found)
    return draft.wrong(place, re.sub(r"\w+", r'"\g<0>"', draft.at(place), count=1))


@mistake
def rule_under_another_heading(draft: Draft, rng: random.Random) -> Mistake | None:
    """A statement put in among the rules."""
    number = rng.choice([n for n, line in enumerate(draft.lines, start=1) if line.startswith("- {id:")])
    heading = draft.lines.index("rules:") + 1
    if number < heading:
        return None
    line = draft.lines[number - 1]
    moved = draft.without(number).split("\n")
    return Mistake("\n".join([*moved[:heading], line, *moved[heading:]]), (heading + 1,))


@mistake
def number_in_quotes(draft: Draft, rng: random.Random) -> Mistake | None:
    """A number in quotes."""
    found = [
        place
        for path, place in draft.document.values.items()
        if type(draft.value(path)) is int and path[-1] in {"at_most", "at_least", "format"}
    ]
    place = pick(rng, found)
    return place and draft.wrong(place, f'"{draft.at(place)}"')


@mistake
def decimal_comma_in_brackets(draft: Draft, rng: random.Random) -> Mistake | None:
    """A number between braces with a decimal comma."""
    found = [
        place
        for path, place in draft.document.values.items()
        if type(draft.value(path)) is int
        and _is_in_brackets(draft, place)
        and path[-1] in {"at_most", "at_least"}
    ]
    place = pick(rng, found)
    return place and Mistake(draft.put(place, f"{draft.at(place)},5"), (place.line,))


@mistake
def cites_nothing(draft: Draft, rng: random.Random) -> Mistake | None:
    """A sign for nothing in place of the statement that a rule cites."""
    found = draft.scalars(lambda path: path[0] == "rules" and len(path) == 4 and path[2] == "cites")
    place, _ = rng.choice(found)
    return draft.wrong(place, rng.choice(["~", "null"]))._replace(column=None)


@mistake
def paragraph_with_its_subsection(draft: Draft, rng: random.Random) -> Mistake | None:
    """A paragraph with more behind it than the format takes."""
    found = draft.scalars(lambda path: path[0] == "paragraphs" and len(path) == 3 and path[1] != "cites")
    place, word = rng.choice(found)
    return draft.wrong(place, word + rng.choice(["-1", " stk. 1", "s"]), word)


@mistake
def empty_entry(draft: Draft, rng: random.Random) -> Mistake | None:
    """A dash with nothing after it, above an entry."""
    found = [(n, line) for n, line in enumerate(draft.lines, start=1) if re.match(r"- (?:id:|\{id:)", line)]
    number, line = rng.choice(found)
    return Mistake(draft.with_line(number, "- ", line), (number,))


@mistake
def number_in_words(draft: Draft, rng: random.Random) -> Mistake | None:
    """A number in words."""
    found = [
        place
        for path, place in draft.document.values.items()
        if type(draft.value(path)) is int and path[-1] in {"at_most", "at_least"}
    ]
    place = pick(rng, found)
    return place and draft.wrong(place, "fem")


@mistake
def negative_number(draft: Draft, rng: random.Random) -> Mistake | None:
    """A bound below zero."""
    found = [
        place
        for path, place in draft.document.values.items()
        if type(draft.value(path)) is int and path[-1] in {"at_most", "at_least"} and len(path) == 3
    ]
    place = pick(rng, found)
    return place and draft.wrong(place, "-1")


@mistake
def norm_in_danish(draft: Draft, rng: random.Random) -> Mistake | None:
    """The norm as the text says it."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] == "norm")
    choice = pick(rng, found)
    if choice is None:
        return None
    danish = {"must": "skal", "should": "bør", "may": "kan"}
    return draft.wrong(choice[0], danish[choice[1]], choice[1])


@mistake
def both_bounds(draft: Draft, rng: random.Random) -> Mistake | None:
    """A count or duration with two bounds."""
    found = [
        path
        for path in draft.keys("at_most")
        if len(path) == 3
        and draft.value((*path[:2], "kind")) in {"count", "duration"}
        and draft.document.keys[path].line == draft.document.values[path].end_line
    ]
    path = pick(rng, found)
    if path is None:
        return None
    place = draft.document.keys[path]
    written = draft.at(draft.document.values[path])
    line = draft.lines[place.line - 1]
    if line.lstrip().startswith("at_most"):
        return Mistake(
            draft.with_line(place.line, line, line.replace("at_most", "at_least")),
            (place.line, place.line + 1),
        )
    return Mistake(draft.put(place, f"at_least: {written}, at_most"), (place.line,))


@mistake
def empty_value(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key with nothing after it."""
    found = []
    for number, line, path in _block_lines(draft):
        if (
            path[-1] in {"title", "kind", "cites", "question", "default", "of", "do", "within", "id", "why"}
            and draft.document.values[path].end_line == number
            and _is_field(draft, path)
            and path[0] != "vocabulary"
            and len(path) in {1, 3}
        ):
            found.append((number, line, path))
    one = pick(rng, found)
    if one is None:
        return None
    number, line, path = one
    return Mistake(
        draft.with_line(number, line.split(":")[0] + ":"), (number,), draft.document.keys[path].column
    )
