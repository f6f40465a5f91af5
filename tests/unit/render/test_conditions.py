from __future__ import annotations

import pytest

from forebyg.render.conditions import condition_words, form_words
from forebyg.render.wording import Wording
from forebyg.standard.compile.conditions import condition
from forebyg.standard.compile.context import Context

SAID = [
    ("at_risk", "the citizen is at risk of an impairment or social problems", "borgeren er i risiko"),
    ({"wish": False}, "it is not so that the citizen wishes the offer", "det ikke er sådan, at "),
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
            "or it is not so that the citizen is at risk of an impairment or social problems)"
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


def test_forms_are_named() -> None:
    """The course forms that a rule binds are named as people name them."""
    assert form_words(("individual", "ad_hoc"), Wording("da")) == "individuelle forløb eller ad hoc-forløb"
