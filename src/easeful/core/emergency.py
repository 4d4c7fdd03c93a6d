"""When to get help, in plain words: the content's section 5.1 and 5.2.

Rule 1: nothing here diagnoses; it says what to do.
Rule 2: many people have long-standing tingling or pain, so it is always "new or getting worse".
"""

from __future__ import annotations

from typing import Final

from easeful.core.words import _

EMERGENCY_LINES: Final = (
    _("Numbness or tingling between the legs or at the buttocks, or wiping feels different."),
    _("Trouble starting, stopping or feeling pee or stool, or new leaking."),
    _("Less sexual feeling or function, together with back or leg pain."),
    _("Pain, weakness or numbness in both legs, or legs quickly getting weaker."),
    _(
        "Back pain after a bad fall or accident; after a small knock if your bones are thin "
        "or you take steroids."
    ),
    _("Chest pain or pressure, short of breath, cold sweat, fainting."),
    _("Sudden weakness on one side, a drooping face, trouble speaking."),
)

LEAVE_MOVEMENTS: Final = _("Leave the movements until a doctor has seen you.")
EMERGENCY_STEPS: Final = (
    _("Call your emergency number, or go to the emergency department."),
    _("Do not drive yourself."),
    _("One sign is enough to go."),
    LEAVE_MOVEMENTS,
)

DOCTOR_LINES: Final = (
    _("Fever or feeling ill, together with back pain."),
    _("Losing weight without trying, or a lump or change of shape in your back."),
    _("Pain that does not ease when you lie down, or is worse at night."),
    _("New pain between the shoulder blades, or like a band round the chest."),
    _("New unsteadiness or clumsiness, or pain that is worse with coughing or straining."),
    _("New back pain, if you ever had cancer."),
    _("A hot, swollen, painful calf."),
    _("Morning stiffness that lasts for hours, or spasms that stop you moving."),
    _("Trouble walking or standing, or pain that stays whatever you do."),
    _("Pain that limits your days or is becoming unbearable."),
)

LOW_MOOD: Final = _(
    "If you think of not wanting to live, call a crisis line or your emergency number now. "
    "USA and Canada: 988. UK and Ireland: Samaritans, 116 123."
)

STOP_NOW: Final = _(
    "Sharp or spreading pain, dizziness, pressure in the chest, jaw, neck or arm, "
    "cold sweat, a cramp that does not ease, bad pain in a joint."
)

DISCLAIMER: Final = _(
    "Easeful guides gentle movement and relaxation. It does not diagnose or treat any illness "
    "and does not replace your doctor or physiotherapist. Ask them first if you are unsure. "
    "Stop if something feels wrong."
)
