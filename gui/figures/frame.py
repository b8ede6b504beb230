"""What all marks of a lane share: its title, one magnitude, and the places of its series."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base import messages
from gui.base.amount import Amount
from gui.base.messages import Message, Value
from gui.base.unit import parse_unit
from gui.dossier.model import GROWTH, Observation
from gui.figures.arithmetic import shown_qualifier, shown_value
from gui.figures.chart import Datum, Gap
from gui.figures.units import LaneUnit, shortened

_CHANGES = frozenset({"growth", "difference"})


class Frame(msgspec.Struct, frozen=True):
    """The lane around its marks. `measure` is the title's short form; `ranks` holds each entity's place or None."""

    title: Message
    measure: str
    unit: LaneUnit
    top: Decimal
    entities: tuple[str, ...]
    names: Mapping[str, str]
    ranks: Mapping[str, int | None]
    gaps: tuple[Gap, ...] = ()
    log: bool = False

    def of(self, value: Decimal) -> float:
        """Return a value in the lane's magnitude."""
        return float(self.unit.of(value))

    def reach(self, datum: Datum) -> tuple[float, float, tuple[float, ...]]:
        """Return the lowest and the highest report and the values of those that differ, as far as they can be drawn."""
        if not datum.others and datum.low == datum.high:
            value = self.of(datum.value)
            return value, value, ()
        ends = (datum.low, datum.value, datum.high)
        drawn = [end for end in ends if end > 0] if self.log else ends
        others = (other for other in datum.others if other > 0 or not self.log)
        return self.of(min(drawn)), self.of(max(drawn)), tuple(self.of(other) for other in others)

    def amount(self, datum: Datum) -> Amount:
        """Return a value for a label: in the lane's magnitude, without its unit, a change with its sign."""
        value = shortened(shown_value(self.unit.of(datum.value), datum), datum.digits)
        signed = datum.function in _CHANGES or GROWTH in (datum.measure, self.measure)
        return Amount(value, "", shown_qualifier(datum), signed=signed)


def top_of(data: Iterable[Datum]) -> Decimal:
    """Return the highest value that any report gives."""
    return max((datum.high for datum in data), default=Decimal(0))


def lane_base(unit: str, reports: Iterable[Observation]) -> str:
    """Return the base unit of a lane: the measure's own where any report uses it, else the one most reports use."""
    counted = Counter(parse_unit(report.unit).base for report in reports)
    own = parse_unit(unit).base
    if own in counted or not counted:
        return own
    return min(counted, key=lambda base: (-counted[base], base))


def lane_title(title: Message, unit: LaneUnit, entity: str = "", *, told: str = "") -> Message:
    """Return the words above a lane: what it shows, in what unit, and of whom where it is one entity.

    `told` is the measure's own title: a unit that only repeats it is left out.
    """
    words: dict[str, Value] = {"title": title, "unit": unit.words}
    told_twice = unit.words == messages.plain(unit.base) and unit.base.casefold() == told.casefold()
    shown = title if told_twice or not unit.base else Message(cm.LANE_TITLE, words)
    return Message(cm.LANE_TITLE_OF, {"title": shown, "entity": entity}) if entity else shown
