"""Tests of gui.theme.parts."""
