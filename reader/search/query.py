"""What was typed, taken apart: terms and operators.

    新质 生产力     both, in this order or near one another
    '营商环境       exactly so (also "营商 环境"); 繁/简 and width don't count
    ^永康           at the start of a paragraph
    !会议           not in a paragraph that holds this
    人才 | 培训     one or the other; binds closer than the space
    h:党建          in titles and headings only
    f:2023          in what was recognised as a fact only

The signs are the ones of fuzzy finders. They count only where a term begins, so
pasted text is rarely taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 64
"""Characters of a term that are compared; nobody types more, some paste more."""


class Scope(StrEnum):
    """Which part of the article is searched."""

    ALL = "all"
    HEADINGS = "h:"
    FACTS = "f:"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find."""

    text: str
    exact: bool = False
    at_start: bool = False
    """Only where a paragraph begins."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be found: every group, each by any one of its terms."""

    typed: str
    groups: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...] = ()
    scope: Scope = Scope.ALL

    @property
    def phrase(self) -> str | None:
        """All terms in a row, if no operator forbids to read them as one phrase."""
        if any(len(group) > 1 for group in self.groups):
            return None
        terms = [group[0] for group in self.groups]
        if any(term.exact or term.at_start for term in terms):
            return None
        return " ".join(term.text for term in terms)

    @property
    def literal(self) -> str:
        """The characters that a plain search would look for; none if it can't."""
        terms = [term for group in self.groups for term in group]
        if self.excluded or self.scope is not Scope.ALL:
            return ""
        if len(terms) == 1 and terms[0].exact and not terms[0].at_start:
            return terms[0].text
        return self.phrase or ""


_TOKEN = re.compile(
    r"""
    (?P<bar>\|)
    | (?P<signs>[!^']*)                       # !^' in any order
      (?: "(?P<quoted>[^"]+)"(?=[\s|]|$)      # "营商 环境"
        | (?P<word>[^\s|]+) )
    """,
    re.VERBOSE,
)
_BREAK = re.compile(r"(?<![^\S\n])[^\S\n]*\n\s*")
"""Pasted text breaks where its lines did, which says nothing about words."""


def parse(typed: str) -> Query:
    """Return the query that `typed` stands for; operators without a term are none."""
    text = _BREAK.sub("", typed).strip()
    scope = Scope.ALL
    for candidate in (Scope.HEADINGS, Scope.FACTS):
        if text[:2].lower() == candidate.value:
            scope, text = candidate, text[2:]
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    joined = False  # whether a bar stands before the next term
    for match in _TOKEN.finditer(text):
        if match["bar"]:
            joined = bool(groups)
            continue
        term = _term(match)
        if not term.text:
            continue
        if "!" in (match["signs"] or ""):
            excluded.append(term)
        elif joined:
            groups[-1].append(term)
        else:
            groups.append([term])
        joined = False
    return Query(typed, tuple(map(tuple, groups)), tuple(excluded), scope)


def _term(match: re.Match[str]) -> Term:
    signs, quoted = match["signs"] or "", match["quoted"]
    text = quoted if quoted is not None else match["word"]
    return Term(
        text.lstrip("!^'")[:LONGEST] if quoted is None else text[:LONGEST],
        exact=quoted is not None or "'" in signs or "!" in signs,
        at_start="^" in signs,
    )
