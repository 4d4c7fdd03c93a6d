"""The page for the doctor: all that stands on it, in words and weeks, for any span of days.

Rule 1: it counts and puts in order. It praises nothing, blames nothing and claims nothing.
Rule 2: what she typed stands as she typed it, and her questions come first.
Rule 3: a sign that may be new stands before all that was counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from easeful.core import report_lines as lines
from easeful.core import report_told as told
from easeful.core.counting import number_words as number
from easeful.core.day import Day
from easeful.core.diary import Measure, PaperKey, Records
from easeful.core.report_lines import Line
from easeful.core.report_numbers import days_with_entries
from easeful.core.report_part import part_of
from easeful.core.report_span import day_count
from easeful.core.report_words import day_words, span_words
from easeful.core.weeks import Week, scored, weekly
from easeful.core.wholes import Whole, wholes_of
from easeful.core.words import _, ngettext

TITLE: Final = _("For my doctor")
MY_QUESTIONS: Final = _("My questions")
MEDICINES: Final = _("Medicines and supplements")
PAIN_BY_WEEK: Final = _("Pain, week by week")
FOOTER: Final = _("Written down by the person herself. Not a diagnosis.")
QUESTIONS: Final = (PaperKey.QUESTION_1, PaperKey.QUESTION_2, PaperKey.QUESTION_3)
MOST_WEEKS: Final = 26
"""Weeks that are read out one by one: the last ones."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it; one without lines is not shown.

    ``is_first``: it stands before the chart, across the page.
    """

    heading: str
    lines: tuple[Line, ...]
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The page. ``questions`` are always three, "" where there is none.

    ``weeks`` are those of pain, from the first of the span to the last; ``flares`` are days.
    """

    dates: str
    covered: str
    weeks: tuple[Week, ...]
    flares: tuple[date, ...]
    sections: tuple[Section, ...]
    written: str
    name: str = ""
    questions: tuple[str, ...] = ("", "", "")
    medicines: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return what the page is called, also as a file."""
        return f"{TITLE}, {self.dates}"

    @property
    def is_charted(self) -> bool:
        """Say whether there is a week to draw."""
        return any(week.count for week in self.weeks)


def report_of(
    records: Records,
    papers: Mapping[PaperKey, str],
    span: tuple[date, date],
    today: date,
    measures: Sequence[Measure] = tuple(Measure),
) -> Report:
    """Return the page for the days of ``span``, as it is on ``today``, with these ``measures``.

    ``records`` reach a day further on both sides, so that no whole there is torn.
    """
    wholes = [each for each in wholes_of(records) if span[0] <= each.began.date() <= span[1]]
    records = part_of(records, span)
    days = len(days_with_entries(records))
    found = Report(
        dates=span_words(*span),
        covered=_covered(days, day_count(span)),
        weeks=weekly(scored(records.entries, Measure.PAIN), *span),
        flares=tuple(sorted(day for day, kind in records.days.items() if kind is Day.FLARE)),
        sections=_sections(records, wholes, span, measures),
        written=_("Printed on {date}").format(date=day_words(today, with_year=True)),
    )
    return with_papers(found, papers)


def with_papers(report: Report, papers: Mapping[PaperKey, str]) -> Report:
    """Return the page with what she typed; nothing is counted anew."""
    return replace(
        report,
        name=" ".join(papers.get(PaperKey.NAME, "").split()),
        questions=tuple(" ".join(papers.get(key, "").split()) for key in QUESTIONS),
        medicines=tuple(_typed_lines(papers.get(PaperKey.MEDICINES, ""))),
    )


def text_of(report: Report) -> str:
    """Return the whole page as words, for who hears it."""
    parts = [TITLE, report.name, f"{report.dates}. {report.covered}"]
    asked = [question for question in report.questions if question]
    parts += [f"{MY_QUESTIONS}:", *asked] if asked else []
    read_out = week_lines(report.weeks[-MOST_WEEKS:])
    parts += [f"{PAIN_BY_WEEK}:", *read_out] if read_out else []
    for section in report.sections:
        parts += [f"{section.heading}:", *(each.text for each in section.lines)]
    parts += [f"{MEDICINES}:", *report.medicines] if report.medicines else []
    return "\n".join(filter(None, (*parts, FOOTER)))


def week_lines(weeks: tuple[Week, ...]) -> list[str]:
    """Return a line for each week that has scores."""
    return [_week_line(week, week.median) for week in weeks if week.median is not None]


def _week_line(week: Week, median: float) -> str:
    form = _("Week from {monday}: median {median}, {low} to {high}")
    if week.count == 1:
        form = _("Week from {monday}: {low}, told once")
    elif week.low == week.high:
        form = _("Week from {monday}: always {low}")
    monday = day_words(week.monday)
    return form.format(monday=monday, median=number(median), low=week.low, high=week.high)


def _sections(
    records: Records,
    wholes: Sequence[Whole],
    span: tuple[date, date],
    measures: Sequence[Measure],
) -> tuple[Section, ...]:
    with_year = span[0].year != span[1].year
    alarming = told.is_alarming(records)
    answers = told.warnings(records, with_year=with_year)
    signs = Section(_("New or worse warning signs"), answers, alarming)
    found = (
        *((signs,) if alarming else ()),
        Section(_("How it was, 0 to 10 (medians)"), lines.changes(records, span, measures)),
        Section(_("Pain before and after"), lines.before_and_after(wholes)),
        Section(_("What was done"), lines.done(records, span)),
        Section(_("The day after a session"), told.day_after(records)),
        Section(_("Flare days"), told.flares(records, with_year=with_year)),
        Section(_("Where it hurt"), told.places(records)),
        Section(_("Sleep"), told.sleep(records)),
        Section(_("Heat and cold"), told.heat(records, with_year=with_year)),
        *(() if alarming else (signs,)),
    )
    return tuple(each for each in found if each.lines)


def _covered(days: int, of: int) -> str:
    if not days:
        return _("Nothing was written down in these days.")
    form = ngettext(
        "Something was written down on {days} day of {all}.",
        "Something was written down on {days} days of {all}.",
        days,
    )
    return form.format(days=days, all=of)


def _typed_lines(words: str) -> list[str]:
    return [" ".join(line.split()) for line in words.splitlines() if line.strip()]
