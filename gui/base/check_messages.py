"""What `check` and `pack` say, as templates (gui.commands)."""

from gui.base.messages import QT_TRANSLATE_NOOP

ERROR = QT_TRANSLATE_NOOP("Message", "error")
WARNING = QT_TRANSLATE_NOOP("Message", "warning")
ROW = QT_TRANSLATE_NOOP("Message", "row {row}")
LINE = QT_TRANSLATE_NOOP("Message", "line {row}")
COLUMN = QT_TRANSLATE_NOOP("Message", "column {column}")
FIELD = QT_TRANSLATE_NOOP("Message", "“{field}”")
MORE_ROWS = QT_TRANSLATE_NOOP("Message", "{count} times in all, in rows {rows}")
MORE_ROWS_STILL = QT_TRANSLATE_NOOP("Message", "{count} times in all, first in rows {rows}")
THE_PACKAGE = QT_TRANSLATE_NOOP("Message", "the package")
NOT_TABLES = QT_TRANSLATE_NOOP("Message", "not read as tables")
NO_ENTRIES_LEFT = QT_TRANSLATE_NOOP("Message", "{count} more findings are not listed.")
NO_FINDINGS = QT_TRANSLATE_NOOP("Message", "No problems")
ONE_ERROR = QT_TRANSLATE_NOOP("Message", "1 error")
ERRORS = QT_TRANSLATE_NOOP("Message", "{count} errors")
ONE_WARNING = QT_TRANSLATE_NOOP("Message", "1 warning")
WARNINGS = QT_TRANSLATE_NOOP("Message", "{count} warnings")
ONE_TABLE = QT_TRANSLATE_NOOP("Message", "1 table")
TABLES = QT_TRANSLATE_NOOP("Message", "{count} tables")
ONE_ROW = QT_TRANSLATE_NOOP("Message", "1 row")
ROWS = QT_TRANSLATE_NOOP("Message", "{count} rows")
TOOK = QT_TRANSLATE_NOOP("Message", "{seconds} s")
NO_FOLDER = QT_TRANSLATE_NOOP("Message", "{name} is not a folder; a folder is packed.")
NO_ZIP_NAME = QT_TRANSLATE_NOOP("Message", "{name} does not end in .zip.")
NOT_PACKED = QT_TRANSLATE_NOOP("Message", "{name} has errors and was not packed.")
PACKED = QT_TRANSLATE_NOOP("Message", "{name} written, {size} bytes")
PACKS_ITSELF = QT_TRANSLATE_NOOP(
    "Message", "{name} is a file of the package itself and was not written over; choose another name."
)
