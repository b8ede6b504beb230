"""Tests of gui.theme."""
