"""Where a person's own picture lies."""

from pathlib import Path

import pytest

from easeful.library.pictures import picture_at


@pytest.mark.parametrize(
    ("lies", "written"),
    [
        ("routines/sheet.jpg", "sheet.jpg"),
        ("routines/pictures/sheet.jpg", "sheet.jpg"),
        ("routines/pictures/sheet.jpg", "pictures/sheet.jpg"),
        ("pictures/sheet.jpg", "sheet.jpg"),
        ("pictures/sheet.jpg", "pictures/sheet.jpg"),
    ],
)
def test_it_is_found_beside_the_routine_or_in_pictures(
    tmp_path: Path, lies: str, written: str
) -> None:
    path = tmp_path / lies
    path.parent.mkdir(parents=True)
    path.touch()
    assert picture_at(tmp_path / "routines" / "mine.yaml", written) == path


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    assert picture_at(tmp_path / "mine.yaml", "sheet.jpg") is None
