"""Faults of tables: their text, their labels and their cells, as templates (gui.dossier)."""

from gui.base.messages import QT_TRANSLATE_NOOP

FAULT_ENCODING_UNKNOWN = QT_TRANSLATE_NOOP(
    "Message", "The encoding “{encoding}” is not known; the file is read as {taken}."
)
FAULT_ENCODING = QT_TRANSLATE_NOOP("Message", "Line {line} has bytes that are not {encoding}; they show as �.")
FAULT_ENCODING_OTHER = QT_TRANSLATE_NOOP("Message", "The file is read as {encoding}, not as {said}: its bytes say so.")
HINT_ENCODING = QT_TRANSLATE_NOOP("Message", "Write “encoding”: “{encoding}” into the descriptor, or save as UTF-8.")
FAULT_LINE_ENDS = QT_TRANSLATE_NOOP("Message", "The lines end with two carriage returns each; they are read as one.")
HINT_LINE_ENDS = QT_TRANSLATE_NOOP("Message", "Save the file again; the program that wrote it ended its lines twice.")
FAULT_DELIMITER = QT_TRANSLATE_NOOP("Message", "There is no comma in the first line; “{delimiter}” is taken instead.")
HINT_DELIMITER = QT_TRANSLATE_NOOP("Message", "Write “dialect”: {{“delimiter”: “{delimiter}”}} into the descriptor.")
FAULT_NOT_JSON = QT_TRANSLATE_NOOP("Message", "The file is not JSON: {problem}.")
FAULT_NO_TABLE = QT_TRANSLATE_NOOP("Message", "There is no table in it: a list of lists or of objects is expected.")
FAULT_NOT_PARQUET = QT_TRANSLATE_NOOP("Message", "{file} cannot be read as Parquet: {problem}.")
FAULT_OTHER_HEADER = QT_TRANSLATE_NOOP("Message", "The labels are not those of {file}; the rows are read by their own.")
FAULT_DIALECT = QT_TRANSLATE_NOOP("Message", "The dialect does not work; commas and double quotation marks are taken.")
FAULT_OPEN_QUOTE = QT_TRANSLATE_NOOP(
    "Message", "A quotation mark is opened here and never closed; the row is read without quotation marks."
)
FAULT_QUOTING = QT_TRANSLATE_NOOP("Message", "A cell in quotation marks goes on after the closing mark.")
FAULT_CELL_TOO_LARGE = QT_TRANSLATE_NOOP("Message", "A cell is longer than {limit} characters; the row was refused.")
FAULT_TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP("Message", "There are more than {limit} columns; the others were left out.")
FAULT_TOO_MANY_ROWS = QT_TRANSLATE_NOOP("Message", "The dossier has more than {limit} rows; the others were left out.")
FAULT_NOT_HELD = QT_TRANSLATE_NOOP("Message", "“{resource}” could not be held whole: {reason}.")
FAULT_PREVIEW = QT_TRANSLATE_NOOP("Message", "“{resource}” has {count} rows; the first {limit} are shown.")
FAULT_NO_HEADER = QT_TRANSLATE_NOOP("Message", "The file is empty: it has no row of labels.")
FAULT_BLANK_LABEL = QT_TRANSLATE_NOOP("Message", "Column {column} has no label.")
FAULT_LABEL_TWICE = QT_TRANSLATE_NOOP("Message", "The label “{label}” stands above more than one column.")
FAULT_EXTRA_LABEL = QT_TRANSLATE_NOOP("Message", "The label “{label}” is not a field of the schema.")
FAULT_WRONG_LABEL = QT_TRANSLATE_NOOP("Message", "The label “{label}” should be “{field}”.")
FAULT_ORDER = QT_TRANSLATE_NOOP(
    "Message", "The labels stand in another order than the fields: “{label}” where “{field}” is expected."
)
HINT_ORDER = QT_TRANSLATE_NOOP("Message", "They are read by their names; “fieldsMatch”: “equal” allows any order.")
FAULT_MISSING_LABEL = QT_TRANSLATE_NOOP("Message", "The field “{field}” of the schema has no column.")
FAULT_BLANK_ROW = QT_TRANSLATE_NOOP("Message", "The row is blank.")
FAULT_EXTRA_CELL = QT_TRANSLATE_NOOP(
    "Message", "The row has {count} cells for {columns} columns; “{cell}” has no column."
)
FAULT_MISSING_CELL = QT_TRANSLATE_NOOP("Message", "The row ends before the column “{field}”.")
FAULT_TYPE = QT_TRANSLATE_NOOP("Message", "“{cell}” is not of the type {type}.")
FAULT_REQUIRED = QT_TRANSLATE_NOOP("Message", "“{field}” is empty here, but it is required.")
FAULT_NOT_UNIQUE = QT_TRANSLATE_NOOP("Message", "“{cell}” in “{field}” must be unique, but stands in row {row} too.")
FAULT_KEY_TWICE = QT_TRANSLATE_NOOP("Message", "The key “{cell}” of “{field}” is that of row {row} already.")
FAULT_KEY_EMPTY = QT_TRANSLATE_NOOP("Message", "“{field}” is empty here, but it is part of the primary key.")
FAULT_ENUM = QT_TRANSLATE_NOOP("Message", "“{cell}” is not one of the values allowed for “{field}”.")
FAULT_PATTERN = QT_TRANSLATE_NOOP("Message", "“{cell}” does not match the pattern set for “{field}”.")
FAULT_NOT_MATCHED = QT_TRANSLATE_NOOP(
    "Message", "The pattern “{pattern}” of “{field}” takes too long and was not checked to the end."
)
FAULT_CATEGORY = QT_TRANSLATE_NOOP("Message", "“{cell}” is not one of the categories of “{field}”.")
FAULT_FORMAT = QT_TRANSLATE_NOOP(
    "Message", "“{format}” is no format of the type {type}; the cells of “{field}” are taken as they are."
)
FAULT_CONSTRAINT = QT_TRANSLATE_NOOP("Message", "The constraint “{constraint}” of “{field}” was not checked: {why}.")
FAULT_CONSTRAINT_VALUE = QT_TRANSLATE_NOOP(
    "Message", "“{value}” in the constraint “{constraint}” of “{field}” is no value of the type {type}."
)
FAULT_FIELD_PROPERTY = QT_TRANSLATE_NOOP(
    "Message", "The property “{property}” of “{field}” is “{given}”, which cannot be; it is passed over."
)
WHY_OTHER_TYPE = QT_TRANSLATE_NOOP("Message", "it does not apply to the type")
WHY_BAD_BOUND = QT_TRANSLATE_NOOP("Message", "it is not of the type itself")
WHY_NO_ORDER = QT_TRANSLATE_NOOP("Message", "its format does not tell which value is less")
WHY_CROSSED = QT_TRANSLATE_NOOP("Message", "no value can be within both limits")
WHY_NO_VALUES = QT_TRANSLATE_NOOP("Message", "it has no value of the type")
WHY_NO_PATTERN = QT_TRANSLATE_NOOP("Message", "it is no regular expression")
WHY_TOO_LONG = QT_TRANSLATE_NOOP("Message", "it is longer than this program takes")
WHY_NOT_SUPPORTED = QT_TRANSLATE_NOOP("Message", "this program does not know it")
FAULT_LIMIT = QT_TRANSLATE_NOOP("Message", "“{cell}” is outside the limits set for “{field}”.")
FAULT_NO_ID = QT_TRANSLATE_NOOP("Message", "The row has no id.")
FAULT_ID_TWICE = QT_TRANSLATE_NOOP("Message", "The id “{id}” is used more than once.")
FAULT_UNKNOWN_KEY = QT_TRANSLATE_NOOP("Message", "“{cell}” in “{field}” is not known: no row of “{target}” has it.")
FAULT_NO_TARGET = QT_TRANSLATE_NOOP(
    "Message", "“{field}” of “{resource}” refers to “{target}”, which is no resource of the package."
)
FAULT_CIRCLE = QT_TRANSLATE_NOOP("Message", "“{id}” is part of itself; that was left out.")
FAULT_SPAN = QT_TRANSLATE_NOOP("Message", "The span ends before it begins: {start} to {end}.")
FAULT_NO_VALUE = QT_TRANSLATE_NOOP("Message", "The row has no “{field}” and is not shown as a figure.")
FAULT_CODE = QT_TRANSLATE_NOOP("Message", "“{cell}” is not a word of the format for “{field}”; “{taken}” is taken.")
HINT_SPREADSHEET = QT_TRANSLATE_NOOP("Message", "Save the file again as UTF-8, or say its encoding in the descriptor.")
HINT_INTEGER = QT_TRANSLATE_NOOP(
    "Message", "Write digits only, as 1200; a “groupChar” or “bareNumber” can be declared."
)
HINT_NUMBER = QT_TRANSLATE_NOOP(
    "Message", "Write 1234.5; “decimalChar”, “groupChar” and “bareNumber” can be declared for other ways."
)
HINT_BOOLEAN = QT_TRANSLATE_NOOP("Message", "Write true or false, or declare “trueValues” and “falseValues”.")
HINT_DATE = QT_TRANSLATE_NOOP("Message", "Write a day as 2024-12-31, or declare its “format”.")
HINT_TIME = QT_TRANSLATE_NOOP("Message", "Write a time as 23:59:00, or declare its “format”.")
HINT_DATETIME = QT_TRANSLATE_NOOP("Message", "Write 2024-12-31T23:59:00Z, or declare the “format”.")
HINT_YEAR = QT_TRANSLATE_NOOP("Message", "Write a year in four digits, as 2024.")
HINT_YEARMONTH = QT_TRANSLATE_NOOP("Message", "Write a month as 2024-12.")
HINT_DURATION = QT_TRANSLATE_NOOP("Message", "Write a duration as P1Y2M3DT4H.")
HINT_GEOPOINT = QT_TRANSLATE_NOOP("Message", "Write longitude and latitude, as 9.99, 53.55.")
HINT_JSON = QT_TRANSLATE_NOOP("Message", "Write it as JSON, quotation marks doubled within the CSV cell.")
HINT_MISSING = QT_TRANSLATE_NOOP("Message", "If it means that there is no value, list it in “missingValues”.")
HINT_EXTRA_CELL = QT_TRANSLATE_NOOP("Message", "Put a cell that has the delimiter in it into quotation marks.")
HINT_ENUM = QT_TRANSLATE_NOOP("Message", "Allowed are: {values}.")
