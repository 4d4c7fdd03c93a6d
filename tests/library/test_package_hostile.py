"""A hostile package is refused in words, writes nothing and costs little."""

import json
import stat
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from package_samples import (
    MANIFEST,
    ROUTINE,
    SOFTER,
    STRETCH,
    Part,
    changed,
    deflated,
    fill,
    opened,
    parts,
    png,
    raw_zip,
    tree,
    why_not,
)

from easeful.library.package_names import LARGEST_PICTURE, MIB
from easeful.library.package_zip import LARGEST_PACKED

LARGE = 100 * MIB
SHEET = "pictures/sheet.png"
SAME = ("\u00e9", "e\u0301")
"""One letter for a person, written as one sign and as two."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "root" / "home"


def named(name: str | bytes, flags: int = 1 << 11) -> bytes:
    """Return a good package with one more member of this name."""
    raw = name.encode() if isinstance(name, str) else name
    return raw_zip([*parts(), Part(raw, png(), flags=flags)])


def about(**fields: object) -> bytes:
    manifest = {"format": 1, "made_by": "0.1.0", "routine": "routines/my-back.yaml", **fields}
    return raw_zip(parts({"easeful.json": json.dumps(manifest).encode()}))


def with_text(name: str, data: bytes) -> bytes:
    return raw_zip(parts({name: data}))


def spliced() -> bytes:
    """Return two packages, one behind the other."""
    return raw_zip(parts()) + raw_zip(parts())


HOSTILE = {
    "absolute": (named("/etc/x.yaml"), "outside"),
    "above": (named("../../x.png"), "outside"),
    "above inside": (named("pictures/../../x.png"), "outside"),
    "drive": (named("C:/x.png"), "outside"),
    "drive without slash": (named("C:x.png"), "outside"),
    "share": (named("\\\\host\\x.png"), "outside"),
    "home": (named("~/x.png"), "outside"),
    "backslash": (named("pictures\\x.png"), "not a name"),
    "backslash above": (named("pictures\\..\\..\\x.png"), "outside"),
    "dot": (named("pictures/./x.png"), "not a name"),
    "nothing": (named("pictures//x.png"), "not a name"),
    "no name": (named(""), "not a name"),
    "folder": (named("pictures/"), "not a name"),
    "deeper": (named("pictures/a/x.png"), "no routine, exercise or picture"),
    "elsewhere": (named("x.png"), "no routine, exercise or picture"),
    "settings": (named("settings.yaml"), "no routine, exercise or picture"),
    "hidden": (named("pictures/.x.png"), "not every computer"),
    "space": (named("pictures/x.png "), "not every computer"),
    "line": (named("pictures/x\n.png"), "not every computer"),
    "zero": (named("pictures/x\0.png"), "not every computer"),
    "colon": (named("pictures/x.png:y.png"), "not every computer"),
    "star": (named("pictures/*.png"), "not every computer"),
    "turned": (named("pictures/\u202egnp.exe.png"), "not every computer"),
    "device": (named("pictures/CON.png"), "device"),
    "device with ending": (named("pictures/lpt1.x.png"), "device"),
    "long": (named(f"pictures/{'x' * 200}.png"), "too long"),
    "long in bytes": (named(f"pictures/{'é' * 80}.png"), "too long"),
    "latin": (named("pictures/é.png".encode("latin-1")), "cannot be read"),
    "not told as unicode": (named("pictures/é.png", flags=0), "cannot be read"),
    "program": (named("pictures/x.py"), "a program"),
    "capital program": (named("pictures/x.EXE"), "a program"),
    "script": (named("routines/x.yaml.sh"), "a program"),
    "zip in zip": (named("pictures/x.zip"), "packed once more"),
    "package in package": (named("pictures/x.easeful"), "packed once more"),
    "other ending": (named("pictures/x.gif"), "no routine, exercise or picture"),
    "text among pictures": (named("pictures/x.yaml"), "no routine, exercise or picture"),
    "picture among routines": (named("routines/x.png"), "no routine, exercise or picture"),
    "same name": (named(SHEET), "two files of one name"),
    "same in capitals": (named("pictures/SHEET.png"), "same name on some"),
    "same id": (named("routines/my-back.yml"), "same name on some"),
    "same letters": (
        raw_zip([*parts(), *(Part(f"pictures/{each}.png".encode(), png()) for each in SAME)]),
        "same name on some",
    ),
    "two routines": (named("routines/other.yaml"), "exactly one routine"),
    "unused picture": (named("pictures/other.png"), "does not use it"),
    "unused exercise": (with_text("exercises/other.yaml", SOFTER), "does not use it"),
    "no picture": (raw_zip(parts({SHEET: None})), "which is not in it"),
    "link": (changed(SHEET, attributes=(stat.S_IFLNK | 0o777) << 16), "a link or a folder"),
    "pipe": (changed(SHEET, attributes=(stat.S_IFIFO | 0o777) << 16), "a link or a folder"),
    "folder by attribute": (changed(SHEET, attributes=0x10), "a link or a folder"),
    "locked": (changed(SHEET, flags=1 << 11 | 1), "password"),
    "strongly locked": (changed(SHEET, flags=1 << 11 | 1 << 6), "password"),
    "odd method": (changed(SHEET, method=12, raw=png()), "does not know"),
    "patch": (changed(SHEET, flags=1 << 11 | 1 << 5), "does not know"),
    "another name before it": (changed(SHEET, local_name=b"pictures/other.png"), "damaged"),
    "too short": (changed(SHEET, size=10), "damaged"),
    "too short inside": (changed(SHEET, method=8, size=10), "damaged"),
    "too long inside": (changed(SHEET, method=8, size=10_000), "damaged"),
    "wrong sum": (changed(SHEET, raw=png(7)), "damaged"),
    "junk inside": (changed(SHEET, method=8, raw=deflated(png()) + b"xx"), "damaged"),
    "cut inside": (changed(SHEET, method=8, raw=deflated(png())[:-4]), "damaged"),
    "no data": (changed(SHEET, method=8, raw=b""), "damaged"),
    "before": (raw_zip(parts(), before=b"#!/bin/sh\n"), "no file that Easeful"),
    "between": (raw_zip(parts(), before=b"PK\3\4 and more"), "damaged"),
    "behind": (raw_zip(parts(), behind=b"x"), "damaged"),
    "behind and zeros": (raw_zip(parts(), behind=bytes(22)), "damaged"),
    "spliced": (spliced(), "damaged"),
    "cut": (raw_zip(parts())[:-1], "damaged"),
    "half": (raw_zip(parts())[:200], "damaged"),
    "empty": (b"", "no file that Easeful"),
    "empty zip": (raw_zip([]), "no file that Easeful"),
    "text": (ROUTINE, "no file that Easeful"),
    "program as package": (b"\x7fELF" + bytes(100), "no file that Easeful"),
    "too many": (
        raw_zip([*parts(), *(Part(f"pictures/{n}.png".encode(), png()) for n in range(100))]),
        "more than 100 files",
    ),
    "no manifest": (raw_zip(parts({"easeful.json": None})), "no file that Easeful"),
    "manifest with text": (with_text("easeful.json", b"hello"), "no file that Easeful"),
    "manifest with list": (with_text("easeful.json", b"[1]"), "no file that Easeful"),
    "deep manifest": (with_text("easeful.json", b"[" * 1000), "no file that Easeful"),
    "large manifest": (with_text("easeful.json", MANIFEST + b" " * 2000), "too large"),
    "latin manifest": (with_text("easeful.json", b'{"format": "\xe9"}'), "no file that Easeful"),
    "no format": (about(format=None), "no file that Easeful"),
    "true format": (about(format=True), "no file that Easeful"),
    "text format": (about(format="1"), "no file that Easeful"),
    "old format": (about(format=0), "no file that Easeful"),
    "newer format": (about(format=2), "Update Easeful"),
    "no version": (about(made_by=None), "no file that Easeful"),
    "long version": (about(made_by="1" * 5000), "too large"),
    "other routine": (about(routine="routines/other.yaml"), "exactly one routine"),
    "list routine": (about(routine=["routines/my-back.yaml"]), "exactly one routine"),
    "exercise as routine": (about(routine="exercises/softer.yaml"), "exactly one routine"),
    "newer routine": (
        with_text("routines/my-back.yaml", b"format: 2\nplay: loud\n"),
        "Update Easeful",
    ),
    "newer exercise": (with_text("exercises/softer.yaml", b"format: 3\n"), "Update Easeful"),
    "mistake": (
        with_text("routines/my-back.yaml", ROUTINE.replace(b"repeat: 4", b"repeat: many")),
        "routines/my-back.yaml in it has a mistake in line 5: ",
    ),
    "mistake in exercise": (
        with_text("exercises/softer.yaml", SOFTER.replace(b"hold", b"halt")),
        "exercises/softer.yaml in it has a mistake in line 3: ",
    ),
    "exercises that lead in a ring": (
        with_text(
            "exercises/softer.yaml",
            b"name: x\ndose:\n  ordinary: {hold: 9 s}\n  flare: {instead: towel-stretch}\n",
        ),
        "leads back to this exercise",
    ),
    "alias": (with_text("routines/my-back.yaml", b"name: &a x\nsteps: *a\n"), "has a mistake"),
    "python in yaml": (
        with_text("routines/my-back.yaml", b"!!python/object/apply:os.system ['true']\n"),
        "has a mistake",
    ),
    "not utf-8": (with_text("exercises/softer.yaml", b"name: \xff\n"), "has a mistake"),
    "empty routine": (with_text("routines/my-back.yaml", b""), "has a mistake"),
    "large text": (with_text("exercises/softer.yaml", SOFTER + b"#" * 300_000), "too large"),
    "large texts": (
        raw_zip(parts({f"exercises/e{n}.yaml": SOFTER + b"#" * 250_000 for n in range(5)})),
        "texts in it are too large",
    ),
    "picture above": (
        with_text("routines/my-back.yaml", ROUTINE.replace(b"pictures/", b"../../")),
        "has a mistake",
    ),
    "disguised zip": (with_text(SHEET, raw_zip(parts())), "is no PNG picture"),
    "disguised text": (with_text(SHEET, b"#!/bin/sh"), "is no PNG picture"),
    "picture with more behind": (with_text(SHEET, png(more=b"MZ")), "is no PNG picture"),
    "wide picture": (with_text(SHEET, png(12_001, 1)), "too large"),
    "many pixels": (with_text(SHEET, png(10_000, 10_000)), "too large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_the_reason(name: str, home: Path) -> None:
    data, words = HOSTILE[name]
    fill(home, {"routines/mine.yaml": ROUTINE})
    before = tree(home.parent)
    assert words in why_not(data, home)
    assert tree(home.parent) == before


def test_the_package_that_they_spoil_is_good(home: Path) -> None:
    assert opened(raw_zip(parts()), home).routine.name == "My back"
    assert opened(changed(SHEET, method=8), home).routine.name == "My back"
    assert opened(about(made_by="99.1"), home).made_by == "99.1"


def test_a_newer_easeful_is_named_where_that_may_be_why(home: Path) -> None:
    manifest = MANIFEST.replace(b"0.1.0", b"0.2")
    changes = {"easeful.json": manifest, "exercises/softer.yaml": STRETCH.replace(b"hold", b"glow")}
    assert "an update may help" in why_not(raw_zip(parts(changes)), home)


ZEROS = deflated(bytes(LARGE))
PICTURE_OF_ZEROS = deflated(bytes(LARGEST_PICTURE))
BOMBS = {
    "stored zeros": changed(SHEET, method=8, raw=ZEROS, size=10),
    "told": changed(SHEET, method=8, raw=ZEROS, size=LARGE),
    "text": changed("exercises/softer.yaml", method=8, raw=ZEROS, size=100),
    "manifest": changed("easeful.json", method=8, raw=ZEROS, size=100),
    "many": raw_zip(
        [
            *parts(),
            *(
                Part(f"pictures/{n}.png".encode(), b"", method=8, raw=PICTURE_OF_ZEROS)
                for n in range(90)
            ),
        ]
    ),
    "tight": raw_zip([*parts({SHEET: None}), Part(SHEET.encode(), bytes(5 * MIB), method=8)]),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_not_unpacked(name: str, home: Path) -> None:
    tracemalloc.start()
    words = why_not(BOMBS[name], home)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "too large" in words or "too tightly" in words
    assert peak < 25 * MIB


def large_picture() -> bytes:
    """Return a PNG of 9 MiB that shrinks to a tenth."""
    filling = bytearray(9 * MIB)
    filling[::16] = Random(1).randbytes(len(filling) // 16)  # noqa: S311 (no secret)
    remark = len(filling).to_bytes(4, "big") + b"tEXt" + filling + b"...."
    return png()[:33] + remark + png()[33:]


@pytest.mark.parametrize(("count", "is_good"), [(4, True), (5, False)])
def test_all_together_may_not_be_too_large(count: int, is_good: bool, home: Path) -> None:  # noqa: FBT001 (an example)
    large = large_picture()
    packed = deflated(large)
    names = [f"pictures/{n}.png" for n in range(count)]
    step = "  - move: Again\n    repeat: 2\n    picture: {}\n"
    steps = ROUTINE + "".join(map(step.format, names)).encode()
    members = parts({"routines/my-back.yaml": steps})
    members += [Part(name.encode(), large, method=8, raw=packed) for name in names]
    data = raw_zip(members)
    if is_good:
        assert len(opened(data, home).files) == len(members) - 1
    else:
        assert "too large" in why_not(data, home)


def test_a_huge_file_is_not_read_whole(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "huge.easeful"
    with path.open("wb") as file:
        file.write(b"PK\3\4")
        file.truncate(100 * LARGEST_PACKED)
    assert "larger than any" in why_not(path, home)


def test_what_is_no_file_is_said(home: Path, tmp_path: Path) -> None:
    assert "is not a file" in why_not(tmp_path, home)
    assert "cannot be read" in why_not(tmp_path / "gone.easeful", home)
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    assert "cannot be read" in why_not(tmp_path / "ring", home)


def test_overlapping_members_are_refused(home: Path) -> None:
    """Two names for the same bytes: what makes the tightest bombs."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for each in parts():
            archive.writestr(each.name.decode(), each.data)
        last = archive.filelist[-1]
        twin = zipfile.ZipInfo("pictures/twin.png")
        for field in ("header_offset", "CRC", "compress_size", "file_size"):
            setattr(twin, field, getattr(last, field))
        archive.filelist.append(twin)
    assert "damaged" in why_not(whole.getvalue(), home)


def test_a_member_inside_another_is_refused(home: Path) -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("pictures/inner.png", png())
        within = archive.filelist[0]
        within.header_offset = 0
        head = inner.getvalue()
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for each in parts():
            archive.writestr(each.name.decode(), each.data)
        archive.writestr("pictures/outer.png", head)
        outer = archive.filelist[-1]
        within.header_offset = outer.header_offset + 30 + len(outer.filename)
        archive.filelist.append(within)
    assert "damaged" in why_not(whole.getvalue(), home)
