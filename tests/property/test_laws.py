"""The laws that every judgement keeps, whatever the standard and the record."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebyg import Episode, evaluate, load_standard, shipped_ids
from forebyg.testing import LAWS, laws_of, standards
from forebyg.testing.laws import Law
from forebyg.testing.records import FIRST

STANDARDS = [load_standard(name) for name in shipped_ids()]
LAW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NAMES = [law.__name__ for law in LAWS]


@pytest.mark.parametrize("law", LAWS, ids=NAMES)
@given(data=st.data())
@LAW
def test_a_law_holds_for_every_shipped_standard(law: Law, data: st.DataObject) -> None:
    """The sentence in the docstring of each law is true of every standard that is shipped."""
    law(data.draw(st.sampled_from(STANDARDS)), data)


@pytest.mark.parametrize("law", LAWS, ids=NAMES)
@given(data=st.data())
@LAW
def test_a_law_holds_for_any_standard(law: Law, data: st.DataObject) -> None:
    """It is true of drafts too, whatever the language can say."""
    law(data.draw(standards()), data)


@pytest.mark.parametrize("law", LAWS, ids=NAMES)
def test_a_law_says_what_it_holds(law: Law) -> None:
    """Every law is a sentence, and has a test in the class that is made for a standard of one's own."""
    test = vars(laws_of(STANDARDS[0], max_examples=1))[f"test_{law.__name__}"]
    assert law.__doc__
    assert test.__doc__ == law.__doc__


def test_a_record_of_nothing_is_judged() -> None:
    """An empty record has findings for every rule and no violation."""
    for standard in STANDARDS:
        report = evaluate(standard, Episode("E-1"), as_of=FIRST)

        assert report.findings
        assert not report.violations
