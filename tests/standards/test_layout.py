"""Every shipped standard means the same however it is laid out."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml
from tests.planted import copied

from forebyg import load_standard, shipped_ids
from forebyg.diff import compare

LAYOUTS = 3
"""So many of each standard; docs/quality.md has how many were tried once."""

REMARK = "# A remark: {which: nobody, reads: it}\n"


class Layout(yaml.SafeDumper):
    """Writes each text in one of the styles of YAML, and each list and mapping in lines or in brackets."""

    def __init__(self, stream: Any, **options: Any) -> None:  # noqa: ANN401  as PyYAML has them
        super().__init__(stream, **options)
        self.draw = random.Random(0)  # noqa: S311  no secret hangs on it

    def ignore_aliases(self, _data: object) -> bool:
        """An anchor is refused by the reader, so that nothing is written as one."""
        return True


def text_in(dumper: Layout, value: str) -> yaml.Node:
    """Plain where that can be and is no number, or in either kind of quotation marks."""
    style = dumper.draw.choice((None, "'", '"') if value[:1].isalpha() else ("'", '"'))
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def list_in(dumper: Layout, value: list[object]) -> yaml.Node:
    """One entry a line, or all between brackets."""
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=dumper.draw.random() < 0.3)


def mapping_in(dumper: Layout, value: dict[str, object]) -> yaml.Node:
    """One field a line, or all between braces; the fields in any order."""
    fields = [*value.items()]
    dumper.draw.shuffle(fields)
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields, flow_style=dumper.draw.random() < 0.3)


Layout.add_representer(str, text_in)
Layout.add_representer(list, list_in)
Layout.add_representer(dict, mapping_in)


def laid_out(name: str, number: int) -> str:
    """One of the ways to write a shipped standard."""
    draw = random.Random(number)  # noqa: S311  no secret hangs on it
    data = copied(load_standard(name))
    draw.shuffle(data["rules"])
    draw.shuffle(data["statements"])

    class Own(Layout):
        def __init__(self, stream: Any, **options: Any) -> None:  # noqa: ANN401  as PyYAML has them
            super().__init__(stream, **options)
            self.draw = draw

    text = yaml.dump(
        data, Dumper=Own, allow_unicode=True, sort_keys=False, width=draw.choice((40, 110, 9_999)), indent=4
    )
    lines = text.splitlines(keepends=True)
    return "".join(f"{REMARK if _begins(line) and draw.random() < 0.2 else ''}{line}" for line in lines)


def _begins(line: str) -> bool:
    """Whether a field or an entry of the whole document begins on a line: a remark can stand above it."""
    return line[0].isalpha() or line.startswith("- ")


@pytest.mark.parametrize("number", range(LAYOUTS))
@pytest.mark.parametrize("name", shipped_ids())
def test_another_layout(name: str, number: int) -> None:
    """Keys and rules in any order, lines or brackets, quotation marks, remarks: nothing differs."""
    text = laid_out(name, number)
    old, new = load_standard(name), load_standard(text)

    assert not compare(old, new).differs
    assert not compare(new, old).differs


def test_the_layouts_are_others() -> None:
    """No two are the same text."""
    assert len({laid_out("statute", number) for number in range(LAYOUTS)}) == LAYOUTS
