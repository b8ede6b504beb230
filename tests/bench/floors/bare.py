"""Floor: the smallest window of PySide6, frozen by the same rules as the viewer."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.setWindowTitle("FLOORWINDOW")
    window.setCentralWidget(QLabel("floor"))
    window.resize(1440, 900)
    window.show()
    app.exec()
