"""Whatever a draft says, there is advice on it, and it is told in plain sentences, as are its findings."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebyg import Standard, evaluate
from forebyg.lint import CODES, advise
from forebyg.messages import LANGUAGES
from forebyg.render.explain import WRITERS, standard_section
from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.testing import episodes, standards

SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
DAY = date(2026, 1, 1)


class TestAnyDraft:
    """A draft that can be loaded can be asked about in every way."""

    @given(standards())
    @SLOW
    def test_advice(self, standard: Standard) -> None:
        """Every piece of advice has a code that is known, and a place in the file."""
        for one in advise(standard, as_of=DAY):
            assert one.code in CODES
            assert one.line

    @given(standards())
    @SLOW
    def test_it_is_explained(self, standard: Standard) -> None:
        """In each language and form; every rule is named."""
        for lang in LANGUAGES:
            section = standard_section(standard, lang)
            for write in WRITERS.values():
                assert all(one.model.id in write(section, lang) for one in standard.rules)

    @given(standards(), st.data())
    @SLOW
    def test_every_finding_has_its_sentence(self, standard: Standard, data: st.DataObject) -> None:
        """In each language, whatever the record."""
        episode = data.draw(episodes(standard))
        assert episode.as_of is not None
        report = evaluate(standard, episode, as_of=episode.as_of)
        for lang in LANGUAGES:
            wording = Wording(lang, iso=True, episode=report.record)
            assert all(finding_sentence(one, report.as_of, wording).strip() for one in report.findings)
