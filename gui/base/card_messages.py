"""The templates of cards, headlines and figures as text: since when something is known, at which rate, and why."""

from gui.base.messages import QT_TRANSLATE_NOOP

# Since when something is known (gui.figures.known_words)
FIELD_KNOWN = QT_TRANSLATE_NOOP("Message", "Known from")
DAY_INFERRED = QT_TRANSLATE_NOOP("Message", "≈ {date}")
MARKED = QT_TRANSLATE_NOOP("Message", "{words}{mark}")
DAY_UNDATED = QT_TRANSLATE_NOOP("Message", "{date} †")
KNOWN_UNDATED = QT_TRANSLATE_NOOP(
    "Message", "{date} †, date of publication unknown: counts from the first dated report of the same"
)
KNOWN_ENDED = QT_TRANSLATE_NOOP("Message", "{date} †, date of publication unknown: counts from the end of its period")
KNOWN_ALWAYS = QT_TRANSLATE_NOOP("Message", "no day is known; it is always shown")
KNOWN_LAST = QT_TRANSLATE_NOOP("Message", "{known}, as the last of its figures")
KNOWN_LATER = QT_TRANSLATE_NOOP("Message", "Known from {known}, after the day you look from ({day})")

# The card of a figure (gui.figures.figure_card)
FIELD_REPORTED = QT_TRANSLATE_NOOP("Message", "As reported")
VALUE_AND_UNIT = QT_TRANSLATE_NOOP("Message", "{number} {unit}")
VERDICT_DIFFERS_BY = QT_TRANSLATE_NOOP("Message", "differs by {difference}")
REPORTS_LATER = QT_TRANSLATE_NOOP("Message", "{count} more reports were published later")
REPORT_LATER = QT_TRANSLATE_NOOP("Message", "1 more report was published later")
CONTRADICTION_OPEN = QT_TRANSLATE_NOOP(
    "Message", "The dossier declares it. No rule chooses between different figures: each stands as it was reported."
)
CONTRADICTION_STANDS = QT_TRANSLATE_NOOP(
    "Message", "The dossier declares it. This one stands; what contradicts it is not taken as a figure."
)
CONTRADICTION_FALLS = QT_TRANSLATE_NOOP(
    "Message", "The dossier declares it. What contradicts this one stands; this one is not taken as a figure."
)

# A value in another currency (gui.figures.conversion_words)
BLOCK_CONVERTED = QT_TRANSLATE_NOOP("Message", "In {currency}")
CONVERTED_AT = QT_TRANSLATE_NOOP("Message", "{amount} is {converted} at {rate} ({day})")
CONVERTED_IMPLIED = QT_TRANSLATE_NOOP(
    "Message", "{amount} is {converted} at {rate}, the rate of a source that gives both values"
)
CONVERTED_NONE = QT_TRANSLATE_NOOP("Message", "{amount}: no rate for {day}")
CONVERTED_NATIVE = QT_TRANSLATE_NOOP(
    "Message", "A report in {currency} itself stands and is shown instead of a converted value."
)
RATE_SOURCE = QT_TRANSLATE_NOOP("Message", "Rate")
NOT_CONVERTED = QT_TRANSLATE_NOOP("Message", "{amount}, as reported")
NO_RATE = QT_TRANSLATE_NOOP("Message", "no rate for {day}")
AMOUNT_AT = QT_TRANSLATE_NOOP("Message", "{amount} at {rate}, {day}")
COLUMN_RATE = QT_TRANSLATE_NOOP("Message", "Rate")
RATE_ON = QT_TRANSLATE_NOOP("Message", "{rate}, {day}")
RATE_IMPLIED = QT_TRANSLATE_NOOP("Message", "{rate}, a source's own rate")
AMOUNT_AT_IMPLIED = QT_TRANSLATE_NOOP("Message", "{amount} at {rate}, a source's own rate")

# The card of a computed figure (gui.figures.computed_card)
FIELD_NUMBERS = QT_TRANSLATE_NOOP("Message", "In numbers")
CALC_GROWTH = QT_TRANSLATE_NOOP("Message", "({now} − {before}) ÷ {before}")
CALC_QUOTIENT = QT_TRANSLATE_NOOP("Message", "{first} ÷ {second}")
CALC_PLUS = QT_TRANSLATE_NOOP("Message", "{first} + {second}")
CALC_AND_MORE = QT_TRANSLATE_NOOP("Message", "{first} + {count} more")
PERIOD_AND_SOURCE = QT_TRANSLATE_NOOP("Message", "{period}; {source}")

# The card of a source (gui.figures.source_card)
BLOCK_DIFFERS = QT_TRANSLATE_NOOP("Message", "Where reports differ")
DIFFERS_TAKEN = QT_TRANSLATE_NOOP("Message", "{period}: taken; others differ")
DIFFERS_AGREES = QT_TRANSLATE_NOOP("Message", "{period}: agrees with what is taken; others differ")
DIFFERS_FROM = QT_TRANSLATE_NOOP("Message", "{period}: not taken; {taken} by {source} is")
DIFFERS_NONE = QT_TRANSLATE_NOOP("Message", "{period}: no report of it stands")
BLOCK_RATES = QT_TRANSLATE_NOOP("Message", "Exchange rates")
RATE_PAIR = QT_TRANSLATE_NOOP("Message", "{base} in {quote}")

# Headlines (gui.figures.headlines)
NOT_KNOWN_YET = QT_TRANSLATE_NOOP("Message", "not known yet")
FIRST_TOLD = QT_TRANSLATE_NOOP("Message", "first told on {day}")
FIRST_TOLD_ABOUT = QT_TRANSLATE_NOOP("Message", "first told {day}")
REPORTS_FOLLOW = QT_TRANSLATE_NOOP("Message", "{count} reports follow")
REPORT_FOLLOWS = QT_TRANSLATE_NOOP("Message", "1 report follows")
FIGURES_FOLLOW = QT_TRANSLATE_NOOP("Message", "computed from {count} figures that follow")
UNEQUAL_COMPUTED = QT_TRANSLATE_NOOP("Message", "≠ {amount} computed · {pedigree}")
UNEQUAL_STATED = QT_TRANSLATE_NOOP("Message", "≠ {amount} stated · {pedigree}")

# Figures as text (gui.figures.figure_text)
COUNTED = QT_TRANSLATE_NOOP("Message", "{amount} {noun}")
FIGURE_TEXT = QT_TRANSLATE_NOOP("Message", "{amount} ({period}; {source})")
COMPUTED_TEXT = QT_TRANSLATE_NOOP("Message", "{amount}, computed from {figures}")
PERIOD_ELAPSED = QT_TRANSLATE_NOOP("Message", "{period}, {elapsed}")
SOURCE_NO_DATE = QT_TRANSLATE_NOOP("Message", "{source}, no date")

# Notes beside a text (gui.figures.text_notes)
FROM_DAY = QT_TRANSLATE_NOOP("Message", "from {day}")
NOT_KNOWN_ON = QT_TRANSLATE_NOOP("Message", "Not known on {day}: first told {known}")
TAKEN_INSTEAD = QT_TRANSLATE_NOOP("Message", "{amount} is taken, {source}")

# The card of a partner (gui.figures.partner_card) and small charts (gui.figures.small_charts)
BLOCK_NAME_ONLY = QT_TRANSLATE_NOOP("Message", "Known by name only")
MORE_FROM = QT_TRANSLATE_NOOP("Message", "Another fact names it. What the dossier tells of it is known from {day}.")
BLOCK_CHARTS = QT_TRANSLATE_NOOP("Message", "Figures over time")
BLOCK_SOURCES = QT_TRANSLATE_NOOP("Message", "Sources that speak of it")
IN_ALL = QT_TRANSLATE_NOOP("Message", "{count} in all")
PUBLISHER_AND_TITLE = QT_TRANSLATE_NOOP("Message", "{publisher}: {title}")
LABEL_AND_NUMBER = QT_TRANSLATE_NOOP("Message", "{label}: {number}")
KIND_AND_COUNTRY = QT_TRANSLATE_NOOP("Message", "{kind}, {country}")
FIELD_COUNTED_AS = QT_TRANSLATE_NOOP("Message", "Figures of")
SMALL_CHART = QT_TRANSLATE_NOOP("Message", "{measure}, {entity}")
SMALL_CHART_MORE = QT_TRANSLATE_NOOP("Message", "{measure}, {entity} and {count} more")
SMALL_CHART_TOLD = QT_TRANSLATE_NOOP("Message", "{title}: {count} values, the highest {top}, the latest {last}")
SMALL_CHART_LEFT = QT_TRANSLATE_NOOP("Message", "Only {entity} is drawn; {count} others have figures of it too")
SMALL_CHART_LEFT_ONE = QT_TRANSLATE_NOOP("Message", "Only {entity} is drawn; 1 other has figures of it too")
SMALL_CHART_NO_RATE = QT_TRANSLATE_NOOP("Message", "no rate for {count} of the values")
SMALL_CHART_DIFFER = QT_TRANSLATE_NOOP("Message", "≠ reports differ for {count} of the values")

# Where a list has nothing from the standpoint (gui.window.pages)
NOTHING_BELONGS = QT_TRANSLATE_NOOP("Message", "Nothing here belongs to {name}")
NOTHING_DRAWN = QT_TRANSLATE_NOOP("Message", "There is no figure of {name} to draw")
NOTHING_DRAWN_YET = QT_TRANSLATE_NOOP("Message", "No figure of {name} was known on {day}")
NOTHING_KNOWN = QT_TRANSLATE_NOOP("Message", "Nothing of this was known on {day}")

# The card of a row of a plain table (gui.figures.row_card)
ROW_NUMBER = QT_TRANSLATE_NOOP("Message", "Row {number}")
ROW_OF = QT_TRANSLATE_NOOP("Message", "{row} of {table}")
