"""A line that is gone from a standard, or begins too far out: told once for all that looks wrong."""

from forebyg.standard.lost.line import told_by_lost_line
from forebyg.standard.lost.moved import told_by_moved_line

__all__ = ["told_by_lost_line", "told_by_moved_line"]
