"""Honours that a pattern tells whole: borne as a title, given, or won by somebody.

`honors` finds the others, which are the objects of a verb of winning.
"""

from __future__ import annotations

import re

LEVELS = r"(?:全国|全省|全市|全县|全区|全州|国家级?|[\u4e00-\u9fff]{2,4}[省市县州区])"
"""Of what level an honour is, or of which place."""
_BORNE = re.compile(
    LEVELS + r"[^，。；：！？、“”《》的是和与]{0,8}?"
    r"(?:劳动模范|道德模范|先进工作者|先进个人|优秀共产党员|优秀党务工作者|三八红旗手|"
    r"五一劳动奖章|五四奖章|技术能手|优秀教师|时代楷模)"
)
"""An honour that somebody bears, without a verb: 全国劳动模范某某."""
_GIVEN = re.compile(
    r"[将把](?:\d{4}年度?|本届|今年)?([\u4e00-\u9fff·]{2,24}?奖)(?:授予|颁给|颁发给|颁授)"
)
"""An award that is given, before the verb: 将诺贝尔文学奖授予某某."""
_GIVEN_TO = re.compile(
    r"(?:授予|颁给|颁授)[^，。；：、“”‘’]{2,16}“([^“”，。；]{3,24})”"
)
"""An award in marks that is given, behind the one who gets it."""
_BY = re.compile(
    r"([\u4e00-\u9fff]{2,10}?(?:冠军|亚军|季军|金牌|银牌|铜牌|[一二三]等奖|大奖|金奖))(?:分别)?[由被]"
    r"[^，。；：]{2,16}?(?:获得|夺得|摘得|斩获|夺走|收获|包揽|捧走|拿走)"
)
"""An award before who won it: 女子组冠军由某某获得."""
_LAUREATE = re.compile(
    r"((?:(?![由是的和与给被将把让请在为])[\u4e00-\u9fff·]){2,16}?奖)(?:得主|获得者|获奖者|获得人)"
)
_LISTED = re.compile(r"(?:公布|发布)的([^，。；：、“”]{4,30}?(?:名单|名录))中")
"""A list that somebody stands on: 在某部公布的某某名单中."""
SAID = (
    ("borne as a title", _BORNE),
    ("before 得主", _LAUREATE),
    ("won by somebody", _BY),
    ("on a list", _LISTED),
    ("given to somebody", _GIVEN),
    ("given to somebody", _GIVEN_TO),
)
"""Honours that need no list: what is cited is the last group, or all of it."""
