"""What comes between a wish for heat and its start: in this order, and each only when it must."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from easeful.core.heat import HeatPlan, HeatRecord, Pack
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_start import Asked, Known, answers_of, can_be_heard, what_next, with_yes
from easeful.core.heat_verdict import Allowed, Limits, Past, Refused, Why, Wish
from easeful.core.sound_output import Hearing, SoundOutput

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WISH = Wish(Pack.PAD, "low-back", 900)
HEALTHY = Health(frozenset(), frozenset(), NOON - timedelta(days=1))
SPEAKERS = SoundOutput(Hearing.FINE, "speakers")
ALL_KNOWN = Known(HEALTHY, Past(), Limits(), (NOON - timedelta(days=1), "speakers"), SPEAKERS)


def seven_days() -> tuple[HeatRecord, ...]:
    plan = HeatPlan(Pack.PAD, "low-back", 900, 300)
    ends = (NOON - timedelta(days=day) for day in range(1, 8))
    return tuple(
        HeatRecord(number, plan, end - timedelta(minutes=15), 900, end)
        for number, end in enumerate(ends, start=1)
    )


def test_on_an_ordinary_day_nothing_is_asked() -> None:
    assert what_next(WISH, ALL_KNOWN, NOON) == Allowed(HeatPlan(Pack.PAD, "low-back", 900, 300))


def test_health_is_asked_before_anything_else() -> None:
    known = replace(ALL_KNOWN, health=None, heard=None, past=Past(seven_days()))
    assert what_next(WISH, known, NOON) is Asked.HEALTH


def test_and_again_after_180_days() -> None:
    old = replace(HEALTHY, told=NOON - timedelta(days=180))
    assert what_next(WISH, replace(ALL_KNOWN, health=old), NOON) is Asked.HEALTH
    younger = replace(HEALTHY, told=NOON - timedelta(days=179))
    assert isinstance(what_next(WISH, replace(ALL_KNOWN, health=younger), NOON), Allowed)


def test_a_refusal_comes_before_an_alarm_that_would_ring_for_nothing() -> None:
    numb = replace(HEALTHY, conditions=frozenset({Condition.NUMB}))
    known = replace(ALL_KNOWN, health=numb, heard=None)
    assert what_next(WISH, known, NOON) == Refused(Why.HEALTH, conditions=(Condition.NUMB,))


def test_then_the_pattern_and_then_the_alarm() -> None:
    known = replace(ALL_KNOWN, heard=None, past=Past(seven_days()))
    assert what_next(WISH, known, NOON) is Asked.PATTERN
    looked_at = Past(seven_days(), patterns={"low-back": (NOON, False)})
    assert what_next(WISH, replace(known, past=looked_at), NOON) is Asked.ALARM


@pytest.mark.parametrize(
    ("heard", "output", "asked"),
    [
        ((NOON - timedelta(days=6, hours=23), "speakers"), SPEAKERS, None),
        ((NOON - timedelta(days=7), "speakers"), SPEAKERS, Asked.ALARM),
        ((NOON - timedelta(days=1), "headphones"), SPEAKERS, Asked.ALARM),
        ((NOON - timedelta(days=1), "headphones"), SoundOutput(Hearing.UNKNOWN), None),
        ((NOON + timedelta(days=1), "speakers"), SPEAKERS, Asked.ALARM),
        (None, SPEAKERS, Asked.ALARM),
    ],
)
def test_the_alarm_is_heard_first_weekly_and_on_a_new_output(
    heard: tuple[datetime, str] | None, output: SoundOutput, asked: Asked | None
) -> None:
    known = replace(ALL_KNOWN, heard=heard, output=output)
    found = what_next(WISH, known, NOON)
    assert (found if isinstance(found, Asked) else None) is asked


def test_who_wants_to_be_asked_more_often_is() -> None:
    allowed = what_next(WISH, replace(ALL_KNOWN, often=True), NOON)
    assert isinstance(allowed, Allowed)
    assert allowed.plan.check_every == 180


def test_a_doctors_yes_holds_on_while_its_answers_do() -> None:
    diabetes = frozenset({Condition.DIABETES})
    before = with_yes(Health(diabetes, frozenset(), NOON), (Condition.DIABETES,))
    assert answers_of(diabetes, before, NOON + timedelta(days=1)).agreed == diabetes
    assert answers_of(diabetes, before, NOON + timedelta(days=180)).agreed == frozenset()
    assert answers_of(frozenset(), before, NOON).agreed == frozenset()
    assert answers_of(diabetes, None, NOON).agreed == frozenset()


def test_what_cannot_be_known_is_no_warning() -> None:
    heard = {hearing: can_be_heard(SoundOutput(hearing)) for hearing in Hearing}
    assert heard == {
        Hearing.FINE: True,
        Hearing.UNKNOWN: True,
        Hearing.MUTED: False,
        Hearing.NO_DEVICE: False,
    }
