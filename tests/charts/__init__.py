"""Tests of gui.charts."""
