"""The partner list, its rows and its menus: one panel in three modules."""

from gui.views.partners.panel import PartnerList

__all__ = ["PartnerList"]
