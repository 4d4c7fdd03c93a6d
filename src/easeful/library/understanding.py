"""What can be shown of a text: the time of each step on every kind of day, and its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.plan import Catalogue
from easeful.core.preview import Preview, previews_of
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.sections import Section, sections_of
from easeful.core.summarise import timeline_of
from easeful.library.outline import Outline, Row
from easeful.library.yaml_sense import KeyPath


@dataclass(frozen=True, slots=True)
class Understanding:
    """An outline with one section for each readable step, as it is written.

    ``hers`` are the same as they are for this person. ``previews`` are those of an ordinary day's
    plan as written, one for each of its steps.
    """

    outline: Outline
    sections: tuple[Section, ...] = ()
    hers: tuple[Section, ...] = ()
    previews: tuple[Preview, ...] = ()

    @property
    def seconds(self) -> Mapping[Day, float]:
        """Return how long all of it takes her on each kind of day."""
        return {day: sum(each.seconds[day] for each in self.hers) for day in Day}

    def row_at(self, path: KeyPath) -> Row | None:
        """Return the innermost row on the way to ``path``."""
        found, rows = None, self.outline.rows
        while True:
            inner = next((row for row in rows if row.path == path[: len(row.path)]), None)
            if inner is None:
                return found
            found, rows = inner, inner.rows

    def first_of(self, path: KeyPath) -> Mapping[Day, int | None]:
        """Return which step of the plan is the first of the row at ``path`` on each kind of day.

        Where all of it is left out, that is the next one that is not; ``None`` if there is none.
        """
        before = 0
        for each in self.outline.rows:
            if each.path == path[: len(each.path)]:
                break
            before += len(each.steps)
        after = self.hers[before:]
        return {
            day: next((at for each in after if (at := each.first[day]) is not None), None)
            for day in Day
        }


def understand(
    outline: Outline, catalogue: Catalogue, first_side: Side, profile: Profile = NO_PROFILE
) -> Understanding:
    """Return what can be shown of ``outline`` to the person of ``profile``."""
    readable = outline.readable
    if readable is None:
        return Understanding(outline)
    sections = hers = sections_of(readable, catalogue, first_side)
    if profile != NO_PROFILE:
        hers = sections_of(readable, catalogue, first_side, profile)
    timeline = timeline_of(readable, catalogue, Day.ORDINARY, first_side)
    previews = previews_of(timeline, catalogue.ways.poses, readable.places)
    return Understanding(outline, sections, hers, previews)
