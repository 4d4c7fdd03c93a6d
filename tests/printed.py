"""Reads printed sheets back with another hand than ours, for tests."""

from collections.abc import Iterator, Sequence
from ctypes import c_float
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdf  # type: ignore[import-untyped]
from shipped import catalogue, read

from easeful.core.day import Day
from easeful.core.planner import Planner
from easeful.core.sheet import SheetContent, illustrated, sheet_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A row of letters: left, bottom, right, top in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    def goes_on(self, other: "Piece") -> bool:
        """Say whether the other begins where this ends, in the same row; letters may be kerned."""
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        size = max(self.top - self.bottom, other.top - other.bottom)
        return high > 0 and -0.25 * size < other.left - self.right < 0.3 * size

    def with_(self, other: "Piece") -> "Piece":
        """Return both as one."""
        return Piece(
            self.text + other.text,
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def meets(self, other: "Piece") -> bool:
        """Say whether some of the ink of both is in one place."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > 0.4 and high > 0.4


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: its size, its text without any blanks, and where each row of letters is."""

    width: float
    height: float
    text: str
    pieces: tuple[Piece, ...]
    sizes: frozenset[float]
    fonts_inside: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole file."""

    pages: tuple[PrintedPage, ...]
    facts: dict[str, str]

    @property
    def text(self) -> str:
        """Return all its letters."""
        return "".join(page.text for page in self.pages)


def printed(data: bytes) -> Printed:
    """Return what stands in a PDF."""
    document = pdfium.PdfDocument(data)
    try:
        facts = {str(key): str(value) for key, value in document.get_metadata_dict().items()}
        return Printed(tuple(_pages(document)), facts)
    finally:
        document.close()


def ink_of(data: bytes) -> bytes:
    """Return the first page as a grey printer paints it, small."""
    document = pdfium.PdfDocument(data)
    try:
        return bytes(document[0].render(scale=0.5, grayscale=True).buffer)
    finally:
        document.close()


def packed(words: str) -> str:
    """Return words without blanks, as pages are compared."""
    return "".join(words.split())


def sheet_from(path: Path, day: Day = Day.ORDINARY) -> SheetContent:
    """Return the sheet of a routine file, its pictures looked for beside it."""
    return sheet_of_text(path.read_bytes(), path.parent, day)


def sheet_of_text(
    text: str | bytes, folder: Path = Path(), day: Day = Day.ORDINARY
) -> SheetContent:
    """Return the sheet of a routine."""
    found = read(text).routine
    assert found is not None, read(text).problems
    plan = Planner(catalogue(), day).plan(found)
    pictures = {step.picture: str(folder / step.picture) for step in plan if step.picture}
    content = sheet_of(found, plan, day, None)
    return illustrated(content, catalogue().ways.poses, pictures)


def _pages(document: pdfium.PdfDocument) -> Iterator[PrintedPage]:
    for page in document:
        text = page.get_textpage()
        count = text.count_rects()
        boxes = [text.get_rect(n) for n in range(count)]
        pieces: list[Piece] = []
        for box in boxes:
            piece = Piece(text.get_text_bounded(*box), *box)
            if pieces and pieces[-1].goes_on(piece):
                piece = pieces.pop().with_(piece)
            pieces.append(piece)
        sizes, inside = _type(page)
        width, height = page.get_size()
        words = packed(text.get_text_range())
        yield PrintedPage(width, height, words, tuple(pieces), sizes, inside)
        text.close()
        page.close()


def _type(page: pdfium.PdfPage) -> tuple[frozenset[float], bool]:
    """Return the sizes of all type on paper, and whether every font is in the file."""
    sizes, inside = set(), True
    for each in page.get_objects(filter=[pdf.FPDF_PAGEOBJ_TEXT]):
        size = c_float()
        pdf.FPDFTextObj_GetFontSize(each.raw, size)
        matrix = each.get_matrix()
        sizes.add(round(abs(size.value * matrix.d), 1))
        inside = inside and pdf.FPDFFont_GetIsEmbedded(pdf.FPDFTextObj_GetFont(each.raw)) == 1
    return frozenset(sizes), inside


def overlaps(pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    """Return which rows of letters are painted over each other."""
    found = []
    for n, piece in enumerate(pieces):
        found += [(piece.text, other.text) for other in pieces[n + 1 :] if piece.meets(other)]
    return found
