"""What to write instead of a value that a policy writer meant and the format does not take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from forebyg.place import Path
from forebyg.standard.fields import (
    DOCUMENT_ID,
    FINGERPRINT,
    MUNICIPALITY_CODE,
    PARAGRAPH,
    RULE_ID,
    STATEMENT_ID,
)

__all__ = [
    "CODES_OF_FORMS",
    "ages_said",
    "condition_meant",
    "date_meant",
    "lines_meant",
    "list_meant",
    "listed",
    "number_said",
    "statements_meant",
    "text_meant",
    "truth_meant",
]

CODES_OF_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        DOCUMENT_ID: "bad-id",
        RULE_ID: "bad-id",
        STATEMENT_ID: "bad-statement-id",
        PARAGRAPH: "bad-paragraph",
        MUNICIPALITY_CODE: "bad-municipality-code",
        FINGERPRINT: "bad-fingerprint",
    }
)
"""The code under which a text that lacks its form is told, by the form."""

_DATES: Final = (
    re.compile(r"(?P<day>\d{1,2})[-./\s]+(?P<month>\d{1,2})[-./\s]+(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-./\s]+(?P<month>\d{1,2})[-./\s]+(?P<day>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"),
    re.compile(
        r"(?:den\s|d\.\s?)?(?P<day>\d{1,2})\.?\s?(?P<month>[a-z]{3,9})\.?\s(?P<year>\d{4})", re.IGNORECASE
    ),
)
"""How dates are written, besides as the format has them."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_PARAGRAPH: Final = re.compile(
    r"\W*(sel|lab)?\W*(\d{1,4})(?!\d|\W*[a-z]\s*-\s*[a-z]\b)\W*([a-z](?![a-z]{2})|).*",
    re.IGNORECASE | re.DOTALL,
)
"""A paragraph, whatever subsection or slip of the hand follows it."""
_SERVICE_ACT: Final = re.compile(r"^\W*(?:servicelovens?|lov om social service)\b", re.IGNORECASE)
_STATEMENT: Final = re.compile(r"([A-Za-z]+)[\W_]*(\d+)")
_LINES: Final = re.compile(
    r"(?:linjer?|lines?|ll?\.)? ?([0-9]{1,9})(?: ?(?:[-\u2013\u2014]|til|to) ?([0-9]{1,9}))?[ .,;]?",
    re.IGNORECASE,
)
_STRETCH: Final = re.compile(r"(?P<low>\d+) ?(?:[-\u2013]|til|to) ?(?P<high>\d+)")
_MEASURED: Final = re.compile(r"\d+ ?(?P<unit>[^\W\d]+)\.?")
_BEYOND: Final = re.compile(r"(?:over|mere end|flere end|more than|>) ?(?P<above>\d{1,9})", re.IGNORECASE)
_SHORT_OF: Final = re.compile(
    r"(?:under|mindre end|f\u00e6rre end|less than|fewer than|<) ?(?P<below>[1-9]\d{0,8})", re.IGNORECASE
)
_AGES: Final = re.compile(r"\d{1,3}")
_BETWEEN: Final = re.compile(r"[,;/+&]|\b(?:og|samt|and)\b")
_STATEMENTS: Final = re.compile(r"\b[A-Z]{2,}(?:-[0-9]*[A-Za-z][A-Za-z0-9]*)*-[A-Za-z0-9]+\b")
_TO: Final = re.compile(r"\s*(?:[-\u2013\u2014]|til|to)\s*")
"""What stands between the first and the last of several."""
_NAMED: Final = "#"
_FROM_TO: Final = re.compile(rf"{_NAMED}{_TO.pattern}[{_NAMED}0-9]")
_NOT: Final = re.compile(
    r"(?:kun )?(?:hvis |if )?(?:ikke|ej|ingen|uden|medmindre|undtagen|not|no|non|unless|except|without)"
    r"[ -](\w+)",
    re.IGNORECASE,
)
_JOINED: Final = {
    "all": re.compile(r",? (?:og|samt|plus|and|[+&]) "),
    "any": re.compile(r",? (?:eller|or) "),
    "": re.compile(r"[,;/|]| (?:og/eller|and/or|-) "),
}
"""What stands between conditions, by the word that joins them; some may be read as either."""
_YES: Final = frozenset({"true", "yes", "on", "ja", "sand", "sandt"})
_NO: Final = frozenset({"false", "no", "off", "nej", "falsk"})
_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def date_meant(text: str) -> str | None:
    """The date as the format has it, where it was written day first, as Danes do, or in quotes."""
    found = next(filter(None, (form.fullmatch(text.strip()) for form in _DATES)), None)
    if found is None:
        return None
    try:
        return date(int(found["year"]), _month(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None


def _month(text: str) -> int:
    """The number of a month, by its number or by how its name begins in Danish or English."""
    begins = text[:3].casefold().replace("may", "maj").replace("oct", "okt")
    return int(text) if text.isdecimal() else _MONTHS.index(begins) + 1


def number_said(text: str) -> dict[str, str]:
    """What stands where one number should, by placeholder.

    A stretch of two, a number and its unit, or a number that is itself not allowed and the next one that is.
    """
    forms = (_STRETCH, _MEASURED, _BEYOND, _SHORT_OF)
    found = next(filter(None, (form.fullmatch(text.strip()) for form in forms)), None)
    said = found.groupdict() if found else {}
    if "above" in said:
        return {**said, "raised": str(int(said["above"]) + 1)}
    if "below" in said:
        return {**said, "lowered": str(int(said["below"]) - 1)}
    return said


def ages_said(value: object) -> dict[str, str]:
    """The ages that stand where bounds of an age should, by placeholder: one, or the lowest and highest."""
    ages = [] if isinstance(value, dict | list) else _AGES.findall(str(value))
    if len(ages) == 2:  # noqa: PLR2004  the lowest and the highest
        return {"low": ages[0], "high": ages[1]}
    return {"age": ages[0]} if len(ages) == 1 else {}


def lines_meant(text: str) -> str | None:
    """The numbers of lines alone and in order, where words stand beside them or the first is the greater."""
    found = _LINES.fullmatch(text.strip())
    numbers = sorted(filter(None, found.groups()), key=int) if found else []
    return "-".join(numbers) if numbers and int(numbers[0]) else None


def statements_meant(text: str, ledger: Sequence[str]) -> list[str]:
    """The statements that a text names, also by their numbers alone behind the first.

    Args:
        text: What stands where one statement should.
        ledger: All statements in their order; those from one to another are meant with the two.
    """
    text = re.sub(r"\b([A-Z]{2,}) ?(?=\d)", r"\1-", text)
    first, *_ = _STATEMENTS.findall(text) or ("",)
    named = [*re.finditer(rf"{_STATEMENTS.pattern}|\b\d+\b", text)] if first else []
    found: list[str] = []
    for nth, one in enumerate(named):
        name = re.sub(r"^(?=\d)", first.rpartition("-")[0] + "-", one.group())
        is_last = nth > 0 and _TO.fullmatch(text[named[nth - 1].end() : one.start()])
        found += [*_between(found[-1], name, ledger), name] if is_last else [name]
    return found


def _between(first: str, last: str, ledger: Sequence[str]) -> Sequence[str]:
    """The statements after one and before another."""
    if first not in ledger or last not in ledger:
        return ()
    return ledger[ledger.index(first) + 1 : ledger.index(last)]


def _items(text: str) -> list[str]:
    """What stands with commas or words such as `and` between."""
    return [item.strip(" ()[].") for item in _BETWEEN.split(text)]


def condition_meant(text: str) -> dict[str, str]:
    """What to write for a fact with `not` before it, or for several with something between, by placeholder.

    Where it may be meant that one is enough, or that all must hold, there is one of each.
    """
    found = _NOT.fullmatch(text)
    if found:
        return {"suggestion": f"{{not: {found[1]}}}"}
    for word, between in _JOINED.items():
        items = [item.strip() for item in between.split(text)]
        if len(items) > 1 and all(re.fullmatch(r"\w+", item) for item in items):
            both = {name: f"{{{name}: [{', '.join(items)}]}}" for name in ("any", "all")}
            return {"suggestion": both[word]} if word else both
    return {}


def listed(names: Iterable[str], path: Path) -> str:
    """Several names as they are written at a place: as entries of a list there, or as one of their own."""
    entries = ", ".join(names)
    return entries if path and isinstance(path[-1], int) else f"[{entries}]"


def list_meant(text: str) -> str | None:
    """The list of what stands with commas or words such as `and` between; of statements, their ids alone.

    How far a stretch from one to another goes, no machine says.
    """
    if _goes_from_to(text):
        return None
    items = _STATEMENTS.findall(text) or _items(text)
    return f"[{', '.join(items)}]" if all(re.fullmatch(r"[\w-]+", item) for item in items) else None


def _goes_from_to(text: str) -> bool:
    """Whether a text names the first and the last of several."""
    return bool(_FROM_TO.search(_STATEMENTS.sub(_NAMED, text)))


def truth_meant(text: str) -> str | None:
    """`true` or `false` for a word that says as much."""
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else None


def text_meant(form: str, text: str) -> str | None:
    """The text in the form that a field asks for, where it can be told."""
    together = _TOGETHER[form].findall(text) if form in _TOGETHER else ()
    if len(together) > 1:
        return None if _goes_from_to(text) else ", ".join(together)
    meant = _MEANT[form](text) if form in _MEANT else None
    return meant if meant and re.fullmatch(form, meant) else None


def _id(text: str) -> str:
    """Words with dashes between, in small letters."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().translate(_LETTERS)).strip("-")


def _paragraph(text: str) -> str | None:
    found = _PARAGRAPH.fullmatch(_SERVICE_ACT.sub("SEL", text))
    return found and f"{(found[1] or 'sel').upper()}-{found[2]}{found[3].lower()}"


def _statement(text: str) -> str | None:
    found = _STATEMENT.fullmatch(text)
    return found and f"{found[1].upper()}-{found[2]}"


def _municipality_code(text: str) -> str | None:
    digits = re.sub(r"\D", "", text)
    return digits.zfill(4) if digits else None


def _fingerprint(text: str) -> str:
    return text.strip().lower()


_TOGETHER: Final = {PARAGRAPH: re.compile(r"\b[A-Z]{3}-\d+[a-z]?\b(?!-)"), STATEMENT_ID: _STATEMENTS}
"""Names that several of may stand where one should, as they are written."""
_MEANT: Final[Mapping[str, Callable[[str], str | None]]] = {
    DOCUMENT_ID: _id,
    RULE_ID: _id,
    STATEMENT_ID: _statement,
    PARAGRAPH: _paragraph,
    MUNICIPALITY_CODE: _municipality_code,
    FINGERPRINT: _fingerprint,
}
