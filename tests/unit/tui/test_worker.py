"""Work in another process comes back, in parts if need be, and can be ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.tui import worker
from reader.tui.worker import Send, WorkerError, WorkerProcess
from tests.unit.tui import test_worker as there  # under the name that it has there

ROOT = Path(__file__).parents[3]
SOON = 10.0
"""Seconds in which a process is gone that was killed, on a busy machine."""


def add(a: int, b: int, send: Send) -> int:
    """Return a sum, each of its terms first."""
    send(a)
    send(b)
    return a + b


def number(send: Send) -> int:
    """Return the number of the process that does it."""
    del send
    return os.getpid()


def fail(send: Send) -> None:
    """Do what is not allowed."""
    del send
    raise ZeroDivisionError


def hang(send: Send) -> None:
    """Say something once, then nothing for a long while."""
    send(os.getpid())
    time.sleep(100)


def chatter(send: Send) -> str:
    """Take longer than patience lasts, but not without a word."""
    for word in "一二三四五六":
        send(word)
        time.sleep(0.1)
    return "七"


def print_much(send: Send) -> str:
    """Write where the answers go."""
    del send
    print("一" * 10_000, flush=True)
    return "二"


def fill(send: Send) -> int:
    """Want more memory than is allowed."""
    del send
    return len(bytearray(worker.MEMORY))


@pytest.fixture
def process() -> Iterator[WorkerProcess]:
    process = WorkerProcess(patience=SOON)
    yield process
    process.stop()


def is_gone(pid: int) -> bool:
    """Wait for a process to end, for as long as it may take."""
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            status = Path(f"/proc/{pid}/stat")
            if status.exists() and status.read_text().rsplit(")")[-1].split()[0] == "Z":
                return True
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_what_it_returns_comes_back_and_its_parts_before(
    process: WorkerProcess,
) -> None:
    parts: list[int] = []

    assert process.run(there.add, 2, 3, part=parts.append) == 5
    assert parts == [2, 3]


def test_it_is_another_process_and_the_same_one_for_the_next_task(
    process: WorkerProcess,
) -> None:
    first = process.run(there.number)

    assert first != os.getpid()
    assert process.run(there.number) == first


def test_a_failure_is_told_by_its_name_and_the_next_task_is_done(
    process: WorkerProcess,
) -> None:
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        process.run(there.fail)

    assert process.run(there.add, 1, 1) == 2


def test_what_is_silent_for_too_long_is_killed_and_another_takes_its_place() -> None:
    process, parts = WorkerProcess(patience=1.0), list[int]()

    with pytest.raises(WorkerError, match="timeout"):
        process.run(there.hang, part=parts.append)

    assert is_gone(parts[0])
    assert process.run(there.add, 1, 1) == 2
    process.stop()


def test_what_speaks_may_take_longer() -> None:
    process = WorkerProcess(patience=2.0)
    process.run(there.number)  # it is there
    process._patience = 0.4

    assert process.run(there.chatter) == "七"
    process.stop()


def test_who_stops_it_waits_no_longer(process: WorkerProcess) -> None:
    parts: list[int] = []
    failed = threading.Event()

    def wait() -> None:
        with pytest.raises(WorkerError, match="ended"):
            process.run(there.hang, part=parts.append)
        failed.set()

    thread = threading.Thread(target=wait)
    thread.start()
    while not parts:
        time.sleep(0.01)
    process.drop()

    assert failed.wait(SOON)
    thread.join()
    assert is_gone(parts[0])


def test_without_a_task_it_ends_after_a_while() -> None:
    process = WorkerProcess(idle=0.2)
    first = process.run(there.number)

    assert is_gone(first)
    assert process.run(there.number) != first
    process.stop()


def test_what_is_printed_there_is_no_answer(process: WorkerProcess) -> None:
    assert process.run(there.print_much) == "二"


@pytest.mark.skipif(sys.platform == "win32", reason="the system bounds no process")
def test_it_has_no_more_memory_than_a_text_may_cost(process: WorkerProcess) -> None:
    with pytest.raises(WorkerError, match="MemoryError"):
        process.run(there.fill)


def test_it_ends_with_the_program_that_was_killed() -> None:
    script = (
        "from reader.tui.worker import WorkerProcess\n"
        "from tests.unit.tui import test_worker as there\n"
        "WorkerProcess().run(there.hang, part=lambda pid: print(pid, flush=True))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        program.send_signal(signal.SIGKILL)

        assert is_gone(pid)


def test_no_module_is_taken_from_the_folder_that_the_reader_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    process = WorkerProcess(patience=SOON)

    assert process.run(there.add, 1, 2) == 3
    process.stop()
