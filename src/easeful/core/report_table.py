"""The journal as a table (CSV): one row for each thing that was written down, oldest first.

Rule 1: what was told before and after a whole stands in the row with which the whole began.
Rule 2: the table begins with a byte order mark. Without one Excel takes it for another alphabet
and spoils every umlaut; LibreOffice and whatever reads CSV take no notice of it.
Rule 3: words that a table program would take for a formula (``=``, ``+``, ``-`` or ``@`` first)
get an apostrophe before them, also behind what some of them end a cell with (``;``, a tab, a new
line): what she once typed must never be carried out on her doctor's computer. The JSON has her
words as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from io import StringIO
from typing import Final

from easeful.core import report_words as words
from easeful.core.diary import Ended, Entry, Measure, PaperKey, Records, SessionRecord
from easeful.core.heat import HeatRecord
from easeful.core.heat_reasons import time_words
from easeful.core.heat_words import ALARMS, PACKS, SKINS
from easeful.core.report_columns import COLUMNS, PAPERS
from easeful.core.wholes import Whole, grouped
from easeful.core.words import _

Cell = str | int | float
Row = dict[str, Cell]

FORMULA: Final = frozenset("=+-@\t\r")
INNER: Final = re.compile(r"""(?<=[;\t\r\n])(?="*[=+\-@])""")
"""Before each formula that a cell would hold, where the table is cut at semicolons."""

A_MINUTE: Final = 60.0


def table_of(records: Records, papers: Mapping[PaperKey, str]) -> bytes:
    """Return the table as the content of a file."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS.values())
    for row in rows_of(records, papers):
        writer.writerow([_safe(row.get(key, "")) for key in COLUMNS])
    return text.getvalue().encode("utf-8-sig", "replace")


def rows_of(records: Records, papers: Mapping[PaperKey, str]) -> list[Row]:
    """Return a row for each thing, by time; what has only a day comes first on it."""
    wholes, alone = grouped(records)
    dated = [*_of_wholes(wholes), *_of_entries(alone), *_of_days(records)]
    dated.sort(key=lambda each: each[:2])
    typed: list[Row] = [
        {"kind": _("for my doctor"), "name": PAPERS[key], "note_now": papers[key]}
        for key in PaperKey
        if papers.get(key)
    ]
    return [row for _day, _moment, row in dated] + typed


Dated = tuple[date, float, Row]


def _of_wholes(wholes: Iterable[Whole]) -> Iterator[Dated]:
    for whole in wholes:
        told = _told(whole)
        rows = [(each.began, _session(each)) for each in whole.sessions]
        rows += [(each.began, _heat(each)) for each in whole.heats]
        for began, row in sorted(rows, key=lambda each: each[0].timestamp()):
            yield _dated(began, {**row, **told})
            told = {}


def _of_entries(entries: Iterable[Entry]) -> Iterator[Dated]:
    for entry in entries:
        kind = _("how I was ({when})").format(when=words.WHENS[entry.when])
        yield _dated(entry.told, {"kind": kind, **_scores(entry, "now"), **_beside((entry,))})


def _of_days(records: Records) -> Iterator[Dated]:
    kinds: list[tuple[str, Mapping[date, Row]]] = [
        (_("kind of day"), {on: {"day": words.DAYS[day]} for on, day in records.days.items()}),
        (
            _("the day after"),
            {on: {"name": words.PAYBACKS[after]} for on, after in records.afters.items()},
        ),
        (_("sleep"), {on: _night(records, on) for on in records.nights}),
        (
            _("warning signs"),
            {on: {"name": words.NEWS[news]} for on, news in records.helps.items()},
        ),
    ]
    for kind, rows in kinds:
        for on, row in rows.items():
            yield on, 0.0, {"date": on.isoformat(), "kind": kind, **row}


def _dated(moment: datetime, row: Row) -> Dated:
    day = moment.date()
    when: Row = {"date": day.isoformat(), "time": time_words(moment)}
    return day, moment.timestamp(), {**when, **row}


def _session(session: SessionRecord) -> Row:
    how = _("cut off") if session.how is None else words.ENDS[session.how]
    return {
        "kind": _("movement") if session.moves else _("relaxation"),
        "name": session.name,
        "minutes": round(session.seconds / A_MINUTE, 1),
        "day": words.DAYS[session.day],
        "ended": how,
        "why": words.REASONS[session.why] if session.why else "",
        "steps": session.steps if session.how is Ended.WHOLE else session.step + 1,
        "easier": session.easier,
    }


def _heat(heat: HeatRecord) -> Row:
    return {
        "kind": _("heat") if heat.plan.pack.warms else _("cold"),
        "name": PACKS[heat.plan.pack],
        "minutes": round(heat.on_seconds / A_MINUTE, 1),
        "heat_area": words.area_words(heat.plan.area),
        "skin": SKINS[heat.skin] if heat.skin else "",
        "alarm": ALARMS[heat.alarm] if heat.alarm else "",
    }


def _night(records: Records, on: date) -> Row:
    night = records.nights[on]
    row: Row = {} if night.hours is None else {"hours": night.hours}
    return row if night.refreshed is None else {**row, "refreshed": night.refreshed}


def _told(whole: Whole) -> Row:
    row: Row = {}
    for entry, when in ((whole.before, "now"), (whole.after, "after")):
        if entry is not None:
            row |= _scores(entry, when)
    return row | _beside(each for each in (whole.before, whole.after) if each is not None)


def _scores(entry: Entry, when: str) -> Row:
    scores = ((each, entry.score(each)) for each in Measure)
    row: Row = {f"{each.value}_{when}": score for each, score in scores if score is not None}
    return {**row, f"note_{when}": entry.words} if entry.words else row


def _beside(entries: Iterable[Entry]) -> Row:
    areas: dict[str, None] = {}
    triggers: dict[str, None] = {}
    for entry in entries:
        areas |= dict.fromkeys(map(words.area_words, entry.areas))
        triggers |= dict.fromkeys(words.TRIGGERS[each] for each in entry.triggers)
    return {"areas": ", ".join(areas), "triggers": ", ".join(triggers)}


def _safe(cell: Cell) -> Cell:
    """Return ``cell`` so that no table program carries it out."""
    if not isinstance(cell, str):
        return cell
    cell = INNER.sub("'", cell.replace("\0", ""))
    return f"'{cell}" if cell[:1] in FORMULA else cell
