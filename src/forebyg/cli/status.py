"""What the exit status of a run says; the page on commands has it as a table."""

from enum import IntEnum

__all__ = ["Status"]


class Status(IntEnum):
    """The exit status; where several would do, the highest counts.

    Attributes:
        NOTHING_FOUND: All is well, or there was nothing to look for.
        FOUND: There is what the command looks for: a violation, an error, a failed scenario, a difference.
        UNUSABLE: An input cannot be used, or one of many.
        OWN_FAULT: A fault of forebyg itself.
        INTERRUPTED: Somebody pressed Ctrl-C; as shells have it.
        BROKEN_PIPE: Nobody reads the output any more; as shells have it.
    """

    NOTHING_FOUND = 0
    FOUND = 1
    UNUSABLE = 2
    OWN_FAULT = 3
    INTERRUPTED = 130
    BROKEN_PIPE = 141
