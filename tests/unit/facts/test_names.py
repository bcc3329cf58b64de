"""People, bodies and places: the tables of `tests/corpus/names.py`."""

from __future__ import annotations

import pytest

from reader.facts import names, tagger
from reader.facts.mention import Kind, Mention, Name, Person
from tests.corpus.names import (
    NOT_ORGANIZATIONS,
    NOT_PEOPLE,
    NOT_PLACES,
    ORGANIZATIONS,
    PEOPLE,
    PLACES,
)
from tests.corpus.words import context_of

pytestmark = pytest.mark.skipif(
    bool(tagger.missing()), reason="names need the neural tagger"
)


def mentions(text: str, kind: Kind) -> list[Mention]:
    return [m for m in names.mentions(context_of(text)) if m.kind is kind]


def called(text: str, kind: Kind) -> list[str]:
    found = sorted(mentions(text, kind), key=lambda m: m.place)
    return [m.value.name for m in found if isinstance(m.value, Name)]


def people(text: str) -> dict[str, str | None]:
    """Return the people of a text with the fullest of their titles."""
    titles: dict[str, str | None] = {}
    for mention in mentions(text, Kind.PERSON):
        assert isinstance(mention.value, Person)
        name, title = mention.value.name, mention.value.title
        titles[name] = max(titles.get(name) or "", title or "") or None
    return titles


class TestPeople:
    @pytest.mark.parametrize(("text", "wanted"), PEOPLE)
    def test_a_sentence_gives_its_people_with_their_titles(
        self, text: str, wanted: dict[str, str | None]
    ) -> None:
        assert people(text) == wanted

    @pytest.mark.parametrize("text", NOT_PEOPLE)
    def test_what_only_looks_like_a_person_gives_none(self, text: str) -> None:
        assert people(text) == {}

    def test_a_given_name_alone_is_a_mention_of_the_same_person(self) -> None:
        text = "何小禾来了。小禾是个安静的人，村里都说小禾好。"

        found = mentions(text, Kind.PERSON)

        assert {m.value for m in found} == {Person("何小禾")}

    def test_confidence_is_a_share(self) -> None:
        for mention in mentions("县长程立言说，何某某不来。", Kind.PERSON):
            assert 0 < mention.confidence <= 1


class TestOrganizations:
    @pytest.mark.parametrize(("text", "wanted"), ORGANIZATIONS)
    def test_a_sentence_gives_its_bodies(self, text: str, wanted: list[str]) -> None:
        assert called(text, Kind.ORGANIZATION) == wanted

    @pytest.mark.parametrize("text", NOT_ORGANIZATIONS)
    def test_a_kind_of_body_is_none(self, text: str) -> None:
        assert called(text, Kind.ORGANIZATION) == []


class TestPlaces:
    @pytest.mark.parametrize(("text", "wanted"), PLACES)
    def test_a_sentence_gives_its_places(self, text: str, wanted: list[str]) -> None:
        assert called(text, Kind.PLACE) == wanted

    @pytest.mark.parametrize("text", NOT_PLACES)
    def test_a_kind_of_place_or_a_part_of_a_name_is_none(self, text: str) -> None:
        assert called(text, Kind.PLACE) == []


def test_time_that_is_up_leaves_what_was_found_so_far() -> None:
    from dataclasses import replace

    context = replace(context_of("县长程立言说。"), stopped=lambda: True)

    assert names.mentions(context) == ()
