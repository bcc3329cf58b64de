"""Source → Article: runs the steps of the layout one after another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reader.article import TITLE_ROLES, Article, Paragraph, Role, Section
from reader.layout.columns import cut
from reader.layout.furniture import part_furniture
from reader.layout.lines import lines_of
from reader.layout.overprint import part_doubles
from reader.layout.pieces import mend
from reader.layout.reflow import reflow
from reader.layout.roles import Named, name
from reader.layout.vertical import raise_titles
from reader.source.source import Source


def assemble(source: Source, *, published: date | None = None) -> Article:
    """Return the article of a source; any text gives one."""
    lines, copies = part_doubles(raise_titles(cut(lines_of(source))))
    story, furniture = part_furniture(lines)
    named = name(reflow(mend(story)))
    extra = [
        *(Paragraph(f.line.text, Role.FURNITURE, f.rule) for f in furniture),
        *(Paragraph(line.text, Role.FURNITURE, "overprinted copy") for line in copies),
    ]
    return _article(source, named, extra, published)


def _article(
    source: Source,
    named: Sequence[Named],
    extra: Sequence[Paragraph],
    published: date | None,
) -> Article:
    """Put the named blocks where an article has them."""
    named = _titles_first(named)
    front = [_paragraph(n) for n in named if n.role in TITLE_ROLES]
    body = [n for n in named if n.role not in TITLE_ROLES]
    bylines = [n for n in body if n.role is Role.BYLINE]
    text = [n for n in body if n.role not in (Role.BYLINE, Role.CAPTION, Role.FURNITURE)]
    early, late = _bylines(body, bylines)
    first = next((i for i, n in enumerate(text) if n.role is Role.HEADING), None)
    front += [_paragraph(n) for n in early]
    if first is not None:
        front += [_paragraph(n, lead=True) for n in text[:first]]
        text = text[first:]
    back = [_paragraph(n) for n in late]
    back += [_paragraph(n) for n in body if n.role is Role.CAPTION]
    rest = [_paragraph(n) for n in body if n.role is Role.FURNITURE]
    return Article(
        source=source,
        front=tuple(front),
        sections=_sections(text),
        back=tuple(back),
        furniture=(*rest, *extra),
        published=published,
    )


def _titles_first(named: Sequence[Named]) -> tuple[Named, ...]:
    """Begin with the title; what stood before it goes to the end.

    A page that is read from another frame than the title's has the rest of the
    article before it; the title's own frame is the beginning.
    """
    first = next((i for i, n in enumerate(named) if n.role in TITLE_ROLES), 0)
    return (*named[first:], *named[:first])


def _bylines(
    body: Sequence[Named], bylines: Sequence[Named]
) -> tuple[list[Named], list[Named]]:
    """Return the bylines at the start, and those at the end."""
    early: list[Named] = []
    late: list[Named] = []
    text = [n for n in body if n.role is not Role.CAPTION]
    for byline in bylines:
        at = text.index(byline)
        (early if at < len(text) / 2 and len(text) > 1 else late).append(byline)
    return early, late


def _sections(text: Sequence[Named]) -> tuple[Section, ...]:
    """Return a section for each heading, or one without."""
    sections: list[Section] = []
    heading: Paragraph | None = None
    held: list[Paragraph] = []
    for n in text:
        if n.role is Role.HEADING:
            if heading is not None or held:
                sections.append(Section(heading, 1, tuple(held)))
            heading, held = _paragraph(n), []
        else:
            held.append(_paragraph(n))
    if heading is not None or held:
        sections.append(Section(heading, 1, tuple(held)))
    return tuple(sections)


def _paragraph(named: Named, *, lead: bool = False) -> Paragraph:
    role, rule = named.role, named.rule
    if lead and role is not Role.LIST_ITEM:
        role, rule = Role.LEAD, "before the first heading"
    return Paragraph(named.block.text, role, rule, named.block.doubts)
