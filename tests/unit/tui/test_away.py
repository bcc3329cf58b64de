"""Work away from the interface: what it gives, and that nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from reader.tui.away import away

SLOW = """
import sys, time
from dataclasses import replace
from reader.tui.app import ReaderApp
from reader.tui.running import run
from tests.unit.tui.made_up import QUICK, article

def facts(article):
    time.sleep(60)

ReaderApp.__init__.__kwdefaults__["engines"] = replace(QUICK, facts=facts)
ReaderApp.on_ready = lambda app: app.set_timer(0.2, app.exit)
ReaderApp.run = lambda app, run=ReaderApp.run: run(app, headless=True)
sys.exit(run(article()))
"""


async def test_it_gives_what_the_work_gives() -> None:
    assert await away(lambda: 6 * 7) == 42


async def test_it_raises_what_the_work_raises() -> None:
    def fails() -> None:
        raise MemoryError

    with pytest.raises(MemoryError):
        await away(fails)


def test_who_quits_while_it_goes_on_has_quit() -> None:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", SLOW], check=False, timeout=50)

    assert done.returncode == 0
    assert time.monotonic() - begun < 40  # not the sixty of the work
