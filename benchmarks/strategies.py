"""How many records a second the strategies of `forebyg.testing` make, and what share they reject.

python benchmarks/strategies.py [COUNT]
"""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector

from forebyg import load_standard, shipped_ids
from forebyg.testing import (
    boundary_episodes,
    compliant_episodes,
    episodes,
    standards,
    undetermined_episodes,
    violating_episodes,
)

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
KINDS = {
    "episodes": episodes,
    "compliant": compliant_episodes,
    "compliant on a day": lambda standard: compliant_episodes(standard, as_of=date(2025, 12, 1)),
    "violating": violating_episodes,
    "boundary": boundary_episodes,
    "undetermined": undetermined_episodes,
}


def measured(strategy: st.SearchStrategy[Any]) -> tuple[float, float]:
    """Records a second of CPU time, and the share rejected in percent."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=COUNT,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(_record: object) -> None:
        pass

    began = time.process_time()
    with collector.with_value(found.append):
        draw()
    seconds = time.process_time() - began
    statuses = [case["status"] for case in found[0]["generate-phase"]["test-cases"]]
    valid, invalid = statuses.count("valid"), statuses.count("invalid")
    return valid / seconds, 100 * invalid / (valid + invalid)


for name in shipped_ids():
    loaded = load_standard(name)
    for kind, make in KINDS.items():
        speed, rejected = measured(make(loaded))
        print(f"{name:12} {kind:20} {speed:7.0f} a second  {rejected:5.2f} % rejected")
speed, rejected = measured(standards())
print(f"{'any':12} {'standards':20} {speed:7.0f} a second  {rejected:5.2f} % rejected")
