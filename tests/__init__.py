"""Tests; they mirror gui/."""
