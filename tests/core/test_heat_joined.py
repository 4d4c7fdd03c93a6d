"""Two memories of one body: where both know something, the stricter counts."""

from datetime import UTC, datetime, timedelta

from easeful.core.heat_health import Condition, Health
from easeful.core.heat_joined import joined_creams, joined_health, joined_patterns
from easeful.core.heat_verdict import Past

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
HEART, MS, NUMB = (frozenset({each}) for each in (Condition.HEART, Condition.MS, Condition.NUMB))


def test_a_yes_that_only_one_of_them_knows_opens_nothing() -> None:
    before = Health(HEART | MS, MS, NOW - HOUR)
    restored = Health(HEART | MS | NUMB, HEART | MS, NOW)
    assert joined_health(before, restored, NOW) == Health(HEART | MS | NUMB, MS, NOW)


def test_what_was_told_earlier_counts_no_more() -> None:
    before, restored = Health(MS, MS, NOW), Health(NUMB, frozenset(), NOW - HOUR)
    assert joined_health(before, restored, NOW) == before


def test_answers_that_were_old_stay_old() -> None:
    before = Health(MS, MS, NOW - timedelta(days=200))
    assert joined_health(before, Health(MS, MS, NOW), NOW).is_old(NOW)


def test_the_cream_that_locks_longer_counts() -> None:
    before = Past(creams={"hip": NOW - HOUR, "neck": NOW - 5 * HOUR, "knee": NOW - HOUR})
    restored = Past(creams={"hip": NOW + 400 * 24 * HOUR, "neck": NOW - 2 * HOUR})
    anew = joined_creams(before, restored, NOW)
    assert anew == {"hip": NOW - HOUR, "knee": NOW - HOUR}


def test_a_pattern_that_was_found_later_stays() -> None:
    before = Past(patterns={"hip": (NOW - 5 * HOUR, False), "neck": (NOW - HOUR, False)})
    restored = Past(patterns={"hip": (NOW - HOUR, True), "neck": (NOW - 5 * HOUR, True)})
    assert joined_patterns(before, restored) == {"neck": (NOW - HOUR, False)}
