"""Some days of a life by one clock: sessions, scores and heat, and where it may be cut in parts."""

from datetime import date, datetime, timedelta

from diary_samples import LENGTHS, SCORES, WINTER, entry, heat, session
from hypothesis import strategies as st

from easeful.core.day import Day
from easeful.core.diary import Payback, Records, Told

A_DAY = timedelta(days=1)
FIRST, LAST = date(2026, 3, 18), date(2026, 4, 2)
BEGIN = datetime(2026, 3, 19, tzinfo=WINTER)
MOMENTS = st.integers(0, 12 * 24 * 60).map(lambda minutes: BEGIN + timedelta(minutes=minutes))
DAYS = st.dates(FIRST, LAST)
SESSIONS = st.builds(session, MOMENTS, LENGTHS.filter(lambda length: length >= 0))
ENTRIES = st.builds(entry, MOMENTS, st.sampled_from(Told), SCORES, mood=SCORES)
LIVES = st.builds(
    Records,
    st.lists(SESSIONS, max_size=12).map(tuple),
    st.lists(ENTRIES, max_size=16).map(tuple),
    st.lists(st.builds(heat, MOMENTS), max_size=4).map(tuple),
    st.dictionaries(DAYS, st.sampled_from(Day), max_size=6),
    st.dictionaries(DAYS, st.sampled_from(Payback), max_size=4),
)
CUTS = st.sets(st.dates(FIRST + A_DAY, LAST), max_size=6).map(sorted)
