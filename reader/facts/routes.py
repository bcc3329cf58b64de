"""Ways with a number or two ends, sites with coined names: 台9线, 月亮礁海域.

The tagger cuts them; their characters tell where they begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.facts.lexicon import lexicon
from reader.facts.sites import Spot
from reader.facts.words import NAMES, Reading, Word

_NUMBERED = "a road with a number"
_BETWEEN = "a way between two places"
_CAPITAL = "after what it is of a country"
_STATION = "a name and a station"
_COINED = "unknown words and a kind of place"
SURE_RULES = (_NUMBERED, _BETWEEN, _CAPITAL, _COINED, _STATION)
"""Rules that need no other evidence."""
_ROAD = re.compile(
    r"(?<![A-Za-z0-9])(?:[GSXY]?[0-9]{1,4}(?:国道|省道|县道|乡道)|台[0-9]{1,3}[甲乙丙]?线|捷运[\u4e00-\u9fff]{2,3}线|[A-Z][0-9]{1,4}号?(?:公路|高速公路|国道)|"
    r"[GSXY][0-9]{2,4}线|国道[一二三四五六七八九十]{1,2}号|[国省县]道[0-9]{1,4}线?|[GS][0-9]{1,4}[\u4e00-\u9fff]{0,6}高速(?:公路)?)"
)
_ENDS = re.compile(
    r"[—－–-]{1,2}[\u4e00-\u9fff]{2,6}?(?:隧道|高速公路|高速|铁路|高铁|公路|大桥|航线|运河)"
)
_SEAT = re.compile(
    "(?:首都|首府|省会|州府|县府|港口城市|海滨城市|边境城市|工业城市|旅游城市|第一大城市|第二大城市|历史名城)"
    "(?=[\u4e00-\u9fff]{2})"
)
_STOP = re.compile("站(?![长点位台务式稳起立在着到上下])")
_LEAST, _MOST = 2, 7
"""Characters of a coined name before its kind, and of a capital's name."""
_SURE = 0.8
_KNOWN_WORD = 0.7
"""Confidence from which a word is one that everybody knows."""
_STRANGE = 0.6
"""Confidence under which the tagger guessed."""
_GUESSED = 0.5
"""The same for words of several characters."""
_NO_NAME = frozenset({"u", "p", "w", "r", "m", "c", "d", "TIME", "xc", "q"})


def routes(reading: Reading) -> Iterator[Spot]:
    """Yield the places of a passage that patterns and guesses of the tagger show."""
    plain = reading.plain
    for match in _ROAD.finditer(plain):
        yield Spot(*match.span(), match[0], _NUMBERED, _SURE)
    for match in _ENDS.finditer(plain):
        word = reading.word_at(max(0, match.start() - 1))
        if word is not None and word.tag == "LOC" and word.end == match.start():
            text = plain[word.start : match.end()]
            yield Spot(word.start, match.end(), text, _BETWEEN, _SURE)
    for match in _SEAT.finditer(plain):
        word = reading.word_at(match.end())
        if word is not None and _is_seat(word, match.end()):
            yield Spot(word.start, word.end, word.text, _CAPITAL, _SURE)
    for match in _STOP.finditer(plain):
        word = reading.word_at(max(0, match.start() - 1))
        if word is not None and word.tag in NAMES and len(word.text) > 1:
            text = plain[word.start : match.end()]
            if word.end == match.start() and word.text not in lexicon("place_stops"):
                yield Spot(word.start, match.end(), text, _STATION, _SURE)
    yield from _coined(reading)


def _limit(word: Word) -> float:
    """Return the confidence from which a word of several characters is known."""
    return _STRANGE if word.tag in NAMES else _GUESSED


def _is_seat(word: Word, start: int) -> bool:
    if word.start != start or not _LEAST <= len(word.text) <= _MOST:
        return False
    return word.tag in NAMES or (word.tag == "n" and word.sure < _KNOWN_WORD)


def _coined(reading: Reading) -> Iterator[Spot]:
    """Yield kinds of places behind words that the tagger guessed: 鲸|背|礁|海域."""
    heads, stops = lexicon("place_heads"), lexicon("place_stops")
    for index, head in enumerate(reading.words):
        if head.text not in heads or head.text not in stops or len(head.text) < _LEAST:
            continue
        run: list[Word] = []
        for word in reversed(reading.words[max(0, index - _MOST) : index]):
            if word.tag in _NO_NAME or not word.text.isalpha():
                break
            if word.text in lexicon("countries") or (
                len(word.text) > 1 and word.sure >= _limit(word)
            ):
                break
            run.append(word)
        size = sum(len(word.text) for word in run)
        strange = sum(word.sure < _STRANGE for word in run)
        named = len(run) == 1 and run[0].tag in NAMES
        if (
            strange
            and (named or (len(run) > 1 and strange > 1))
            and _LEAST <= size <= _MOST
        ):
            text = reading.plain[run[-1].start : head.end]
            yield Spot(run[-1].start, head.end, text, _COINED, _SURE)
