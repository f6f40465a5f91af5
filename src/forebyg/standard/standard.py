"""A loaded standard: checked, immutable, and compiled under any choice of its readings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.errors import ReadingError, StandardError
from forebyg.kernel import Force, Program
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.messages import Phrase, text
from forebyg.report import StandardRef
from forebyg.source import Document
from forebyg.standard import resolve
from forebyg.standard.compile.context import Context
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.head import Head, InForce, Reading
from forebyg.standard.parts import PARTS, context_of, first_choices, judged_on
from forebyg.standard.rules import Compiled, compile_rule
from forebyg.standard.slips import as_written
from forebyg.standard.whole import looked_through
from forebyg.suggestion import suggest
from forebyg.timeline import frozen
from forebyg.vocabulary import Vocabulary


class Standard:
    """One standard, ready to judge episodes.

    Attributes:
        document: The text's plain data with the place of every value.
        head: Who, what and since when, under the default choices.
        readings: The ambiguities of the text, by name.
        rules: What the document demands, under the default choices.
        statements: The ledger of the source.
        ref: Id, version and digest.
        vocabulary: The names that its episodes may use.
    """

    __slots__ = (
        "_decided",
        "_default",
        "_programs",
        "document",
        "head",
        "readings",
        "ref",
        "rules",
        "statements",
        "vocabulary",
    )

    def __init__(self, document: Document) -> None:
        """Check and compile a document.

        Raises:
            StandardError: With everything that is wrong, each at its place.
        """
        data = document.data
        parts, faults = looked_through(data)
        if faults or parts is None or parts.head is None:
            told = [as_written(fault, document) for fault in faults if not document.is_refused(fault.path)]
            raise StandardError(sorted((fault.located(document) for fault in told), key=_by_place))
        self.document = document
        self.head: Head = parts.head
        self.readings: Mapping[str, Reading] = frozen(parts.readings)
        self.rules = tuple(one.compiled for one in parts.rules or () if one.compiled is not None)
        self.statements = tuple(one.statement for one in parts.statements or () if one.statement is not None)
        self.ref = StandardRef(self.head.id, _version(self.head.in_force), _digest(data))
        self.vocabulary: Vocabulary = context_of(self.head, []).vocabulary
        self._decided = frozenset(resolve.names(self.head_data()))
        self._programs: dict[tuple[str, ...], Program] = {}
        self._default: Program | None = None
        self._default = self.program({})

    @property
    def id(self) -> str:
        """Its id."""
        return self.head.id

    def __repr__(self) -> str:
        return f"<Standard {self.id} {self.ref.version}>"

    def __reduce__(self) -> tuple[type[Standard], tuple[Document]]:
        return Standard, (self.document,)

    def choices(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """A choice for every reading: the caller's, else the default.

        A reading may be left `not_decided` unless the head of the document hangs on it.

        Raises:
            ReadingError: A reading or choice that the standard does not have.
        """
        for name, choice in chosen.items():
            reading = self.readings.get(name)
            if reading is None:
                raise _unknown("reading", name, self.readings, standard=self.id)
            decided = choice in reading.choices
            if not decided and (choice != NOT_DECIDED or name in self._decided):
                raise _unknown("choice", choice, reading.choices, standard=self.id, reading=name)
        return {name: chosen.get(name, reading.default) for name, reading in self.readings.items()}

    def program(self, chosen: Mapping[str, str]) -> Program:
        """The standard compiled under these choices; made once for each.

        Raises:
            ReadingError: A reading or choice that the standard does not have.
            CalendarError: A choice needs working days and no calendar is installed.
        """
        if not chosen and self._default is not None:
            return self._default
        choices = self.choices(chosen)
        key = tuple(choices.values())
        if key not in self._programs:
            self._programs[key] = self._compile(choices)
        return self._programs[key]

    def head_under(self, chosen: Mapping[str, str]) -> Head:
        """The head under these choices, the others at their defaults.

        Raises:
            ReadingError: A reading or choice that the standard does not have.
        """
        return Head.model_validate(resolve.resolved(self.head_data(), self.choices(chosen)))

    def rule_under(self, rule: str, chosen: Mapping[str, str]) -> Compiled:
        """A rule under these choices; the first choice of a reading that is left open.

        Args:
            rule: The id of one of its rules.
            chosen: Choices of its readings.

        Raises:
            ReadingError: A reading or choice that the standard does not have.
        """
        choices = {**first_choices(self.readings), **chosen}
        context = context_of(self.head_under(choices), [])
        data: Any = self.document.data
        place, written = next((p, one) for p, one in enumerate(data["rules"]) if one["id"] == rule)
        return _compiled(self, written, choices, context.at("rules", place))

    def head_data(self) -> dict[str, Any]:
        """The head as the document has it, readings and all."""
        data: Any = self.document.data
        return {key: value for key, value in data.items() if key not in PARTS}

    def _compile(self, choices: Mapping[str, str]) -> Program:
        data: Any = self.document.data
        head = self.head_under(choices)
        faults: list[Diagnostic] = []
        context = context_of(head, faults)
        compiler = _Compiler(self, context, choices)
        for place, rule in enumerate(data["rules"]):
            compiler.add(place, rule)
        return Program(
            ref=self.ref,
            rules=tuple(compiler.rules),
            criteria=tuple(compiler.criteria),
            silent=tuple(compiled.ref for compiled in compiler.silent),
            remarks=tuple(compiler.remarks),
            force=_force(head.in_force),
            judged_on=judged_on(head, context),
            readings=frozen(choices),
        )


class _Compiler:
    """Collects what the rules of a standard become under one choice of readings."""

    def __init__(self, standard: Standard, context: Context, choices: Mapping[str, str]) -> None:
        self.standard = standard
        self.context = context
        self.choices = choices
        self.rules: list[Rule | Undecided] = []
        self.criteria: list[Criterion | Undecided] = []
        self.silent: list[Rule] = []
        self.remarks: list[Any] = []

    def add(self, place: int, data: dict[str, Any]) -> None:
        """Compile one rule and file what it becomes."""
        context = self.context.at("rules", place)
        used = tuple(dict.fromkeys((*resolve.names(data), *data.get("under", {}))))
        undecided = [name for name in used if self.choices[name] == NOT_DECIDED]
        if undecided:
            self._add_open(undecided, data, context)
            return
        compiled = self._one(data, self.choices, context)
        if not _stands(compiled, self.choices):
            if compiled.rule is not None:
                self.silent.append(compiled.rule)
            return
        if compiled.rule is not None:
            self.rules.append(compiled.rule)
        if compiled.criterion is not None:
            self.criteria.append(compiled.criterion)
        if compiled.remark is not None:
            self.remarks.append(compiled.remark)

    def _add_open(self, undecided: list[str], data: dict[str, Any], context: Context) -> None:
        rule = self._open(undecided, data, context, self.choices, "rule")
        criterion = self._open(undecided, data, context, self.choices, "criterion")
        if rule is not None:
            self.rules.append(rule)
        if criterion is not None:
            self.criteria.append(criterion)
        if rule is None and criterion is None:
            self._add_silent(undecided, data, context)

    def _add_silent(self, undecided: list[str], data: dict[str, Any], context: Context) -> None:
        """File what stands under no choice of the readings that are left open, for another one is taken."""
        first = {name: next(iter(self.standard.readings[name].choices)) for name in undecided}
        compiled = self._one(data, {**self.choices, **first}, context)
        if compiled.rule is not None:
            self.silent.append(compiled.rule)

    def _open(
        self,
        undecided: list[str],
        data: dict[str, Any],
        context: Context,
        choices: Mapping[str, str],
        part: str,
    ) -> Any:
        """The rule under every choice of the readings that are left open."""
        if not undecided:
            compiled = self._one(data, choices, context)
            return getattr(compiled, part) if _stands(compiled, choices) else None
        name, rest = undecided[0], undecided[1:]
        variants = tuple(
            (choice, self._open(rest, data, context, {**choices, name: choice}, part))
            for choice in self.standard.readings[name].choices
        )
        return Undecided(name, variants) if any(one for _, one in variants) else None

    def _one(self, data: dict[str, Any], choices: Mapping[str, str], context: Context) -> Compiled:
        return _compiled(self.standard, data, choices, context)


def _compiled(
    standard: Standard, data: Mapping[str, Any], choices: Mapping[str, str], context: Context
) -> Compiled:
    """A rule of a loaded standard; a fault that only several choices together show is raised."""
    compiled = compile_rule(standard.id, data, choices, context)
    if compiled is None:
        raise StandardError(fault.located(standard.document) for fault in context.faults)
    return compiled


def _stands(compiled: Compiled, choices: Mapping[str, str]) -> bool:
    """Whether a rule belongs to the choices taken."""
    return all(choices[name] in allowed for name, allowed in compiled.model.under.items())


def _force(in_force: InForce) -> Force:
    return Force(
        in_force.from_.toordinal() if in_force.from_ else None,
        in_force.to.toordinal() if in_force.to else None,
        in_force.earlier_courses == "judged",
    )


def _version(in_force: InForce) -> str:
    return in_force.from_.isoformat() if in_force.from_ else "undated"


def _digest(data: object) -> str:
    """Over the content as canonical JSON, so that layout and comments do not change it."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_iso)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


def _by_place(diagnostic: Diagnostic) -> tuple[int, int]:
    return diagnostic.line or 0, diagnostic.column or 0


def _unknown(what: str, word: str, known: Mapping[str, object], **where: str) -> ReadingError:
    """The reading or choice that there is not, with the one that was probably meant."""
    fields = {"word": word, "suggestion": suggest(word, known), "known": tuple(known) or None, **where}
    said = Phrase("errors", f"unknown-{what}", tuple(fields.items()))
    return ReadingError(text(said.section, said.code, "en", **fields), said)
