"""A summary as text for the cache, and back."""

from __future__ import annotations

import json
from pathlib import PurePath

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import Adapted, GettingUp, Summary


def written(summary: Summary) -> str:
    """Return the text; path and ownership are kept beside it."""
    return json.dumps(
        {
            "id": summary.id,
            "name": summary.name,
            "about": summary.about,
            "when": summary.when,
            "places": summary.places,
            "needs": summary.needs,
            "seconds": summary.seconds,
            "steps": summary.steps,
            "first_steps": summary.first_steps,
            "down": summary.getting_up.down,
            "up": summary.getting_up.up,
            "has_holds": summary.has_holds,
            "has_heat": summary.has_heat,
            "stale": summary.stale,
            "picture": summary.picture,
            "adapted": [[day, each.line, each.count, each.empty] for day, each in summary.adapted],
        }
    )


def read(text: str, path: PurePath, *, own: bool) -> Summary:
    """Return the summary; raise ``ValueError`` or ``KeyError`` for another text."""
    found = json.loads(text)
    return Summary(
        id=found["id"],
        name=found["name"],
        about=found["about"],
        when=found["when"],
        places=tuple(Place(place) for place in found["places"]),
        needs=tuple(found["needs"]),
        seconds={Day(day): seconds for day, seconds in found["seconds"].items()},
        steps=found["steps"],
        first_steps=tuple(found["first_steps"]),
        getting_up=GettingUp(found["down"], found["up"]),
        has_holds=found["has_holds"],
        has_heat=found["has_heat"],
        own=own,
        path=path,
        stale=found["stale"],
        picture=found["picture"],
        adapted=tuple((Day(day), Adapted(*each)) for day, *each in found["adapted"]),
    )
