"""The colours of the journal's pictures: light, dark, night."""

from __future__ import annotations

from typing import Final, NamedTuple


class Chart(NamedTuple):
    """The colours of the journal's pictures. ``bar`` and ``band`` only join and please.

    ``moved`` goes from a little to a lot; ``still`` is a day without.
    """

    before: str
    after: str
    bar: str
    band: str
    middle: str
    still: str
    moved: tuple[str, str, str]


LIGHT_CHART: Final = Chart(
    before="#A4541C",
    after="#1F5130",
    bar="#C9D9C9",
    band="#E3DCCB",
    middle="#5F6470",
    still="#F0EADD",
    moved=("#B9D3BA", "#6B9A74", "#1F5130"),
)

DARK_CHART: Final = Chart(
    before="#F0B27A",
    after="#9CC5A1",
    bar="#3E5147",
    band="#3A3F4B",
    middle="#A7A294",
    still="#303640",
    moved=("#3B5546", "#5A826D", "#A8CFAD"),
)

NIGHT_CHART: Final = Chart(
    before="#E3A468",
    after="#CC9C58",
    bar="#4A3A22",
    band="#3A2E1C",
    middle="#A3885D",
    still="#2C2419",
    moved=("#4C3A20", "#7C5E34", "#D8A75F"),
)
