"""The JSON Schema of steps: one for each kind, because the kind decides what stands beside it."""

from __future__ import annotations

from typing import Final

from easeful.library.schema_values import Schema, SchemaMaker
from easeful.library.step_fields import (
    BESIDE,
    DOSE_KEYS,
    INSTEAD_OF_FOR,
    NEEDS,
    NO_NEED,
)
from easeful.library.step_values import THERMAL, VALUES
from easeful.library.values import FlareDose, Steps

ALONE: Final = "step"
IN_ROUNDS: Final = "step-in-rounds"


def steps_schema(steps: Steps) -> Schema:
    """Return the schema of a list of steps; one of them at most is heat or cold."""
    name = IN_ROUNDS if steps.in_rounds else ALONE
    schema: Schema = {
        "type": "array",
        "items": {"$ref": f"#/$defs/{name}"},
        "minItems": 1,
        "maxItems": steps.most,
    }
    if steps.in_rounds:
        return schema
    thermal: Schema = {"anyOf": [{"required": [kind]} for kind in sorted(THERMAL)]}
    return {**schema, "contains": thermal, "minContains": 0, "maxContains": 1}


def steps_defined(maker: SchemaMaker) -> dict[str, object]:
    """Return the definitions of a step, and of one inside rounds."""
    kinds: dict[str, Schema] = {kind: {"$ref": f"#/$defs/{kind}"} for kind in BESIDE}
    inside = [each for kind, each in kinds.items() if kind not in THERMAL]
    return {
        ALONE: {"type": "object", "oneOf": list(kinds.values())},
        IN_ROUNDS: {"type": "object", "oneOf": inside},
        **{kind: _step(kind, maker) for kind in BESIDE},
    }


def _step(kind: str, maker: SchemaMaker) -> Schema:
    keys = [kind, *(key for key in VALUES if key in BESIDE[kind] and key != kind)]
    schema: Schema = {
        "title": kind,
        "type": "object",
        "properties": {key: _field(kind, key, maker) for key in keys},
        "required": [kind],
        "additionalProperties": False,
    }
    needs: list[Schema] = [{"required": [key]} for key in NEEDS.get(kind, ())]
    if kind == "move":
        waits: Schema = {"properties": {"wait": {"const": NO_NEED.value}}, "required": ["wait"]}
        needs.append(waits)
    return {**schema, **_lasting(kind), **({"anyOf": needs} if needs else {})}


def _field(kind: str, key: str, maker: SchemaMaker) -> Schema:
    takes, about = VALUES[key]
    if not isinstance(takes, FlareDose):
        return maker.key(VALUES[key])
    doses = {each: VALUES[each] for each in VALUES if each in BESIDE[kind] & DOSE_KEYS}
    dose = {**maker.under(doses), **_lasting(kind)}
    return {"description": about, "anyOf": [{"enum": [takes.skip]}, *([dose] if doses else [])]}


def _lasting(kind: str) -> Schema:
    """Return that a step either lasts a time or is counted."""
    refused = dict.fromkeys(INSTEAD_OF_FOR.get(kind, ()), False)
    return {"dependentSchemas": {"for": {"properties": refused}}} if refused else {}
