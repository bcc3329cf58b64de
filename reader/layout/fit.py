"""What two neighbouring lines and a measure say about each other, as costs."""

from __future__ import annotations

from reader.layout import evidence as e
from reader.layout.looks import Look


def ended(look: Look, cap: float) -> float:
    """Return the cost of a paragraph's end on a line of `cap` ems."""
    if look.width > cap - 1:
        return look.end_cost + e.END_FULL
    if look.end == "open" and look.width < cap - e.SHORT:
        return look.end_cost + e.END_OPEN_SHORT
    return look.end_cost


def abandoned(look: Look, cap: float) -> float:
    """Return the cost of a frame's end on a line: where one is cut, it is full."""
    if look.spread or look.width >= cap - e.SHORT:
        return 0.0
    return look.end_cost + e.END_OPEN_SHORT


def alone(look: Look) -> float:
    """Return the cost of a paragraph of one line."""
    return e.ONE_LINE + (e.TINY if look.width <= e.TINY_WIDTH else 0.0)


def squeezed(look: Look, cap: float) -> float:
    """Return the cost of setting the line in `cap` ems."""
    over = look.width - cap
    if over <= 0 or look.spread:
        return 0.0
    if over <= look.slack and over <= e.SQUEEZED_MOST:
        return e.SQUEEZED_PER_EM * over
    return e.BURST + e.BURST_PER_EM * over


def loose(before: Look, look: Look, cap: float) -> float:
    """Return the cost of having ended the line before early.

    The greedy test: a line was ended on purpose if what comes next had fitted.
    """
    if before.spread:
        return 0.0
    room = cap - before.width - look.unit - e.LOOSE_BEYOND
    if room <= 0:
        short = max(0.0, cap - before.width) if before.end != "stop" else 0.0
        return e.SET_SHORT_PER_EM * short
    if before.piece or look.start_cost >= e.START_CLOSING:
        return e.LOOSE_PIECE  # no printed line begins with a mark that closes
    cost = e.LOOSE + e.LOOSE_PER_EM * room
    return cost if before.end == "stop" else min(cost, e.LOOSE_WITHOUT_STOP)


def joined(before: Look, look: Look) -> float:
    """Return the cost of going on over the end of the line before."""
    cost = look.phrases
    if before.end == "stop":
        cost += e.JOIN_AFTER_STOP + (e.JOIN_QUOTE if look.quotes else 0.0)
        if look.item:
            cost += e.JOIN_ITEM
    elif look.item and before.end in ("semicolon", "colon"):
        cost += e.JOIN_ITEM
    if look.dateline or look.labelled:
        cost += e.JOIN_DATELINE
    if look.indented:
        cost += e.JOIN_INDENTED
    if look.severed:
        cost += e.JOIN_SEVERED
    elif look.separated:
        cost += e.JOIN_BLANK_FULL if before.end == "open" else e.JOIN_BLANK
    return cost


def stopped_early(before: Look, look: Look, cap: float) -> float:
    """Return the cost of going on behind a stop that has room behind it."""
    if before.end == "stop" and 1 <= cap - before.width <= look.unit - 0.5:
        return e.JOIN_AFTER_ROOM
    return 0.0


def heading(look: Look, cap: float) -> float:
    """Return the cost of a heading in a column of `cap` ems."""
    cost = look.heading
    floor = e.HEADING_FLOOR
    if look.titled:
        return max(cost, floor)
    over = look.width - cap
    if -0.5 <= over <= e.FULL_OVER or abs(over + e.INDENT / 2) <= 0.5:
        narrow = cap <= e.NARROW
        cost += e.HEADING_FULL_NARROW if narrow else e.HEADING_FULL
        if cost >= e.HEADING_SURE:
            floor = e.HEADING_FLOOR_NARROW if narrow else e.HEADING_FLOOR_FULL
    return max(cost, floor)


def wrapped(before: Look, look: Look, cap: float) -> float:
    """Return the cost of a heading's going on with this line."""
    cost = _wrap_by_width(before, look, cap)
    if before.opens and look.closes:
        cost += e.WRAP_CLOSES
    if look.parted:
        cost += e.WRAP_BLANK
    cost += e.WRAP_PER_EM * max(0.0, before.width + look.width - e.HEADING_LONG)
    if look.sentence or look.item or look.dateline or look.labelled:
        cost += e.WRAP_SENTENCE
    if look.end in ("pause", "semicolon", "colon", "dash"):
        cost += e.WRAP_MARKED
    if look.separated:
        cost += e.JOIN_BLANK
    return cost


def _wrap_by_width(before: Look, look: Look, cap: float) -> float:
    full = before.width >= cap - 2
    cost = e.WRAP if full else e.WRAP_LOOSE
    if before.width < cap * 2 / 3:
        cost += e.WRAP_NARROW
    elif before.width > cap + 0.5:
        cost += e.WRAP_WIDER
    if look.width > before.width + 1:
        cost += e.WRAP_LONGER
    if full and look.width <= 0.4 * before.width:
        cost += e.WRAP_SHORT
    if look.width <= e.TINY_WIDTH:
        cost += e.WRAP_TINY
    return cost


def byline_goes_on(before: Look, look: Look, cap: float) -> float:
    """Return the cost of a byline's going on with this line."""
    if not look.names or look.width > e.NAMES_WIDTH:
        return e.NEVER
    if before.named:
        return e.BYLINE_WRAP_NAMED
    if not look.family and look.width > e.REST_WIDTH:
        return e.NEVER
    return e.BYLINE_WRAP if before.width >= cap - 2 else e.BYLINE_WRAP_EARLY


def caption_goes_on(before: Look, look: Look) -> float:
    """Return the cost of a caption's going on with this line."""
    if before.captioned or look.width > before.width + 1:
        return e.NEVER
    return e.CAPTION_WRAP_OPEN if before.opens else e.CAPTION_WRAP
