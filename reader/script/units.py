"""Words that a row must not part from their neighbours: units, names with ·.

Data for `wrap`, which would be hidden by it. A unit counts only right after a
number; the characters of names only beside the dot of a foreign name.
"""

from __future__ import annotations

_UNITS = (
    # money
    "人民币 美元 欧元 日元 港元 英镑 元 角 块钱 歐元 港幣 英鎊 圓"
    # people and things, by their measure words
    " 人次 人 名 位 个 家 户 件 项 条 次 场 届 期 批 份 张 本 册 部 篇 首 套 种 类"
    " 台 辆 架 艘 座 栋 幢 层 间 所 处 块 片 支 只 头 株 棵 颗 枚 根 页 版 字 号"
    " 個 戶 項 條 場 屆 張 冊 種 類 輛 棟 層 間 處 塊 隻 頭 頁 號 強 强"
    # time
    " 世纪 年代 年度 周年 年 季度 个月 月份 月 周 日 天 小时 分钟 秒钟 时 点 分 秒 岁"
    " 世紀 週年 個月 週 小時 分鐘 時 點 歲 学年 學年"
    # measures
    " 平方公里 平方千米 平方米 立方米 公里 千米 海里 米 厘米 毫米 公顷 亩 吨 公斤 千克"
    " 克 斤 升 千瓦时 千瓦 兆瓦 度 摄氏度 平方厘米 公頃 畝 噸 千瓦時 攝氏度"
    # shares
    " 个百分点 個百分點 百分点 百分點 倍 成 折 分之一"
)
UNITS = "|".join(sorted(set(_UNITS.split()), key=lambda unit: (-len(unit), unit)))
"""A pattern: the longest first, so that 平方公里 is not taken for 平方."""

NAME_CHARS = "".join(
    # the characters that transliterate foreign names, as the news agencies' tables
    # use them, in both scripts where they differ
    "阿埃艾安昂奥澳巴白拜班邦包保鲍贝本比彼宾波伯博勃布茨查达大戴丹当道得德登邓狄迪蒂"
    "丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福盖甘冈高戈哥格根贡古瓜圭哈海汉豪赫黑亨"
    "洪胡华怀霍基吉季加贾简江杰金京久居卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷里理利莉"
    "丽力连廉良列烈林琳龙卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙孟米密明摩莫墨默姆木穆拿娜纳"
    "奈南内尼妮宁纽农努女诺欧帕潘庞佩彭皮平普奇齐恰钱乔切琴琼丘屈让热仁日荣茹瑞若萨赛"
    "桑瑟森沙山尚绍舍申生圣施石史士舒斯思丝松苏孙索塔泰坦汤唐陶特滕提图土托瓦万旺威韦"
    "维伟魏文翁沃乌武西希锡夏香肖谢辛欣兴雄休许雅亚延扬耶叶伊依易因英尤雨约扎泽曾詹张"
    "哲珍芝朱卓兹宗祖佐卜弥奎葛吕迭廖缪姬妲蕾薇黛露玫娅娃琪买吐逊合肉孜祁柯什坡萝"
    "奧鮑貝賓達當鄧東頓爾馮蓋岡貢漢懷賈簡傑凱庫萊蘭勞麗連廬魯倫羅瑪邁麥門諾歐龐齊錢喬"
    "瓊讓熱榮薩賽紹聖絲蘇孫陶湯圖韋維偉烏錫謝興許亞揚葉約張茲"
)
