"""Where one has been: places, one of which one is at, walked to and fro."""

import msgspec

from gui.figures.place import Place

MOST = 200


class History:
    """Places in the order in which they were come to. Whoever goes on from an earlier one forgets the later ones."""

    def __init__(self) -> None:
        """Begin nowhere."""
        self._places: list[Place] = []
        self._at = -1

    def visit(self, place: Place) -> None:
        """Be at a place now. Of the days on the way to another day only the last one is kept."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        del self._places[self._at + 1 :]
        if self._is_on_the_way(place):
            self._places[-1] = place
        else:
            self._places.append(place)
        del self._places[:-MOST]
        self._at = len(self._places) - 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at + 1 < len(self._places)

    def back(self) -> Place | None:
        """Go to the place before this one; None where there is none."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Go to the place after this one; None where there is none."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._places[self._at]

    def _is_on_the_way(self, place: Place) -> bool:
        """Tell whether the place one is at was only a day that one passed by, as with a slider that is dragged."""
        if len(self._places) < 2 or place.standpoint.known_on is None:
            return False
        before, here = self._places[-2:]
        same = msgspec.structs.replace(here.standpoint, known_on=place.standpoint.known_on) == place.standpoint
        passed = here.standpoint.known_on is not None and here.standpoint.known_on != before.standpoint.known_on
        return passed and same and (here.section, here.link) == (place.section, place.link)
