"""What single days told, for the page for the doctor: flares, nights, heat, answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import Final

from easeful.core import report_words as words
from easeful.core.counting import number_words as number
from easeful.core.day import Day
from easeful.core.diary import News, Payback, Records, Trigger
from easeful.core.heat import Alarm, HeatRecord, Skin
from easeful.core.report_lines import Line
from easeful.core.report_numbers import in_rows, longest_day, triggers
from easeful.core.report_words import day_words
from easeful.core.words import _, ngettext

MOST_PLACES: Final = 6
ASKED: Final = _(
    "Asked about: numbness between the legs, bladder or bowel, both legs, a fall, the chest, "
    "sudden weakness."
)
"""What the answers are about: the emergency signs, in the fewest words."""


def day_after(records: Records) -> tuple[Line, ...]:
    """Return how it was on the days after."""
    told = Counter(records.afters.values())
    counts = [(words.PAYBACKS[each], told[each]) for each in Payback if told[each]]
    return (Line(words.counts_words(counts), _("Compared with usual")),) if counts else ()


def flares(records: Records, *, with_year: bool = False) -> tuple[Line, ...]:
    """Return the flare days, and what may have brought them: the newest first."""
    days = [day for day, kind in records.days.items() if kind is Day.FLARE]
    told = triggers(records)
    counts = Counter(trigger for each in told.values() for trigger in each)
    rows = [_flare(row, told, with_year=with_year) for row in reversed(in_rows(days))]
    suspected = [(words.TRIGGERS[each], count) for each, count in counts.most_common()]
    found = (
        [Line(words.counts_words(suspected), _("Suspected"))] if suspected and len(rows) > 1 else []
    )
    if days:
        form = ngettext("{count} day", "{count} days", len(days))
        found.insert(0, Line(form.format(count=len(days)), _("In all")))
    return (*found, *rows)


def _flare(row: Sequence[date], told: dict[date, tuple[Trigger, ...]], *, with_year: bool) -> Line:
    suspected = dict.fromkeys(words.TRIGGERS[each] for day in row for each in told.get(day, ()))
    said = words.days_words(row, with_year=with_year)
    return Line(f"{said}: {', '.join(suspected)}" if suspected else said)


def places(records: Records) -> tuple[Line, ...]:
    """Return where it hurt, the most frequent places first."""
    counts = Counter(area for entry in records.entries for area in dict.fromkeys(entry.areas))
    often = [(words.area_words(area), count) for area, count in counts.most_common(MOST_PLACES)]
    return (Line(words.counts_words(often), _("Times told")),) if often else ()


def sleep(records: Records) -> tuple[Line, ...]:
    """Return how long and how well she slept."""
    nights = records.nights.values()
    hours = [each.hours for each in nights if each.hours is not None]
    fresh = [each.refreshed for each in nights if each.refreshed is not None]
    told = ((_("Hours"), hours), (_("Refreshed, 0 to 10"), fresh))
    return tuple(Line(_nights(values), lead) for lead, values in told if values)


def _nights(values: Sequence[float]) -> str:
    """Return the middle of what was told, and of how many nights."""
    form = ngettext("{middle}, {count} night", "median {middle}, {count} nights", len(values))
    return form.format(middle=number(median(values)), count=len(values))


def heat(records: Records, *, with_year: bool = False) -> tuple[Line, ...]:
    """Return how often there was heat and cold, where, and what the skin said."""
    heats = records.heats
    longest = longest_day(heats)
    if longest is None:
        return ()
    warm = sum(each.plan.pack.warms for each in heats)
    times = [(_("heat"), warm), (_("cold"), len(heats) - warm)]
    counts = Counter(words.area_words(each.plan.area) for each in heats if each.plan.area)
    form = _("{minutes} min, {day}")
    said = form.format(day=day_words(longest[0], with_year=with_year), minutes=round(longest[1]))
    found = [
        Line(words.counts_words([each for each in times if each[1]]), _("Times")),
        Line(words.counts_words(counts.most_common(MOST_PLACES)), _("Where")),
        Line(said, _("Most on one day")),
        *(_skin(heats, skin, lead, with_year=with_year) for skin, lead in SKINS),
        *_unanswered(heats),
    ]
    return tuple(line for line in found if line.words)


SKINS: Final = (
    (Skin.RED, _("Skin red or patchy")),
    (Skin.BURNT, _("Skin blistered, white, numb or painful")),
)


def _skin(heats: Iterable[HeatRecord], skin: Skin, lead: str, *, with_year: bool) -> Line:
    days = dict.fromkeys(each.began.date() for each in heats if each.skin is skin)
    return Line(words.listed_days(tuple(days), with_year=with_year), lead)


def _unanswered(heats: Iterable[HeatRecord]) -> tuple[Line, ...]:
    count = sum(each.alarm in {Alarm.NO_ANSWER, Alarm.UNWATCHED} for each in heats)
    return (Line(str(count), _("Alarms without an answer")),) if count else ()


def warnings(records: Records, *, with_year: bool = False) -> tuple[Line, ...]:
    """Return what she answered about signs that need a doctor, with the days."""
    found = []
    for news in (News.YES, News.NOT_SURE, News.NO):
        days = sorted(day for day, told in records.helps.items() if told is news)
        if days:
            said = words.listed_days(days[::-1], with_year=with_year)
            found.append(Line(said, _answer(news)))
    if not is_alarming(records):
        return tuple(found)
    first, *others = found
    said = ". ".join((first.words, *(each.text for each in others)))
    return Line(f"{said}.", first.lead), Line(ASKED)


def is_alarming(records: Records) -> bool:
    """Say whether a sign was new, or may have been: a doctor reads that first."""
    return any(news is not News.NO for news in records.helps.values())


def _answer(news: News) -> str:
    answer = words.NEWS[news]
    return answer[:1].upper() + answer[1:]
