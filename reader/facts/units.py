"""What newspapers count in: measure words, measures, money. Simplified, as rules read.

A unit that is missing here is a quantity that is missed, so the list is long; one
that is no unit makes quantities of identifiers, so 号, 路, 楼 are not in it.
"""

from __future__ import annotations

import re


def _words(*rows: str) -> tuple[str, ...]:
    words = {word for row in rows for word in row.split()}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


_MONEY = (
    "元 美元 欧元 日元 港元 港币 澳元 加元 新元 新西兰元 新加坡元 台币 新台币 英镑"
    " 瑞郎 法郎 瑞士法郎 卢布 卢比 韩元 韩圆 泰铢 比索 雷亚尔 兰特 里拉 第纳尔 克朗"
    " 马克 林吉特 盾 越南盾 迪拉姆 里亚尔 坚戈 奈拉 先令 谢克尔 福林 兹罗提 列弗"
    " 格里夫纳 块钱"
)
_PHYSICAL = (
    "平方公里 平方呎 呎 平方千米 平方米 平方厘米 平方毫米 平方英里 平方英尺 公里"
    " 千米 海里 英里 里 米 分米 厘米 毫米 微米 纳米 公顷 亩 公亩 英亩 坪 垧 尺 寸"
    " 丈 英尺 英寸 光年 华里 立方米 立方公里 立方厘米 立方 升 毫升 加仑 桶 公吨 吨"
    " 吨标准煤 吨标煤 公斤 千克 克 毫克 微克 斤 担 磅 盎司 克拉 标箱 标准箱 吨公里"
    " 人公里 载重吨 总吨 方 千瓦时 兆瓦时 瓦时 度电 千瓦 兆瓦 吉瓦 瓦 千伏 千伏安"
    " 伏 伏安 毫安时 摄氏度 华氏度 ℃ 度 马力 千卡 大卡 卡 千焦 焦 帕 千帕 兆帕"
    " 百帕 分贝 赫兹 赫 兆赫 吉赫 流明 字节 比特 兆字节 像素 马赫 公里/小时 米/秒"
)
_LATIN = (
    "km² km2 km kg cm² cm mm m² m³ ㎡ m/s mg μg ml kWh MWh GWh kW MW GW kV GB"
    " TB MB dB GHz MHz Hz km/h ppm"
)
_SHARES = "% ‰ 个百分点 百分点 个基点 基点 成 倍 番 折"
_PEOPLE = "人 人次 名 位 户 户次 家 家次 口 岁 周岁 组 队 代 对 双 班 人份 人日 人年"
_COUNTS = (
    "个 项 项次 件 件次 条 条次 次 例 起 宗 桩 笔 单 份 张 张次 本 册 册次 部 篇"
    " 首 支 只 头 头次 匹 羽 尾 株 棵 颗 粒 枚 朵 片 块 根 枝 把 柄 面 幅 副 盏 盆"
    " 束 捆 卷 叶 页 字 词 句 段 章 课时 学时 学分 门 堂 道 关 步 环 圈 拍 针 剂"
    " 剂次 帖 味 台 台次 台套 套 辆 辆次 车次 车 列 列次 架 架次 艘 艘次 航次 班次"
    " 趟 趟次 箱 包 袋 瓶 罐 盒 筐 篮 碗 盘 杯 桌 锅 壶 缸 坛 节 串 堆 打 批 批次"
    " 期 届 轮 轮次 场 场次 局 回 遍 顿 餐 餐次 茬 季 幕 集 档 款 种 类 级 层 栋 幢"
    " 座 间 所 处 孔 眼 井次 床 扇 堵 股 招 点 分 球 杆 洞 票 站 届次 泊位 穴 钵 窝"
    " 丛 畦 只次 羽次 亿次 蔸 盏 辆份 组次 版 对次 席"
)
MONEY = frozenset(_words(_MONEY))
PHYSICAL = frozenset(_words(_PHYSICAL, _LATIN))
SHARES = frozenset(_words(_SHARES))
UNIT = "|".join(_words(_MONEY, _PHYSICAL, _LATIN, _SHARES, _PEOPLE, _COUNTS))
"""A pattern, the longest first: 平方公里 before 平方, 头次 before 头."""

FIGURES_ONLY = frozenset(
    _words(
        "面 组 队 代 班 层 级 方 度 里 尺 寸 丈 环 关 步 门 节 分 点 局 站 版 打"
        " 盘 课 车 眼 股 口 列 段 桌 包 床 单 卷 部 回 针 拍 圈 席"
    )
)
"""Counted in figures; after a Chinese numeral they make names and idioms: 三级, 四环.

三部作品 is missed for 四部门, 三分 for 三分靠天: the idioms are more.
"""
SCALED_ONLY = frozenset(_words("瓦时 伏 伏安 卡 焦 帕 赫"))
"""Units only behind 千 or 兆, which the number before them may have swallowed."""

_FOLLOWERS = {
    # what makes another word of a unit: 3个月, 两位数, 四部门, 5分钟
    "元": "旦素宵月件老首祖勋朝锂",
    "人": "民大口均工事制格",
    "家": "庭属长电具园务乡",
    "口": "岸碑号味腔径罩子",
    "位": "置于列居移次数一",
    "个": "月性别案体税",
    "次": "产日要品生序元贷级长",
    "项": "目",
    "名": "单称义列",
    "部": "分门署长件委属曲",
    "门": "店票户诊口槛类峡",
    "本": "地市土级届月质领来身金息省县区轮季",
    "台": "湾风资商胞账州北中海山",
    "条": "件例约",
    "场": "所地馆景面均",
    "点": "半钟整多左",
    "分": "之钟布成公行局校院店支析享配类期区红会子工管批流散秒别为",
    "头": "条部衔等痛版六",
    "只": "有要是能好会剩需得",
    "面": "积临对向前貌试料议板值八",
    "份": "额量",
    "级": "别联",
    "首": "都次批家个创发席要先季相府届",
    "股": "份票东市权价",
    "道": "路理德具场次歉口",
    "支": "持出付撑援行农书配委教架流点",
    "片": "面段",
    "所": "有以谓在需得属占示用说做",
    "处": "理于置罚暑长境方级",
    "间": "接隔距歇",
    "座": "谈位落标椅",
    "户": "籍外口型均主",
    "米": "饭粉酒线兰勒制",
    "里": "程约面弄昂斯长",
    "度": "假过量数夏汛",
    "成": "为立功果员本都长交绩就熟型分品套片群效事形不了才像语年天",
    "折": "合射叠算腾扣旧中",
    "倍": "增率频感数加受",
    "番": "茄号外薯",
    "季": "度节军风初末报",
    "升": "至级到高温学旗值国起空幅任降入为",
    "克": "服隆制强",
    "方": "面向式案便针法位阵舱",
    "节": "日目约能点水气奏省选假前后",
    "对": "于外口方接象阵此我他",
    "起": "来到飞步点诉源草火初",
    "步": "行道入伐枪",
    "句": "话是",
    "词": "语汇",
    "单": "位元日独向体身",
    "包": "括含",
    "卷": "入起",
    "列": "入为车第",
    "盘": "水锦活点",
    "打": "造击开好",
    "车": "间站辆队",
    "票": "据价务",
    "把": "握手关",
    "双": "方向边赢减创",
    "套": "餐路装",
    "代": "表理价替",
    "班": "级子组长",
    "席": "位地梦卷话间上",
    "站": "点在上立",
    "回": "到来复家应",
    "眼": "前看",
    "桶": "装",
    "架": "构设起",
    "堆": "放积",
    "束": "缚",
    "担": "任保当",
    "版": "本面图",
    "局": "长部面限势",
    "类": "似别",
    "床": "上位",
    "款": "项待",
    "轮": "车胎船椅岗换流",
    "期": "间待末限望货",
    "届": "时",
    "根": "据本",
    "粒": "子",
    "页": "岩面",
    "字": "体母样典",
}
NOT_AFTER = {
    unit: re.compile(f"[{followers}]") for unit, followers in _FOLLOWERS.items()
}
"""Characters that a unit is not followed by."""
