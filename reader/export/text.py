"""The reading text as plain text: what `reader print` writes.

Set by the same code as the screen, so a printed row breaks where a row of the
screen does. Captions and furniture are not in it: `export` has them.
"""

from __future__ import annotations

from reader.article import READING_ROLES, Article
from reader.script.wrap import shown
from reader.typeset import Align, Setting, shape, space_between, typeset


def to_text(article: Article, *, width: int = 80) -> str:
    """Return title lines, byline, headings and paragraphs in rows of `width` cells.

    With a width of 0 each is one line, without indents: for grep, not for eyes.
    """
    if not width:
        return article.text + "\n" if article.text else ""
    setting = Setting(width)
    lines: list[str] = []
    above = None
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.role not in READING_ROLES:
            continue
        if above is not None:
            lines.extend([""] * space_between(above, paragraph.role, setting))
        lines.extend(_rows(article, number, setting))
        above = paragraph.role
    return "".join(line + "\n" for line in lines)


def _rows(article: Article, number: int, setting: Setting) -> list[str]:
    text = article.paragraphs[number].text.text
    form = shape(article, number)
    # an indent is two ideographic spaces, as in print; what is centred moves by cells
    blank = "\u3000" if form.align is Align.LEFT else " "
    step = 2 if form.align is Align.LEFT else 1
    return [
        blank * (row.indent // step) + shown(text, row.span).slice(text)
        for row in typeset(text, form, setting)
    ]
