"""The settings as text: what is written is read back, whatever else stands there."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.adapters.settings_text import PLAIN_ROW, read, written
from easeful.core.appearance import Clothes, HairColour, Skin
from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.pack import Pack
from easeful.core.settings import (
    COLD_MINUTES,
    DISTANCES,
    HEAT_GAPS,
    HEAT_MINUTES,
    LATERS,
    TEXT_SIZES,
    DayChosen,
    Settings,
    Theme,
    WindowPlace,
)
from easeful.figure.hair import Hair

windows = st.builds(
    WindowPlace,
    x=st.integers(-5000, 5000),
    y=st.integers(-5000, 5000),
    width=st.integers(320, 8000),
    height=st.integers(320, 8000),
    maximised=st.booleans(),
)
all_settings = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    text_size=st.sampled_from(TEXT_SIZES),
    less_motion=st.booleans(),
    distance=st.sampled_from(DISTANCES),
    pixels_per_mm=st.none() | st.floats(1, 40),
    first_side=st.sampled_from(Side),
    breath_holds=st.booleans(),
    skin=st.sampled_from(Skin),
    hair=st.sampled_from(Hair),
    hair_colour=st.sampled_from(HairColour),
    clothes=st.sampled_from(Clothes),
    heat_pack=st.sampled_from(Pack),
    heat_area=st.sampled_from(("", "low-back", "knee-left")),
    heat_minutes=st.sampled_from(HEAT_MINUTES),
    cold_minutes=st.sampled_from(COLD_MINUTES),
    heat_gap=st.sampled_from(HEAT_GAPS),
    heat_often=st.booleans(),
    night_from=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    night_to=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    later=st.sampled_from(LATERS),
    seen_emergency_lines=st.none() | st.dates(),
    body=st.frozensets(st.sampled_from(PROFILE_FLAGS)),
    pregnant_late=st.booleans(),
    not_for_me=st.frozensets(st.sampled_from(["bridge", "my own, one", 'so "called"', "no", "7"])),
    finished_a_session=st.booleans(),
    offered_body=st.booleans(),
    day_chosen=st.none() | st.builds(DayChosen, st.sampled_from(Day), st.dates()),
    last_routine=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True) | st.just(""),
    window=st.none() | windows,
)


@given(all_settings)
def test_what_is_written_is_read_back(settings: Settings) -> None:
    found = read("settings.yaml", written(settings).encode())
    assert found.problems == ()
    assert found.settings == settings


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_end_in_settings(data: bytes) -> None:
    assert isinstance(read("settings.yaml", data).settings, Settings)


def test_what_a_person_writes_is_understood() -> None:
    text = b"theme: night\ntext_size: 140\nless_motion: Yes\ndistance: 2.9\nfirst_side: left\n"
    found = read("settings.yaml", text)
    assert found.problems == ()
    assert found.settings == Settings(
        theme=Theme.NIGHT, text_size=130, less_motion=True, distance=3.0, first_side=Side.LEFT
    )


def test_a_kind_of_day_needs_its_date() -> None:
    assert read("settings.yaml", b"day: sore\n").settings.day_chosen is None
    chosen = read("settings.yaml", b"day: sore\nday_on: 2026-11-20\n").settings.day_chosen
    assert chosen == DayChosen(Day.SORE, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"theme: purple", 'line 1: "theme" cannot be "purple"'),
        (b"themes: dark", 'line 1: there is no setting "themes"'),
        (b"theme: dark\ntheme: light", 'line 2: "theme" is given twice'),
        (b"theme: [dark]", 'line 1: "theme" needs one value'),
        (b"skin: green", 'line 1: "skin" cannot be "green"'),
        (b"hair: plaits", 'line 1: "hair" cannot be "plaits"'),
        (b"hair_colour: 5", 'line 1: "hair_colour" cannot be "5"'),
        (b"clothes: [teal, plum]", 'line 1: "clothes" needs one value'),
        (b"text_size: nan", 'line 1: "text_size" cannot be "nan"'),
        (b"day_on: tomorrow", 'line 1: "day_on" cannot be "tomorrow"'),
        (b"body: [wrist_trouble, kneee]", 'line 1: "body" cannot have "kneee"'),
        (b"body: {knees: sore}", 'line 1: "body" needs one value'),
        (b"not_for_me: [[bridge]]", 'line 1: "not_for_me" needs one value'),
        (b"- dark", 'line 1: write settings such as "theme: dark"'),
    ],
)
def test_what_cannot_be_understood_is_said(line: bytes, problem: str) -> None:
    assert read("settings.yaml", line).problems == (problem,)


def test_one_bad_line_leaves_the_others_alone() -> None:
    found = read("settings.yaml", b"theme: purple\nbreath_holds: yes\n")
    assert found.settings == Settings(breath_holds=True)


def test_a_person_reads_what_may_be_chosen_for_the_figure() -> None:
    text = written(Settings(hair=Hair.LONG))
    assert "skin: light  # the figure: pale, light, golden, tan, brown, deep\n" in text
    assert "hair: long  # bun, short, long, none\n" in text


@pytest.mark.parametrize(
    "text",
    [
        b"body: [knee_trouble, pregnant]\n",
        b"body: [ knee_trouble,pregnant ]\n",
        b"body: knee_trouble, pregnant\n",
        b'body: ["knee_trouble", pregnant]  # sore\n',
        b"body:\n  - knee_trouble\n  - pregnant\n",
        b"body: [knee_trouble, pregnant, broken_wing]\n",
    ],
)
def test_what_was_told_of_the_body_is_read_however_it_is_written(text: bytes) -> None:
    assert read("settings.yaml", text).settings.body == {"knee_trouble", "pregnant"}


def test_nothing_told_is_an_empty_line() -> None:
    assert read("settings.yaml", b"body:\nnot_for_me: []\n").settings == Settings()
    assert "\nbody:  # what you told under My body" in written(Settings())


def test_what_was_told_needs_no_yaml_parser_at_the_start() -> None:
    told = Settings(body=frozenset(PROFILE_FLAGS), not_for_me=frozenset({"bridge", "cat-cow"}))
    assert all(PLAIN_ROW.fullmatch(line) for line in written(told).split("\n"))


def test_the_week_counts_only_while_she_is_pregnant() -> None:
    assert not Settings(pregnant_late=True).profile.late
    assert Settings(body=frozenset({"pregnant"}), pregnant_late=True).profile.late
