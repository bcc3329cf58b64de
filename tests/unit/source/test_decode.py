"""Which encoding a text is in, told by what it says."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.source.decode import decode
from tests.strategies import prose

SIMPLIFIED = """\
市政府昨日召开新闻发布会，介绍今年前三季度经济运行情况。
记者从会上了解到，全市实现生产总值一千二百亿元，同比增长百分之六点三。
“我们将继续推进重点项目建设，让更多群众享受到发展的成果。”市长说。
教育、医疗和交通等方面的工作也取得了新的进展。"""
TRADITIONAL = """\
市政府昨日召開新聞發布會，介紹今年前三季經濟運行情況。
記者從會上了解到，全市實現生產總值一千二百億元，同比增長百分之六點三。
「我們將繼續推進重點項目建設，讓更多民眾享受到發展的成果。」市長說。
教育、醫療和交通等方面的工作也取得了新的進展。"""
JAPANESE = """\
市は昨日の記者会見で、今年度の経済の見通しを発表した。
市長は「これからも重点事業を進め、市民の生活を守りたい」と述べた。
教育や医療、交通などの分野でも新しい取り組みが始まっている。"""
FRENCH = "« L’été dernier, le café était fermé à midi », a déclaré la propriétaire.\n"


class TestWholeFiles:
    @pytest.mark.parametrize(
        ("text", "encoding"),
        [
            (SIMPLIFIED, "utf-8"),
            (SIMPLIFIED, "gb18030"),
            (TRADITIONAL, "gb18030"),
            (TRADITIONAL, "big5"),
            (JAPANESE, "shift_jis"),
            (SIMPLIFIED, "utf-16-le"),
            (SIMPLIFIED, "utf-16-be"),
            (TRADITIONAL, "utf-16-be"),
            ("plain text\r\n" * 3, "utf-16-le"),
            (FRENCH, "cp1252"),
            (JAPANESE, "utf-8"),
        ],
    )
    def test_each_encoding_is_told_without_a_mark(
        self, text: str, encoding: str
    ) -> None:
        decoded = decode(text.encode(encoding))

        assert decoded.text == text
        assert decoded.encoding == encoding
        assert decoded.damaged == ()

    @pytest.mark.parametrize(
        "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-be", "utf-32-be"]
    )
    def test_a_mark_settles_it_and_is_no_part_of_the_text(self, encoding: str) -> None:
        marked = "" if encoding in ("utf-8-sig", "utf-16", "utf-32") else "\ufeff"

        assert decode((marked + SIMPLIFIED).encode(encoding)).text == SIMPLIFIED

    @pytest.mark.parametrize(
        ("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5")]
    )
    def test_ten_characters_are_enough(self, text: str, encoding: str) -> None:
        text = text.replace("\n", "")

        told = [
            decode(text[i : i + 10].encode(encoding)).text == text[i : i + 10]
            for i in range(len(text) - 10)
        ]

        assert sum(told) >= 0.98 * len(told)

    @pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16-le", "utf-8"])
    def test_a_file_cut_in_the_middle_of_a_character_loses_only_that(
        self, encoding: str
    ) -> None:
        text = TRADITIONAL
        decoded = decode(text.encode(encoding)[:-1])

        assert decoded.encoding == encoding
        assert decoded.text == text[:-1] + "\ufffd"
        assert decoded.damaged == (len(text) - 1,)

    @given(prose.filter(lambda text: len(text) > 3))
    def test_any_chinese_in_utf8_comes_back(self, text: str) -> None:
        assert decode(text.encode()).text == text


class TestMixedLines:
    @pytest.mark.parametrize(
        ("most", "guest"),
        [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("big5", "utf-8")],
    )
    @pytest.mark.parametrize("at", [0, 1, 3])
    def test_a_line_in_another_encoding_is_read_in_its_own(
        self, most: str, guest: str, at: int
    ) -> None:
        text = TRADITIONAL if most == "big5" else SIMPLIFIED
        lines = [line.encode(most) for line in text.split("\n")]
        lines[at] = text.split("\n")[at].encode(guest)

        decoded = decode(b"\n".join(lines))

        assert decoded.text == text
        assert decoded.encoding == most

    def test_a_bad_byte_spoils_one_character_of_one_line(self) -> None:
        raw = bytearray(SIMPLIFIED.encode())
        raw[4] = 0xFF

        decoded = decode(bytes(raw))

        assert decoded.encoding == "utf-8"
        assert decoded.text.split("\n")[1:] == SIMPLIFIED.split("\n")[1:]
        assert 1 <= len(decoded.damaged) <= 3
        assert all(decoded.text[i] == "\ufffd" for i in decoded.damaged)

    def test_a_text_of_rare_characters_is_still_read(self) -> None:
        names = "".join(chr(0x9000 + 37 * i % 0xE00) for i in range(400))

        assert decode(names.encode("gb18030")).text == names


class TestToldEncodings:
    def test_the_encoding_told_is_used(self) -> None:
        assert decode(TRADITIONAL.encode("big5"), "big5").text == TRADITIONAL

    def test_a_wrong_one_gives_damage_and_no_error(self) -> None:
        decoded = decode(SIMPLIFIED.encode(), "ascii")

        assert len(decoded.damaged) > len(SIMPLIFIED)

    @pytest.mark.parametrize(
        "name", ["nonsense", "", "a\0b", "rot13", "base64", "idna", "undefined", "../x"]
    )
    def test_what_is_no_encoding_of_a_text_is_not_known(self, name: str) -> None:
        with pytest.raises(LookupError):
            decode(b"text", name)


class TestAnyBytes:
    @given(st.binary(max_size=300))
    def test_there_is_always_a_text(self, raw: bytes) -> None:
        decoded = decode(raw)

        assert all(decoded.text[i] == "\ufffd" for i in decoded.damaged)

    @given(st.binary(max_size=60), st.sampled_from(["gb18030", "utf-8", "utf-16-le"]))
    def test_an_article_with_junk_in_it_too(self, junk: bytes, encoding: str) -> None:
        raw = SIMPLIFIED.encode(encoding)

        assert decode(raw[:40] + junk + raw[40:]).text

    def test_noise_is_not_taken_for_any_text(self) -> None:
        noise = random.Random(7).randbytes(20_000)

        decoded = decode(noise)

        assert len(decoded.damaged) > 0.3 * len(decoded.text)
