"""YAML of the restricted kind that forebyg's documents are written in, read from the parser's events.

With libyaml and without it a text says the same. Only in brackets may one of the two refuse what the other
reads: a question mark within a word, and a colon directly before a bracket or comma.
"""

import re
from collections.abc import Container, Iterator
from contextlib import suppress
from typing import Final

import yaml

from forebyg.diagnostic import Diagnostic, Place
from forebyg.source.builder import Builder
from forebyg.source.document import Document
from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.limits import Limits
from forebyg.source.syntax import syntax_fault
from forebyg.source.text import decoded, refuse_invisible

__all__ = ["LOADER", "read_yaml"]

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it; only its parser is used, which does not recurse."""

_DIRECTIVE: Final = re.compile(r"(?: *(?:#[^\r\n]*)?(?:\r\n|\r|\n))*+%")


def read_yaml(
    text: str | bytes,
    *,
    file: str | None = None,
    limits: Limits,
    echo: bool = True,
    known: Container[str] = (),
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one document, with every fault that can be found in one go.

    A document that comes with faults is complete in shape, so that later checks can add what they find
    (`Document.is_refused` says where they should keep silent); it must not be used for anything else.

    Args:
        text: the document; bytes are UTF-8.
        file: what the diagnostics call the file.
        limits: how large the document may be.
        echo: whether diagnostics may repeat words of the document.
        known: words that they may repeat in any case, such as the names of a vocabulary.
    """
    faults = Faults(file, echo=echo, known=known)
    document = None
    with suppress(UnreadableError):
        document = _read(decoded(text, limits, faults), file, limits, faults)
    return document, faults.in_order()


def _read(text: str, file: str | None, limits: Limits, faults: Faults) -> Document:
    refuse_invisible(text, faults)
    if directive := _DIRECTIVE.match(text):
        line = len(directive.group().splitlines())
        faults.stop("directive", Place(line, 1, line, 2))
    builder = Builder(limits, faults)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        fault = syntax_fault(error, text, builder.innermost)
        faults.stop(fault.code, fault.place, builder.path, word=fault.word)
    except (ValueError, OverflowError):
        # Pure Python's answer to an escape such as "\UFFFFFFFF", given without a position.
        faults.stop("bad-escape", builder.last, builder.path)
    return builder.document(file)


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events; a last line without its end would be placed differently by different parsers."""
    return yaml.parse(text if text.endswith("\n") else text + "\n", Loader=LOADER)
