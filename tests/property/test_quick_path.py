"""The quick way of judging gives what the general way gives."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from forebyg import load_standard, shipped_ids
from forebyg.kernel.evaluation import bind_program
from forebyg.kernel.occasion import occasions
from forebyg.kernel.quick import is_quick
from forebyg.testing import episodes
from forebyg.timeline import Snapshot

STANDARDS = [load_standard(name) for name in shipped_ids()]


class TestTheQuickWay:
    """What is in doubt is left to the general way; all else comes out the same."""

    @given(st.data())
    def test_gives_what_the_general_way_gives(self, data: st.DataObject) -> None:
        """Every rule on every occasion gives the same findings both ways."""
        standard = data.draw(st.sampled_from(STANDARDS))
        courses = data.draw(st.sampled_from(((None,), ("A", "B"), (None, "A", "B"))))
        episode = data.draw(episodes(standard, courses=courses))
        as_of = episode.as_of or date.min
        snapshot = Snapshot(episode, as_of.toordinal())
        bound = bind_program(standard.program({}))
        for occasion in occasions(snapshot):
            if not is_quick(occasion, bound.force):
                continue
            found = [search(occasion) for search in bound.searches]
            for rule in bound.rules:
                if rule.quick is not None and rule.quick.is_sure(found):
                    assert rule.findings(occasion) == [rule.quick.finding(occasion, found)]
