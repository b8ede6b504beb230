"""Faults of what a package lies in, of its descriptor and of its texts, as templates (gui.dossier, gui.figures)."""

from gui.base.messages import QT_TRANSLATE_NOOP

FAULT_NOTHING_THERE = QT_TRANSLATE_NOOP("Message", "There is nothing at {path}.")
FAULT_NO_DESCRIPTOR = QT_TRANSLATE_NOOP("Message", "{name} is not a dossier: there is no datapackage.json in it.")
FAULT_NOT_A_DOSSIER = QT_TRANSLATE_NOOP(
    "Message", "{name} is not a dossier: it is neither a zip file nor a folder with a datapackage.json."
)
FAULT_SEVERAL_DESCRIPTORS = QT_TRANSLATE_NOOP("Message", "{name} holds several dossiers: {files}.")
FAULT_BROKEN_ZIP = QT_TRANSLATE_NOOP("Message", "{name} is damaged: it cannot be read as a zip file.")
FAULT_BROKEN_ENTRY = QT_TRANSLATE_NOOP("Message", "{file} is damaged inside the zip file.")
FAULT_PACKING = QT_TRANSLATE_NOOP("Message", "{file} is packed in a way that is not read; use stored or deflated.")
FAULT_TWICE_IN_ZIP = QT_TRANSLATE_NOOP("Message", "{file} is in the zip file more than once; the last one counts.")
FAULT_ENCRYPTED = QT_TRANSLATE_NOOP("Message", "{file} is encrypted and was not read.")
FAULT_TOO_LARGE = QT_TRANSLATE_NOOP("Message", "{file} is too large: at most {limit} bytes are read.")
FAULT_TOO_MUCH = QT_TRANSLATE_NOOP("Message", "{file} was not read: the dossier holds more than {limit} bytes in all.")
FAULT_TOO_MANY_FILES = QT_TRANSLATE_NOOP("Message", "{name} holds too many files: at most {limit} are read.")
FAULT_BOMB = QT_TRANSLATE_NOOP("Message", "{file} would unpack to many times its packed size and was refused.")
FAULT_LINK = QT_TRANSLATE_NOOP("Message", "{file} is a link and was refused.")
FAULT_OUTSIDE = QT_TRANSLATE_NOOP("Message", "{file} leads out of the dossier and was refused.")
FAULT_UNSAFE_PATH = QT_TRANSLATE_NOOP("Message", "{file} is not a path inside the dossier and was refused.")
FAULT_MISSING_FILE = QT_TRANSLATE_NOOP("Message", "{file} is missing.")
FAULT_NOT_A_FILE = QT_TRANSLATE_NOOP("Message", "{file} is not an ordinary file.")
FAULT_CANNOT_READ = QT_TRANSLATE_NOOP("Message", "{file} cannot be read: {reason}.")
FAULT_UNFORESEEN = QT_TRANSLATE_NOOP("Message", "{name} cannot be opened: the program stumbled over it.")
FAULT_JSON = QT_TRANSLATE_NOOP("Message", "{file} is not valid JSON: line {line}, column {column}: {problem}.")
FAULT_JSON_DEPTH = QT_TRANSLATE_NOOP("Message", "{file} is nested too deeply at line {line}, column {column}.")
FAULT_JSON_NUMBER = QT_TRANSLATE_NOOP(
    "Message", "{file} has a number beyond all computing at line {line}, column {column}; it is passed over."
)
FAULT_JSON_TWICE = QT_TRANSLATE_NOOP(
    "Message",
    "{file} names “{property}” twice in one object, again at line {line}, column {column}; the last one counts.",
)
FAULT_JSON_CONSTANT = QT_TRANSLATE_NOOP(
    "Message", "{file} has {word} at line {line}, column {column}, which is not JSON."
)
FAULT_NOT_UTF8 = QT_TRANSLATE_NOOP("Message", "{file} is not UTF-8 text: line {line} has a byte that does not belong.")
FAULT_NOT_AN_OBJECT = QT_TRANSLATE_NOOP("Message", "{file} describes no dossier: it is not an object in braces.")
FAULT_NO_RESOURCES = QT_TRANSLATE_NOOP("Message", "{file} describes no dossier: it lists no resources.")
FAULT_NEWER_FORMAT = QT_TRANSLATE_NOOP(
    "Message",
    "The dossier is of format version {version}; this program knows version {known}. The rest is shown.",
)
FAULT_PROPERTY = QT_TRANSLATE_NOOP(
    "Message", "The property {path} of the descriptor is not as it should be: {problem}."
)
FAULT_NO_NAME = QT_TRANSLATE_NOOP("Message", "{path} of the descriptor has no name and was left out.")
FAULT_NAME_TWICE = QT_TRANSLATE_NOOP("Message", "The name “{name}” is used twice: {path}.")
FAULT_NO_DATA = QT_TRANSLATE_NOOP("Message", "The resource “{resource}” has neither a path nor data.")
FAULT_REMOTE = QT_TRANSLATE_NOOP("Message", "“{resource}” is on line and was not loaded.")
FAULT_UNKNOWN_ROLE = QT_TRANSLATE_NOOP(
    "Message", "The role “{role}” of “{resource}” is not known; it is shown as a plain table."
)
FAULT_UNKNOWN_TYPE = QT_TRANSLATE_NOOP(
    "Message", "The type “{type}” of the field “{field}” is not known; its cells are taken as they are."
)
FAULT_VIEW_RESOURCE = QT_TRANSLATE_NOOP(
    "Message", "{path} shows the resource “{resource}”, which is not there; it was left out."
)
FAULT_VIEW_KIND = QT_TRANSLATE_NOOP("Message", "{path} is of the kind “{kind}”, which is not known; it was left out.")
FAULT_TEXT_RESOURCE = QT_TRANSLATE_NOOP(
    "Message", "{path} takes its text from “{resource}”, which is not a text of this dossier."
)
FAULT_TEXT_UNSHOWN = QT_TRANSLATE_NOOP("Message", "No section shows the text “{resource}”.")
HINT_TEXT_UNSHOWN = QT_TRANSLATE_NOOP(
    "Message", "Name it as the “text” of a section in dossier:sections, or leave it out."
)
EXPECTED_OBJECT = QT_TRANSLATE_NOOP("Message", "an object in braces is expected")
EXPECTED_LIST = QT_TRANSLATE_NOOP("Message", "a list is expected")
EXPECTED_TEXT = QT_TRANSLATE_NOOP("Message", "a text is expected")
EXPECTED_VERSION = QT_TRANSLATE_NOOP("Message", "{version} is expected")
EXPECTED_OTHER = QT_TRANSLATE_NOOP("Message", "{given} does not belong there")
HINT_ONE_FOLDER = QT_TRANSLATE_NOOP("Message", "Put datapackage.json at the top of the zip file or in its only folder.")
HINT_WHAT_OPENS = QT_TRANSLATE_NOOP("Message", "Open a folder that holds a datapackage.json, or one zip file of it.")
HINT_MOVED = QT_TRANSLATE_NOOP("Message", "It may have been moved or deleted; open it from where it is now.")
HINT_RIGHTS = QT_TRANSLATE_NOOP("Message", "See that you may read it, or open a copy of your own.")
HINT_NEW_COPY = QT_TRANSLATE_NOOP("Message", "Fetch or copy the file again.")
HINT_UNPACK = QT_TRANSLATE_NOOP("Message", "If you trust it, unpack it yourself and open the folder.")
HINT_ADD_FILE = QT_TRANSLATE_NOOP("Message", "Put the file there, or mend its path in datapackage.json.")
HINT_SAFE_PATH = QT_TRANSLATE_NOOP("Message", "Use a path inside the dossier's folder, with forward slashes.")
HINT_NEWER_PROGRAM = QT_TRANSLATE_NOOP("Message", "Open it with a newer version of the program.")
HINT_LOG = QT_TRANSLATE_NOOP(
    "Message", "The log has the details; the makers of the program would like to see the dossier."
)
DERIVED_ABOUT = QT_TRANSLATE_NOOP("Message", "About")
SUMMARY_COLUMN = QT_TRANSLATE_NOOP("Message", "Column")
SUMMARY_TYPE = QT_TRANSLATE_NOOP("Message", "Type")
SUMMARY_FILLED = QT_TRANSLATE_NOOP("Message", "Filled")
SUMMARY_LOWEST = QT_TRANSLATE_NOOP("Message", "Lowest")
SUMMARY_HIGHEST = QT_TRANSLATE_NOOP("Message", "Highest")
SUMMARY_MEAN = QT_TRANSLATE_NOOP("Message", "Mean")
DERIVED_SOURCES = QT_TRANSLATE_NOOP("Message", "From:")
DERIVED_DISAGREEMENTS = QT_TRANSLATE_NOOP("Message", "Disagreements")
DERIVED_DISAGREEMENTS_SUBTITLE = QT_TRANSLATE_NOOP("Message", "Where reports of a figure differ, the largest first")
FAULT_SEVERAL_INSIDE = QT_TRANSLATE_NOOP("Message", "{file} holds {count} files; one is expected.")
FAULT_BROKEN_PACKING = QT_TRANSLATE_NOOP("Message", "{file} is damaged: it cannot be unpacked.")
FAULT_PACKED_TWICE = QT_TRANSLATE_NOOP("Message", "{file} is packed twice: what is in it is {kind} again.")
FAULT_PACKED_UNSAID = QT_TRANSLATE_NOOP("Message", "{file} is {kind}, not a table written as text.")
FAULT_ZIP_IN_ZIP = QT_TRANSLATE_NOOP("Message", "{name} holds another zip file, {file}, and no datapackage.json.")
PACKED_GZIP = QT_TRANSLATE_NOOP("Message", "a gz file")
PACKED_ZIP = QT_TRANSLATE_NOOP("Message", "a zip file")
HINT_PACK_ONCE = QT_TRANSLATE_NOOP("Message", "Unpack it, and put what is in it in its place.")
HINT_SAY_PACKED = QT_TRANSLATE_NOOP(
    "Message",
    "If it is a packed table, let its name say so, as in table.csv.zip; a spreadsheet has to be saved as CSV.",
)
HINT_TAKE_OUT = QT_TRANSLATE_NOOP("Message", "Take it out, and open it by itself.")
FAULT_BARE_LIST = QT_TRANSLATE_NOOP(
    "Message", "The descriptor is a list: its items are taken for resources. Put them into “resources” of an object."
)
FAULT_MISSPELT = QT_TRANSLATE_NOOP("Message", "“{given}” is taken for “{meant}”, which is what the standard calls it.")
FAULT_NOT_A_LIST = QT_TRANSLATE_NOOP("Message", "{path} is an object; a list is expected, and it is taken for one.")
FAULT_SCHEMA_IS_FIELDS = QT_TRANSLATE_NOOP(
    "Message", "{path} is a list: its items are taken for fields. Put them into “fields” of an object."
)
FAULT_FIELD_IS_NAME = QT_TRANSLATE_NOOP("Message", "{path} is a text: it is taken for the field's name.")
FAULT_TYPE_MEANT = QT_TRANSLATE_NOOP(
    "Message", "{path} is “{given}”, which is no type of the standard; “{meant}” is taken."
)
FAULT_LOOSE = QT_TRANSLATE_NOOP("Message", "{path} is {given}; {meant} is taken.")
FAULT_YAML = QT_TRANSLATE_NOOP("Message", "{file} is not valid YAML: line {line}, column {column}: {problem}.")
FAULT_UNNAMED = QT_TRANSLATE_NOOP("Message", "{path} has no name; it is called “{name}”.")
FAULT_BOTH_DESCRIPTORS = QT_TRANSLATE_NOOP("Message", "{other} lies beside {file} and is not read.")
FAULT_DESCRIPTOR_ENCODING = QT_TRANSLATE_NOOP("Message", "{file} is read as {encoding}; it should be UTF-8.")
FAULT_BARE_TABLES = QT_TRANSLATE_NOOP(
    "Message", "The tables that lie beside it are opened as they are, without what a descriptor would say of them."
)
FAULT_BARE_FOLDER = QT_TRANSLATE_NOOP(
    "Message", "There is no datapackage.json in {name}; its tables are opened as they are."
)
HINT_WRITE_DESCRIPTOR = QT_TRANSLATE_NOOP("Message", "Put a datapackage.json beside them that says what they are.")
FAULT_ZIP_NAME = QT_TRANSLATE_NOOP(
    "Message", "The zip file does not say how the name of {file} is encoded; {encoding} is taken."
)
FAULT_BYTES = QT_TRANSLATE_NOOP("Message", "{file} has {size} bytes; the descriptor says {said}.")
FAULT_HASH = QT_TRANSLATE_NOOP("Message", "{file} is not what the descriptor was written for: its {kind} sum differs.")
FAULT_HASH_UNKNOWN = QT_TRANSLATE_NOOP("Message", "The sum “{hash}” of {file} is of no kind that can be checked.")
HINT_PACK_AGAIN = QT_TRANSLATE_NOOP(
    "Message", "Get the file again; if it was changed on purpose, pack the folder anew."
)
FAULT_DIALECT_SHEET = QT_TRANSLATE_NOOP("Message", "{path} is passed over: spreadsheets are not read.")
FAULT_DIALECT_DATABASE = QT_TRANSLATE_NOOP("Message", "{path} is passed over: databases are not read.")
FAULT_DIALECT_JSON = QT_TRANSLATE_NOOP("Message", "{path} is passed over: it is for tables in JSON.")
FAULT_DIALECT_NULL = QT_TRANSLATE_NOOP("Message", "{path} is passed over: name the text in “missingValues”.")
FAULT_DIALECT_KEYS = QT_TRANSLATE_NOOP("Message", "{path} is passed over: all keys of the items become columns.")
FAULT_DIALECT_LINES = QT_TRANSLATE_NOOP("Message", "{path} is passed over: lines end with a line feed or a return.")
FAULT_DIALECT_CASE = QT_TRANSLATE_NOOP("Message", "{path} is passed over: labels are compared letter by letter.")
FAULT_DIALECT_UNKNOWN = QT_TRANSLATE_NOOP("Message", "{path} is passed over: this program does not know it.")
FAULT_NOT_A_TABLE = QT_TRANSLATE_NOOP(
    "Message", "“{resource}” is said to be a table, but it is not read as one: {kind}."
)
HINT_SAVE_AS_CSV = QT_TRANSLATE_NOOP("Message", "Save the table as CSV, and name that file in “path”.")
WHAT_DOCUMENT = QT_TRANSLATE_NOOP("Message", "a document")
WHAT_PICTURE = QT_TRANSLATE_NOOP("Message", "a picture")
WHAT_SPREADSHEET = QT_TRANSLATE_NOOP("Message", "a spreadsheet")
WHAT_FIXED_WIDTH = QT_TRANSLATE_NOOP("Message", "columns of fixed width")
WHAT_MAP = QT_TRANSLATE_NOOP("Message", "shapes for maps")
WHAT_DATABASE = QT_TRANSLATE_NOOP("Message", "a database")
WHAT_STATISTICS = QT_TRANSLATE_NOOP("Message", "data of a statistics program")
WHAT_BINARY_TABLE = QT_TRANSLATE_NOOP("Message", "data for programs")
WHAT_ARCHIVE = QT_TRANSLATE_NOOP("Message", "packed files")
WHAT_SOUND = QT_TRANSLATE_NOOP("Message", "sound or film")
WHAT_JSON = QT_TRANSLATE_NOOP("Message", "JSON that is not said to be a table")
WHAT_DATA = QT_TRANSLATE_NOOP("Message", "structured data")
WHAT_PROGRAM = QT_TRANSLATE_NOOP("Message", "a program, which is never run")
WHAT_TEXT = QT_TRANSLATE_NOOP("Message", "a text")
WHAT_REMOTE = QT_TRANSLATE_NOOP("Message", "on line, not loaded")
WHAT_INLINE = QT_TRANSLATE_NOOP("Message", "values within the descriptor")
WHAT_OTHER = QT_TRANSLATE_NOOP("Message", "a file of another kind")
DERIVED_OTHERS = QT_TRANSLATE_NOOP("Message", "Also in the package, and not shown as tables:")
DERIVED_MORE = QT_TRANSLATE_NOOP("Message", "… and {count} more")
FAULT_DEAD_LINK = QT_TRANSLATE_NOOP("Message", "The link “{words}” leads nowhere: there is no {target} in the dossier.")
FAULT_UNFIT_FIGURE = QT_TRANSLATE_NOOP("Message", "“{words}” does not fit the figure that it leads to: {value}.")
FAULT_UNFIT_WORDS = QT_TRANSLATE_NOOP("Message", "“{words}” has a number that is not in what it leads to, {target}.")
HINT_DEAD_LINK = QT_TRANSLATE_NOOP(
    "Message",
    "Write section:, figure:, partner:, entity:, product:, model:, event:, risk: or source: and the id of one that is "
    "there, or calc:growth, calc:share, calc:sum or calc:ratio of figures.",
)
HINT_DEAD_ID = QT_TRANSLATE_NOOP("Message", "Mend the id, or add the row that has it.")
HINT_UNFIT = QT_TRANSLATE_NOOP(
    "Message", "Write the number as it is or rounded, with its unit, and “over” or “about” where it has one."
)
