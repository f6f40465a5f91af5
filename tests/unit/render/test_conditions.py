from __future__ import annotations

import pytest

from forebyg.messages import LANGUAGES, maybe
from forebyg.render.conditions import condition_words, form_words
from forebyg.render.naming import OwnWords
from forebyg.render.wording import Wording
from forebyg.standard.compile.conditions import condition
from forebyg.standard.compile.context import Context
from forebyg.timeline import FrozenDict
from forebyg.vocabulary import CORE, Shape

SAID = [
    ("at_risk", "the citizen is at risk of an impairment or social problems", "borgeren er i risiko"),
    ({"wish": False}, "the citizen does not wish the offer", "borgeren ikke ønsker tilbuddet"),
    ({"not": "wish"}, "the citizen does not wish the offer", "borgeren ikke ønsker tilbuddet"),
    (
        {"not": {"age": {"at_least": 18}}},
        "it is not so that the citizen has turned 18",
        "det ikke er sådan, at borgeren er fyldt 18 år",
    ),
    ("relative_only", "the person is only a relative", "personen henvender sig alene som pårørende"),
    (
        {"severity": ["light", "severe"]},
        "the severity of the problems is light or severe",
        " er let eller svær",
    ),
    ({"age": {"at_least": 18}}, "the citizen has turned 18", "borgeren er fyldt 18 år"),
    ({"age": {"at_most": 29}}, "the citizen is at most 29 years old", "borgeren er højst 29 år"),
    (
        {"age": {"at_least": 18, "at_most": 29}},
        "the citizen is between 18 and 29 years old",
        "borgeren er mellem 18 og 29 år",
    ),
    ({"form": ["group", "none"]}, "it concerns group courses or the time before any course", "gruppeforløb"),
    ({"happened": "plan_made"}, "there is a record of plan", "der er noteret "),
    (
        {"only": {"contact_offered": {"channels": {"exactly": "virtual"}}}},
        "there is a record of offer of contact, and every time channels: virtual and nothing else",
        "og hver gang kanaler: virtuel og intet andet",
    ),
    (
        {"only": {"conversation": {"channel": "phone"}}},
        "there is a record of conversation, and every time channel: phone",
        "og hver gang kanal: telefon",
    ),
    (
        {"all": ["motivated", {"any": ["wish", {"not": "at_risk"}]}]},
        (
            "the citizen is motivated, and (the citizen wishes the offer, "
            "or the citizen is not at risk of an impairment or social problems)"
        ),
        ", og (",
    ),
    ({"any": ["wish"]}, "the citizen wishes the offer", "borgeren"),
]


@pytest.mark.parametrize(("written", "english", "danish"), SAID)
def test_every_form_of_condition_has_words(written: object, english: str, danish: str) -> None:
    """A condition is put into words in both languages, with brackets where words alone would mislead."""
    compiled = condition(written, Context.nowhere([]))
    assert condition_words(compiled, Wording("en")) == english
    assert danish in condition_words(compiled, Wording("da"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_can_be_denied(lang: str) -> None:
    """Each fact of the vocabulary that is true or false has words for both, other facts for neither."""
    denied = {name for name in CORE.facts if maybe("not-facts", name, lang)}
    assert denied == {name for name, fact in CORE.facts.items() if fact.shape is Shape.TRUTH}


def test_a_fact_of_the_standard_itself_is_denied_by_its_own_words() -> None:
    """A word that a standard gives to a fact is never replaced by that of the vocabulary."""
    own = OwnWords(facts=FrozenDict({"wish": "the citizen has asked for it"}))
    compiled = condition({"wish": False}, Context.nowhere([]))
    assert condition_words(compiled, Wording("en", own=own)) == (
        "it is not so that the citizen has asked for it"
    )


def test_forms_are_named() -> None:
    """The course forms that a rule binds are named as people name them."""
    assert form_words(("individual", "ad_hoc"), Wording("da")) == "individuelle forløb eller ad hoc-forløb"
