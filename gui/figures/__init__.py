"""What the dossier's values mean: series, conflicts, conversion, sentences; no Qt."""
