"""Work in threads that nobody waits for: who quits has quit.

The event loop's own executor is waited for when a program ends, so a reader who
leaves while facts are being looked for would wait for all of them.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

Result = TypeVar("Result")
_NAME = "reader-away"


async def away(do: Callable[[], Result]) -> Result:
    """Return what a function returns, or raise what it raises, in another thread."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def deliver(settle: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(lambda: None if done.done() else settle())

    def work() -> None:
        try:
            result = do()
        except Exception as error:  # raised again where it is awaited
            raised = error
            deliver(lambda: done.set_exception(raised))
        else:
            deliver(lambda: done.set_result(result))

    threading.Thread(target=work, name=_NAME, daemon=True).start()
    return await done


def is_busy() -> bool:
    """Say whether some work still goes on."""
    return any(thread.name == _NAME for thread in threading.enumerate())
