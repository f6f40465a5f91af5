"""A standard, or one rule of it, in plain sentences."""

from forebyg.render.explain.document import rule_lines, standard_text

__all__ = ["rule_lines", "standard_text"]
