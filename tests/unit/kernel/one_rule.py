"""A standard of one rule, and records of a few days, for tests of the engine."""

from datetime import date

from forebyg import Report, evaluate
from forebyg.kernel.evaluation import bind_program
from forebyg.kernel.occasion import occasions
from forebyg.report import Finding
from forebyg.standard import Standard, load_standard
from forebyg.timeline import Episode, Event, FrozenDict, Snapshot

HEAD = "format: 1\nid: one\ntitle: One rule\nparagraphs: {offered: [SEL-82b]}\n"
TAIL = "statements:\n- {{id: ONE-1, lines: 1, phrase: one, as: {carried}, en: One., da: En.}}\n"
READ = """
readings:
  days:
    question: {en: How many days?, da: Hvor mange dage?}
    choices: {nine: {en: Nine, da: Ni}, seven: {en: Seven, da: Syv}}
    default: not_decided
    why: {en: The text says both., da: Teksten siger begge dele.}
"""
"""A reading that is left open, for the head of the standard."""


def text_of(rule: str, head: str = "", carried: str = "rule") -> str:
    """The text of a standard with that rule alone, written between braces."""
    rules = f"rules:\n- {{id: one, cites: [ONE-1], {rule}}}\n"
    return f"{HEAD}{head}{rules}{TAIL.format(carried=carried)}"


def standard_of(rule: str, head: str = "", carried: str = "rule") -> Standard:
    """A standard with that rule alone, written between braces."""
    return load_standard(text_of(rule, head, carried))


def found(rule: str, *events: Event, as_of: date) -> list[Finding]:
    """The findings of one rule on a record, judged in full."""
    (bound,) = bind_program(standard_of(rule).program({})).rules
    snapshot = Snapshot(Episode("E-1", events=events), as_of.toordinal())
    return [one for occasion in occasions(snapshot) for one in bound.findings(occasion)]


def only(rule: str, *events: Event, as_of: int) -> Finding:
    """The one finding of a rule at the end of a day of September 2025."""
    report: Report = evaluate(standard_of(rule), Episode("E-1", events=events), as_of=date(2025, 9, as_of))
    (one,) = report.findings
    return one


def event(day: int, event_type: str, course: str | None = None, **attributes: str | bool | int) -> Event:
    """An event of September 2025."""
    return Event(date(2025, 9, day), event_type, FrozenDict(attributes), course)
