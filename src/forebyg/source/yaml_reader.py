"""YAML of the restricted kind that forebyg's documents are written in, read from the parser's events.

With libyaml and without it a text says the same. What only one of the two reads is read or refused with both:
within brackets a question mark in a text without quotes, and a colon directly before a bracket or comma.
"""

import re
from collections.abc import Container, Iterator
from contextlib import suppress
from typing import Final

import yaml

from forebyg.diagnostic import Diagnostic
from forebyg.place import Place
from forebyg.source.builder import Builder
from forebyg.source.document import Document
from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.limits import Limits
from forebyg.source.syntax import syntax_fault
from forebyg.source.text import decoded, refuse_invisible

__all__ = ["LOADER", "PureLoader", "read_yaml"]


class PureLoader(yaml.SafeLoader):
    """PyYAML's own parser, made to read as libyaml does.

    A question mark within a text is a letter, and what an escape stands for must be a character.
    """

    is_in_text = False

    def scan_plain(self) -> yaml.ScalarToken:
        """Read a text without quotes."""
        self.is_in_text = True
        try:
            return super().scan_plain()
        finally:
            self.is_in_text = False

    def scan_flow_scalar(self, style: str) -> yaml.ScalarToken:
        """Read a text in quotes."""
        begin = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
            token.value.encode()  # fails on half of a pair of codes
        except (ValueError, OverflowError) as error:
            raise yaml.scanner.ScannerError("in a quoted scalar", begin, "no character", begin) from error
        return token

    def peek(self, index: int = 0) -> str:
        """Look ahead, for what ends a text; the letters themselves are taken another way."""
        letter: str = super().peek(index)
        return _LETTER if self.is_in_text and letter == "?" else letter


LOADER: Final = getattr(yaml, "CSafeLoader", PureLoader)
"""libyaml where PyYAML was built with it; only its parser is used, which does not recurse."""

_LETTER: Final = "x"
_AFTER_COLON: Final = frozenset(",[]{}")
_ENDS_ENTRY: Final = re.compile(r"\s*[,}]")
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
            if isinstance(event, yaml.ScalarEvent) and not event.style and builder.is_in_brackets:
                _refuse_touching_colon(event, text, faults)
                if _is_without_colon(event, text) and builder.take_lone(event):
                    continue
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        fault = syntax_fault(error, text, builder.innermost)
        faults.stop(fault.code, fault.place, builder.path, word=fault.word)
    return builder.document(file)


def _refuse_touching_colon(event: yaml.ScalarEvent, text: str, faults: Faults) -> None:
    """Stop at a colon directly before a bracket or comma, which one parser reads and the other does not.

    Raises:
        UnreadableError: there was such a thing.
    """
    end = event.end_mark
    if end is None:
        return
    if text[end.index : end.index + 1] == ":" and text[end.index + 1 : end.index + 2] in _AFTER_COLON:
        faults.stop("colon-without-blank", _place_at(text, end.index), word=":")


def _is_without_colon(event: yaml.ScalarEvent, text: str) -> bool:
    """Whether a comma or the closing bracket comes next, so that a name here would have no value."""
    return event.end_mark is not None and bool(_ENDS_ENTRY.match(text, event.end_mark.index))


def _place_at(text: str, index: int) -> Place:
    """The place of one character."""
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return Place(line, column, line, column + 1)


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events; a last line without its end would be placed differently by different parsers."""
    return yaml.parse(text if text.endswith("\n") else text + "\n", Loader=LOADER)
