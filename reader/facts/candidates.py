"""Where people's names may stand: tagged words, and the slots that names stand in.

The tagger tags most names; others it reads as rare words (何|以南), but they stand
where names do, directly after a title (队长), an age (19岁的) or a relation (父亲),
and begin with a surname. Both are candidates; `people` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.facts.lexicon import lexicon
from reader.facts.slots import spoken
from reader.facts.surnames import is_dotted, is_han, surname
from reader.facts.words import DOTS, Reading, Word

_UNSURE = 0.5
_PROBABLE = 0.7
_CERTAIN = 0.95
"""Confidences that a word is what the tagger says and no part of a name; among
names that it does not know, single characters are tagged with less."""
_SHORT = 3
"""Characters of a place's name that may be a title's end and a surname."""
_OTHER_WORDS = frozenset({"v", "a", "d", "c", "r", "vd", "ad", "p", "u", "m", "q"})
_TITLE_END = re.compile(r"[省市县区州郡镇乡村里局处科部署厅院校站所团队馆社会行]长")
_ADVERB = re.compile(
    "特[地意别]|专[门程]|亲[自手]|独自|一[起同直]|随[即后]|同时|当[即场]|连[忙夜]|立[即刻]|始终|常常|经常"
    "|曾经|已经|正在|主动|坚持|连续|率先"
)
_STICKS = frozenset("说在称")
"""Last characters of no given name, but of a verb that the tagger took for one."""
_ADVERBS = frozenset("则也还却又曾将便就")
"""The same for a name from abroad."""
_GRAMMAR = frozenset({"r", "m", "q", "c", "p", "u"})
"""Tags of words that are no names, however unsure the tagger is."""
_GATES = frozenset({"东方", "东门", "南门", "西门", "百里", "第五", "东郭", "北门"})
"""Surnames that are more often the names of gates and directions."""
_FUNCTION = frozenset(
    "的了着过在是和与等及对向把被将从说也还就都又却则便才更最不没很已曾正只再仍并或"
    "而且为以于给让使到自由当如若因同跟比按据后前时上下里中内外一二三四五六七八九十两几"
    "这那哪此该其之所者们我你他她它您咱个位名岁有来去"
)
"""Characters that names hardly ever have, but that often follow one."""


def candidates(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield spans that may be names, each with how sure the tagger is of it."""
    for word in reading.words:
        if word.tag == "PER":
            # 郡|长纳西布·某某: the tagger takes the end of a title for a name's begin
            lead = _TITLE_END.match(reading.plain, max(0, word.start - 1))
            start = word.start + (lead is not None and is_dotted(word.text))
            start -= is_dotted(word.text) and _is_short(reading, start)
            # 何小禾特|地: the tagger takes the begin of an adverb for a name's end
            adverb = len(word.text) > 2 and _ADVERB.match(reading.plain, word.end - 1)
            end = word.end - bool(adverb or _says(word) or _goes_over(word))
            yield start, _dotted_end(reading, start, end), word.sure
            if _takes_and(reading, word):
                yield start, word.end + 1, word.sure
    yield from spoken(reading)
    for offset in _slots(reading.plain):
        around = reading.word_at(offset)
        if around is not None and (
            _inside_title(reading.plain, around.start, offset)
            or (around.start < offset and not _may_cut(reading, around, offset))
        ):
            continue
        for end in _ends(reading, offset):
            yield offset, end, _sure_of(reading, offset, end)


def _says(word: Word) -> bool:
    """Say whether a verb sticks to a name: 何清说."""
    family = surname(word.text)
    return len(word.text) - len(family) > 1 and word.text[-1] in _STICKS


def _is_short(reading: Reading, start: int) -> bool:
    """Say whether a name from abroad lost its first character: 选手塔|里克·某某."""
    titles, plain = lexicon("titles"), reading.plain
    if start < 1 or not is_han(plain[start - 1]) or titles.end_of(plain, start):
        return False
    return len(titles.end_of(plain, start - 1)) > 1


def _goes_over(word: Word) -> bool:
    """Say whether an adverb sticks to a name with a dot: 玛丽·霍恩则."""
    return is_dotted(word.text) and word.text[-1] in _ADVERBS


def _dotted_end(reading: Reading, start: int, end: int) -> int:
    """Return where a name from Xinjiang ends of which the tagger cut the last part."""
    dot = max(reading.plain.rfind(dot, start, end) for dot in DOTS)
    if dot < 0:
        return end
    part = lexicon("ethnic_names").start_of(reading.plain, dot + 1)
    return max(end, dot + 1 + len(part))


def _may_cut(reading: Reading, word: Word, offset: int) -> bool:
    """Say whether a name may begin inside a word of the tagger: 庭|长沙|若水."""
    if word.sure < _certain(word):
        return True
    titled = len(lexicon("titles").end_of(reading.plain, offset)) > 1
    return titled and word.tag == "LOC" and len(word.text) == 2


def _certain(word: Word) -> float:
    """Return how sure the tagger must be that no name begins inside a word."""
    return _PROBABLE if word.tag == "LOC" and len(word.text) > _SHORT else _CERTAIN


def _takes_and(reading: Reading, word: Word) -> bool:
    """Say whether 和 or 之 after a short name is its last character: 何清和|蹲在地里.

    Between two things, something would have to follow that is one.
    """
    if len(word.text) != 2 or not surname(word.text):
        return False
    after = reading.after(word.end)
    link, following = next(after, None), next(after, None)
    if link is None or following is None:
        return False
    if link.text == "和":
        return following.tag in ("v", "p") and following.sure >= _PROBABLE
    # 何静|之|共同出席
    return link.text == "之" and following.tag in ("v", "p", "ad", "d")


def _inside_title(plain: str, start: int, offset: int) -> bool:
    """Say whether a title that starts at `start` goes on after `offset`: 总工|程师."""
    return len(lexicon("titles").start_of(plain, start)) > offset - start > 0


def _slots(text: str) -> Iterator[int]:
    """Yield where a name is likely to start: after a title, an age, a relation.

    A surname of two characters is likely anywhere: hardly one is another word.
    """
    surnames, titles = lexicon("surnames"), lexicon("titles")
    relations = lexicon("relations")
    for offset in range(len(text) - 1):
        double = text[offset : offset + 2]
        likely = (double in surnames and double not in _GATES) or (
            text[offset] in surnames
            and (
                text.startswith("岁的", max(0, offset - 2))
                or titles.end_of(text, offset)
                or relations.end_of(text, offset)
            )
        )
        if likely:
            yield offset


def _ends(reading: Reading, start: int) -> Iterator[int]:
    """Yield the ends of what may be a name that starts here."""
    text = reading.plain
    family = len(surname(text[start : start + 4]))
    for given in (1, 2) if family else ():
        end = start + family + given
        if not is_han(text[start:end]) or end > len(text):
            return
        if _is_bounded(reading, end) and _may_be(reading, start, family, end):
            yield end


def _is_bounded(reading: Reading, end: int) -> bool:
    """Say whether a name may end here: where a word ends, as far as words are known."""
    if reading.words:
        return reading.begins(end)
    after = reading.plain[end : end + 1]
    return after in _FUNCTION or not after.isalpha()


def _may_be(reading: Reading, start: int, family: int, end: int) -> bool:
    """Say whether the words there leave room for a name."""
    first = reading.word_at(start)
    if first is None:  # without the tagger, everything does
        return not reading.words
    speaks = lexicon("say_verbs").start_of(reading.plain, end)
    if first.end == end == start + 2 and (
        first.tag in _OTHER_WORDS
        or (first.tag == "n" and first.sure >= _UNSURE and not speaks)
    ):
        return False  # 方才, 高度, 张罗: words that begin with a surname
    if first.end == end and first.tag in _GRAMMAR:
        return False  # 那句话
    if first.tag in _OTHER_WORDS and first.sure >= _CERTAIN:
        return _is_split(reading, first, end)
    if reading.plain[start : start + 2] in lexicon("place_stops"):
        return False  # 青年|公园站
    if _is_function(reading, start) or _is_kin(reading.plain[start + family : end]):
        return False  # 老人|和|孩子
    given = range(start + family, end)
    if len(given) == 1 and reading.plain[end - 1] in _FUNCTION:
        return False
    return first.sure < _UNSURE or not any(_is_function(reading, at) for at in given)


def _is_split(reading: Reading, first: Word, end: int) -> bool:
    """Say whether a surname was taken for a verb, and the rest guessed: 储|北辰."""
    if len(first.text) > 1 or first.tag not in ("v", "p", "d"):
        return False
    given = reading.word_at(first.end)
    titled = len(lexicon("titles").end_of(reading.plain, first.start)) > 1
    return (
        titled
        and given is not None
        and given.start == first.end
        and given.end == end
        and given.sure < _UNSURE
        and given.tag in ("n", "PER", "nz", "LOC", "an", "nr")
    )


def _is_kin(given: str) -> bool:
    return given in lexicon("relations") or given in lexicon("honorifics")


def _is_function(reading: Reading, offset: int) -> bool:
    """Say whether the character is a word of grammar here: 之 in 何牧之 isn't."""
    word = reading.word_at(offset)
    if reading.plain[offset] not in _FUNCTION or word is None:
        return False
    return word.sure >= _PROBABLE and len(word.text) == 1


def _sure_of(reading: Reading, start: int, end: int) -> float:
    """Return how sure the tagger is that the last part of start..end is a name."""
    word = reading.word_at(end - 1)
    if word is None or word.tag != "PER" or word.end != end:
        return 0.0
    return word.sure if start < word.start else 0.0
