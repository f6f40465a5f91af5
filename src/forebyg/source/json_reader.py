"""JSON, one document a text or one a line; stricter than Python's own reader.

JSON carries no places: a fault of syntax has its line and column, every other one its key path.
"""

from collections.abc import Container, Iterable, Iterator
from contextlib import suppress

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path, Place
from forebyg.source.document import Document
from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.json_guard import refuse_excess
from forebyg.source.json_strict import parse_strictly
from forebyg.source.limits import Limits
from forebyg.source.text import decoded

__all__ = ["read_json", "read_jsonl"]

Outcome = tuple[Document | None, tuple[Diagnostic, ...]]


def read_json(
    text: str | bytes,
    *,
    file: str | None = None,
    limits: Limits,
    echo: bool = True,
    known: Container[str] = (),
) -> Outcome:
    """Read one document, with every fault that can be found in one go; see `read_yaml` for the arguments.

    Dates stay text, as JSON has none.
    """
    faults = Faults(file, echo=echo, known=known)
    return _outcome(text, file, limits, faults, places={})


def read_jsonl(
    lines: Iterable[str | bytes],
    *,
    file: str | None = None,
    limits: Limits,
    echo: bool = True,
    known: Container[str] = (),
) -> Iterator[tuple[int, Document | None, tuple[Diagnostic, ...]]]:
    """Read one document a line, each with its line number; blank lines are skipped.

    One line is read at a time, and a bad one does not stop the rest; lines of bytes let this hold for faults
    of encoding too.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            faults = Faults(file, echo=echo, known=known, line=number)
            place = Place(number, 1, number, 1)
            yield number, *_outcome(line, file, limits, faults, places={(): place})


def _outcome(
    text: str | bytes, file: str | None, limits: Limits, faults: Faults, places: dict[Path, Place]
) -> Outcome:
    document = None
    with suppress(UnreadableError):
        data, refused = _read(decoded(text, limits, faults), limits, faults)
        document = Document(data, file, values=places, refused=refused)
    return document, faults.in_order()


def _read(text: str, limits: Limits, faults: Faults) -> tuple[object, frozenset[Path]]:
    if not text.strip():
        faults.stop("empty-document", None)
    refuse_excess(text, limits, faults)
    return parse_strictly(text, faults)
