"""`python -m forebyg` is the command `forebyg`."""

from forebyg.cli import main

if __name__ == "__main__":
    main(prog_name="forebyg")
