"""Names: people, organisations and places, found together as they share their words.

What is found first claims its characters: a body's name may hold that of a place or
a person (江西某某公司, 鲁迅文学院), a person's that of a place, hardly ever the other
way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reader.facts import organizations, people, places
from reader.facts.aliases import aliases, called_short
from reader.facts.bodies import Body, full_names, proper
from reader.facts.claims import Claims
from reader.facts.context import Context
from reader.facts.mention import Kind, Mention, Name, Person, Value
from reader.facts.occasions import begins_event
from reader.facts.offices import is_hongkong
from reader.facts.sites import Spot
from reader.facts.titles import title_told
from reader.facts.words import Reading, read
from reader.span import Span

Held = dict[int, Claims]
"""By paragraph: the characters that names hold already."""

_AREA = re.compile(
    r"(?:大剧院|音乐厅|会展中心|会议中心|(?:体育|奥体|会展|演艺|游泳|发射)中心|(?:文化|文创|生态|遗址|主题)园区?|酒店|饭店|商场|产业园|工业园|科技园|软件园|物流园|创业园|园区|开发区|高新区|合作区)$"
)
"""Bodies that are areas or houses too."""
_VENUE = re.compile(r"(?:体育|奥体|游泳|发射)中心$|(?:文化|文创|生态|遗址|主题)园区?$")
"""Bodies that are houses, and hardly act."""
_CREDITS = re.compile(
    r"[（(〔【\[][^（）()〔〕【】\[\]]{0,30}(?:记者|通讯员|摄影|摄|图|报导|报道|日电|专电)"
    r"[^（）()〔〕【】\[\]]{0,30}[）)〕】\]]|"
    r"^(?:本报|新华社|中新社|中新网|据新华社|人民网)[^，。（）]{0,12}日(?:电|讯)"
)
"""Who wrote or photographed, and from where: no part of what is told."""
_OF_TOWN = re.compile(r".{2,6}[省市县区](?=..)")
_AT = re.compile(r"(?:在|于|到|落户|走进|来到|进驻|入驻|位于|地处|去|赴|前往|搬进)$")
"""What stands before an area, and hardly before a body."""


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the people, organisations and places of a stretch of the article."""
    readings = read(context)
    claims: Held = {
        r.passage.paragraph: Claims(
            [
                *context.claimed(r.passage.paragraph, Kind.HONOR),
                *(Span(*match.span()) for match in _CREDITS.finditer(r.plain)),
            ]
        )
        for r in readings
    }
    known = [
        m.value.name for m in context.of(Kind.PERSON) if isinstance(m.value, Person)
    ]
    bodies = _organizations(readings, claims)
    return (
        *bodies,
        *_people(readings, claims, known, bodies),
        *_places(readings, claims, bodies),
    )


def _organizations(readings: Sequence[Reading], claims: Held) -> list[Mention]:
    hongkong = is_hongkong((r.passage.text, r.plain) for r in readings)
    bodies = [
        (r, body)
        for r in readings
        for body in organizations.bodies(r, hongkong=hongkong)
    ]
    text = "\n".join(reading.plain for reading in readings)
    found = [
        (reading, body)
        for reading, whole in bodies
        for body in (proper(whole, text),)
        if not begins_event(reading, body.end)
        and not reading.plain.startswith("站", body.end)
        and _claim(claims, reading, body.start, body.end)
    ]
    short = aliases(found)
    found += [
        (reading, body)
        for reading in readings
        for body in called_short(reading, short)
        if _claim(claims, reading, body.start, body.end)
    ]
    areas = _areas(found)
    full = full_names(body.text for _, body in found) | short
    printed = _printed(found)
    return [
        _mention(
            Kind.PLACE if body.text in areas else Kind.ORGANIZATION,
            reading,
            body,
            Name(printed[full.get(body.text, body.text)]),
        )
        for reading, body in found
    ]


def _areas(found: Sequence[tuple[Reading, Body]]) -> frozenset[str]:
    """Return the parks that are first named as the place where something is."""
    first: dict[str, bool] = {}
    for reading, body in found:
        if _AREA.search(body.text) and not _OF_TOWN.match(body.text):
            if body.text in first:
                continue
            before = reading.plain[max(0, body.start - 2) : body.start]
            first[body.text] = bool(_AT.search(before) or _VENUE.search(body.text))
    return frozenset(name for name, is_area in first.items() if is_area)


def _people(
    readings: Sequence[Reading],
    claims: Held,
    known: Sequence[str],
    bodies: Iterable[Mention],
) -> list[Mention]:
    names = people.names_of(readings, known)
    found = [
        (reading, person)
        for reading, person in people.named(readings, names)
        if _claim(claims, reading, person.start, person.end)
    ]
    full = people.full_names(names)
    printed = _printed(found)
    begins = {
        (body.place.paragraph, offset): body.place.span.start
        for body in bodies
        for offset in range(body.place.span.start + 1, body.place.span.end + 1)
    }
    titled = {full.get(p.text, p.text) for _, p in found if p.title}
    made = []
    for reading, person in found:
        name = full.get(person.text, person.text)
        title = _whole_title(reading, person, begins)
        if name not in titled:  # a title told is but second to one beside
            title = title_told(reading, person.end)
        value = Person(printed.get(name, name), title)
        made.append(_mention(Kind.PERSON, reading, person, value))
    return made


def _whole_title(
    reading: Reading, person: people.Named, begins: Mapping[tuple[int, int], int]
) -> str | None:
    """Return the title before a name, with all of the body that it begins in."""
    if not person.title:
        return None
    start = person.start - len(person.title)
    text = reading.passage.text
    if start < 0 or text[start : person.start] != person.title:
        return person.title  # it stands behind the name
    start = begins.get((reading.passage.paragraph, start), start)
    return text[start : person.start]


def _places(
    readings: Sequence[Reading], claims: Held, bodies: Sequence[Mention]
) -> list[Mention]:
    found = [
        (reading, spot)
        for reading, row in zip(readings, places.spots(readings, claims), strict=True)
        for spot in row
    ]
    texts = [spot.text for _, spot in found]
    named = [m.value.name for m in bodies if isinstance(m.value, Name)]
    no_places = places.of_bodies(texts, named)
    full, printed = places.full_names(texts), _printed(found)
    return [
        _mention(
            Kind.PLACE, reading, spot, Name(printed[full.get(spot.text, spot.text)])
        )
        for reading, spot in found
        if spot.text not in no_places
    ]


Found = Body | people.Named | Spot


def _printed(found: Sequence[tuple[Reading, Found]]) -> dict[str, str]:
    """Return how each name is printed where it first stands."""
    printed: dict[str, str] = {}
    for reading, name in found:
        printed.setdefault(name.text, reading.passage.text[name.start : name.end])
    return printed


def _claim(claims: Held, reading: Reading, start: int, end: int) -> bool:
    """Claim the characters for a name; say whether they were free."""
    return claims[reading.passage.paragraph].take(Span(start, end))


def _mention(kind: Kind, reading: Reading, found: Found, value: Value) -> Mention:
    place = reading.passage.place(found.start, found.end)
    return Mention(kind, place, value, found.rule, round(found.sure, 2))
