from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from forebyg.lint.course.network import Arc, cycle, longest

ARCS = st.lists(
    st.builds(Arc, st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(-3, 3)), max_size=8
)


def kept(arcs: list[Arc], days: dict[str, int]) -> bool:
    """Whether some days keep every bound."""
    return all(days[str(arc.later)] <= days[str(arc.earlier)] + arc.days for arc in arcs)


def some_days(arcs: list[Arc]) -> bool:
    """The same question, answered by trying; four days bound by threes lie within nine of each other."""
    every = (dict(zip("abcd", (0, *rest), strict=True)) for rest in product(range(-9, 10), repeat=3))
    return any(kept(arcs, days) for days in every)


@given(ARCS)
def test_a_cycle_is_found_just_where_no_days_will_do(arcs: list[Arc]) -> None:
    """The network answers as trying all days does."""
    assert bool(cycle(arcs)) is not some_days(arcs)


@given(ARCS)
def test_a_cycle_comes_back_too_early(arcs: list[Arc]) -> None:
    """What is shown is a round of given bounds, one beginning where the other ends, below zero in all."""
    found = cycle(arcs)
    if found:
        assert all(arc in arcs for arc in found)
        assert [arc.later for arc in found] == [arc.earlier for arc in (*found[1:], found[0])]
        assert sum(arc.days for arc in found) < 0


def test_longest_takes_the_shortest_way() -> None:
    """Of two ways to bound a day the stricter counts, also through a third day."""
    arcs = [Arc("a", "b", 9), Arc("a", "c", 2), Arc("c", "b", 3)]
    assert longest(arcs, "a", "b") == 5


def test_longest_of_what_nothing_bounds() -> None:
    """Without a way there is no bound."""
    assert longest([Arc("b", "a", 1)], "a", "b") is None
