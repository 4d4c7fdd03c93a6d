"""The controls that a card may open, as values, and the makers that several kinds share.

What the file does not say is shown as what is usual, and written when it is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from easeful.core.body import Sides
from easeful.core.heat_words import AREAS
from easeful.core.routine import Wait
from easeful.core.words import SECONDS_A_MINUTE, _
from easeful.library.amounts import read_seconds
from easeful.ui.edit.amounts import Amount, Unit
from easeful.ui.edit.facts import Facts

REST: Final = "rest"
REST_AFTER: Final = "rest-after"
"""No key of a step: a rest is a step of its own, below."""

REST_STEP: Final = 15
LONGEST_HOLD: Final = 600
MOST_REPEATS: Final = 500
SIDES: Final[Mapping[str, str]] = MappingProxyType(
    {
        Sides.BOTH.value: _("Each side"),
        Sides.ALTERNATE.value: _("Side to side"),
        Sides.LEFT.value: _("Left only"),
        Sides.RIGHT.value: _("Right only"),
    }
)
NO_SIDES: Final = (None, _("No sides"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values; ``None`` takes the field away."""

    key: str
    name: str
    options: tuple[tuple[str | None, str], ...]
    value: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words to type; ``hint`` is what is said without them. ``many``: a line for each."""

    key: str
    name: str
    text: str
    hint: str = ""
    is_long: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """Whether the step waits for her."""

    key: str
    name: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Jump:
    """A button that leads to a screen of its own."""

    key: str
    name: str
    words: str


Control = Amount | Choice | Words | Flag | Jump


def seconds(facts: Facts, key: str, name: str, usual: int, most: int = 3600) -> Amount:
    """Return an amount of seconds under ``key``."""
    written = facts.row.written.get(key, "")
    value = read_seconds(written.strip()) if written else None
    return Amount(
        key,
        name,
        usual if value is None else value,
        _("Longer {what} of {name}").format(what=name.lower(), name=facts.name),
        _("Shorter {what} of {name}").format(what=name.lower(), name=facts.name),
        written=written,
        most=most,
    )


def times(facts: Facts, key: str, name: str, usual: int, most: int = MOST_REPEATS) -> Amount:
    """Return an amount that is counted."""
    written = facts.row.written.get(key, "").strip()
    return Amount(
        key,
        name,
        int(written) if written.isdecimal() else usual,
        _("More {what} of {name}").format(what=name.lower(), name=facts.name),
        _("Fewer {what} of {name}").format(what=name.lower(), name=facts.name),
        written=written,
        unit=Unit.TIMES,
        most=most,
    )


def lasting(facts: Facts, key: str, usual: int, most: int = 3600) -> Amount:
    """Return how long the whole step lasts."""
    return replace(
        seconds(facts, key, _("How long"), usual, most),
        more=_("More time for {name}").format(name=facts.name),
        fewer=_("Less time for {name}").format(name=facts.name),
    )


def minutes(facts: Facts, key: str, usual: int, most: int) -> Amount:
    """Return an amount of whole minutes, one at least."""
    return replace(lasting(facts, key, usual, most), unit=Unit.MINUTES, least=SECONDS_A_MINUTE)


def rest_after(facts: Facts) -> Amount:
    """Return the rest that follows as a step of its own, 0 without one."""
    after = facts.after if facts.after is not None and facts.after.kind == REST else None
    written = after.written[REST] if after is not None else ""
    return Amount(
        REST_AFTER,
        _("Rest after"),
        read_seconds(written.strip()) or 0,
        _("Longer rest after {name}").format(name=facts.name),
        _("Shorter rest after {name}").format(name=facts.name),
        written=written,
        least=0,
        most=LONGEST_HOLD,
        size=REST_STEP,
        has_usual=False,
    )


def sides(facts: Facts, fit: Iterable[str], usual: Sides, *, none: bool) -> Choice:
    """Return the sides; ``usual`` is what they are where nothing is written."""
    named = tuple((each, SIDES[each]) for each in SIDES if each in fit)
    chosen = facts.row.written.get("sides", usual.value).strip()
    options = (NO_SIDES, *named) if none else named
    return Choice("sides", _("Sides"), options, chosen if chosen in SIDES else None)


def area(facts: Facts) -> Choice:
    """Return where heat or cold lies."""
    return Choice("area", _("Where"), tuple(AREAS.items()), facts.row.written.get("area"))


def common(facts: Facts) -> Iterator[Control]:
    """Return what nearly every step may have."""
    step = facts.planned
    hint = step.line if step is not None and "say" not in facts.row.written else ""
    yield Words("say", _("Words to be spoken"), facts.row.written.get("say", ""), hint)
    waits = facts.row.written.get("wait", "no").strip() != Wait.NO.value
    yield Flag("wait", _("Wait for me"), waits)
