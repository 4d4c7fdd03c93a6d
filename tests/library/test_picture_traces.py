"""A photograph that is kept or handed on tells nothing of where it was taken."""

from contextlib import suppress
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader

from easeful.library.picture_traces import NotCleanError, without_traces

KINDS = (b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF")
SECRET = b"N52.5200 E13.4050"


def picture(kind: str) -> bytes:
    """Return a small picture as a file."""
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    for x in range(24):
        for y in range(16):
            image.setPixelColor(x, y, QColor(x * 10, y * 15, 120))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(data.data())


def exif(way_up: int) -> bytes:
    """Return what a camera writes: which way up, and where it was."""
    entries = pack("<HHIHH", 0x0112, 3, 1, way_up, 0) + pack("<HHII", 0x010E, 2, len(SECRET), 38)
    return b"II*\0" + pack("<IH", 8, 2) + entries + bytes(4) + SECRET


def jpeg(way_up: int) -> bytes:
    plain = picture("JPEG")
    content = b"Exif\0\0" + exif(way_up)
    camera = pack(">BBH", 0xFF, 0xE1, len(content) + 2) + content
    remark = pack(">BBH", 0xFF, 0xFE, len(SECRET) + 2) + SECRET
    return plain[:2] + camera + remark + plain[2:] + b"a film behind the picture" + SECRET


def png() -> bytes:
    plain = picture("PNG")
    chunks = b""
    for kind, content in ((b"eXIf", exif(1)), (b"tEXt", b"Comment\0" + SECRET)):
        body = kind + content
        chunks += pack(">I", len(content)) + body + pack(">I", crc32(body))
    return plain[:33] + chunks + plain[33:]


def webp() -> bytes:
    plain = picture("WEBP")
    body = plain[12:]
    first = b"VP8X" + pack("<I", 10) + bytes([0x08]) + bytes(3)
    first += (23).to_bytes(3, "little") + (15).to_bytes(3, "little")
    camera = exif(1) + (b"\0" if len(exif(1)) % 2 else b"")
    body = first + body + b"EXIF" + pack("<I", len(exif(1))) + camera
    return b"RIFF" + pack("<I", len(body) + 4) + b"WEBP" + body


def shown(data: bytes) -> tuple[QImage, int]:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    way = reader.transformation().value
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    return image, way


@pytest.mark.parametrize("data", [jpeg(1), jpeg(6), png(), webp()])
def test_what_a_camera_tells_goes_and_the_picture_stays(data: bytes) -> None:
    assert SECRET in data
    clean = without_traces(data)
    assert SECRET not in clean
    assert shown(clean) == shown(data)
    assert without_traces(clean) == clean


def test_which_way_up_it_is_stays() -> None:
    assert shown(without_traces(jpeg(6)))[1] == shown(jpeg(6))[1] != 0


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_tells_nothing_stays_as_it_is(kind: str) -> None:
    assert without_traces(picture(kind)) == picture(kind)


@given(st.sampled_from([jpeg(6), png(), webp()]), st.data())
def test_whatever_is_broken_in_it_it_is_smaller_or_not_let_through(
    whole: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    value = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    broken = (whole[:at] + bytes([value]) + whole[at + 1 :])[:cut]
    with suppress(NotCleanError):
        assert len(without_traces(broken)) <= len(broken)


def test_a_photograph_that_is_cut_short_tells_nothing() -> None:
    plain = jpeg(6).partition(b"\xff\xd9")[0]
    assert SECRET in plain
    assert SECRET not in without_traces(plain)


def test_one_with_more_marks_than_it_needs_tells_nothing() -> None:
    padded = jpeg(6).replace(b"\xff\xe1", b"\xff\xff\xff\xe1", 1)
    assert SECRET not in without_traces(padded)


def test_one_whose_camera_wrote_nonsense_tells_nothing() -> None:
    odd = jpeg(6).replace(pack("<IH", 8, 2), pack("<IH", 8, 9000), 1)
    assert SECRET not in without_traces(odd)


@given(st.binary())
def test_what_is_no_picture_stays_as_it_is(data: bytes) -> None:
    assert data.startswith(KINDS) or without_traces(data) == data
