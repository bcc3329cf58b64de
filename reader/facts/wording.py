"""A fact's value in a few words, for panes and tables; the same in both languages."""

from __future__ import annotations

from typing import assert_never

from reader.facts import mention
from reader.facts.mention import Amount, Value


def value_text(value: Value) -> str:
    """Return what a value says on one line; empty where the words say it all."""
    match value:
        case mention.Date(iso) | mention.Duration(iso):
            return iso
        case mention.Name(name):
            return name
        case mention.Amount(number, unit):
            return f"{number_text(number)} {unit}".rstrip()
        case mention.Rank(rank, of, scope):
            among = f"/{of}" if of is not None else ""
            return f"#{rank}{among} {scope}".rstrip()
        case mention.Person(name, title):
            return f"{name} {title}" if title else name
        case mention.Quote(speaker):
            return speaker or ""
        case mention.Event(date):
            return date
        case mention.Goal(deadline):
            return deadline or ""
    assert_never(value)


def change_text(change: Amount) -> str:
    """Return a change with its sign: +6.3%, −1,200人."""
    sign = "+" if change.number > 0 else ""
    return f"{sign}{number_text(change.number)}{change.unit}"


def number_text(number: float) -> str:
    """Return a number in groups of three digits: 1,234.5."""
    text = f"{number:,.6f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")  # a minus, not a hyphen
