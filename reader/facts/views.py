"""Facts read together: what happened when, and which figures can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.article import Article, Place
from reader.facts.clauses import Clause, clauses
from reader.facts.context import plain
from reader.facts.mention import Amount, Event, Fact, Goal, Kind, Mention
from reader.facts.units import MONEY, PHYSICAL, SHARES
from reader.span import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline."""

    date: str
    """As ISO 8601 writes it; a year, a month or a day."""
    fact: Fact
    """An event, or a goal with its deadline."""

    @property
    def is_ahead(self) -> bool:
        """Say whether it is a goal: not yet done when the article was written."""
        return self.fact.kind is Kind.GOAL


def timeline(facts: Iterable[Fact]) -> tuple[Moment, ...]:
    """Return the dated events and goals in the order of time.

    A year comes before its months, and a month before its days; within the same
    date, the order is that of the article.
    """
    moments = [moment for fact in facts if (moment := _moment(fact)) is not None]
    return tuple(sorted(moments, key=lambda m: (m.date, m.fact.evidence[0].place)))


def _moment(fact: Fact) -> Moment | None:
    match fact.value:
        case Event(date):
            return Moment(date, fact)
        case Goal(deadline) if deadline is not None:
            return Moment(deadline, fact)
        case _:
            return None


class Basis(StrEnum):
    """What a change is counted from."""

    YEAR = "同比"
    """The same period a year before."""
    PERIOD = "环比"
    """The period just before."""
    OTHER = ""
    """Said otherwise, or not at all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured amount, its change, or both: 地区生产总值 872.6亿元 +6.3%."""

    what: str
    """What is measured, in the article's words; empty where they are not near."""
    amount: Amount | None
    """None where only the change is told: 工业增加值增长9.2%."""
    change: Amount | None
    """With its sign; %, 个百分点 or the amount's own unit."""
    basis: Basis
    place: Place
    """The first of its numbers."""


_WORDS_BEFORE = 60
"""Characters before a number that may say what it measures."""
_RISES = "增长|增加|上升|上涨|提高|提升|扩大|加快|多|高出|升"
_FALLS = "下降|减少|下跌|回落|降低|收窄|缩小|减|放缓|负增长|少|降"
_CHANGE = re.compile(
    rf"(?P<basis>同比|环比|比上[年月](?:同期)?|较上[年月](?:同期)?|比去年(?:同期)?|较去年(?:同期)?"
    rf"|按可比价格计算|[比较][^，。；]{{1,12}}?)?"
    rf"(?:年均|均|实际|名义|累计|又|再|约|同比|环比){{0,3}}(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))了?(?:约|近|超过?)?$"
)
_MEASURE = re.compile(
    "(?P<what>[^，。；：、“”（）]{2,24}?)"
    "(?:（[^（）]{1,12}）)?(?:累计|共计?|总计|约为|约|近|超过?|不足|不到|至少|最多|最[高低](?=[为达])|(?:提[高升]|增加|扩大|上升|升|降|下降|稳定|保持|控制|增|减)[到至在]|不[低少]于|不[高多]于|不超过|迈上|站上|将|要|突破|达到了?|达|为|是|完成|实现|有|仅|只有|了)*$"
)
_NOT_NOUN = re.compile(
    "^(?:[将在占居比可到约一最又只还再列]|其余|剩下|力争|而|光|不|能|由)|能不能|由前|[0-9]|是一|[的高宽长重厚深达]$"
)
_ACTS = re.compile("^.*(?:实现|完成|其中|全市|全省|全县|全国|全区|全年)(?=.{2,})")
_PERIOD = re.compile(
    "^(?:(?:[0-9]{1,2}[—－至-])?[0-9]{1,4}[年月日]份?|前?[一二三四]季度|[上下]半年)*"
)
"""When it was measured: 9月份社会消费品零售总额, 1—9月出口额."""


def figures(article: Article, facts: Iterable[Fact]) -> tuple[Figure, ...]:
    """Return the figures that the article tells, in reading order."""
    amounts = sorted(
        {
            mention.place: mention
            for fact in facts
            if fact.kind is Kind.QUANTITY
            for mention in fact.evidence
        }.values(),
        key=lambda mention: mention.place,
    )
    by_paragraph: dict[int, list[Mention]] = {}
    for mention in amounts:
        by_paragraph.setdefault(mention.place.paragraph, []).append(mention)
    made: list[Figure] = []
    for paragraph, inside in by_paragraph.items():
        text = plain(article.paragraphs[paragraph].text.text)
        made.extend(_figures(text, inside))
    return tuple(figure for figure in made if _is_told(figure))


def _is_told(figure: Figure) -> bool:
    """Say whether a figure says what it measures; 19个招聘点 only counts something."""
    if not figure.what or _NOT_NOUN.search(figure.what):
        return False
    if figure.change is not None or figure.amount is None:
        return True
    return figure.amount.unit in MONEY | PHYSICAL | SHARES


def _figures(text: str, amounts: Sequence[Mention]) -> Iterator[Figure]:
    """Yield the figures of a paragraph: amounts, with the change told beside them."""
    parts = clauses(text)
    last: Figure | None = None
    group = -1
    for mention in amounts:
        clause = _clause_of(parts, mention.place.span)
        if clause is None or not isinstance(mention.value, Amount):
            continue
        start = max(clause.span.start, mention.place.span.start - _WORDS_BEFORE)
        before = text[start : mention.place.span.start]
        change = _CHANGE.search(before)
        if change is None:
            if last is not None:
                yield last
            last, group = _measured(before, mention), clause.group
            continue
        told = _changed(change, mention)
        subject = before[: change.start()].strip()
        if last is not None and not subject and clause.group == group:
            yield Figure(last.what, last.amount, told[0], told[1], last.place)
            last = None
            continue
        if last is not None:
            yield last
        last = None
        yield Figure(_named(subject), None, told[0], told[1], mention.place)
    if last is not None:
        yield last


def _clause_of(parts: Sequence[Clause], span: Span) -> Clause | None:
    return next((part for part in parts if part.span.covers(span)), None)


def _measured(before: str, mention: Mention) -> Figure | None:
    """Return an amount as a figure, where the words before it say of what."""
    measure = _MEASURE.search(before)
    if measure is None or not isinstance(mention.value, Amount):
        return None
    what = _named(measure["what"])
    return Figure(what, mention.value, None, Basis.OTHER, mention.place)


def _changed(change: re.Match[str], mention: Mention) -> tuple[Amount | None, Basis]:
    value = mention.value
    if not isinstance(value, Amount):
        return None, Basis.OTHER
    number = -value.number if change["down"] else value.number
    return Amount(number, value.unit), _basis(change.group())


def _basis(words: str) -> Basis:
    if "同比" in words or "同期" in words or re.search("[上去]年", words):
        return Basis.YEAR
    if "环比" in words or "上月" in words:
        return Basis.PERIOD
    return Basis.OTHER


def _named(words: str) -> str:
    """Return what is measured without when and what is done: 全市实现地区生产总值."""
    return _PERIOD.sub("", _ACTS.sub("", words)).strip("的，、：")
