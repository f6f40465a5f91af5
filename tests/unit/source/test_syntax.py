"""Tests of what a parser's complaint is turned into: one code and one place, the same for both parsers."""

from collections.abc import Callable

import pytest

from forebyg.source import STANDARD_LIMITS, read_yaml

FaultsOf = Callable[..., list[tuple[str, int | None, int | None]]]


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b: c", ("colon-in-text", 1, 4)),
        ("a: 1\n b: 2\n", ("uneven-indentation", 2, 2)),
        ("a\nb: 1\n", ("missing-colon", 1, 1)),
        ("a:\n    b: 1\n  c: 2\n", ("uneven-indentation", 3, 3)),
        ("- a\nb: 1\n", ("yaml-syntax", 2, 1)),
        ("a: ]\n", ("closes-nothing", 1, 4)),
        ("a: [1]]\n", ("closes-nothing", 1, 7)),
        ("a: - b\n", ("reserved-character", 1, 4)),
        ("a: 'x'y\n", ("text-after-quotes", 1, 4)),
        ("x: {a: b: c}", ("unreadable-entry", 1, 9)),
        ("a: 1\n...\nb\n", ("stray-remark", 2, 1)),
        ("a: |x\n", ("reserved-character", 1, 4)),
        ("a: >9x\n", ("reserved-character", 1, 4)),
        ("a: > 9\n", ("sign-before-number", 1, 4)),
        ("a: >= 9\n", ("sign-before-number", 1, 4)),
        ("a: > 9 weeks\n", ("reserved-character", 1, 4)),
        ("a: ?\nb: 1\n", ("sign-for-a-value", 1, 4)),
        ("a: -\nb: 1\n", ("sign-for-a-value", 1, 4)),
        ("a: - # open\nb: 1\n", ("sign-for-a-value", 1, 4)),
        ("a: -\n- b: 1\n", ("stray-dash", 1, 4)),
        ("r:\n- a: -\n- a: 1\n", ("sign-for-a-value", 2, 6)),
        ("a: ? b\n", ("reserved-character", 1, 4)),
        ("a: 'x\nb: 3\n", ("unclosed", 1, 4)),
        ('a: 1\nb: "x\n\nc: 3', ("unclosed", 2, 4)),
        ("a: 'x\n---\nb: 1'\n", ("unclosed", 1, 4)),
        ("a: [1, 2\nb: 3\n", ("unclosed", 1, 4)),
        ("a: {x: 1\n", ("unclosed", 1, 4)),
        ("a:\n- [x,\n   {y: 1}\n", ("unclosed", 2, 3)),
        ("a: [", ("unclosed", 1, 4)),
        ("a: %x", ("reserved-character", 1, 4)),
        ("a: `x`", ("reserved-character", 1, 4)),
        ("[a, @b]", ("reserved-character", 1, 5)),
        ("a: *\n", ("alias", 1, 4)),
        ("a: *vigtigt* ord\n", ("alias", 1, 4)),
        ("a: **vigtigt**\n", ("alias", 1, 4)),
        ("a: &\n", ("anchor", 1, 4)),
        ("a: &b& c\n", ("anchor", 1, 4)),
        ("a: !<\n", ("tag", 1, 4)),
        ("a: !<x\n", ("tag", 1, 4)),
        ("a: !x!\n", ("tag", 1, 4)),
        ("a: !y!z b", ("tag", 1, 4)),
        ("a: !%zz", ("tag", 1, 4)),
        ("a: !é x", ("tag", 1, 4)),
        ('a: "\\q"', ("bad-escape", 1, 4)),
        ('a: "C:\\sti"', ("bad-escape", 1, 4)),
        ('a: "\\xzz"', ("bad-escape", 1, 4)),
        ('a: "\\ud800"', ("bad-escape", 1, 4)),
        ('a: [b, "\\ud83d\\ude00"]', ("bad-escape", 1, 8)),
        ('"\\udc00": b', ("bad-escape", 1, 1)),
        ('a: "\\U00110000"', ("bad-escape", 1, 4)),
        ('a: "\\UFFFFFFFF"', ("bad-escape", 1, 4)),
    ],
)
def test_one_fault_at_its_place(
    faults_of: FaultsOf, text: str, fault: tuple[str, int, int], ending: str
) -> None:
    """The fault is named as the writer sees it, where the writer has to look, however lines end."""
    assert faults_of(text.replace("\n", ending)) == [fault]


def test_a_carriage_return_before_a_bracket_is_a_line_of_its_own(faults_of: FaultsOf) -> None:
    """An old editor ends lines so; the parser counts them."""
    assert faults_of("\r{format: 1\n") == [("unclosed", 2, 1)]


def test_faults_before_it_are_kept(faults_of: FaultsOf) -> None:
    """What was found before the parser gave up is listed too."""
    assert faults_of("a: on\nb: [\n") == [("ambiguous-word", 1, 4), ("unclosed", 2, 4)]


def test_the_key_path_says_where(loader: str) -> None:
    """The path is that of the list or mapping in which the parser gave up."""
    _, (fault,) = read_yaml("rules:\n- id: x\n  when: a: b\n", limits=STANDARD_LIMITS)
    assert (loader, fault.place) == (loader, "rules[0]")
