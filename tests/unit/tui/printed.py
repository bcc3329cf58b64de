"""Made-up files as they were printed, the articles of them, and places by words."""

from __future__ import annotations

from reader.article import Article, Place
from reader.layout.assemble import assemble
from reader.script.words import is_loaded
from reader.source.opening import source_of
from reader.span import Span
from tests.benchmark.simulate import page

MUTE = [
    (kind, number)
    for kind in ("mirrored", "title_last", "across")
    for number in range(6)
]
"""Pages of the simulator, some of which don't say in which order they are read."""
TITLE = "江边来了植树的人"
SECTIONS = ("清早出门去挖坑", "傍晚收工回家来")
TEXT = f"""{TITLE}
本报记者 李大江

　　三月十二日清早，县长王小明和村里的老人们一起来到江边，今年他们要在这里种下1万棵树。
{SECTIONS[0]}
　　第一段说的是怎样挖坑：坑要深，土要松，水要浇透，不然夏天一到树苗就会枯死在江边上。
　　第二段说的是路边的树：它们是前年春天种下的，如今已经比人还高，夏天可以在下面乘凉。
{SECTIONS[1]}
　　第三段说的是回家的路：大家扛着锄头，唱着山歌，沿着江堤慢慢地走，一直走到月亮升起。
　　第四段说的是明年的事：村里还要再买五千棵树苗，种到对岸去，让两岸都看得见绿色的树。
"""


def printed() -> Article:
    """Return the article, of a title, a byline, a lead and two sections of two."""
    return assemble(source_of(TEXT.encode(), name="江边.txt"))


def doubtful() -> Article:
    """A page whose frames can be read in two orders, by what is loaded by now."""
    articles = (
        assemble(source_of(page(kind, number).data), words=is_loaded())
        for kind, number in MUTE
    )
    return next(article for article in articles if article.doubt == "order")


def place_of(article: Article, words: str) -> Place:
    for number, paragraph in enumerate(article.paragraphs):
        at = paragraph.text.text.find(words)
        if at >= 0:
            return Place(number, Span(at, at + len(words)))
    raise AssertionError(words)


def offset(article: Article, words: str) -> int:
    return article.locate(place_of(article, words))[0].start
