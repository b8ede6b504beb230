"""The templates of the list of disagreements (gui.figures.disagreements): who differs, by how much, what is taken."""

from gui.base.messages import QT_TRANSLATE_NOOP

DISAGREEMENTS = QT_TRANSLATE_NOOP("Message", "Disagreements")
WHO_AND_MORE = QT_TRANSLATE_NOOP("Message", "{source} and {count} more")
WHO_OF_WHAT = QT_TRANSLATE_NOOP("Message", "{who}: {what}")
OF_ENTITY = QT_TRANSLATE_NOOP("Message", "{entity}, {period}")
OF_MEASURE = QT_TRANSLATE_NOOP("Message", "{measure}, {period}")
OF_BOTH = QT_TRANSLATE_NOOP("Message", "{entity}, {measure}, {period}")
SAME_VALUE = QT_TRANSLATE_NOOP("Message", "the same value")
AT_NEAREST_RATE = QT_TRANSLATE_NOOP("Message", "≈ {difference}")
OTHER_PERIOD = QT_TRANSLATE_NOOP("Message", "of another period")
OTHER_MEASURE = QT_TRANSLATE_NOOP("Message", "of another measure")
OTHER_UNIT = QT_TRANSLATE_NOOP("Message", "in another unit")
FAR_AND_STANDING = QT_TRANSLATE_NOOP("Message", "{difference}, {standing}")
AT_MOST = QT_TRANSLATE_NOOP("Message", "≠ {difference}")
WHY_COMPUTED = QT_TRANSLATE_NOOP("Message", "values apart · {reason}")
WHY_DECLARED = QT_TRANSLATE_NOOP("Message", "declared in the dossier · {reason}")
WHY_BOTH = QT_TRANSLATE_NOOP("Message", "values apart, and declared in the dossier · {reason}")
WHY_NEAREST = QT_TRANSLATE_NOOP("Message", "{why} · ≈ at the nearest rate")
PAIR_OPEN = QT_TRANSLATE_NOOP("Message", "no rule chooses between different figures: each stands as it was reported")
PAIR_STANDS = QT_TRANSLATE_NOOP("Message", "the first stands; what contradicts it is not taken as a figure")
PAIR_FALLEN = QT_TRANSLATE_NOOP("Message", "neither of them stands")
