"""Floor: a window with one pyqtgraph plot, and DuckDB asked once."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

if __name__ == "__main__":
    app = QApplication(sys.argv)
    import duckdb
    import pyqtgraph as pg

    duckdb.connect().execute("select 1").fetchall()
    window = QMainWindow()
    window.setWindowTitle("FLOORWINDOW")
    plot = pg.PlotWidget()
    plot.plot([1, 2, 3], [1, 3, 2])
    window.setCentralWidget(plot)
    window.resize(1440, 900)
    window.show()
    app.exec()
