"""Characters that are spoken for: what one name holds, no other may have."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from reader.span import Span


class Claims:
    """Spans of one text, kept in order so that asking costs no look at all of them.

    Spans that were given may overlap each other (a quote and a date in it); those
    that are taken one by one may not.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max((len(span) for span in self._spans), default=0)

    def meeting(self, span: Span) -> Iterator[Span]:
        """Yield the spans that share a character with `span`, in order."""
        low = max(0, span.start - self._longest)
        first = bisect_left(self._spans, Span(low, low))
        for index in range(first, len(self._spans)):
            other = self._spans[index]
            if other.start >= span.end:
                return
            if other.overlaps(span):
                yield other

    def take(self, span: Span) -> bool:
        """Claim `span` if none of its characters is taken; say whether it was free."""
        if next(self.meeting(span), None) is not None:
            return False
        insort(self._spans, span)
        self._longest = max(self._longest, len(span))
        return True
