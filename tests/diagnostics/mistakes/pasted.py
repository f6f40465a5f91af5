"""What an office program, a mail or a text leaves in a draft, and texts that need quotation marks."""

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


@mistake
def code_in_typographic_quotes(draft: Draft, _rng: random.Random) -> Mistake | None:
    """A municipality's code in the quotes of a word processor."""
    place = municipality_code(draft)
    return place and draft.wrong(place, draft.at(place).replace('"', "”"), draft.at(place))


@mistake
def text_in_typographic_quotes(draft: Draft, rng: random.Random) -> Mistake | None:
    """A word in the quotes of a word processor."""
    found = draft.scalars(lambda path: path[0] == "rules" and path[-1] == "kind" and len(path) == 3)
    place, word = rng.choice(found)
    return draft.wrong(place, f"“{word}”", word)


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
    found = [(place, word) for place, word in texts if " " in word and is_in_brackets(draft, place)]
    one = pick(rng, found)
    return one and draft.wrong(one[0], one[1].replace(" ", ", ", 1))._replace(column=None)


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
        [path for path in draft.document.keys if is_field(draft, path) and len(str(path[-1])) > 3]
    )
    word = str(path[-1])
    return draft.wrong(draft.document.keys[path], f"😀{word}", word)


@mistake
def hard_blank(draft: Draft, rng: random.Random) -> Mistake | None:
    """A hard blank of a word processor in the indentation."""
    number, line, _ = rng.choice([one for one in block_lines(draft) if one[1].startswith("  ")])
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
    number, line, _ = rng.choice([one for one in block_lines(draft) if one[1].startswith("  ")])
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
