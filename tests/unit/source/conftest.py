"""What the tests of reading share: both YAML parsers, and readers that answer with little."""

from collections.abc import Callable

import pytest
import yaml

from forebyg.source import STANDARD_LIMITS, Limits, read_yaml
from forebyg.source.yaml_reader import PureLoader

Fault = tuple[str, int | None, int | None]
Faults = Callable[..., list[Fault]]


@pytest.fixture(params=["libyaml", "pure"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with libyaml, then with pure Python: everything holds for both."""
    if not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML was built without libyaml")
    parser = yaml.CSafeLoader if request.param == "libyaml" else PureLoader
    monkeypatch.setattr("forebyg.source.yaml_reader.LOADER", parser)
    return str(request.param)


@pytest.fixture
def data_of(loader: str) -> Callable[[str], object]:  # noqa: ARG001 - sets the parser
    """Read a faultless text and give its data."""

    def read(text: str) -> object:
        document, faults = read_yaml(text, limits=STANDARD_LIMITS)
        assert faults == ()
        assert document is not None
        return document.data

    return read


@pytest.fixture
def faults_of(loader: str) -> Faults:  # noqa: ARG001 - sets the parser
    """Read a faulty text and give code, line and column of its faults."""

    def read(text: str | bytes, limits: Limits = STANDARD_LIMITS) -> list[Fault]:
        _, faults = read_yaml(text, limits=limits)
        return [(fault.code, fault.line, fault.column) for fault in faults]

    return read
