"""What the gate checks, one session each; `.ci/run` is the whole of it from nothing."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import nox

NEWEST = "requirements/newest.txt"
OLDEST = "requirements/oldest.txt"
JUDGING = "*/forebyg/dates/*,*/forebyg/kernel/*,*/forebyg/standard/kinds/*,*/forebyg/report/*"
"""What a result depends on: every branch of it is tested."""
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The versions that are supported."""
ALL_SCENARIOS = "tests/faults/test_faults.py::test_a_sound_engine_is_not_accused"
SLICES = {
    "dates": ("src/forebyg/dates/*", ["tests/unit/dates", "tests/property/test_dates.py"]),
    "judges": ("src/forebyg/kernel/judges/*", ["tests/unit/kernel", ALL_SCENARIOS]),
    "kernel": ("src/forebyg/kernel/[!j]*.py", ["tests/unit/kernel", ALL_SCENARIOS]),
    "timeline": ("src/forebyg/timeline/*", ["tests/unit/timeline", "tests/unit/kernel", ALL_SCENARIOS]),
    "judging": ("src/forebyg/kernel/judging.py", ["tests/unit/kernel", ALL_SCENARIOS]),
    "kinds": ("src/forebyg/standard/kinds/*", ["tests/unit/standard/kinds", ALL_SCENARIOS]),
}
"""What is mutated in one go, and the tests that must notice it."""

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "venv"
nox.options.error_on_external_run = True
nox.options.sessions = ["lint", "types", "tests"]


def _install(session: nox.Session, lock: str) -> None:
    """Install exactly what the lock file names, then this checkout, editable."""
    session.install("--require-hashes", "-r", lock)
    session.install("--no-deps", "-e", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, layout and the floors of imports."""
    _install(session, NEWEST)
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly, over the code and its tests."""
    _install(session, NEWEST)
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """The tests with branch coverage; arguments after `--` go to pytest."""
    _install(session, NEWEST)
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")
    session.run("coverage", "report", "--include", JUDGING, "--fail-under", "100")


@nox.session(python="3.11")
def oldest(session: nox.Session) -> None:
    """The tests with the oldest versions allowed, and with `holidays`."""
    _install(session, OLDEST)
    session.run("pytest", *session.posargs)


@nox.session
def anew(session: nox.Session) -> None:
    """The tests on examples that nobody has drawn before; what is to be run stands after `--`."""
    _install(session, NEWEST)
    session.run("pytest", *session.posargs, env={"HYPOTHESIS_PROFILE": "anew"})


@nox.session
def faults(session: nox.Session) -> None:
    """Every planted fault of the engine is noticed."""
    _install(session, NEWEST)
    session.run(
        "pytest", "tests/faults", "-p", "no:randomly", *session.posargs, env={"FOREBYG_FAULTS": "all"}
    )


@nox.session
def fuzz(session: nox.Session) -> None:
    """Each reader is fuzzed for twenty seconds; other options of libFuzzer stand after `--`."""
    _install(session, NEWEST)
    session.install("atheris")
    options = session.posargs or ["-max_total_time=20"]
    for reader in ("standard", "name", "episode"):
        session.run(
            "python", "-m", "tests.fuzz.fuzz", reader, f"-artifact_prefix={session.create_tmp()}/", *options
        )


@nox.session
def mutation(session: nox.Session) -> None:
    """Mutants of the engine in copies of the checkout, slice by slice: all, or those named after `--`."""
    session.install("--require-hashes", "-r", NEWEST)
    session.install("mutmut==3.*")
    files = subprocess.check_output(["git", "ls-files", "-z"], text=True).split("\0")  # noqa: S607  on the path
    for name in session.posargs or SLICES:
        tree = Path(session.create_tmp()).resolve() / name
        shutil.rmtree(tree, ignore_errors=True)
        for file in filter(None, files):
            (tree / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, tree / file)
        (tree / "setup.cfg").write_text(_mutmut_settings(*SLICES[name]), encoding="utf-8")
        with session.chdir(tree):
            session.run("mutmut", "run", env={"HYPOTHESIS_PROFILE": "mutation"})
            session.run("mutmut", "results")


def _mutmut_settings(mutated: str, tests: list[str]) -> str:
    """The settings of mutmut, which reads them from the folder that it works in."""
    settings = {
        "source_paths": ["src"],
        "only_mutate": [mutated],
        "also_copy": ["standards", "docs", "examples", "benchmarks", "README.md"],
        "pytest_add_cli_args": ["-q", "-p", "no:randomly", "-p", "tests.mutation.fresh"],
        "pytest_add_cli_args_test_selection": tests,
    }
    lines = [f"{name} =\n    " + "\n    ".join(values) for name, values in settings.items()]
    return "\n".join(["[mutmut]", *lines, ""])


@nox.session(venv_backend="none")
def determinism(session: nox.Session) -> None:
    """The same bytes from every Python that is found and with both python-dateutil, each in its own place."""
    told: dict[str, list[str]] = {}
    found = dict(_pythons())
    for version, python in found.items():
        for dateutil in ("2.9", "4.0"):
            place = Path(session.create_tmp()) / f"python{version}-dateutil{dateutil}"
            session.run(python, "-m", "venv", "--clear", str(place), external=True)
            own = str(place / "bin" / "python")
            session.run(
                own, "-m", "pip", "install", "-q", "-e", ".", f"python-dateutil=={dateutil}.*", external=True
            )
            said = session.run(own, "tests/determinism/told.py", "1", "1", silent=True, external=True)
            digest = hashlib.sha256(str(said).encode()).hexdigest()
            told.setdefault(digest, []).append(place.name)
            session.log(f"{place.name}: {len(str(said))} characters, {digest[:12]}")
    session.log(f"not found, so not run: {', '.join(v for v in PYTHONS if v not in found) or 'none'}")
    if len(told) != 1:
        session.error(f"what is told differs: {told}")


def _pythons() -> Iterator[tuple[str, str]]:
    """Every supported Python that runs here: on the path, or one that pyenv keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in PYTHONS:
        name = f"python{version}"
        candidates = [shutil.which(name), *map(str, sorted(kept.glob(f"{version}.*/bin/{name}")))]
        runs = (python for python in candidates if python and _runs(python))
        if python := next(runs, None):
            yield version, python


def _runs(python: str) -> bool:
    """Whether a Python is more than a name, and can make a place of its own."""
    command = [python, "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603  found by us


@nox.session
def differential(session: nox.Session) -> None:
    """The engine against the oracle, at length: ten times the episodes, and three events on small rules."""
    _install(session, NEWEST)
    session.run("pytest", "tests/differential", *session.posargs, env={"FOREBYG_DIFFERENTIAL": "10"})


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation; a warning or a dead link fails."""
    _install(session, NEWEST)
    session.run("sphinx-build", "-W", "--keep-going", "-n", "-b", "html", "docs", "docs/_build/html")


@nox.session
def build(session: nox.Session) -> None:
    """A source archive, and from that archive a wheel, in dist/."""
    session.install("--require-hashes", "-r", NEWEST)
    session.run("python", "-m", "build", "--no-isolation", "--outdir", "dist")


@nox.session
def lock(session: nox.Session) -> None:
    """Rewrite the two lock files; name packages after `--` to raise only these."""
    raised = [f"--upgrade-package={name}" for name in session.posargs] or ["--upgrade"]
    session.install("uv")
    _lock(session, NEWEST, "--extra=cli", "--extra=testing", "--group=dev", *raised)
    _lock(session, OLDEST, "--all-extras", "--group=test", "--resolution=lowest-direct")


def _lock(session: nox.Session, target: str, *options: str) -> None:
    """Resolve for every supported Python and platform, naming no index."""
    silent = ("--quiet", "--no-header", "--no-emit-index-url", "--no-emit-find-links")
    scope = ("--universal", "--python-version=3.11", "--generate-hashes")
    session.run("uv", "pip", "compile", "pyproject.toml", *silent, *scope, *options, "-o", target)
    lines = Path(target).read_text(encoding="utf-8")
    Path(target).write_text(f"# Made by `nox -s lock`; not edited by hand.\n{lines}", encoding="utf-8")
