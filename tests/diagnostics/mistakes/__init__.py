"""What policy writers get wrong, planted into a good standard one at a time."""

from tests.diagnostics.mistakes import lines, misspelt, pasted, signs, values
from tests.diagnostics.mistakes.draft import MISTAKES, Draft, Mistake

__all__ = ["MISTAKES", "Draft", "Mistake", "lines", "misspelt", "pasted", "signs", "values"]
