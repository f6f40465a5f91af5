"""What the documentation draws from the code, so that page and code cannot drift apart."""

from docs._ext.pages import PARTS, filled

__all__ = ["PARTS", "filled"]
