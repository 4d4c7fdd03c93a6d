"""Pictures from somebody else: what their ending says, no larger than can be shown, only shapes."""

from pathlib import Path

import pytest
from package_samples import png
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from shipped import PLACES

from easeful.library.package_pictures import SIZES, look_at_picture
from easeful.library.package_refused import RefusedError

ICONS = tuple(sorted((PLACES.assets / "icons").glob("*.svg")))
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
GOOD = {
    "shapes": f'{HEAD} width="24" height="24"><path d="M1 1"/><g><circle r="2"/></g></svg>',
    "declared": f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- mine -->{HEAD}/>',
    "gradient": f'{HEAD}><defs><linearGradient id="a"><stop offset="0"/></linearGradient>'
    '<linearGradient id="b" xlink:href="#a"/></defs><rect fill="url(#b)"/></svg>',
    "style": f"{HEAD}><style>.a {{ fill: url(#b); stroke: #fff }}</style></svg>",
    "inkscape": f'{HEAD} xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1.2">'
    "<i:grid/></svg>",
    "relative": f'{HEAD} width="100%" height="12.5mm"/>',
}
BAD = {
    "script": f"{HEAD}><script>alert(1)</script></svg>",
    "script of another namespace": f'{HEAD}><x:script xmlns:x="http://www.w3.org/1999/xhtml"/></svg>',
    "handler": f'{HEAD} onload="alert(1)"/>',
    "handler in capitals": f'{HEAD}><rect OnClick="alert(1)"/></svg>',
    "foreign object": f"{HEAD}><foreignObject/></svg>",
    "image": f'{HEAD}><image href="x.png"/></svg>',
    "picture from the internet": f'{HEAD}><image xlink:href="https://example.org/x.png"/></svg>',
    "use": f'{HEAD}><use href="#a"/></svg>',
    "pattern": f'{HEAD}><pattern id="a"/></svg>',
    "link": f'{HEAD}><a href="https://example.org"><rect/></a></svg>',
    "gradient elsewhere": f'{HEAD}><linearGradient href="x.svg#a"/></svg>',
    "animation": f'{HEAD}><set attributeName="href" to="x"/></svg>',
    "fill elsewhere": f'{HEAD}><rect fill="url(https://example.org/x#a)"/></svg>',
    "quoted elsewhere": f"{HEAD}><rect style=\"fill: url( 'x.svg#a')\"/></svg>",
    "import": f"{HEAD}><style>@import 'x.css';</style></svg>",
    "hidden import": f"{HEAD}><style>@\\69mport 'x.css';</style></svg>",
    "style in parts": f"{HEAD}><style>@im<!-- -->port <![CDATA['x.css']]>;</style></svg>",
    "style around a part": f"{HEAD}><style>@im<g/>port 'x.css';</style></svg>",
    "font": f"{HEAD}><style>@font-face {{ src: url(x.ttf) }}</style></svg>",
    "style sheet": f'<?xml-stylesheet href="x.css"?>{HEAD}/>',
    "base": f'{HEAD} xml:base="https://example.org/"/>',
    "doctype": f"<!DOCTYPE svg>{HEAD}/>",
    "entity": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}>&a;</svg>',
    "bomb": '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + f"{HEAD}>&b;</svg>",
    "deep": HEAD + ">" + "<g>" * 100 + "</g>" * 100 + "</svg>",
    "many": HEAD + ">" + "<g/>" * 20_001 + "</svg>",
    "large": HEAD + ">" + " " * (1024 * 1024) + "</svg>",
    "wide": f'{HEAD} width="99999"/>',
    "page": "<html><body/></html>",
    "other root": '<svg xmlns="urn:x"/>',
    "half": f"{HEAD}><g>",
    "text": "hello",
    "nothing": "",
    "two": f"{HEAD}/>{HEAD}/>",
}


def size(name: str, data: bytes) -> tuple[int, int] | None:
    return SIZES[name](data)


def painted(kind: str, wide: int, high: int, quality: int = 70) -> bytes:
    """Return a picture as a program writes it."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.lower().encode()))
    writer.setQuality(quality)
    assert writer.write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("ending", "kind"),
    [(".png", "PNG"), (".jpg", "JPG"), (".jpeg", "JPEG"), (".webp", "WEBP")],
)
@pytest.mark.parametrize("sides", [(640, 480), (1, 300), (4001, 1)])
@pytest.mark.parametrize("quality", [70, 100])
def test_what_a_program_writes_is_good(
    ending: str, kind: str, sides: tuple[int, int], quality: int
) -> None:
    data = painted(kind, *sides, quality)
    assert size(ending, data) == sides
    look_at_picture(f"x{ending.upper()}", data)


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
def test_a_picture_with_another_ending_is_refused(kind: str, ending: str) -> None:
    if ending != f".{kind.lower()}":
        assert size(ending, painted(kind, 5, 5)) is None


@pytest.mark.parametrize(("ending", "kind"), [(".png", "PNG"), (".jpg", "JPG"), (".webp", "WEBP")])
def test_any_part_of_a_picture_is_answered(ending: str, kind: str) -> None:
    data = painted(kind, 40, 30)
    found = [size(ending, data[:end]) for end in range(len(data))]
    assert set(found) <= {None, (40, 30)}
    assert found[:20] == [None] * 20


def test_a_webp_with_a_canvas_has_the_size_of_that() -> None:
    body = b"VP8X" + (10).to_bytes(4, "little") + bytes(4)
    body += (12_345).to_bytes(3, "little") + (6).to_bytes(3, "little")
    data = b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
    assert size(".webp", data) == (12_346, 7)
    with pytest.raises(RefusedError, match="12346 × 7 pixels"):
        look_at_picture("x.webp", data)


def test_sides_and_pixels_have_limits() -> None:
    look_at_picture("x.png", png(12_000, 4_000))
    for wide, high in ((12_001, 1), (1, 12_001), (8_000, 8_000)):
        with pytest.raises(RefusedError, match="too large"):
            look_at_picture("x.png", png(wide, high))


def test_a_picture_without_a_size_is_none() -> None:
    assert size(".png", png(0, 5)) is None


@pytest.mark.parametrize("name", GOOD)
def test_a_drawing_of_shapes_is_good(name: str) -> None:
    look_at_picture("x.svg", GOOD[name].encode())
    look_at_picture("x.svg", b"\xef\xbb\xbf" + GOOD[name].encode())


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_a_drawing_that_a_person_made_is_good(path: Path) -> None:
    look_at_picture(path.name, path.read_bytes())


@pytest.mark.parametrize("name", BAD)
def test_a_drawing_of_anything_else_is_refused(name: str) -> None:
    with pytest.raises(RefusedError, match=r"x\.svg"):
        look_at_picture("x.svg", BAD[name].encode())


@pytest.mark.parametrize("code", ["utf-16", "utf-32", "latin-1"])
def test_a_drawing_in_another_writing_is_refused(code: str) -> None:
    text = f'<?xml version="1.0" encoding="{code}"?>{HEAD}><title>é</title></svg>'
    with pytest.raises(RefusedError, match="no SVG"):
        look_at_picture("x.svg", text.encode(code))
