"""Panels: strangers to one another, told by slots, speaking by signals."""
