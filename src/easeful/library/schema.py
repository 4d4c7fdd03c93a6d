"""The JSON Schema of both formats (draft 2020-12), for other editors.

It is made of the tables that the readers read with, and takes what they take: in YAML 1.2, and
where 1.1 reads ``no``, ``yes`` and ``1:30`` as something else than texts.
It cannot see what is no matter of form: keys given twice, ids that are not there, sums, the order
of steps, and how a number was written once it is read (010, 0x8, 1e3, a date or 1:30:00).
An ``on:`` of a pose is the key ``true`` for a reader of YAML 1.1, and is refused there.
"""

from __future__ import annotations

import json
from typing import Final, Literal, get_args

from easeful.core.words import _
from easeful.library.exercise_values import WHOLE_EXERCISE
from easeful.library.known import NOTHING_KNOWN, Known
from easeful.library.routine_values import ROUTINE
from easeful.library.schema_steps import steps_defined, steps_schema
from easeful.library.schema_values import DEFINED, Schema, SchemaMaker

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
Kind = Literal["routine", "exercise"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


def routine_schema(known: Known = NOTHING_KNOWN) -> Schema:
    """Return the schema of a routine; ``known`` are named in it as examples."""
    maker = SchemaMaker(known, steps_schema)
    return _whole(_("A routine of Easeful"), maker.of(ROUTINE), steps_defined(maker), maker)


def exercise_schema(known: Known = NOTHING_KNOWN) -> Schema:
    """Return the schema of an exercise; ``known`` are named in it as examples."""
    maker = SchemaMaker(known, steps_schema)
    return _whole(_("An exercise of Easeful"), maker.of(WHOLE_EXERCISE), {}, maker)


def schema_text(kind: Kind, known: Known = NOTHING_KNOWN) -> str:
    """Return a schema as the text of a file."""
    schema = routine_schema(known) if kind == "routine" else exercise_schema(known)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _whole(title: str, schema: Schema, own: Schema, maker: SchemaMaker) -> Schema:
    """Return a schema with its ``own`` definitions and those of values that it names."""
    named: Schema = {}
    for name, value in DEFINED.items():  # each before those that it names
        if f'"#/$defs/{name}"' in json.dumps([schema, own, named]):
            named[name] = maker.written_out(value)
    return {"$schema": DRAFT, "title": title, **schema, "$defs": {**own, **named}}
