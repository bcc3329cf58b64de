"""A fact's value in a few words, for panes and tables; the same in both languages."""

from __future__ import annotations

from typing import assert_never

from reader.facts import mention
from reader.facts.mention import Amount, Value

_MYRIADS = (("亿", 100_000_000), ("万", 10_000))


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
    """Return a change with its sign, as short as it is printed: +6.3%, −15.6亿元."""
    sign, number, myriads = "+" if change.number > 0 else "", change.number, ""
    for name, size in _MYRIADS:
        if abs(number) >= size:
            number, myriads = number / size, name
            break
    return f"{sign}{number_text(number)}{myriads}{change.unit}"


def number_text(number: float) -> str:
    """Return a number in groups of three digits: 1,234.5."""
    text = f"{number:,.6f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")  # a minus, not a hyphen
