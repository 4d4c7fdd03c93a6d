"""What a person gets who installs Easeful: the wheel, tried where no checkout is near."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built by the tools at hand: no network, no isolation."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(folder)], cwd=CHECKOUT, check=True, capture_output=True
    )
    return next(folder.glob("easeful-*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds what an installation would put in place."""
    folder = tmp_path_factory.mktemp("site-packages")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def python(unpacked: Path, *arguments: str) -> str:
    """Run Python with the unpacked program, far from the checkout; return what it prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=unpacked.parent,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def files(root: Path, *folders: str) -> set[Path]:
    """Return where below ``root`` the files of ``folders`` stand."""
    found = (path for folder in folders for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root) for path in found}


def test_the_wheel_holds_every_routine_and_asset(unpacked: Path) -> None:
    wanted = files(CHECKOUT, "assets", "routines")

    held = files(unpacked / "easeful" / "data", ".")

    assert held == wanted


def test_the_wheel_holds_every_module_and_the_mark_that_it_is_typed(unpacked: Path) -> None:
    source = CHECKOUT / "src"
    wanted = {path.relative_to(source) for path in source.rglob("*.py")}

    held = {path.relative_to(unpacked) for path in unpacked.rglob("*.py")}

    assert held == wanted
    assert (unpacked / "easeful" / "py.typed").is_file()


def test_the_wheel_carries_the_licences_of_the_program_and_of_the_font(unpacked: Path) -> None:
    licences = next(unpacked.glob("easeful-*.dist-info")) / "licenses"

    assert (licences / "LICENSE").is_file()
    assert (licences / "assets" / "fonts" / "OFL.txt").is_file()


def test_the_wheel_gives_the_command_easeful(unpacked: Path) -> None:
    entry_points = next(unpacked.glob("easeful-*.dist-info")) / "entry_points.txt"

    assert "easeful = easeful.__main__:main" in entry_points.read_text(encoding="utf-8")


def test_the_program_runs_from_the_wheel_and_not_from_the_checkout(unpacked: Path) -> None:
    found = python(unpacked, "-c", "import easeful; print(easeful.__file__)").strip()

    assert Path(found) == unpacked / "easeful" / "__init__.py"


def test_the_wheel_lists_its_routines_far_from_any_checkout(unpacked: Path) -> None:
    lines = python(unpacked, "-m", "easeful", "list").splitlines()

    assert len(lines) >= 24
