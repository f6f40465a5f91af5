"""Prints all that is said of many cases: what two machines print can be compared byte for byte.

Run as a program of its own, with two numbers: every so many-th scenario file is read, and every so many-th
of its cases is judged. It takes time zone, locale and hash seed from its environment, as any program does,
and tells on stderr which YAML parser it has.
"""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from forebyg import Report, json_text, report_data
from forebyg.cli import main as command
from forebyg.render import page_text, report_page
from forebyg.scenario import load_scenarios, run
from forebyg.source.yaml_reader import LOADER

ROOT = Path(__file__).parents[2]


def reports(files: int, cases: int) -> Iterator[Report]:
    """What comes of cases of the project, in one order on every machine."""
    paths = sorted((ROOT / "tests" / "cases" / "scenarios").rglob("*.yaml"))
    for path in paths[::files]:
        scenarios = load_scenarios(path)
        for result in run(scenarios._replace(cases=scenarios.cases[::cases])):
            if result.report is not None:
                yield result.report


def main(files: int, cases: int) -> None:
    """Print what is said of each case as JSON, in English and in Danish, and once by the command."""
    sys.stderr.write(f"{LOADER.__name__}\n")
    for report in reports(files, cases):
        told = [json_text(report_data(report, lang="da"))]
        told += [page_text(report_page(report, lang=lang)) for lang in ("en", "da")]
        sys.stdout.buffer.write("\n".join(told).encode())
    case = ROOT / "examples" / "samsoe-episode.yaml"
    sys.stdout.flush()
    command(["evaluate", str(case), "--standard", "samsoe", "--format", "json"])


if __name__ == "__main__":
    with suppress(locale.Error):  # the machine may lack the locale that it is told to have
        locale.setlocale(locale.LC_ALL, "")
    main(*map(int, sys.argv[1:]))
