"""The detail card: the panel, and what scrolls in it."""

from gui.views.card.panel import CardPanel

__all__ = ["CardPanel"]
