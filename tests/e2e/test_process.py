"""The program as a process: pipes, statuses, signals, languages of the terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

READER = (sys.executable, "-W", "error", "-m", "reader")
ROOT = Path(__file__).parents[2]


def run(
    *arguments: str,
    environment: dict[str, str] | None = None,
    text: bytes | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*READER, *arguments],
        input=text,
        capture_output=True,
        check=False,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
    )


def test_a_reader_of_its_output_may_leave_early(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("会议召开。\n\n" * 50_000)
    printing = subprocess.Popen(
        [*READER, "print", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert printing.stdout is not None
    assert printing.stderr is not None

    printing.stdout.readline()
    printing.stdout.close()

    assert printing.stderr.read() == b""
    assert printing.wait(60) == 0
    printing.stderr.close()


@pytest.mark.parametrize("encoding", ["ascii", "gb18030"])
def test_a_terminal_of_another_encoding_is_no_error(encoding: str, seed: Path) -> None:
    printed = run("print", str(seed), environment={"PYTHONIOENCODING": encoding})
    refused = run("print", "没有", environment={"PYTHONIOENCODING": encoding})

    assert (printed.returncode, printed.stderr) == (0, b"")
    assert (refused.returncode, refused.stderr.count(b"\n")) == (2, 1)


def test_a_text_comes_through_a_pipe() -> None:
    printed = run("print", "-", text="会议召开。".encode("gb18030"))

    assert "会议召开。" in printed.stdout.decode()


def test_an_interruption_is_status_130_without_a_word() -> None:
    waiting = subprocess.Popen(
        [*READER, "print", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=_hear_interruptions,  # noqa: PLW1509 - one thread
    )
    try:
        wait_until_it_reads(waiting.pid)
        waiting.send_signal(signal.SIGINT)
        _, said = waiting.communicate(timeout=60)
    finally:
        waiting.kill()

    assert said == b""
    assert waiting.returncode == 130


def _hear_interruptions() -> None:
    """Undo what a shell does to what it starts in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def wait_until_it_reads(pid: int) -> None:
    """Wait until a process sleeps in a read of its standard input."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        call = Path(f"/proc/{pid}/syscall")
        if not call.exists():
            time.sleep(2)
            return
        if call.read_text().startswith("0 0x0 "):
            return
        time.sleep(0.02)


def test_a_crash_of_the_screen_never_ends_with_status_0(seed: Path) -> None:
    broken = (
        "import sys, reader.tui.page as page\n"
        "def fail(*_): raise RuntimeError('broken on purpose')\n"
        "page.Page.render_line = fail\n"
        "import reader; from reader.tui.app import ReaderApp\n"
        "app = ReaderApp(reader.read(sys.argv[1]))\n"
        "app.run(headless=True)\n"
        "sys.exit(app.return_code or 0)\n"
    )

    crashed = subprocess.run(
        [sys.executable, "-c", broken, str(seed)],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=ROOT,
    )

    assert crashed.returncode not in (0, -9)
    assert b"broken on purpose" in crashed.stdout + crashed.stderr
