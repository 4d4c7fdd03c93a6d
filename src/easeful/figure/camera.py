"""Where the picture is seen from: an orthographic camera, turned about the body."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, radians, sin

from easeful.figure.vectors import Vector


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks at the room. Degrees: ``yaw`` 0 sees the body from its right side, -90 from the front.

    ``pitch`` looks down.
    """

    yaw: float = -25.0
    pitch: float = 16.0
    _rows: tuple[Vector, Vector, Vector] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out the directions of the picture once."""
        c, s = cos(radians(self.yaw)), sin(radians(self.yaw))
        cp, sp = cos(radians(self.pitch)), sin(radians(self.pitch))
        rows = ((c, 0.0, s), (s * sp, cp, -c * sp), (-s * cp, sp, c * cp))
        object.__setattr__(self, "_rows", rows)

    @property
    def rows(self) -> tuple[Vector, Vector, Vector]:
        """Return the room's directions of right, up and nearer in the picture."""
        return self._rows

    def see(self, p: Vector) -> Vector:
        """Return where ``p`` is in the picture: right, up, and how near it is. Metres."""
        a, b, c = self._rows
        x, y, z = p
        return (
            a[0] * x + a[1] * y + a[2] * z,
            b[0] * x + b[1] * y + b[2] * z,
            c[0] * x + c[1] * y + c[2] * z,
        )

    def towards(self, other: Camera, k: float) -> Camera:
        """Return the camera ``k`` (0 to 1) of the way to ``other``."""
        return Camera(
            self.yaw + (other.yaw - self.yaw) * k, self.pitch + (other.pitch - self.pitch) * k
        )
