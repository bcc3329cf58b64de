"""The neural tagger: every character in one word, the same from every thread."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.tagger import Tagger, missing, tagger

pytestmark = pytest.mark.skipif(bool(missing()), reason="the tagger is not installed")

TEXTS = st.text(alphabet=st.sampled_from("张三在北京说，。“”0aé的\n 𠀀·"), max_size=600)


@pytest.fixture(scope="module")
def network() -> Tagger:
    network = tagger()
    assert network is not None
    return network


class TestTokens:
    @settings(max_examples=30)
    @given(text=TEXTS)
    def test_together_are_all_of_the_text(self, text: str) -> None:
        network = tagger()
        assert network is not None

        tokens = network.tokens(text)

        assert "".join(token.span.slice(text) for token in tokens) == text

    def test_name_a_person_a_place_and_a_body(self, network: Tagger) -> None:
        text = "习近平在北京大学会见了法国总统。"

        tags = {t.span.slice(text): t.tag for t in network.tokens(text)}

        assert tags["习近平"] == "PER"
        assert tags["北京大学"] == "ORG"
        assert tags["法国"] == "LOC"

    def test_have_the_probability_of_their_tags_as_confidence(
        self, network: Tagger
    ) -> None:
        for token in network.tokens("奋楫扬帆，培风图南，张三说。"):
            assert 0 < token.confidence <= 1.00001

    def test_of_traditional_text_are_those_of_simplified(self, network: Tagger) -> None:
        one, other = network.tokens("國務院總理"), network.tokens("国务院总理")

        assert [(t.span, t.tag) for t in one] == [(t.span, t.tag) for t in other]

    def test_end_when_time_is_up(self, network: Tagger) -> None:
        assert network.tokens("张三说。" * 300, stopped=lambda: True) == ()

    def test_are_the_same_from_several_threads(self, network: Tagger) -> None:
        texts = [f"{name}在北京说。" * 20 for name in ("张三", "李四", "王五", "赵六")]

        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(network.tokens, texts))

        assert together == [network.tokens(text) for text in texts]


def test_the_tagger_is_loaded_once(network: Tagger) -> None:
    assert tagger() is network


ROOT = Path(__file__).parents[3]


def test_nothing_is_written_to_the_users_folders(tmp_path: Path) -> None:
    """Else onnxruntime would keep a number of this machine, and report to its makers.

    The environment is bare, as onnxruntime is silent by itself where it sees a CI.
    """
    code = (
        "from reader.facts.tagger import tagger\n"
        "print(len(tagger().tokens('记者在北京报道。')))"
    )

    run = subprocess.run(
        [sys.executable, "-B", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
        env={"HOME": str(tmp_path)},
    )

    assert int(run.stdout) > 1
    assert list(tmp_path.iterdir()) == []
