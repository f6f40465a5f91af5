"""Values of another type or form, missing ones, and clauses that say too much."""

from __future__ import annotations

import random
import re

from tests.diagnostics.mistakes.draft import (
    Draft,
    Mistake,
    block_lines,
    is_field,
    is_in_brackets,
    mistake,
    municipality_code,
    pick,
)

from forebyg.place import Place


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


@mistake
def code_without_quotes(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A municipality's code as a number."""
    place = municipality_code(draft)
    return place and draft.wrong(place, draft.at(place).strip('"'), draft.at(place))


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
        and is_in_brackets(draft, place)
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
    for number, line, path in block_lines(draft):
        if (
            path[-1] in {"title", "kind", "cites", "question", "default", "of", "do", "within", "id", "why"}
            and draft.document.values[path].end_line == number
            and is_field(draft, path)
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


@mistake
def remark_behind_a_word(draft: Draft, rng: random.Random) -> Mistake | None:
    """A remark behind a word of the format, as a margin would have it."""
    wanted = {"kind", "norm", "bearer", "by"}
    found = draft.scalars(lambda path: path[0] == "rules" and len(path) == 3 and path[-1] in wanted)
    place, word = rng.choice(found)
    remark = rng.choice([" (ny)", " - rettet i maj", " // se bilag 2", ", jf. referatet"])
    return draft.wrong(place, word + remark, f"`{word}`")


@mistake
def stretch_of_statements(draft: Draft, rng: random.Random) -> Mistake | None:
    """The first and the last of some statements in place of each."""
    ids = [row["id"] for row in draft.value(("statements",))]
    place, first = rng.choice(draft.scalars(lambda path: path[0] == "rules" and path[2:3] == ("cites",)))
    nth = min(ids.index(first), len(ids) - 4)
    between = rng.choice([" til ", " - "])
    return draft.wrong(place, f"{ids[nth]}{between}{ids[nth + 3]}", ", ".join(ids[nth : nth + 4]))


@mistake
def more_than_a_number(draft: Draft, rng: random.Random) -> Mistake | None:
    """The greatest number that is too small, in place of the smallest that is enough."""
    found = [
        (place, draft.value(path))
        for path, place in draft.document.values.items()
        if path[:1] == ("rules",) and path[2:] == ("at_least",) and type(draft.value(path)) is int
    ]
    one = pick(rng, found)
    return one and draft.wrong(one[0], f"mere end {one[1] - 1}", f"at_least: {one[1]}")
