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
_BYLINE = re.compile(
    r"[（(【\[]?[□■◎●○▲△\s]{0,20}"
    r"(?:本[报報刊网網台]|[融全]媒体?|[^\s，。：；]{2,6}[网網報报台社])?"
    r"(?:首席|[见見][习習]|特[约約派]|[驻駐][^\s，。]{1,8})?"
    r"(?:[记記]者|通讯员|通訊員|[评評][论論][员員]|特约撰稿人?|撰稿人?|作者|[撰]?文|[图圖])"
    r"(?:[\s：:/／|｜　]|$|(?<=[记記]者)(?=[^\s，。]{2,4}(?:[／/\s）)]|$)"
    r"|[^\s，。]{2,12}(?:通讯员|通訊員)))"
    r"[^，。；！？]{0,60}$"
)
_CUT_NAME = re.compile(
    r"(?:[记記]者|通讯员|通訊員|作者|编辑|[摄攝]影|撰文|实习生|實習生|[／/、:：]|\s\S)$"
)
_NAMES = re.compile(r"[^\s，。；：？！“”]{1,4}(?:\s+[^\s，。；：？！“”]{1,4})*[）)]?")
_SURNAMES = (
    "丁万于仇任何余侯俞倪傅冯凌刘包华卓卜卞卢卫古叶司吉吕吴周唐喻夏姚姜姬娄孔孙孟季宁宋宫"
    "尚尤尹屈岑岳崔左巩常康庄应庞廖庾张彭徐成戚戴房文方施时明易晏曲曹曾朱李杜杨杭林柏柯柳查"
    "柴栾桂桑梁梅樊欧武段殷毕毛江汤汪沈沙洪涂游温湛滕潘焦熊牛牟王甄田申白皮盛盖石祁祖祝秦"
    "程穆窦章童竺符管简米粟纪练罗翁翟聂胡胥艾芦苏苗范茅莫董葛蒋蒙蓝蔡蔺薛虞袁裘裴覃解訾詹"
    "许诸谈谢谭谷贝费贺贾赖赵路车辛边连邓邢邬邱邵邹郁郎郑郝郭都郜钟钱钮阎阮陆陈陶雷霍靳"
    "韦韩项顾颜饶马骆高魏鲁鲍麦黄黎齐龙龚"
    "馮劉華盧衛葉呂吳婁孫寧宮應龐張時楊欒歐畢湯溫滕練羅聶蘇蔣藍蘆許諸談謝譚費賀賈賴趙"
    "車邊連鄧鄔鄒鄭鐘錢鈕閻陸陳韋韓項顧顏饒馬駱魯鮑麥黃齊龍龔"
)
"""百家姓: those that most names begin with, both scripts."""
_BARE_NAME = re.compile(
    rf"(?:[{_SURNAMES}]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|令狐|慕容)"
    r"[ 　]{0,2}[一-鿿][ 　]?[一-鿿]?"
)
_CAPTION = re.compile(
    r"(?:[^拍航]|^)[摄攝][）)]?$|(?:供[图圖]|[资資]料(?:[图圖]片?|照片?))[）)]?$"
    r"|[／/]\s?(?:提供|[制製][图圖])$|\s\S{2,8}\s?(?:提供|[制製][图圖])[）)]?$"
    r"|^(?:[图圖](?:[①-⑳]|[一二三四五六七八九十\d]{1,2})?[：:])|^[图圖][①-⑳]"
)
_POINTING = re.compile(
    r"^[▲△▼◀▶←→↑↓]|^(?:[上下左右大小本]?[图圖]|照片)[为為]"
    r"|^[^，。]{1,12}（[左右中前后後二三一四]{1,3}(?:[一二三四]|起)?）.{2,40}$"
)
_CAPTION_END = re.compile(r"(?:[摄攝]|供[图圖]|[制製][图圖]|[）)]|。)$")
_DATELINE = re.compile(
    r"[■□●▲◆]?\s{0,9}[【\[（(]?(?:本[报報刊网網台]|[^\s，。]{2,8}[社网網報报台])"
    r"[^，。]{0,16}(?:[讯訊]|[电電]|消息|[报報][道導])"
    r"(?:[】\]）)]|\s|[（(]|$|(?=[^\s，。]{1,3}[日月]))"
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
    "—": "dash", "─": "dash", "―": "dash",
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


def is_byline(text: str) -> bool:
    """Say whether a text names who wrote: 本报记者 王磊, （记者 王磊）."""
    return _BYLINE.match(text) is not None


def is_cut_name(text: str) -> bool:
    """Say whether a byline stops at a label, or in the middle of a name."""
    return _CUT_NAME.search(text) is not None


def is_bare_name(text: str) -> bool:
    """Say whether a text may be one name, and is nothing else."""
    return _BARE_NAME.fullmatch(text) is not None


def is_names(text: str) -> bool:
    """Say whether a text holds nothing but what may be names."""
    return _NAMES.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Say whether a text says who took the picture, or which one it is."""
    return _CAPTION.search(text) is not None


def is_pointing(text: str) -> bool:
    """Say whether a text says who stands where, as captions and stories do."""
    return _POINTING.search(text) is not None


def ends_caption(text: str) -> bool:
    """Say whether a caption is over at the end of `text`."""
    return _CAPTION_END.search(text) is not None


def is_dateline(text: str) -> bool:
    """Say whether 电头, the place and the agency, opens a text: 本报讯."""
    return _DATELINE.match(text) is not None
