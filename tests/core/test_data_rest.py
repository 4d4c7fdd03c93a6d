"""When the journal is needed no more: as soon as no gate of heat waits for what is in it."""

from datetime import UTC, datetime, timedelta

import pytest

from easeful.core.data_rest import rest_words, rests_until
from easeful.core.heat import HeatPlan, HeatRecord, Pack, Skin
from easeful.core.heat_verdict import Limits, Past

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def used(*hours_ago: float, pack: Pack = Pack.PAD, skin: Skin | None = None) -> Past:
    """Return a past with times of heat that began so long ago, of a quarter of an hour each."""
    plan = HeatPlan(pack, "low-back", 900, 300)
    begins = (NOON - each * HOUR for each in hours_ago)
    return Past(
        tuple(
            HeatRecord(number, plan, began, 900.0, began + HOUR / 4, skin=skin)
            for number, began in enumerate(begins, start=1)
        )
    )


@pytest.mark.parametrize(
    ("past", "hours"),
    [
        (Past(), None),
        (used(1), 1.25),
        (used(1, pack=Pack.COLD), 1.25),
        (used(2.25), None),
        (used(20, 14, 8), None),
        (used(20, 14, 8, 3), 4),
        (used(22, 20, 14, 8, 3), 4),
        (used(3, skin=Skin.BURNT), 21.25),
        (used(3, skin=Skin.RED), None),
        (Past(creams={"neck": NOON - HOUR}), 23),
        (Past(creams={"neck": NOON - 24 * HOUR}), None),
        (Past(patterns={"neck": (NOON - HOUR, True)}), None),
        (used(-24 * 400), None),
    ],
)
def test_the_longest_rest_counts(past: Past, hours: float | None) -> None:
    until = rests_until(past, Limits(), NOON)
    assert until == (None if hours is None else NOON + hours * HOUR)


def test_the_gap_that_she_has_chosen_counts() -> None:
    assert rests_until(used(2.25), Limits(3 * HOUR), NOON) == NOON + HOUR


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (1.5, "from 13:30 on"),
        (1.5001, "from 13:31 on"),
        (12, "tomorrow from 0:00 on"),
        (37, "on Wed 4 Mar from 1:00 on"),
    ],
)
def test_it_says_from_when_on(hours: float, words: str) -> None:
    assert words in rest_words(NOON + hours * HOUR, NOON)
