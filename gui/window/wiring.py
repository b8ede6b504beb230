"""Who hears whom: one function for each journey a person makes. Panels know nothing of one another."""

import logging
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from gui.base.paths import builtin_dossier
from gui.base.text import Text
from gui.dossier.load import CannotOpen, Opened
from gui.figures.place import Address
from gui.models.sections import SectionEntry
from gui.shell.bookmarks import Bookmarks
from gui.shell.recent import RecentDossiers
from gui.shell.settings import SettingsStore
from gui.theme.scheme import SchemeSource
from gui.theme.theme import Theme
from gui.window.address import AddressDialog, open_in_browser
from gui.window.chart_wiring import wire_chart
from gui.window.copying import wire_copying
from gui.window.desk import Desk
from gui.window.exporting import wire_export
from gui.window.go_wiring import wire_places
from gui.window.main_window import MainWindow
from gui.window.opening import Opener
from gui.window.pages import Pages
from gui.window.session import Session
from gui.window.standpoint_wiring import show_controls, wire_controls

_log = logging.getLogger(__name__)


class Hall(msgspec.Struct, frozen=True):
    """Everything the wires run between."""

    window: MainWindow
    desk: Desk
    session: Session
    opener: Opener
    settings: SettingsStore
    recent: RecentDossiers
    bookmarks: Bookmarks
    theme: Theme
    schemes: SchemeSource
    text: Text
    quit: Callable[[], None]


def wire(hall: Hall) -> None:
    """Lay all wires."""
    wire_sections(hall)
    wire_chart(hall)
    wire_cards(hall)
    wire_copying(hall)
    wire_standpoint(hall)
    wire_places(hall)
    wire_addresses(hall)
    wire_opening(hall)
    wire_controls(hall)
    wire_menu_of_files(hall)
    wire_export(hall)
    wire_problems(hall)
    wire_panes(hall)
    wire_theme(hall)
    wire_help(hall)


def wire_sections(hall: Hall) -> None:
    """Choose a section in the sidebar, in the menu or by a key: the page shows it and the sidebar marks it."""
    desk, session = hall.desk, hall.session
    panes = desk.panes

    def show_section(name: str) -> None:
        section, pages = session.section, session.pages
        panes.sidebar.choose(name)
        if section is not None and pages is not None:
            panes.page.show_section(pages, section, session.resolves, state=session.chart_state)
            panes.page.choose(session.link, pages.lit(session.link))
        panes.set_sections_offered(section is not None)
        desk.status.show_keys(_keys(chart=session.chart_state is not None))
        show_page()

    def show_page() -> None:
        panes.put_drawer_away()
        panes.show_problem(False)

    panes.sidebar.sectionChosen.connect(session.enter)
    desk.menu.sectionChosen.connect(session.enter)
    session.sectionEntered.connect(show_section)
    session.sectionAsked.connect(show_page)


def _keys(*, chart: bool) -> tuple[tuple[str, str], ...]:
    """Return the keys that serve a section, which has a chart or not, and what they do."""
    turn = (("T", QCoreApplication.translate("Wiring", "chart or table")),) if chart else ()
    return (
        ("F6", QCoreApplication.translate("Wiring", "next pane")),
        *turn,
        ("Ctrl+F", QCoreApplication.translate("Wiring", "filter")),
        ("F1", QCoreApplication.translate("Wiring", "keys")),
    )


def wire_cards(hall: Hall) -> None:
    """Open a door anywhere: its card stands at the right, and what it is about is lit wherever it is seen."""
    desk, session = hall.desk, hall.session
    panes = desk.panes
    card = panes.side.card

    def show_card(link: str) -> None:
        pages = session.pages
        shown = pages.card(link) if pages is not None and link else None
        if shown is not None:
            card.show_card(shown)
            panes.open_card()
        else:
            panes.close_card()
        lit = pages.lit(link) if pages is not None else frozenset[str]()
        panes.side.partners.choose(link)
        panes.side.partners.light(lit)
        panes.page.choose(link, lit)

    panes.page.linkOpened.connect(session.choose)
    panes.side.partners.partnerChosen.connect(session.choose)
    for asked in (card.linkOpened, card.previousAsked, card.nextAsked):
        asked.connect(session.choose)
    card.closed.connect(session.close_card)
    session.linkChosen.connect(show_card)


def wire_standpoint(hall: Hall) -> None:
    """Look from another day, in another currency, by another preference or at less: everything follows in one go."""
    desk, session = hall.desk, hall.session
    panes = desk.panes

    def show() -> None:
        section, pages = session.section, session.pages
        if pages is None:
            return
        show_controls(hall)  # whose bars give and take room, before the page is filled
        show_counts(hall, pages)
        if section is not None:
            panes.page.refresh(pages, section, session.resolves, state=session.chart_state)
        session.linkChosen.emit(session.link)

    session.standpointChanged.connect(show)


def wire_addresses(hall: Hall) -> None:
    """Click a web address: it is shown with Copy and Open in browser; nothing is visited before that."""
    window, desk = hall.window, hall.desk
    card = desk.panes.side.card

    def ask(address: str) -> None:
        dialog = AddressDialog(theme=hall.theme, address=address, parent=window)
        dialog.browserAsked.connect(open_in_browser)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    desk.panes.page.addressOpened.connect(ask)
    card.addressOpened.connect(ask)


def wire_opening(hall: Hall) -> None:
    """Show a dossier that has been read, or say what is wrong with it and leave what was open."""
    desk, session, opener = hall.desk, hall.session, hall.opener

    def take(opened: Opened, path: Path, at: Address | None) -> None:
        here = at is None or at.dossier in ("", opened.dossier.name)
        session.take(opened, path, at=at.place if at is not None and here else None)
        if at is not None and not here:
            sentence = QCoreApplication.translate(
                "Wiring", "The link leads to the dossier {name}, which is not this one."
            )
            desk.banner.tell("failure", sentence.format(name=at.dossier))
        _log.info("opened %s", path)
        if path != builtin_dossier():
            hall.recent.add(path)

    def refuse(error: CannotOpen, path: Path) -> None:
        _log.info("refused %s", path)
        open_still = session.dossier.title if session.dossier is not None else ""
        desk.panes.problem.show_failure(str(path), error.findings, open_still)
        desk.panes.show_problem(True)

    def fail(error: BaseException, path: Path) -> None:
        sentence = QCoreApplication.translate("Wiring", "{name} could not be opened: {reason}").format(
            name=path.name, reason=str(error)
        )
        desk.banner.tell("failure", sentence)

    def wait(path: Path) -> None:
        desk.waiting.tell(
            "changed",
            QCoreApplication.translate("Wiring", "Reading {name} …").format(name=path.name),
            QCoreApplication.translate("Wiring", "Cancel"),
        )

    opener.opened.connect(take)
    opener.refused.connect(refuse)
    opener.failed.connect(fail)
    opener.busy.connect(wait)
    opener.idle.connect(desk.waiting.hide)
    desk.waiting.actionChosen.connect(opener.cancel)
    session.opened.connect(lambda: show_dossier(hall))


def show_dossier(hall: Hall) -> None:
    """Tell every pane what is open now."""
    session, desk = hall.session, hall.desk
    dossier, pages = session.dossier, session.pages
    if dossier is None or pages is None:
        return
    hall.window.show_title(dossier.title)
    desk.toolbar.show_title(dossier.title)
    origin = (
        QCoreApplication.translate("Wiring", "Built-in")
        if session.is_builtin
        else (session.path.name if session.path is not None else "")
    )
    years = pages.years()
    span = f"{years[0]}–{years[1]}" if years is not None else ""
    desk.panes.sidebar.show_dossier(dossier.title, " · ".join(filter(None, (origin, span))), _entries(pages))
    desk.menu.show_sections(dossier.sections)
    roster = pages.roster()
    desk.panes.side.partners.show_roster(roster)
    desk.panes.set_partners_offered(roster.count > 0)
    desk.toolbar.set_partners_offered(roster.count > 0)
    desk.menu.partners.setEnabled(roster.count > 0)
    desk.panes.show_problem(False)
    errors = sum(finding.severity == "error" for finding in dossier.findings)
    desk.status.show_counts(sources=len(dossier.sources), errors=errors, warnings=len(dossier.findings) - errors)


def show_counts(hall: Hall, pages: Pages) -> None:
    """Tell the panes round the page how much there is from the standpoint."""
    panes = hall.desk.panes
    panes.sidebar.show_counts(_entries(pages))
    panes.side.partners.show_roster(pages.roster(), stay=True)


def _entries(pages: Pages) -> tuple[SectionEntry, ...]:
    sections = pages.dossier.sections
    return tuple(SectionEntry(one.name, one.title, one.icon, pages.count(one)) for one in sections)


def wire_menu_of_files(hall: Hall) -> None:
    """File menu, recent dossiers and drag and drop all end in the opener."""
    window, desk, opener, actions = hall.window, hall.desk, hall.opener, hall.desk.menu

    def start() -> str:
        path = hall.session.path
        return str(path.parent) if path is not None and not hall.session.is_builtin else str(Path.home())

    def ask_folder() -> None:
        chosen = QFileDialog.getExistingDirectory(
            window, QCoreApplication.translate("Wiring", "Open dossier folder"), start()
        )
        if chosen:
            opener.open(Path(chosen))

    def ask_zip() -> None:
        kinds = QCoreApplication.translate("Wiring", "Dossiers (*.zip datapackage.json)")
        chosen, _kind = QFileDialog.getOpenFileName(
            window, QCoreApplication.translate("Wiring", "Open dossier"), start(), kinds
        )
        if chosen:
            opener.open(Path(chosen))

    actions.open_folder.triggered.connect(ask_folder)
    actions.open_zip.triggered.connect(ask_zip)
    actions.builtin.triggered.connect(lambda: opener.open(builtin_dossier()))
    actions.recentChosen.connect(opener.open)
    actions.clear_recent.triggered.connect(hall.recent.clear)
    actions.quit.triggered.connect(hall.quit)
    hall.recent.changed.connect(lambda: actions.show_recent(hall.recent.paths()))
    actions.file.aboutToShow.connect(lambda: actions.show_recent(hall.recent.paths()))
    actions.show_recent(hall.recent.paths())
    desk.pathDropped.connect(opener.open)
    desk.panes.problem.openAsked.connect(ask_folder)


def wire_problems(hall: Hall) -> None:
    """Press the health in the status line: the faults found when the dossier was opened, and back again."""
    desk, session = hall.desk, hall.session

    def show_findings() -> None:
        if session.dossier is not None and session.dossier.findings:
            desk.panes.problem.show_findings(session.dossier.title, session.dossier.findings, session.dossier.title)
            desk.panes.show_problem(True)

    def show_sources() -> None:
        dossier = session.dossier
        names = [name for name, entry in dossier.resources.items() if entry.role == "sources"] if dossier else []
        for section in dossier.sections if dossier else ():
            if section.lead == "table" and any(view.resource in names for view in section.views):
                session.enter(section.name)
        if not names and dossier is not None and dossier.sources:  # those of a descriptor, one card after another
            session.choose(f"source:{next(iter(dossier.sources))}")

    desk.status.problemsAsked.connect(show_findings)
    desk.status.sourcesAsked.connect(show_sources)
    desk.panes.problem.backAsked.connect(lambda: desk.panes.show_problem(False))


def wire_panes(hall: Hall) -> None:
    """Close and open panes, go from one to the next, find a filter, fill the screen."""
    window, desk, actions = hall.window, hall.desk, hall.desk.menu

    def fill_screen(wanted: bool) -> None:
        state = window.windowState()
        full = state.WindowFullScreen
        window.setWindowState(state | full if wanted else state & ~full)

    actions.sidebar.triggered.connect(desk.panes.toggle_sidebar)
    actions.partners.triggered.connect(desk.panes.toggle_partners)
    desk.toolbar.sidebarToggled.connect(desk.panes.toggle_sidebar)
    desk.toolbar.partnersToggled.connect(desk.panes.toggle_partners)
    actions.next_pane.triggered.connect(lambda: desk.go_to_pane(1))
    actions.last_pane.triggered.connect(lambda: desk.go_to_pane(-1))
    actions.filter.triggered.connect(desk.focus_filter)
    actions.full_screen.triggered.connect(fill_screen)
    desk.status.show_size(hall.theme.text_scale)
    desk.status.show_keys(_keys(chart=False))


def wire_theme(hall: Hall) -> None:
    """Choose a theme, or follow the system: every pane changes its colours, and the choice comes back."""

    def choose(scheme: str) -> None:
        hall.schemes.choose(scheme)
        hall.settings.change(hall.settings.now._replace(scheme=scheme))
        hall.desk.menu.show_scheme(scheme)

    hall.desk.menu.schemeChosen.connect(choose)
    hall.schemes.changed.connect(lambda: hall.theme.set_scheme(hall.schemes.scheme()))
    hall.desk.menu.show_scheme(hall.schemes.chosen)


def wire_help(hall: Hall) -> None:
    """Help: the keys, and what the program is made of."""
    window = hall.window

    def show_sheet(sheet: QDialog) -> None:
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def show_keys() -> None:
        from gui.window.about import KeysDialog

        show_sheet(KeysDialog(theme=hall.theme, keys=(*hall.desk.menu.keys(), *keys_of_chart(hall)), parent=window))

    def show_about() -> None:
        from gui.window.about import AboutDialog  # reads the notes of every package

        show_sheet(AboutDialog(theme=hall.theme, parent=window))

    hall.desk.menu.show_keys.triggered.connect(show_keys)
    hall.desk.menu.about.triggered.connect(show_about)


def keys_of_chart(hall: Hall) -> tuple[tuple[str, str], ...]:
    """Return the keys that are heard while the keyboard is in the chart."""
    read = (
        ("← →", QCoreApplication.translate("Wiring", "Chart: next point")),
        ("↑ ↓", QCoreApplication.translate("Wiring", "Chart: next series")),
        ("Home End", QCoreApplication.translate("Wiring", "Chart: first or last point")),
    )
    chart = QCoreApplication.translate("Wiring", "Chart: {words}")
    actions = hall.desk.panes.page.chart.bar.keys.keys
    named = ((key.shortcut().toString().replace("-", "−"), key.text()) for key in actions)
    return (*read, *((key, chart.format(words=words[:1].lower() + words[1:])) for key, words in named))
