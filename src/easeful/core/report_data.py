"""The journal as data (JSON), for another program.

    {"format": 1,
     "sessions": [{"id", "routine", "name", "day", "began", "ended", "seconds", "planned_seconds",
                   "step", "steps", "moves", "how", "why", "easier"}],
     "told": [{"id", "at", "when", "pain", "fatigue", "stiffness", "mood", "words", "areas",
               "triggers"}],
     "heat": [{"id", "began", "ended", "pack", "area", "seconds", "planned_seconds", "alarm",
               "skin"}],
     "days": {"2026-11-22": "sore"}, "days_after": {"2026-11-22": "same"},
     "nights": {"2026-11-22": {"hours": 7.5, "refreshed": 4}},
     "warning_signs": {"2026-11-22": "no"},
     "for_my_doctor": {"medicines": "..."}}

Times are ISO 8601 with their offset, days are those of her calendar; numbers are numbers, what was
not told is ``null``, and words such as "sore" are those that the journal keeps, in English always.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from easeful.core.diary import Entry, PaperKey, Records, SessionRecord
from easeful.core.heat import HeatRecord

FORMAT: Final = 1
"""Goes up only when something here changes its meaning."""


def data_of(records: Records, papers: Mapping[PaperKey, str]) -> bytes:
    """Return the data as the content of a file."""
    data = {
        "format": FORMAT,
        "sessions": [_session(each) for each in records.sessions],
        "told": [_entry(each) for each in records.entries],
        "heat": [_heat(each) for each in records.heats],
        "days": {on.isoformat(): day.value for on, day in records.days.items()},
        "days_after": {on.isoformat(): after.value for on, after in records.afters.items()},
        "nights": {
            on.isoformat(): {"hours": each.hours, "refreshed": each.refreshed}
            for on, each in records.nights.items()
        },
        "warning_signs": {on.isoformat(): news.value for on, news in records.helps.items()},
        "for_my_doctor": {key.value: papers[key] for key in PaperKey if key in papers},
    }
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "replace")


def _session(session: SessionRecord) -> dict[str, Any]:
    return {
        "id": session.id,
        "routine": session.routine,
        "name": session.name,
        "day": session.day.value,
        "began": session.began.isoformat(),
        "ended": _time(session.ended),
        "seconds": float(session.seconds),
        "planned_seconds": float(session.total),
        "step": session.step,
        "steps": session.steps,
        "moves": session.moves,
        "how": session.how and session.how.value,
        "why": session.why and session.why.value,
        "easier": session.easier,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": entry.told.isoformat(),
        "when": entry.when.value,
        "pain": entry.pain,
        "fatigue": entry.fatigue,
        "stiffness": entry.stiffness,
        "mood": entry.mood,
        "words": entry.words,
        "areas": list(entry.areas),
        "triggers": [each.value for each in entry.triggers],
    }


def _heat(heat: HeatRecord) -> dict[str, Any]:
    return {
        "id": heat.id,
        "began": heat.began.isoformat(),
        "ended": _time(heat.ended),
        "pack": heat.plan.pack.value,
        "area": heat.plan.area,
        "seconds": float(heat.on_seconds),
        "planned_seconds": float(heat.plan.seconds),
        "alarm": heat.alarm and heat.alarm.value,
        "skin": heat.skin and heat.skin.value,
    }


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
