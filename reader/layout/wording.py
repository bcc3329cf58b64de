"""What the words of one line say about it: how it ends, and which form it has.

These are forms that every newspaper uses: a byline, a caption, a dateline, a list
marker. None is a list of names.
"""

from __future__ import annotations

import re

from reader.script import chars

_CLOSERS = "".join(chars.CLOSERS)
_QUOTE_CLOSERS = "".join(chars.QUOTE_CLOSERS)
_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
_NUMBERED = re.compile(
    rf"{_HAN_NUMBER}、|[（(]{_HAN_NUMBER}[）)]|[0０][1-9１-９](?!\d)"
    rf"|第{_HAN_NUMBER}[章节部]"
)
_ITEM = re.compile(
    r"[0-9０-９]{1,2}[.．、](?![0-9])|[（(][0-9０-９]{1,2}[）)]|[①-⑳]"
    rf"|{_HAN_NUMBER}、|[（(]{_HAN_NUMBER}[）)]|——|[■●▲◆★□○△◇☆▶•·※]"
)
_NUMBER = re.compile(
    r"[0０]?[1-9１-９][.．、]?|[（(]?[一二三四五六七八九十]{1,2}[）)、]?"
)
_PHRASES = re.compile(r"[^\s，。；：]{2,99}(?:\s+[^\s，。；：]{2,99})+")
_BESIDE_FIGURE = re.compile(r"[0-9A-Za-z%]\s|\s[0-9A-Za-z]")
_DATELINE = re.compile(
    r"[■□●▲◆]?\s{0,9}[【\[（(]?(?:本[报報刊网網台]|[^\s，。]{2,8}[社网網報报台])"
    r"[^，。]{0,16}(?:[讯訊]|[电電]|消息|[报報][道導])"
    r"(?:[】\]）)]|\s|[（(]|$|(?=[^\s，。]{1,3}[日月]))"
    r"|[【\[]?本[报報刊][讯訊]"
)
_OPENING = re.compile(
    r"(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日|\d{1,2}月[初中末底上]|[近昨今][日天晨晚]|日前|[连連]日[来來]"
)
"""When it happened: what news opens with where it has no dateline."""
_DECK = re.compile(
    r"[—─]{1,2}\s?(?:[记記访訪]|[写寫]在|[来來]自|[^，。；：！？]{2,24}"
    r"(?:[侧側][记記]|[纪紀][实實事]|[见見][闻聞]|[调調]查|[综綜]述|述[评評]|[观觀]察|"
    r"[启啟]示|巡[礼禮]|掠影)[（(]?[之一二三四五六七上中下①-⑦]{0,2}[）)]?$)[^。；]{0,40}$"
)


def ending(text: str) -> str:
    """Return how `text` ends: a key of `evidence.END`."""
    last = text[-1:]
    if last in chars.STOPS or _LATIN_STOP.search(text[-3:]):
        return "stop"
    if last in _ENDINGS:
        return _ENDINGS[last]
    if last in chars.PAUSES:
        return "pause"
    if last in chars.OPENERS:
        return "opener"
    if last not in chars.CLOSERS:
        return "open"
    if text.rstrip(_CLOSERS)[-1:] in chars.STOPS:
        return "stop"
    return "quote" if last in chars.QUOTE_CLOSERS else "bracket"


_LATIN_STOP = re.compile(r"[A-Za-z)\]]\.[\"'”’]?$")
_ENDINGS = {
    "—": "dash", "─": "dash", "―": "dash", "⸺": "dash", "⸻": "dash",
    "：": "colon", ":": "colon",
    "；": "semicolon", ";": "semicolon",
}  # fmt: skip


def heading_ending(text: str) -> str:
    """Return how a heading ends: a key of `evidence.HEADING_END`."""
    last = text.rstrip(_QUOTE_CLOSERS)[-1:]
    if last in ("？", "?"):
        return "question"
    if last in ("！", "!"):
        return "exclamation"
    return ending(text)


def balance(text: str) -> tuple[bool, bool]:
    """Return whether a pair is left open, and whether one closes unopened."""
    waiting: list[str] = []
    closes = False
    for char in text:
        if char in chars.PAIRS:
            waiting.append(chars.PAIRS[char])
        elif char in chars.CLOSERS:
            if char in waiting:
                del waiting[waiting.index(char) :]
            else:
                closes = True
    return bool(waiting), closes


def is_number(text: str) -> bool:
    """Say whether a text is the number of a section and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def is_numbered(text: str) -> bool:
    """Say whether `text` opens as a numbered heading does."""
    return _NUMBERED.match(text) is not None


def is_item(text: str) -> bool:
    """Say whether a list marker opens `text`."""
    return _ITEM.match(text) is not None


def is_phrases(text: str) -> bool:
    """Say whether a text is nothing but phrases, with blanks for commas."""
    if _PHRASES.fullmatch(text) is None:
        return False
    # the blank that an extractor sees beside a figure was never printed
    return _BESIDE_FIGURE.search(text) is None


def is_deck(text: str) -> bool:
    """Say whether a text is a deck wherever it stands: ——记…, ——…侧记."""
    return _DECK.match(text) is not None


def opens_news(text: str) -> bool:
    """Say whether a text opens as news does: with a dateline, or the day."""
    return _DATELINE.match(text) is not None or _OPENING.match(text) is not None


def is_quoted(text: str) -> bool:
    """Say whether a text is one quotation, and no sentence: “坐船的人”."""
    closer = chars.PAIRS.get(text[0], "") if text[0] in chars.QUOTE_OPENERS else ""
    return (
        closer != "" and text.find(closer) == len(text) - 1 and ending(text) == "quote"
    )


def is_dateline(text: str) -> bool:
    """Say whether 电头, the place and the agency, opens a text: 本报讯."""
    return _DATELINE.match(text) is not None
