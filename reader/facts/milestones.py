"""Which words tell of something that was done once: the classes of verbs.

`DONE` says it whatever the day; `is_plain_deed` takes any clause without a word of a
state, a habit, a measure or a report. That is good enough behind a date with its
year, as chronicles and portraits have them (1953年秋，农民挖井时挖出一批石器).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.facts.lexicon import any_of


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say that something was done once."""

    name: str
    pattern: str
    examples: tuple[str, ...]


WAYS = (
    Way("verb of the list", any_of("done"), ("大桥通车", "公司挂牌", "他当选院士")),
    Way(
        "agreed or passed",
        "达成[^，]{0,8}?协议"
        "|通过[^，]{0,14}?(?:方案|决议|议案|法案|条例|草案|提案|预算案|计划|名单)(?=$|，)"
        "|(?:通过|完成)[^，]{0,12}?(?:验收|审定|认定|评审|鉴定|认证|决议)",
        ("两国达成停火协议", "小麦品种通过国家审定", "项目完成竣工验收"),
    ),
    Way(
        "finished",
        "(?:已|全部|全面|顺利|如期|提前|工程|建设|施工|修缮)[^，]{0,8}?完成(?=$|，)"
        "|(?:通过|完成|组织)?验收(?=$|，|合格)|完成[^，]{0,10}?(?:改造|改制|整治|迁建|搬迁|移交|交接|征迁|主体|封顶|建设|治理|任务|首飞"
        "|登记|注册|首秀|首例|融资|测试|手术"
        "|试车|试验|试飞|拓宽|扩建|对接|并网|签约|收购|调试|升级|注资|招标|选址|换届|上架)",
        ("东段工程已于上周五完成", "老街完成改造", "她独立完成了首例介入手术"),
    ),
    Way(
        "disaster",
        "(?:突发|暴发|爆发|发生|遭遇|出现)[^，]{0,10}?"
        "(?:地震|洪水|山洪|火灾|大火|事故|爆炸|泥石流|滑坡|车祸|险情|管涌|疫情|大流行|火警|级火)"
        "|(?:降下|突降|普降|遭遇)[^，]{0,8}?(?:暴雨|冰雹|暴雪)",
        ("镇上突发山洪", "大堤出现管涌", "某地暴发疫情"),
    ),
    Way(
        "founded in",
        "(?:[始兴修改重新]?建|创[建立办刊]?|成立|设立|诞生|落成|建成|竣工|开[业馆园])于",
        ("社区建于1986年", "糖厂兴建于1909年"),
    ),
    Way(
        "made to work",
        "[研试]制成功|获得?成功|成功(?:下线|发射|着陆|首飞|试制|研制|并网|合龙|登顶|回收)",
        ("首台样机试制成功", "火箭成功回收"),
    ),
    Way(
        "celebrated",
        "(?:举行|举办)[^，]{0,10}?(?:仪式|典礼)",
        ("隧道举行开挖仪式",),
    ),
    Way("judged", "作出[^，]{0,6}?(?:裁决|判决|裁定)", ("法院作出终审判决",)),
    Way(
        "won",
        "获得?[^，。；]{0,30}?(?:奖(?![励金补])|称号|冠军|亚军|季军|批准|认证|授权|牌照|资格"
        "|金牌|银牌|铜牌|荣誉|殊荣|许可|通过|专利|批复|登记)",
        ("大桥项目获得设计金奖", "茶叶获农产品地理标志登记"),
    ),
    Way(
        "taken in a contest",
        "(?:[夺拿摘斩收]下|夺得|拿到|取得)[^，。；]{0,12}?(?:[金银铜][牌奖]?|冠军|亚军|奖杯|桂冠|执照"
        "|证书|资质|许可证|牌照|认证|批文|名额)",
        ("代表队夺下2金1银", "新馆取得使用执照"),
    ),
    Way(
        "published",
        "发表(?:在|于)|(?:公告|公布|认定|核定)[^，。；]{0,14}为|宣告[^，]{0,8}?(?:成立|诞生|结束|成功)",
        ("成果发表在学报上", "市府公告戏院为古迹"),
    ),
    Way(
        "drawn up or set up",
        "(?<!公)共建(?!设)|组成[^，。；的]{0,8}?(?:队|组|团|委员会|联盟|联合体)|发起[^，。；]{0,6}?(?:连署|倡议|成立|募捐)"
        "|(?:启动|解除)[^，。；]{0,10}?响应",
        ("三家单位组成联合考古队", "文史工作者发起连署", "省里启动四级应急响应"),
    ),
    Way(
        "began",
        "(?:展开|铺开|拉开[^，]{0,4}?[帷序]幕)(?=$|，)",
        ("接种计划去年9月展开",),
    ),
)
"""The classes of verbs, each with clauses that it finds."""

_ANY_WAY = "|".join(way.pattern for way in WAYS)
_HELD = "召开(?!(?:新闻|专题)?(?:发布|通气|吹风)会)(?=[^，。；]{2})"
"""A body that holds a meeting; the meeting that is held somewhere is the news."""
_ONCE = (
    "(?:第一|首|最后一|头一)[批个条台家座列届期艘架辆块所名户口车趟班栋炉片架颗单例场]"
    "|(?:最后|头)一次(?=[上下来回走登站见去])"
)
_PASSING = "(?!了?(?:[0-9一二三四五六七八九十两多]{1,4}(?:年|个月|天))?的)"
"""停产9年的矿井 is not about the closing."""
_IN_FORCE = "(?:^|起)(?:正式)?(?:施行|实施|执行|生效)"
_NOUNS = (
    "(?!毕业[生后率证典]|出生[率人地]|上线率|建成区|签约[额率]|上市公司|发射(?:中心|场|窗口)"
    "|退役军人|捐赠[者人]|收购[价量]|启动区|晋级赛|控股(?:公司|股东)|创[办建立始][人者]|加盟[店商]|入驻企业|合并(?:营收|报表|利润|净利|收入))"
)
"""Nouns that begin with such a verb."""
DONE_ONCE = re.compile(f"{_NOUNS}(?:{_ANY_WAY}){_PASSING}|{_ONCE}|{_IN_FORCE}")
HELD = re.compile(_HELD)
DONE = re.compile(f"{DONE_ONCE.pattern}|{_HELD}")
FOUNDED_IN = re.compile(
    "(?:[始兴修改重新]?建|创[建立办刊]?|成立|设立|诞生|落成|建成|竣工|开[业馆园])于$"
)
"""Before the date itself: 始建于1924年的大学."""
GOES_ON = re.compile(
    "(?:在[^，]{1,20}?[中上])?(?:并|也|又|后|随后|同时|还|再|首次|正式)?"
    f"(?:{_ANY_WAY})"
)
"""A further clause that tells of the same: 毕业，分配到…"""
MOVES_ON = re.compile(
    "(?:随后|又)?(?:回|返回|奔赴|前往|远赴|南下|北上)(?:到|[^，]{2,12}$)"
)
"""Another: 辞去工作，回到家乡开豆腐坊."""
PASSING_BY = re.compile(
    f"[^，。；：的]{{0,16}}?(?:{any_of('done')})"
    "(?=后[，的]?|以来|时，|的(?!是|《|[^，]{0,6}(?:报告|数据|消息|通知)))"
)
"""Behind a date, a deed that only leads to what is told: 1993年停业后，产权几经转手."""

MEASURES = re.compile(
    "同比|环比|增长|下降|增速|平均|占比|比上年|较上年|人均|累计|[有共达][0-9]|均为|高于"
    "|低于|如果|若(?!干)|可能|(?<!成功)(?<!顺利)(?<!批准)(?<!同意)(?<!决定)将(?![^，于在]{1,14}(?:抓获|捕获|查获|逮捕|击毙|救出|解救|制服))|拟"
    "|计划(?![去昨前上已]|[12][0-9]{3}年|[”》的，、]|$)"
    "|力争|预计|尚|还没|没有|从未|未能|不能|是不是|[？?]|原定|定于|按计划"
)
"""Words of statistics, of what may be or is to be: nothing was done."""
_STATES = re.compile(
    "[是有](?!过)|直到|才|一直|仍|还|[都也]|每|常|往往|[很较]|最(?![先后终早初])|正[在值是]|不|没|未|着$|只|约|占|余|左右"
    "|以[上下]|说|讲|表示|介绍|告诉|回忆|记得|指出|认为|显示|发现|坚持|努力|[发公]布(?!$)|披露|通报|(?:举行|召开|举办)(?!$)"
    "|到了|第[0-9]++[天年周轮]|病重|顶住|围绕|聚焦|坚决|持续|不断|进一步|积极|大力|深入|如|像|(?<![.0-9])[0-9][.0-9]*+(?:%|个百分点|[万亿]元)"
    "|[名位]列|排名|列第|过$|(?<![这那])[中里上内下时后]$|期间$|年间$|人数|[总数产销]量|[率额价]|新[高低]"
    "|(?<![改更命选列评定升成作认称变划确授聘任推转辟并简易译设名立告订誉追封视])为(?!了|民|主|期)"
    "|达到?|为[0-9]|超过?[0-9]|突破[0-9]|(?:接待|实现|完成|生产|收入|产量|投资|安排)[^，]{0,6}[0-9]"
)
"""Words of what is, goes on, is usual, counted or said."""
_DIGIT = re.compile("(?<![A-Za-z第0-9])[0-9]++(?![0-9]|号|单元|[楼路线栋幢区]|期工程)")
_RESULTS = re.compile("了|^把|^将")
_SHORTEST, _LONGEST = 4, 44
"""Characters of a clause that tells of one deed."""


def is_plain_deed(words: str) -> bool:
    """Say whether a clause behind a date with its year tells what was done then."""
    if not _SHORTEST <= len(words) <= _LONGEST:
        return False
    counts = _DIGIT.search(words) is not None and not _RESULTS.search(words)
    return not counts and not MEASURES.search(words) and not _STATES.search(words)
