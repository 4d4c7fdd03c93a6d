"""What a sheet says in its own words is one click away from what the format says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import HEAD, read

from easeful.core.routine import Do, Rounds
from easeful.library.as_said import choice_meant, count_meant, key_meant, length_meant
from easeful.library.spans import fix_of

STEP = f"{HEAD}  - do: pelvic-tilt\n    "


def mended(text: str) -> str:
    """Return ``text`` when every offered correction has been taken, one after the other."""
    for _turn in range(len(text)):
        lines = text.split("\n")
        fix = next((fix for each in read(text).problems if (fix := fix_of(lines, each))), None)
        if fix is None:
            return text
        line = lines[fix.line - 1]
        lines[fix.line - 1] = line[: fix.start] + fix.text + line[fix.end :]
        text = "\n".join(lines)
    return text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10 times", "10"),
        ("8x", "8"),
        ("x10", "10"),
        ("10-15", "10"),
        ("10 to 15 reps", "10"),
        ("5 or 6", "5"),
        ("10\N{EN DASH}15", "10"),
        ("10 repetitions each leg", "10"),
        ("up to 20", "20"),
        ("ten", "10"),
        ("2 x 10", "10\nsets: 2"),
        ("3x10", "10\nsets: 3"),
        ("3 sets of 10-15", "10\nsets: 3"),
        ("2-3 x 8 reps", "8\nsets: 2"),
        ("2 lots of 10", "10\nsets: 2"),
    ],
)
def test_a_count_as_a_sheet_has_it(written: str, meant: str) -> None:
    assert count_meant(written) == meant


@pytest.mark.parametrize(
    "written", ["010", "-1", "8.0", "1e2", "many", "a few", "as many as you can", "x", "", "2000"]
)
def test_what_is_no_count_is_not_guessed(written: str) -> None:
    assert not count_meant(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20-30 seconds", "20 s"),
        ("5 secs", "5 s"),
        ("5 s.", "5 s"),
        ("45 S", "45 s"),
        ("3-5 sec hold", "3 s"),
        ("count of 5", "5 s"),
        ("a slow count of 10", "10 s"),
        ("2 mins", "2 min"),
        ("1-2 min", "1 min"),
        ("1.5 min", "1:30"),
        ("a minute", "1 min"),
        ("1/2 min", "30 s"),
        ("half a minute", "30 s"),
        ("30 sec each", "30 s"),
    ],
)
def test_a_length_of_time_as_a_sheet_has_it(written: str, meant: str) -> None:
    assert length_meant(written) == meant


@pytest.mark.parametrize(
    "written", ["1.30", "1h", "010", "1:75", "1 min 75 s", "45 heartbeats", "5 breaths", "1,5 min"]
)
def test_what_may_mean_two_things_is_not_guessed(written: str) -> None:
    assert not length_meant(written)


@pytest.mark.parametrize(
    ("written", "what", "meant"),
    [
        ("each leg", "side", "both"),
        ("both sides", "side", "both"),
        ("left and right", "side", "both"),
        ("L", "side", "left"),
        ("sitting", "position", "chair"),
        ("lying on my back", "position", "back"),
        ("on your tummy", "position", "front"),
        ("all fours", "position", "hands-and-knees"),
        ("on hands and knees", "position", "hands-and-knees"),
        ("anywhere", "place", "any"),
        ("own pace", "way to wait", "after"),
    ],
)
def test_a_word_as_a_sheet_has_it(written: str, what: str, meant: str) -> None:
    assert choice_meant(written, what) == meant


def test_a_key_as_one_guesses_it() -> None:
    assert [key_meant(key) for key in ("reps", "Seconds", "how often")] == [
        "repeat",
        "hold",
        "when",
    ]
    assert not key_meant("colour")


def test_all_of_a_sheet_is_mended_by_clicks_alone() -> None:
    text = (
        "title: Knees\nfrequency: Twice a day.\nplace: lying\nsteps:\n"
        "  - exercise: Straighten the knee.\n    position: sitting\n    reps: 3 x 10-15\n"
        "    hold: 3-5 seconds\n    sides: each leg\n  - rest: a minute\n"
    )
    assert mended(text) == (
        "name: Knees\nwhen: Twice a day.\nplace: floor\nsteps:\n"
        "  - move: Straighten the knee.\n    position: chair\n    repeat: 10\n    sets: 3\n"
        "    hold: 3 s\n    sides: both\n  - rest: 1 min\n"
    )


def test_sets_get_a_line_of_their_own_under_their_count() -> None:
    text = mended(f"{STEP}repeat: 2 x 6  # Ruth says\n")
    assert text == f"{STEP}repeat: 6\n    sets: 2  # Ruth says\n"
    found = read(text).routine
    assert found is not None
    assert isinstance(found.steps[0], Rounds)


@pytest.mark.parametrize("beside", ["    sets: 3\n", "    flare: {repeat: 2 x 3}\n"])
def test_sets_are_not_offered_where_they_cannot_stand(beside: str) -> None:
    wrong = "repeat: 2 x 6\n" if "sets" in beside else "repeat: 6\n"
    text = f"{STEP}{wrong}{beside}"
    assert mended(text) == text


def test_one_correction_never_brings_another_dose_than_the_smaller_one() -> None:
    found = read(mended(f"{STEP}repeat: 10-15\n    hold: 20-30 s\n")).routine
    assert found is not None
    step = found.steps[0]
    assert isinstance(step, Do)
    assert (step.dose.repeat, step.dose.hold) == (10, 20)


@given(
    st.sampled_from(["repeat", "hold", "sides"]),
    st.text("0123456789x-/.to setpsminleachrgf", max_size=14),
)
def test_whatever_is_written_a_correction_ends_it(key: str, written: str) -> None:
    text = f"{STEP}{key}: {written}\n"
    lines = text.split("\n")
    fixes = [fix for each in read(text).problems if (fix := fix_of(lines, each))]
    if fixes:
        assert len(read(mended(text)).problems) < len(read(text).problems)
