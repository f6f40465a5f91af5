"""Puts a fault into a function of the running engine, and takes it out again."""

from __future__ import annotations

import importlib
import inspect
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import reduce
from types import CodeType, FunctionType
from typing import Any

from tests.faults.planted import Fault

Judge = Callable[[], str | None]
"""Runs cases through the engine and names the first that comes out wrong; None: all come out right."""


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """The engine with the fault in it.

    The function stays the same object, with other code, so that whoever imported it has the fault too.

    Raises:
        LookupError: The line does not stand in the function exactly once.
    """
    function = target(fault)
    sound = function.__code__
    function.__code__ = _faulty(fault, function)
    forget()
    try:
        yield
    finally:
        function.__code__ = sound
        forget()


def target(fault: Fault) -> FunctionType:
    """The function that a fault is planted in."""
    module, _, path = fault.function.partition(":")
    found = reduce(getattr, path.split("."), importlib.import_module(f"forebyg.{module}"))
    function = inspect.unwrap(found) if callable(found) else getattr(found, "fget", None)
    if not isinstance(function, FunctionType):
        raise TypeError(f"{fault.function} is no function")
    return function


def caught_by(fault: Fault, judge: Judge) -> str | None:
    """The case by which a judge notices the fault; None: it does not.

    An engine that stops with an exception has noticed it by itself.
    """
    with planted(fault):
        try:
            return judge()
        except Exception as error:  # noqa: BLE001  whatever a faulty engine stops with
            return f"{type(error).__name__}: {error}"


def _faulty(fault: Fault, function: FunctionType) -> CodeType:
    lines = textwrap.dedent(inspect.getsource(function)).splitlines(keepends=True)
    places = [place for place, line in enumerate(lines) if line.strip() == fault.line]
    if len(places) != 1:
        raise LookupError(f"stands {len(places)} times in {fault.function}: {fault.line}")
    lines[places[0]] = lines[places[0]].replace(fault.line, fault.replacement)
    source = "from __future__ import annotations\n" + "".join(lines)
    return _code_of(compile(source, "<planted fault>", "exec", dont_inherit=True), function.__name__)


def _code_of(module: CodeType, name: str) -> CodeType:
    return next(one for one in module.co_consts if isinstance(one, CodeType) and one.co_name == name)


def forget() -> None:
    """Empty every cache of the engine: what it holds was bound or reckoned with other code."""
    for name, module in list(sys.modules.items()):
        if name.startswith("forebyg."):
            for value in list(vars(module).values()):
                clear: Any = getattr(value, "cache_clear", None)
                if clear is not None:
                    clear()
