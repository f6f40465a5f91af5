"""The smallest case that two documents judge differently."""

from forebyg.diff.search.search import Found, NotFound, search

__all__ = ["Found", "NotFound", "search"]
