"""Tests of gui.base."""
