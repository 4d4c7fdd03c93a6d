"""The journal's sentences count what was told, and say no more."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from diary_samples import entry, heat, on, session
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.counting import NO_PROOF, counted, counts, number_words, sides, trend
from easeful.core.diary import Measure, Told
from easeful.core.weeks import Week
from easeful.core.wholes import Whole

PAIRS = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)))
MEDIANS = st.lists(st.none() | st.integers(0, 20).map(lambda n: n / 2), max_size=30)


def whole(before: int | None, after: int | None, measure: Measure = Measure.PAIN) -> Whole:
    one = session(on("3-3 8:00"))
    told = entry(one.began, Told.BEFORE).with_score(measure, before)
    then = entry(one.began, Told.AFTER).with_score(measure, after)
    return Whole(one.began, on("3-3 8:10"), (one,), (), told, then)


def weeks_of(medians: Sequence[float | None]) -> list[Week]:
    monday = date(2026, 1, 5)
    days = (monday + timedelta(weeks=n) for n in range(len(medians)))
    return [
        Week(day) if median is None else Week(day, 1, median, 0, 10)
        for day, median in zip(days, medians, strict=True)
    ]


def test_the_sentence_of_the_issue() -> None:
    wholes = [whole(6, 4)] * 9 + [whole(5, 5)] * 2 + [whole(4, 5)] + [whole(4, None)] * 3
    assert counted(wholes) == (
        "In 9 of 12 sessions pain was lower afterwards, in 2 the same, in 1 higher."
    )


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([], ""),
        ([(None, 4), (6, None), (None, None)], ""),
        ([(6, 4)], "In one session pain was lower afterwards."),
        ([(6, 6)], "In one session pain was the same afterwards."),
        ([(0, 1)], "In one session pain was higher afterwards."),
        ([(6, 4)] * 2, "In 2 of 2 sessions pain was lower afterwards."),
        ([(6, 6), (6, 7)], "In 1 of 2 sessions pain was the same afterwards, in 1 higher."),
        ([(6, 5), (6, 7)], "In 1 of 2 sessions pain was lower afterwards, in 1 higher."),
        ([(6, 7)] * 3, "In 3 of 3 sessions pain was higher afterwards."),
    ],
)
def test_only_what_happened_is_said(
    pairs: list[tuple[int | None, int | None]], sentence: str
) -> None:
    assert counted([whole(*pair) for pair in pairs]) == sentence


ONE = r"In one session pain was (lower|the same|higher) afterwards\."
MANY = (
    r"In (\d+) of (\d+) sessions pain was (lower|the same|higher) afterwards"
    r"(, in (\d+) the same)?(, in (\d+) higher)?\."
)


@pytest.mark.parametrize("lower", [0, 1, 2, 11])
@pytest.mark.parametrize("same", [0, 1, 2, 11])
@pytest.mark.parametrize("higher", [0, 1, 2, 11])
def test_none_one_and_many_read_well_in_each_place(lower: int, same: int, higher: int) -> None:
    wholes = [whole(5, 4)] * lower + [whole(5, 5)] * same + [whole(4, 5)] * higher
    sentence, every = counted(wholes), lower + same + higher
    if every < 2:
        assert bool(sentence) == bool(every)
        assert not sentence or re.fullmatch(ONE, sentence)
        return
    found = re.fullmatch(MANY, sentence)
    assert found is not None
    numbers = [int(each) for each in re.findall(r"\d+", sentence)]
    assert numbers[1] == every
    assert [numbers[0], *numbers[2:]] == [each for each in (lower, same, higher) if each]


def test_heat_alone_is_no_session() -> None:
    stretch, pad = whole(6, 4), whole(6, 4)._replace(sessions=(), heats=(heat(on("3-3 8:00")),))
    assert counted([pad] * 8) == ""
    assert counted([pad] * 8 + [stretch]) == "In one session pain was lower afterwards."


def test_a_night_between_makes_no_pair() -> None:
    in_one_go = whole(7, 3)._replace(ended=on("3-3 12:00"))
    carried_on = whole(7, 3)._replace(ended=on("3-3 12:01"))
    assert counts([in_one_go, carried_on]) == (1, 0, 0)


def test_mood_begins_with_higher_as_more_is_better() -> None:
    wholes = [whole(*pair, Measure.MOOD) for pair in [(3, 5), (3, 5), (5, 3)]]
    sentence = "In 2 of 3 sessions mood was higher afterwards, in 1 lower."
    assert counted(wholes, Measure.MOOD) == sentence
    assert counted(wholes) == ""


@given(PAIRS)
def test_counts_are_those_of_numpy(pairs: list[tuple[int, int]]) -> None:
    signs = np.sign([after - before for before, after in pairs])
    found = counts([whole(*pair) for pair in pairs])
    assert found == tuple(int(np.sum(signs == sign)) for sign in (-1, 0, 1))


def test_beside_it_stands_one_sentence_why_it_is_no_proof() -> None:
    assert NO_PROOF.count(".") == 1
    assert "begin when it hurts" in NO_PROOF


@pytest.mark.parametrize("medians", [[], [9.0, 5.0, 1.0], [9.0, None, 5.0, None, 1.0, None]])
def test_nothing_is_said_about_fewer_than_four_weeks(medians: list[float | None]) -> None:
    assert trend(weeks_of(medians)) == ""
    assert sides(weeks_of(medians)) is None


def test_four_weeks_are_two_and_two() -> None:
    assert trend(weeks_of([7.0, 6.0, None, 5.0, 4.0])) == (
        "By weekly medians pain was 6.5 in the first weeks, 4.5 in the last."
    )


@pytest.mark.parametrize(
    ("last", "same"), [(5.0, True), (5.5, True), (4.5, True), (6.0, False), (4.0, False)]
)
def test_less_than_one_point_is_about_the_same(last: float, *, same: bool) -> None:
    sentence = trend(weeks_of([5.0, 5.0, last, last]), Measure.FATIGUE)
    assert ("about the same" in sentence) is same
    assert sentence.startswith("By weekly medians fatigue was ")


def test_at_most_four_weeks_of_each_side_are_compared() -> None:
    assert sides(weeks_of([1.0] * 4 + [9.0] * 8 + [2.0] * 4)) == (1.0, 2.0)


@given(MEDIANS)
def test_sides_are_those_of_numpy(medians: list[float | None]) -> None:
    known = [each for each in medians if each is not None]
    found = sides(weeks_of(medians))
    if len(known) < 4:
        assert found is None
        return
    side = min(4, len(known) // 2)
    assert found == (np.median(known[:side]), np.median(known[-side:]))


@given(MEDIANS)
def test_no_sentence_praises_or_blames(medians: list[float | None]) -> None:
    words = trend(weeks_of(medians)).lower()
    assert not any(each in words for each in ("only", "miss", "good", "better", "worse", "!"))


@pytest.mark.parametrize(
    ("number", "words"),
    [(5.0, "5"), (4.5, "4.5"), (5.25, "5.3"), (0.04, "0"), (-0.04, "0"), (-1.25, "−1.3")],
)
def test_a_number_has_one_digit_after_the_point_at_most(number: float, words: str) -> None:
    assert number_words(number) == words
