"""The sections as a list."""

from PySide6.QtCore import Qt

from gui.models.roles import Role
from gui.models.sections import SectionEntry, SectionsModel
from tests.models.conftest import Contract

ENTRIES = (SectionEntry("home", "Home", "overview"), SectionEntry("boats", "Boats", "truck", 12))


def test_sections_stand_in_the_order_they_were_given(contract: Contract) -> None:
    model = SectionsModel()
    model.show_entries(ENTRIES)
    contract(model)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Home", "Boats"]
    assert model.index(1).data(Role.COUNT) == 12
    assert model.index(0).data(Role.COUNT) is None


def test_a_screen_reader_hears_the_count() -> None:
    model = SectionsModel()
    model.show_entries(ENTRIES)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Boats, 12"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Home"


def test_a_section_is_found_by_its_name() -> None:
    model = SectionsModel()
    model.show_entries(ENTRIES)
    assert model.row_of("boats") == 1
    assert model.row_of("nowhere") == -1


def test_a_title_is_never_markup_in_its_tip() -> None:
    model = SectionsModel()
    model.show_entries((SectionEntry("home", "<img src='file:///boat.png'>"),))
    assert "<img" not in str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert model.index(0).data() == "<img src='file:///boat.png'>"
