"""Tests of the slips of a hand that are read off the lines about the place where a parser gave up."""

from collections.abc import Callable

import pytest

FaultsOf = Callable[..., list[tuple[str, int | None, int | None]]]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb 2\nc: 3\n", ("missing-colon", 2, 1)),
        ("a: 1\nb\n  c: 3\n", ("missing-colon", 2, 1)),
        ("a:\n  b 1\n  c: 2\n", ("missing-colon", 2, 3)),
        ("a:\n  b: 1\n  c 2\n# a note\nd: 3\n", ("missing-colon", 3, 3)),
        ("a: 1\nb [2]\nc: 3\n", ("missing-colon", 2, 1)),
        ("a: 1\nb:2\nc: 3\n", ("colon-without-blank", 2, 2)),
        ("a: {b:1}\n", ("colon-without-blank", 1, 5)),
        ("a: {b: 1, c:{d: 2}}\n", ("colon-without-blank", 1, 12)),
        ("a: {b:, c: 1}\n", ("colon-without-blank", 1, 6)),
        ("a: [b:]\n", ("colon-without-blank", 1, 6)),
        ("r:\n- a: 1\n  b: 2\n-a: 3\n  b: 4\n", ("dash-without-blank", 4, 1)),
        ("r:\n- a: 1\n  b: 2\na: 3\n  b: 4\n", ("missing-dash", 4, 1)),
        ("r:\na: 3\n  b: 4\n", ("missing-dash", 2, 1)),
        ("r:\n- a: 1\n  b: 2\n  a: 3\n  b: 4\n", ("missing-dash", 4, 3)),
        ("a: b: c\n", ("colon-in-text", 1, 4)),
        ("- a: 1\nb: 2\nc: 3\n", ("stray-dash", 1, 1)),
        ("a: 1\n- b: 2\nc: 3\n", ("stray-dash", 2, 1)),
        ("a: 1\nb:\n  c: 3\n- d: 4\n", ("stray-dash", 4, 1)),
        ("a: 1\n- b:\n- c: 3\n", ("stray-dash", 2, 1)),
        ("a:\n{b: 1}\nc: 2\n", ("missing-dash", 2, 1)),
        ("a:\n  {b: 1}\n  - {b: 2}\n", ("missing-dash", 2, 3)),
        ("a:\n- {b: 1}\n{b: 2}\n- {b: 3}\n", ("missing-dash", 3, 1)),
        ("a:\n  - {b: 1}\n  {b: 2}\nc: 3\n", ("missing-dash", 3, 3)),
        ("a:\n  - b:\n    c: 1\n    d: 2\n  e:\n    f: 3\n", ("stray-dash", 2, 3)),
        ("a:\n  - b: 1\n  c: 2\n", ("stray-dash", 2, 3)),
        ("r:\n- a: 1\n  - b: 2\n  c: 3\n", ("stray-dash", 3, 3)),
        ("r:\n- a: 1\n- a: 2\n   b: 3\nc: 4\n", ("uneven-indentation", 4, 4)),
        ("r:\n- a: 1\n  b: 2\na: 3\n  b: 4\n- a: 5\n", ("missing-dash", 4, 1)),
        ("a:\n  b: 1\n   c: 2\n", ("uneven-indentation", 3, 4)),
        ("a:\n   b: 1\n  c: 2\n", ("uneven-indentation", 2, 4)),
        ("a:\n    b: 1\n    c: 2\n  d:\n    e: 3\n", ("missing-field", 2, 5)),
        ("a:\n    b:\n      c: 2\n  d:\n    e: 3\n", ("uneven-indentation", 2, 5)),
        ("a:\n    b: 1\n    c: 2\nd: 3\n  e: 4\n", ("uneven-indentation", 5, 3)),
        ("a: 1\nb:\n  c: 2\nd: 3\n  e: 4\n", ("uneven-indentation", 5, 3)),
        ('a: "x\nb: "y"\n', ("unclosed", 1, 4)),
        ('a: {b: "x, c: "y"}\n', ("unclosed", 1, 8)),
        ('- {b: "x}\n- {c: "y"}\n', ("unclosed", 1, 7)),
        ('a:\n  b: "x\n  c: 1\n  d: 2\n  e: "y"\n', ("unclosed", 2, 6)),
        ('a: "x"\nb: 1\nc 2\nd: "y"\n', ("missing-colon", 3, 1)),
        ("a: {b: [1}\n", ("unclosed", 1, 8)),
        ("a: {b: [1]]}\n", ("closes-nothing", 1, 11)),
        ("a: {b: 1 c: 2}\n", ("unreadable-entry", 1, 11)),
        ("a: 1\n(a note)\nb: 2\n", ("stray-remark", 2, 1)),
        ("a: 1\n-----\nb: 2\n", ("stray-remark", 2, 1)),
        ("r:\n- a: 1\nA note\n- a: 2\n", ("stray-remark", 3, 1)),
        ("r:\n- a: 1\n  b: 2\n  A note\n- a: 2\n", ("stray-remark", 4, 3)),
        ("r:\n- a: 1\n  b: 2\n  c\n- a: 2\n", ("missing-colon", 4, 3)),
        ("r: (a note)\n- a: 1\n- a: 2\n", ("text-above-lines", 1, 1)),
        ("r: a note\n- a: 1\n- a: 2\n", ("text-above-lines", 1, 1)),
        ("r: (a note)\n  a: 1\n  b: 2\n", ("text-above-lines", 1, 1)),
        ("r:\n-{a: 1, b: 2}\n", ("dash-without-blank", 2, 1)),
        ("r:\n- a: 1\n  b: 2 c: 3\n  d: 4\ns: 5\n", ("colon-in-text", 3, 6)),
        ("r:\n- a: 1\nNB: a note\n- a: 2\n", ("stray-remark", 3, 1)),
        ("r:\n- a: 1\nSee annex 2: a note\n- a: 2\n", ("stray-remark", 3, 1)),
        ("r:\n- a: 1\n  b: two\nthree.\n- a: 2\n", ("missing-colon", 4, 1)),
        ("a: {b: 1},\nc: 2\n", ("text-after-brackets", 1, 10)),
        ("- [b].\n", ("text-after-brackets", 1, 6)),
        ("a: 1\nb.\n- c: 3\n", ("missing-colon", 2, 1)),
        ("a: 1\nb {c: 3, d: 4}\n", ("missing-colon", 2, 1)),
        ("a: [x] y\n", ("text-after-brackets", 1, 8)),
        ("a: [x, y-1] z\n", ("text-after-brackets", 1, 13)),
        ("a: [x y] z\n", ("reserved-character", 1, 4)),
        ("a: (b: c)\n", ("missing-braces", 1, 4)),
        ("a: (b: {c: d})\n", ("missing-braces", 1, 4)),
        ("a: b (c: d)\n", ("missing-braces", 1, 4)),
        ("a: b: c: d\n", ("missing-braces", 1, 4)),
        ("a: {b = [c, d]}\n", ("missing-colon", 1, 5)),
        ("a: {b: c #1 d}\ne: f\n", ("hash-in-text", 1, 10)),
        ("- {b: c, d: e # f}\n- {b: g}\n", ("hash-in-text", 1, 15)),
        ('a: {b: "c # d", e: f\ng: h\n', ("unclosed", 1, 4)),
        ("a: {b: c, # d\ne: f\n", ("unclosed", 1, 4)),
        ("a: {x: 1} y\nb: 2\n", ("reserved-character", 1, 4)),
        ('a: "x" y\nb: 2\n', ("text-after-quotes", 1, 4)),
        ('a: "x "y" z"\n', ("text-after-quotes", 1, 4)),
        ('a: {b: 1, c: "x" y}\n', ("text-after-quotes", 1, 14)),
        ("a: {b: 'x's y'}\n", ("text-after-quotes", 1, 8)),
        ("r:\n- a: 1\n\N{BULLET} a: 2\n  b: 3\n", ("foreign-bullet", 3, 1)),
        ("r:\n- a: 1\n\N{EN DASH} a: 2\n  b: 3\n", ("foreign-bullet", 3, 1)),
        ("r:\n- a: 1\n2. a: 2\n  b: 3\n", ("foreign-bullet", 3, 1)),
        ("r:\n- {a: 1}\nb) {a: 2, b: 3}\n", ("foreign-bullet", 3, 1)),
        ("r:\n- a: 1\n* a: 2\n", ("foreign-bullet", 3, 1)),
        ("a: 1\n> b: 2\n", ("foreign-mark", 2, 1)),
        ("a: 1\n>> b: 2\n", ("foreign-mark", 2, 1)),
        ("a: 1\n| b | c |\n", ("table-row", 2, 1)),
        ("a: 1\n| b: 2\n", ("foreign-mark", 2, 1)),
        ("r:\n- a: 1\nb;c;d\n- a: 2\n", ("table-row", 3, 1)),
        ("r:\n- a: 1\nb; c; d\n- a: 2\n", ("stray-remark", 3, 1)),
        ("a: 1\n**b:** 2\n", ("foreign-mark", 2, 1)),
        ("a: 1\n@x: 2\n", ("foreign-mark", 2, 1)),
    ],
)
def test_the_slip_is_named_where_it_was_made(
    faults_of: FaultsOf, text: str, fault: tuple[str, int, int]
) -> None:
    """One fault alone, on the line that has to be changed, whichever parser gave up wherever."""
    assert faults_of(text) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "a: http://x\n",
        "a: one\n  two\n  three\n",
        'a: The "b" says\n',
        "a: x:y\n",
        "a: {b: c? d?, e: f}\n",
        'a: ["x", "y z"]\n',
        "a: >\n  x\n  y\n",
        "a:\n- 1. b\n",
    ],
)
def test_what_only_looks_like_a_slip(faults_of: FaultsOf, text: str) -> None:
    """Addresses, texts that run on and quoted words within a text are left alone."""
    assert faults_of(text) == []
