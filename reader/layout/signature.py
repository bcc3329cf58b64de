"""Who wrote and who took the picture: bylines and captions, by their form.

These are the forms in which newspapers sign: a label and names (本报记者 王磊), a
name with an office (王磊／攝影), a place (記者王磊／台北報導). Names are told by how
names look, never by a list of people.
"""

from __future__ import annotations

import re
from typing import Final

_SURNAMES = (
    "丁万于仇任萧金史乔兰安严伍丛向舒耿关阳席隋甘景单闵强冉闫佟仲冼鄢蒲佘匡池肖瞿溥邸狄劳容冷江何余侯俞倪傅冯凌刘包华卓卜卞卢卫古叶司吉吕吴周唐喻夏姚姜姬娄孔孙孟季宁宋宫"
    "尚尤尹屈岑岳崔左巩常康庄应庞廖庾张彭徐成戚戴房文方施时明易晏曲曹曾朱李杜杨杭林柏柯柳查"
    "柴栾桂桑梁梅樊欧武段殷毕毛江汤汪沈沙洪涂游温湛滕潘焦熊牛牟王甄田申白皮盛盖石祁祖祝秦"
    "程穆窦章童竺符管简米粟纪练罗翁翟聂胡胥艾芦苏苗范茅莫董葛蒋蒙蓝蔡蔺薛虞袁裘裴覃解訾詹"
    "许诸谈谢谭谷贝费贺贾赖赵路车辛边连邓邢邬邱邵邹郁郎郑郝郭都郜钟钱钮阎阮陆陈陶雷霍靳"
    "韦韩项顾颜饶马骆高魏鲁鲍麦黄黎齐龙龚"
    "馮劉華盧衛葉呂吳婁孫寧宮應龐張時楊欒歐畢湯溫滕練羅聶蘇蔣藍蘆許諸談謝譚費賀賈賴趙"
    "車邊連鄧鄔鄒鄭鐘錢鈕閻陸陳韋韓項顧顏饒馬駱魯鮑麥黃齊龍龔"
)
"""百家姓: those that most names begin with, both scripts."""
_FAMILY: Final = (
    rf"(?:[{_SURNAMES}]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟"
    "|令狐|慕容)"
)
_NAME: Final = rf"{_FAMILY}[ 　]{{0,2}}[一-鿿][ 　]?[一-鿿]?"
_NAMES_LEFT: Final = rf"{_NAME}(?:[\s、／/]{{1,3}}{_NAME}){{0,5}}[）)】\]]?"
"""Names and nothing else, up to the end."""
_LABEL: Final = (
    "(?:[记記]者|通讯员|通訊員|[评評][论論][员員]|特约撰稿人?|撰稿人?|作者|[撰]?文|[图圖]"
    "|实习生|實習生|编译|編譯|采写|採寫|整理|口述|撰文|文字|[摄攝]影)"
)
_BYLINE = re.compile(
    r"[（(【\[]?[□■◎●○▲△\s]{0,20}"
    r"(?:本[报報刊网網台]|[融全]媒体?|[^\s，。：；]{2,6}[网網報报台社])?"
    r"(?:首席|[见見][习習]|特[约約派]|[驻駐][^\s，。]{1,8})?"
    rf"{_LABEL}"
    r"(?:[\s：:/／|｜　]|$|(?<=[记記]者)(?=[^\s，。]{2,4}(?:[／/\s）)]|$)"
    r"|[^\s，。]{2,12}(?:通讯员|通訊員)))"
    r"[^，。；！？]{0,60}$"
)
_SAID = re.compile(rf"{_LABEL}\s?[:：]\s?(?P<said>.*)$")
"""A label and a colon: before names a byline, before anything else an interview's
speaker."""
_SIGNED = re.compile(
    rf"[□■◎●○▲△◆◇]\s{{0,3}}{_NAMES_LEFT}$"
    rf"|[^，。：；！？“”（(\d]{{0,16}}[记記]者\s{{1,3}}{_NAMES_LEFT}$"
    r"|[【（(]?[记記]者.{2,12}[／/]\s?\S{1,3}\s?\S{0,3}\s?[报報]\s?[导導道][】）)]?$"
    r"|[（(](?:本文)?作者(?:[单單]位|[为為系係是])"
    rf"|{_NAME}\s?[（(](?:本文)?作者"
)
"""□ 王磊; 某某报全媒体记者 王磊; 記者 王磊／台北報導; （作者单位：…）."""
_CUT_NAME = re.compile(
    r"(?:[记記]者|通讯员|通訊員|作者|编辑|[摄攝]影|撰文|实习生|實習生|[／/、:：]|\s\S)$"
)
_NAMES = re.compile(r"[^\s，。；：？！“”]{1,4}(?:\s+[^\s，。；：？！“”]{1,4})*[）)]?")
_BARE_NAME = re.compile(_NAME)
_FAMILY_FIRST = re.compile(_FAMILY)
_CAPTION = re.compile(
    r"(?:[）)。\s／/]|[记記]者)\s?\S{0,4}\s?\S?[摄攝]影?[）)]?$"
    r"|(?:供[图圖]|[资資]料(?:[图圖]片?|照片?)|[图圖]片)[）)]?$"
    r"|[／/]\s?(?:提供|[制製][图圖])$|\s\S{2,8}\s?(?:提供|[制製][图圖])$"
    r"|[（(][^（(）)，。]{2,16}(?:提供|[制製][图圖])[）)]$"
    r"|[。\s（(](?:[摄攝]影|[图圖])\s?[:：／/]\s?\S{2,4}[）)]?$"
    r"|^(?:[图圖](?:[①-⑳]|[一二三四五六七八九十\d]{1,2})?[：:])|^[图圖][①-⑳]"
)
_POINTING = re.compile(
    r"^[▲△▼◀▶←→↑↓]|^(?:[上下左右大小本]?[图圖]|照片)[为為]"
    r"|^[^，。]{1,12}（[左右中前后後二三一四]{1,3}(?:[一二三四]|起)?）.{2,40}$"
)
_SCENE = re.compile(
    r"[^，。：；？！“”「」我你他她]{1,16}(?:正?在|正)[^。：；？！“”「」了我你他她]{3,30}。?"
    r"|[^，。：；？！“”「」]{2,20}(?:[现現][场場]|一角|[场場]景|瞬[间間]|合影|外景|全景|[风風]光)"
)
"""Somebody somewhere at something, in one sentence: 工人在检修设备。 活动现场"""
_CAPTION_END = re.compile(r"(?:[摄攝]影?|供[图圖]|[制製][图圖]|[）)]|。)$")


def is_byline(text: str) -> bool:
    """Say whether a text names who wrote: 本报记者 王磊, （记者 王磊）."""
    if _SIGNED.match(text):
        return True
    if _BYLINE.match(text) is None:
        return False
    said = _SAID.search(text)
    return said is None or _is_credit(said["said"])


def _is_credit(text: str) -> bool:
    """Say whether what stands behind a colon is a name, or a label again."""
    return not text or re.match(rf"{_FAMILY}|本[报報]|{_LABEL}", text) is not None


def is_cut_name(text: str) -> bool:
    """Say whether a byline stops at a label, or in the middle of a name."""
    return _CUT_NAME.search(text) is not None


def is_bare_name(text: str) -> bool:
    """Say whether a text may be one name, and is nothing else."""
    return _BARE_NAME.fullmatch(text) is not None


def is_names(text: str) -> bool:
    """Say whether a text holds nothing but what may be names."""
    return _NAMES.fullmatch(text) is not None


def begins_name(text: str) -> bool:
    """Say whether a text begins as a whole name does: with a surname."""
    return _FAMILY_FIRST.match(text) is not None


def is_caption(text: str) -> bool:
    """Say whether a text says who took the picture, or which one it is."""
    return _CAPTION.search(text) is not None


def is_pointing(text: str) -> bool:
    """Say whether a text says who stands where, as captions and stories do."""
    return _POINTING.search(text) is not None


def is_scene(text: str) -> bool:
    """Say whether a text may be a caption by what it tells: who is where at what."""
    return _SCENE.fullmatch(text) is not None


def ends_caption(text: str) -> bool:
    """Say whether a caption is over at the end of `text`."""
    return _CAPTION_END.search(text) is not None
