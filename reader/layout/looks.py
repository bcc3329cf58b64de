"""What each line looks like: all that the reflow asks of one, asked once.

Nothing here depends on the measure, so it is done before the search and costs
the same for every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reader.layout import display, signature, wording
from reader.layout import evidence as e
from reader.layout.habits import Habits, usual_gaps
from reader.layout.labels import rows_of, turns_of
from reader.layout.lines import Line, measure
from reader.script import chars

_UNIT = re.compile(
    r"[“‘「『（《〈【〔(\[{\s]{0,9}"
    r"(?:[0-9０-９][0-9０-９.,:：．%％‰℃]{0,20}|[A-Za-z][A-Za-z'’\-]{0,40}|.)"
    r"[”’」』）》〉】〕)\]}，、；：。！？,;:!?.…⋯—]{0,9}"
)
"""What moves to the next line together: a mark never stands alone at an edge."""
_MARKS = re.compile("[，。、；：！？”’」』）》〉“‘「『（《〈,;:!?()]")
_SENTENCE = re.compile("[。！；]")
_NEVER_FIRST = chars.NEVER_START - frozenset("—…⋯·")
_NUMBER_END = re.compile(r"[0-9０-９][.．,，]?$")
_NUMBER_START = re.compile(r"[0-9０-９%％‰℃]")
_LONG: Final = 300
"""Half ems: a line of more is a paragraph, and none of its words are asked."""


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
    severed: bool
    """… where these stand between paragraphs only."""
    parted: bool
    """Before such a blank line."""
    paged: bool
    """First on its page."""
    numbered: bool
    """Under the number of a section."""
    titled: bool
    """Near the top, where a title may have more lines, wider than any column."""
    heading: float
    """Below the floor, where much speaks for it."""
    byline: float
    caption: float
    opens: bool
    """A quote or bracket does not close in it."""
    closes: bool
    """It closes one that it did not open."""
    quotes: bool
    """It begins with a quotation."""
    sentence: bool
    """A sentence ends in it, or a dash opens it: no heading goes on so."""
    dateline: bool
    item: bool
    labelled: bool
    """A speaker of an interview begins it, or it is a row of a table."""
    phrases: float
    """The cost of its being body text though it is two phrases."""
    piece: bool
    """Perhaps not a whole printed line, in a file that was broken at marks."""
    named: bool
    """A byline that stops at a label or in the middle of a name."""
    names: bool
    """It holds nothing but what may be names."""
    family: bool
    """It begins with a surname."""
    captioned: bool
    """A caption is over at its end."""


def looks_of(lines: Sequence[Line], habits: Habits) -> tuple[Look, ...]:
    """Return the look of each line."""
    usual = (0,) * len(lines) if habits.parting else usual_gaps(lines)
    parted = [line.gap > gap for line, gap in zip(lines, usual, strict=True)]
    parted.append(False)
    looks = tuple(
        _look(lines, i, habits, (parted[i], parted[i + 1])) for i in range(len(lines))
    )
    turns, rows = turns_of(lines), rows_of(lines)
    if not turns and not rows:
        return looks
    return tuple(
        _labelled(look, is_row=i in rows) if i in turns or i in rows else look
        for i, look in enumerate(looks)
    )


def _labelled(look: Look, *, is_row: bool) -> Look:
    """Return the look of a line that begins with a speaker or is a table's row."""
    return replace(
        look,
        labelled=True,
        heading=look.heading + e.HEADING_LABELLED,
        end_cost=min(look.end_cost, e.END_ROW) if is_row else look.end_cost,
    )


def _look(
    lines: Sequence[Line], i: int, habits: Habits, parted: tuple[bool, bool]
) -> Look:
    line = lines[i]
    words = _words(line.text.text[:_LONG])
    long = line.width > _LONG
    end = wording.ending(line.text.text)
    above = lines[i - 1].text.text if i else ""
    return Look(
        width=line.width / 2,
        unit=words.unit,
        end=end,
        end_cost=_end(line, end, parting=habits.parting and parted[1]),
        start_cost=_start(above, words.text),
        slack=words.slack,
        spread=line.spread,
        indented=habits.indents and habits.is_first(line.indent),
        separated=parted[0],
        severed=habits.parting and parted[0],
        parted=parted[1],
        paged=i > 0 and line.page != lines[i - 1].page,
        numbered=wording.is_number(above),
        titled=0 < i < e.TOP,
        heading=e.NEVER if long else display.heading(lines, i, habits, parted),
        byline=e.NEVER if long else _byline(lines, i),
        caption=e.NEVER if long else _caption(lines, i, habits, parted),
        opens=words.opens,
        closes=words.closes,
        quotes=words.text[0] in chars.QUOTE_OPENERS,
        sentence=words.sentence,
        dateline=words.dateline,
        item=words.item,
        labelled=False,
        phrases=words.phrases
        + (e.PHRASES_FRAMED if words.phrases and _is_lone(lines, i) else 0.0),
        piece=habits.broken and _is_piece(lines, i),
        named=words.named,
        names=words.names and line.width <= 2 * e.NAMES_WIDTH,
        family=words.family,
        captioned=words.captioned,
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """What a line's words say, wherever it stands; see `Look`."""

    text: str
    unit: float
    slack: float
    byline: float
    caption: float
    phrases: float
    opens: bool
    closes: bool
    sentence: bool
    dateline: bool
    item: bool
    named: bool
    names: bool
    family: bool
    captioned: bool


@lru_cache(maxsize=2_000)  # a page is laid out twice where its order is restored
def _words(text: str) -> _Words:
    opens, closes = wording.balance(text)
    unit = _UNIT.match(text)
    return _Words(
        text=text,
        unit=measure(unit.group()) / 2 if unit else 1.0,
        slack=0.5 * len(_MARKS.findall(text)) + e.SLACK + _hangs(text),
        byline=e.BYLINE if signature.is_byline(text) else e.NEVER,
        caption=_caption_words(text),
        phrases=e.PHRASES_IN_BODY if wording.is_phrases(text) else 0.0,
        opens=opens,
        closes=closes,
        sentence=text[0] in "—─" or _SENTENCE.search(text) is not None,
        dateline=wording.is_dateline(text),
        item=wording.is_item(text),
        named=signature.is_cut_name(text),
        names=signature.is_names(text),
        family=signature.begins_name(text),
        captioned=signature.ends_caption(text),
    )


def _hangs(text: str) -> float:
    """Return the ems by which a mark may hang over the edge, besides its blank."""
    return e.HANGING if text[-1] in "，。、" else 0.0


def _end(line: Line, end: str, *, parting: bool) -> float:
    """Return the cost of ending a paragraph with a line."""
    cost = min(e.END[end], e.END_PARTED) if parting else e.END[end]
    return cost + (e.SPREAD_END if line.spread else 0.0)


def _start(before: str, text: str) -> float:
    """Return the cost of beginning a paragraph with a line."""
    cost = e.START_CLOSING if text[0] in _NEVER_FIRST else 0.0
    if text[0] in "（(" and not wording.is_item(text):
        cost += e.START_BRACKETED
    if "a" <= text[0] <= "z":
        cost += e.START_LOWER
    if wording.is_number(before):
        cost += e.START_UNDER_NUMBER
    if _NUMBER_START.match(text) and _NUMBER_END.search(before[-2:]):
        cost += e.NUMBER_CUT
    return cost


def _caption_words(text: str) -> float:
    if signature.is_caption(text):
        return e.CAPTION
    if signature.is_pointing(text):
        return e.CAPTION_POINTING
    return e.CAPTION_SCENE if signature.is_scene(text) else e.NEVER


def _caption(
    lines: Sequence[Line], i: int, habits: Habits, parted: tuple[bool, bool]
) -> float:
    """Return the cost of a line's being a caption.

    One without a mark tells itself by its place: at the end of all, or of a page,
    and not set as a paragraph is.
    """
    line = lines[i]
    cost = _words(line.text.text).caption
    if cost == e.NEVER and _signs_below(lines, i):
        return e.CAPTION
    if cost != e.CAPTION_SCENE:
        return cost
    last = i + 1 == len(lines) or lines[i + 1].page != line.page
    if i == 0 or not (last or all(parted)):
        return e.NEVER
    if habits.indents and habits.is_first(line.indent):
        return e.NEVER
    return cost + (e.CAPTION_APART if parted[0] or habits.indents else 0.0)


def _signs_below(lines: Sequence[Line], i: int) -> bool:
    """Say whether who took the picture did not fit on a caption's line."""
    text = lines[i].text.text
    if i + 1 == len(lines) or "。" not in text or not signature.is_cut_name(text):
        return False
    below = lines[i + 1]
    return below.width < lines[i].width and signature.is_caption(below.text.text)


def _byline(lines: Sequence[Line], i: int) -> float:
    """Return the cost of a line's being a byline."""
    words = _words(lines[i].text.text)
    if words.byline < e.NEVER or not signature.is_bare_name(words.text):
        return words.byline
    last = i + 1 == len(lines) or (
        i + 2 < len(lines) and wording.is_dateline(lines[i + 2].text.text)
    )
    ended = i > 0 and wording.ending(lines[i - 1].text.text) == "stop"
    return e.BYLINE_BARE if last and ended else words.byline


def _is_lone(lines: Sequence[Line], i: int) -> bool:
    """Say whether a line was cut out of a page alone, as a title over columns is."""
    frame = lines[i].frame
    near = (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
    return frame > 0 and all(line.frame != frame for line in near)


def _is_piece(lines: Sequence[Line], i: int) -> bool:
    """Say whether the break after a line may be the extractor's."""
    last = lines[i].text.text[-1]
    following = lines[i + 1].text.text[0] if i + 1 < len(lines) else ""
    return (
        last in "，、；：”’」』》）"
        or following in chars.OPENERS
        or following in chars.NEVER_START
    )
