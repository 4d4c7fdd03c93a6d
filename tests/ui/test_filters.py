"""Which routines the list shows."""

from dataclasses import replace
from pathlib import PurePath

import pytest

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import Adapted, GettingUp, Summary
from easeful.ui.pages.filters import NEEDS, NEEDS_IN_FILES, Filter, filtered


def summary(
    name: str,
    minutes: int = 5,
    places: tuple[Place, ...] = (Place.CHAIR,),
    needs: tuple[str, ...] = (),
    *,
    own: bool = False,
) -> Summary:
    return Summary(
        id=name.lower().replace(" ", "-"),
        name=name,
        about=f"About {name}.",
        when="",
        places=places,
        needs=needs,
        seconds=dict.fromkeys(Day, minutes * 60.0),
        steps=3,
        first_steps=(),
        getting_up=GettingUp(0, 0),
        has_holds=False,
        has_heat=False,
        own=own,
        path=PurePath(f"{name}.yaml"),
    )


NECK = summary("Neck", 5, needs=("neck",))
BACK = summary("Low back", 10, (Place.FLOOR, Place.BED), ("low-back",))
CALM = summary("Calm now", 2, (Place.ANY,), ("calm",))
MINE = summary("My sheet", 20, (Place.FLOOR,), own=True)
ALL = (NECK, BACK, CALM, MINE)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), (MINE, NECK, BACK, CALM)),
        (Filter(words="low"), (BACK,)),
        (Filter(words="BACK about"), (BACK,)),
        (Filter(words="low neck"), ()),
        (Filter(words="  "), (MINE, NECK, BACK, CALM)),
        (Filter(place=Place.FLOOR), (MINE, BACK, CALM)),
        (Filter(place=Place.CHAIR), (NECK, CALM)),
        (Filter(longest=5), (NECK, CALM)),
        (Filter(longest=10), (NECK, BACK, CALM)),
        (Filter(need="back"), (BACK,)),
        (Filter(need="calm", place=Place.BED), (CALM,)),
        (Filter(need="back", longest=5), ()),
    ],
)
def test_these_are_found(wanted: Filter, found: tuple[Summary, ...]) -> None:
    assert filtered(ALL, wanted, Day.ORDINARY) == found


def test_every_choice_of_need_stands_for_some_words_in_files() -> None:
    assert {key for key, _words in NEEDS} - {""} == set(NEEDS_IN_FILES)


def test_nothing_is_hidden_and_what_is_not_for_her_at_all_comes_last() -> None:
    empty = replace(NECK, adapted=((Day.SORE, Adapted("Without Neck", empty=True)),), own=True)
    assert filtered([empty, BACK], Filter(), Day.SORE) == (BACK, empty)
    assert filtered([BACK, empty], Filter(), Day.ORDINARY) == (empty, BACK)
