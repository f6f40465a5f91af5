"""Results as other people and other programs read them: prints only, decides nothing."""

from forebyg.render.data import json_text, report_data
from forebyg.render.page import Page, report_page
from forebyg.render.sentences import finding_sentence, notice_sentence
from forebyg.render.terminal import terminal_text
from forebyg.render.text import page_text
from forebyg.render.wording import Wording

__all__ = [
    "Page",
    "Wording",
    "finding_sentence",
    "json_text",
    "notice_sentence",
    "page_text",
    "report_data",
    "report_page",
    "terminal_text",
]
