"""Where generated parts stand on a page: `<!-- generated: kinds -->` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from docs._ext.advice import advice
from docs._ext.catalogue import notices, reasons
from docs._ext.codes import diagnostic_index
from docs._ext.commands import commands
from docs._ext.kinds import kinds, shared_fields
from docs._ext.limits import limits, reading_limits
from docs._ext.names import names_for_tests, package_names
from docs._ext.vocabulary import event_types, facts, paragraphs, results

__all__ = ["PARTS", "filled"]

PARTS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "advice": advice,
        "commands": commands,
        "diagnostics": diagnostic_index,
        "event-types": event_types,
        "facts": facts,
        "kinds": kinds,
        "limits": limits,
        "names-for-tests": names_for_tests,
        "notices": notices,
        "package-names": package_names,
        "paragraphs": paragraphs,
        "reading-limits": reading_limits,
        "reasons": reasons,
        "results": results,
        "shared-fields": shared_fields,
    }
)
"""The generated parts, by the name that pages call them by."""

_MARK = re.compile(r"^<!-- generated: ([a-z-]+) -->$", re.MULTILINE)


def filled(text: str) -> str:
    """The text of a page with every generated part in place of its mark.

    Raises:
        KeyError: A page calls for a part that there is not.
    """
    return _MARK.sub(lambda found: PARTS[found.group(1)](), text)
