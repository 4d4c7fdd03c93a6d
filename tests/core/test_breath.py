"""Breathing patterns have the seconds that the content names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.breath import (
    NAMED_PATTERNS,
    PATTERN_NAMES,
    BreathPhase,
    Pattern,
    pattern_line,
    pattern_name,
    pattern_of,
)

IN, TOP_UP, OUT = BreathPhase.IN, BreathPhase.TOP_UP, BreathPhase.OUT
HOLD, REST = BreathPhase.HOLD, BreathPhase.REST

half_seconds = st.integers(2, 40).map(lambda halves: halves / 2)
patterns = st.lists(half_seconds, min_size=2, max_size=4).map(lambda row: pattern_of(*row))
any_patterns = patterns | st.sampled_from(list(NAMED_PATTERNS.values()))


@pytest.mark.parametrize(
    ("name", "phases"),
    [
        ("belly", ((IN, 4), (OUT, 6))),
        ("even", ((IN, 5), (OUT, 5))),
        ("coherent", ((IN, 5.5), (OUT, 5.5))),
        ("pursed", ((IN, 2), (OUT, 4))),
        ("long-out", ((IN, 3), (OUT, 6))),
        ("longer-out", ((IN, 4), (OUT, 8))),
        ("sigh", ((IN, 2), (TOP_UP, 1), (OUT, 6), (REST, 3))),
        ("box", ((IN, 4), (HOLD, 4), (OUT, 4), (HOLD, 4))),
        ("4-7-8", ((IN, 4), (HOLD, 7), (OUT, 8))),
    ],
)
def test_a_named_pattern_has_these_phases(
    name: str, phases: tuple[tuple[BreathPhase, float], ...]
) -> None:
    assert NAMED_PATTERNS[name].phases == phases


def test_there_are_nine_named_patterns_each_with_a_name_to_show() -> None:
    assert len(NAMED_PATTERNS) == 9
    assert PATTERN_NAMES.keys() == NAMED_PATTERNS.keys()


def test_only_box_and_4_7_8_hold_the_breath() -> None:
    holding = {name for name, pattern in NAMED_PATTERNS.items() if pattern.has_holds}
    assert holding == {"box", "4-7-8"}


def test_one_whole_sigh_takes_twelve_seconds() -> None:
    assert NAMED_PATTERNS["sigh"].seconds == 12


@pytest.mark.parametrize(
    ("numbers", "phases"),
    [
        ((4, 6), ((IN, 4), (OUT, 6))),
        ((2, 3.5, 4), ((IN, 2), (HOLD, 3.5), (OUT, 4))),
        ((4, 1, 6, 2), ((IN, 4), (HOLD, 1), (OUT, 6), (HOLD, 2))),
    ],
)
def test_numbers_are_read_in_this_order(
    numbers: tuple[float, ...], phases: tuple[tuple[BreathPhase, float], ...]
) -> None:
    assert pattern_of(*numbers).phases == phases


@pytest.mark.parametrize("numbers", [(), (4,), (1, 2, 3, 4, 5)])
def test_other_counts_of_numbers_are_no_pattern(numbers: tuple[float, ...]) -> None:
    with pytest.raises(KeyError):
        pattern_of(*numbers)


def test_a_pattern_without_a_name_is_called_by_its_numbers() -> None:
    assert pattern_name(pattern_of(5.5, 7)) == "Breathing 5.5-7"


def test_a_named_pattern_is_called_by_its_name() -> None:
    assert pattern_name(NAMED_PATTERNS["belly"]) == "Belly breathing"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("belly", "Breathe with the circle, easily."),
        ("sigh", "Breathe in, a little more, then a long way out."),
        ("box", "Breathe with the circle. Hold softly, never hard."),
    ],
)
def test_each_kind_of_pattern_is_introduced(name: str, line: str) -> None:
    assert pattern_line(NAMED_PATTERNS[name]) == line


@pytest.mark.parametrize(
    ("name", "at", "fullness"),
    [
        ("belly", 0, 0.0),
        ("belly", 2, 0.5),
        ("belly", 4, 1.0),
        ("belly", 7, 0.5),
        ("belly", 10, 0.0),
        ("belly", 14, 1.0),
        ("sigh", 2, 0.8),
        ("sigh", 3, 1.0),
        ("sigh", 9, 0.0),
        ("sigh", 11, 0.0),
        ("box", 6, 1.0),
        ("box", 14, 0.0),
    ],
)
def test_the_lungs_are_this_full(name: str, at: float, fullness: float) -> None:
    assert NAMED_PATTERNS[name].fullness(at) == pytest.approx(fullness)


@given(any_patterns, st.floats(0, 600))
def test_fullness_stays_between_empty_and_full(pattern: Pattern, at: float) -> None:
    assert 0 <= pattern.fullness(at) <= 1


@given(any_patterns, st.floats(0, 600))
def test_fullness_never_jumps(pattern: Pattern, at: float) -> None:
    step = 0.01
    fastest = 2 / min(seconds for _phase, seconds in pattern.phases)
    assert abs(pattern.fullness(at + step) - pattern.fullness(at)) <= fastest * step + 1e-9


@given(patterns)
def test_a_pattern_lasts_as_long_as_its_numbers(pattern: Pattern) -> None:
    assert sum(map(float, pattern.name.split("-"))) == pattern.seconds
