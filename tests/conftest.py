"""No test touches the user's folders, language or clock; hypothesis has one profile.

The user's cache stays the same one for the whole run, as a dictionary takes a
second to build; everything else is new and empty for each test.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SEED = Path(__file__).parent.parent / "seeds" / "000_8015c06724d51a75.txt"

# On two shared cores a deadline measures the neighbours. `derandomize` makes a red
# run red again; HYPOTHESIS_PROFILE=search looks for what is not yet known.
settings.register_profile(
    "repeat",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeat"))

_PRIVATE = {
    "HOME": "home",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}
_UNSET = (
    "LANG", "LANGUAGE", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES",
    "COLORTERM", "TEXTUAL", "TMUX", "PAGER", "LESS", "LESSOPEN",
)  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def _one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder that this test's program takes for the user's, empty at first."""
    folder = tmp_path_factory.mktemp("user")
    for variable, name in _PRIVATE.items():
        (folder / name).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(folder / name))
    for variable in _UNSET:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: str | tuple[str, int]) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            msg = f"a test tried to connect to {address!r}"
            raise AssertionError(msg)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def seed() -> Path:
    """The article that the program ships with."""
    return SEED
