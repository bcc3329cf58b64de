"""What the property tests are made of: text, clean and hostile, and its pieces."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.span import Aligned, Span

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
STOP = st.sampled_from("，。、；：？！“”《》（）……——")
ASCII = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
HOSTILE = st.sampled_from(
    "\x00\x07\x08\t\n\r\x0b\x0c\x1b\x1c\x1f\x7f\x85\x9b\x9d\xad\u0301\u034f\u0489"
    "\u061c\u115f\u1161\u200b\u200c\u200d\u200e\u2028\u2029\u202e\u2060\u2067\u2fdf"
    "⺟⻓⼀﨑豈\u3000\u3099\ufdd0\ufe0f\ufeff\ufffd\uffff\ud800\udfff"
    "❤👍🏽👨\U0001fffe\U000e0041\U000e0100\U0010ffff"
)

prose = st.text(st.one_of(HAN, HAN, HAN, STOP, ASCII), max_size=60)
"""Chinese with its punctuation, and some Latin."""
hostile = st.text(st.one_of(HAN, ASCII, HOSTILE, HOSTILE, st.characters()), max_size=60)
"""Any text, with more of what does harm than chance would bring."""


@st.composite
def spans(draw: st.DrawFn, longest: int = 40) -> Span:
    """A range somewhere in a text of `longest` characters."""
    start = draw(st.integers(0, longest))
    return Span(start, draw(st.integers(start, longest)))


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    """A range of `text`, perhaps empty."""
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def aligned(draw: st.DrawFn, longest: int = 40) -> Aligned:
    """Text made from `longest` characters: pieces copied, changed and inserted."""
    pieces = []
    for kind in draw(st.lists(st.sampled_from("cxi"), max_size=6)):
        text = draw(st.text(HAN, min_size=1, max_size=6))
        at = draw(st.integers(0, longest))
        if kind == "c":
            pieces.append(Aligned.of(text[: longest - at], at))
        elif kind == "x":
            pieces.append(Aligned.changed(text, draw(spans(longest))))
        else:
            pieces.append(Aligned.inserted(text, at))
    return Aligned.join(pieces)
