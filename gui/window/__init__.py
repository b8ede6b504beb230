"""The main window, its session, its pages and the wires between the panels."""
