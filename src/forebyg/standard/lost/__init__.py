"""A line that is gone from a standard: what it was, told once for all that looks wrong."""

from forebyg.standard.lost.line import told_by_lost_line

__all__ = ["told_by_lost_line"]
