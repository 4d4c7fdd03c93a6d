"""How long sentences are, known without a voice; ``test_espeak`` compares with a real one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.speech_length import FACTORS, Pace, estimated_seconds

SENTENCE = "Breathe out and slowly bend your front knee."


def test_nothing_takes_no_time() -> None:
    assert estimated_seconds(" \n") == 0.0


def test_a_slower_voice_takes_longer_by_as_much() -> None:
    assert estimated_seconds(SENTENCE, 80) == pytest.approx(estimated_seconds(SENTENCE) / 0.8)


def test_a_number_is_longer_than_it_looks() -> None:
    assert estimated_seconds("Hold for 25.") > estimated_seconds("Hold for us.") + 0.7


def test_a_sentence_end_is_a_longer_pause_than_a_comma() -> None:
    plain, comma, dot = (estimated_seconds(f"Sink{sign} Rest") for sign in ("", ",", "."))
    assert plain + 0.2 < comma < dot - 0.1


def test_the_last_dot_is_no_pause() -> None:
    assert estimated_seconds("Rest.") == estimated_seconds("Rest")


@pytest.mark.parametrize("script", ["慢慢呼气", "천천히", "ゆっくり", "धीरे", "اخفض"])
def test_a_sign_of_another_script_may_be_a_syllable(script: str) -> None:
    assert estimated_seconds(script) > estimated_seconds("a" * len(script)) + 0.1


@given(st.text(), st.text(), st.integers(50, 200))
def test_more_words_never_take_less_time(one: str, more: str, speed: int) -> None:
    alone, both = estimated_seconds(one, speed), estimated_seconds(f"{one} {more}", speed)
    assert 0 <= alone <= both + 1e-9


def test_a_pace_begins_with_the_reckoning() -> None:
    assert Pace().seconds(SENTENCE) == estimated_seconds(SENTENCE)


@pytest.mark.parametrize("factor", [0.7, 1.0, 1.5])
def test_a_pace_learns_how_fast_a_voice_is(factor: float) -> None:
    pace = Pace()
    for _sentence in range(30):
        pace.heard(SENTENCE, factor * estimated_seconds(SENTENCE, 90), 90)
    assert pace.factor == pytest.approx(factor, rel=0.12)
    assert pace.seconds("Rest.", 80) == estimated_seconds("Rest.", 80) * pace.factor


def test_one_sentence_hardly_changes_a_pace() -> None:
    pace = Pace()
    pace.heard("Rest.", 3.0)
    assert pace.factor < 1.1


@given(st.lists(st.tuples(st.text(), st.floats(-1, 1e9))))
def test_whatever_is_heard_a_pace_stays_within_its_limits(heard: list[tuple[str, float]]) -> None:
    pace = Pace()
    for text, seconds in heard:
        pace.heard(text, seconds)
    assert FACTORS[0] <= pace.factor <= FACTORS[1]
