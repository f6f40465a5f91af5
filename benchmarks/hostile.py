"""What texts made to break a reader cost it: time and memory, with libyaml and without.

Each text of tests/unit/source/test_hostile.py is read in a process of its own, in a
thread with 512 KiB of stack. Seconds are of the CPU, imports not counted; memory is what the process takes at
most above what it took before it began to read (Linux).

    python benchmarks/hostile.py
"""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
import threading
from pathlib import Path
from time import process_time
from types import ModuleType

from forebyg.source import EPISODE_LIMITS, STANDARD_LIMITS, read_json, read_yaml, yaml_reader

TEXTS = Path(__file__).resolve().parents[1] / "tests" / "unit" / "source" / "test_hostile.py"
STACK_BYTES = 512 * 1024
KIB_IN_MIB = 1024


def texts() -> ModuleType:
    """The module that holds the hostile texts."""
    spec = importlib.util.spec_from_file_location("hostile", TEXTS)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(TEXTS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one(form: str, name: str, parser: str) -> None:
    """Read one text and print its seconds, its MiB, and the codes of its first faults."""
    found: list[str] = []
    module = texts()
    text, _ = (module.YAML_BOMBS if form == "yaml" else module.JSON_BOMBS)[name]
    if parser == "pure":
        setattr(yaml_reader, "LOADER", yaml_reader.PureLoader)  # noqa: B010  a constant, set aside here only

    def read() -> None:
        if form == "yaml":
            _, faults = read_yaml(text, limits=STANDARD_LIMITS)
        else:
            _, faults = read_json(text, limits=EPISODE_LIMITS)
        found.extend(f"{fault.code} {fault.line}:{fault.column}" for fault in faults)

    threading.stack_size(STACK_BYTES)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = process_time()
    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    seconds = process_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / KIB_IN_MIB
    print(json.dumps([seconds, grown, found]))


def measured(form: str, name: str, parser: str) -> tuple[float, float, list[str]]:
    """The same, from a process of its own."""
    command = [sys.executable, __file__, form, name, parser]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own file
    seconds, grown, found = json.loads(answer.stdout)
    return seconds, grown, found


def main() -> None:
    """A row for every text, and the worst of each column."""
    module = texts()
    rows = [("yaml", name, parser) for name in module.YAML_BOMBS for parser in ("libyaml", "pure")]
    rows += [("json", name, "json") for name in module.JSON_BOMBS]
    worst: dict[str, tuple[float, float]] = {}
    answers: dict[tuple[str, str], list[str]] = {}
    print(f"{'text':32} {'parser':8} {'seconds':>8} {'MiB':>6}")
    for form, name, parser in rows:
        seconds, grown, found = measured(form, name, parser)
        print(f"{form + ' ' + name:32} {parser:8} {seconds:8.3f} {grown:6.1f}")
        before = worst.get(parser, (0.0, 0.0))
        worst[parser] = max(before[0], seconds), max(before[1], grown)
        if answers.setdefault((form, name), found) != found:
            print(f"{'':32} the parsers differ")
    for parser, (seconds, grown) in worst.items():
        print(f"{'the most':32} {parser:8} {seconds:8.3f} {grown:6.1f}")


if __name__ == "__main__":
    if sys.argv[1:]:
        one(*sys.argv[1:])
    else:
        main()
