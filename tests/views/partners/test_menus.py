"""What may be asked of the partner list, in its two menus and the field for the status."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.figures.arranging import Arrangement, facets
from gui.figures.roster import Roster
from gui.theme.parts.choice_menu import ChoiceMenu
from gui.theme.theme import Theme
from gui.views.partners.menus import PartnerMenus, StatusChoice


@pytest.fixture
def menus(theme: Theme, roster: Roster, qtbot: QtBot) -> PartnerMenus:
    menus = PartnerMenus(theme=theme)
    qtbot.addWidget(menus)
    show(menus, roster, Arrangement())
    menus.show()
    return menus


def show(menus: PartnerMenus, roster: Roster, wish: Arrangement) -> None:
    menus.show_offers(roster, wish, facets(roster, wish))


def button(menus: PartnerMenus, words: str) -> QToolButton:
    return next(one for one in menus.findChildren(QToolButton) if words in one.accessibleName())


def entries(menus: PartnerMenus, title: str) -> dict[str, QAction]:
    """Return the entries of a menu as it opens, those of its groups with the group's title before them."""
    menu = next(one for one in menus.findChildren(ChoiceMenu) if one.title() == title)
    menu.aboutToShow.emit()
    apart = {sub.menuAction().text(): sub for sub in menu.findChildren(QMenu)}
    found: dict[str, QAction] = {}
    for action in menu.actions():
        if action.text() in apart:
            found.update({f"{action.text()}: {one.text()}": one for one in apart[action.text()].actions()})
        else:
            found[action.text()] = action
    return found


def asked(qtbot: QtBot, menus: PartnerMenus, title: str, entry: str) -> Arrangement:
    with qtbot.waitSignal(menus.asked) as wish:
        entries(menus, title)[entry].trigger()
    (made,) = wish.args
    assert isinstance(made, Arrangement)
    return made


def test_groups_and_orders_stand_in_one_menu(menus: PartnerMenus, qtbot: QtBot) -> None:
    found = entries(menus, "Group and sort")
    assert [words for words in found if words] == [
        "Group by",
        "Kind",
        "Status",
        "No groups",
        "Sort by",
        "Order of the dossier",
        "Name",
        "Since, newest first",
        "Since, oldest first",
        "Brand",
    ]
    assert [words for words, entry in found.items() if entry.isChecked()] == ["Kind", "Order of the dossier"]
    assert asked(qtbot, menus, "Group and sort", "Status").group == "status"
    assert asked(qtbot, menus, "Group and sort", "No groups").group == ""
    assert asked(qtbot, menus, "Group and sort", "Since, newest first").order == "newest"


def test_the_button_is_lit_while_the_list_is_not_as_it_stands_at_first(menus: PartnerMenus, roster: Roster) -> None:
    assert not button(menus, "sort").isChecked()
    show(menus, roster, Arrangement(group="kind"))
    assert not button(menus, "sort").isChecked()
    show(menus, roster, Arrangement(order="name"))
    assert button(menus, "sort").isChecked()


def test_the_filter_offers_values_with_their_counts(menus: PartnerMenus, qtbot: QtBot) -> None:
    found = entries(menus, "Filter")
    assert list(found)[:3] == ["Kind: Any", "Kind: Owners\t2", "Kind: Yards\t2"]
    assert asked(qtbot, menus, "Filter", "Status: Ended\t1").facets == (("status", "ended"),)


def test_the_filter_button_says_how_many_are_on_and_which(menus: PartnerMenus, roster: Roster, qtbot: QtBot) -> None:
    assert button(menus, "Filter").text() == "Filter"
    wish = Arrangement(words="lines", facets=(("kind", "owner"), ("status", "active")))
    show(menus, roster, wish)
    assert (button(menus, "Filter").text(), button(menus, "Filter").isChecked()) == ("Filter: 2", True)
    assert button(menus, "Filter").toolTip() == "Kind: Owners\nStatus: Active"
    assert asked(qtbot, menus, "Filter", "Clear the filter") == Arrangement()


def test_what_nobody_has_under_the_other_filters_cannot_be_chosen(menus: PartnerMenus, roster: Roster) -> None:
    show(menus, roster, Arrangement(facets=(("kind", "yard"),)))
    assert not entries(menus, "Filter")["Status: Ended\t0"].isEnabled()


def test_partners_that_have_nothing_in_common_get_no_filter(menus: PartnerMenus, roster: Roster) -> None:
    show(menus, Roster("Partners", roster.entries), Arrangement())
    assert not button(menus, "Filter").isVisible()
    assert button(menus, "sort").isVisible()
    show(menus, Roster(), Arrangement())
    assert not button(menus, "sort").isVisible()


def test_the_status_field_follows_without_a_word(roster: Roster, qtbot: QtBot, theme: Theme) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    field = StatusChoice(parent=home)
    wish = Arrangement(facets=(("status", "ended"),))
    with qtbot.assertNotEmitted(field.asked):
        field.show_facet(next(facet for facet in facets(roster, wish) if facet.key == "status"))
    assert (field.currentText(), field.offers) == ("Ended", True)
    with qtbot.waitSignal(field.asked) as asked:
        field.setCurrentIndex(0)
    assert asked.args == [""]
    field.show_facet(None)
    assert not field.offers
