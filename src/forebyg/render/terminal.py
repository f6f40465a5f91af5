"""A page on a terminal: the same words as the plain text, in tables and colour, where rich is installed."""

from io import StringIO
from typing import Final

from forebyg.render.page import Page, Section, Tone
from forebyg.render.text import page_text

try:
    from rich.console import Console, Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text
except ImportError:  # the extra `cli` is not installed
    HAS_RICH = False
else:
    HAS_RICH = True

__all__ = ["HAS_RICH", "terminal_text"]

_STYLES: Final = {
    Tone.WRONG: "bold red",
    Tone.ACT: "bold yellow",
    Tone.UNSURE: "bold magenta",
    Tone.CALM: "bold green",
}


def terminal_text(page: Page, width: int) -> str:
    """The page with colour codes, laid out for a terminal of that width; plain without rich."""
    if not HAS_RICH:
        return page_text(page)
    buffer = StringIO()
    # What is written is decided here, not by the environment: the caller has looked at it.
    console = Console(
        file=buffer, width=width, force_terminal=True, color_system="standard", highlight=False, _environ={}
    )
    console.print(Text(page.head, style="bold"))
    for section in page.sections:
        console.print(Text(f"\n{section.title}", style=_STYLES[section.tone]))
        if section.entries:
            console.print(Padding(_table(section), (0, 0, 0, 2)))
    console.print(Text(f"\n{page.foot}", style="dim"))
    return buffer.getvalue().rstrip("\n")


def _table(section: Section) -> "Table":
    table = Table.grid(padding=(0, 2))
    labelled = any(entry.label for entry in section.entries)
    if labelled:
        table.add_column(style="bold", no_wrap=True)
    table.add_column()
    for entry in section.entries:
        details = (Padding(Text(detail, style="dim"), (0, 0, 0, 2)) for detail in entry.details)
        said = Group(Text(entry.said), *details)
        table.add_row(entry.label, said) if labelled else table.add_row(said)
    return table
