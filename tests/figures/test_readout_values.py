"""What is said of a mark has no lens and no different values unless it is told so."""

from gui.base.messages import plain
from gui.figures.readout_values import Readout, ReadoutRow


def test_a_read_out_of_one_report_has_no_lens() -> None:
    told = Readout(plain("2024"), plain("5"), None, (ReadoutRow(plain("Basis"), plain("press")),))
    assert told.lens is None
    assert told.different == 0
    assert told.rows[0].basis is None
