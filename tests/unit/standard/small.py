"""A small standard that the tests of this folder change in one place."""

from __future__ import annotations

from collections.abc import Callable

from forebyg.standard import Standard

TEXT = """\
format: 1
id: small
municipality: {name: Småby, code: "0999"}
title: En lille standard
paragraphs: {offered: [SEL-82b]}
in_force: {from: 2025-01-01}
counting: {first_day: {reading: day-one, later: not_counted, at-once: counted}}
readings:
  day-one:
    question: When does a period begin?
    choices: {later: The day after, at-once: The day itself}
    default: later
    why: It is usual.
rules:
- {id: adult, kind: eligibility, cites: [SMA-1], require: {age: {at_least: 18}}}
- {id: six-months, kind: duration, cites: [SMA-2], at_most: 6 months}
- {id: answered, kind: deadline, cites: [SMA-3], do: inquiry_answered, within: 14 days, after: inquiry}
statements:
- {id: SMA-1, lines: 1, phrase: over 18, as: criterion, en: Adults., da: Voksne.}
- {id: SMA-2, lines: 2-3, phrase: op til 6, as: rule, en: Half a year., da: Et halvt år.}
- {id: SMA-3, lines: 4, phrase: inden 14 dage, as: rule, en: Two weeks., da: To uger.}
"""
"""The small standard as text."""

Load = Callable[..., Standard]
