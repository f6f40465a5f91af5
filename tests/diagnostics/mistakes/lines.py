"""Lines and blocks that are gone, there twice, moved in or out, or under another heading."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.diagnostics.mistakes.draft import (
    Draft,
    Mistake,
    block_lines,
    changes,
    headings,
    mistake,
    moved,
    pick,
)

from forebyg.place import Path, Place


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


@mistake
def indented_too_far(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that stands one blank too far to the right."""
    number, line, _ = rng.choice(
        [one for one in block_lines(draft) if draft.document.values[one[2]].end_line == one[0]]
    )
    text = draft.with_line(number, f" {line}")
    return Mistake(text, (number,)) if changes(draft, text) else None


@mistake
def indented_too_little(draft: Draft, rng: random.Random) -> Mistake | None:
    """A line that stands one blank too far to the left."""
    found = [one for one in block_lines(draft) if one[1].startswith("  ")]
    number, line, _ = rng.choice(found)
    text = draft.with_line(number, line[1:])
    return Mistake(text, (number,)) if changes(draft, text) else None


@mistake
def lost_line_above_a_block(draft: Draft, rng: random.Random) -> Mistake | None:
    """The line with the name or the field that a block is about is gone."""
    silent = {"cost", "any", "missing_day", "calendar"}  # what is below them means something elsewhere
    found = [one for one in headings(draft) if draft.lines[one[0] - 1].strip("- :") not in silent]
    number, _ = rng.choice(found)
    return Mistake(draft.without(number), tuple(range(number - 1, number + 3)))


def _lost_name(draft: Draft, rng: random.Random, wanted: Callable[[Path], bool]) -> Mistake | None:
    lines = {draft.document.keys[path].line for path in draft.document.keys if wanted(path)}
    number = pick(rng, [number for number, _ in headings(draft) if number in lines])
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
        for first, last in headings(draft)
        if draft.lines[first].startswith("  ") and changes(draft, moved(draft, first + 1, last, -2))
    ]
    silent = {"deadlines"}  # its fields may stand beside it
    found = [one for one in found if draft.lines[one[0] - 1].strip("- :") not in silent]
    first, last = rng.choice(found)
    return Mistake(moved(draft, first + 1, last, -2), (first, first + 1, first + 2))


@mistake
def field_moved_in_with_its_block(draft: Draft, rng: random.Random) -> Mistake | None:
    """A field and all that is below it begin two blanks too far in."""
    found = [one for one in headings(draft) if changes(draft, moved(draft, *one, 2))]
    first, last = rng.choice(found)
    return Mistake(moved(draft, first, last, 2), tuple(range(first - 1, first + 2)))


@mistake
def entry_split_in_two(draft: Draft, rng: random.Random) -> Mistake | None:
    """A dash in place of the blanks before a field of a rule."""
    fields = [one for one in block_lines(draft) if one[2][0] == "rules" and len(one[2]) == 3]
    number, line, _ = rng.choice([one for one in fields if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, line.replace("  ", "- ", 1)), (number,))


@mistake
def heading_as_an_entry(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A dash before a field of the document, below a list whose dashes begin the line too."""
    for number, line in enumerate(draft.lines, start=1):
        if re.match(r"[a-z]+:", line) and re.match(r"- |  +(?! *- )", draft.lines[number - 2]):
            changed = draft.with_line(number, f"- {line}")
            return Mistake(changed, (number, number + 1)) if changes(draft, changed) else None
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
        for number, line, path in block_lines(draft)
        if path[0] == "readings" and len(path) == 4 and draft.lines[number].lstrip().startswith("default:")
    ]
    number = pick(rng, found)
    return number and Mistake(draft.with_line(number, draft.lines[number - 1][2:]), (number,))


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
