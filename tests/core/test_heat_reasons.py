"""Why heat may not start, in words: each reason has a sentence, and no time is said too early."""

from datetime import UTC, datetime, timedelta

import pytest

from easeful.core.heat_health import REASONS, Condition
from easeful.core.heat_reasons import reasons_of, title_of, until_words
from easeful.core.heat_verdict import Refused, Why

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.HEALTH])
def test_each_reason_has_one_sentence(why: Why) -> None:
    (sentence,) = reasons_of(Refused(why))
    assert sentence.endswith(".")


@pytest.mark.parametrize("condition", Condition)
def test_health_says_its_own_reason(condition: Condition) -> None:
    if condition is Condition.OVER_65:
        assert condition not in REASONS
        return
    (sentence,) = reasons_of(Refused(Why.HEALTH, conditions=(condition,)))
    assert sentence == REASONS[condition]


def test_what_a_clinician_may_agree_to_is_no_plain_no() -> None:
    assert title_of(Refused(Why.HEALTH, may_agree=True)) != title_of(Refused(Why.HEALTH))


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(hours=2), "Possible again at 14:00"),
        (timedelta(hours=2, seconds=1), "Possible again at 14:01"),
        (timedelta(hours=19, minutes=5), "Possible again tomorrow at 7:05"),
        (timedelta(days=3), "Possible again on 5 March at 12:00"),
    ],
)
def test_it_is_said_from_when_on(later: timedelta, words: str) -> None:
    assert until_words(NOON + later, NOON) == words
