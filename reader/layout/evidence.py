"""Every weight of the reflow, in one table.

The unit is the nat: evidence of weight w makes an explanation e^w times less
likely. Costs add up along a path, and the cheapest path wins. The figures were
reasoned out from how newspapers are set, not fitted: fitting them to a few
dozen pages was worse on pages of another kind.
"""

from __future__ import annotations

from typing import Final

INDENT: Final = 4
"""Half ems. A paragraph begins two ideographs in."""

# --- does the line fit its measure? -------------------------------------------
SET_SHORT_PER_EM: Final = 0.5
"""A line is short by what comes next, which must not be parted: few are."""
LOOSE: Final = 2.0
"""A line was joined to the next although the next unit had fitted on it."""
LOOSE_PER_EM: Final = 2.0
"""… and for each em of room that was left."""
LOOSE_WITHOUT_STOP: Final = 5.5
"""At most, where the sentence goes on: a picture may have narrowed the line."""
LOOSE_BEYOND: Final = 0.3
"""Ems of room that are nobody's fault: type is not set to the point."""
SQUEEZED_PER_EM: Final = 0.25
"""Over full by no more than its marks give way: half an em each."""
SQUEEZED_MOST: Final = 2.5
"""Ems that the marks of one line give way at most."""
SLACK: Final = 0.3
"""Ems that a line without marks gives way."""
HANGING: Final = 0.5
"""… and one that ends with a mark: some printers set it outside of the measure."""
BURST: Final = 0.5
BURST_PER_EM: Final = 1.5
"""Over full, and not by squeezed marks."""
LOOSE_PIECE: Final = 0.5
"""The line was broken by the extractor, not by the printer."""
SPREAD_END: Final = 5.0
"""The last line of a paragraph is never spread to the measure."""

# --- does a paragraph end here? -----------------------------------------------
END: Final = {
    "stop": 0.0,
    "dash": 1.0,
    "bracket": 1.0,
    "colon": 1.2,
    "semicolon": 1.5,
    "quote": 2.5,
    "open": 4.5,
    "pause": 6.0,
    "opener": 8.0,
}
"""A paragraph ends on this; `open` is the middle of a sentence."""
END_FULL: Final = 1.2
"""It ends on a full line. One in ten lines inside a paragraph ends with a stop,
one in ten last lines is full, and there are four of the former to one of these."""
END_PARTED: Final = 1.5
"""At most, before a blank line where these stand between paragraphs only."""
END_ROW: Final = 1.0
"""At most, on a row of a table, which has no stop."""
SHORT: Final = 2.5
"""Ems that a line falls short of its measure by more than kinsoku's doing."""
END_OPEN_SHORT: Final = 1.5
"""It ends in mid sentence on a short line: where a frame is cut, lines are full."""
ONE_LINE: Final = 0.7
"""It has one line only."""
START_BRACKETED: Final = 1.0
"""It begins with a bracket: most such remarks stand behind the sentence."""
DOUBT: Final = 1.0
"""A join that is no better than an end by more is marked as doubtful."""
JOIN_DATELINE: Final = 4.0
"""A dateline, 本报讯, stands inside it, or a speaker's name, or a table's row."""
JOIN_ITEM: Final = 4.0
"""A list marker stands inside it, at a line's start and behind a stop."""
JOIN_AFTER_STOP: Final = 0.4
"""The line ends with a sentence, and the paragraph goes on."""
JOIN_AFTER_ROOM: Final = 1.0
"""… and an em or more was left, though not enough for what comes next."""
PHRASES_IN_BODY: Final = 3.0
"""A line of nothing but two phrases with a blank between stands in it."""
PHRASES_FRAMED: Final = 9.0
"""… and is all of its frame: a title stands between columns that a sentence joins."""
TINY: Final = 3.0
"""A paragraph, or a heading, of a character or two."""
TINY_WIDTH: Final = 2.5
"""Ems of these."""
JOIN_QUOTE: Final = 0.6
"""… where the next line opens a quotation: many paragraphs begin so."""
START_CLOSING: Final = 6.0
"""A paragraph begins with a mark that closes."""
START_UNDER_NUMBER: Final = 2.0
"""A paragraph begins under a section's number, where its heading belongs."""
START_LOWER: Final = 3.0
"""A paragraph begins with a small Latin letter."""
NUMBER_CUT: Final = 2.0
"""A number runs over the end of the paragraph."""

# --- indents and blank lines --------------------------------------------------
JOIN_INDENTED: Final = 6.0
"""A line that is indented, in a file that has kept its indents, goes on."""
FULL_UNINDENTED: Final = 2.0
"""A first line without any indent, in such a file."""
LEAST_LOST: Final = 0.02
"""The share of indents that may be lost in a file that shows no loss."""
FULL_AFTER_BLANK: Final = 0.3
"""… behind a stop and a blank line, which do the indent's work."""
LEAST_FLUSH: Final = 0.05
"""The share of first lines that fill the measure where indents are lost, and of
those that do not, at least: most files have the one sort or the other."""
JOIN_BLANK: Final = 2.0
"""A paragraph goes on over a blank line, where these are not the rule."""
JOIN_BLANK_FULL: Final = 1.2
"""… behind a full line: the blank is the top of a column."""

JOIN_SEVERED: Final = 6.0
"""… where no blank line of the file stands inside a paragraph."""

# --- frames -------------------------------------------------------------------
CHANGE: Final = 2.0
"""Another measure than the paragraph before: a new frame begins."""
CHANGE_UNWRAPPED: Final = 3.0
"""… and it has no measure at all, beside frames that have one."""
CHANGE_FACTOR: Final = 2.2
"""How much wider one may be than the other: a picture takes half a column."""
CHANGE_INSIDE: Final = 3.5
"""The measure changes in mid paragraph: a picture or a column's end."""
FRAGMENT: Final = 6.0
"""A frame begins in mid sentence, and not with what the line before left."""
FRAGMENT_AT_GAP: Final = 2.5
"""Off that, at a blank line or a new page."""
UNWRAPPED: Final = 0.4
"""For each line taken as a whole paragraph in a file without a measure."""

# --- headings and title lines -------------------------------------------------
HEADING: Final = 3.0
HEADING_END: Final = {
    "open": -0.5,
    "quote": -0.5,
    "question": 0.6,
    "exclamation": 2.0,
    "colon": 3.0,
    "bracket": 1.0,
    "semicolon": 6.0,
    "dash": 7.0,
    "stop": 6.0,
    "pause": 6.0,
    "opener": 8.0,
}
HEADING_NUMBERED: Final = -3.0
"""一、 or （一） opens it."""
HEADING_ITEM: Final = 1.5
"""1. or ① opens it: an item of a list."""
HEADING_UNDER_NUMBER: Final = -4.0
"""A number on a line of its own is above it."""
HEADING_TWO_PHRASES: Final = -3.2
"""A blank between two phrases stands for a comma: only display type has that."""
HEADING_QUOTED: Final = -1.5
"""It is a quotation and nothing else, without a stop."""
HEADING_LABELLED: Final = 4.0
"""A speaker of an interview begins it, or it is a row of a table."""
HEADING_BYLINE: Final = 3.0
"""It reads as a byline."""
HEADING_BLANK: Final = -1.2
"""A blank line before, or behind."""
HEADING_RARE_BLANK: Final = -3.0
"""A blank line before, where the file has few."""
HEADING_UNINDENTED: Final = -1.4
"""Not indented, in a file that kept its indents."""
HEADING_INDENTED: Final = 2.5
"""Indented as a paragraph is."""
HEADING_CENTRED: Final = -0.5
HEADING_FIRST: Final = -3.0
"""The first line of all: most texts begin with their title."""
HEADING_UNDER_LABEL: Final = -4.5
"""A question or a call, second of all under a short label: a title may be one."""
LABEL_WIDTH: Final = 8
"""Ems of that label."""
HEADING_DECK: Final = -4.0
"""A dash opens it, at the top: a deck."""
HEADING_ABOVE_DECK: Final = -2.0
"""A deck is under it."""
HEADING_ABOVE_NEWS: Final = -2.0
"""The line under it opens as news does, with a dateline or a day."""
HEADING_DATELINE: Final = 5.0
"""A dateline opens it: the first paragraph."""
HEADING_QUESTION_INSIDE: Final = 3.0
HEADING_BRACKETED: Final = 4.0
"""A bracket opens it: a remark."""
HEADING_TWICE: Final = -4.0
"""Overprinted to look bold."""
HEADING_FULL: Final = 1.0
"""As wide as a line of the body: more likely one."""
NARROW: Final = 16
"""Ems of a column in which most headings are about as wide as a line."""
HEADING_FULL_NARROW: Final = 0.3
HEADING_FLOOR_NARROW: Final = 1.3
"""The same in such a column."""
FULL_OVER: Final = 1.5
"""Ems that a line of the body is wider than its measure, at most."""
HEADING_SEMICOLON: Final = 3.0
HEADING_COMMAS: Final = 0.7
"""For the second comma inside, and each after it."""
HEADING_SENTENCE: Final = 5.0
"""A sentence ends inside it."""
HEADING_UNBALANCED: Final = 3.0
"""A quote or bracket does not close in it."""
HEADING_LONG: Final = 24
"""Ems of a heading, at most, as a rule."""
HEADING_PER_EM: Final = 0.15
"""For each em more."""
HEADING_HOPELESS: Final = 8.0
"""A line that would cost as much is no heading: a paragraph's end costs less."""
HEADING_FLOOR: Final = 0.3
HEADING_FLOOR_FULL: Final = 2.0
"""At least, where it is as wide as a first or a full line of the body …"""
HEADING_SURE: Final = -2.0
"""… unless so much speaks for it that its width says nothing."""
HEADING_AGAIN: Final = 1.5
"""A heading right under a heading, away from the top of the file; of a title's
lines only the second pays it."""
TOP: Final = 4
"""Lines at the top, where a title has several."""

WRAP: Final = 2.6
"""A second line of the same heading."""
WRAP_LOOSE: Final = 3.2
"""… when the first is not full."""
WRAP_LONGER: Final = 2.5
"""… when it is longer than the first: the first would have been filled."""
WRAP_WIDER: Final = 4.0
"""… when the first is wider than the measure: a title, not bound to a column."""
WRAP_CLOSES: Final = -5.5
"""… when it closes the quote that the first left open: that the first was not
balanced has been paid for, and is now explained."""
WRAP_NARROW: Final = 3.0
"""… when the first has less than two thirds of the measure."""
WRAP_SENTENCE: Final = 5.0
"""… when a sentence ends in the second, or a clause does."""
WRAP_SHORT: Final = -2.0
"""… when it is no longer than two fifths of the first, and that is full."""
WRAP_TINY: Final = -3.0
"""… when it is a character or two, which nothing else is."""
WRAP_BLANK: Final = -1.2
"""… when a blank line is behind it, as behind a heading of one line."""
WRAP_MARKED: Final = 5.0
"""… when it ends with a mark, a question's apart."""
WRAP_THIRD: Final = 6.0
WRAP_PER_EM: Final = 0.3
"""For each em that both together are longer than a heading is."""

# --- drop caps ----------------------------------------------------------------
DROP: Final = 5.0
"""The lines beside a drop cap begin a paragraph …"""
DROP_AFTER_DISPLAY: Final = 0.5
"""… right under a heading or the title."""
DROP_LINE: Final = 0.9
"""For each of them."""
DROP_EVEN: Final = 3
"""Half ems that their widths differ at most, but for the first."""
DROP_FIRST: Final = 8
"""Half ems that the first is narrower than the others, at most."""
DROP_NARROWER: Final = 5
"""Half ems that they are narrower than the measure, at least."""
DROP_WIDEST: Final = 18
"""Half ems of a drop cap, at most."""
DROP_UNDER: Final = 5
"""Half ems that the first line under the cap falls short of the measure, at most."""

# --- bylines and captions -----------------------------------------------------
BYLINE: Final = -1.0
BYLINE_BARE: Final = 0.5
"""A bare name behind the last sentence: of all, or before another story's title."""
CAPTION: Final = -2.5
"""A line that speaks as captions do, of who took it or who stands where."""
CAPTION_POINTING: Final = -1.0
"""A line that says who stands where."""
CAPTION_SCENE: Final = -0.7
"""A short line that tells a scene, at the end of a page: the last paragraph of a
story seldom is one line about somebody somewhere."""
CAPTION_APART: Final = -1.2
"""… behind a blank line, or not indented where paragraphs are."""
INSET: Final = 2.0
"""It stands inside a paragraph, which goes on behind it."""
INSET_CLOSED: Final = 4.0
"""… though the paragraph could have ended before it."""
NAMES_WIDTH: Final = 8
"""Ems of the names that did not fit on a byline's line."""
REST_WIDTH: Final = 1.5
"""… or of the last character of one; what is longer begins with a surname."""
BYLINE_WRAP: Final = 1.0
"""A name that did not fit on the byline's line."""
BYLINE_WRAP_NAMED: Final = -1.5
"""… and the byline ended on a label, or in the middle of a name."""
BYLINE_WRAP_EARLY: Final = 3.0
"""… though the line was not full."""
CAPTION_WRAP: Final = 0.5
CAPTION_WRAP_OPEN: Final = -4.0
"""… when its first line leaves a bracket open."""
NEVER: Final = 1e9
