"""Tests of gui.figures."""
