"""``easeful figure`` as a person calls it: the picture, and what is said if there is none."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from shipped import PLACES, catalogue

from easeful.cli import NO_SUCH_THING, PROBLEMS, run
from easeful.core.exercise import Dose, Exercise, Pace
from easeful.figure.motion import Phase
from easeful.frame_picture import draw, picture_of
from easeful.frame_wanted import FrameWanted, moment_of, share_of, size_of, why_not_there
from easeful.places import Places
from easeful.ui.palette import DARK, LIGHT, NIGHT, Palette

SOURCE = Path(__file__).parents[1] / "src"
NOD = "name: Nod\ndose: {ordinary: {repeat: 2, hold: 2 s}}\npace: {in: 2 s, out: 4 s}\n"
MOTION = "motion:\n  start: chair\n  in: {bend: [0, -4, 2, 4, 20, 30]}\n"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return places with a home of one's own; it has an exercise that moves, and two others."""
    own = tmp_path / "home" / "exercises"
    own.mkdir(parents=True)
    (own / "nod.yaml").write_text(NOD + MOTION, encoding="utf-8")
    (own / "still.yaml").write_text(NOD, encoding="utf-8")
    (own / "broken.yaml").write_text(NOD + MOTION.replace("chair", "chiar"), encoding="utf-8")
    return replace(PLACES, home=tmp_path / "home")


def wanted(places: Places, *arguments: str) -> FrameWanted:
    """Return the frame that a command wants."""
    wish = run(["figure", *arguments, "--png", str(places.home / "out.png")], places)
    assert isinstance(wish, FrameWanted)
    return wish


def refused(places: Places, *arguments: str) -> int:
    wish = run(["figure", *arguments], places)
    assert isinstance(wish, int)
    return wish


def test_a_picture_is_written_without_a_screen(tmp_path: Path) -> None:
    surroundings = {**os.environ, "EASEFUL_HOME": str(tmp_path), "PYTHONPATH": str(SOURCE)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        surroundings.pop(name, None)

    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "easeful",
            "figure",
            "cat-cow",
            "--size",
            "320x200",
            "--png",
            "c.png",
        ],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    picture = QImage(str(tmp_path / "c.png"))
    assert (picture.width(), picture.height()) == (320, 200)
    assert [each.name for each in tmp_path.iterdir()] == ["c.png"]


def test_without_a_moment_it_is_the_best_one(places: Places) -> None:
    motion = catalogue().exercises["cat-cow"].motion
    assert motion is not None

    assert wanted(places, "cat-cow").pose == motion.picture
    assert wanted(places, "cat-cow", "--at", "0").pose == motion.start
    assert wanted(places, "cat-cow", "--at", "1").pose == motion.back


@pytest.mark.parametrize(
    ("share", "moment"),
    [
        (0.0, (Phase.IN, 0.0)),
        (0.125, (Phase.IN, 0.5)),
        (0.25, (Phase.HOLD, 0.0)),
        (0.375, (Phase.HOLD, 0.5)),
        (0.75, (Phase.OUT, 0.5)),
        (1.0, (Phase.OUT, 1.0)),
    ],
)
def test_a_repeat_is_in_hold_and_out_as_long_as_the_ordinary_dose(
    share: float, moment: tuple[Phase, float]
) -> None:
    nod = Exercise("nod", "Nod", Dose(2, 2), pace=Pace(2, 4, 9))

    assert moment_of(nod, share) == moment


def test_phases_that_take_no_time_are_passed_over() -> None:
    held = Exercise("held", "Held", Dose(hold=8))
    moved = Exercise("moved", "Moved", Dose(3), pace=Pace(4, 4))

    assert [moment_of(held, share) for share in (0.0, 1.0)] == [
        (Phase.HOLD, 0.0),
        (Phase.HOLD, 1.0),
    ]
    assert moment_of(moved, 0.5) == (Phase.OUT, 0.0)


def test_moments_and_themes_differ(places: Places) -> None:
    def picture(*arguments: str) -> QImage:
        return picture_of(wanted(places, "cat-cow", "--size", "160x120", *arguments))

    seen = [picture("--at", at) for at in ("0", "0.5", "0.9")]
    seen += [picture("--theme", theme) for theme in ("light", "dark", "night")]

    assert all(a != b for n, a in enumerate(seen) for b in seen[:n])
    assert picture("--at", "0.5") == seen[1]


def test_hands_from_near_open_and_close(places: Places) -> None:
    def picture(at: str) -> QImage:
        return picture_of(wanted(places, "hand-opening", "--size", "160x120", "--at", at))

    assert picture("0") != picture("0.25") != picture("0.5")
    assert picture("0") == picture("1")


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK), ("night", NIGHT)])
def test_the_ground_is_that_of_the_page(places: Places, theme: str, palette: Palette) -> None:
    picture = picture_of(wanted(places, "cat-cow", "--theme", theme))

    assert picture.pixelColor(1, 1).name().upper() == palette.background.upper()


@pytest.mark.parametrize("name", ["nod", "hand-opening", "hamstring-strap", "childs-pose-table"])
def test_ones_own_hands_and_things_are_drawn(places: Places, name: str) -> None:
    picture = picture_of(wanted(places, name, "--size", "200x150"))
    colours = {picture.pixel(x, y) for x in range(0, 200, 3) for y in range(0, 150, 3)}

    assert len(colours) > 12


def test_a_picture_is_replaced_but_nothing_else_is(places: Places) -> None:
    frame = wanted(places, "nod")
    assert draw(frame) == draw(frame) == 0

    assert why_not_there(frame.path) == ""
    (places.home / "song.png").write_bytes(b"RIFF")
    assert why_not_there(places.home / "song.png").endswith(
        "is there already, and is no PNG picture"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("cat-cwo",), NO_SUCH_THING, 'there is no exercise "cat-cwo"; did you mean "cat-cow"?'),
        (("zzz",), NO_SUCH_THING, 'there is no exercise "zzz"'),
        (("still",), PROBLEMS, '"still" has no motion that could be drawn'),
        (("nod", "--at", "2"), NO_SUCH_THING, '"2" is no share of a repeat; write a number from'),
        (("nod", "--at", "nan"), NO_SUCH_THING, '"nan" is no share of a repeat'),
        (("nod", "--size", "9x9"), NO_SUCH_THING, '"9x9" is no size; write one such as 960x720'),
        (("nod", "--size", "big"), NO_SUCH_THING, '"big" is no size'),
    ],
)
def test_what_cannot_be_drawn_is_said(
    places: Places,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    assert refused(places, *arguments, "--png", str(places.home / "out.png")) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(words)


def test_an_exercise_with_mistakes_tells_them(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(places, "broken", "--png", str(places.home / "out.png")) == PROBLEMS
    assert capsys.readouterr().err.endswith(
        'broken.yaml:5:10: there is no pose "chiar"; did you mean "chair"?\n'
    )


@pytest.mark.parametrize("name", ["out.jpg", "nowhere/out.png", "."])
def test_a_picture_needs_a_name_and_a_folder(places: Places, name: str) -> None:
    assert refused(places, "nod", "--png", str(places.home / name)) == NO_SUCH_THING


def test_a_picture_that_cannot_be_written_is_said(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    frame = replace(wanted(places, "nod"), path=places.home / "gone" / "out.png")

    assert draw(frame) == PROBLEMS
    assert capsys.readouterr().err.startswith(f'cannot write "{frame.path}": ')


def test_sizes_and_shares_are_read() -> None:
    assert (size_of("16x8192"), size_of("15x20"), size_of("8193x20")) == ((16, 8192), None, None)
    assert [size_of(each) for each in ("0x0", "20X20", "20x", "٣٣x٣٣", "99999999x20")] == [None] * 5
    assert [share_of(each) for each in ("0", "1", ".5", "0.25", "1.0")] == [
        0.0,
        1.0,
        0.5,
        0.25,
        1.0,
    ]
    assert [share_of(each) for each in ("1.01", "-1", "1e-3", "", "inf")] == [None] * 5
