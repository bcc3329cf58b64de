"""What each line looks like: all that the reflow asks of one, asked once.

Nothing here depends on the measure or on the neighbours' meaning, so it is done
before the search and costs the same for every line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.layout import evidence
from reader.layout.lines import Line, measure
from reader.script import chars

_UNIT = re.compile(
    r"[“‘「『（《〈【〔(\[{\s]*"
    r"(?:[0-9０-９][0-9０-９.,:：．%％‰℃]*|[A-Za-z][A-Za-z'’\-]*|.)"
    r"[”’」』）》〉】〕)\]}，、；：。！？,;:!?.…⋯—]*"
)
"""What moves to the next line together: a mark never stands alone at an edge."""
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0０][1-9１-９](?!\d)"
    r"|第[一二三四五六七八九十]{1,3}[章节部]"
)
_ITEM = re.compile(
    r"(?:[0-9０-９]{1,2}[.．、](?![0-9])|[（(][0-9０-９]{1,2}[）)]|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|——|[■●▲◆★□○△◇☆▶•·※])"
)
_PHRASES = re.compile(r"[^\s，。；：]{2,99}(?:\s+[^\s，。；：]{2,99})+")
_BESIDE_FIGURE = re.compile(r"[0-9A-Za-z%]\s|\s[0-9A-Za-z]")
BYLINE = re.compile(
    r"^[（(【\[]?[□■◎●○▲△\s]*(?:本[报報刊网網台]|[融全]媒体?|[^\s，。：；]{2,6}[网報报台社])?"
    r"(?:首席|[见見][习習]|特[约約派]|驻[^\s，。]{1,8}|駐[^\s，。]{1,8})?"
    r"(?:记者|記者|通讯员|通訊員|评论员|評論員|特约撰稿人?|撰稿人?|作者|文|图|圖|撰文)"
    r"(?:[\s：:/／|｜　]|$|(?<=[记記]者)(?=[^\s，。]{2,4}(?:[／/\s）)]|$)))"
    r"[^，。；！？]{0,60}$"
)
CAPTION = re.compile(
    r"(?:[^拍航]|^)[摄攝][）)]?$|(?:供[图圖]|[资資]料(?:[图圖]片?|照片?))[）)]?$"
    r"|[／/]\s?(?:提供|[制製][图圖])$|\s\S{2,8}\s?(?:提供|[制製][图圖])[）)]?$"
    r"|^(?:[图圖](?:[①-⑳]|[一二三四五六七八九十\d]{1,2})?[：:])|^[图圖][①-⑳]"
)
"""A caption says who took the picture, or which one it is."""
POINTING = re.compile(
    r"^[▲△▼◀▶←→↑↓]|^(?:[上下左右大小本]?[图圖]|照片)[为為]"
    r"|^[^，。]{1,12}（[左右中前后後二三一四]{1,3}(?:[一二三四]|起)?）.{2,40}$"
)
"""It says who stands where; so may the story."""
DATELINE = re.compile(
    r"^[■□●▲◆]?\s*(?:[【\[（(])?(?:本[报報刊网網台]|[^\s，。]{2,8}[社网網報报台])[^，。]{0,16}"
    r"(?:讯|訊|电|電|消息|报道|報道)(?:[】\]）)]|\s|[（(]|$|(?=[^\s，。]{1,3}[日月]))"
)
_NAME_FOLLOWS = re.compile(
    "(?:记者|記者|通讯员|通訊員|作者|编辑|摄影|攝影|撰文|实习生|實習生|[／/、:：]|\\s\\S)$"
)
_NAMES = re.compile(r"[^\s，。；：？！“”]{1,4}(?:\s+[^\s，。；：？！“”]{1,4})*[）)]?")
_CAPTION_END = re.compile(r"(?:摄|攝|供图|供圖|制图|製圖|[）)]|。)$")
_MARKS = frozenset("，。、；：！？”’」』）》〉“‘「『（《〈,;:!?()")
_NEVER_FIRST = chars.NEVER_START - frozenset("—…⋯·")
_ENDS = chars.STOPS | chars.CLOSERS | frozenset("：:—")
_PIECE: Final = 6
"""Half ems that a piece of a line is shorter than the line, at least."""
_SIGNS: Final = 3
_NUMBER = re.compile(r"[0０]?[1-9１-９][.．、]?|[（(]?[一二三四五六七八九十]{1,2}[）)、]?")
_NUMBER_END = re.compile(r"[0-9０-９][.．,，]?$")
_NUMBER_START = re.compile(r"[0-9０-９%％‰℃]")


@dataclass(frozen=True, slots=True)
class Look:
    """A line's features, as costs where they don't depend on anything else."""

    width: float
    """Ems."""
    unit: float
    """Ems of what would have to move to the line before, were there room."""
    end: str
    """Which kind of ending, a key of `evidence.END`."""
    end_cost: float
    """A paragraph ends here."""
    start_cost: float
    """A paragraph begins here, whatever its shape."""
    slack: float
    """Ems that its marks may give way."""
    spread: bool
    """Set with even blanks to fill the measure."""
    indented: bool
    """By two ideographs, kept from the page."""
    separated: bool
    """Behind a blank line, where these are not the rule."""
    parted: bool
    """Before such a blank line."""
    paged: bool
    """First on its page."""
    heading: float
    byline: float
    caption: float
    opens: bool
    """A quote or bracket does not close in it."""
    closes: bool
    """It closes one that it did not open."""
    quotes: bool
    """It begins with a quotation."""
    sentence: bool
    """A sentence or a dash stands in it: no heading goes on so."""
    dateline: bool
    """本报讯 opens it."""
    item: bool
    """A list marker opens it."""
    phrases: float
    """The cost of its being body text though it is two phrases."""
    piece: bool
    """Perhaps not a whole printed line, in a file that was broken at marks."""
    named: bool
    """It is a byline that stops at a label or in the middle of a name."""
    names: bool
    """It holds nothing but what may be names."""
    captioned: bool
    """A caption is over at its end."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How the whole file is set."""

    base: int
    """Half ems of indent that a full line has."""
    indents: bool
    """Whether first lines have kept their indent."""
    blanks: float
    """The share of lines behind a blank line."""
    lost: float
    """The share of first lines whose indent was lost, where some were kept."""
    broken: bool
    """Whether printed lines were broken at their marks."""


def habits_of(lines: Sequence[Line]) -> Habits:
    """Return how a file's lines are set."""
    total = max(1, len(lines))
    counts: dict[int, int] = {}
    for line in lines:
        counts[line.indent] = counts.get(line.indent, 0) + 1
    base = max(counts, key=lambda indent: (counts[indent], -indent), default=0)
    base = min(base, min((i for i in counts if counts[i] > total / 5), default=base))
    kept = sum(_is_indented(line.indent - base) for line in lines)
    blanks = sum(line.gap > 0 for line in lines) / total
    return Habits(
        base=base,
        indents=0.06 * total <= kept < 0.9 * total,
        blanks=blanks,
        lost=_lost(lines, base),
        broken=is_broken(lines),
    )


def _lost(lines: Sequence[Line], base: int) -> float:
    """Return the share of sure first lines that have no indent."""
    widest = sorted(line.width for line in lines)[len(lines) * 3 // 4 :][:1]
    first = [
        _is_indented(line.indent - base)
        for before, line in pairwise(lines)
        if before.width < 0.8 * widest[0]
        and ending(before.text.text) == "stop"
        and line.width > 0.6 * widest[0]
    ]
    return 1 - (sum(first) + 0.5) / (len(first) + 0.5)


def looks_of(lines: Sequence[Line], habits: Habits | None = None) -> tuple[Look, ...]:
    """Return the look of each line."""
    habits = habits or habits_of(lines)
    usual = _usual_gaps(lines)
    return tuple(
        _look(lines, i, habits, usual) for i in range(len(lines))
    )


def is_item(text: str) -> bool:
    """Say whether a list marker opens `text`."""
    return _ITEM.match(text) is not None


def is_numbered(text: str) -> bool:
    """Say whether `text` opens as a numbered heading does."""
    return _NUMBERED.match(text) is not None


def _caption(text: str) -> float:
    if CAPTION.search(text):
        return evidence.CAPTION
    return evidence.CAPTION_POINTING if POINTING.search(text) else evidence.NEVER


def is_cut_name(text: str) -> bool:
    """Say whether a byline ends on a label, or in the middle of a name."""
    return _NAME_FOLLOWS.search(text) is not None


def ending(text: str) -> str:
    """Return how `text` ends: a key of `evidence.END`."""
    last = text[-1:]
    if last in chars.STOPS:
        return "stop"
    if last in "—─―":
        return "dash"
    if last in "：:":
        return "colon"
    if last in "；;":
        return "semicolon"
    if last in chars.PAUSES:
        return "pause"
    if last in chars.OPENERS:
        return "opener"
    if last not in chars.CLOSERS:
        return "open"
    inner = text.rstrip("".join(chars.CLOSERS))[-1:]
    if inner in chars.STOPS:
        return "stop"
    return "quote" if last in chars.QUOTE_CLOSERS else "bracket"


def _look(lines: Sequence[Line], i: int, habits: Habits, usual: Sequence[int]) -> Look:
    line = lines[i]
    text = line.text.text
    unit = _UNIT.match(text)
    end = ending(text)
    spread = line.spread
    opens, closes = _balance(text)
    indent = line.indent - habits.base
    separated = line.gap > usual[i]
    paged = _is_parted(lines, i)
    before = lines[i - 1].text.text if i else ""
    cut = _NUMBER_END.search(before) and _NUMBER_START.match(text)
    start = evidence.START_CLOSING if text[0] in _NEVER_FIRST else 0.0
    if text[0] in "（(" and not _NUMBERED.match(text) and not _ITEM.match(text):
        start += evidence.START_BRACKETED
    return Look(
        width=line.width / 2,
        unit=measure(unit.group()) / 2 if unit else 1.0,
        end=end,
        end_cost=_end_cost(lines, i, end),
        start_cost=start + (evidence.NUMBER_CUT if cut else 0.0),
        slack=0.5 * sum(char in _MARKS for char in text) + 0.3,
        spread=spread,
        indented=habits.indents and _is_indented(indent),
        separated=separated,
        parted=i + 1 < len(lines) and lines[i + 1].gap > usual[i + 1],
        paged=paged,
        heading=_heading(lines, i, habits, usual),
        byline=evidence.BYLINE if BYLINE.search(text) else evidence.NEVER,
        caption=_caption(text),
        opens=opens,
        closes=closes,
        quotes=text[0] in chars.QUOTE_OPENERS,
        sentence=text[0] in "—─" or any(mark in text for mark in "。！；"),
        dateline=DATELINE.match(text) is not None,
        item=is_item(text),
        phrases=evidence.PHRASES_IN_BODY if _is_phrases(text) else 0.0,
        piece=habits.broken and _is_piece(lines, i),
        named=is_cut_name(text),
        names=_NAMES.fullmatch(text) is not None,
        captioned=_CAPTION_END.search(text) is not None,
    )


def _end_cost(lines: Sequence[Line], i: int, end: str) -> float:
    """Return what it costs to end a paragraph on a line, whatever its measure."""
    cost = evidence.END[end]
    if _is_parted(lines, i + 1):
        cost = min(cost, evidence.END_AT_EDGE)
    return cost + (evidence.SPREAD_END if lines[i].spread else 0.0)


def _is_parted(lines: Sequence[Line], i: int) -> bool:
    """Say whether a page's edge, or furniture that is gone, stands above a line."""
    if not 0 < i < len(lines):
        return False
    line, above = lines[i], lines[i - 1]
    gone = line.number - above.number - 1 > line.gap
    return line.page != above.page or (line.frame == above.frame and gone)


def _heading(lines: Sequence[Line], i: int, habits: Habits, usual: Sequence[int]) -> float:
    line = lines[i]
    text = line.text.text
    cost = evidence.HEADING + _heading_text(text)
    if line.vertical:
        return evidence.HEADING_FLOOR
    if line.overprinted:
        cost += evidence.HEADING_TWICE
    if i == 0:
        cost += evidence.HEADING_FIRST
    elif _is_number(lines[i - 1].text.text):
        cost += evidence.HEADING_UNDER_NUMBER
    if line.gap > usual[i]:
        rare = habits.blanks < 0.15
        cost += evidence.HEADING_RARE_BLANK if rare else evidence.HEADING_BLANK
    if i + 1 < len(lines) and lines[i + 1].gap > usual[i + 1]:
        cost += evidence.HEADING_BLANK
    if habits.indents:
        indent = line.indent - habits.base
        if _is_indented(indent):
            cost += evidence.HEADING_INDENTED
        elif indent <= 1:
            cost += evidence.HEADING_UNINDENTED
        else:
            cost += evidence.HEADING_CENTRED
    if line.width <= 2 * evidence.TINY_WIDTH and not _is_number(text):
        cost += evidence.TINY
    cost += evidence.HEADING_PER_EM * max(0.0, line.width / 2 - 24)
    return max(cost, evidence.HEADING_FLOOR)


def _is_number(text: str) -> bool:
    """Say whether a text is the number of a section and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def _heading_text(text: str) -> float:
    """Return what the words alone say for and against a heading."""
    inner = text.rstrip("".join(chars.CLOSERS))
    cost = evidence.HEADING_END[_heading_ending(text)]
    if _NUMBERED.match(text):
        cost += evidence.HEADING_NUMBERED
    if _is_phrases(text):
        cost += evidence.HEADING_TWO_PHRASES
    if text[0] in "（(" and text[-1] in "）)" and not _NUMBERED.match(text):
        cost += evidence.HEADING_BRACKETED
    body = inner[:-1]
    cost += evidence.HEADING_SEMICOLON * sum(body.count(c) for c in "；;")
    cost += evidence.HEADING_SENTENCE * sum(body.count(c) for c in "。！")
    cost += evidence.HEADING_QUESTION_INSIDE * sum(body.count(c) for c in "？?")
    cost += evidence.HEADING_COMMAS * max(0, sum(body.count(c) for c in "，,") - 1)
    if any(_balance(text)):
        cost += evidence.HEADING_UNBALANCED
    return cost


def _is_phrases(text: str) -> bool:
    """Say whether a line is two phrases or more, with blanks for commas."""
    if _PHRASES.fullmatch(text) is None:
        return False
    # the blank that an extractor sees beside a figure was never printed
    return _BESIDE_FIGURE.search(text) is None


def _heading_ending(text: str) -> str:
    last = text.rstrip("”’」』")[-1:] or text[-1:]
    if last in "？?":
        return "question"
    if last in "！!":
        return "exclamation"
    return ending(text)


def _balance(text: str) -> tuple[bool, bool]:
    """Return whether a pair is left open, and whether one closes unopened."""
    waiting: list[str] = []
    closes = False
    for char in text:
        if char in chars.PAIRS:
            waiting.append(chars.PAIRS[char])
        elif char in chars.CLOSERS:
            if waiting and char in waiting:
                del waiting[waiting.index(char) :]
            else:
                closes = True
    return bool(waiting), closes


def _is_indented(indent: int) -> bool:
    return evidence.INDENT - 1 <= indent <= evidence.INDENT + 1


_WINDOW: Final = 3
"""Sentences on each side: blank lines may be the rule in one frame only."""


def _usual_gaps(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return how many blank lines are usual around each line.

    They are counted inside sentences: between paragraphs they may well stand.
    """
    inside = [
        i
        for i in range(1, len(lines))
        if lines[i - 1].text.text[-1] not in _ENDS and lines[i].page == lines[i - 1].page
    ]
    usual: list[int] = []
    for i in range(len(lines)):
        at = bisect_left(inside, i)
        near = inside[max(0, at - _WINDOW) : at + _WINDOW + 1]
        gaps = sorted(lines[j].gap for j in near)
        usual.append(gaps[(len(gaps) - 1) // 2] if gaps else 0)
    return tuple(usual)


def is_broken(lines: Sequence[Line]) -> bool:
    """Say whether printed lines were broken at their marks.

    A short line that ends on a comma shows it. With fewer than some, every last
    line and the first line after it would look like two pieces.
    """
    full = full_width(lines)
    return sum(
        line.width < full - _PIECE and line.text.text[-1] in "，、；" for line in lines
    ) >= max(_SIGNS, len(lines) // 100)


def full_width(lines: Sequence[Line]) -> int:
    """Return the width that most lines have, in half ems."""
    counts = Counter(line.width for line in lines if line.width > _PIECE)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _is_piece(lines: Sequence[Line], i: int) -> bool:
    """Say whether the break after a line may be the extractor's."""
    last = lines[i].text.text[-1]
    following = lines[i + 1].text.text[0] if i + 1 < len(lines) else ""
    return last in "，、；：”’」』》）" or following in chars.OPENERS or (
        following in chars.NEVER_START
    )
