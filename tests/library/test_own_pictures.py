"""Pictures that a person takes into her folder: copied whole, once, and never over another."""

import resource
import signal
from pathlib import Path

import pytest

from easeful.library.own_pictures import LARGEST, PictureRefusedError, keep_picture

SVG = b"<svg><!-- a picture --></svg>"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "My Sheet (1).SVG"
    path.write_bytes(SVG)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "pictures"


def test_a_picture_gets_a_plain_name(sheet: Path, folder: Path) -> None:
    assert keep_picture(sheet, folder) == "my-sheet-1.svg"
    assert (folder / "my-sheet-1.svg").read_bytes() == SVG
    assert sheet.read_bytes() == SVG


def test_the_same_picture_is_kept_once(sheet: Path, folder: Path) -> None:
    assert keep_picture(sheet, folder) == keep_picture(sheet, folder)
    assert len(list(folder.iterdir())) == 1


def test_another_picture_of_that_name_stays(sheet: Path, folder: Path) -> None:
    keep_picture(sheet, folder)
    sheet.write_bytes(SVG + b" of another day")
    assert keep_picture(sheet, folder) == "my-sheet-1-2.svg"
    assert (folder / "my-sheet-1.svg").read_bytes() == SVG


def test_what_cannot_be_shown_is_refused_with_what_to_do(tmp_path: Path, folder: Path) -> None:
    photograph = tmp_path / "IMG_1.HEIC"
    photograph.write_bytes(b"")
    with pytest.raises(PictureRefusedError, match="Save it as JPEG or PNG first"):
        keep_picture(photograph, folder)
    assert not folder.exists()


def test_one_that_is_far_too_large_is_refused(sheet: Path, folder: Path) -> None:
    with sheet.open("r+b") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(PictureRefusedError, match="larger than 30 MB"):
        keep_picture(sheet, folder)


def test_one_that_is_gone_is_said(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(PictureRefusedError, match=r"gone\.png could not be copied"):
        keep_picture(tmp_path / "gone.png", folder)


def test_a_photograph_that_cannot_be_freed_of_its_place_is_refused(
    tmp_path: Path, folder: Path
) -> None:
    photograph = tmp_path / "sheet.jpg"
    photograph.write_bytes(b"\xff\xd8 and no more")
    with pytest.raises(PictureRefusedError, match="Save a copy of it first"):
        keep_picture(photograph, folder)
    assert not list(tmp_path.glob("home/pictures/*"))


def test_a_disk_that_is_full_leaves_no_half_picture(sheet: Path, folder: Path) -> None:
    limit, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8, hard))
    try:
        with pytest.raises(PictureRefusedError, match="the disk is full"):
            keep_picture(sheet, folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert list(folder.iterdir()) == []
