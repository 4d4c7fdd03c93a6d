"""Lengths of time are shown as people read them, and names are short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.words import clock, minutes_of, shortened


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (34, "0:34"),
        (34.9, "0:34"),
        (60, "1:00"),
        (725, "12:05"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (3725, "1:02:05"),
    ],
)
def test_seconds_are_shown_as_on_a_clock(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(0, 1), (29, 1), (89, 1), (90, 2), (149, 2), (150, 3), (480, 8), (500.5, 8)],
)
def test_minutes_are_rounded_and_at_least_one(seconds: float, minutes: int) -> None:
    assert minutes_of(seconds) == minutes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Press up.", "Press up"),
        ("  Press up  ", "Press up"),
        ("Press up!", "Press up!"),
        ("x" * 60, "x" * 60),
        (
            "Lie down " + "and breathe " * 6,
            "Lie down and breathe and breathe and breathe and breathe…",
        ),
    ],
)
def test_a_name_is_short(text: str, name: str) -> None:
    assert shortened(text) == name


@given(st.integers(0, 100_000))
def test_a_clock_can_be_read_back(seconds: int) -> None:
    parts = [int(part) for part in clock(seconds).split(":")]
    assert sum(part * 60**place for place, part in enumerate(reversed(parts))) == seconds
