import ast
import importlib
import types
from pathlib import Path

from forebyg.testing import oracle

FOLDER = Path(str(oracle.__file__)).parent


def test_no_function_of_the_engine_is_imported() -> None:
    """Only classes, constants and names of types come from outside the oracle."""
    found = []
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("forebyg."):
                module = importlib.import_module(str(node.module))
                if not module.__name__.startswith("forebyg.testing.oracle"):
                    found += [(path.name, one.name, getattr(module, one.name)) for one in node.names]
    assert found
    functions = [(name, word) for name, word, value in found if isinstance(value, types.FunctionType)]
    assert [] == functions
