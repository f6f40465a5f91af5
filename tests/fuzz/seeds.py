"""What fuzzing begins with: small standards and episodes of the project, good and bad."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

ROOT: Final = Path(__file__).parents[2]
_JSON: Final = b"\x01"
_YAML: Final = b"\x00"


def standards() -> Iterator[bytes]:
    """Small standards, most of them with a fault."""
    paths = [
        *ROOT.glob("tests/diagnostics/codes/*/*.yaml"),
        ROOT / "docs/files/nyby.yaml",
        ROOT / "benchmarks/mini.yaml",
    ]
    yield from (path.read_bytes() for path in sorted(paths))


def names() -> Iterator[bytes]:
    """What a caller may ask for."""
    yield from (
        b"samsoe",
        b"standards/samsoe.yaml",
        b"nowhere.yaml",
        b"id: x\nformat: 1\n",
        b"a\x00.yaml",
        b"x" * 300,
    )


def episodes() -> Iterator[bytes]:
    """Records of the scenarios, as YAML and as JSON."""
    for path in sorted((ROOT / "tests/cases/scenarios").rglob("*.yaml")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
        for case in cases[:: max(1, len(cases) // 4)]:
            yield _YAML + yaml.safe_dump(case["episode"], sort_keys=False, allow_unicode=True).encode()
            yield _JSON + json.dumps(case["episode"], default=str).encode()
