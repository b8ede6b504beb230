"""The timeline and the rail of its years: one panel in two modules."""

from gui.views.timeline.panel import TimelinePanel

__all__ = ["TimelinePanel"]
