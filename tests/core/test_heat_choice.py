"""What may be chosen: nothing above a cap, nothing that is not on the list."""

import pytest

from easeful.core.heat import Pack
from easeful.core.heat_choice import (
    COMMON,
    OTHERS,
    HeatChoice,
    area_of,
    has_sides,
    known,
    minutes_for,
    part_of,
    side_of,
)
from easeful.core.heat_guard import CAPS
from easeful.core.heat_words import AREAS


@pytest.mark.parametrize("pack", Pack)
def test_no_length_above_the_cap_is_offered(pack: Pack) -> None:
    assert max(minutes_for(pack)) * 60 <= CAPS[pack]


def test_a_dry_pad_may_have_twenty_minutes_and_damp_heat_fifteen() -> None:
    assert minutes_for(Pack.PAD) == (5, 10, 15, 20)
    assert minutes_for(Pack.DAMP) == (5, 10, 15)
    assert minutes_for(Pack.COLD) == (5, 10, 15)


def test_the_first_choice_is_a_pad_on_the_low_back_for_fifteen_minutes() -> None:
    assert HeatChoice() == HeatChoice(Pack.PAD, "low-back", 15)


@pytest.mark.parametrize(("minutes", "shown"), [(25, 15), (20, 15), (12, 10), (-3, 5), (15, 15)])
def test_a_length_that_is_not_offered_becomes_the_nearest(minutes: int, shown: int) -> None:
    assert known(HeatChoice(Pack.DAMP, "neck", minutes)).minutes == shown


@pytest.mark.parametrize("area", ["", "nose", "low back"])
def test_an_area_that_nobody_knows_becomes_the_first(area: str) -> None:
    assert known(HeatChoice(Pack.PAD, area, 15)).area == "low-back"


def test_a_bath_has_no_area() -> None:
    assert known(HeatChoice(Pack.BATH, "neck", 15)).area == ""


@pytest.mark.parametrize("area", AREAS)
def test_every_area_is_a_part_and_a_side(area: str) -> None:
    assert area_of(part_of(area), side_of(area)) == area


def test_every_area_can_be_chosen() -> None:
    sided = {area_of(part, side) for part in (*COMMON, *OTHERS) for side in ("", "left", "right")}
    assert sided == set(AREAS)


def test_a_neck_has_no_sides() -> None:
    assert not has_sides("neck")
    assert area_of("neck", "left") == "neck"
