"""How the values of our lists stand in the journal: a word each."""

from __future__ import annotations

from typing import Final

from easeful.core.day import Day
from easeful.core.diary import Ended, News, PaperKey, Payback, StopReason, Told, Trigger

DAYS: Final = {each.value: each for each in Day}
ENDS: Final = {each.value: each for each in Ended}
REASONS: Final = {each.value: each for each in StopReason}
TIMES: Final = {each.value: each for each in Told}
TRIGGERS: Final = {each.value: each for each in Trigger}
PAYBACKS: Final = {each.value: each for each in Payback}
NEWS: Final = {each.value: each for each in News}
PAPERS: Final = {each.value: each for each in PaperKey}
