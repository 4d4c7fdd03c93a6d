"""From the kind of value that is wanted to the keys and words that may be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from easeful.core.breath import NAMED_PATTERNS, PATTERN_NAMES
from easeful.library.completion_match import Offer
from easeful.library.known import Known
from easeful.library.step_fields import BESIDE, DOSE_KEYS, INSTEAD_OF_FOR
from easeful.library.step_values import BESIDES, KINDS, THERMAL, VALUES
from easeful.library.typed_place import Level
from easeful.library.values import (
    Breathing,
    Choice,
    Either,
    Flags,
    FlareDose,
    Id,
    Lines,
    ListOf,
    Named,
    OneOf,
    Picture,
    Several,
    Steps,
    Table,
    Under,
    Value,
    Way,
)

FOR: Final = "for"
INSTEAD: Final = frozenset(chain.from_iterable(INSTEAD_OF_FOR.values()))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a list, with the fields that it has already."""

    fields: Mapping[str, str]
    in_rounds: bool

    @property
    def kind(self) -> str:
        """Return the key that says what it is, "" if there is none yet."""
        return next((key for key in self.fields if key in BESIDE), "")


Wanted: TypeAlias = Value | Step
WholeFile: TypeAlias = Under


def inside(whole: WholeFile, levels: Sequence[Level]) -> Wanted | None:
    """Return what may stand inside of all these levels; ``None`` if nothing we know."""
    value: Wanted | None = whole
    for level in levels:
        if value is None:
            return None
        value = _under_key(value, level.key) if level.key else _in_list(value, level.fields)
    return value


def keys_at(value: Wanted, fields: Mapping[str, str]) -> tuple[Offer, ...]:
    """Return the keys that may be written beside ``fields``."""
    match value:
        case Step():
            return tuple(_step_keys(value))
        case Steps():
            kinds = _step_keys(Step({}, value.in_rounds))
            return tuple(Offer(f"- {each.text}", each.about) for each in kinds)
        case Under():
            refused = _refused(fields, INSTEAD)
            return tuple(_keys(value.keys, {*fields, *refused}))
        case Either():
            of = (each for each in value.of if _takes(each, fields))
            return tuple(chain.from_iterable(keys_at(each, fields) for each in of))
        case Named():
            return tuple(Offer(f"{name}: ", "") for name in value.names if name not in fields)
        case Flags():
            flags = (flag for flag in value.words if flag not in fields)
            return tuple(Offer(f"{flag}: ", flag.replace("_", " ")) for flag in flags)
        case _:
            return ()


def words_at(value: Wanted, known: Known) -> tuple[Offer, ...]:
    """Return the words that may be written as a value."""
    match value:
        case Choice():
            return tuple(Offer(each.value, "") for each in value.choices)
        case OneOf() | Way():
            return tuple(Offer(each, "") for each in value.words)
        case Several():
            alone = [Offer(value.alone, "")] if value.alone else []
            return (*words_at(value.of, known), *alone)
        case Id():
            return tuple(Offer(each, name) for each, name in known.of(value).items())
        case Breathing():
            return tuple(_pattern(name) for name in value.names)
        case Picture():
            return tuple(Offer(name, "") for name in known.pictures)
        case FlareDose():
            return (Offer(value.skip, ""),)
        case Either():
            return tuple(chain.from_iterable(words_at(each, known) for each in value.of))
        case _:
            return ()


def _under_key(value: Wanted, key: str) -> Wanted | None:
    match value:
        case Step():
            takes = VALUES[key].takes if key in VALUES else None
            return _flare(value, takes) if isinstance(takes, FlareDose) else takes
        case Under():
            return value.keys[key].takes if key in value.keys else None
        case Either():
            found = (_under_key(each, key) for each in value.of)
            return next((each for each in found if each is not None), None)
        case Named():
            return value.of if not value.names or key in value.names else None
        case _:
            return None


def _in_list(value: Wanted, fields: Mapping[str, str]) -> Wanted | None:
    match value:
        case Steps():
            return Step(fields, value.in_rounds)
        case ListOf() | Several():
            return value.of
        case Lines():
            return None
        case Either():
            found = (_in_list(each, fields) for each in value.of)
            return next((each for each in found if each is not None), None)
        case _:
            return None


def _flare(step: Step, takes: FlareDose) -> Value:
    """Return what a step may become on a flare day: the doses of its kind."""
    own = BESIDE.get(step.kind, frozenset()) & DOSE_KEYS
    return Either((takes, Under({key: BESIDES[key] for key in BESIDES if key in own})))


def _takes(value: Value, fields: Mapping[str, str]) -> bool:
    return not isinstance(value, Under) or fields.keys() <= value.keys.keys()


def _step_keys(step: Step) -> Iterator[Offer]:
    """Yield the keys that a step may still get: first its kinds, if it is of none yet."""
    if step.kind:
        refused = _refused(step.fields, INSTEAD_OF_FOR.get(step.kind, ()))
        yield from _keys(_beside([step.kind]), {*step.fields, *refused})
        return
    kinds = [kind for kind, beside in BESIDE.items() if step.fields.keys() <= beside]
    if step.in_rounds:
        kinds = [kind for kind in kinds if kind not in THERMAL]
    yield from _keys({kind: KINDS[kind] for kind in kinds}, set())
    yield from _keys(_beside(kinds), set(step.fields))


def _beside(kinds: Iterable[str]) -> Table:
    """Return the keys that may stand beside one of some kinds."""
    known = frozenset[str]().union(*(BESIDE[kind] for kind in kinds))
    return {key: each for key, each in BESIDES.items() if key in known}


def _refused(fields: Mapping[str, str], instead: Iterable[str]) -> set[str]:
    """Return what cannot stand beside what is there: a time or a count, not both."""
    if FOR in fields:
        return set(instead)
    return set() if fields.keys().isdisjoint(instead) else {FOR}


def _keys(table: Table, there: set[str]) -> Iterator[Offer]:
    return (Offer(f"{key}: ", each.about) for key, each in table.items() if key not in there)


def _pattern(name: str) -> Offer:
    numbers = "-".join(f"{seconds:g}" for _phase, seconds in NAMED_PATTERNS[name].phases)
    called = PATTERN_NAMES.get(name, "")
    return Offer(name, f"{called}, {numbers}" if called else numbers)
