"""Advice on a standard that is well formed: clauses that cannot work, have no effect, or leave the law."""

from forebyg.lint.advise import CODES, advise, advise_versions
from forebyg.lint.levels import EVERY, LEVELS, LevelError, Levels, parse_levels

__all__ = ["CODES", "EVERY", "LEVELS", "LevelError", "Levels", "advise", "advise_versions", "parse_levels"]
