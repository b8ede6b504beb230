"""The lower part of the page: the section's text, tables, cards and timeline as faces of one place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.base.text import Text
from gui.dossier.model import Section
from gui.figures.text_notes import NOTHING
from gui.theme.theme import Theme
from gui.views.lower import FacePanel
from gui.views.prose import ProsePanel
from gui.window.pages import Face, Pages, first_face

if TYPE_CHECKING:
    from gui.views.deck import DeckPanel
    from gui.views.disagreements import DisagreementsPanel
    from gui.views.table import TablePanel
    from gui.views.timeline import TimelinePanel

    Panel = TablePanel | DeckPanel | TimelinePanel | DisagreementsPanel


class LowerPage(QWidget):
    """Makes the panel of each face once and fills it when it is first looked at; it comes back as it was left.

    Signals: `linkOpened` with a link of the dossier, `addressOpened` with a web address; `wholeAsked`
    when everything is to be shown again; `faceChosen` when a person has turned to another face.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)
    wholeAsked = Signal()
    faceChosen = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._pages: Pages | None = None
        self._section: Section | None = None
        self._link = ""
        self._lit: frozenset[str] = frozenset()
        self._stays = False
        self._beside = False
        self._faces: dict[str, Face] = {}
        self._panels: dict[tuple[str, str], Panel] = {}
        self._unfilled: set[tuple[str, str]] = set()
        self._unread = False
        self._resolves: Callable[[str], bool] = _nowhere
        self._build()
        self._lay_out()
        self._connect()

    def show_section(self, pages: Pages, section: Section, resolves: Callable[[str], bool]) -> None:
        """Show the faces of a section, beginning with the one it leads with."""
        if self._pages is None or pages.whole is not self._pages.whole:
            self._clear()
        elif pages is not self._pages:
            self._unfilled = set(self._panels)
        self._stays = False
        self._pages, self._section, self._resolves = pages, section, resolves
        self._unread = True
        self._set_faces()

    def refresh(self, pages: Pages, resolves: Callable[[str], bool]) -> None:
        """Show the same section from another standpoint; filters, sorting and places stay as they are."""
        if self._section is None:
            return
        self._pages, self._resolves = pages, resolves
        self._unfilled = set(self._panels)
        self._unread = self._stays = True
        if self._beside:
            self._read()
        if self.shown:
            self._fill(self.shown)

    def prepare(self, pages: Pages, section: Section) -> None:
        """Make the panels a section will need, while nothing else is to be done."""
        if self._pages is not None and pages.whole is self._pages.whole:
            for face in pages.faces(section):
                self._widget(section, face)

    def set_text_beside(self, beside: bool) -> None:
        """Leave the text to a column of its own, or take it back among the faces."""
        if beside != self._beside:
            self._beside = beside
            self._set_faces()

    @property
    def has_faces(self) -> bool:
        """Whether anything is left to show here."""
        return bool(self._faces)

    @property
    def shown(self) -> str:
        """The key of the face that is seen."""
        return self._panel.shown

    @property
    def shows_text(self) -> bool:
        """Whether the face that is seen is the text; so it is where there is no face."""
        face = self._faces.get(self.shown)
        return face is None or face.kind == "text"

    @property
    def shown_panel(self) -> QWidget | None:
        """The panel of the face that is seen, None where there is none."""
        face = self._faces.get(self.shown)
        return self._widget(self._section, face) if self._section is not None and face is not None else None

    def choose(self, link: str, lit: frozenset[str]) -> None:
        """Mark what is chosen wherever it is seen, and light up what belongs to it."""
        self._link, self._lit = link, lit
        self.prose.light(lit)
        for panel in self._panels.values():
            self._mark(panel)

    def focus_filter(self) -> bool:
        """Put the keyboard into the filter of the face that is seen; False where it has none."""
        from gui.views.table import TablePanel

        panel = self._panels.get((self._section.name, self.shown)) if self._section is not None else None
        if isinstance(panel, TablePanel):
            panel.focus_filter()
            return True
        return False

    def _build(self) -> None:
        self.prose = ProsePanel(theme=self._theme, text=self._text, parent=self)
        self._panel = FacePanel(theme=self._theme, text=self._text)
        self.setFocusProxy(self._panel)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def _connect(self) -> None:
        self.prose.linkOpened.connect(self.linkOpened)
        self.prose.addressOpened.connect(self.addressOpened)
        self._panel.faceChosen.connect(self._fill)
        self._panel.faceChosen.connect(lambda _key: self.faceChosen.emit())
        self._panel.wholeAsked.connect(self.wholeAsked)

    def _set_faces(self) -> None:
        if self._pages is None or self._section is None:
            return
        found = tuple(face for face in self._pages.faces(self._section) if not (self._beside and face.kind == "text"))
        self._faces = {face.key: face for face in found}
        first = first_face(self._section, found)
        entries = [(face.key, self._title(face, found), self._widget(self._section, face)) for face in found]
        self._panel.set_faces(entries, first.key if first is not None else "")
        if self._beside:
            self._read()
        if first is not None:
            self._fill(first.key)

    def _title(self, face: Face, found: tuple[Face, ...]) -> str:
        """Name a face by its kind, or by its resource where there are several of the kind."""
        if sum(other.kind == face.kind for other in found) > 1:
            return face.title
        names = {
            "text": self.tr("Text"),
            "table": self.tr("Table"),
            "cards": self.tr("Cards"),
            "timeline": self.tr("Timeline"),
            "disagreements": self.tr("Disagreements"),
        }
        return names[face.kind]

    def _widget(self, section: Section, face: Face) -> QWidget:
        """Return the panel of a section's face."""
        if face.kind == "text":
            return self.prose
        key = (section.name, face.key)
        if key not in self._panels:
            panel = self._make_panel(face)
            panel.linkOpened.connect(self.linkOpened)
            self._panels[key] = panel
            self._unfilled.add(key)
        return self._panels[key]

    def _clear(self) -> None:
        """Let go of the panels of another dossier."""
        for panel in self._panels.values():
            panel.hide()
            panel.deleteLater()
        self._panels.clear()
        self._unfilled.clear()

    def _make_panel(self, face: Face) -> "Panel":
        """Make a panel; its module is imported now too, as most starts begin with a text."""
        match face.kind:
            case "cards":
                from gui.views.deck import DeckPanel

                return DeckPanel(theme=self._theme, text=self._text, parent=self)
            case "timeline":
                from gui.views.timeline import TimelinePanel

                return TimelinePanel(theme=self._theme, text=self._text, parent=self)
            case "disagreements":
                from gui.views.disagreements import DisagreementsPanel

                return DisagreementsPanel(theme=self._theme, text=self._text, parent=self)
            case _:
                from gui.views.table import TablePanel

                return TablePanel(theme=self._theme, text=self._text, parent=self)

    def _fill(self, key: str) -> None:
        """Tell the panel of a face what to show, when it is looked at for the first time."""
        if self._pages is None or self._section is None:
            return
        face = self._faces[key]
        nothing = self._pages.nothing(self._section, face)
        self._panel.say_nothing(self._text.message(nothing) if nothing is not None else "")
        if face.kind == "text":
            self._read()
            return
        place = (self._section.name, key)
        panel = self._panels[place]
        if place in self._unfilled:
            self._unfilled.discard(place)
            self._show_face(panel, face, self._pages, self._section)
        self._mark(panel)

    def _mark(self, panel: "Panel") -> None:
        panel.choose(self._link)
        panel.light(self._lit)

    def _show_face(self, panel: "Panel", face: Face, pages: Pages, section: Section) -> None:
        from gui.views.deck import DeckPanel
        from gui.views.disagreements import DisagreementsPanel
        from gui.views.table import TablePanel
        from gui.views.timeline import TimelinePanel

        match panel:
            case TablePanel():
                table = pages.table(section, face)
                if table is not None:
                    whole = pages.whole.table(section, face)
                    total = len(whole.rows) if whole is not None else None
                    panel.show_table(table, stay=self._stays, total=total)
            case DeckPanel():
                panel.show_deck(pages.deck(section, face), stay=self._stays)
            case TimelinePanel():
                panel.show_timeline(pages.timeline(section, face), stay=self._stays)
            case DisagreementsPanel():
                panel.show_disagreements(pages.disagreements(section), stay=self._stays)

    def _read(self) -> None:
        """Lay the section's text out, once it is looked at."""
        if self._unread and self._section is not None:
            self._unread = False
            notes = self._pages.text_notes(self._section) if self._pages is not None else NOTHING
            self.prose.show_text(self._section.text, self._resolves, stay=self._stays, notes=notes)
            self.prose.light(self._lit)


def _nowhere(_link: str) -> bool:
    """Answer for a page that shows nothing yet."""
    return False
