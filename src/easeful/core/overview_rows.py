"""The rows of the journal: what was done or told at one time, as it is seen and as it is read.

What belongs to a whole stands with it. That a session ended early is said only with her reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from easeful.core.diary import Entry, Measure, Trigger
from easeful.core.heat_reasons import time_words
from easeful.core.overview_words import (
    Scores,
    area_list,
    length_words,
    lengths_of,
    names_of,
    then,
    whole_words,
)
from easeful.core.report_words import REASONS, TRIGGERS
from easeful.core.wholes import Whole
from easeful.core.words import _

Done: TypeAlias = Whole | Entry

TOLD: Final = _("How it was")
"""What a row is called that was told by itself."""


class RowKind(StrEnum):
    """What a row tells of."""

    DAY = "day"
    NEXT_DAY = "next-day"
    WHOLE = "whole"
    TOLD = "told"
    SLEEP = "sleep"


class Row(NamedTuple):
    """One row. ``length`` is in words, "" for what has none; ``quote`` is what she wrote."""

    kind: RowKind
    at: datetime | None
    title: str
    length: str = ""
    scores: tuple[Scores, ...] = ()
    notes: tuple[str, ...] = ()
    quote: str = ""
    what: str = ""

    @property
    def words(self) -> str:
        """Return it as it is read: "8:05: Reset, 9 minutes. Pain 6 before, 4 after."."""
        parts = [self.what or self.title, *(each.words for each in self.scores), *self.notes]
        said = ". ".join(part for part in parts if part) + "."
        if self.quote:
            said = _("{said} “{quote}”").format(said=said, quote=self.quote)
        if self.at is None:
            return said
        return _("{time}: {said}").format(time=time_words(self.at), said=said)


def entries_of(done: Done) -> tuple[Entry, ...]:
    """Return what was told of it."""
    if isinstance(done, Entry):
        return (done,)
    return tuple(each for each in (done.before, done.after) if each is not None)


def row_of_whole(whole: Whole, *, triggers: bool) -> Row:
    """Return the row of a whole; without its ``triggers`` where the day names them."""
    entries = entries_of(whole)
    scores = (
        Scores(
            each,
            None if whole.before is None else whole.before.score(each),
            None if whole.after is None else whole.after.score(each),
        )
        for each in Measure
    )
    whys = (_("Ended early: {why}").format(why=REASONS[s.why]) for s in whole.sessions if s.why)
    return Row(
        RowKind.WHOLE,
        whole.began,
        then(names_of(whole)),
        then(length_words(each) for each in lengths_of(whole)),
        tuple(each for each in scores if (each.before, each.after) != (None, None)),
        (*whys, *_areas(entries), *(trigger_notes(entries) if triggers else ())),
        _quote(entries),
        whole_words(whole),
    )


def row_of_entry(entry: Entry, *, triggers: bool) -> Row:
    """Return the row of what was told by itself."""
    scores = (Scores(each, entry.score(each), None, by_itself=True) for each in Measure)
    return Row(
        RowKind.TOLD,
        entry.told,
        TOLD,
        scores=tuple(each for each in scores if each.before is not None),
        notes=(*_areas([entry]), *(trigger_notes([entry]) if triggers else ())),
        quote=entry.words,
    )


def _areas(entries: Iterable[Entry]) -> tuple[str, ...]:
    areas = tuple(dict.fromkeys(area for entry in entries for area in entry.areas))
    return (_("Where it hurt: {areas}").format(areas=area_list(areas)),) if areas else ()


def trigger_notes(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return what may have brought a flare, as one note or none."""
    told = {each for entry in entries for each in entry.triggers}
    words = ", ".join(TRIGGERS[each] for each in Trigger if each in told)
    return (_("Perhaps: {triggers}").format(triggers=words),) if words else ()


def _quote(entries: Iterable[Entry]) -> str:
    return " … ".join(entry.words.strip() for entry in entries if entry.words.strip())
