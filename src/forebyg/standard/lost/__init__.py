"""A line that is gone from a standard, or begins in the wrong place: told once for all that looks wrong."""

from forebyg.standard.lost.explain import told_by_a_line

__all__ = ["told_by_a_line"]
