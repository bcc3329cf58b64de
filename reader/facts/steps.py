"""Clauses as steps towards a goal: the deadline in each, and what kind it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.facts.clauses import Clause, clauses
from reader.facts.context import Context, Passage
from reader.facts.mention import Date, Kind, Mention
from reader.facts.numbers import is_in_phrase, is_in_title

_BARE = re.compile(
    "(?:到|至|在|于|从|自|之?前|前后|年?底|年?末|[期之]?间|时期?|内|起|[“”])*"
    "(?:[^，0-9]{2,8}(?:之?前|当[天日]|之际|期间|时|节|日))?"
)
"""What may stand beside a date in a clause that says nothing else."""
_YEAR_LEFT = re.compile(
    "全年(?![红无度均])|(?<![0-9一二两三四五六七八九十])年内|今年底|(?<![离0-9一二三四五六七八九〇去明])年底前?|年末|岁末|本年度内"
    "|(?:国庆|中秋|入冬|入汛|供暖)(?:节|季|期)?之?前"
)
_DEFINES = re.compile("的[^，的]{1,8}$")
"""Goes on after 是 and a date, to say which: 下一站是7月11日揭幕的世锦赛."""
_STARTS = re.compile(
    "^(?:到|至|在|于|从|自|将于|要在|拟于|计划|计划于|预计|力争|确保|争取|须在|要|将|并|再|，)*$"
)
_OCCASION = re.compile("[^，的0-9]{1,10}[会赛杯节展]的")
"""明年亚运会的参赛资格 is not got next year."""
_GOAL_OF = re.compile("目标|将")
"""明年4月的比赛将增设一项: what is of next year is to change."""
_LATER = re.compile("以来|[之过]?后")
_SOON = re.compile("最快|预计|力争|确保|争取|可望|将|拟")
"""An hour of the day of publication is ahead only where such a word says so."""
_DAY = len("2024-11-11")
"""Characters of a date that is precise to the day."""


@dataclass(frozen=True, slots=True)
class Step:
    """A clause with what makes it part of a goal."""

    clause: Clause
    deadline: str | None
    """The last day, month or year of a date in it that is still to come."""
    is_quarter: bool
    """A quarter is a stage on the way: 一季度开工21个，二季度开工18个."""
    is_whole_year: bool
    """The deadline is 全年 or 年底: of the year that is spoken of."""
    is_schedule: bool
    """A clock or a run of days, in which something is open or closed."""
    is_running: bool
    """The deadline is the end of the running year: a report says 今年, too."""
    opens: bool
    """The date stands where a subject would."""
    is_bare: bool
    """Hardly more than its date: 到2026年, 霜降之前."""
    has_past: bool

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.clause.text


def steps_of(passage: Passage, context: Context) -> tuple[Step, ...]:
    """Return the clauses of a passage, read for deadlines."""
    dates = context.inside(passage.paragraph, Kind.DATE)
    return tuple(
        _step(clause, dates, context.published) for clause in clauses(passage.plain)
    )


def _step(clause: Clause, dates: Sequence[Mention], published: date | None) -> Step:
    inside = [
        mention
        for mention in dates
        if clause.span.covers(mention.place.span) and _counts(mention, clause)
    ]
    ahead = [m for m in inside if _is_ahead(m, clause, published)]
    deadline, running, at = None, False, None
    if ahead:
        iso = _iso(ahead[-1])
        deadline = iso.split("/")[-1].partition("T")[0]
        at = ahead[0].place.span.start
        running = published is not None and published.isoformat().startswith(deadline)
    left = _YEAR_LEFT.search(clause.text)
    if left and published is not None and (deadline is None or running):
        start = clause.span.start + left.start()
        at = start if at is None else min(at, start)
        deadline, running = str(published.year), True
    before = clause.text[: at - clause.span.start] if at is not None else "…"
    return Step(
        clause,
        deadline,
        is_quarter=bool(ahead) and _is_quarter(_iso(ahead[-1])),
        is_whole_year=left is not None and not ahead,
        is_schedule=bool(ahead) and _is_schedule(ahead[-1], clause),
        is_running=running,
        opens=_STARTS.match(before) is not None,
        is_bare=bool(ahead) and _BARE.fullmatch(_beside(clause, inside)) is not None,
        has_past=len(ahead) < len(inside),
    )


def _counts(mention: Mention, clause: Clause) -> bool:
    """Say whether a date is when something is done: not 比去年, 今年的, 今年以来."""
    start = mention.place.span.start - clause.span.start
    end = mention.place.span.end - clause.span.start
    before, after = clause.text[max(0, start - 1) : start], clause.text[end : end + 2]
    if is_in_title(clause.text, start, end) or is_in_phrase(clause.text, start, end):
        return False
    belongs = after.startswith("的") and not _GOAL_OF.search(clause.text)
    if _OCCASION.match(clause.text, end):
        return False
    if clause.text[:start].endswith("是") and _is_defined(clause.text[end:]):
        return False
    return before not in ("比", "较") and not belongs and not _LATER.match(after)


def _is_defined(rest: str) -> bool:
    """Say whether what follows a date says what it is the date of."""
    return "，" not in rest and _DEFINES.search(rest) is not None


def _beside(clause: Clause, inside: Sequence[Mention]) -> str:
    """Return the words of a clause without its dates."""
    words, at = "", clause.span.start
    for mention in inside:
        words += clause.text[
            at - clause.span.start : mention.place.span.start - clause.span.start
        ]
        at = mention.place.span.end
    return words + clause.text[at - clause.span.start :]


def _iso(mention: Mention) -> str:
    return mention.value.iso if isinstance(mention.value, Date) else ""


def _is_ahead(mention: Mention, clause: Clause, published: date | None) -> bool:
    """Say whether a date ends after the day of publication."""
    if published is None:
        return False
    start, _, last = _iso(mention).partition("/")
    if "T" in start and start[:10] == published.isoformat() and not last:
        return _SOON.search(clause.text) is not None
    end, today = (last or start)[:10], published.isoformat()
    is_running = not last and len(end) < len(today) and today.startswith(end)
    return is_running or end > today[: len(end)]


def _is_schedule(mention: Mention, clause: Clause) -> bool:
    """Say whether a date tells hours or a run of days, and not until when."""
    iso = _iso(mention)
    start, _, end = iso.partition("/")
    after = clause.text[mention.place.span.end - clause.span.start :]
    is_run = len(end) >= _DAY and len(start) >= _DAY
    return ("T" in iso and not after.startswith(("前", "之前"))) or is_run


def _is_quarter(iso: str) -> bool:
    start, _, end = iso.partition("/")
    return len(end) == 7 and int(end[5:]) - int(start[5:]) == 2
