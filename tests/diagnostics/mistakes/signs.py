"""Colons, dashes, commas, quotation marks and brackets that are missing, or too many."""

from __future__ import annotations

import random
import re

from tests.diagnostics.mistakes.draft import Draft, Mistake, block_lines, mistake, pick


@mistake
def tabulator(draft: Draft, rng: random.Random) -> Mistake | None:
    """A tabulator in place of blanks."""
    number, line, _ = rng.choice([one for one in block_lines(draft) if one[1].startswith("  ")])
    return Mistake(draft.with_line(number, f"\t{line.lstrip()}"), (number,), 1)


@mistake
def no_colon(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key whose colon was forgotten."""
    number, line, _ = rng.choice(block_lines(draft))
    return Mistake(draft.with_line(number, line.replace(":", "", 1)), (number,))


@mistake
def no_blank_after_colon(draft: Draft, rng: random.Random) -> Mistake | None:
    """A key whose colon touches its value."""
    number, line, _ = rng.choice([one for one in block_lines(draft) if ": " in one[1]])
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
    fields = [one for one in block_lines(draft) if not one[1].rstrip().endswith(":") and len(one[2]) > 1]
    number, line, _ = rng.choice([one for one in fields if not one[1].lstrip().startswith("-")])
    text = draft.with_line(number, line.replace(line.lstrip(), f"- {line.lstrip()}"))
    return Mistake(text, (number,))


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
