"""A file that was read in the wrong encoding is read in another, by a key."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.library.library import Library
from reader.tui.app import ReaderApp
from reader.tui.recall import recalled
from tests.unit.tui.made_up import QUICK, press, settle, status

TEXT = "市政府昨日召开会议，介绍了今年的经济运行情况。"


@pytest.mark.parametrize("wrong", ["big5", "utf-16"])
async def test_another_encoding_is_chosen(wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    library = Library.open(tmp_path / "data")
    article = reader.read(str(path), encoding=wrong)
    assert TEXT not in article.text

    with recalled(library, reader.read) as recall:
        memory = recall.of(article, str(path))
        app = ReaderApp(article, memory=memory, engines=QUICK)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await press(pilot, "escape", "ctrl+e", "2")
            assert app.reading.view.article.source.encoding == "gb18030"
            assert app.reading.view.article.text == TEXT
            assert "gb18030" in status(app)
    library.close()


async def test_what_came_through_a_pipe_can_not_be_read_again(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "data")
    article = reader.read(TEXT.encode())

    with recalled(library, reader.read) as recall:
        memory = recall.of(article, str(tmp_path / "gone.txt"))
        app = ReaderApp(article, memory=memory, engines=QUICK)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await press(pilot, "escape", "ctrl+e", "2")
            assert app.reading.view.article is article
            assert "没有" in status(app) or "找不到" in status(app)
    library.close()
