"""What the status line says of a view: section, progress, hits, warnings, keys."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article
from reader.messages import Language, say
from reader.tui.chosen import is_filtered
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.status import Report
from reader.tui.view import View


@dataclass(frozen=True, slots=True)
class Aided:
    """What the aids have to say."""

    left: str = ""
    """How long the rest takes."""
    modes: tuple[str, ...] = ()
    """Which of them are on."""


UNAIDED = Aided()
OFFERED = ("help", "find", "outline", "facts", "quit")
"""The commands whose keys the status line shows, the most wanted first."""


def report(
    view: View,
    language: Language,
    keymap: Keymap = DEFAULT,
    *,
    note: str = "",
    aids: Aided = UNAIDED,
) -> Report:
    """Return what to say of a view; `note` is what a key just did."""
    return Report(
        section=section(view.article, view.cursor.paragraph),
        progress=f"{view.progress:.0%} {aids.left}".rstrip(),
        modes=aids.modes,
        hits=hits(view, language),
        note=note,
        warnings=warnings(view.article, language, keymap) if not note else (),
        keys=tuple(
            f"{keymap[name]} {say(f'brief.{name}', language)}" for name in OFFERED
        ),
    )


def hits(view: View, language: Language) -> str:
    """Return which hit the reader is at, why it is one, and if all else is hidden."""
    if not view.hits:
        return ""
    said = [f"{(view.at or 0) + 1}/{len(view.hits)}"]
    hit = view.hits[view.at] if view.at is not None else None
    if hit is not None and hit.why:
        said.append(f"{say(f'how.{hit.how}', language)} {hit.why}")
    if is_filtered(view):
        said.append(say("find.filtered", language))
    return "  ".join(said)


def section(article: Article, paragraph: int) -> str:
    """Return the heading that a paragraph stands under, else the headline."""
    index = article.section_of(paragraph)
    if index is not None:
        heading = article.sections[index].heading
        if heading is not None:
            return heading.text.text
    return " ".join(article.headline) or article.source.name


def warnings(
    article: Article, language: Language, keymap: Keymap = DEFAULT
) -> tuple[str, ...]:
    """Return what the reader should know of the text before trusting it."""
    source = article.source
    said = []
    if article.doubt:
        why = say(f"doubt.{article.doubt}", language, keys=keymap)
        said.append(say("status.doubt", language, why=why))
    if source.damaged:
        said.append(say("status.damaged", language, count=len(source.damaged)))
    if source.controls:
        said.append(say("status.controls", language, count=source.controls))
    if source.encoding.lower() not in ("utf-8", "ascii", "utf-8-sig"):
        said.append(source.encoding)
    return tuple(said)
