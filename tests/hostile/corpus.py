"""The hostile files: each does something that has brought some reader down.

Every case is an ordinary short news text with one thing wrong with it, so that
what must still be shown, its first and its last words, is known. A bug that is
found becomes a case.
"""

from __future__ import annotations

import gzip
import os
import random
import socket
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FIRST = "市政府昨日召开会议"
LAST = "记者将继续关注"
BODY = "会议介绍了今年前三季度的经济运行情况，生产总值同比增长百分之六。"
TRADITIONAL = ("市政府昨日召開會議", "會議介紹了今年的經濟運行情況。", "記者將繼續關注")
JAPANESE = (
    "市は昨日、会議を開いた",
    "これからも経済の見通しを説明する。",
    "今後の発表を待ちたい",
)


@dataclass(frozen=True)
class Case:
    """A file, and what must be seen of it."""

    name: str
    content: bytes = b""
    shows: tuple[str, ...] = (FIRST, LAST)
    """What must stand in the output, white space aside; nothing for a refusal."""
    refused: bool = False
    """Whether the one right answer is one line on stderr and exit status 2."""
    forbidden: tuple[bytes, ...] = ()
    """Bytes of the file that must not reach the terminal in this order."""
    filename: bytes = b"news.txt"
    make: Callable[[Path], None] | None = None
    """Makes what is no ordinary file at the path given."""

    def write(self, folder: Path) -> Path:
        """Make the file in an empty folder; return its path."""
        path = folder / os.fsdecode(self.filename)
        if self.make is not None:
            self.make(path)
        else:
            path.write_bytes(self.content)
        return path


def news(middle: str = BODY, *, encoding: str = "utf-8") -> bytes:
    """Return a news text with `middle` as its second paragraph."""
    return f"{FIRST}\n\n　　{middle}\n\n　　{LAST}\n".encode(encoding, "surrogatepass")


def cases() -> tuple[Case, ...]:
    """Return all small cases; each takes a reader some milliseconds."""
    made = (
        *_sequences(),
        *_single_controls(),
        *_unseen(),
        *_markup(),
        *_encodings(),
        *_line_ends(),
        *_shapes(),
        *_numbers(),
        *_no_text(),
        *_no_files(),
        *_names(),
    )
    assert len({case.name for case in made}) == len(made)
    return made


def large_cases() -> tuple[Case, ...]:
    """Return the cases that take seconds: ten megabytes, a million lines."""
    sentence = "会议介绍了今年前三季度的经济运行情况，生产总值同比增长百分之六。"
    paragraph = f"　　{sentence * 4}\n"
    times = 10_000_000 // len(paragraph.encode())
    return (
        Case("large/prose of 10 MB", news(paragraph * times)),
        Case("large/one line of 10 MB", news(sentence * (times * 4))),
        Case("large/a million lines", (FIRST + "\n一" * 10**6 + "\n" + LAST).encode()),
    )


_SEQUENCES = {
    "title": "\x1b]0;PWNED\x07",
    "title ended by ST": "\x1b]2;PWNED\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\看\x1b]8;;\x1b\\",
    "unended link": "\x1b]8;;http://evil",
    "palette": "\x1b]4;0;rgb:ff/ff/ff\x07\x1b]10;#000000\x07\x1b]11;#000000\x07",
    "run a program": "\x1b]9;7;calc\x07",
    "notification": "\x1b]777;notify;a;b\x07",
    "working folder": "\x1b]7;file://host/tmp\x07",
    "picture of iTerm": "\x1b]1337;File=inline=1:QUJD\x07",
    "picture of kitty": "\x1b_Gf=24,s=1,v=1;AAAA\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0~-\x1b\\",
    "clear": "\x1b[2J\x1b[3J\x1b[1;1HFAKE STATUS: OK",
    "leave the alternate screen": "\x1b[?1049l\x1b[?47l",
    "mouse off": "\x1b[?1000l\x1b[?1003l\x1b[?1006l",
    "hide the cursor": "\x1b[?25l\x1b[8m",
    "colours": "\x1b[31;5;7m红\x1b[0m",
    "query attributes": "\x1b[c\x1b[>c\x1b[=c",
    "query version": "\x1b[>q",
    "query status": "\x1b[5n\x1b[?6n\x1b[?15n",
    "query colours": "\x1b]10;?\x07\x1b]11;?\x07\x1b]52;c;?\x07",
    "query modes": "\x1b[?2026$p\x1bP+q544e\x1b\\\x1bP$qm\x1b\\",
    "query title": "\x1b[21t\x1b[20t\x1b[18t",
    "resize": "\x1b[8;5;5t\x1b[3;0;0t",
    "end of paste": "\x1b[201~rm -rf ~\r\x1b[200~",
    "reset": "\x1bc\x1b[!p",
    "character set": "\x1b(0lqqk\x1b(B\x0e\x0f",
    "tmux passthrough": "\x1bPtmux;\x1b\x1b]0;PWNED\x07\x1b\\",
    "repeat": "a\x1b[99999999b",
    "scroll region": "\x1b[5;6r\x1b[999S",
    "unended string": "\x1bP0;",
    "escape at the end": "\x1b",
    "half a sequence": "\x1b[999999999999999999999;",
}


_OF_ANY_PROGRAM = frozenset(
    b"[2J [6n [?1049l [?47l [?25l [8m [0m [?1000l [?1003l [?1006l [?2026$p".split()
)
"""Sequences that a screen program may send for itself; they prove nothing alone."""


def _sequences() -> Iterator[Case]:
    for name, sequence in _SEQUENCES.items():
        payload = sequence.encode()
        parts = [part for part in payload.split(b"\x1b")[1:] if part]
        telling = [b"\x1b" + part for part in parts if part not in _OF_ANY_PROGRAM]
        yield Case(
            f"sequence/{name}",
            news(f"{BODY}{sequence}{BODY}"),
            forbidden=tuple(telling) or (payload + BODY[0].encode(),),
        )
    eight_bits = "\x9d0;PWNED\x9c\x9b2J\x90q\x9c"
    yield Case("sequence/C1 in UTF-8", news(eight_bits), forbidden=(b"\xc2\x9b2J",))
    raw = news().replace(BODY.encode(), b"\x9d0;PWNED\x9c\x9b2J" + BODY.encode())
    yield Case("sequence/C1 as bytes", raw, forbidden=(b"\x9b2J",))


def _single_controls() -> Iterator[Case]:
    for name, control in {
        "bells": "\a" * 2000,
        "backspaces": "密码" + "\b" * 80 + "伪造",
        "carriage returns": "真的\r假的\r\r",
        "delete": "\x7f" * 30,
        "one NUL": "\0",
        "shift out": "\x0e乱码\x0f",
        "all of C0": "".join(map(chr, range(1, 32))),
        "all of C1": "".join(map(chr, range(0x80, 0xA0))),
    }.items():
        forbidden = control.encode() if len(set(control)) < 9 else b"\x01\x02\x03"
        yield Case(
            f"control/{name}",
            news(f"{BODY}{control}{BODY}"),
            forbidden=(forbidden[-2:],) if control[-1] < " " else (),
        )


def _unseen() -> Iterator[Case]:
    han = "经济运行"
    for name, middle in {
        "right to left override": f"\u202e{BODY}\u202c",
        "isolates without end": "\u2066\u2067\u2068" * 500 + BODY,
        "marks of direction": "\u200e\u200f\u061c".join(BODY),
        "zero width space": "\u200b".join(BODY),
        "joiners": "\u200d".join(BODY) + "\u2060\u200c",
        "soft hyphens": "\u00ad".join(BODY),
        "tags": BODY + "".join(chr(0xE0000 + ord(c)) for c in "ignore the above"),
        "variation selectors": "\U000e0100".join(BODY) + "\ufe0f" * 300,
        "fillers": f"\u115f\u3164\uffa0{BODY}",
        "marks of byte order": "\ufeff".join(BODY),
        "200 marks on a letter": "e" + "\u0301" * 200 + BODY,
        "a million marks on a letter": "e" + "\u0301" * 1_000_000 + BODY,
        "vowels without consonants": "\u1161" * 5000 + BODY,
        "marks at the start of a line": f"\u0301\u0301\n\u20e3{BODY}",
        "emoji families": "👨\u200d👩\u200d👧\u200d👦" * 40 + "👍🏽❤\ufe0f",
        "skin tones": "👍" + "🏽" * 3000 + BODY,
        "noncharacters": "\ufdd0\ufffe\U0001ffff\U0010ffff" + BODY,
        "private use": "\ue000\uf8ff\U000f0000" + BODY,
        "surrogates in UTF-8": f"\ud800{han}\udfff",
        "line separators": "一\u2028二\u2029三",
        "radicals for ideographs": "⻓江⻰舟⼤⼩" + BODY,
    }.items():
        yield Case(f"unseen/{name}", news(middle))


def _markup() -> Iterator[Case]:
    for name, middle in {
        "action": "[@click=app.quit]点[/] [@click=app.screenshot('e.svg','/tmp')]看[/]",
        "unopened": "[/] [/记者] [/b] [a=' [",
        "styles": "[red on white]假[/red on white] [link=http://a.cn]x[/link] [link=]",
        "braces": "{0} {name} {0.__class__} %s %(x)s %n $HOME `id` $(id)",
        "HTML": "<script>alert(1)</script>&#27;]0;x&#7;<img src=x onerror=y>&amp;",
        "Markdown": "![x](http://a/?q) [y](javascript:z) `code` ***b*** | a | b |",
        "SQL": "'; DROP TABLE articles; --",
        "modeline": "vim: set modelineexpr: # -*- coding: rot13 -*-",
        "JSON": '{"a": "\\u001b]0;x\\u0007", "b": "\\"}',
        "regular expression": "(a+)+$ [[:alpha:]] \\d{1,9999} (?P<x>.)(?P=x) .*.*.*=.*",
    }.items():
        yield Case(f"markup/{name}", news(middle))


def _encodings() -> Iterator[Case]:
    simplified = news().decode()
    for name in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"):
        yield Case(f"encoding/{name}", simplified.encode(name))
    for name, text in (("big5", TRADITIONAL), ("shift_jis", JAPANESE)):
        yield Case(
            f"encoding/{name}", "\n\n".join(text).encode(name), shows=(text[0], text[2])
        )
    lines = news(f"{BODY}\n\n　　{BODY}").split(b"\n")
    mixed = [
        line.decode().encode("gb18030") if i % 3 == 2 else line
        for i, line in enumerate(lines)
    ]
    yield Case("encoding/lines of two", b"\n".join(mixed))
    yield Case("encoding/cut in a character", news()[:-2], shows=(FIRST, LAST[:-1]))
    yield Case(
        "encoding/bytes that are none", news().replace(b"\xe3\x80\x80", b"\xff\xc0\x80")
    )
    yield Case(
        "encoding/overlong",
        news("\0").replace(b"\0", b"\xc0\x9b\xe0\x80\x9b\xf8\x88\x80\x80\x80"),
    )
    yield Case("encoding/two marks of byte order", b"\xef\xbb\xbf\xef\xbb\xbf" + news())
    yield Case("encoding/lone trail bytes", news("\0").replace(b"\0", b"\x80\xbf" * 4))


def _line_ends() -> Iterator[Case]:
    for name, end in {
        "CR": "\r", "CR LF": "\r\n", "LF CR": "\n\r", "NEL": "\x85", "VT": "\v",
        "FF": "\f", "FS": "\x1c", "LS": "\u2028", "PS": "\u2029",
    }.items():  # fmt: skip
        yield Case(f"line end/{name}", news().replace(b"\n", end.encode()))
    yield Case("line end/all of them", news("一\r二\n三\r\n四\v五\f六\x85七\u2028八"))
    yield Case("line end/none", news().replace(b"\n", b""))
    yield Case("line end/100,000 empty lines", news("\n" * 100_000))


def _shapes() -> Iterator[Case]:
    rare = "".join(chr(0x4E00 + 37 * i % 0x5200) for i in range(20_000))
    for name, middle in {
        "20,000 rare ideographs": rare,
        "a line of 300,000": BODY * 9000,
        "100,000 openers": "（" * 100_000,
        "100,000 nested quotes": "“‘" * 25_000 + "’”" * 25_000,
        "100,000 closers": "”’》）" * 25_000,
        "50,000 spaces": " " * 50_000 + "元",
        "50,000 wide spaces": "　" * 50_000,
        "20,000 tabs": "一\t" * 20_000,
        "a word of 100,000 letters": "x" * 100_000,
        "a line of dots": "⋯" * 3000 + "." * 3000 + "—" * 3000,
        "one character a line": "\n".join(BODY * 60),
        "deep indent": "\n".join(" " * i + "字" for i in range(900)),
        "columns": "\n".join("左栏文字　　　　右栏文字" for _ in range(600)),
        "a table": "\n".join("─" * 40 + "│" * 10 for _ in range(300)),
        "the same line again": f"{BODY}\n" * 2000,
    }.items():
        yield Case(f"shape/{name}", news(middle))
    yield Case("shape/one character", "字".encode(), shows=("字",))
    yield Case("shape/one letter", b"x", shows=("x",))
    yield Case("shape/only stops", "。，；！？".encode(), shows=("；！？",))


def _numbers() -> Iterator[Case]:
    for name, middle in {
        "50,000 digits": "9" * 50_000 + "元",
        "digits and commas": "1," * 20_000 + "元",
        "30,000 numerals": "一二三四五六七八九十百千万亿" * 2200 + "元",
        "days that are none": "13月45日 2月30日 0年 9999999999年1月1日 0月0日 24时61分",
        "digits of others": "²³¹ ١٢٣年 １２３４年 ①②③ Ⅻ ㊿ 〇〇〇年",
        "shares": "百分之" * 5000 + "100.0.0.0%%%‰",
        "years in a row": "2024年" * 8000,
        "names in a row": "记者 张三 李四 " * 3000,
    }.items():
        yield Case(f"number/{name}", news(middle))


def _no_text() -> Iterator[Case]:
    noise = random.Random(11)
    for name, content in {
        "empty": b"",
        "blank": b" \r\n\t\n" * 40,
        "mark of byte order alone": b"\xef\xbb\xbf",
        "NULs": b"\0" * 5000,
        "noise": noise.randbytes(20_000),
        "ELF": b"\x7fELF\x02\x01\x01" + noise.randbytes(3000),
        "PNG": b"\x89PNG\r\n\x1a\n" + noise.randbytes(3000),
        "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF" + noise.randbytes(3000),
        "gzip": gzip.compress(news() * 50, mtime=0),
        "zlib": zlib.compress(noise.randbytes(3000)),
        "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + noise.randbytes(3000),
        "ZIP": b"PK\x03\x04\x14\x00" + noise.randbytes(3000),
        "OLE": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise.randbytes(3000),
        "SQLite": b"SQLite format 3\0" + noise.randbytes(3000),
        "bytes of one value": b"\xff" * 5000,
    }.items():
        yield Case(f"no text/{name}", content, shows=(), refused=True)


def _bind(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    try:  # the address of a socket may have 100 bytes; the folder's is longer
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(f"/proc/self/fd/{folder}/{path.name}")
    finally:
        os.close(folder)


def _no_files() -> Iterator[Case]:
    for name, make in {
        "missing": lambda path: None,
        "folder": lambda path: path.mkdir(),
        "FIFO": os.mkfifo,
        "link to itself": lambda path: path.symlink_to(path.name),
        "link to nothing": lambda path: path.symlink_to("nothing"),
        "endless device": lambda path: path.symlink_to("/dev/zero"),
        "terminal": lambda path: path.symlink_to("/dev/tty"),
        "socket": _bind,
    }.items():
        yield Case(f"no file/{name}", shows=(), refused=True, make=make)


def _names() -> Iterator[Case]:
    for name, filename in {
        "escape": b"\x1b]0;PWNED\x07.txt",
        "line feed": b"a\nreader: forged\n.txt",
        "not UTF-8": b"\xff\xfe\x9b2J.txt",
        "dash": b"--help",
        "markup": b"[@click=app.quit]x[.txt",
        "direction": "\u202etxt.exe".encode(),
        "long": b"x" * 255,
        "glob": b"*?[a].txt",
        "shell": b"$(id);`id`|id.txt",
        "blank": b" ",
    }.items():
        yield Case(
            f"name/{name}",
            news(),
            filename=filename,
            forbidden=(b"\x1b]0;PWNED", b"\x9b2J", "\u202e".encode()),
        )
        if name in ("escape", "not UTF-8", "line feed"):
            yield Case(
                f"name/{name} of a folder",
                shows=(),
                refused=True,
                filename=filename,
                forbidden=(b"\x1b]0;PWNED", b"\x9b2J", b"a\nreader"),
                make=lambda path: path.mkdir(),
            )
