"""A row of the ledger: one sentence of the source, and what became of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from forebyg.standard.fields import STATEMENT_ID, Lines, Model, Text, in_a_list

Disposition = Literal["rule", "criterion", "information", "judgement"]


class Statement(Model):
    """One statement of the source.

    Attributes:
        id: Its id, such as `VOR-22`.
        lines: Where it stands in the source, first and last line.
        phrase: At most eight words of it.
        as_: What carries it, a rule or a criterion; or it is information, or something
            that a person must judge.
        why: Why a person must judge it, or why nothing or not all is computed from it.
        en: What it says, in English.
        da: What it says, in Danish.
    """

    id: Annotated[str, Field(pattern=STATEMENT_ID)]
    lines: Lines
    phrase: str
    as_: Annotated[list[Disposition], BeforeValidator(in_a_list), Field(alias="as", min_length=1)]
    why: Text | None = None
    en: str
    da: str
