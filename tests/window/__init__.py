"""The window: its panes, session and wires."""
