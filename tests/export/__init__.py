"""Tests of gui.export."""
