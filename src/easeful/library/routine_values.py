"""The keys of a routine file, and what each takes."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from easeful.core.body import Place
from easeful.core.words import _
from easeful.library.limits import MOST_STEPS
from easeful.library.values import Choice, Form, Key, OneOf, OneText, Several, Steps, Table, Under

FORMAT: Final = 1
FORMAT_NUMBER: Final = OneOf((str(FORMAT),), "format")
PLACE: Final = Choice(Place, "place")
LANGUAGE: Final = Form(re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*"), "en")
FOR_FLARE: Final = "flare"
NEEDED: Final = ("name", "steps")

KEYS: Final[Table] = MappingProxyType(
    {
        "format": Key(FORMAT_NUMBER, _("The number of this file format.")),
        "name": Key(OneText(), _("What the routine is called.")),
        "about": Key(OneText(), _("What it is, in one sentence.")),
        "place": Key(Several(PLACE), _("Where it can be done; one or several.")),
        "when": Key(OneText(), _("When it is a good choice, in one sentence.")),
        "need": Key(Several(OneText()), _("What it is for, such as stiff-morning or low-back.")),
        "by": Key(OneText(), _("Who wrote it.")),
        "language": Key(LANGUAGE, _("The language of its words, for the voice: en, de, pt-BR.")),
        "day": Key(OneOf((FOR_FLARE,), "day"), _("Doses for a flare day, not reduced on one.")),
        "steps": Key(Steps(MOST_STEPS), _("What is done, one step after the other.")),
    }
)

ROUTINE: Final = Under(KEYS, NEEDED)
"""A whole routine file."""
