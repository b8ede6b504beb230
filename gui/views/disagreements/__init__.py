"""Where reports differ: the list and how a row of it is drawn, one panel in two modules."""

from gui.views.disagreements.panel import DisagreementsPanel

__all__ = ["DisagreementsPanel"]
