"""Colons, dashes, commas, quotation marks and brackets that are missing, or too many."""

from __future__ import annotations

import random
import re

from tests.diagnostics.mistakes.draft import Draft, Mistake, block_lines, is_in_brackets, mistake, pick

from forebyg.place import Path


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
def unopened_quote(draft: Draft, rng: random.Random) -> Mistake | None:
    """A quotation mark that is not opened, before a text that needs none."""
    found = [
        place
        for place in draft.document.values.values()
        if re.fullmatch(r'"[^\W\d][\w .-]*"', draft.at(place))
    ]
    place = pick(rng, found)
    return place and Mistake(draft.put(place, draft.at(place)[1:]), (place.line,), place.column)


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


def _ends_with(draft: Draft, pattern: str, rng: random.Random) -> tuple[int, str] | None:
    """A line of a rule that is wholly of some form."""
    lines = enumerate(draft.lines, start=1)
    one: tuple[int, str] | None = pick(rng, [(n, line) for n, line in lines if re.fullmatch(pattern, line)])
    return one


@mistake
def round_brackets_for_braces(draft: Draft, rng: random.Random) -> Mistake | None:
    """Names with values between round brackets."""
    found = _ends_with(draft, r"  (?:do|of|after|require|under): \{[^{}]*(?:\{[^{}]*\})?\}", rng)
    if found is None:
        return None
    number, line = found
    at = line.index("{")
    wrong = f"{line[:at]}({line[at + 1 : -1]})"
    return Mistake(draft.with_line(number, wrong), (number,), at + 1, f"`{line[at:]}`")


@mistake
def square_brackets_for_braces(draft: Draft, rng: random.Random) -> Mistake | None:
    """A choice that a rule stands under, between square brackets."""
    found = _ends_with(draft, r"  under: \{[^{},]*\}", rng)
    if found is None:
        return None
    number, line = found
    wrong = line.replace("{", "[").replace("}", "]")
    return Mistake(draft.with_line(number, wrong), (number,), line.index("{") + 1, "}")


@mistake
def braces_for_square_brackets(draft: Draft, rng: random.Random) -> Mistake | None:
    """A list between braces."""
    found = _ends_with(draft, r"  cites: \[[^,]*\]", rng)
    if found is None:
        return None
    number, line = found
    return Mistake(draft.with_line(number, line.replace("[", "{").replace("]", "}")), (number,), 11)


@mistake
def equals_sign_for_a_colon(draft: Draft, rng: random.Random) -> Mistake | None:
    """A name with an equals sign before its value, between braces."""
    path = pick(rng, [p for p in draft.keys("purpose", "form", "of", "result") if _is_braced(draft, p)])
    if path is None:
        return None
    place = draft.document.keys[path]
    line = draft.lines[place.line - 1]
    wrong = line[: place.end_column - 1] + " =" + line[place.end_column :]
    return Mistake(draft.with_line(place.line, wrong), (place.line,), None, f"`{path[-1]}:`")


def _is_braced(draft: Draft, path: Path) -> bool:
    """Whether a key is the only one between its braces."""
    place = draft.document.keys[path]
    return (
        path[0] == "rules"
        and draft.lines[place.line - 1][place.column - 2] == "{"
        and len(draft.value(path[:-1])) == 1
    )


@mistake
def sign_for_nothing(draft: Draft, rng: random.Random) -> Mistake | None:
    """A question mark or a dash where something is not decided."""
    found = _ends_with(draft, r"    default: .*|  (?:at_most|within): \d+ \w+", rng)
    if found is None:
        return None
    number, line = found
    at = line.index(":") + 2
    return Mistake(draft.with_line(number, line[:at] + rng.choice("?-")), (number,), at + 1, "not_decided")


@mistake
def hash_in_a_text(draft: Draft, rng: random.Random) -> Mistake | None:
    """A number behind a # in a text without quotation marks, between braces."""
    found = [
        place
        for path, place in draft.document.values.items()
        if path[-1:] in {("en",), ("da",)} and is_in_brackets(draft, place) and " " in draft.at(place)
    ]
    place = pick(rng, found)
    if place is None:
        return None
    words = draft.at(place).strip('"').replace(",", "").replace(" ", " #1 ", 1)
    return draft.wrong(place, words)._replace(column=None)


@mistake
def row_of_a_table(draft: Draft, rng: random.Random) -> Mistake | None:
    """A row of the ledger as a word processor or a spreadsheet copies it."""
    number = rng.choice([n for n, line in enumerate(draft.lines, start=1) if line.startswith("- {id:")])
    row = rng.choice(["| A-1 | 3 | rule |", "A-1;3;rule;Borgeren", "A-1\t3\trule\tBorgeren"])
    return Mistake(draft.with_line(number, row), (number,), 1)
