"""Tests of the dossier floor."""
