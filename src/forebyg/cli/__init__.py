"""The command `forebyg`: reads arguments, asks the library, prints, and sets the exit status."""

from forebyg.cli.main import main

__all__ = ["main"]
