"""The years that have events, as a list model."""

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.models.roles import ROOT, Index, Role


class YearsModel(QAbstractListModel):
    """Years in order."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[int, ...] = ()

    def show_years(self, years: tuple[int, ...]) -> None:
        """Replace all years."""
        self.beginResetModel()
        self._years = years
        self.endResetModel()

    @property
    def years(self) -> tuple[int, ...]:
        """All years."""
        return self._years

    def row_of(self, year: int | None) -> int:
        """Return the row of a year, or -1."""
        return self._years.index(year) if year in self._years else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._years)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        year = self._years[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return str(year)
            case Role.SORT:
                return year
            case _:
                return None
