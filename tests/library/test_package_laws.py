"""Laws of packages: any bytes end in contents or in a reason, and what is hers stays hers."""

from itertools import count
from pathlib import Path
from random import Random
from struct import pack as struct_pack
from struct import unpack_from

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_samples import (
    MANIFEST,
    MEMBERS,
    ROUTINE,
    SOFTER,
    STRETCH,
    Part,
    fill,
    known_in,
    opened,
    packed,
    parts,
    places_with,
    png,
    raw_zip,
    tree,
)
from shipped import catalogue

from easeful.core.plan import Catalogue
from easeful.library.package import Contents, Refused, Taken, open_package, take_in
from easeful.library.package_bundle import unpacked
from easeful.library.package_names import LARGEST_ALL, Kind
from easeful.library.package_refused import RefusedError
from easeful.library.shelf_places import ShelfPlaces

SIGNS = (b"PK\1\2", b"PK\3\4", b"PK\5\6")
ODD_NUMBERS = (0, 1, 7, 8, 0x20, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFF)
ODD_NAMES = (
    *(b"../x.png", b"/x", b"C:\\x", b"pictures/\0.png", b"\xff", b"", b"exercises/cat-cow.yaml"),
    *(b"routines/my-back.yaml", b"pictures/sheet.png", b"easeful.json", b"pictures/sheet-2.png"),
)
ODD_TEXTS = (MANIFEST, ROUTINE, STRETCH, SOFTER, png(), b"", b"x", bytes(3000), b"[" * 900)


class Seeds:
    """Packages to begin with, and ways to spoil them."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 (no secret)
        more = parts({"exercises/softer.yaml": None, "exercises/towel-stretch.yaml": SOFTER})
        pressed = [Part(each.name, each.data, method=8) for each in parts()]
        self._members = [parts(), pressed, more]
        self._whole = [raw_zip(each) for each in self._members]

    def spoilt(self) -> bytes:
        """Return one package, spoilt in one to four ways."""
        data = self._random.choice(self._whole)
        ways = (self._flip, self._cut, self._splice, self._number, self._mix, self._again)
        for _each in range(self._random.randint(1, 4)):
            data = self._random.choice(ways)(data)
        return data

    def _flip(self, data: bytes) -> bytes:
        """Turn over some bits."""
        changed = bytearray(data)
        for _each in range(self._random.randint(1, 8)):
            if changed:
                changed[self._random.randrange(len(changed))] ^= 1 << self._random.randrange(8)
        return bytes(changed)

    def _cut(self, data: bytes) -> bytes:
        begin, end = sorted(self._random.randint(0, len(data)) for _each in range(2))
        return self._random.choice((data[:begin] + data[end:], data[:end], data[begin:]))

    def _splice(self, data: bytes) -> bytes:
        """Put a head or list of another package into this one."""
        other = self._random.choice(self._whole)
        sign = self._random.choice(SIGNS)
        at, here = other.find(sign), data.find(sign)
        piece = other[at : at + self._random.randint(4, 200)]
        return data[:here] + piece + data[here + self._random.choice((0, len(piece))) :]

    def _number(self, data: bytes) -> bytes:
        """Change a size, place, flag or method behind one of the signs."""
        places = [at for sign in SIGNS for at in _all(data, sign)]
        if not places:
            return data
        at = self._random.choice(places) + self._random.randrange(4, 46, 2)
        form = self._random.choice(("<H", "<L"))
        if at + 4 > len(data):
            return data
        old = unpack_from(form, data, at)[0]
        odd = self._random.choice((*ODD_NUMBERS, old + 1, old - 1))
        new = struct_pack(form, odd & (0xFFFF if form == "<H" else 0xFFFFFFFF))
        return data[:at] + new + data[at + len(new) :]

    def _mix(self, _data: bytes) -> bytes:
        """Make a sound zip file of members that are mixed up."""
        members = list(self._random.choice(self._members))
        for _each in range(self._random.randint(1, 3)):
            at = self._random.randrange(len(members))
            one, other = members[at], self._random.choice(members)
            text = self._random.choice((one.data, other.data, *ODD_TEXTS, self._flip(one.data)))
            name = self._random.choice((one.name, one.name, other.name, *ODD_NAMES))
            members[at] = Part(name, text, method=self._random.choice((0, 8)))
        self._random.shuffle(members)
        return raw_zip(members)

    def _again(self, data: bytes) -> bytes:
        """Flip bits in a member and let the sums be right again."""
        try:
            files = dict(unpacked(data).files)
        except RefusedError:
            return self._flip(data)
        changes = {str(member): self._flip(each) for member, each in files.items()}
        kept = self._random.choice(list(changes))
        return raw_zip(parts({kept: changes[kept]}))


def _all(data: bytes, sign: bytes) -> list[int]:
    found, at = [], data.find(sign)
    while at >= 0:
        found.append(at)
        at = data.find(sign, at + 1)
    return found


def look_at(data: bytes, root: Path, places: ShelfPlaces, known: Catalogue) -> str:
    """Open a package and take it in; assert all that holds for any bytes. Return what came of it.

    ``root`` is the folder around the home.
    """
    before = tree(root)
    contents = open_package(data, places, known)
    assert tree(root) == before
    if isinstance(contents, Refused):
        assert contents.reason.endswith((".", "?"))
        assert contents.reason.isprintable()
        return "refused"
    assert isinstance(contents, Contents)
    assert sum(len(each.data) for each in contents.files) <= LARGEST_ALL
    result = take_in(contents)
    after = tree(root)
    assert before.items() <= after.items()
    new = {root / name for name in after.keys() - before.keys()}
    assert all(each.is_relative_to(places.home) for each in new)
    assert isinstance(result, Taken)
    assert {each for each in new if each.is_file()} == set(result.written)
    for each in result.written:
        each.unlink()
    return "taken"


def many(times: int, root: Path, seed: int) -> None:
    home = fill(root / "home", {"routines/other.yaml": ROUTINE, "pictures/sheet.png": png(8)})
    for folder in ("exercises", "routines", "pictures"):
        (home / folder).mkdir(exist_ok=True)
    fill(root, {"secret.txt": b"not ours"})
    places, known, seeds = places_with(home), catalogue(), Seeds(seed)
    ends = {look_at(seeds.spoilt(), root, places, known) for _each in range(times)}
    assert ends == {"refused", "taken"}


def test_spoilt_packages_are_answered(tmp_path: Path) -> None:
    many(200, tmp_path, 1)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_spoilt_packages_are_answered(tmp_path: Path, seed: int) -> None:
    many(1000, tmp_path, seed)


@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    for each in (data, b"PK\3\4" + data, raw_zip(parts())[: -len(data) or None] + data):
        assert reason_of(each).isprintable()


def reason_of(data: bytes) -> str:
    """Return why a package is refused, "" if it is not."""
    try:
        unpacked(data)
    except RefusedError as error:
        return error.refused.reason
    return ""


IDS = ("softer", "towel-stretch", "cat-cow", "knee-rolls", "softer-2")


@st.composite
def homes(draw: st.DrawFn) -> dict[str, bytes]:
    """Return files of a home: exercises that name each other, a routine and a picture."""
    files: dict[str, bytes] = {}
    for name in draw(st.sets(st.sampled_from(IDS))):
        easier = draw(st.sampled_from([*IDS, ""]))
        text = f"name: {name} {draw(st.integers(0, 2))}\ndose:\n  ordinary: {{hold: 9 s}}\n"
        text += f"easier: {{do: {easier}}}   # so\n" if easier else ""
        files[f"exercises/{name}.yaml"] = text.encode()
    steps = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=5))
    text = "name: My back\nsteps:\n" + "".join(f"  - do: {each} # mine\n" for each in steps)
    if draw(st.booleans()):
        text += '  - {move: Up, repeat: 3, picture: "sheet.png"}\n'
        files["pictures/sheet.png"] = png(draw(st.integers(1, 3)))
    files["routines/my-back.yaml"] = text.encode()
    return files


@settings(max_examples=25, deadline=None)
@given(hers=homes(), mine=homes())
def test_taking_in_keeps_what_is_there_and_says_the_same(
    hers: dict[str, bytes], mine: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    keep_and_say(hers, mine, tmp_path_factory.mktemp("two"))


@pytest.mark.long
@settings(max_examples=500, deadline=None)
@given(hers=homes(), mine=homes())
def test_taking_in_keeps_what_is_there_and_says_the_same_again(
    hers: dict[str, bytes], mine: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    keep_and_say(hers, mine, tmp_path_factory.mktemp("two"))


def keep_and_say(hers: dict[str, bytes], mine: dict[str, bytes], root: Path) -> None:
    giver, taker, empty = (root / name for name in ("giver", "taker", "empty"))
    fill(giver, hers)
    fill(taker, mine)
    try:
        data = packed(giver)
    except AssertionError:
        return  # it names what is not there
    alone = opened(data, empty)
    take_in(alone)
    sent = tree(empty)
    if not any(name in catalogue().exercises for name in ids_in(giver)):
        assert sent.items() <= tree(giver).items()

    before = tree(taker)
    contents = opened(data, taker)
    result = take_in(contents)
    assert isinstance(result, Taken)
    assert before.items() <= tree(taker).items()
    if hides_shipped(alone, mine):
        return  # her own exercise is used wherever the shipped one is named, here as elsewhere
    assert contents.summary.seconds == alone.summary.seconds
    assert names_along(contents) == names_along(alone)
    new = {each.path.stem for each in contents.files if each.member.kind is Kind.EXERCISE}
    known = known_in(taker)
    assert all(known.exercises[name] == contents.catalogue.exercises[name] for name in new)


def hides_shipped(contents: Contents, mine: dict[str, bytes]) -> bool:
    """Say whether one of these files hides a shipped exercise that comes not with the package."""
    own = {each.member.stem for each in contents.files}
    hidden = {Path(name).stem for name in mine} & catalogue().exercises.keys()
    return bool(hidden - own)


def ids_in(home: Path) -> set[str]:
    return {path.stem for path in (home / "exercises").glob("*.yaml")}


def names_along(contents: Contents) -> list[list[str]]:
    """Return the names of the exercises of the routine, each with those that stand in for it."""
    exercises, found = contents.catalogue.exercises, []
    for step in contents.routine.steps:
        name = getattr(step, "exercise", "")
        row: list[str] = []
        for _each in count():
            if not name or len(row) > len(IDS):
                break
            row.append(exercises[name].name)
            name = exercises[name].easier
        found.append(row)
    return found


def test_the_members_of_a_package_are_the_files_of_a_home() -> None:
    assert [str(member) for member in unpacked(raw_zip(parts())).files] == list(MEMBERS)[1:]
