from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from forebyg import Standard, load_standard

HEAD = """\
format: 1
id: nyby
title: A draft
paragraphs: {offered: [SEL-82b], not_offered: []}
"""


@pytest.fixture(scope="session")
def draft() -> Callable[..., Standard]:
    """A draft with these rules, each written as one line of YAML."""

    def make(*rules: str, head: str = "") -> Standard:
        lines = [f"- {{{rule}, cites: [NYB-1]}}" for rule in rules]
        kinds: set[Any] = {"criterion" if "kind: eligibility" in rule else "rule" for rule in rules}
        ledger = f"- {{id: NYB-1, lines: 1, phrase: et, as: [{', '.join(sorted(kinds))}], en: One., da: En.}}"
        text = "\n".join([HEAD + head, "rules:", *lines, "statements:", ledger, ""])
        return load_standard(text)

    return make
