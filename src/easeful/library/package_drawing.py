"""Whether a drawing (SVG) from somebody else is nothing but shapes.

Rule 1: what is allowed is listed; everything else is refused by name.
Rule 2: nothing in it may lead anywhere but to a colour in itself, nor do anything.
Rule 3: nothing in it may be drawn more than once, for that multiplies.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from easeful.core.words import _
from easeful.library.package_refused import RefusedError
from easeful.library.problem import quoted

LARGEST: Final = 1024 * 1024
"""Bytes: a drawing is painted from its text each time."""

MOST_PARTS: Final = 20_000
DEEPEST: Final = 64
LONGEST_SIDE: Final = 12_000

SVG: Final = "http://www.w3.org/2000/svg"
LINK: Final = "http://www.w3.org/1999/xlink"
NOTES: Final = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
)
"""What drawing programs write for themselves; nobody paints it."""

SHAPES: Final = frozenset(
    (
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "title", "desc", "metadata", "defs", "style", "switch"),
        *("linearGradient", "radialGradient", "stop", "clipPath"),
    )
)
GRADIENTS: Final = frozenset({"linearGradient", "radialGradient"})

LEADS_AWAY: Final = re.compile(
    r"url\(\s*['\"]?\s*(?!#)|@import|expression\(|javascript:|data:|\\|-moz-binding|behavior:",
    re.IGNORECASE,
)
"""What makes a style lead elsewhere; a backslash could hide any of it."""

NUMBER: Final = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)")
SIDES: Final = frozenset({"width", "height"})


def look_at_drawing(name: str, data: bytes) -> None:
    """Raise ``RefusedError`` if the drawing ``name`` is not to be shown."""
    if len(data) > LARGEST:
        raise RefusedError(_("{name} is too large for a drawing.").format(name=quoted(name)))
    try:
        data.decode("utf-8-sig")
        _Looking(name).look(data)
    except (UnicodeDecodeError, ExpatError):
        words = _("{name} is no SVG drawing, whatever its name says.")
        raise RefusedError(words.format(name=quoted(name))) from None


class _Looking:
    """Looks at the parts of one drawing, one after the other."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts = 0
        self._style = ""
        self._open: list[str] = []

    def look(self, data: bytes) -> None:
        """Look at all of it."""
        parser = ParserCreate(encoding="utf-8", namespace_separator=" ")
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_rest: self._refuse("DOCTYPE")
        parser.EntityDeclHandler = lambda *_rest: self._refuse("ENTITY")
        parser.ProcessingInstructionHandler = lambda target, _data: self._refuse(f"<?{target}")
        parser.Parse(data, True)  # noqa: FBT003 (expat's own: this is all)

    def _begin(self, whole_name: str, attributes: dict[str, str]) -> None:
        space, _gap, name = whole_name.rpartition(" ")
        self._parts += 1
        self._open.append(name)
        if self._parts > MOST_PARTS or len(self._open) > DEEPEST:
            words = _("{name} has too many parts for a drawing.")
            raise RefusedError(words.format(name=quoted(self._name)))
        if self._parts == 1 and (space, name) != (SVG, "svg"):
            raise ExpatError
        if space not in NOTES and (space != SVG or name not in SHAPES):
            self._refuse(name)
        for key, value in attributes.items():
            self._look_at(name, key, value)
        if self._parts == 1:
            self._look_at_size(attributes)

    def _look_at(self, name: str, whole_key: str, value: str) -> None:
        space, _gap, key = whole_key.rpartition(" ")
        plain = key.lower()
        if plain.startswith("on"):
            self._refuse(key)
        if plain in {"href", "src", "base"} and not (value.startswith("#") and name in GRADIENTS):
            if space not in NOTES:
                self._refuse(key)
        elif LEADS_AWAY.search(value) and space in {"", LINK}:
            self._refuse(key)

    def _look_at_size(self, attributes: dict[str, str]) -> None:
        for key in SIDES & attributes.keys():
            number = NUMBER.match(attributes[key])
            if number is None or float(number[1]) > LONGEST_SIDE:
                words = _("{name} is too large. Make it smaller.")
                raise RefusedError(words.format(name=quoted(self._name)))

    def _end(self, _name: str) -> None:
        if self._open.pop() == "style" and LEADS_AWAY.search(self._style):
            self._refuse("style")

    def _text(self, text: str) -> None:
        # All of it together: a remark in the middle of a word would take it apart.
        if "style" in self._open:
            self._style += text

    def _refuse(self, what: str) -> None:
        words = _("{name} holds more than shapes ({what}).")
        raise RefusedError(words.format(name=quoted(self._name), what=quoted(what)))
