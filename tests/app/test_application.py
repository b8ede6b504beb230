"""How the program names itself to the system."""

import subprocess
import sys

from tests.app.program import ROOT

SCRIPT = """
import sys
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from gui.app.application import Application
application = Application()
asked = []
application.sendEvent(application, QFileOpenEvent("/asked/at the start.zip"))
application.hear_files(asked.append)
application.sendEvent(application, QFileOpenEvent(sys.argv[1]))
application.sendEvent(application, QEvent(QEvent.Type.User))
sys.stdout.write(f"{' '.join(asked)}|{QGuiApplication.desktopFileName()}|{application.applicationVersion()}")
"""


def test_a_double_clicked_document_is_heard_and_the_desktop_file_is_named() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "/some where/问界.zip"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    asked, desktop, version = done.stdout.split("|")
    assert asked == "/asked/at the start.zip /some where/问界.zip"
    assert desktop == "smartcar-viewer"
    assert version
