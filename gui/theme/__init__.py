"""Colours by role, type, icons and the small widgets every panel shares."""
