"""Tests of open lists and mappings: where the next thing belongs."""

from forebyg.place import Place
from forebyg.source.frames import OpenList, OpenMapping

START = Place(1, 1, 1, 1)


def test_a_list_counts_its_items() -> None:
    """The next item stands one position further, whatever the last one was."""
    opened = OpenList(("rules",), START, in_brackets=False, kept=True)
    assert opened.next_path() == ("rules", 0)
    opened.put(None)
    assert (opened.next_path(), opened.data, opened.keeps_next()) == (("rules", 1), [None], True)


def test_a_mapping_takes_key_and_value_in_turn() -> None:
    """After a key comes its value, after the value the next key."""
    opened = OpenMapping((), START, in_brackets=False, kept=True)
    assert (opened.awaits_key, opened.next_path()) == (True, ())
    opened.take_key("a", drops=False)
    assert (opened.awaits_key, opened.next_path(), opened.keeps_next()) == (False, ("a",), True)
    opened.put(1)
    assert (opened.awaits_key, opened.next_path(), opened.data) == (True, (), {"a": 1})


def test_a_mapping_drops_what_has_no_key() -> None:
    """A value under a key that is no text, or is refused, is not kept; the next entry is."""
    opened = OpenMapping(("x",), START, in_brackets=False, kept=True)
    opened.take_key(None, drops=True)
    assert (opened.next_path(), opened.keeps_next()) == (("x",), False)
    opened.put(1)
    opened.take_key("a", drops=True)
    opened.put(2)
    opened.take_key("a", drops=False)
    assert opened.keeps_next()
    opened.put(3)
    assert opened.data == {"a": 3}


def test_what_is_in_a_dropped_value_is_dropped() -> None:
    """Nothing below a refused key is part of the document."""
    opened = OpenMapping((), START, in_brackets=True, kept=False)
    opened.take_key("a", drops=False)
    assert not opened.keeps_next()
    assert not OpenList((), START, in_brackets=True, kept=False).keeps_next()
