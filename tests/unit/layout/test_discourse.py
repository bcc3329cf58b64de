"""What first words say of the place of a paragraph in its story."""

from __future__ import annotations

import pytest

from reader.layout.discourse import DATED, DATELINE, POINTS_BACK, begins_story
from reader.layout.joins import normal


@pytest.mark.parametrize(
    ("text", "nats"),
    [
        ("本报讯（记者 林晓）昨日，江上起了大雾。", DATELINE),
        ("5月6日清早，渡口的人还不多。", DATED),
        ("据县水务局介绍，5月6日起停航。", DATED),
        ("二〇二三年十二月八日午后，雪停了。", DATED),
        ("近日，渡口的木船下水了。", DATED),
        ("他说，这条船用了三十年。", POINTS_BACK),
        ("此外，还要修两座码头。", POINTS_BACK),
        ("同时，航道也要清理。", POINTS_BACK),
        ("（这条船现存县博物馆）", POINTS_BACK),
        ("渡口边上有一棵老树。", 0.0),
    ],
)
def test_the_first_words(text: str, nats: float) -> None:
    assert begins_story(normal(text)) == nats


def test_a_day_far_inside_says_nothing() -> None:
    assert begins_story(normal("渡口边上的那一棵老树活了两百年，5月6日倒了。")) == 0
