"""No message is missing in either language, and both say the same."""

from __future__ import annotations

import string

import pytest

from reader.messages import CATALOGUE, language, say


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_have_the_same_fields(key: str) -> None:
    chinese, english = CATALOGUE[key]

    assert chinese
    assert english
    assert _fields(chinese) == _fields(english)


def test_every_fact_kind_and_way_to_match_has_a_name() -> None:
    from reader.facts import Kind
    from reader.search import How

    for kind in Kind:
        assert say(f"kind.{kind.value}", "en")
    for how in How:
        assert say(f"how.{how.value}", "zh")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("zh_CN.UTF-8", "zh"), ("zh_TW", "zh"), ("de_DE.UTF-8", "en"), ("C", "en")],
)
def test_the_language_follows_the_locale(
    locale: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)

    assert language() == expected


def test_the_language_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    assert language("zh") == "zh"
