"""When to get help is said in full: the content's section 5.1 names these signs."""

import pytest

from easeful.core.emergency import DOCTOR_LINES, EMERGENCY_LINES, EMERGENCY_STEPS, LOW_MOOD

SAID = " ".join((*EMERGENCY_LINES, *EMERGENCY_STEPS, *DOCTOR_LINES, LOW_MOOD)).lower()


@pytest.mark.parametrize(
    "sign",
    [
        "tingling between the legs",
        "pee or stool",
        "sexual",
        "both legs",
        "accident",
        "steroids",
        "chest pain",
        "fainting",
        "one side",
        "drooping",
        "speaking",
        "emergency number",
        "do not drive",
        "fever",
        "losing weight",
        "lump",
        "lie down",
        "at night",
        "shoulder blades",
        "band round the chest",
        "unsteadiness",
        "coughing",
        "cancer",
        "calf",
        "stiffness that lasts for hours",
        "walking or standing",
        "unbearable",
        "988",
        "116 123",
    ],
)
def test_this_sign_or_advice_is_not_left_out(sign: str) -> None:
    assert sign in SAID
