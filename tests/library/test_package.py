"""A routine with what it needs as one file: made, looked into and taken in."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from package_samples import (
    MEMBERS,
    ROUTINE,
    SOFTER,
    STRETCH,
    fill,
    known_in,
    opened,
    packed,
    places_with,
    png,
    taken,
    tree,
)
from shipped import PLACES, ROUTINES, catalogue

from easeful import __version__
from easeful.core.day import Day
from easeful.library.package import Contents, Fate, Refused, open_package, pack, take_in
from easeful.library.package_words import comes_along, is_kept, is_there
from easeful.library.routine_file import read_routine


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    """Return the home of the person who gives."""
    return fill(tmp_path / "hers")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return the home of the person who takes, which is not there yet."""
    return tmp_path / "home"


def fates(contents: Contents) -> dict[str, Fate]:
    return {str(each.member): each.fate for each in contents.files}


def test_a_package_is_a_plain_zip_file(hers: Path) -> None:
    with zipfile.ZipFile(BytesIO(packed(hers))) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        about = json.loads(archive.read("easeful.json"))
    assert names == list(MEMBERS)
    assert about == {"format": 1, "made_by": __version__, "routine": "routines/my-back.yaml"}


def test_what_the_routine_does_not_name_stays_at_home(hers: Path) -> None:
    fill(hers, {"settings.yaml": b"x", "journal.db": b"x", "exercises/other.yaml": SOFTER})
    fill(hers, {"routines/other.yaml": ROUTINE, "pictures/other.png": png()})
    with zipfile.ZipFile(BytesIO(packed(hers))) as archive:
        assert archive.namelist() == list(MEMBERS)


def test_the_same_routine_is_always_the_same_bytes(hers: Path, tmp_path: Path) -> None:
    other = fill(tmp_path / "somebody-else", dict(reversed(tree_files(hers).items())))
    data = packed(hers)
    assert packed(other) == data
    assert str(tmp_path).encode() not in data


def tree_files(home: Path) -> dict[str, bytes]:
    return {name: data for name, data in tree(home).items() if data is not None}


def test_the_files_arrive_as_they_were_sent(hers: Path, home: Path) -> None:
    assert taken(packed(hers), home) == [name for name in MEMBERS if "/" in name]
    assert tree(home) == tree(hers)


def test_the_routine_reads_the_same(hers: Path, home: Path) -> None:
    contents = opened(packed(hers), home)
    take_in(contents)
    sent = read_routine("my-back.yaml", ROUTINE, known_in(hers))
    assert contents.routine == sent.routine
    assert read_routine("my-back.yaml", ROUTINE, known_in(home)) == sent


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_each_shipped_routine_may_be_handed_on(path: Path, home: Path) -> None:
    data = pack(path, places_with(home), catalogue())
    assert isinstance(data, bytes)
    assert opened(data, home).is_all_there


def test_looking_inside_writes_nothing(hers: Path, home: Path) -> None:
    contents = opened(packed(hers), home)
    assert not home.exists()
    assert contents.routine.name == "My back"
    assert contents.summary.steps == 4
    assert contents.summary.minutes(Day.ORDINARY) == 3
    assert set(fates(contents).values()) == {Fate.NEW}
    assert comes_along(contents) == (
        "The exercise “Softer”",
        "The exercise “Towel stretch”",
        "The picture sheet.png (1 KB)",
    )
    assert (is_kept(contents), is_there(contents)) == ((), ())


def test_a_package_may_lie_in_a_file(hers: Path, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "my-back.easeful"
    path.write_bytes(packed(hers))
    assert opened(path, home) == opened(path.read_bytes(), home)


def test_what_is_there_already_is_not_written_again(hers: Path, home: Path) -> None:
    data = packed(hers)
    taken(data, home)
    before = tree(home)
    assert opened(data, home).is_all_there
    assert taken(data, home) == []
    assert tree(home) == before


def test_another_file_of_that_name_is_kept(hers: Path, home: Path) -> None:
    mine = {
        "routines/my-back.yaml": b"name: Mine\nsteps:\n  - rest: 30 s\n",
        "exercises/softer.yaml": b"name: Mine\ndose:\n  ordinary: {hold: 5 s}\n",
        "pictures/sheet.png": png(7, 7),
    }
    fill(home, mine)
    contents = opened(packed(hers), home)
    assert is_kept(contents) == (
        "The my-back.yaml you have stays as it is; the new one becomes my-back-2.yaml.",
        "The softer.yaml you have stays as it is; the new one becomes softer-2.yaml.",
        "The sheet.png you have stays as it is; the new one becomes sheet-2.png.",
    )
    assert contents.routine.id == "my-back-2"
    take_in(contents)
    after = tree_files(home)
    assert {name: after[name] for name in mine} == mine
    assert after["routines/my-back-2.yaml"] == ROUTINE.replace(b"sheet.png", b"sheet-2.png")
    assert after["exercises/towel-stretch.yaml"] == STRETCH.replace(b"softer", b"softer-2")
    assert after["exercises/softer-2.yaml"] == SOFTER
    assert after["pictures/sheet-2.png"] == png()


def test_a_package_with_new_names_is_known_again(hers: Path, home: Path) -> None:
    fill(home, {"exercises/towel-stretch.yaml": b"name: Mine\ndose:\n  ordinary: {hold: 5 s}\n"})
    data = packed(hers)
    assert "exercises/towel-stretch-2.yaml" in taken(data, home)
    assert opened(data, home).is_all_there


def test_a_ring_of_new_names_comes_to_an_end(hers: Path, home: Path) -> None:
    fill(hers, {"exercises/softer.yaml": SOFTER + b"easier: {do: towel-stretch}\n"})
    fill(home, {"exercises/softer.yaml": SOFTER})
    fill(home, {"exercises/towel-stretch.yaml": SOFTER})
    data = packed(hers)
    for _again in range(3):
        taken(data, home)
    assert opened(data, home).routine.name == "My back"


def test_two_exercises_that_name_each_other_are_renamed_together(hers: Path, home: Path) -> None:
    fill(hers, {"exercises/softer.yaml": SOFTER + b"easier: {do: towel-stretch}\n"})
    fill(home, {"exercises/softer.yaml": SOFTER})
    fill(home, {"exercises/towel-stretch.yaml": STRETCH})
    taken(packed(hers), home)
    after = tree_files(home)
    assert b"instead: softer-2" in after["exercises/towel-stretch-2.yaml"]
    assert b"do: towel-stretch-2" in after["exercises/softer-2.yaml"]
    assert b"do: towel-stretch-2" in after["routines/my-back.yaml"]


def test_a_number_that_is_taken_is_passed_over(hers: Path, home: Path) -> None:
    fill(home, {f"routines/my-back{end}.yaml": b"name: x" for end in ("", "-2", "-3")})
    assert opened(packed(hers), home).routine.id == "my-back-4"


def test_a_new_name_is_no_other_name_of_the_package(hers: Path, home: Path) -> None:
    fill(hers, {"exercises/softer.yaml": STRETCH.replace(b"softer", b"softer-2")})
    fill(hers, {"exercises/softer-2.yaml": SOFTER})
    fill(home, {"exercises/softer.yaml": SOFTER})
    taken(packed(hers), home)
    after = tree_files(home)
    assert after["exercises/softer-2.yaml"] == SOFTER
    assert b"do: softer-2" in after["exercises/softer-3.yaml"]
    assert b"do: softer-3" in after["exercises/towel-stretch.yaml"]


def test_a_shipped_exercise_is_not_put_in_the_shade(hers: Path, home: Path) -> None:
    mine = b"name: Hers\ndose:\n  ordinary: {repeat: 3}\npace: {in: 2 s}\n"
    fill(hers, {"exercises/cat-cow.yaml": mine})
    taken(packed(hers), home)
    assert tree_files(home)["exercises/cat-cow-2.yaml"] == mine
    assert b"do: cat-cow-2, repeat" in tree_files(home)["routines/my-back.yaml"]


def test_a_shipped_routine_that_she_changed_stands_beside_it(hers: Path, home: Path) -> None:
    shipped = PLACES.routines / "low-back-10.yaml"
    fill(hers, {"routines/low-back-10.yaml": shipped.read_bytes() + b"# mine\n"})
    assert taken(packed(hers, "low-back-10"), home) == ["routines/low-back-10-2.yaml"]


def test_a_name_in_capitals_is_the_same_name(hers: Path, home: Path) -> None:
    fill(home, {"routines/My-Back.yaml": ROUTINE, "pictures/SHEET.PNG": png()})
    assert {"routines/my-back-2.yaml", "pictures/sheet-2.png"} <= set(taken(packed(hers), home))


def test_a_picture_beside_the_routines_is_not_mistaken_for_it(hers: Path, home: Path) -> None:
    fill(home, {"routines/sheet.png": png(9, 9)})
    assert "pictures/sheet-2.png" in taken(packed(hers), home)


def test_her_own_exercise_does_not_fill_a_gap(hers: Path, home: Path) -> None:
    data = packed(hers)
    cut = {name: raw for name, raw in members_of(data).items() if "softer" not in name}
    fill(home, {"exercises/softer.yaml": SOFTER})
    refused = open_package(zip_of(cut), places_with(home), known_in(home))
    assert refused == Refused('It names "softer", which is not in it.')


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zip_of(members: dict[str, bytes]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return whole.getvalue()


def test_a_package_that_was_packed_by_another_program_is_taken(hers: Path, home: Path) -> None:
    assert "routines/my-back.yaml" in taken(zip_of(members_of(packed(hers))), home)


def test_a_package_that_was_written_to_a_pipe_is_taken(hers: Path, home: Path) -> None:
    class Pipe(BytesIO):
        """Cannot go back, so that sizes stand behind the data."""

        def seekable(self) -> bool:
            return False

        def seek(self, *_where: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    whole = Pipe()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members_of(packed(hers)).items():
            archive.writestr(name, data)
    assert "routines/my-back.yaml" in taken(whole.getvalue(), home)


def test_a_full_disk_leaves_nothing(
    hers: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = opened(packed(hers), home)
    links: list[Path] = []

    def link(half: Path, path: Path) -> None:
        links.append(path)
        if len(links) == 3:
            raise FileExistsError
        path.write_bytes(half.read_bytes())

    monkeypatch.setattr("os.link", link)
    refused = take_in(contents)
    assert isinstance(refused, Refused)
    assert "Nothing was added" in refused.reason
    assert not home.exists()


def test_the_routine_comes_last_so_that_nobody_finds_it_incomplete(
    hers: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    links: list[Path] = []

    def link(half: Path, path: Path) -> None:
        links.append(path)
        path.write_bytes(half.read_bytes())

    monkeypatch.setattr("os.link", link)
    taken(packed(hers), home)
    assert links[-1].name == "my-back.yaml"


def test_a_disk_without_links_will_do(
    hers: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(_half: Path, _path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", link)
    taken(packed(hers), home)
    assert tree(home) == tree(hers)


def test_a_file_that_came_meanwhile_is_not_replaced(hers: Path, home: Path) -> None:
    contents = opened(packed(hers), home)
    fill(home, {"exercises/softer.yaml": b"mine"})
    before = tree(home)
    assert isinstance(take_in(contents), Refused)
    assert tree(home) == before


def test_a_file_that_changed_meanwhile_is_noticed(hers: Path, home: Path) -> None:
    fill(home, {"exercises/softer.yaml": SOFTER})
    contents = opened(packed(hers), home)
    fill(home, {"exercises/softer.yaml": b"mine"})
    before = tree(home)
    assert isinstance(take_in(contents), Refused)
    assert tree(home) == before


def test_a_folder_that_is_closed_is_named_in_words(hers: Path, home: Path) -> None:
    home.write_bytes(b"a file in its place")
    refused = take_in(opened(packed(hers), home))
    assert isinstance(refused, Refused)
    assert refused.reason.endswith("Nothing was added.")


LARGE: Final = (10 << 20).to_bytes(4) + b"larG" + bytes((10 << 20) + 4)
"""A part of a PNG that makes it larger than a picture may be."""


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"routines/my-back.yaml": ROUTINE.replace(b"cat-cow", b"cat-cov")}, "did you mean"),
        ({"routines/my-back.yaml": ROUTINE.replace(b"sheet", b"shed")}, "is not there"),
        ({"pictures/sheet.png": b"GIF89a"}, "is no PNG picture"),
        ({"pictures/sheet.png": png(20_000, 10)}, "too large"),
        ({"pictures/sheet.png": png()[:33] + LARGE + png()[33:]}, "too large"),
    ],
)
def test_what_could_not_be_opened_is_not_made(
    files: dict[str, bytes], words: str, hers: Path
) -> None:
    fill(hers, files)
    path = hers / "routines" / "my-back.yaml"
    refused = pack(path, places_with(hers), known_in(hers))
    assert isinstance(refused, Refused)
    assert words in refused.reason


def test_a_photograph_is_handed_on_without_its_place(hers: Path) -> None:
    place = b"N52.5200 E13.4050"
    told = len(place).to_bytes(4) + b"tEXt" + place + bytes(4)
    fill(hers, {"pictures/sheet.png": png()[:33] + told + png()[33:]})
    data = packed(hers)
    assert place not in data
    assert png() in data


def test_a_routine_that_is_gone_is_said(hers: Path) -> None:
    refused = pack(hers / "routines" / "gone.yaml", places_with(hers), catalogue())
    assert refused == Refused("gone.yaml: this file is not there any more.")


def test_two_pictures_of_one_name_are_not_mixed_up(hers: Path) -> None:
    both = ROUTINE + b"  - move: Again\n    repeat: 2\n    picture: sheet.png\n"
    fill(hers, {"routines/my-back.yaml": both, "routines/sheet.png": png(5, 5)})
    path = hers / "routines" / "my-back.yaml"
    refused = pack(path, places_with(hers), known_in(hers))
    assert refused == Refused('Two pictures are called "sheet.png". Give one of them another name.')


def test_an_exercise_with_mistakes_that_hides_no_shipped_one_stays_at_home(hers: Path) -> None:
    fill(hers, {"exercises/cat-cow.yaml": b"name: broken"})
    assert "exercises/cat-cow.yaml" not in members_of(packed(hers))
