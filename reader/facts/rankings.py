"""Places in a ranking: 排名第29, 居全省14个市州第四位, 名列第四, 世界第五长的海底电缆.

An ordinal that names or counts (第7届, 第三轮) is none, and neither is a rank that is
hoped for (力争进入前三): that is a goal.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.article import BODY_ROLES
from reader.facts.context import Context, Passage
from reader.facts.mention import Kind, Mention, Rank
from reader.facts.numbers import NUMERAL, number_of
from reader.facts.rule import Built, Rule, apply, mentions_of, sentences

_CUE = (
    "(?:总分|综合|成绩|并列|稳居|仍|均|再次|首次|持续|连续)?"
    "(?:排名|排位|位次|排行|排在|排到|排至|位列|位居|位于|名列|并列|跃居|稳居|高居|雄踞|荣居|居于"
    "|跃升|上升|提升|攀升|升|跌|降|落|滑落|退居|退|冲|跃|前移|列|居|排|占(?![有比])据?|获得?|夺得?|斩获|荣获|拿下"
    "|取得)(?:至|到|为|为止)?"
)
_COUNTERS = "个|家|支|所|名|座|位|项|只|人|县|市|区|省|国|队|校|款|城市"
_REGION = (
    "全国|全球|世界|全省|全市|全州|全区|全县|亚洲|欧洲|国内|国际|省内|市内|行业内?|同行业|中国|我国|亚太"
    "|(?:中|东|西)部(?:地区|[0-9一二两三四五六七八九十]省)?|东北|西北|西南|华[东南北中]|长三角|珠三角|京津冀|大湾区"
    "|全台|全港|全澳|全疆|全藏|全系统|全院|全校|全镇|全乡|全行业|同类|总|本届|业内|历史"
)
_LAST_PLACE = "末位|末席|垫底|倒数第一位?|最后一[名位]"
_FIRST_PLACE = "冠(?=[，。；、])|首位|首席|榜首(?!位)|第一把交椅"
_ORDINAL = rf"""
    (?:第(?P<n>{NUMERAL})(?P<counter>位|名)?
      |(?P<first>{_FIRST_PLACE})|(?P<last>{_LAST_PLACE})
      |倒数第(?P<back>{NUMERAL})(?:位|名)?)
"""
RANKED = re.compile(
    rf"""
    (?P<cue>{_CUE})
    (?P<scope>(?:[^，。；、：“”！？第（）\n]|（[^（）\n]{{1,12}}）){{0,24}}?)
    {_ORDINAL}
    """,
    re.VERBOSE,
)
UNCUED = re.compile(
    rf"""
    (?P<cue>(?:{_REGION})(?:同类[^，。；、第]{{0,8}})?(?:排名|中|内|的)?)(?P<scope>)
    {_ORDINAL}(?P<sort>[大长高深快多强富宽早])?
    """,
    re.VERBOSE,
)
FURTHER = re.compile(
    rf"(?=第{NUMERAL}[位名][、和及](?P<text>第(?P<n>{NUMERAL})(?P<counter>[位名])))",
    re.VERBOSE,
)
OF = re.compile(
    rf"(?P<of>[0-9]{{1,5}}|[一二三四五六七八九十百两]{{1,6}})(?:多|余)?(?:{_COUNTERS})"
)

_NOT_RANK = re.compile(
    r"\s?[届次期批轮场季版个条件款章节卷集回部组天年月日代时线号阶段类产业梯站把课份只声封步项家本张度力案方]|\s?大[街道学会队楼厦]"
)
"""What an ordinal counts on: 第七届, 第一批, 第三产业, 第一时间."""
_BY_NAME = re.compile(
    r"第一(?:书记|副|线|产业|时间|责任|要务|生产力|资源|动力|大|手|中学|小学|医院)"
)
_HOPED = re.compile(
    "(?:力争|争取|争创|目标|确保|冲刺|力保|瞄准|剑指|进入|跻身|挺进)[^，。；]{0,16}$"
)
_AMONG = re.compile(r"(?:在|与|从)[^，。；]{0,50}?(?:中|里|内|上)[^。；]{0,16}$")
_END = re.compile("[，。；、：！？”）)]|$|[的且并]")


def _ranked(match: re.Match[str], _passage: Passage) -> Built:
    """Build 排名第29, 居全省14个市州第四位, 升至首位, 列全省13个市末位."""
    if _is_other(match) or _hopes(match):
        return None
    if match["cue"].endswith(
        ("获", "得", "夺", "取得", "拿下", "斩获", "荣获")
    ) and not (match["counter"] or match["first"]):
        return None  # 获第一届…
    if match["first"] == "冠" and match["cue"][-1] in "夺获得":
        return None  # 夺冠 is an event
    if match["scope"].endswith(("由", "从")):
        return None  # 位次由第八位升至第六位: where it came from
    of = _of(match)
    rank = _rank(match, of)
    return Rank(rank, of, _scope(match)) if rank else None


def _uncued(match: re.Match[str], _passage: Passage) -> Built:
    """Build 世界第五长的海底电缆, 产量全国第一."""
    if _is_other(match) or _hopes(match):
        return None
    text, end = match.string, match.end()
    if not match["sort"] and not match["counter"] and not _END.match(text, end):
        return None
    rank = _rank(match, None)
    return Rank(rank, None, match["cue"]) if rank else None


def _further(match: re.Match[str], _passage: Passage) -> Built:
    """Build the second of 分别居第2位、第3位."""
    number = number_of(match["n"])
    return Rank(int(number)) if number else None


def _is_other(match: re.Match[str]) -> bool:
    """Say whether the ordinal names or counts something: 第七届, 第一书记."""
    text, end = match.string, match.end()
    if match["n"] and not match["counter"]:
        start = match.start("n") - 1
        if _BY_NAME.match(text, start) and not match.groupdict().get("sort"):
            return True
        return _NOT_RANK.match(text, end) is not None
    return False


def _hopes(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 24) : match.start() + 2]
    return _HOPED.search(before) is not None


def _rank(match: re.Match[str], of: int | None) -> int | None:
    """Return the rank; the last place needs to know of how many."""
    if match["first"]:
        return 1
    if match["last"]:
        return of
    number = number_of(match["n"] or match["back"] or "")
    if number is None or number != number.to_integral_value() or number < 1:
        return None
    if match["back"]:
        return of - int(number) + 1 if of and of >= number else None
    return int(number)


def _of(match: re.Match[str]) -> int | None:
    """Return of how many: counted inside the phrase, or before it in 在N家…中."""
    inside = OF.search(match["scope"])
    if inside:
        return _whole(inside["of"])
    before = match.string[max(0, match.start() - 80) : match.start()]
    before = re.split("[。；！？]|(?<![由从])第[0-9一二三四五六七八九十]{1,3}", before)[
        -1
    ]
    if not _AMONG.search(before) and "参加" not in before and "参评" not in before:
        return None
    counted = list(OF.finditer(before))
    return _whole(counted[0]["of"]) if counted else None


def _whole(numeral: str) -> int | None:
    number = number_of(numeral)
    return int(number) if number is not None and number > 1 else None


def _scope(match: re.Match[str]) -> str:
    """Return what is ranked, in the article's words, as short as they allow."""
    inside = OF.sub("", match["scope"]).strip("的在中")
    before = match.string[max(0, match.start() - 60) : match.start()]
    clause = re.split("[，。；：！？]", before.rstrip("，"))[-1]
    among = re.search("在([^在]{2,50}?)(?:中|里|上)$", clause)
    if among:
        return OF.sub("", among[1])
    return (inside or _subject(clause))[:24]


def _subject(clause: str) -> str:
    """Return the noun that the clause is about, where it is short."""
    return clause if len(clause) <= 10 else ""


RULES: tuple[Rule[Passage], ...] = (
    Rule("place in a ranking", RANKED, _ranked),
    Rule("further place", FURTHER, _further, 0.9),
    Rule("place in the world", UNCUED, _uncued, 0.85),
)


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the rankings of a stretch of the article."""
    made: list[Mention] = []
    for passage in context.read():
        taken = context.claimed(passage.paragraph, Kind.DATE)
        for sentence in sentences(passage.plain):
            found = apply(RULES, passage.plain, passage, within=sentence, taken=taken)
            made.extend(mentions_of(Kind.RANKING, passage, found))
    return _with_titles_explained(context, made)


def _with_titles_explained(
    context: Context, made: list[Mention]
) -> tuple[Mention, ...]:
    """Give a rank in a title the value of the same rank in the text, if it is there.

    A headline says 居全省第四, and the lead of how many, and in what.
    """
    titles = {p.paragraph for p in context.passages if p.role not in BODY_ROLES}
    told = {
        mention.value.rank: mention.value
        for mention in reversed(made)
        if isinstance(mention.value, Rank) and mention.place.paragraph not in titles
    }
    return tuple(
        replace(mention, value=told.get(mention.value.rank, mention.value))
        if isinstance(mention.value, Rank) and mention.place.paragraph in titles
        else mention
        for mention in made
    )
