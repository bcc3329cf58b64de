"""The words of a passage as the finders of names read them.

A token of the tagger knows its span and its tag; a `Word` has its text beside it,
and a name written with a middle dot (若昂·席尔瓦) is one word, however the tagger
cut it. Without the tagger there are no words, and names are found by rules alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.facts.context import Context, Passage
from reader.facts.tagger import Token, tagger

NAMES = frozenset({"PER", "LOC", "ORG", "nz"})
"""Tags of words that name one thing."""
_UNSURE = 0.6
"""Confidence under which a word may be the rest of a name."""
_GUESSED = 0.5
"""Confidence of what is left of a word that the tagger took for a mark."""
_STOPS = frozenset("。，；：！？、")
_SAYS = "说道问答称表指认介回告笑坦写"
"""Verbs of speaking, or their first characters: no name from abroad has them."""
DOTS = frozenset("·•‧・∙")
"""What parts the names of a person from abroad."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the plain text, what it is, and how sure the tagger is."""

    start: int
    end: int
    text: str
    tag: str
    sure: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with its words."""

    passage: Passage
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    @property
    def plain(self) -> str:
        """The text that the rules read."""
        return self.passage.plain

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def word_at(self, offset: int) -> Word | None:
        """Return the word that the character at `offset` stands in."""
        index = self.at(offset + 1) - 1
        return self.words[index] if index >= 0 else None

    def begins(self, offset: int) -> bool:
        """Say whether a word starts at `offset`, or the text ends there."""
        if offset >= len(self.plain):
            return True
        index = self.at(offset)
        return index < len(self.starts) and self.starts[index] == offset

    def before(self, offset: int) -> Iterator[Word]:
        """Yield the words that end at `offset` or earlier, the nearest first."""
        for index in range(self.at(offset) - 1, -1, -1):
            if self.words[index].end <= offset:
                yield self.words[index]

    def after(self, offset: int) -> Iterator[Word]:
        """Yield the words that start at `offset` or later."""
        for index in range(self.at(offset), len(self.words)):
            yield self.words[index]


def read(context: Context) -> tuple[Reading, ...]:
    """Return the passages with their words, as far as time allows."""
    network = tagger()
    made = []
    for passage in context.read():
        # the network reads traditional characters by itself, and better
        tokens = (
            network.tokens(passage.text, stopped=context.stopped) if network else ()
        )
        words = tuple(_words(passage, tokens))
        made.append(Reading(passage, words, tuple(word.start for word in words)))
    return tuple(made)


def _words(passage: Passage, tokens: tuple[Token, ...]) -> Iterator[Word]:
    """Yield the tokens as words, with dotted names in one piece."""
    held: list[Word] = []  # what a dot may still join: names side by side
    for word in (part for token in tokens for part in _parts(_word(passage, token))):
        text = word.text
        open_name = held and held[-1].text[-1] in DOTS and len(held[-1].text) > 1
        if held and _is_dot(held[-1], text):
            held = [_join(*held, word)]
        elif open_name and text[:1].isalpha():
            held[-1] = _join(held[-1], word)
        elif held and (_goes_on(held[-1], word) or _is_rest(held[-1], word)):
            held[-1] = _join(held[-1], _before_verb(word))
        elif held and word.tag == held[-1].tag == "PER":
            held.append(word)
        else:
            yield from held
            held = [word]
    yield from held


def _word(passage: Passage, token: Token) -> Word:
    """Return a token as a word, without the blanks that the tagger leaves at it."""
    text = token.span.slice(passage.plain)
    lead = len(text) - len(text.lstrip())
    bare = text.strip() or text
    start = token.span.start + (lead if bare != text else 0)
    return Word(start, start + len(bare), bare, token.tag, token.confidence)


def _parts(word: Word) -> Iterator[Word]:
    """Yield a word, without a stop that the tagger took for its first character."""
    if word.tag == "w" and len(word.text) > 1 and word.text[0] in _STOPS:
        cut = word.start + 1
        yield replace(word, end=cut, text=word.text[0])
        word = replace(word, start=cut, text=word.text[1:], tag="n", sure=_GUESSED)
    yield word


def _join(*words: Word) -> Word:
    sure = max(word.sure for word in words)
    text = "".join(word.text for word in words)
    tag = words[-1].tag if words[-1].tag in ("LOC", "ORG") else "PER"
    return Word(words[0].start, words[-1].end, text, tag, sure)


def _is_dot(before: Word, text: str) -> bool:
    """Say whether `text` is a dot behind a name, alone or with the next part."""
    if text[0] not in DOTS:
        return False
    return before.text.isalpha() if len(text) == 1 else before.tag == "PER"


def _goes_on(name: Word, word: Word) -> bool:
    """Say whether the tagger cut a name with a dot in it: 古丽·买买|提说."""
    dotted = any(dot in name.text for dot in DOTS) and name.tag == "PER"
    return dotted and word.text.isalpha() and word.sure < _UNSURE


def _is_rest(name: Word, word: Word) -> bool:
    """Say whether the tagger cut a name with a dot in two: 某某·阿德|里安."""
    dotted = any(dot in name.text for dot in DOTS)
    return dotted and name.tag == word.tag == "PER" and name.end == word.start


def _before_verb(word: Word) -> Word:
    cut = min((word.text.find(v) for v in _SAYS if v in word.text), default=-1)
    if cut < 0:
        return word
    return replace(word, end=word.start + cut, text=word.text[:cut])
