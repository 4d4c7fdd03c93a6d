"""The settings as the text of a file that a person may read and edit, and back.

What cannot be understood keeps its default and is noted; what is out of limits is brought to the
nearest value that is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from easeful.adapters.settings_values import READERS, PartlyReadError
from easeful.core.appearance import Clothes, HairColour, Skin
from easeful.core.day import Day
from easeful.core.settings import (
    COLD_MINUTES,
    DISTANCES,
    HEAT_GAPS,
    HEAT_MINUTES,
    LATERS,
    NOTED,
    SPEEDS,
    TEXT_SIZES,
    VOLUMES,
    DayChosen,
    Settings,
    WindowPlace,
)
from easeful.figure.hair import Hair

HEAD: Final = """\
# Easeful keeps its settings here. You may edit them while Easeful is closed;
# it writes the whole file anew, so remarks of your own would not stay.
"""
REMARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "theme": "system, light, dark or night",
        "text_size": "per cent: " + ", ".join(map(str, TEXT_SIZES)),
        "distance": "metres to the screen in the mat view: " + ", ".join(map(str, DISTANCES)),
        "pixels_per_mm": "found with a bank card; empty: what the screen says of itself",
        "first_side": "right or left",
        "breath_holds": "breathing with holds: yes or no",
        "skin": "the figure: " + ", ".join(Skin),
        "hair": ", ".join(Hair),
        "hair_colour": ", ".join(HairColour),
        "clothes": ", ".join(Clothes),
        "talk": "how much is said: full, short or names",
        "voice": "how loud, in per cent: " + ", ".join(map(str, VOLUMES)),
        "voice_speed": "per cent: " + ", ".join(map(str, SPEEDS)),
        "voice_name": "empty: the computer chooses",
        "sounds": "how loud the chimes are, as with the voice",
        "breath_tones": "how loud the tones of the breath are",
        "heat_pack": "pad, damp, wrap, bath or cold",
        "heat_minutes": ", ".join(map(str, HEAT_MINUTES)) + "; never more than 20",
        "cold_minutes": ", ".join(map(str, COLD_MINUTES)),
        "heat_gap": "minutes between two times on one area: " + ", ".join(map(str, HEAT_GAPS)),
        "heat_often": "ask every 3 minutes whether you are awake: yes or no",
        "night_from": "the night is six hours long at least",
        "stays_for_reminders": "when the window closes: yes or no; empty: ask",
        "later": "minutes: " + ", ".join(map(str, LATERS)),
        "count_aloud": "the last seconds of a hold: yes or no",
        "edit_as": "a routine that you change: cards or text",
        "body": "what you told under My body, such as [knee_trouble, pregnant]",
        "pregnant_late": "week 16 or later: yes or no",
        "not_for_me": "exercises by their ids, such as [bridge]",
        "easier": "exercises of which you take what is easier, such as [cat-cow]",
        "growth": "how much of each dose you do by now, in per cent; 100 is as written",
        "asks_scores": "how your pain is, before and after: yes or no",
        "also_noted": ", ".join(NOTED),
    }
)

LISTS: Final = frozenset({"body", "not_for_me", "easier", "also_noted"})

PLAIN_ROW: Final = re.compile(
    r"(?:(?P<key>[a-z_]+):(?: (?:"
    r'"(?P<quoted>[^"\\]*)"|(?P<plain>[A-Za-z0-9.-]+(?::[0-9]+)?)'
    r"|\[(?P<list>[A-Za-z0-9_-]+(?:, [A-Za-z0-9_-]+)*)\]))?)?"
    r"(?: *#.*)?\r?"
)
"""A line that means the same to YAML and to a reader of lines."""

PLAIN_WORD: Final = re.compile(r"[A-Za-z0-9_-]+")
"""A word that needs no quotes in a list."""


class Row(NamedTuple):
    """One setting as it was written: its text, one line for each word of a list.

    ``None`` where it is neither one value nor a list of them.
    """

    line: int
    key: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Read:
    """Settings, and in words what could not be read of them."""

    settings: Settings
    problems: tuple[str, ...]


def written(settings: Settings) -> str:
    """Return the file's text."""
    chosen = settings.day_chosen
    rows: dict[str, Any] = {
        each.name: getattr(settings, each.name)
        for each in fields(settings)
        if each.name not in {"day_chosen", "window"}
    }
    rows |= {"day": chosen and chosen.day, "day_on": chosen and chosen.on}
    if settings.window is not None:
        window = settings.window
        rows |= {f"window_{each.name}": getattr(window, each.name) for each in fields(window)}
    return HEAD + "".join(_line(key, value) for key, value in rows.items())


def read(name: str, data: bytes) -> Read:
    """Return the settings of the text in ``data``; ``name`` is that of its file."""
    rows, said = _plain_rows(data), list[str]()
    if rows is None:
        rows, said = _rows_of_tree(name, data)
    values: dict[str, Any] = {}
    for row in rows:
        complaint = _read_row(row, values)
        if complaint:
            said.append(f"line {row.line}: {complaint}")
    return Read(_settings(values), tuple(said))


def _plain_rows(data: bytes) -> list[Row] | None:
    """Return the rows of a text as Easeful writes it, ``None`` for one that needs a YAML parser.

    A window that opens must not wait for the parser, and seldom has to.
    """
    rows: list[Row] = []
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n"), start=1):
        found = PLAIN_ROW.fullmatch(line)
        if found is None:
            return None
        if found["key"]:
            text = found["quoted"] or found["plain"] or ""
            if found["list"]:
                text = _lines(found["key"], found["list"].split(", "))
            rows.append(Row(number, found["key"], text))
    return rows


def _rows_of_tree(name: str, data: bytes) -> tuple[list[Row], list[str]]:
    """Return the rows of any YAML text, and what is wrong with it."""
    from easeful.library.yaml_tree import (  # noqa: PLC0415 (see above)
        Fields,
        Items,
        Text,
        read_tree,
    )

    tree, problems = read_tree(name, data)
    said = [f"line {each.line}: {each.words}" for each in problems]
    if tree is None:
        return [], said
    if not isinstance(tree, Fields):
        return [], [*said, 'line 1: write settings such as "theme: dark"']
    rows = []
    for field in tree.fields:
        node = field.value
        text: str | None = None
        if isinstance(node, Text):
            text = "" if node.empty else node.text.strip()
        elif isinstance(node, Items):
            words = [each.text for each in node.items if isinstance(each, Text)]
            text = _lines(field.key.text, words) if len(words) == len(node.items) else None
        rows.append(Row(field.key.line, field.key.text, text))
    return rows, said


def _lines(key: str, words: Sequence[str]) -> str | None:
    """Return the words of a list, ``None`` for a setting that is none."""
    return "".join(f"{word}\n" for word in words if word) if key in LISTS else None


def _line(key: str, value: object) -> str:
    text = f"{key}: {_scalar(value)}".rstrip()
    remark = REMARKS.get(key)
    return f"{text}  # {remark}\n" if remark else f"{text}\n"


def _scalar(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        words = (each if PLAIN_WORD.fullmatch(each) else _scalar(each) for each in sorted(value))
        return f"[{', '.join(words)}]" if value else ""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' if value else ""
    return str(value)


def _read_row(row: Row, values: dict[str, Any]) -> str:
    """Put one row into ``values``; return what is wrong with it, or ""."""
    key, text = row.key, row.text
    if key not in READERS:
        return f'there is no setting "{key}"'
    if key in values:
        return f'"{key}" is given twice'
    if text is None:
        return f'"{key}" needs one value'
    if not text:
        return ""
    try:
        values[key] = READERS[key](text)
    except PartlyReadError as partly:
        values[key] = partly.value
        return f'"{key}" cannot have "{partly.wrong[:40]}"'
    except ValueError:
        return f'"{key}" cannot be "{text[:40]}"'
    return ""


def _settings(values: dict[str, Any]) -> Settings:
    own = {each.name for each in fields(Settings)}
    known = {key: value for key, value in values.items() if key in own}
    day, on = values.get("day"), values.get("day_on")
    if isinstance(day, Day) and isinstance(on, date):
        known["day_chosen"] = DayChosen(day, on)
    window = {
        each.name: values[f"window_{each.name}"]
        for each in fields(WindowPlace)
        if f"window_{each.name}" in values
    }
    if len(window) == len(fields(WindowPlace)):
        known["window"] = WindowPlace(**window)
    return Settings(**known)
