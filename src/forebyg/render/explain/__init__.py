"""A standard, or some rules of it, in plain sentences: as text, as Markdown, or as a page."""

from forebyg.render.explain.document import rules_section, standard_section
from forebyg.render.explain.writers import WRITERS

__all__ = ["WRITERS", "rules_section", "standard_section"]
