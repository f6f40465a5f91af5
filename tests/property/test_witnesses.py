"""Records are built for the rules of drafts, and each shows what it was built for."""

from __future__ import annotations

from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from tests.plain import plain_standards

from forebyg import Standard, evaluate
from forebyg.testing import (
    boundary_episodes,
    compliant_episodes,
    standards,
    undetermined_episodes,
    violating_episodes,
)
from forebyg.testing.shown import complaint, judged, verdicts
from forebyg.witness import boundary, witnesses

DRAWN = (
    (violating_episodes, {"violated", "not_met"}),  # an exclusion is a criterion too, and may be that alone
    (undetermined_episodes, {"undetermined"}),
    (boundary_episodes, {"satisfied", "holding", "pending", "violated", "not_applicable", "met", "not_met"}),
)
SLOW = settings(suppress_health_check=[HealthCheck.too_slow])


class TestWitnesses:
    """Every record that is built for what texts say shows the outcome that it was built to show."""

    @given(plain_standards(), st.integers(0, 10**6))
    @SLOW
    def test_of_any_draft(self, standard: Standard, seed: int) -> None:
        """Whatever the rules and whatever is chosen where they leave a choice."""

        def pick(most: int) -> int:
            return seed % (most + 1)

        for rule in standard.rules:
            name = rule.model.id
            every = chain(witnesses(standard, name, pick=pick), boundary(standard, name, pick=pick))
            told = [complaint(witness, judged(standard, witness)) for witness in every]

            assert [one for one in told if one] == [], name


class TestCompliantRecords:
    """A compliant record leaves nothing broken."""

    @given(standards(most=1), st.data())
    @SLOW
    def test_of_any_draft_of_one_rule(self, standard: Standard, data: st.DataObject) -> None:
        """A single rule can always be kept, unless nobody could keep it: then it is said at once."""
        try:
            made = compliant_episodes(standard)
        except InvalidArgument:
            return
        episode = data.draw(made)
        assert episode.as_of is not None
        report = evaluate(standard, episode, as_of=episode.as_of)

        assert report.violations == report.deviations == ()


class TestDrawnRecords:
    """What is drawn for a rule shows what was asked for, of whatever the language can say."""

    @given(standards(most=2), st.data())
    @SLOW
    def test_of_any_rule(self, standard: Standard, data: st.DataObject) -> None:
        """Broken, left open, or at a limit; where the strategy knows no such record, it says so at once."""
        for rule in standard.rules:
            if rule.rule is None and rule.criterion is None:
                continue
            for strategy, wanted in DRAWN:
                try:
                    made = strategy(standard, rule=rule.model.id)
                except InvalidArgument:
                    continue
                episode = data.draw(made)
                assert episode.as_of is not None
                assert wanted & verdicts(rule.model.id, evaluate(standard, episode, as_of=episode.as_of))
