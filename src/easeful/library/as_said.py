"""What a physiotherapist's sheet says in other words, and what the format has for it.

Nothing here is read in silence: what is found is offered as a correction, to be clicked. Of a
range the smaller end is offered, because more is soon written and too much is not soon undone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TO: Final = r"\s*(?:-|\N{EN DASH}|\N{EM DASH}|/|to|or)\s*"
NUMBER: Final = r"(?P<n>[1-9][0-9]{0,2})"
RANGE: Final = rf"(?:about\s+|up to\s+|x\s*)?{NUMBER}(?:{TO}(?P<m>[0-9]{{1,3}}))?\+?"
TIMES: Final = r"(?:\s*(?:x|times?|reps?|repetitions?|repeats?)\b\.?)?"
COUNT: Final = re.compile(rf"{RANGE}{TIMES}(?: each(?: \w+)?)?", re.IGNORECASE)
SETS: Final = re.compile(
    rf"(?P<sets>[1-9])(?:{TO}[0-9])?\s*(?:x|\N{{MULTIPLICATION SIGN}}|\*|"
    rf"(?:sets?|lots?)\s*(?:of|x))\s*(?P<count>{RANGE}{TIMES})",
    re.IGNORECASE,
)
UNIT: Final = (
    r"(?P<unit>s|secs?|seconds?|counts?|m|mins?|minutes?)?\b\.?(?:\s*(?:hold|holds|each))?"
)
LENGTH: Final = re.compile(
    rf"(?:for\s+|a (?:slow )?count (?:of|to)\s+|count (?:of|to)\s+)?{RANGE}(?:\s*{UNIT})?",
    re.IGNORECASE,
)
PART_OF_A_MINUTE: Final = re.compile(r"([0-9]{1,2})\.5\s*(?:m|mins?|minutes?)\.?", re.IGNORECASE)
LENGTHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "half a minute": "30 s",
        "half a min": "30 s",
        "1/2 min": "30 s",
        "1/2 minute": "30 s",
        "a minute": "1 min",
        "one minute": "1 min",
        "two minutes": "2 min",
    }
)
NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("reps", "rep", "times", "repetitions", "count"), "repeat"),
        **dict.fromkeys(("secs", "seconds"), "hold"),
        **dict.fromkeys(("time", "duration", "minutes", "mins", "length"), "for"),
        **dict.fromkeys(("exercise", "instructions", "what"), "move"),
        **dict.fromkeys(("each", "leg", "legs", "arm", "arms", "left", "right", "both"), "sides"),
        **dict.fromkeys(("photo", "image", "photograph", "drawing"), "picture"),
        **dict.fromkeys(("warning", "caution", "careful"), "stop"),
        **dict.fromkeys(("pause", "gap"), "between"),
        **dict.fromkeys(("frequency", "freq", "how often", "often", "daily"), "when"),
        **dict.fromkeys(("author", "physio", "from", "therapist"), "by"),
        **dict.fromkeys(("title", "routine"), "name"),
        **dict.fromkeys(("description", "why"), "about"),
        **dict.fromkeys(("where", "location"), "place"),
        **dict.fromkeys(("exercises", "moves", "list"), "steps"),
    }
)
"""Keys as one might guess them."""

CHOICES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "side": {
            **dict.fromkeys(("each", "left and right", "right and left", "l and r"), "both"),
            **dict.fromkeys(("l/r", "r/l", "left/right", "right/left", "yes", "in turn"), "both"),
            **dict.fromkeys(("one then the other", "one at a time", "two"), "both"),
            **dict.fromkeys(("alternately", "alternating", "in alternation"), "alternate"),
            "l": "left",
            "r": "right",
        },
        "position": {
            **dict.fromkeys(("sitting", "sit", "seated", "sitting on a chair"), "chair"),
            **dict.fromkeys(("lying", "supine", "floor", "bed", "lying down", "lie"), "back"),
            **dict.fromkeys(("prone", "tummy", "stomach", "belly"), "front"),
            **dict.fromkeys(("all fours", "on all fours", "4 point"), "hands-and-knees"),
            **dict.fromkeys(("stand", "standing up", "wall"), "standing"),
            **dict.fromkeys(("edge of bed", "edge of the bed", "sitting on bed"), "bed-edge"),
            **dict.fromkeys(("side lying", "side-lying"), "side"),
            "kneel": "kneeling",
        },
        "place": {
            **dict.fromkeys(("mat", "carpet", "lying", "ground"), "floor"),
            **dict.fromkeys(("sitting", "seated", "desk", "work", "office"), "chair"),
            **dict.fromkeys(("anywhere", "everywhere", "home"), "any"),
            **dict.fromkeys(("stand", "kitchen", "wall"), "standing"),
        },
        "way to wait": dict.fromkeys(("own pace", "my own pace", "at my own pace"), "after"),
    }
)
"""Words as a sheet has them, by what they are a choice of."""

LYING_ON: Final = re.compile(r"(?:lying |lie |flat )?on (?:my |your |the )?")
EACH: Final = re.compile(r"(?:each|both|either) (?:side|leg|arm|foot|hand|knee|way)s?")


def count_meant(text: str) -> str:
    """Return the count that was probably meant, with its sets on a line of their own; "" if none.

    ``2 x 10`` is ten, and below it ``sets: 2``.
    """
    text = _plain(text)
    sets = SETS.fullmatch(text)
    if sets is not None:
        return f"{count_meant(sets['count'])}\nsets: {sets['sets']}"
    if text in NUMBERS:
        return str(NUMBERS.index(text) + 1)
    found = COUNT.fullmatch(text)
    return _smaller(found) if found else ""


def length_meant(text: str) -> str:
    """Return the length of time that was probably meant, as the format writes it; "" if none."""
    text = _plain(text)
    if text in LENGTHS:
        return LENGTHS[text]
    part = PART_OF_A_MINUTE.fullmatch(text)
    if part is not None:
        return f"{part[1]}:30"
    found = LENGTH.fullmatch(text)
    if found is None:
        return ""
    return f"{_smaller(found)} {'min' if (found['unit'] or 's').startswith('m') else 's'}"


def _smaller(found: re.Match[str]) -> str:
    """Return the smaller end of a range: less is never wrong."""
    ends = [int(end) for end in (found["n"], found["m"]) if end]
    return str(min(end for end in ends if end) if any(ends) else ends[0])


def key_meant(key: str) -> str:
    """Return the key that was probably meant, "" if none comes to mind."""
    return KEYS.get(_plain(key), "")


def choice_meant(word: str, what: str) -> str:
    """Return the choice that was probably meant by ``word``; if none is, what is none either."""
    word = _plain(word)
    if what == "side" and EACH.fullmatch(word):
        return "both"
    known = CHOICES.get(what, {})
    bare = LYING_ON.sub("", word, count=1)
    return known.get(word) or known.get(bare) or bare.replace(" ", "-")


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split()).removesuffix(".")
