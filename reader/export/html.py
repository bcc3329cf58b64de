"""The article as one HTML page that needs no other file.

Nothing in it is taken from the article but escaped text: no links, no scripts.
"""

from __future__ import annotations

from html import escape

from reader.article import Article, Role

_TAGS = {
    Role.KICKER: "p",
    Role.HEADLINE: "h1",
    Role.DECK: "p",
    Role.BYLINE: "p",
    Role.LEAD: "p",
    Role.HEADING: "h2",
    Role.PARAGRAPH: "p",
    Role.LIST_ITEM: "p",
    Role.CAPTION: "p",
    Role.FURNITURE: "p",
}

_STYLE = """
body { max-width: 34em; margin: 3em auto; padding: 0 1em; line-height: 1.8;
       font-family: "Source Han Serif", "Noto Serif CJK SC", Songti, serif; }
h1 { text-align: center; line-height: 1.3; }
h2 { margin-top: 2em; }
.kicker, .deck, .byline { text-align: center; }
.lead, .paragraph, .list_item { text-indent: 2em; margin: 0; text-align: justify; }
.lead { font-weight: bold; }
.caption, footer { font-size: .85em; color: #666; }
"""


def to_html(article: Article) -> str:
    """Return the page; furniture stands small at its foot."""
    body: list[str] = []
    foot: list[str] = []
    for number, paragraph in enumerate(article.paragraphs):
        tag = _TAGS[paragraph.role]
        section = article.section_of(number)
        if paragraph.role is Role.HEADING and section is not None:
            tag = f"h{min(article.sections[section].level + 1, 6)}"
        text = escape(paragraph.text.text)
        line = f'<{tag} class="{paragraph.role.value}">{text}</{tag}>'
        (foot if paragraph.role is Role.FURNITURE else body).append(line)
    title = escape("".join(article.headline) or article.source.name)
    parts = [
        "<!DOCTYPE html>",
        '<html lang="zh"><head><meta charset="utf-8">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style></head><body><article>",
        *body,
        "</article>",
    ]
    if foot:
        parts += ["<footer>", *foot, "</footer>"]
    return "\n".join([*parts, "</body></html>\n"])
