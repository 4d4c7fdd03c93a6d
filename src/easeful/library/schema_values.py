"""The JSON Schema of each kind of value, apart from steps.

YAML hands a value on as a text, a number or a yes or no, by how it is written and by the version
of YAML that an editor reads; our readers take what was written, and so must the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from easeful.library import schema_forms as forms
from easeful.library.fields import LONGEST_TEXT, MOST_WORDS
from easeful.library.known import Known
from easeful.library.number_fields import NUMBER
from easeful.library.pose_values import FEET, HANDS, POSE
from easeful.library.values import (
    Breathing,
    Choice,
    Either,
    Flags,
    FlareDose,
    Form,
    Id,
    Key,
    Lines,
    ListOf,
    Named,
    Number,
    Numbers,
    OneOf,
    OneText,
    Picture,
    Seconds,
    Several,
    Steps,
    Table,
    Under,
    Value,
    Way,
    Whole,
)

Schema: TypeAlias = dict[str, object]

YES_AND_NO: Final[Mapping[str, bool]] = MappingProxyType({"yes": True, "no": False})
"""What an older YAML reader makes of these words."""

TEXT: Final[Mapping[str, object]] = MappingProxyType(
    {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": LONGEST_TEXT}
)

MANY_LINES: Final = MOST_WORDS * (LONGEST_TEXT + 1)

DEFINED: Final[Mapping[str, Value]] = MappingProxyType(
    {
        "text": OneText(),
        "seconds": Seconds(),
        "some-seconds": Seconds(1),
        "pose": POSE,
        "hand": HANDS,
        "foot": FEET,
    }
)
"""What is written once in a schema and named wherever it may stand."""


@dataclass(frozen=True, slots=True)
class SchemaMaker:
    """Makes the schema of a value; ``known`` are the examples of ids, ``steps`` makes those."""

    known: Known
    steps: Callable[[Steps], Schema]

    def of(self, value: Value) -> Schema:
        """Return the schema of what a key takes."""
        for name, each in DEFINED.items():
            if type(each) is type(value) and each == value:
                return {"$ref": f"#/$defs/{name}"}
        return self.written_out(value)

    def written_out(self, value: Value) -> Schema:
        """Return the same, even of what has a name."""
        match value:
            case Under():
                return self.under(value.keys, value.needs)
            case Either():
                return {"anyOf": [self.of(each) for each in value.of]}
            case ListOf():
                return _list(self.of(value.of), value.least, value.most)
            case Named():
                return self._named(value)
            case Several():
                return self._several(value)
            case Steps():
                return self.steps(value)
            case Id():
                return {**TEXT, **self._examples(value)}
            case FlareDose():
                raise TypeError(value)  # it depends on the kind of step
            case _:
                return _simple(value)

    def under(self, keys: Table, needs: Iterable[str] = ()) -> Schema:
        """Return the schema of fields."""
        schema: Schema = {
            "type": "object",
            "properties": {name: self.key(key) for name, key in keys.items()},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {**schema, "required": list(needs)} if needs else schema

    def key(self, key: Key) -> Schema:
        """Return the schema of one key, with what it is for."""
        return {"description": key.about, **self.of(key.takes)}

    def _named(self, value: Named) -> Schema:
        names: Schema = {"enum": list(value.names)} if value.names else {}
        if value.taken:
            names = {"not": {"enum": list(value.taken)}}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.of(value.of),
            "minProperties": 1,
            "maxProperties": value.most,
        }

    def _several(self, value: Several) -> Schema:
        each = self.of(value.of)
        words = _words_of(value.of)
        listed: Schema = {**TEXT}
        if words:
            text = forms.listed(forms.one_of(words), value.least, value.most)
            listed = {"type": "string", "pattern": text}
        elif isinstance(value.of, Id):
            listed |= self._examples(value.of)
        alone: list[Schema] = [{"enum": [value.alone]}] if value.alone else []
        return {"anyOf": [*alone, listed, _list(each, value.least, value.most)]}

    def _examples(self, value: Id) -> Schema:
        ids = list(self.known.of(value))
        return {"examples": ids} if ids else {}


def _list(each: Schema, least: int, most: int) -> Schema:
    return {"type": "array", "items": each, "minItems": least, "maxItems": most}


def _simple(value: Value) -> Schema:
    match value:
        case Whole(least, most):
            text = {"type": "string", "pattern": forms.whole(forms.digits(least, most))}
            return {"anyOf": [{"type": "integer", "minimum": least, "maximum": most}, text]}
        case Seconds(least, most):
            number: Schema = {"type": "integer", "minimum": least}
            number["maximum"] = forms.MOST_SECONDS if most is None else most
            text = {"type": "string", "pattern": forms.seconds(least, most)}
            return {"anyOf": [number, text], "examples": ["45 s", "1:30", "2 min"]}
        case Number(most, least):
            return _number(most, least)
        case Numbers(counts, most, least):
            return _list(_number(most, least), min(counts), max(counts))
        case Choice() | OneOf():
            return {"enum": _as_read(_words_of(value))}
        case Breathing(names, counts, shortest, longest):
            text = {"type": "string", "pattern": forms.breathing(names, counts, shortest, longest)}
            return {**text, "examples": ["4-6", *names]}
        case _:
            return _text(value)


def _text(value: Value) -> Schema:
    match value:
        case OneText():
            return dict(TEXT)
        case Lines():
            lines: Schema = {**TEXT, "maxLength": MANY_LINES}
            return {"anyOf": [lines, _list(dict(TEXT), 1, MOST_WORDS)]}
        case Form():
            read = [meant for word, meant in YES_AND_NO.items() if value.form.fullmatch(word)]
            text = {"type": "string", "pattern": forms.whole(forms.plain(value.form))}
            return {"anyOf": [text, {"enum": read}], "examples": [value.example]}
        case Picture():
            return {"type": "string", "pattern": forms.picture(value.endings)}
        case Way():
            words = forms.one_of(value.words)
            text = {"type": "string", "pattern": forms.whole(rf"(?:{words})(?:[\s,]+(?:{words}))*")}
            return {"anyOf": [text, _simple(value.numbers)]}
        case Flags():
            one: Schema = {**TEXT, "type": ["string", "number", "boolean", "null"]}
            del one["pattern"]
            flags = dict.fromkeys(value.words, one)
            return {
                "type": ["object", "null"],
                "properties": flags,
                "additionalProperties": False,
            }
        case _:
            raise TypeError(value)


def _number(most: float, least: float | None) -> Schema:
    low = -most if least is None else least
    number = {"type": "number", "minimum": low, "maximum": most}
    text = {"type": "string", "pattern": forms.whole(forms.plain(NUMBER))}
    return {"anyOf": [number, text]}


def _words_of(value: Value) -> tuple[str, ...]:
    match value:
        case Choice():
            return tuple(each.value for each in value.choices)
        case OneOf():
            return value.words
        case _:
            return ()


def _as_read(words: Iterable[str]) -> list[object]:
    """Return words in each way that an editor may hand them on."""
    found: list[object] = []
    for word in words:
        found.append(word)
        if word in YES_AND_NO:
            found.append(YES_AND_NO[word])
        elif word.isdecimal():
            found.append(int(word))
    return found
