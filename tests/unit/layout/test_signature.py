"""Who wrote and who took the picture, by examples and counter-examples."""

from __future__ import annotations

import pytest

from reader.layout import signature

BYLINES = [
    "本报记者 王磊", "（记者 王磊）", "记者 王磊 通讯员 李梅", "融媒记者 王磊",
    "文/王磊 图/李梅", "記者王磊／台北報導", "本报评论员", "新华社记者 王磊 李梅",
    "本报驻巴黎记者 王磊", "□ 王磊", "■王磊 李梅", "文字：王磊 摄影：李梅",
    "记者：王磊", "（作者单位：某某大学）", "王磊（作者系某校教师）",
    "記者王 磊／台北報導", "晚报全媒体记者 王磊 李梅",
]  # fmt: skip
NO_BYLINES = [
    "记者在现场看到，水已经退了", "作者在后记里写道，这本书写了十年。",
    "图书馆今天开放", "文化站的灯还亮着", "记者：去年你们拆掉了栈道",
    "记者：愿意吗？", "■ 附：办事指南", "多位记者 来到现场",
    "本报宁海4月20日电（记者 王磊）",
]  # fmt: skip
CAPTIONS = [
    "活动现场。王磊 摄", "王磊／攝", "工人检修设备。（资料图片）", "图①：滑雪场",
    "图为施工现场。本报记者 王磊 摄", "孩子们在踢球（学校供图）",
    "纜繩。記者方以琳／攝影", "（本報記者攝）", "孩子们在踢球 图/王磊",
]  # fmt: skip
NO_CAPTIONS = [
    "这部电影在山里拍摄", "图书馆的图书", "无人机在空中航摄", "老人提供",
    "會在今年第二季前加裝測速攝",
]  # fmt: skip


@pytest.mark.parametrize("text", BYLINES)
def test_bylines_are_known(text: str) -> None:
    assert signature.is_byline(text)


@pytest.mark.parametrize("text", NO_BYLINES)
def test_what_only_looks_like_a_byline_is_none(text: str) -> None:
    assert not signature.is_byline(text)


@pytest.mark.parametrize("text", CAPTIONS)
def test_captions_are_known(text: str) -> None:
    assert signature.is_caption(text) or signature.is_pointing(text)


@pytest.mark.parametrize("text", NO_CAPTIONS)
def test_what_only_looks_like_a_caption_is_none(text: str) -> None:
    assert not signature.is_caption(text)
